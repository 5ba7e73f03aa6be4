//! What stands in the list of an incident, and what is left out of it.

mod between;
mod filter;
mod rows;
mod same;

use super::*;
use crate::{
    incident::{
        Change, DecisionFields, DecisionOption, DecisionOptions, EntryFields, EntryKind, Event, IncidentId, Milestone,
        Opened, Precision, Stamp, UpdateFields, When, WriterId, copy::SeverityNames, duplicates,
    },
    time::{Utc, Zone, show},
};

/// 2026-03-28T14:00:00Z, a Saturday; in Berlin the clocks go forward eleven hours later.
const BEGAN: Timestamp = Timestamp(1_774_706_400);

/// Berlin around that night.
struct Berlin;

impl Zone for Berlin {
    fn name(&self) -> &str {
        "Europe/Berlin"
    }

    fn offset_seconds(&self, at: Timestamp) -> i32 {
        if at < Timestamp(1_774_746_000) { 3600 } else { 7200 }
    }
}

/// A log as it is written, and the number of the last event of each writer.
struct Notes {
    log: Log,
    numbers: Vec<u32>,
}

impl Notes {
    /// Everything that opening brings happened at the beginning.
    fn new() -> Self {
        let mut notes = Self {
            log: Log::default(),
            numbers: vec![0; 3],
        };
        notes.write(
            0,
            0,
            Change::Opened(Opened {
                at: at(0),
                detected: at(0),
                title: "Checkout fails".into(),
                ..Opened::default()
            }),
        );
        notes
    }

    /// One writer writes, while its clock reads so many minutes after the beginning.
    fn write(&mut self, writer: usize, minutes: i64, change: Change) -> EventId {
        self.numbers[writer] += 1;
        let id = EventId {
            writer: WriterId::from_random(writer as u64 + 1),
            number: self.numbers[writer],
        };
        let count: u32 = self.numbers.iter().sum();
        self.log.add(Event {
            id,
            incident: IncidentId::from_random(1),
            stamp: Stamp(1_000, count),
            logged_at: BEGAN.plus(60 * minutes),
            change,
            foreign: None,
        });
        id
    }

    fn entry(&mut self, minutes: i64, when: When, text: &str) -> EventId {
        self.write(0, minutes, entry(when, EntryKind::Observation, text))
    }

    /// An entry that was logged as it happened.
    fn note(&mut self, minutes: i64, text: &str) -> EventId {
        self.entry(minutes, at(minutes), text)
    }

    fn rows(&self, zone: &dyn Zone) -> Vec<Arc<RowData>> {
        rows(&self.log.fold(), zone, SeverityNames::default())
    }

    fn row(&self, of: EventId) -> RowData {
        let rows = self.rows(&Utc);
        let row = rows.iter().find(|row| row.target == Target::Entry(of));
        RowData::clone(row.expect("its row"))
    }

    fn shown(&self, zone: &dyn Zone, filter: &Filter) -> Lines {
        let incident = self.log.fold();
        let (rows, jumps) = (self.rows(zone), jumps(&self.log, &incident));
        lines(&rows, &jumps, &[], zone.name(), filter).with_same(&rows, &duplicates(&incident))
    }

    /// The lines as a person reads them.
    fn read(&self, zone: &dyn Zone, filter: &Filter) -> Vec<String> {
        let read = |line: &Line| match line {
            Line::Day(day) => day.clone(),
            Line::Gap(_, seconds) => copy::gap(*seconds),
            Line::Jump(jump) => copy::jump(jump),
            Line::Same(same) => copy::same(&show::clock(same.earlier.at, zone), &same.words),
            Line::Row(row, _) if row.text.is_empty() => row.label.clone(),
            Line::Row(row, _) => row.text.clone(),
        };
        self.shown(zone, filter).lines.iter().map(read).collect()
    }
}

fn at(minutes: i64) -> When {
    When::exact(BEGAN.plus(60 * minutes))
}

fn entry(when: When, kind: EntryKind, text: &str) -> Change {
    Change::EntryLogged(EntryFields {
        at: Some(when),
        kind: Some(kind),
        text: Some(text.into()),
        ..EntryFields::default()
    })
}

fn everything() -> Filter {
    Filter::default()
}

/// What opening brings.
const OPENED: [&str; 2] = ["Monitoring alert", "P2 High"];

fn after_opening<'a>(lines: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    OPENED.into_iter().chain(lines).map(str::to_owned).collect()
}

/// An incident with one of everything.
fn varied() -> Notes {
    let mut notes = Notes::new();
    notes.write(
        0,
        40,
        entry(at(40), EntryKind::Change, "Release 2026.03 of checkout went out"),
    );
    notes.note(41, "Errors climb");
    let pinned = EntryFields {
        pinned: Some(true),
        at: Some(at(42)),
        text: Some("The payment host was renamed".into()),
        ..EntryFields::default()
    };
    notes.write(0, 42, Change::EntryLogged(pinned));
    notes.write(
        0,
        43,
        Change::DecisionMade(DecisionFields {
            at: Some(at(43)),
            question: Some("How do we stop the errors?".into()),
            options: Some(DecisionOptions::new([DecisionOption {
                label: "Roll BACK".into(),
                pros: "Fast".into(),
                cons: String::new(),
            }])),
            why: Some("Users first".into()),
            ..DecisionFields::default()
        }),
    );
    notes.write(
        0,
        44,
        Change::UpdatePosted(UpdateFields {
            at: Some(at(44)),
            text: Some("We are on it".into()),
            ..UpdateFields::default()
        }),
    );
    notes
}
