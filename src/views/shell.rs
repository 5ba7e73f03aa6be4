//! What stands around every page: the header, what is wrong with storage, and what just happened.

use leptos::prelude::*;

use super::{
    copy, copy_keep,
    incident::IncidentPage,
    list::ListPage,
    new_incident::NewIncidentPage,
    not_found::NotFoundPage,
    parts::keep_focus,
    postmortem::postmortem_page,
    restore::restore,
    settings::settings_page,
    snapshot::{READ_ONLY_COPY, snapshot_page},
    storage_bars::storage_bars,
};
use crate::{
    app::{self, App, Published},
    browser::page,
    components::{click, dynamic, flag, memo, text, when},
    incident::{Fact, IncidentId},
    session::{Message, Route, Standing},
};

/// The whole page.
#[component]
pub fn Shell() -> impl IntoView {
    let app = expect_context::<App>();
    // A route makes a page of its own, so that nothing of one incident lingers in another.
    let restore = restore(app);
    undo_by_key(app);
    let content = dynamic(move || match app.route.get() {
        Route::List => view! { <ListPage/> }.into_any(),
        Route::New(prefill) => view! { <NewIncidentPage prefill/> }.into_any(),
        Route::Incident(id) => view! { <IncidentPage id/> }.into_any(),
        Route::Postmortem(id) => postmortem_page(app, id),
        Route::View(code) => snapshot_page(app, &code),
        Route::Settings => settings_page(app),
        Route::Unknown => view! { <NotFoundPage title=copy::NO_SUCH_PAGE why=""/> }.into_any(),
    });
    // Whoever reads what somebody else has sent is not at anything that is stored here.
    let is_elsewhere = memo(move || app.route.with(|route| matches!(route, Route::View(_))));
    let top = dynamic(move || match is_elsewhere.get() {
        true => copy_header(),
        false => view! { {header(app)}{storage_bars(app)} }.into_any(),
    });
    view! {
        <a class="skip" href="#main" on:click=skip>{copy::SKIP}</a>
        <div class="top">{top}</div>
        <main id="main" tabindex="-1">{content}</main>
        {notice_line(app)}
        {restore}
    }
}

/// The incident that one is at.
fn subject(app: App) -> Option<IncidentId> {
    match app.route.get() {
        Route::Incident(id) | Route::Postmortem(id) => Some(id),
        _ => None,
    }
}

/// The incident that one is at, where there is something to take back.
fn undoable(app: App) -> Option<IncidentId> {
    let id = subject(app)?;
    app.published
        .with(|published| published.undoable.contains(&id))
        .then_some(id)
}

fn undo_last(app: App) {
    if let Some(id) = untrack(|| undoable(app)) {
        app.send(Message::UndoLast(id));
        // The button is gone with the last thing that could be undone.
        keep_focus();
    }
}

/// Ctrl+Z, except where it is the browser's, in what is typed.
fn undo_by_key(app: App) {
    let pressed = window_event_listener(leptos::ev::keydown, move |event| {
        let is_undo = (event.ctrl_key() || event.meta_key())
            && !event.shift_key()
            && !event.alt_key()
            && event.key().eq_ignore_ascii_case("z");
        if is_undo && !event.default_prevented() && !page::is_busy() {
            undo_last(app);
        }
    });
    on_cleanup(move || pressed.remove());
}

/// The fragment is the address of a page here, so the link must not change it.
fn skip(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    page::focus_content();
}

fn header(app: App) -> AnyView {
    let is_bad =
        |published: &Published| matches!(published.standing, Standing::NotSaved(_)) || published.is_memory_only();
    let action = dynamic(move || match app.route.get() {
        Route::List => view! { <a class="button" href=Route::Settings.href()>{copy::SETTINGS}</a> }.into_any(),
        Route::Incident(id) => {
            view! { <a class="button primary" href=Route::Postmortem(id).href()>{copy::POSTMORTEM}</a> }.into_any()
        }
        _ => ().into_any(),
    });
    let undo = when(
        move || undoable(app).is_some(),
        move || {
            view! {
                <button
                    class="button"
                    type="button"
                    aria-label=copy_keep::UNDO_LAST
                    title=copy_keep::UNDO_KEYS
                    on:click=click(move || undo_last(app))
                >
                    {copy::UNDO}
                </button>
            }
            .into_any()
        },
    );
    view! {
        <header class="head">
            <a class="brand" href="#/" aria-label=copy::HOME>"T"<span>"+"</span></a>
            <nav class="crumbs" aria-label=copy::WHERE>{dynamic(move || crumbs(app))}</nav>
            <span class="standing small" class:bad=flag(move || app.published.with(is_bad))>
                {text(move || app::standing_words(&app.published.read()).to_owned())}
            </span>
            {undo}
            {action}
        </header>
    }
    .into_any()
}

/// Above what a link carries.
fn copy_header() -> AnyView {
    view! {
        <header class="head">
            <span class="brand">"T"<span>"+"</span></span>
            <span class="crumbs">{READ_ONLY_COPY}</span>
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
        Route::List | Route::View(_) | Route::Unknown => return ().into_any(),
    };
    view! {
        <span class="crumb-list"><a href="#/">{copy::INCIDENTS}</a>" / "</span>
        {incident}
        <span class="crumb-here">{here}</span>
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
    let show = dynamic(move || match app.notice.read().show {
        Some((incident, subject)) => {
            let show = move || {
                app.go(&Route::Incident(incident));
                app.wanted.set(Some((incident, subject)));
            };
            view! { <button class="button small" type="button" on:click=click(show)>{copy::SHOW}</button> }.into_any()
        }
        None => ().into_any(),
    });
    view! {
        <div class="notice" class:idle=flag(move || app.notice.read().text.is_empty())>
            <p role="status">
                {text(move || app.notice.read().text.clone())}
                <span class="visually-hidden">{app.arrival}</span>
            </p>
            {show}
            {undo}
        </div>
    }
    .into_any()
}
