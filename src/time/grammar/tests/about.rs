//! A tilde in front of any form: about then.

use super::*;
use crate::time::table_zone::{BERLIN, LORD_HOWE};

const NOW: &str = "2026-03-24T14:20:00Z";

#[test]
fn any_form_can_be_about() {
    let rows = [
        ("~14:10 deploy", "~2026-03-24T14:10:00Z", "deploy"),
        (" ~14:10 deploy", "~2026-03-24T14:10:00Z", "deploy"),
        ("~14:10", "~2026-03-24T14:10:00Z", ""),
        ("~14:10: deploy", "~2026-03-24T14:10:00Z", "deploy"),
        ("~14:10 - deploy", "~2026-03-24T14:10:00Z", "deploy"),
        ("~14:10:30 deploy", "~2026-03-24T14:10:30Z", "deploy"),
        ("~2:10 PM deploy", "~2026-03-24T14:10:00Z", "deploy"),
        ("~2pm deploy", "~2026-03-24T14:00:00Z", "deploy"),
        ("~12am deploy", "~2026-03-24T00:00:00Z", "deploy"),
        ("~12pm deploy", "~2026-03-24T12:00:00Z", "deploy"),
        ("~@1410 deploy", "~2026-03-24T14:10:00Z", "deploy"),
        ("~-5m deploy", "~2026-03-24T14:15:00Z", "deploy"),
        ("~\u{2212}1h5m deploy", "~2026-03-24T13:15:00Z", "deploy"),
        ("~5m ago deploy", "~2026-03-24T14:15:00Z", "deploy"),
        ("~2 hours ago: deploy", "~2026-03-24T12:20:00Z", "deploy"),
        ("~T-3 deploy", "~2026-03-24T14:14:00Z", "deploy"),
        ("~T+2 deploy", "~2026-03-24T14:19:00Z", "deploy"),
        ("~y 23:50 deploy", "~2026-03-23T23:50:00Z", "deploy"),
        ("~yesterday 23:50 deploy", "~2026-03-23T23:50:00Z", "deploy"),
        ("~mon 09:10 deploy", "~2026-03-23T09:10:00Z", "deploy"),
        ("~2026-03-23 23:50 deploy", "~2026-03-23T23:50:00Z", "deploy"),
        ("~2026-03-23T23:50Z deploy", "~2026-03-23T23:50:00Z", "deploy"),
        ("~23 Mar 23:50 deploy", "~2026-03-23T23:50:00Z", "deploy"),
        ("~23/3 23:50 deploy", "~2026-03-23T23:50:00Z", "deploy"),
        ("~14:10 UTC deploy", "~2026-03-24T14:10:00Z", "deploy"),
        ("~14:10 +02:00 deploy", "~2026-03-24T12:10:00Z", "deploy"),
    ];
    typed(&open(NOW, &Utc), &rows);
}

#[test]
fn about_midnight_and_at_the_ends_of_months() {
    typed(
        &open("2026-03-01T00:01:00Z", &Utc),
        &[
            ("~23:59 x", "~2026-02-28T23:59:00Z", "x"),
            ("~00:00 x", "~2026-03-01T00:00:00Z", "x"),
            ("~-2m x", "~2026-02-28T23:59:00Z", "x"),
            ("~yesterday 23:59 x", "~2026-02-28T23:59:00Z", "x"),
        ],
    );
    typed(
        &open("2028-03-01T00:01:00Z", &Utc),
        &[
            ("~23:59 x", "~2028-02-29T23:59:00Z", "x"),
            ("~29 Feb 12am x", "~2028-02-29T00:00:00Z", "x"),
        ],
    );
}

#[test]
fn about_a_clock_change_offers_the_other_time_as_about() {
    let berlin = open("2026-10-25T02:10:00Z", &BERLIN);
    let reading = read_line("~02:30 x", &berlin);
    assert_eq!(shown(reading.when), "~2026-10-25T00:30:00Z");
    assert_eq!(offered(reading.doubt), ["~2026-10-25T01:30:00Z"]);
    let lord_howe = open("2026-10-03T16:00:00Z", &LORD_HOWE);
    let reading = read_line("~02:15 x", &lord_howe);
    assert_eq!(shown(reading.when), "~2026-10-03T15:15:00Z");
    assert_eq!(offered(reading.doubt), ["~2026-10-03T15:45:00Z"]);
}

#[test]
fn the_future_is_said_of_about_too() {
    let reading = read_line("~today 15:00 x", &open(NOW, &Utc));
    assert_eq!(shown(reading.when), "~2026-03-24T15:00:00Z");
    assert_eq!(reading.doubt, Some(Doubt::Future { seconds: 2400 }));
}
