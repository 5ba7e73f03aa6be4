//! The postmortem: its parts, the place to write them, and the document that comes of it.

mod actions;
mod desk;
mod editor;
mod outline;
mod part;
mod preview;

use leptos::prelude::*;

use self::{desk::Desk, editor::editor, outline::outline, preview::preview};
use super::{
    copy, copy_postmortem as words,
    incident::{absent, share_button},
};
use crate::{
    app::App,
    browser::page,
    components::{chip, click, dynamic, memo, text, when},
    incident::{Fact, IncidentId},
};

/// `#/i/<id>/postmortem`.
pub fn postmortem_page(app: App, id: IncidentId) -> AnyView {
    let incident = app.incident(id);
    let is_here = memo(move || incident.read().is_some());
    dynamic(move || {
        if is_here.get() {
            desk_page(Desk::new(app, id))
        } else {
            absent(app)
        }
    })
}

fn desk_page(desk: Desk) -> AnyView {
    // Going elsewhere in the app, with the back button for instance, leaves the field without saying so.
    // So does closing the tab, of which a phone gives no sign but that the page is hidden.
    let left = ["pagehide", "visibilitychange"];
    let left = left.map(|event| window_event_listener_untyped(event, move |_| desk.commit()));
    on_cleanup(move || {
        left.into_iter().for_each(|listener| listener.remove());
        desk.commit();
    });
    let read_only = when(
        move || desk.locked.get(),
        || view! { <p class="bar read-only" role="note">{words::READ_ONLY}</p> }.into_any(),
    );
    // On a phone there is room for one of the two.
    let previewing = RwSignal::new(false);
    let title = text(move || words::page_title(&copy::title(desk.incident().fact(Fact::Title))));
    let print = move || {
        desk.commit();
        page::print();
    };
    view! {
        {read_only}
        <div class="page desk" class:previewing=previewing>
            <div class="desk-head line">
                <h1 class="grow" tabindex="-1">{title}</h1>
                {share_button(desk.app, desk.id, move || desk.commit())}
                <button class="button" type="button" on:click=click(print)>{words::PRINT}</button>
                <button class="button" type="button" on:click=click(move || desk.copy())>{words::COPY_MARKDOWN}</button>
                <button class="button primary" type="button" on:click=click(move || desk.download())>
                    {words::DOWNLOAD_MARKDOWN}
                </button>
            </div>
            <div class="desk-switch line" role="group" aria-label=words::SHOWN>
                {shows(previewing, false, words::WRITE)}
                {shows(previewing, true, words::PREVIEW)}
            </div>
            <div class="desk-found">{desk.found()}</div>
            {outline(desk)}
            {editor(desk)}
            {preview(desk)}
            {desk.history.dialog()}
        </div>
    }
    .into_any()
}

/// The button that shows one of the two.
fn shows(previewing: RwSignal<bool>, preview: bool, name: &'static str) -> AnyView {
    chip(
        name,
        move || previewing.get() == preview,
        move || previewing.set(preview),
    )
}
