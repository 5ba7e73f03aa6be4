//! The timeline of a copy: the rows of the app, without their tools.

use leptos::prelude::*;

use super::reading::Reading;
use crate::{
    app::AnyMemo,
    browser::{scroll, zone},
    incident::{Precision, Subject},
    session::lines::{self, Line, row_id},
    time::Zone,
    views::incident::{self as drawn, copy_timeline as copy},
};

/// How long a row that was asked for is marked.
const MARK_MILLIS: i32 = 2_000;

/// The rows, days and gaps; they can be searched and narrowed down.
pub fn timeline(reading: Reading) -> AnyView {
    let app = reading.app;
    let filter = drawn::Reading::new();
    let rows = AnyMemo::new(move || {
        let names = app.severity_names();
        reading.get(|incident| lines::rows(incident, app.zone(incident).as_ref(), names))
    });
    let log = reading.snapshot.with_value(|snapshot| snapshot.log());
    let jumps = AnyMemo::new(move || reading.get(|incident| lines::jumps(&log, incident)));
    let shown = AnyMemo::new(move || {
        let zone = reading.get(|incident| app.zone(incident).name().to_owned());
        lines::lines(&rows.read(), &jumps.read(), &[], &zone, &filter.filter())
    });
    let zone = move || reading.get(|incident| Some(app.zone(incident)));
    drawn::timeline_frame(filter, rows, shown, zone, move |it| line(reading, it), ().into_any())
}

fn line(reading: Reading, line: Line) -> AnyView {
    match line {
        Line::Day(words) => drawn::day(words),
        Line::Gap(_, seconds) => drawn::gap(seconds),
        Line::Jump(jump) => drawn::jump(&jump),
        // Nothing can be joined in a copy.
        Line::Same(_) => ().into_any(),
        Line::Row(data, _) => {
            let zone = untrack(|| reading.get(|incident| Some(reading.app.zone(incident))));
            let zone = zone.unwrap_or_else(|| zone::named(""));
            let unread = (data.when.precision == Precision::Unread)
                .then(|| drawn::paragraph("small warn", copy::UNREAD.to_owned()));
            let what = view! { {drawn::said(&data, None)}{unread} }.into_any();
            drawn::row(&data, zone.as_ref(), what)
        }
    }
}

/// Goes to the row of something, where it is shown.
pub fn reveal(subject: Subject) {
    scroll::reveal(&row_id(subject), MARK_MILLIS);
}
