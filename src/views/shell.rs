//! What stands around every page: the header, what is wrong with storage, and what just happened.

use leptos::prelude::*;

use super::{
    copy, incident::IncidentPage, list::ListPage, new_incident::NewIncidentPage, not_found::NotFoundPage,
    postmortem::postmortem_page, settings::SettingsPage,
};
use crate::{
    app::{self, App},
    browser::page,
    components::{click, dynamic, flag, text, when},
    incident::{Fact, IncidentId},
    session::{Message, Route, Standing, not_saved},
};

/// The whole page.
#[component]
pub fn Shell() -> impl IntoView {
    let app = expect_context::<App>();
    // A route makes a page of its own, so that nothing of one incident lingers in another.
    let content = dynamic(move || match app.route.get() {
        Route::List => view! { <ListPage/> }.into_any(),
        Route::New(prefill) => view! { <NewIncidentPage prefill/> }.into_any(),
        Route::Incident(id) => view! { <IncidentPage id/> }.into_any(),
        Route::Postmortem(id) => postmortem_page(app, id),
        Route::Settings => view! { <SettingsPage/> }.into_any(),
        Route::Unknown => view! { <NotFoundPage title=copy::NO_SUCH_PAGE why=""/> }.into_any(),
    });
    view! {
        <a class="skip" href="#main" on:click=skip>{copy::SKIP}</a>
        <div class="top">
            {header(app)}
            {storage_bars(app)}
        </div>
        <main id="main" tabindex="-1">{content}</main>
        {notice_line(app)}
    }
}

/// The fragment is the address of a page here, so the link must not change it.
fn skip(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    page::focus_content();
}

fn header(app: App) -> AnyView {
    let standing = move || app.published.read().standing;
    let action = dynamic(move || match app.route.get() {
        Route::List => view! { <a class="button" href=Route::Settings.href()>{copy::SETTINGS}</a> }.into_any(),
        Route::Incident(id) => {
            view! { <a class="button primary" href=Route::Postmortem(id).href()>{copy::POSTMORTEM}</a> }.into_any()
        }
        _ => ().into_any(),
    });
    view! {
        <header class="head">
            <a class="brand" href="#/" aria-label=copy::HOME>"T"<span>"+"</span></a>
            <nav class="crumbs" aria-label=copy::WHERE>{dynamic(move || crumbs(app))}</nav>
            <span class="standing small" class:bad=flag(move || matches!(standing(), Standing::NotSaved(_)))>
                {text(move || app::standing_words(standing(), app.storage_allowed).to_owned())}
            </span>
            {action}
        </header>
    }
    .into_any()
}

/// The way to where one is. On a phone only the way up that the brand is not already is left.
fn crumbs(app: App) -> AnyView {
    let title = move |id: IncidentId| {
        text(move || {
            let published = app.published.read();
            let incident = published.incidents.get(&id);
            incident
                .map(|incident| copy::title(incident.fact(Fact::Title)))
                .unwrap_or_default()
        })
    };
    let (incident, here) = match app.route.get() {
        Route::Incident(id) => (None, title(id)),
        Route::Postmortem(id) => {
            let incident = view! { <a href=Route::Incident(id).href()>{title(id)}</a> }.into_any();
            (Some(incident), Signal::stored(copy::postmortem_crumb()))
        }
        Route::New(_) => (None, Signal::stored(copy::NEW_INCIDENT.to_owned())),
        Route::Settings => (None, Signal::stored(copy::SETTINGS.to_owned())),
        Route::List | Route::Unknown => return ().into_any(),
    };
    view! {
        <span class="crumb-list"><a href="#/">{copy::INCIDENTS}</a>" / "</span>
        {incident}
        <span class="crumb-here">{here}</span>
    }
    .into_any()
}

/// What the person must know about storage, for as long as it is so.
fn storage_bars(app: App) -> AnyView {
    let blocked = (!app.storage_allowed).then(|| view! { <p class="bar">{copy::STORAGE_BLOCKED}</p> }.into_any());
    // Empty where nothing was refused.
    let refused = text(move || match app.published.read().standing {
        Standing::NotSaved(refusal) if app.storage_allowed => not_saved(refusal),
        _ => String::new(),
    });
    let refused = when(
        move || !refused.read().is_empty(),
        move || {
            view! {
                <div class="bar" role="alert">
                    <span>{refused}</span>
                    <button class="button" type="button" on:click=click(move || app.send(Message::Retry))>
                        {copy::TRY_AGAIN}
                    </button>
                </div>
            }
            .into_any()
        },
    );
    view! {
        {blocked}
        {refused}
    }
    .into_any()
}

/// What just happened, with its *Undo*; and, unseen, the page that was just arrived at.
fn notice_line(app: App) -> AnyView {
    let undo = dynamic(move || match app.notice.read().undo {
        Some((incident, event)) => view! {
            <button
                class="button small"
                type="button"
                on:click=click(move || {
                    app.send(Message::Undo(incident, event));
                    // The button is gone with what it undid.
                    page::focus_content();
                })
            >
                {copy::UNDO}
            </button>
        }
        .into_any(),
        None => ().into_any(),
    });
    view! {
        <div class="notice" class:idle=flag(move || app.notice.read().text.is_empty())>
            <p role="status">
                {text(move || app.notice.read().text.clone())}
                <span class="visually-hidden">{app.arrival}</span>
            </p>
            {undo}
        </div>
    }
    .into_any()
}
