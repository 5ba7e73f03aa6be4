//! A time as a field holds it: text that reads back as the same time.

use super::{
    grammar::{Context, read_field},
    show::{clock, clock_seconds, iso_date, push_number},
    zone::{Utc, Zone},
};
use crate::incident::{Precision, Timestamp, When};

/// A text that [`read_field`] reads back as the same `when` in `zone`, whatever now is: "2026-03-24 14:17", with seconds
/// only where there are some, "~2026-03-24 14:17", "2026-03-24 14:10..14:20". An offset is added where the clocks showed
/// that time twice and the second is meant: "2026-10-25 02:30 +01:00". A time that was not read is its exact moment.
/// Outside the years 1 to 9999 it is the nearest end of these.
pub fn write(when: When, zone: &dyn Zone) -> String {
    let context = Context {
        now: when.at,
        zero: None,
        zone,
        resolved: None,
        previous: None,
    };
    let when = match when.precision {
        Precision::Unread => when.at.into(),
        _ => when,
    };
    let texts: [&dyn Fn() -> String; 4] = [
        &|| match when.precision {
            Precision::Until(until) => range(&plain(when.at, zone), &short(until, zone)),
            _ => one(when, &plain(when.at, zone)),
        },
        &|| all(when, &|at| plain(at, zone)),
        &|| all(when, &|at| with_offset(at, zone)),
        &|| all(when, &|at| [&plain(at, &Utc), " UTC"].concat()),
    ];
    let mut text = String::new();
    for write in texts {
        text = write();
        if reads(&text, &context) == Some(when) {
            break;
        }
    }
    text
}

/// As [`write()`], but of an exact time and for a field that is read in `context`: without the day, "14:17", where that reads
/// back as the same and is today.
pub fn write_short(at: Timestamp, context: &Context) -> String {
    let zone = context.zone;
    let text = short(at, zone);
    if iso_date(at, zone) == iso_date(context.now, zone) && reads(&text, context) == Some(at.into()) {
        text
    } else {
        write(at.into(), zone)
    }
}

fn reads(text: &str, context: &Context) -> Option<When> {
    read_field(text, context).ok().flatten().map(|typed| typed.when)
}

/// `when` with each of its moments as `text` writes it.
fn all(when: When, text: &dyn Fn(Timestamp) -> String) -> String {
    match when.precision {
        Precision::Until(until) => range(&text(when.at), &text(until)),
        _ => one(when, &text(when.at)),
    }
}

fn one(when: When, text: &str) -> String {
    let about = if when.precision == Precision::About { "~" } else { "" };
    [about, text].concat()
}

fn range(from: &str, to: &str) -> String {
    [from, "..", to].concat()
}

fn plain(at: Timestamp, zone: &dyn Zone) -> String {
    [&iso_date(at, zone), " ", &short(at, zone)].concat()
}

/// The clock alone.
fn short(at: Timestamp, zone: &dyn Zone) -> String {
    let seconds = clock_seconds(at, zone);
    if seconds.ends_with(":00") {
        clock(at, zone)
    } else {
        seconds
    }
}

/// With an offset in whole minutes, as the grammar takes it.
fn with_offset(at: Timestamp, zone: &dyn Zone) -> String {
    let offset = zone.offset_seconds(at);
    let minutes = u64::from(offset.unsigned_abs()) / 60;
    let mut out = plain(at, zone);
    out.push_str(if offset < 0 { " -" } else { " +" });
    push_number(&mut out, minutes / 60, 2);
    out.push(':');
    push_number(&mut out, minutes % 60, 2);
    out
}

#[cfg(test)]
#[path = "write_tests.rs"]
mod tests;
