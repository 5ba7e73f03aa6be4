//! An incident that a newer version has written to.

use leptos::prelude::*;

use super::{Page, copy};
use crate::{browser::page::reload, components::click};

/// What that means, with the ways on: the newer version, and every record as it is, readable
/// or not.
pub fn bar(page: Page) -> AnyView {
    view! {
        <div class="bar read-only" role="note">
            <span class="grow">{copy::READ_ONLY}</span>
            <button class="button small" type="button" on:click=click(reload)>{copy::RELOAD}</button>
            <button class="button small" type="button" on:click=click(move || page.app.download_incident_backup(page.id))>
                {copy::DOWNLOAD_RAW}
            </button>
        </div>
    }
    .into_any()
}
