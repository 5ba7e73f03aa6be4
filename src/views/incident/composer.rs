//! The one line that everything is typed into.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::{
    Opening, Page, Panel, copy, copy_when, decision,
    line::{DRAFT, Line},
    resolve, row_edit, update,
    when_sheet::when_sheet,
};
use crate::{
    app::AnyMemo,
    browser::{clock, page as browser},
    components::{Choice, click, dynamic, keys, offers, place, put_into, submit, text, typed},
    incident::{EntryKind, Milestone, When, copy as kinds},
    session::{Command, Composed, Offer, reach},
    time::{Doubt, Zone, ago, copy as time_copy, show, t_plus},
};

/// What the drafts of the postmortem page are kept under.
const POSTMORTEM: &str = "postmortem";

/// Back to where one types.
pub fn focus() {
    clock::after(0, || {
        browser::focus(".composer textarea");
    });
}

/// Enter logs and the focus stays; Shift and Enter begin a new line.
#[component]
pub fn Composer() -> impl IntoView {
    let page = expect_context::<Page>();
    let line = Line::new(page);
    let choosing = RwSignal::new(false);
    let log = move || {
        if page.locked.get_untracked() {
            return;
        }
        if !line.may_log() {
            return;
        }
        let composed = line.composed.get_untracked();
        let changes = page.peek(|incident| composed.changes(incident));
        if !changes.is_empty() {
            page.change(changes);
            // What one has just logged must not seem lost.
            page.reading.show_all();
        }
        match composed.command {
            Command::Nothing => return,
            Command::Decision(question) => {
                if !open_decision(page, &question) {
                    return;
                }
            }
            Command::Update(text) => {
                let opening = with_line(page, update::DRAFT, "text", &text);
                page.open.set(Panel::Update(opening));
            }
            Command::Resolve => page.resolving.set(true),
            _ => focus(),
        }
        // Not before it stands elsewhere.
        line.write(String::new());
    };
    let pressed = move |event: KeyboardEvent| {
        // While an input method composes, Enter chooses its word.
        if event.is_composing() {
            return;
        }
        let taken = match event.key().as_str() {
            "Enter" if !event.shift_key() => {
                log();
                true
            }
            "Escape" => line.keep_time_as_text(),
            // There is nothing before the time to delete, so it is the time that goes.
            "Backspace" if browser::caret_is_at_start() => line.keep_time_as_text(),
            "." if event.ctrl_key() => {
                line.restamp();
                true
            }
            _ => false,
        };
        if taken {
            event.prevent_default();
        }
    };
    let names: Vec<_> = EntryKind::ALL.map(|kind| kinds::entry_kind(kind).to_owned()).into();
    let chosen = Signal::derive(move || place(&EntryKind::ALL, line.kind.get()));
    let choose = move |place: usize| {
        if let Some(chosen) = EntryKind::ALL.get(place) {
            line.kind.set(*chosen);
            line.write(line.text.get_untracked());
        }
    };
    view! {
        <form class="composer" on:submit=submit(log)>
            <Choice label=copy::KIND names chosen on_choose=Callback::new(choose) class="bare"/>
            {when_chip(page, line, choosing)}
            <textarea
                rows="1"
                aria-label=copy::LOG_ENTRY
                aria-describedby="composer-when composer-doubt"
                enterkeyhint="send"
                data-focus-first=""
                prop:value=line.text
                on:input=typed(move |text| line.write(text))
                on:keydown=keys(pressed)
            ></textarea>
            <button class="button primary" type="submit">{copy::LOG}</button>
        </form>
        <p class="composer-hint small muted">
            <span class="warn" id="composer-doubt">{doubt(page, line)}</span>
            {offers_of(page, line)}
            <Hints/>
        </p>
        {when_sheet(line, choosing)}
    }
}

/// How the time of the line is read. Pressed, it offers others; Backspace makes it text.
fn when_chip(page: Page, line: Line, choosing: RwSignal<bool>) -> AnyView {
    let clock = text(move || {
        let composed = line.composed.get();
        let clock = show::clock_of(composed.when, page.clockwork.zone().as_ref());
        copy_when::clock(composed.typed, &clock)
    });
    let zone = text(move || {
        let (zone, when) = (page.clockwork.zone(), line.composed.get().when);
        let offset = zone.offset_seconds(when.at);
        // A range over a change of the clocks says both by itself.
        match offset == zone.offset_seconds(when.latest()) {
            true => copy_when::after_clock(&show::utc_offset_label(offset)),
            false => String::new(),
        }
    });
    let since = text(move || {
        let composed = line.composed.get();
        let (at, now, zone) = (composed.when.at, page.app.now.get(), page.clockwork.zone());
        let day = show::day(at, zone.as_ref());
        let day = (day != show::day(now, zone.as_ref())).then_some(day);
        let offset = page.get(|incident| incident.zero().map(|zero| t_plus(at, zero)));
        let ago = composed.typed.then(|| ago(at, now));
        let parts = [day, offset, ago].into_iter().flatten();
        parts.map(|part| copy_when::part(&part)).collect()
    });
    let class = text(move || {
        let doubts = line.composed.with(|composed| composed.doubt.is_some());
        let class = if doubts {
            "when-chip mono small warn"
        } else {
            "when-chip mono small"
        };
        class.to_owned()
    });
    let pressed = move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "Backspace" | "Delete") && line.keep_time_as_text() {
            event.prevent_default();
            focus();
        }
    };
    view! {
        <button
            class=class
            id="composer-when"
            type="button"
            title=copy_when::CHANGE_TIME
            aria-haspopup="dialog"
            on:click=click(move || choosing.set(true))
            on:keydown=keys(pressed)
        >
            {clock}<span class="zone">{zone}</span>{since}
        </button>
    }
    .into_any()
}

/// What is odd about the time.
fn doubt(page: Page, line: Line) -> Signal<String> {
    text(move || {
        let composed = line.composed.get();
        let zone = page.clockwork.zone();
        let words = composed
            .doubt
            .map(|doubt| time_copy::doubt(&doubt, composed.when.at, zone.as_ref()))
            .unwrap_or_default();
        match line.asks.get() {
            true => copy_when::asked(&words),
            false => words,
        }
    })
}

/// The readings that a doubt leaves open, and the beginning of impact where the line is about the time before T+0.
fn offers_of(page: Page, line: Line) -> AnyView {
    // The buttons stay what they are while one types on behind the time.
    let offered = AnyMemo::new(move || {
        let composed = line.composed.get();
        let readings: Vec<_> = composed.doubt.iter().flat_map(Doubt::alternatives).collect();
        (readings, impact_began(page, &composed))
    });
    dynamic(move || {
        let (readings, began) = offered.get();
        let readings = readings.into_iter().map(|when| {
            let time = page.clockwork.write(when);
            let name = copy_when::use_reading(&time);
            small_button(name, move || line.set_time(&time))
        });
        let began = began.map(|when| {
            let clock = show::clock_of(when, page.clockwork.zone().as_ref());
            small_button(copy_when::impact_began_at(&clock), move || {
                page.change(page.peek(|incident| reach(incident, Milestone::ImpactBegan, when)));
            })
        });
        readings.chain(began).collect::<Vec<_>>().into_any()
    })
}

/// A typed time before T+0 and before what is known of the impact.
fn impact_began(page: Page, composed: &Composed) -> Option<When> {
    let when = composed.when;
    let earlier = page.get(|incident| {
        let known = incident.milestone(Milestone::ImpactBegan);
        incident.zero().is_some_and(|zero| when.at < zero) && known.is_none_or(|known| when.at < known)
    });
    (composed.typed && earlier && !page.locked.get()).then_some(when)
}

fn small_button(name: String, press: impl Fn() + 'static) -> AnyView {
    let press = move || {
        press();
        focus();
    };
    view! { <button class="button small" type="button" on:click=click(press)>{name}</button> }.into_any()
}

/// Opens the form with a question. Not where another decision waits in it to be logged.
fn open_decision(page: Page, question: &str) -> bool {
    let waiting = page.app.draft(page.id, decision::DRAFT);
    let waits = waiting.is_some_and(|draft| !draft.text("question").trim().is_empty());
    let opening = match waits {
        true => Opening::Button,
        false => with_line(page, decision::DRAFT, "question", question),
    };
    page.open.set(Panel::Decide(opening));
    let fits = !waits || question.is_empty();
    if !fits {
        page.app.say_text(copy::DECISION_WAITS.to_owned());
    }
    fits
}

/// Puts the rest of a line into the draft of the form that it opens.
fn with_line(page: Page, draft: &str, name: &str, text: &str) -> Opening {
    if text.is_empty() {
        return Opening::Button;
    }
    put_into(page.app, page.id, draft, name, text);
    Opening::Line
}

/// What pages that are gone left unsent here, where there was no room for it.
pub fn found(page: Page) -> AnyView {
    let use_it = move |offer: &Offer| {
        let (app, id, field) = (page.app, page.id, offer.field.as_str());
        if field == DRAFT {
            put_into(app, id, DRAFT, "", offer.draft.text(""));
            page.refill.update(|refill| *refill += 1);
            return focus();
        }
        app.keep_draft(id, field, offer.draft.texts.clone());
        if field == decision::DRAFT {
            page.open.set(Panel::Decide(Opening::Button));
        } else if field == update::DRAFT {
            page.open.set(Panel::Update(Opening::Button));
        } else if field == resolve::DRAFT {
            // Drawn anew, with what is kept now.
            page.resolving.set(false);
            clock::after(0, move || page.resolving.set(true));
        } else if let Some(id) = field.strip_prefix(decision::DRAFT_OF).and_then(|id| id.parse().ok()) {
            page.open.set(Panel::Redecide(id));
        } else if let Some(target) = row_edit::target(page, field) {
            page.editing.set(None);
            clock::after(0, move || page.editing.set(Some(target)));
        }
    };
    offers(page.app, page.id, |field| field != POSTMORTEM, DRAFT, use_it)
}

#[component]
fn Hints() -> impl IntoView {
    let keys = |keys: &'static [&'static str]| {
        keys.iter()
            .map(|key| view! { <kbd>{*key}</kbd>" " }.into_any())
            .collect::<Vec<_>>()
    };
    view! {
        <span class="hints">
            {copy::HINT_START}" "{keys(&copy::HINT_TIMES)}{copy::HINT_BACKDATE}" · "{keys(&copy::HINT_WORDS)}
        </span>
    }
}
