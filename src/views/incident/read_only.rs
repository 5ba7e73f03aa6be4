//! An incident that a newer version has written to.

use leptos::prelude::*;

use super::{Page, copy};
use crate::{browser::page::reload, components::click, store};

/// What that means, with the ways on: the newer version, and the records as they are.
pub fn bar(page: Page) -> AnyView {
    view! {
        <div class="bar read-only" role="note">
            <span class="grow">{copy::READ_ONLY}</span>
            <button class="button small" type="button" on:click=click(reload)>{copy::RELOAD}</button>
            <button class="button small" type="button" on:click=click(move || download(page))>
                {copy::DOWNLOAD_RAW}
            </button>
        </div>
    }
    .into_any()
}

/// Every record of the incident, readable or not, one a line.
fn download(page: Page) {
    let mut lines = page
        .app
        .ask_log(page.id, |log, _| log.events().map(store::write).collect::<Vec<_>>());
    page.app.published.with_untracked(|published| {
        let unreadable = published
            .unreadable
            .iter()
            .filter(|record| record.incident == Some(page.id));
        // A record is one line of JSON; what is not a record must not break into the next.
        lines.extend(unreadable.map(|record| record.text.replace('\n', " ")));
    });
    let name = copy::raw_file(&page.id.to_string());
    page.app.download(&name, "application/x-ndjson", &lines.join("\n"));
}
