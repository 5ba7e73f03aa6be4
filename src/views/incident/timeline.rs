//! The timeline, newest at the bottom.

use std::{rc::Rc, sync::Arc};

use leptos::prelude::*;

pub use super::reading::{Reading, show};
use super::{Page, copy, copy_timeline, deleted::deleted, finder::finder, row::line};
use crate::{
    app::AnyMemo,
    browser::zone::BrowserZone,
    components::{keyed, text, when},
    incident::duplicates,
    session::lines::{self, Line, Lines, RowData},
    time::{Zone, show as times},
};

/// The list of rows. Opens at its newest entry.
#[component]
pub fn Timeline() -> impl IntoView {
    let page = expect_context::<Page>();
    let reading = page.reading;
    let rows = AnyMemo::new(move || {
        let names = page.app.severity_names();
        page.get(|incident| lines::rows(incident, page.app.zone(incident).as_ref(), names))
    });
    let jumps = AnyMemo::new(move || {
        page.incident.with(|_| ());
        page.app.ask_log(page.id, lines::jumps)
    });
    let pairs = AnyMemo::new(move || match page.locked.get() {
        true => Vec::new(),
        false => page.get(duplicates),
    });
    let unsaved = AnyMemo::new(move || {
        page.app.published.with(|published| {
            let unsaved = published.unsaved.iter();
            unsaved
                .filter(|unsaved| unsaved.incident == page.id)
                .copied()
                .collect::<Vec<_>>()
        })
    });
    let shown = AnyMemo::new(move || {
        let zone = page.get(|incident| page.app.zone(incident).name().to_owned());
        let filter = reading.filter();
        let (rows, jumps, unsaved) = (rows.read(), jumps.read(), unsaved.read());
        lines::lines(&rows, &jumps, &unsaved, &zone, &filter).with_same(&rows, &pairs.read())
    });
    reading.follow(page, rows, shown);
    let zone = move || page.get(|incident| Some(page.app.zone(incident)));
    let draw = move |drawn| line(page, drawn);
    frame(reading, rows, shown, zone, draw, deleted(page))
}

/// The rows under a heading that names the zone of their times, with what finds them and narrows them down; `after`
/// stands below.
pub fn frame(
    reading: Reading,
    rows: AnyMemo<Vec<Arc<RowData>>>,
    shown: AnyMemo<Lines>,
    zone: impl Fn() -> Option<Rc<BrowserZone>> + Send + Sync + 'static,
    draw: impl Fn(Line) -> AnyView + Copy + Send + Sync + 'static,
    after: AnyView,
) -> AnyView {
    let heading = text(move || {
        let (from, to) = rows.with(|rows| (rows.first().map(|row| row.when.at), rows.last().map(|row| row.when.at)));
        let labels =
            zone().map(|zone| times::zone_labels(zone.as_ref(), from.unwrap_or_default(), to.unwrap_or_default()));
        labels.map(|labels| copy_timeline::heading(&labels)).unwrap_or_default()
    });
    let nothing = when(
        move || shown.with(|shown| shown.lines.is_empty() && shown.hidden > 0),
        || view! { <p class="muted">{copy_timeline::NOTHING}</p> }.into_any(),
    );
    view! {
        <section class="timeline" id="timeline" aria-labelledby="timeline-heading">
            <div class="timeline-head">
                <h2 class="eyebrow" id="timeline-heading">{heading}</h2>
                {finder(reading, shown)}
            </div>
            <ol role="list" aria-label=copy::TIMELINE>
                {keyed(move || shown.with(|shown| shown.lines.clone()), draw)}
            </ol>
            {nothing}
            {after}
        </section>
    }
    .into_any()
}
