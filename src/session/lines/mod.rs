//! The lines of an incident's timeline on its page: rows, and between them days, gaps and what is to be known of clocks.

pub mod copy;
mod data;
mod filter;
mod same;

#[cfg(test)]
mod tests;

use std::sync::Arc;

pub use data::{DecisionData, OptionData, RowData, Target, row_id, rows};
pub use filter::{Filter, Show};
pub use same::Same;

use super::Unsaved;
use crate::incident::{EventId, Incident, Log, Timestamp, clock_jumps};

/// How long nothing may be written down before the list says so.
const GAP_SECONDS: i64 = 15 * 60;

/// One line of the list. No two of a list are equal.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Line {
    /// A day of the shown zone, above its rows: "Mon 23 Nov 2026 · Europe/Berlin".
    Day(String),
    /// Nothing was written down of so many seconds before the row of that target.
    Gap(Target, i64),
    /// A clock had gone back.
    Jump(Jump),
    /// The row above may say what another one says.
    Same(Same),
    /// Something that happened.
    Row(Arc<RowData>, Saving),
}

/// How far a row is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Saving {
    /// It is.
    Done,
    /// It is being stored.
    UnderWay,
    /// The browser would not store it.
    Refused,
}

/// Before an event was written, the clock of its device had gone back.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Jump {
    /// The event.
    pub event: EventId,
    /// By so many seconds, if not more.
    pub seconds: i64,
    /// Whose clock, and of which device; each empty where not known.
    pub name: String,
    pub device: String,
}

/// All that a log shows of clocks that had gone back.
pub fn jumps(log: &Log, incident: &Incident) -> Vec<Jump> {
    let jumps = clock_jumps(log).into_iter();
    jumps
        .map(|(event, seconds)| {
            let (name, device) = incident.writer(event.writer);
            Jump {
                event,
                seconds,
                name: name.to_owned(),
                device: device.to_owned(),
            }
        })
        .collect()
}

/// The list, and how many rows it leaves out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    pub lines: Vec<Line>,
    pub hidden: usize,
}

/// The lines of `rows`, which are in order of time. Days are told where there are several in the whole timeline, gaps
/// only while nothing is left out.
pub fn lines(rows: &[Arc<RowData>], jumps: &[Jump], unsaved: &[Unsaved], zone: &str, filter: &Filter) -> Lines {
    let jumps: Vec<_> = jumps
        .iter()
        .filter_map(|jump| Some((first_written_since(rows, jump.event)?, jump)))
        .collect();
    let several_days = rows.first().map(|row| row.day) != rows.last().map(|row| row.day);
    let mut day = None;
    let mut until: Option<Timestamp> = None;
    let mut out = Lines::default();
    for row in rows {
        if !filter.shows(row) {
            out.hidden += 1;
            continue;
        }
        let silent = until.map_or(0, |until| row.when.at.since(until));
        until = until.max(Some(row.when.latest()));
        if silent > GAP_SECONDS && !filter.is_on() {
            out.lines.push(Line::Gap(row.target, silent));
        }
        // Where a clock change takes a zone back into the day before, that day is not told twice.
        if several_days && day < Some(row.day) {
            day = Some(row.day);
            out.lines.push(Line::Day(copy::day(&row.day_words(), zone)));
        }
        for (_, jump) in jumps.iter().filter(|(target, _)| *target == row.target) {
            out.lines.push(Line::Jump(Jump::clone(jump)));
        }
        out.lines.push(Line::Row(row.clone(), saving(row, unsaved)));
    }
    out
}

/// The row that came of an event, else of the first one after it by the same writer: not every event has a row.
fn first_written_since(rows: &[Arc<RowData>], event: EventId) -> Option<Target> {
    rows.iter()
        .filter_map(|row| Some((row.event?, row.target)))
        .filter(|(id, _)| id.writer == event.writer && *id >= event)
        .min_by_key(|(id, _)| *id)
        .map(|(_, target)| target)
}

fn saving(row: &RowData, unsaved: &[Unsaved]) -> Saving {
    match unsaved.iter().find(|unsaved| Some(unsaved.event) == row.event) {
        None => Saving::Done,
        Some(unsaved) if unsaved.refused => Saving::Refused,
        Some(_) => Saving::UnderWay,
    }
}
