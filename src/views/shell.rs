//! What stands around every page: the header, what is wrong with storage, and what just happened.

use leptos::prelude::*;

use super::{
    copy, incident::IncidentPage, list::ListPage, new_incident::NewIncidentPage, not_found::NotFoundPage,
    postmortem::PostmortemPage, settings::SettingsPage,
};
use crate::{
    app::{self, App},
    incident::{Fact, IncidentId},
    session::{Message, Route, Standing, not_saved},
};

/// The whole page.
#[component]
pub fn Shell() -> impl IntoView {
    let app = expect_context::<App>();
    // A route makes a page of its own, so that nothing of one incident lingers in another.
    let page = move || match app.route.get() {
        Route::List => view! { <ListPage/> }.into_any(),
        Route::New(prefill) => view! { <NewIncidentPage prefill/> }.into_any(),
        Route::Incident(id) => view! { <IncidentPage id/> }.into_any(),
        Route::Postmortem(id) => view! { <PostmortemPage id/> }.into_any(),
        Route::Settings => view! { <SettingsPage/> }.into_any(),
        Route::Unknown => view! { <NotFoundPage title=copy::NO_SUCH_PAGE why=""/> }.into_any(),
    };
    view! {
        <a class="skip" href="#main" on:click=skip>{copy::SKIP}</a>
        <Header/>
        <StorageBars/>
        <main id="main" tabindex="-1">{page}</main>
        <NoticeLine/>
    }
}

/// The fragment is the address of a page here, so the link must not change it.
fn skip(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    crate::browser::page::focus("[data-focus-first], #main h1");
}

#[component]
fn Header() -> impl IntoView {
    let app = expect_context::<App>();
    let title_of = move |id: IncidentId| {
        app.published.with(|published| {
            published
                .incidents
                .get(&id)
                .map(|incident| copy::title(incident.fact(Fact::Title)))
        })
    };
    // On a phone only the way up that the brand is not already is left.
    let crumbs = move || {
        let list = view! { <span class="crumb-list"><a href="#/">{copy::INCIDENTS}</a>" / "</span> };
        let here = |name: String| view! { <span class="crumb-here">{name}</span> };
        match app.route.get() {
            Route::Incident(id) => (Some(list), None, Some(here(title_of(id).unwrap_or_default()))),
            Route::Postmortem(id) => {
                let incident = view! { <a href=Route::Incident(id).href()>{title_of(id)}</a> };
                (Some(list), Some(incident), Some(here(copy::postmortem_crumb())))
            }
            Route::New(_) => (Some(list), None, Some(here(copy::NEW_INCIDENT.to_owned()))),
            Route::Settings => (Some(list), None, Some(here(copy::SETTINGS.to_owned()))),
            Route::List | Route::Unknown => (None, None, None),
        }
    };
    let standing = move || app.published.with(|published| published.standing);
    let action = move || match app.route.get() {
        Route::List => view! { <a class="button" href=Route::Settings.href()>{copy::SETTINGS}</a> }.into_any(),
        Route::Incident(id) => {
            view! { <a class="button primary" href=Route::Postmortem(id).href()>{copy::POSTMORTEM}</a> }.into_any()
        }
        _ => ().into_any(),
    };
    view! {
        <header class="head">
            <a class="brand" href="#/" aria-label="T+, all incidents">"T"<span>"+"</span></a>
            <nav class="crumbs" aria-label="Where you are">{crumbs}</nav>
            <span class="standing small" class:bad=move || matches!(standing(), Standing::NotSaved(_))>
                {move || app::standing_words(standing(), app.storage_allowed)}
            </span>
            {action}
        </header>
    }
}

/// What the person must know about storage, for as long as it is so.
#[component]
fn StorageBars() -> impl IntoView {
    let app = expect_context::<App>();
    let refused = move || match app.published.with(|published| published.standing) {
        Standing::NotSaved(refusal) if app.storage_allowed => Some(not_saved(refusal)),
        _ => None,
    };
    view! {
        {(!app.storage_allowed).then(|| view! { <p class="bar">{copy::STORAGE_BLOCKED}</p> })}
        {move || refused().map(|words| view! {
            <div class="bar" role="alert">
                <span>{words}</span>
                <button class="button" type="button" on:click=move |_| app.send(Message::Retry)>{copy::TRY_AGAIN}</button>
            </div>
        })}
    }
}

/// What just happened, with its *Undo*; and, unseen, the page that was just arrived at.
#[component]
fn NoticeLine() -> impl IntoView {
    let app = expect_context::<App>();
    let undo = move || app.notice.with(|notice| notice.undo);
    view! {
        <div class="notice" class:idle=move || app.notice.with(|notice| notice.text.is_empty())>
            <p role="status">
                {move || app.notice.with(|notice| notice.text.clone())}
                <span class="visually-hidden">{move || app.arrival.get()}</span>
            </p>
            {move || undo().map(|(incident, event)| view! {
                <button class="button small" type="button" on:click=move |_| app.send(Message::Undo(incident, event))>
                    {copy::UNDO}
                </button>
            })}
        </div>
    }
}
