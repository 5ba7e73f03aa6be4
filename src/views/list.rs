//! All incidents.

use leptos::prelude::*;

use super::{copy, copy_list, first_run::FirstRun, incident_row::IncidentRow};
use crate::{
    app::{App, Clockwork},
    incident::{Severity, copy::severity_code},
    session::{Filter, Prefill, Route, browse},
    time::{Wall, show},
};

/// The page.
#[component]
pub fn ListPage() -> impl IntoView {
    let app = expect_context::<App>();
    let empty = Memo::new(move |_| app.published.with(|published| published.incidents.is_empty()));
    let unreadable = Memo::new(move |_| app.published.with(|published| published.unreadable.len()));
    view! {
        <div class="page narrow stack">
            <div class="line">
                <h1 class="grow" tabindex="-1">{copy::INCIDENTS}</h1>
                <a class="button" class:primary=move || !empty.get() href=Route::New(Prefill::default()).href()>
                    {copy::NEW_INCIDENT}
                </a>
            </div>
            {move || (unreadable.get() > 0).then(|| view! {
                <p class="line">
                    <span class="bad">{copy::unreadable(unreadable.get())}</span>
                    <a href=Route::Settings.href()>{copy_list::see_unreadable(unreadable.get())}</a>
                </p>
            })}
            {move || if empty.get() {
                view! { <FirstRun damaged={unreadable.get() > 0}/> }.into_any()
            } else {
                view! { <Incidents/> }.into_any()
            }}
        </div>
    }
}

#[component]
fn Incidents() -> impl IntoView {
    let app = expect_context::<App>();
    let filter = RwSignal::new(Filter::All);
    let words = RwSignal::new(String::new());
    let listed = Memo::new(move |_| {
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
    let show_all = move |_| {
        words.set(String::new());
        pick.run(Filter::All);
        crate::browser::page::focus("#main input[type=search]");
    };

    // One zone for the whole list, whatever each incident is shown in.
    let zone = StoredValue::new_local(Clockwork::of_device(app).zone());
    let today = Memo::new(move |_| {
        let now = app.now.get();
        zone.with_value(|zone| Wall::at(now, zone.as_ref()).day())
    });
    let zone_label = move || zone.with_value(|zone| show::zone_label(zone.as_ref(), app.now.get()));

    view! {
        <div class="filters">
            <input
                class="input"
                type="search"
                aria-label=copy_list::FILTER
                placeholder=copy_list::FILTER_HINT
                autocomplete="off"
                prop:value=move || words.get()
                on:input:target=move |event| search(event.target().value())
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
                        label=Signal::derive(move || severity_code(severity, app.severity_names()))
                    />
                })}
            </div>
        </div>
        <Show
            when=move || listed.with(|listed| !listed.is_empty())
            fallback=move || view! {
                <p class="card line">
                    {copy_list::NONE_MATCHES}
                    <button class="button" type="button" on:click=show_all>{copy_list::SHOW_ALL}</button>
                </p>
            }
        >
            <ul class="incidents" role="list" aria-label=copy::INCIDENTS>
                <For each=move || listed.get() key=|listed| *listed let:listed>
                    <IncidentRow listed today zone/>
                </For>
            </ul>
        </Show>
        <p class="muted small">{move || copy_list::foot(&zone_label())}</p>
    }
}

/// A filter to press.
#[component]
fn Chip(
    filter: RwSignal<Filter>,
    chosen: Filter,
    pick: Callback<Filter>,
    #[prop(into)] label: Signal<&'static str>,
) -> impl IntoView {
    view! {
        <button
            class="chip"
            type="button"
            aria-pressed=move || if filter.get() == chosen { "true" } else { "false" }
            on:click=move |_| pick.run(chosen)
        >
            {move || label.get()}
        </button>
    }
}
