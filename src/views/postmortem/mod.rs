//! The postmortem: its parts, the place to write them, and the document that comes of it.

mod actions;
mod desk;
mod editor;
mod outline;
mod part;
mod preview;

use leptos::prelude::*;

use self::{desk::Desk, editor::Editor, outline::Outline, preview::Preview};
use super::{copy, copy_postmortem as words, not_found::NotFoundPage};
use crate::{
    app::App,
    browser::page,
    incident::{Fact, IncidentId},
};

/// `#/i/<id>/postmortem`.
#[component]
pub fn PostmortemPage(id: IncidentId) -> impl IntoView {
    let app = expect_context::<App>();
    let incident = app.incident(id);
    let is_here = Memo::new(move |_| incident.with(Option::is_some));
    move || {
        if is_here.get() {
            view! { <DeskPage id/> }.into_any()
        } else {
            view! { <NotFoundPage title=copy::NO_SUCH_INCIDENT why=copy::NO_SUCH_INCIDENT_WHY/> }.into_any()
        }
    }
}

#[component]
fn DeskPage(id: IncidentId) -> impl IntoView {
    let desk = Desk::new(expect_context::<App>(), id);
    // Going elsewhere in the app, with the back button for instance, leaves the field without saying so.
    let hidden = window_event_listener_untyped("pagehide", move |_| desk.commit());
    on_cleanup(move || {
        hidden.remove();
        desk.commit();
    });
    // On a phone there is room for one of the two.
    let previewing = RwSignal::new(false);
    let title = move || {
        let title = desk.incident.with(|incident| copy::title(incident.fact(Fact::Title)));
        words::page_title(&title)
    };
    let shows = move |preview: bool, name: &'static str| {
        view! {
            <button
                class="chip"
                type="button"
                aria-pressed=move || (previewing.get() == preview).to_string()
                on:click=move |_| previewing.set(preview)
            >
                {name}
            </button>
        }
    };
    let print = move |_| {
        desk.commit();
        page::print();
    };
    view! {
        <div class="page desk" class:previewing=previewing>
            <div class="desk-head line">
                <h1 class="grow" tabindex="-1">{title}</h1>
                <button class="button" type="button" on:click=print>{words::PRINT}</button>
                <button class="button" type="button" on:click=move |_| desk.copy()>{words::COPY_MARKDOWN}</button>
                <button class="button primary" type="button" on:click=move |_| desk.download()>
                    {words::DOWNLOAD_MARKDOWN}
                </button>
            </div>
            <div class="desk-switch line" role="group" aria-label=words::SHOWN>
                {shows(false, words::WRITE)}
                {shows(true, words::PREVIEW)}
            </div>
            <Outline desk/>
            <Editor desk/>
            <Preview desk/>
        </div>
    }
}
