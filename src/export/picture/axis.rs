//! The two rulers: the time of day in the shown zone, and the time since T+0.

use super::{
    board::{Area, Board},
    copy,
    levels::Levels,
    mark::{Anchor, Role},
    scale::Scale,
};
use crate::{
    incident::Timestamp,
    time::{Wall, Zone, copy as words, show, t_plus},
};

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// How far ticks may stand apart, in seconds; whole days from there on.
const STEPS: [i64; 12] = [
    MINUTE,
    2 * MINUTE,
    5 * MINUTE,
    10 * MINUTE,
    15 * MINUTE,
    30 * MINUTE,
    HOUR,
    2 * HOUR,
    3 * HOUR,
    6 * HOUR,
    12 * HOUR,
    DAY,
];

/// Room between the times at two ticks.
const GAP: i32 = 8;

/// The line between the rulers, from end to end.
pub fn line(board: &mut Board, levels: &Levels, (left, right): (i32, i32)) {
    let (top, bottom) = (levels.axis, levels.axis);
    let area = Area {
        left,
        top,
        right,
        bottom,
    };
    board.draw(Role::Axis, area, None);
}

/// The times of day, below the line.
pub fn clocks(board: &mut Board, levels: &Levels, scale: &Scale, zone: &dyn Zone) {
    let ticks = ticks(levels, scale, |at| zone.offset_seconds(at).into());
    let day = |at: &Timestamp| show::iso_date(*at, zone);
    let several = ticks.first().map(day) != ticks.last().map(day);
    let mut shown = None;
    let mut labels: Vec<_> = ticks
        .into_iter()
        .map(|at| {
            let today = day(&at);
            let says_day = several && shown.as_ref() != Some(&today);
            shown = Some(today);
            let clock = show::clock(at, zone);
            let texts = match says_day {
                false => vec![clock],
                true if clock == MIDNIGHT => vec![short_day(at, zone)],
                true => {
                    let day = short_day(at, zone);
                    vec![copy::day_and_clock(&day, &clock), day]
                }
            };
            (!says_day, at, texts)
        })
        .collect();
    // A day is missed more than a time.
    labels.sort_by_key(|(is_plain, at, _)| (*is_plain, *at));
    for (_, at, texts) in labels {
        label(board, levels, scale.place(at), Role::Clock, &texts);
    }
}

/// The times since T+0, above the line.
pub fn offsets(board: &mut Board, levels: &Levels, scale: &Scale, zero: Timestamp) {
    let mut last = String::new();
    for at in ticks(levels, scale, |_| zero.0.saturating_neg()) {
        let offset = t_plus(at, zero);
        // From a day on the hours are all that an offset says.
        if offset != last {
            label(
                board,
                levels,
                scale.place(at),
                Role::Offset,
                std::slice::from_ref(&offset),
            );
        }
        last = offset;
    }
}

/// What a clock shows when a day begins.
const MIDNIGHT: &str = "00:00";

/// "24 Mar".
fn short_day(at: Timestamp, zone: &dyn Zone) -> String {
    let day = Wall::at(at, zone).day();
    copy::day(day.day_of_month(), words::month_short(day.month()))
}

/// A tick and the first of these texts that has room; nothing where none has.
fn label(board: &mut Board, levels: &Levels, x: i32, role: Role, texts: &[String]) {
    const TICK: i32 = 3;
    let (band, from) = match role {
        Role::Offset => (levels.offsets, levels.axis - TICK),
        _ => (levels.clocks, levels.axis),
    };
    let seat = [(Anchor::Middle, x, band)];
    if texts.iter().any(|text| board.write(role, text, &seat, GAP, None)) {
        let tick = Area {
            left: x,
            right: x,
            top: from,
            bottom: from + TICK,
        };
        board.draw(Role::Tick, tick, None);
    }
}

/// The times at which a clock that is `ahead` of UTC shows round ones, as close as there is room for; where a stretch
/// has none, its beginning.
fn ticks(levels: &Levels, scale: &Scale, ahead: impl Fn(Timestamp) -> i64) -> Vec<Timestamp> {
    // Room for a time and as much air.
    let apart = f64::from(levels.font * 7);
    let step = step(apart / scale.pixels_per_second);
    let mut ticks = Vec::new();
    for (from, to) in scale.stretches() {
        let before = ticks.len();
        // A stretch is too short for the clocks to change twice in it.
        let offsets = [ahead(from), ahead(to)];
        let different = if offsets[0] == offsets[1] { 1 } else { 2 };
        for offset in offsets.into_iter().take(different) {
            let first = from.plus(-from.plus(offset).0.rem_euclid(step));
            let count = to.since(first) / step;
            let round = (0..=count).map(|number| first.plus(number * step));
            ticks.extend(round.filter(|at| *at >= from && ahead(*at) == offset));
        }
        if ticks.len() == before {
            ticks.push(from);
        }
    }
    ticks.sort_unstable();
    ticks
}

/// The smallest round step that is at least so long, in seconds.
fn step(least: f64) -> i64 {
    let least = least.min(1e12) as i64;
    STEPS
        .into_iter()
        .find(|step| *step >= least)
        .unwrap_or(DAY * (least / DAY + 1))
}
