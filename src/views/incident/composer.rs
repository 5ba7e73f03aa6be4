//! The one line that everything is typed into.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::{Page, Panel, copy};
use crate::{
    browser::{clock, page as browser},
    components::{Choice, keys, memo, place, submit, text, typed},
    incident::{EntryKind, Timestamp, copy as kinds},
    session::Command,
    time::{Zone, copy as time_copy, show, t_plus},
};

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
    let line = RwSignal::new(page.app.draft(page.id));
    let kind = RwSignal::new(EntryKind::default());
    // An entry without a typed time happened when its first key was pressed, not when the sentence was finished.
    let started = RwSignal::new(None::<Timestamp>);
    let write = move |now_typed: String| {
        if now_typed.trim().is_empty() {
            started.set(None);
        } else if started.get_untracked().is_none() {
            started.set(Some(page.app.now()));
        }
        page.app.keep_draft(page.id, &now_typed);
        line.set(now_typed);
    };
    let composed = memo(move || {
        let now = started.get().unwrap_or_else(|| page.app.now.get());
        // T+0 and the zone are the incident's, and may change under the line.
        page.incident.track();
        line.with(|line| page.clockwork.compose(line, kind.get(), now))
    });
    let log = move || {
        let composed = composed.get_untracked();
        let changes = page.peek(|incident| composed.changes(incident));
        if !changes.is_empty() {
            page.change(changes);
        }
        let opens = match composed.command {
            Command::Nothing => return,
            Command::Decision(question) => Some(Panel::Decide(question)),
            Command::Update(update) => Some(Panel::Update(update)),
            Command::Resolve => {
                page.resolving.set(true);
                None
            }
            _ => {
                focus();
                None
            }
        };
        if let Some(panel) = opens {
            page.open.set(panel);
        }
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
