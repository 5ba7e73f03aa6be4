//! The timeline, newest at the bottom.

use leptos::prelude::*;

use super::{
    Page, copy,
    deleted::deleted,
    row::TimelineRow,
    row_data::{self, RowData},
};
use crate::{
    app::AnyMemo,
    browser::{clock, page as browser},
    components::{effect, keyed, text},
    time::Zone,
};

/// The scrolling part of the page.
const SCROLLER: &str = "#timeline";

/// The list of rows. Opens at its newest entry.
#[component]
pub fn Timeline() -> impl IntoView {
    let page = expect_context::<Page>();
    let rows = AnyMemo::new(move || {
        let names = page.app.severity_names();
        let unsaved = page.app.published.with(|published| published.unsaved.clone());
        page.get(|incident| row_data::rows(page.id, incident, &unsaved, page.app.zone(incident).as_ref(), names))
    });
    let newest = AnyMemo::new(move || rows.with(|rows| rows.last().map(|row| row.target)));
    effect(move || {
        // Read, not just tracked: a memo that nobody reads is never computed, and never tells of a change.
        newest.get();
        // The row is in the page once this turn is over.
        clock::after(0, || browser::scroll_to_end(SCROLLER));
    });
    let row = |data: RowData| view! { <TimelineRow data/> }.into_any();
    view! {
        <section class="timeline" id="timeline" aria-labelledby="timeline-heading">
            <h2 class="eyebrow" id="timeline-heading">
                {text(move || page.get(|incident| copy::timeline_in(page.app.zone(incident).name())))}
            </h2>
            <ol role="list" aria-label=copy::TIMELINE>
                {keyed(move || rows.get(), row)}
            </ol>
            {deleted(page)}
        </section>
    }
}
