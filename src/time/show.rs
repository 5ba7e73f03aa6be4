//! Instants as text. Digits are written by hand: chrono's `strftime` would cost 20 KB of download.

use super::{copy, wall::Wall, zone::Utc, zone::Zone};
use crate::incident::Timestamp;

pub use super::clock_of::clock_of;

const DAY_SECONDS: i64 = 86_400;

/// The zone is asked no more often than this for its offsets within a span, however long that is.
const MOST_LOOKS: i64 = 64;

/// The minus sign of `T−9` and `UTC−3:30`: as wide as the plus, and read aloud as "minus".
pub const MINUS: char = '\u{2212}';

/// "14:17".
pub fn clock(at: Timestamp, zone: &dyn Zone) -> String {
    let mut out = String::with_capacity(8);
    push_clock(&mut out, Wall::at(at, zone));
    out
}

/// "14:17:30".
pub fn clock_seconds(at: Timestamp, zone: &dyn Zone) -> String {
    let mut out = String::with_capacity(8);
    push_clock_seconds(&mut out, Wall::at(at, zone));
    out
}

/// "Tue 24 Mar 2026".
pub fn day(at: Timestamp, zone: &dyn Zone) -> String {
    let day = Wall::at(at, zone).day();
    let mut out = String::with_capacity(16);
    out.push_str(copy::weekday_short(day.weekday()));
    out.push(' ');
    push_number(&mut out, day.day_of_month().into(), 1);
    out.push(' ');
    out.push_str(copy::month_short(day.month()));
    out.push(' ');
    push_number(&mut out, day.year().unsigned_abs().into(), 1);
    out
}

/// "2026-03-24".
pub fn iso_date(at: Timestamp, zone: &dyn Zone) -> String {
    let mut out = String::with_capacity(20);
    push_iso_date(&mut out, Wall::at(at, zone));
    out
}

/// "2026-03-24T14:17:00Z".
pub fn rfc3339(at: Timestamp) -> String {
    let wall = Wall::at(at, &Utc);
    let mut out = String::with_capacity(20);
    push_iso_date(&mut out, wall);
    out.push('T');
    push_clock_seconds(&mut out, wall);
    out.push('Z');
    out
}

/// "UTC", "UTC+1", "UTC+5:45", "UTC−3:30"; with seconds where an old offset has them.
pub fn utc_offset_label(offset_seconds: i32) -> String {
    let mut out = String::from("UTC");
    if offset_seconds == 0 {
        return out;
    }
    out.push(if offset_seconds < 0 { MINUS } else { '+' });
    let seconds = u64::from(offset_seconds.unsigned_abs());
    push_number(&mut out, seconds / 3600, 1);
    if !seconds.is_multiple_of(3600) {
        out.push(':');
        push_number(&mut out, seconds / 60 % 60, 2);
    }
    if !seconds.is_multiple_of(60) {
        out.push(':');
        push_number(&mut out, seconds % 60, 2);
    }
    out
}

/// "Europe/Paris, UTC+1" with the offset that holds at `at`; "UTC" for UTC.
pub fn zone_label(zone: &dyn Zone, at: Timestamp) -> String {
    zone_labels(zone, at, at)
}

/// "Europe/Paris, UTC+1 and UTC+2": the zone with each offset that holds between `from` and `to`, in the order of their
/// first days. A span of more than two months is looked at more coarsely than day by day.
pub fn zone_labels(zone: &dyn Zone, from: Timestamp, to: Timestamp) -> String {
    let (from, to) = (from.min(to), from.max(to));
    let step = DAY_SECONDS.max(to.since(from) / MOST_LOOKS);
    let mut offsets: Vec<i32> = Vec::new();
    let mut at = from;
    loop {
        let offset = zone.offset_seconds(at);
        if !offsets.contains(&offset) {
            offsets.push(offset);
        }
        if at >= to {
            break;
        }
        at = at.plus(step).min(to);
    }
    let labels: Vec<String> = offsets.into_iter().map(utc_offset_label).collect();
    let labels = copy::list(&labels);
    if zone.name() == "UTC" {
        labels
    } else {
        copy::zone_label(zone.name(), &labels)
    }
}

pub(super) fn push_clock(out: &mut String, wall: Wall) {
    push_number(out, wall.hour().into(), 2);
    out.push(':');
    push_number(out, wall.minute().into(), 2);
}

fn push_clock_seconds(out: &mut String, wall: Wall) {
    push_clock(out, wall);
    out.push(':');
    push_number(out, wall.second().into(), 2);
}

fn push_iso_date(out: &mut String, wall: Wall) {
    let day = wall.day();
    push_number(out, day.year().unsigned_abs().into(), 4);
    out.push('-');
    push_number(out, day.month().into(), 2);
    out.push('-');
    push_number(out, day.day_of_month().into(), 2);
}

/// Appends `number` in decimal, with zeros in front up to `width` digits.
pub(super) fn push_number(out: &mut String, number: u64, width: usize) {
    let digits = number.to_string();
    for _ in digits.len()..width {
        out.push('0');
    }
    out.push_str(&digits);
}

#[cfg(test)]
#[path = "show_tests.rs"]
mod tests;
