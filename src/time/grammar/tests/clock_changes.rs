//! Berlin, St John's and Lord Howe on the days their clocks change; rows name the first instant and the other one.

use super::*;
use crate::time::table_zone::{BERLIN, LORD_HOWE, ST_JOHNS};

enum Change {
    Fold,
    Gap,
}

fn changed(context: &Context, rows: &[(&str, Change, &str, &str)]) {
    for (line, change, first, second) in rows {
        let reading = read_line(line, context);
        assert_eq!(shown(reading.when), *first, "{line:?}");
        assert_eq!(reading.text(line), "x", "{line:?}");
        match (change, reading.doubt) {
            (Change::Fold, Some(Doubt::Fold { .. })) | (Change::Gap, Some(Doubt::Gap { .. })) => {}
            (_, other) => panic!("{line:?}: {other:?}"),
        }
        assert_eq!(offered(reading.doubt), [*second], "{line:?}");
    }
}

#[test]
fn a_time_that_came_twice_is_the_first_and_says_so() {
    // 03:10 in Berlin, after the clocks went back from 03:00 to 02:00.
    let berlin = open("2026-10-25T02:10:00Z", &BERLIN);
    changed(
        &berlin,
        &[
            ("02:30 x", Change::Fold, "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"),
            ("2:00am x", Change::Fold, "2026-10-25T00:00:00Z", "2026-10-25T01:00:00Z"),
            (
                "02:59:59 x",
                Change::Fold,
                "2026-10-25T00:59:59Z",
                "2026-10-25T01:59:59Z",
            ),
            (
                "today 02:30 x",
                Change::Fold,
                "2026-10-25T00:30:00Z",
                "2026-10-25T01:30:00Z",
            ),
            (
                "sun 02:30 x",
                Change::Fold,
                "2026-10-25T00:30:00Z",
                "2026-10-25T01:30:00Z",
            ),
            (
                "25 Oct 02:30 x",
                Change::Fold,
                "2026-10-25T00:30:00Z",
                "2026-10-25T01:30:00Z",
            ),
            (
                "2026-10-25 02:30 x",
                Change::Fold,
                "2026-10-25T00:30:00Z",
                "2026-10-25T01:30:00Z",
            ),
        ],
    );
    typed(
        &berlin,
        &[
            ("01:59 x", "2026-10-24T23:59:00Z", "x"),
            ("03:00 x", "2026-10-25T02:00:00Z", "x"),
            ("yesterday 02:30 x", "2026-10-24T00:30:00Z", "x"),
            // Subtraction and stated zones know no clock change.
            ("-1h x", "2026-10-25T01:10:00Z", "x"),
            ("02:30 +01:00 x", "2026-10-25T01:30:00Z", "x"),
            ("02:30 +02:00 x", "2026-10-25T00:30:00Z", "x"),
            ("01:30Z x", "2026-10-25T01:30:00Z", "x"),
        ],
    );
    changed(
        &open("2026-11-01T06:00:00Z", &ST_JOHNS),
        &[("01:30 x", Change::Fold, "2026-11-01T04:00:00Z", "2026-11-01T05:00:00Z")],
    );
    changed(
        &open("2026-04-04T20:00:00Z", &LORD_HOWE),
        &[
            ("01:30 x", Change::Fold, "2026-04-04T14:30:00Z", "2026-04-04T15:00:00Z"),
            ("01:59 x", Change::Fold, "2026-04-04T14:59:00Z", "2026-04-04T15:29:00Z"),
        ],
    );
    let rows = [
        ("01:29 x", "2026-04-04T14:29:00Z", "x"),
        ("02:00 x", "2026-04-04T15:30:00Z", "x"),
    ];
    typed(&open("2026-04-04T20:00:00Z", &LORD_HOWE), &rows);
}

#[test]
fn while_the_second_time_is_to_come_there_is_no_doubt() {
    let rows = [
        ("02:30 x", "2026-10-25T00:30:00Z", "x"),
        ("02:10 x", "2026-10-25T00:10:00Z", "x"),
    ];
    typed(&open("2026-10-25T00:40:00Z", &BERLIN), &rows);
}

#[test]
fn a_time_that_never_came_is_read_with_the_new_offset() {
    // 03:05 in Berlin, after the clocks went forward from 02:00 to 03:00: 02:55 is "ten minutes ago".
    let berlin = open("2026-03-29T01:05:00Z", &BERLIN);
    changed(
        &berlin,
        &[
            ("02:55 x", Change::Gap, "2026-03-29T00:55:00Z", "2026-03-29T01:55:00Z"),
            ("02:00 x", Change::Gap, "2026-03-29T00:00:00Z", "2026-03-29T01:00:00Z"),
            (
                "today 02:30 x",
                Change::Gap,
                "2026-03-29T00:30:00Z",
                "2026-03-29T01:30:00Z",
            ),
            (
                "2026-03-29 02:30 x",
                Change::Gap,
                "2026-03-29T00:30:00Z",
                "2026-03-29T01:30:00Z",
            ),
            (
                "29 Mar 2:59 am x",
                Change::Gap,
                "2026-03-29T00:59:00Z",
                "2026-03-29T01:59:00Z",
            ),
        ],
    );
    typed(
        &berlin,
        &[
            ("01:59 x", "2026-03-29T00:59:00Z", "x"),
            ("03:00 x", "2026-03-29T01:00:00Z", "x"),
            ("23:00 x", "2026-03-28T22:00:00Z", "x"),
            ("yesterday 02:30 x", "2026-03-28T01:30:00Z", "x"),
            ("-10m x", "2026-03-29T00:55:00Z", "x"),
            ("00:55Z x", "2026-03-29T00:55:00Z", "x"),
        ],
    );
    changed(
        &open("2026-03-08T06:00:00Z", &ST_JOHNS),
        &[("02:30 x", Change::Gap, "2026-03-08T05:00:00Z", "2026-03-08T06:00:00Z")],
    );
    changed(
        &open("2026-10-03T16:00:00Z", &LORD_HOWE),
        &[("02:15 x", Change::Gap, "2026-10-03T15:15:00Z", "2026-10-03T15:45:00Z")],
    );
    typed(
        &open("2026-10-03T16:00:00Z", &LORD_HOWE),
        &[("02:30 x", "2026-10-03T15:30:00Z", "x")],
    );
}
