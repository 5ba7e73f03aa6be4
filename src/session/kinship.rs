//! How a snapshot stands to what is held here.

use super::{
    Held, Session, copy, copy_snapshots,
    lines::{self, RowData},
};
use crate::{
    incident::{Change, Event, EventId, Incident, Map, Timestamp, copy::SeverityNames, sort_many},
    share::Snapshot,
    store::backup::{self, Comparison},
    time::Utc,
};

/// How a snapshot stands to what this browser has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kinship {
    /// What is stored is still being read.
    Reading,
    /// This browser does not have the incident.
    Absent,
    /// It has.
    Here(Here),
}

/// What a snapshot of an incident that is here would bring.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Here {
    /// How many of its events are not here, or not as complete.
    pub new: usize,
    /// How many are here as they are.
    pub same: usize,
    /// How many are here with other values. These would be set aside.
    pub conflicts: usize,
    /// How many of what is new or in conflict are stamped more than 24 hours ahead of the clock here. They are taken
    /// only where the person wants them.
    pub ahead: usize,
    /// What would look different once it is merged, oldest first.
    pub news: Vec<News>,
}

/// One thing that would look different.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// When it happened; when it was logged, where it is no row of the timeline.
    pub at: Timestamp,
    /// What it is: "Observation", "Status update · customers", with a word where it is here and would change; empty where
    /// `text` says it all.
    pub label: String,
    /// The text of the row, or what was changed: "Summary saved".
    pub text: String,
}

impl Session {
    /// How a snapshot stands to what is held, while the clock reads `now_millis` since 1970. Texts that were erased here
    /// are no news.
    pub fn kinship(&self, snapshot: &Snapshot, names: SeverityNames, now_millis: i64) -> Kinship {
        if !self.is_loaded() {
            return Kinship::Reading;
        }
        let Some(held) = self.held().get(&snapshot.incident) else {
            return Kinship::Absent;
        };
        let events = self.without_erased(snapshot.events.clone());
        let Comparison {
            new,
            same,
            grown,
            differing,
            ahead,
        } = backup::compare(&held.log, &events, now_millis);
        Kinship::Here(Here {
            new: new + grown,
            same,
            conflicts: differing,
            ahead,
            news: news(held, events, names),
        })
    }
}

/// What merging events would change of how an incident looks.
fn news(held: &Held, events: Vec<Event>, names: SeverityNames) -> Vec<News> {
    let here: Map<EventId, ()> = held.log.ids().map(|id| (id, ())).collect();
    let is_new = |event: &&Event| !here.contains_key(&event.id);
    let new: Vec<_> = events.iter().filter(is_new).cloned().collect();
    let mut union = held.log.clone();
    for event in events {
        union.add(event);
    }
    let incident = union.fold();
    let mine = lines::rows(&held.incident, &Utc, names);
    let mut news = Vec::new();
    for row in lines::rows(&incident, &Utc, names) {
        let known = mine.iter().find(|known| known.target == row.target);
        let looks_the_same = |known: &RowData| {
            (known.when, &known.label, &known.text, &known.decision) == (row.when, &row.label, &row.text, &row.decision)
        };
        if known.is_some_and(|known| looks_the_same(known)) {
            continue;
        }
        news.push(News {
            at: row.when.at,
            label: match known {
                Some(_) => copy_snapshots::edited(&row.label),
                None => row.label.clone(),
            },
            text: row.text.clone(),
        });
    }
    for event in new {
        if changes_more_than_rows(&event.change, &held.incident, &incident) {
            news.push(News {
                at: event.logged_at,
                label: String::new(),
                text: copy::did(&event.change, &incident, None),
            });
        }
    }
    sort_many(&mut news, |one, other| one.at < other.at);
    news
}

/// Whether a change that is new makes something look different that is no row of the timeline, or takes a row away.
fn changes_more_than_rows(change: &Change, mine: &Incident, both: &Incident) -> bool {
    match change {
        Change::SectionWritten { section, .. } => mine.section(*section) != both.section(*section),
        Change::FactSet { fact, .. } => mine.fact(*fact) != both.fact(*fact),
        Change::Withdrawn { what, .. } => {
            let is_known = mine.entries.contains_key(what)
                || mine.decisions.contains_key(what)
                || mine.updates.contains_key(what)
                || mine.actions.contains_key(what)
                || mine.turns.contains_key(what);
            is_known && mine.is_withdrawn(*what) != both.is_withdrawn(*what)
        }
        Change::ActionAdded(_) | Change::ActionCorrected { .. } => mine.actions != both.actions,
        Change::DetectedBySet { .. } => mine.detected_by != both.detected_by,
        _ => false,
    }
}
