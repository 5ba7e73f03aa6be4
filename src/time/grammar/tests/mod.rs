//! The grammar's table. Each row is a line a person types, when it then happened, and what text is left.

mod about;
mod backfill;
mod clock_changes;
mod days;
mod doubts;
mod field;
mod forms;
mod laws;
mod plain;
mod ranges;

use super::*;
use crate::time::{Day, Utc, Wall, show, zone::instants};

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

/// Rows of (line, when, text): read in `context` as an exact time, typed, without a doubt.
fn typed(context: &Context, rows: &[(&str, &str, &str)]) {
    for (line, when, text) in rows {
        let reading = read_line(line, context);
        assert_eq!(shown(reading.when), *when, "{line:?}");
        assert_eq!(reading.text(line), *text, "{line:?}");
        assert!(reading.typed, "{line:?}");
        assert_eq!(reading.doubt, None, "{line:?}");
    }
}

/// "2026-03-24T14:10:00Z", "~2026-03-24T14:10:00Z", "2026-03-24T14:10:00Z..2026-03-24T14:20:00Z".
fn shown(when: When) -> String {
    let at = show::rfc3339(when.at);
    match when.precision {
        Precision::Exact => at,
        Precision::About => format!("~{at}"),
        Precision::Until(until) => format!("{at}..{}", show::rfc3339(until)),
        Precision::Unread => format!("{at}?"),
    }
}

/// The readings that a doubt offers.
fn offered(doubt: Option<Doubt>) -> Vec<String> {
    let doubt = doubt.expect("a doubt");
    doubt.alternatives().into_iter().map(shown).collect()
}
