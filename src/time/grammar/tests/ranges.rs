//! Two times with dots between them.

use super::*;
use crate::time::{
    copy,
    table_zone::{BERLIN, LORD_HOWE, ST_JOHNS},
};

const NOW: &str = "2026-03-24T14:30:00Z";

/// Rows of (line, start, end): read as this range, the text is `x`, and there is no doubt.
fn ranges(context: &Context, rows: &[(&str, &str, &str)]) {
    for (line, start, end) in rows {
        let range = format!("{start}..{end}");
        typed(context, &[(line, range.as_str(), "x")]);
    }
}

/// The line is this range with this doubt.
fn doubted(context: &Context, line: &str, range: &str) -> Doubt {
    let reading = read_line(line, context);
    assert_eq!(shown(reading.when), range, "{line:?}");
    assert_eq!((reading.text(line), reading.typed), ("x", true), "{line:?}");
    reading.doubt.expect(line)
}

#[test]
fn every_form_can_start_and_end_a_range() {
    let (ten, twenty) = ("2026-03-24T14:10:00Z", "2026-03-24T14:20:00Z");
    let rows = [
        ("14:10..14:20 x", ten, twenty),
        ("14:10\u{2026}14:20 x", ten, twenty),
        ("14:10 .. 14:20 x", ten, twenty),
        ("14:10..14:20: x", ten, twenty),
        ("14:10..14:20, x", ten, twenty),
        ("14:10..14:20. x", ten, twenty),
        ("14:10..14:20 - x", ten, twenty),
        ("~14:10..14:20 x", ten, twenty),
        ("~14:10..~14:20 x", ten, twenty),
        ("14:10:00..14:20:00 x", ten, twenty),
        ("14:10:00.500..14:20:00.250 x", ten, twenty),
        ("2:10 PM..2:20 PM x", ten, twenty),
        ("2:10pm..2:20pm x", ten, twenty),
        ("2:10 p.m...2:20 p.m. x", ten, twenty),
        ("2:10pm..14:20 x", ten, twenty),
        ("@1410..@1420 x", ten, twenty),
        ("-20m..-10m x", ten, twenty),
        ("20m ago..10m ago x", ten, twenty),
        ("20 min ago .. 10 min ago x", ten, twenty),
        ("-20m..14:20 x", ten, twenty),
        ("14:10..-10m x", ten, twenty),
        ("T-7..T+3 x", ten, twenty),
        ("T\u{2212}7..14:20 x", ten, twenty),
        ("14:10..T+3 x", ten, twenty),
        ("T+8..T+12 x", "2026-03-24T14:25:00Z", "2026-03-24T14:29:00Z"),
        ("T-00:07:00..T+00:03:00 x", ten, twenty),
        ("today 14:10..14:20 x", ten, twenty),
        ("tue 14:10..tue 14:20 x", ten, twenty),
        ("2026-03-24 14:10..14:20 x", ten, twenty),
        ("2026-03-24 14:10..2026-03-24 14:20 x", ten, twenty),
        ("2026-03-24T14:10:00Z..2026-03-24T14:20:00Z x", ten, twenty),
        ("2026-03-24T16:10:00+02:00..2026-03-24T14:20:00Z x", ten, twenty),
        ("24 Mar 14:10..14:20 x", ten, twenty),
        ("24 Mar 2026 14:10..24 Mar 2026 14:20 x", ten, twenty),
        ("14:10..Mar 24 14:20 x", ten, twenty),
        ("24/3 14:10..24/3 14:20 x", ten, twenty),
    ];
    ranges(&open(NOW, &Utc), &rows);
}

#[test]
fn a_mark_without_a_second_time_behind_blanks_is_text() {
    typed(
        &open(NOW, &Utc),
        &[
            ("14:10 .. errors", "2026-03-24T14:10:00Z", ".. errors"),
            ("14:10 \u{2026} errors", "2026-03-24T14:10:00Z", "\u{2026} errors"),
            ("14:10 ... 14:20", "2026-03-24T14:10:00Z", "... 14:20"),
        ],
    );
}

#[test]
fn a_range_of_no_length_is_exact() {
    typed(&open(NOW, &Utc), &[("14:10..14:10 x", "2026-03-24T14:10:00Z", "x")]);
}

#[test]
fn an_end_without_a_date_is_the_first_from_the_start() {
    let rows = [
        (
            "yesterday 23:50..00:10 x",
            "2026-03-23T23:50:00Z",
            "2026-03-24T00:10:00Z",
        ),
        (
            "yesterday 23:50..23:55 x",
            "2026-03-23T23:50:00Z",
            "2026-03-23T23:55:00Z",
        ),
        ("23:50..00:10 x", "2026-03-23T23:50:00Z", "2026-03-24T00:10:00Z"),
        ("11:50pm..12am x", "2026-03-23T23:50:00Z", "2026-03-24T00:00:00Z"),
        ("11:50am..12pm x", "2026-03-24T11:50:00Z", "2026-03-24T12:00:00Z"),
        ("12am..12:30 am x", "2026-03-24T00:00:00Z", "2026-03-24T00:30:00Z"),
        ("20:00..09:00 x", "2026-03-23T20:00:00Z", "2026-03-24T09:00:00Z"),
        ("fri 23:50..00:10 x", "2026-03-20T23:50:00Z", "2026-03-21T00:10:00Z"),
        ("28 Feb 23:50..00:10 x", "2026-02-28T23:50:00Z", "2026-03-01T00:10:00Z"),
        (
            "2024-02-28 23:50..00:10 x",
            "2024-02-28T23:50:00Z",
            "2024-02-29T00:10:00Z",
        ),
        (
            "2024-02-29 23:50..00:10 x",
            "2024-02-29T23:50:00Z",
            "2024-03-01T00:10:00Z",
        ),
        ("31 Dec 23:50..00:10 x", "2025-12-31T23:50:00Z", "2026-01-01T00:10:00Z"),
        (
            "2025-11-23 23:50..2025-11-24 00:10 x",
            "2025-11-23T23:50:00Z",
            "2025-11-24T00:10:00Z",
        ),
    ];
    ranges(&open(NOW, &Utc), &rows);
    // The day of the start is that of the shown zone: 00:10 in Berlin is still the 23rd in UTC.
    let rows = [("00:10..00:20 x", "2026-03-23T23:10:00Z", "2026-03-23T23:20:00Z")];
    ranges(&open(NOW, &BERLIN), &rows);
}

#[test]
fn ends_in_the_wrong_order_are_swapped() {
    let (ten, twenty) = ("2026-03-24T14:10:00Z", "2026-03-24T14:20:00Z");
    let rows = [
        ("14:20..14:10 x", ten, twenty),
        ("-10m..-20m x", ten, twenty),
        ("10m ago..20m ago x", ten, twenty),
        ("T+3..T-7 x", ten, twenty),
        ("2026-03-24 14:20..2026-03-24 14:10 x", ten, twenty),
        ("today 14:20..today 14:10 x", ten, twenty),
        ("2:20pm..2:10pm x", ten, twenty),
    ];
    ranges(&open(NOW, &Utc), &rows);
}

#[test]
fn a_zone_stated_at_one_end_holds_for_both() {
    let (ten, twenty) = ("2026-03-24T14:10:00Z", "2026-03-24T14:20:00Z");
    let rows = [
        ("14:10..14:20 UTC x", ten, twenty),
        ("14:10..14:20Z x", ten, twenty),
        ("14:10 UTC..14:20 x", ten, twenty),
        ("14:10Z..14:20Z x", ten, twenty),
        ("16:10..16:20 +02:00 x", ten, twenty),
        ("16:10..16:20+02:00 x", ten, twenty),
        ("14:10Z..16:20 +02:00 x", ten, twenty),
        ("16:10 UTC+2..14:20 UTC x", ten, twenty),
        ("-20m..14:20 UTC x", ten, twenty),
    ];
    ranges(&open(NOW, &BERLIN), &rows);
    let line = "14:10..14:20 CET x";
    let reading = read_line(line, &open(NOW, &BERLIN));
    assert_eq!(shown(reading.when), "2026-03-24T13:10:00Z..2026-03-24T13:20:00Z");
    assert_eq!(reading.doubt, Some(Doubt::UnknownZone { abbreviation: "CET" }));
    assert_eq!(reading.text(line), "CET x");
}

#[test]
fn an_end_in_the_future_is_said() {
    let context = open("2026-03-24T14:15:00Z", &Utc);
    for (line, range, seconds) in [
        ("14:10..14:20 x", "2026-03-24T14:10:00Z..2026-03-24T14:20:00Z", 300),
        ("14:16..14:20 x", "2026-03-24T14:16:00Z..2026-03-24T14:20:00Z", 300),
        ("-5m..T+8 x", "2026-03-24T14:10:00Z..2026-03-24T14:25:00Z", 600),
        (
            "today 23:50..00:10 x",
            "2026-03-24T23:50:00Z..2026-03-25T00:10:00Z",
            34_500,
        ),
        (
            "2027-01-01 23:50..00:10 x",
            "2027-01-01T23:50:00Z..2027-01-02T00:10:00Z",
            24_485_700,
        ),
        (
            "today 08:00..21:00 x",
            "2026-03-24T08:00:00Z..2026-03-24T21:00:00Z",
            24_300,
        ),
        (
            "today 14:40..14:10 x",
            "2026-03-24T14:10:00Z..2026-03-24T14:40:00Z",
            1500,
        ),
    ] {
        assert_eq!(doubted(&context, line, range), Doubt::Future { seconds }, "{line:?}");
    }
    let rows = [("14:10..14:17 x", "2026-03-24T14:10:00Z", "2026-03-24T14:17:00Z")];
    ranges(&context, &rows);
}

#[test]
fn an_ambiguous_date_is_offered_with_its_range() {
    let context = open("2026-12-15T14:20:00Z", &Utc);
    for line in ["11/12 14:10..14:20 x", "~11/12 14:10..11/12 14:20 x"] {
        let reading = read_line(line, &context);
        assert_eq!(shown(reading.when), "2026-12-15T14:20:00Z?", "{line:?}");
        assert_eq!(
            offered(reading.doubt),
            [
                "2026-12-11T14:10:00Z..2026-12-11T14:20:00Z",
                "2026-11-12T14:10:00Z..2026-11-12T14:20:00Z",
            ],
            "{line:?}"
        );
        assert_eq!(reading.text(line), line);
        assert_eq!(reading.token.map(|token| &line[token.end..]), Some(" x"));
    }
    let reading = read_line("10 Dec 23:50..11/12 00:10 x", &context);
    assert_eq!(
        offered(reading.doubt),
        [
            "2026-12-10T23:50:00Z..2026-12-11T00:10:00Z",
            "2026-11-12T00:10:00Z..2026-12-10T23:50:00Z",
        ]
    );
}

#[test]
fn a_range_in_a_fold_moves_as_a_whole() {
    let berlin = open("2026-10-25T02:10:00Z", &BERLIN);
    let doubt = doubted(&berlin, "02:30..02:50 x", "2026-10-25T00:30:00Z..2026-10-25T00:50:00Z");
    assert_eq!(offered(Some(doubt)), ["2026-10-25T01:30:00Z..2026-10-25T01:50:00Z"]);
    // Only the end came twice.
    let doubt = doubted(&berlin, "01:50..02:30 x", "2026-10-24T23:50:00Z..2026-10-25T00:30:00Z");
    assert_eq!(offered(Some(doubt)), ["2026-10-24T23:50:00Z..2026-10-25T01:30:00Z"]);
    assert_eq!(
        copy::doubt(&doubt, utc("2026-10-24T23:50:00Z"), &BERLIN),
        "First 02:30 (clock change), the second came 1 h later"
    );
    // Only from the first 02:50 to the second 02:10 does time go forward.
    let doubt = doubted(&berlin, "02:50..02:10 x", "2026-10-25T00:50:00Z..2026-10-25T01:10:00Z");
    assert!(matches!(doubt, Doubt::Fold { .. }));
    let rows = [(
        "02:30 +02:00..02:10 +01:00 x",
        "2026-10-25T00:30:00Z",
        "2026-10-25T01:10:00Z",
    )];
    ranges(&berlin, &rows);

    let doubt = doubted(
        &open("2026-11-01T06:00:00Z", &ST_JOHNS),
        "00:50..01:30 x",
        "2026-11-01T03:20:00Z..2026-11-01T04:00:00Z",
    );
    assert_eq!(offered(Some(doubt)), ["2026-11-01T03:20:00Z..2026-11-01T05:00:00Z"]);
    let doubt = doubted(
        &open("2026-04-04T20:00:00Z", &LORD_HOWE),
        "01:40..01:50 x",
        "2026-04-04T14:40:00Z..2026-04-04T14:50:00Z",
    );
    assert_eq!(offered(Some(doubt)), ["2026-04-04T15:10:00Z..2026-04-04T15:20:00Z"]);
}

#[test]
fn a_range_in_a_gap_does_not_end_before_it_starts() {
    let berlin = open("2026-03-29T03:00:00Z", &BERLIN);
    // 02:30 with the new offset was 01:30, before the start.
    let doubt = doubted(&berlin, "01:50..02:30 x", "2026-03-29T00:50:00Z..2026-03-29T01:30:00Z");
    assert_eq!(
        copy::doubt(&doubt, utc("2026-03-29T00:50:00Z"), &BERLIN),
        "The clocks skipped 02:30 (clock change), read as 03:30"
    );
    let doubt = doubted(&berlin, "01:20..02:30 x", "2026-03-29T00:20:00Z..2026-03-29T00:30:00Z");
    assert_eq!(offered(Some(doubt)), ["2026-03-29T00:20:00Z..2026-03-29T01:30:00Z"]);
    let rows = [("01:50..03:10 x", "2026-03-29T00:50:00Z", "2026-03-29T01:10:00Z")];
    ranges(&berlin, &rows);
}
