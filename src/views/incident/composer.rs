//! The one line that everything is typed into.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::{Opening, Page, Panel, copy, decision, resolve, row_edit, update};
use crate::{
    app::{AnyMemo, AnySignal},
    browser::{clock, page as browser},
    components::{Choice, effect, keys, memo, offers, place, put_into, submit, text, typed},
    incident::{EntryKind, Timestamp, copy as kinds},
    session::{Command, Offer},
    time::{Zone, copy as time_copy, show, t_plus},
};

/// What the draft of the line is kept under.
const DRAFT: &str = "entry";
/// What the kind is kept under within it.
const KIND: &str = "kind";
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
    let line = RwSignal::new(String::new());
    let kind = AnySignal::new(EntryKind::default());
    // An entry without a typed time happened when its first key was pressed, not when the sentence was finished.
    let started = AnySignal::new(None::<Timestamp>);
    let write = move |now_typed: String| {
        if now_typed.trim().is_empty() {
            started.set(None);
        } else if started.get_untracked().is_none() {
            started.set(Some(page.app.now()));
        }
        let mut texts = vec![(String::new(), now_typed.clone())];
        if started.get_untracked().is_some() {
            texts.push((KIND.to_owned(), kinds::entry_kind(kind.get_untracked()).to_owned()));
        }
        page.app.keep_draft(page.id, DRAFT, texts);
        line.set(now_typed);
    };
    let adopted = memo(move || page.app.published.read().adopted);
    effect(move || {
        adopted.get();
        page.refill.track();
        // The draft of this page is what stands in the line, unless it has just come here from a page that is gone,
        // which it does only while nothing stands here.
        if let Some(draft) = page.app.draft(page.id, DRAFT) {
            line.set(draft.text("").to_owned());
            let kept = draft.text(KIND);
            if let Some(kept) = EntryKind::ALL.into_iter().find(|kind| kinds::entry_kind(*kind) == kept) {
                kind.set(kept);
            }
        }
    });
    let composed = AnyMemo::new(move || {
        let now = started.get().unwrap_or_else(|| page.app.now.get());
        // T+0 and the zone are the incident's, and may change under the line.
        page.incident.with(|_| ());
        line.with(|line| page.clockwork.compose(line, kind.get(), now))
    });
    let log = move || {
        if page.locked.get_untracked() {
            return;
        }
        let composed = composed.get_untracked();
        let changes = page.peek(|incident| composed.changes(incident));
        if !changes.is_empty() {
            page.change(changes);
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
        write(String::new());
    };
    let pressed = move |event: KeyboardEvent| {
        // While an input method composes, Enter chooses its word.
        if event.key() == "Enter" && !event.shift_key() && !event.is_composing() {
            event.prevent_default();
            log();
        }
    };
    let when = text(move || {
        let composed = composed.get();
        copy::clock(
            composed.typed,
            &show::clock(composed.at, page.clockwork.zone().as_ref()),
        )
    });
    let zone = text(move || {
        let zone = page.clockwork.zone();
        copy::after_clock(&show::utc_offset_label(zone.offset_seconds(composed.get().at)))
    });
    let since = text(move || {
        let at = composed.get().at;
        page.get(|incident| incident.zero().map(|zero| copy::since(&t_plus(at, zero))))
            .unwrap_or_default()
    });
    let doubt = text(move || {
        let composed = composed.get();
        let zone = page.clockwork.zone();
        composed
            .doubt
            .map(|doubt| time_copy::doubt(&doubt, composed.at, zone.as_ref()))
            .unwrap_or_default()
    });
    let names: Vec<_> = EntryKind::ALL.map(|kind| kinds::entry_kind(kind).to_owned()).into();
    let chosen = Signal::derive(move || place(&EntryKind::ALL, kind.get()));
    let choose = move |place: usize| {
        if let Some(chosen) = EntryKind::ALL.get(place) {
            kind.set(*chosen);
            write(line.get_untracked());
        }
    };
    view! {
        <form class="composer" on:submit=submit(log)>
            <Choice label=copy::KIND names chosen on_choose=Callback::new(choose) class="bare"/>
            <span class="when-chip mono small" id="composer-when">
                {when}<span class="zone">{zone}</span>{since}
            </span>
            <textarea
                rows="1"
                aria-label=copy::LOG_ENTRY
                aria-describedby="composer-when composer-doubt"
                enterkeyhint="send"
                data-focus-first=""
                prop:value=line
                on:input=typed(write)
                on:keydown=keys(pressed)
            ></textarea>
            <button class="button primary" type="submit">{copy::LOG}</button>
        </form>
        <p class="composer-hint small muted">
            <span class="warn" id="composer-doubt">{doubt}</span>
            <Hints/>
        </p>
    }
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
