//! How a snapshot stands to what is held here.

use super::{Held, Session, copy, copy_snapshots, lines};
use crate::{
    incident::{Change, Event, Incident, Timestamp, copy::SeverityNames, sort_many},
    share::Snapshot,
    store::backup::{self, Comparison},
    time::Utc,
};

/// How many pieces of news are listed at most.
const MOST_NEWS: usize = 50;

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
    /// What would look different once it is merged, oldest first; 50 pieces at most.
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
    let mut union = held.log.clone();
    let is_new = |event: &Event| held.log.ids().all(|id| id != event.id);
    let new: Vec<_> = events.iter().filter(|event| is_new(event)).cloned().collect();
    for event in events {
        union.add(event);
    }
    let incident = union.fold();
    let mine = lines::rows(&held.incident, &Utc, names);
    let mut news = Vec::new();
    for row in lines::rows(&incident, &Utc, names) {
        let looks = |row: &lines::RowData| (row.target, row.when, row.label.clone(), row.text.clone());
        let is_known = mine
            .iter()
            .any(|known| looks(known) == looks(&row) && known.decision == row.decision);
        if !is_known {
            let is_edited = mine.iter().any(|known| known.target == row.target);
            news.push(News {
                at: row.when.at,
                label: match is_edited {
                    true => copy_snapshots::edited(&row.label),
                    false => row.label.clone(),
                },
                text: row.text.clone(),
            });
        }
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
    news.truncate(MOST_NEWS);
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
