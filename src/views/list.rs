//! All incidents.

use leptos::prelude::*;

use super::{
    copy, copy_list,
    first_run::FirstRun,
    incident_row::{Calendar, IncidentRow},
};
use crate::{
    app::{App, Clockwork},
    browser::page,
    components::{aria_flag, click, dynamic, flag, memo, text, typed},
    incident::{Severity, copy::severity_code},
    session::{Filter, Prefill, Route, browse},
    time::{Wall, show},
};

/// The page.
#[component]
pub fn ListPage() -> impl IntoView {
    let app = expect_context::<App>();
    let empty = memo(move || app.published.with(|published| published.incidents.is_empty()));
    let unreadable = memo(move || app.published.with(|published| published.unreadable.len()));
    let warning = dynamic(move || match unreadable.get() {
        0 => ().into_any(),
        count => view! {
            <p class="line">
                <span class="bad">{copy::unreadable(count)}</span>
                <a href=Route::Settings.href()>{copy_list::see_unreadable(count)}</a>
            </p>
        }
        .into_any(),
    });
    let content = dynamic(move || {
        if empty.get() {
            view! { <FirstRun damaged={unreadable.get() > 0}/> }.into_any()
        } else {
            view! { <Incidents/> }.into_any()
        }
    });
    view! {
        <div class="page narrow stack">
            <div class="line">
                <h1 class="grow" tabindex="-1">{copy::INCIDENTS}</h1>
                <a
                    class="button"
                    class:primary=flag(move || !empty.get())
                    href=Route::New(Prefill::default()).href()
                >
                    {copy::NEW_INCIDENT}
                </a>
            </div>
            {warning}
            {content}
        </div>
    }
}

#[component]
fn Incidents() -> impl IntoView {
    let app = expect_context::<App>();
    let filter = RwSignal::new(Filter::All);
    let words = RwSignal::new(String::new());
    let listed = memo(move || {
        let filter = filter.get();
        app.published
            .with(|published| words.with(|words| browse(&published.incidents, filter, words)))
    });
    // The list changes far from the field: say what came of it.
    let announce = move || app.arrival.set(copy_list::found(listed.with(Vec::len)));
    let pick = Callback::new(move |chosen| {
        filter.set(chosen);
        announce();
    });
    let search = move |typed| {
        words.set(typed);
        announce();
    };
    let show_all = move || {
        words.set(String::new());
        pick.run(Filter::All);
        page::focus("#main input[type=search]");
    };

    // One zone for the whole list, whatever each incident is shown in.
    let zone = StoredValue::new_local(Clockwork::of_device(app).zone());
    let today = memo(move || {
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
                    {copy_list::NONE_MATCHES}
                    <button class="button" type="button" on:click=click(show_all)>{copy_list::SHOW_ALL}</button>
                </p>
            }
            .into_any()
        } else {
            view! {
                <ul class="incidents" role="list" aria-label=copy::INCIDENTS>
                    <For each=move || listed.get() key=|listed| *listed let:listed>
                        <IncidentRow listed calendar/>
                    </For>
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
                prop:value=words
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
            </div>
        </div>
        {rows}
        <p class="muted small">{foot}</p>
    }
}

/// A filter to press.
#[component]
fn Chip(filter: RwSignal<Filter>, chosen: Filter, pick: Callback<Filter>, label: &'static str) -> impl IntoView {
    view! {
        <button
            class="chip"
            type="button"
            aria-pressed=aria_flag(move || filter.get() == chosen)
            on:click=click(move || pick.run(chosen))
        >
            {label}
        </button>
    }
    .into_any()
}
