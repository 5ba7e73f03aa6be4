//! All incidents.

use leptos::prelude::*;

use super::{
    copy, copy_list,
    first_run::FirstRun,
    incident_row::{Calendar, IncidentRow},
    list_notes::{backup_line, unreadable},
    parts::button,
};
use crate::{
    app::{self, AnyMemo, AnySignal, App, Clockwork, Published},
    browser::page,
    components::{aria_flag, chip, click, dynamic, flag, keyed, memo, text, typed, when},
    incident::{IncidentId, Severity, copy::severity_code},
    session::{Filter, Prefill, Route, browse},
    time::{Wall, show},
};

/// The page.
#[component]
pub fn ListPage() -> impl IntoView {
    let app = expect_context::<App>();
    let stage = AnyMemo::new(move || app.published.with(Stage::of));
    let content = dynamic(move || match stage.get() {
        Stage::Reading => view! { <p class="muted" role="status">{app::READING}</p> }.into_any(),
        Stage::Empty { damaged } => view! { <FirstRun damaged/> }.into_any(),
        Stage::Listed => view! { <Incidents/> }.into_any(),
    });
    view! {
        <div class="page narrow stack">
            <div class="line">
                <h1 class="grow" tabindex="-1">{copy::INCIDENTS}</h1>
                <a
                    class="button"
                    class:primary=flag(move || stage.get() == Stage::Listed)
                    href=Route::New(Prefill::default()).href()
                >
                    {copy::NEW_INCIDENT}
                </a>
            </div>
            {unreadable(app)}
            {content}
        </div>
    }
}

/// What the page shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Nothing yet: what is stored has not been read.
    Reading,
    /// There is nothing; `damaged` where there was something.
    Empty {
        damaged: bool,
    },
    Listed,
}

impl Stage {
    fn of(published: &Published) -> Self {
        if !published.incidents.is_empty() {
            Self::Listed
        } else if !published.loaded {
            Self::Reading
        } else {
            let is_whole = published.unreadable.is_empty() && published.missing.is_empty();
            Self::Empty {
                damaged: !is_whole || published.found.emptied.is_some(),
            }
        }
    }
}

#[component]
fn Incidents() -> impl IntoView {
    let app = expect_context::<App>();
    let filter = AnySignal::new(Filter::All);
    let typed_words = RwSignal::new(String::new());
    let wants_archived = RwSignal::new(false);
    let archived = AnyMemo::new(move || {
        app.published.with(|published| {
            let is_here = |id: &&IncidentId| published.incidents.contains_key(id);
            published.archived.iter().filter(is_here).count()
        })
    });
    // With the last one brought back, the list is what there is to show.
    let shows_archived = memo(move || wants_archived.get() && archived.get() > 0);
    let listed = AnyMemo::new(move || {
        let (filter, shows_archived) = (filter.get(), shows_archived.get());
        app.published.with(|published| {
            let shown = published.incidents.iter();
            let shown = shown.filter(|(id, _)| published.archived.contains(id) == shows_archived);
            let shown = shown.map(|(id, incident)| (*id, incident.clone())).collect();
            typed_words.with(|words| browse(&shown, filter, words))
        })
    });
    // The list changes far from the field: say what came of it.
    let announce = move || app.arrival.set(copy_list::found(listed.with(Vec::len)));
    let pick = Callback::new(move |chosen| {
        filter.set(chosen);
        announce();
    });
    let search = move |typed| {
        typed_words.set(typed);
        announce();
    };
    let turn_archived = move || {
        wants_archived.update(|wants| *wants = !*wants);
        announce();
    };
    let archived_chip = when(
        move || archived.get() > 0,
        move || {
            view! {
                <button
                    class="chip"
                    type="button"
                    aria-pressed=aria_flag(move || shows_archived.get())
                    on:click=click(turn_archived)
                >
                    {text(move || copy_list::archived(archived.get()))}
                </button>
            }
            .into_any()
        },
    );
    let is_filtered = move || typed_words.with(|words| !words.is_empty()) || filter.get() != Filter::All;
    let show_all = move || {
        if is_filtered() {
            typed_words.set(String::new());
            pick.run(Filter::All);
        } else {
            turn_archived();
        }
        page::focus("#main input[type=search]");
    };

    // One zone for the whole list, whatever each incident is shown in.
    let zone = StoredValue::new_local(Clockwork::of_device(app).zone());
    let today = AnyMemo::new(move || {
        let now = app.now.get();
        zone.with_value(|zone| Wall::at(now, zone.as_ref()).day())
    });
    let calendar = Calendar { zone, today };
    let foot = text(move || {
        let now = app.now.get();
        copy_list::foot(&zone.with_value(|zone| show::zone_label(zone.as_ref(), now)))
    });

    let none = memo(move || listed.with(Vec::is_empty));
    let rows = dynamic(move || {
        if none.get() {
            view! {
                <p class="card line">
                    {text(move || if is_filtered() { copy_list::NONE_MATCHES } else { copy_list::ALL_ARCHIVED }.to_owned())}
                    {button("", copy_list::SHOW_ALL, show_all)}
                </p>
            }
            .into_any()
        } else {
            view! {
                <ul class="incidents" role="list" aria-label=copy::INCIDENTS>
                    {keyed(move || listed.get(), move |listed| view! { <IncidentRow listed calendar/> }.into_any())}
                </ul>
            }
            .into_any()
        }
    });
    view! {
        <div class="filters">
            <input
                class="input"
                type="search"
                aria-label=copy_list::FILTER
                placeholder=copy_list::FILTER_HINT
                autocomplete="off"
                prop:value=typed_words
                on:input=typed(search)
            />
            <div class="line">
                <Chip filter chosen=Filter::All pick label=copy_list::ALL/>
                <Chip filter chosen=Filter::Open pick label=copy_list::OPEN/>
                <Chip filter chosen=Filter::NeedsPostmortem pick label=copy_list::NEEDS_POSTMORTEM/>
                {[Severity::P1, Severity::P2].map(|severity| view! {
                    <Chip
                        filter
                        chosen=Filter::Severity(severity)
                        pick
                        label=severity_code(severity, app.preferences.with_untracked(|now| now.severity_names()))
                    />
                })}
                {archived_chip}
            </div>
        </div>
        {rows}
        {backup_line(app, foot)}
    }
}

/// A filter to press.
#[component]
fn Chip(filter: AnySignal<Filter>, chosen: Filter, pick: Callback<Filter>, label: &'static str) -> impl IntoView {
    chip(label, move || filter.get() == chosen, move || pick.run(chosen))
}
