//! After resolve a time without a date belongs to the incident's days.

use super::*;
use crate::time::{copy, table_zone::BERLIN};

/// 14:17 on the 24th to 03:00 on the 26th, written up on 2 April.
fn resolved<'a>(previous: Option<&str>, zone: &'a dyn Zone) -> Context<'a> {
    Context {
        resolved: Some(utc("2026-03-26T03:00:00Z")),
        previous: previous.map(utc),
        ..open("2026-04-02T09:00:00Z", zone)
    }
}

#[test]
fn a_bare_time_is_on_the_day_nearest_the_entry_above() {
    typed(
        &resolved(Some("2026-03-24T14:18:00Z"), &Utc),
        &[
            ("14:30 x", "2026-03-24T14:30:00Z", "x"),
            ("14:08 x", "2026-03-24T14:08:00Z", "x"),
            ("00:10 x", "2026-03-25T00:10:00Z", "x"),
            ("23:50Z x", "2026-03-24T23:50:00Z", "x"),
        ],
    );
    typed(
        &resolved(Some("2026-03-25T23:30:00Z"), &Utc),
        &[
            ("23:50 x", "2026-03-25T23:50:00Z", "x"),
            ("01:10 x", "2026-03-26T01:10:00Z", "x"),
            ("12:00 x", "2026-03-25T12:00:00Z", "x"),
            // Twelve hours either way: entries follow each other.
            ("11:30 x", "2026-03-26T11:30:00Z", "x"),
        ],
    );
}

#[test]
fn without_an_entry_above_it_is_nearest_t_plus_zero_and_offers_the_other_days() {
    let context = resolved(None, &Utc);
    let rows: [(&str, &str, &[&str]); 7] = [
        ("14:08 x", "2026-03-24T14:08:00Z", &["2026-03-25T14:08:00Z"]),
        ("14:30 x", "2026-03-24T14:30:00Z", &["2026-03-25T14:30:00Z"]),
        ("01:00 x", "2026-03-25T01:00:00Z", &["2026-03-26T01:00:00Z"]),
        ("04:00 x", "2026-03-24T04:00:00Z", &["2026-03-25T04:00:00Z"]),
        ("23:50Z x", "2026-03-24T23:50:00Z", &["2026-03-25T23:50:00Z"]),
        ("~14:30 x", "~2026-03-24T14:30:00Z", &["~2026-03-25T14:30:00Z"]),
        (
            "23:50..00:10 x",
            "2026-03-24T23:50:00Z..2026-03-25T00:10:00Z",
            &["2026-03-25T23:50:00Z..2026-03-26T00:10:00Z"],
        ),
    ];
    for (line, when, others) in rows {
        let reading = read_line(line, &context);
        assert_eq!(shown(reading.when), when, "{line:?}");
        assert_eq!(offered(reading.doubt), others, "{line:?}");
        assert_eq!((reading.text(line), reading.typed), ("x", true));
    }
    let reading = read_line("14:30 x", &context);
    assert_eq!(
        copy::doubt(&reading.doubt.expect("a doubt"), reading.when.at, &Utc),
        "Read as Tue 24 Mar 2026, the incident has other days"
    );
    // A day that was typed is not in doubt.
    typed(
        &context,
        &[
            ("tue 14:08 x", "2026-03-24T14:08:00Z", "x"),
            ("24 Mar 14:30 x", "2026-03-24T14:30:00Z", "x"),
            ("2026-03-25 14:30 x", "2026-03-25T14:30:00Z", "x"),
        ],
    );
}

#[test]
fn an_incident_of_one_night_has_one_day_for_every_time() {
    let night = Context {
        zero: Some(utc("2026-03-24T23:50:00Z")),
        resolved: Some(utc("2026-03-25T00:40:00Z")),
        ..resolved(None, &Utc)
    };
    typed(
        &night,
        &[
            ("23:40 x", "2026-03-24T23:40:00Z", "x"),
            ("23:55 x", "2026-03-24T23:55:00Z", "x"),
            ("00:10 x", "2026-03-25T00:10:00Z", "x"),
            ("12am x", "2026-03-25T00:00:00Z", "x"),
            ("01:00 x", "2026-03-25T01:00:00Z", "x"),
            ("~00:10 x", "~2026-03-25T00:10:00Z", "x"),
        ],
    );
}

#[test]
fn of_a_long_incident_the_first_other_days_are_offered() {
    let long = Context {
        resolved: Some(utc("2026-04-01T20:00:00Z")),
        ..resolved(None, &Utc)
    };
    let others = |line| offered(read_line(line, &long).doubt);
    assert_eq!(
        others("14:08 x"),
        ["2026-03-25T14:08:00Z", "2026-03-26T14:08:00Z", "2026-03-27T14:08:00Z"]
    );
    assert_eq!(
        others("20:00 x"),
        ["2026-03-25T20:00:00Z", "2026-03-26T20:00:00Z", "2026-03-27T20:00:00Z"]
    );
    // Not beyond now, whatever the record says.
    let from_the_future = Context {
        now: utc("2026-03-26T03:00:00Z"),
        ..long
    };
    let reading = read_line("14:08 x", &from_the_future);
    assert_eq!(offered(reading.doubt), ["2026-03-25T14:08:00Z"]);
}

#[test]
fn it_stays_within_a_day_of_the_incident() {
    // An entry far outside pulls only as far as the edge, which is 14:17 on the 23rd.
    typed(
        &resolved(Some("2026-01-01T00:00:00Z"), &Utc),
        &[
            ("15:00 x", "2026-03-23T15:00:00Z", "x"),
            ("14:00 x", "2026-03-24T14:00:00Z", "x"),
        ],
    );
    typed(
        &resolved(Some("2026-04-01T00:00:00Z"), &Utc),
        &[("02:00 x", "2026-03-27T02:00:00Z", "x")],
    );
}

#[test]
fn weekdays_and_dates_without_a_year_are_the_incidents_too() {
    typed(
        &resolved(Some("2026-03-25T10:00:00Z"), &Utc),
        &[
            ("tue 14:08 x", "2026-03-24T14:08:00Z", "x"),
            ("thu 01:10 x", "2026-03-26T01:10:00Z", "x"),
            // Outside the incident's days: the latest past one again.
            ("sun 10:00 x", "2026-03-29T10:00:00Z", "x"),
            ("24 Mar 14:08 x", "2026-03-24T14:08:00Z", "x"),
            ("1 Apr 10:00 x", "2026-04-01T10:00:00Z", "x"),
        ],
    );
    // Two years later.
    let late = Context {
        now: utc("2028-09-01T00:00:00Z"),
        ..resolved(None, &Utc)
    };
    typed(&late, &[("24 Mar 14:08 x", "2026-03-24T14:08:00Z", "x")]);
}

#[test]
fn relative_days_stay_relative_to_now() {
    typed(
        &resolved(Some("2026-03-24T14:18:00Z"), &Utc),
        &[
            ("-5m x", "2026-04-02T08:55:00Z", "x"),
            ("yesterday 10:00 x", "2026-04-01T10:00:00Z", "x"),
            ("T+8 x", "2026-03-24T14:25:00Z", "x"),
            ("2026-03-25 10:00 x", "2026-03-25T10:00:00Z", "x"),
        ],
    );
}

#[test]
fn nothing_is_backfilled_into_the_future() {
    // Resolved ten minutes ago; the entry above is minutes old, 18:00 is still to come.
    let context = Context {
        resolved: Some(utc("2026-03-24T14:39:00Z")),
        previous: Some(utc("2026-03-24T14:39:00Z")),
        ..open("2026-03-24T14:49:00Z", &Utc)
    };
    let rows = [
        ("18:00 x", "2026-03-23T18:00:00Z", "x"),
        ("14:45 x", "2026-03-24T14:45:00Z", "x"),
    ];
    typed(&context, &rows);
}

#[test]
fn the_days_are_those_of_the_shown_zone() {
    let rows = [
        ("00:30 x", "2026-03-24T23:30:00Z", "x"),
        ("23:30 x", "2026-03-24T22:30:00Z", "x"),
    ];
    typed(&resolved(Some("2026-03-24T22:00:00Z"), &BERLIN), &rows);
}

#[test]
fn odd_records_still_give_a_time() {
    // Resolved before it was detected, and nothing detected at all.
    let backwards = Context {
        resolved: Some(utc("2026-03-20T00:00:00Z")),
        ..resolved(None, &Utc)
    };
    assert!(read_line("14:17 x", &backwards).typed);
    let no_zero = Context {
        zero: None,
        ..resolved(None, &Utc)
    };
    typed(&no_zero, &[("02:50 x", "2026-03-26T02:50:00Z", "x")]);
    let from_the_future = Context {
        resolved: Some(Timestamp(i64::MAX)),
        zero: None,
        ..resolved(None, &Utc)
    };
    typed(&from_the_future, &[("08:50 x", "2026-04-02T08:50:00Z", "x")]);
}
