//! The grammar's table. Each row is a line a person types, when it then happened, and what text is left.

mod backfill;
mod clock_changes;
mod days;
mod doubts;
mod field;
mod forms;
mod laws;
mod plain;

use super::*;
use crate::time::{Day, Utc, show, zone::instants};

/// The instant "2026-03-24T14:17:00Z".
fn utc(text: &str) -> Timestamp {
    let number = |from: usize, to: usize| text[from..to].parse::<u32>().expect("digits");
    let day = Day::new(number(0, 4) as i32, number(5, 7), number(8, 10)).expect("a day");
    let wall = Wall::new(day, number(11, 13), number(14, 16), number(17, 19)).expect("a time");
    assert_eq!(&text[19..], "Z");
    instants(&Utc, wall).earlier()
}

/// An open incident that was detected at 14:17 on the story's day, unless `now` lies before it.
fn open<'a>(now: &str, zone: &'a dyn Zone) -> Context<'a> {
    let zero = Some(utc("2026-03-24T14:17:00Z"));
    Context {
        now: utc(now),
        zero,
        zone,
        resolved: None,
        previous: None,
    }
}

/// Rows of (line, when, text): read in `context` as a typed time without a doubt.
fn typed(context: &Context, rows: &[(&str, &str, &str)]) {
    for (line, when, text) in rows {
        let reading = read_line(line, context);
        assert_eq!(show::rfc3339(reading.at), *when, "{line:?}");
        assert_eq!(reading.text(line), *text, "{line:?}");
        assert!(reading.typed, "{line:?}");
        assert_eq!(reading.doubt, None, "{line:?}");
    }
}
