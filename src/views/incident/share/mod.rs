//! Sharing an incident: a link that carries it, a code for a phone, files.

mod choices;
mod copy;
mod files;
mod findings;
mod link;
mod places;
mod qr;
mod sealing;
mod sharing;

use leptos::prelude::*;

use self::sharing::Sharing;
use crate::{
    app::App,
    components::{click, dialog, text},
    incident::IncidentId,
};

const HEADING: &str = "share-heading";

/// The button that opens the dialog, and the dialog. `before` is called first, for what is typed and not logged.
pub fn share_button(app: App, id: IncidentId, before: impl Fn() + 'static) -> AnyView {
    let open = RwSignal::new(false);
    let press = click(move || {
        before();
        open.set(true);
    });
    // The browser gives the focus back to the button.
    let closed = move || open.set(false);
    view! {
        <button class="button share-button" type="button" aria-haspopup="dialog" on:click=press>{copy::SHARE}</button>
        {dialog(open.into(), HEADING, closed, move || content(Sharing::new(app, id), open))}
    }
    .into_any()
}

fn content(sharing: Sharing, open: RwSignal<bool>) -> AnyView {
    let what_it_is = text(move || match sharing.sealed.get() {
        true => copy::WHAT_IT_IS_SEALED.to_owned(),
        false => copy::WHAT_IT_IS.to_owned(),
    });
    view! {
        <div class="share stack">
            <div class="share-head line">
                <h2 id=HEADING class="grow">{copy::HEADING}</h2>
                <button class="button" type="button" on:click=click(move || open.set(false))>{copy::CLOSE}</button>
            </div>
            <p class="muted">{what_it_is}</p>
            <div class="share-columns">
                <div>
                    {link::link_card(sharing)}
                    {findings::findings_card(sharing)}
                    {choices::choices_card(sharing)}
                </div>
                <div>
                    {qr::qr_card(sharing)}
                    {files::files_card(sharing)}
                </div>
            </div>
        </div>
    }
    .into_any()
}
