//! What a backup would bring, before anything is written.

use leptos::prelude::*;

use super::App;
use crate::{
    browser::clock,
    incident::{Event, Fact, IncidentId, Log},
    session::Message,
    store::backup::{self, Backup, Comparison, NoBackup},
};

/// In place of the key that a record of a backup does not have.
const FROM: &str = "backup";

/// A backup that was read, compared with what is here.
pub struct Restorable {
    /// The incidents in it.
    pub parts: Vec<Part>,
    /// What it holds besides.
    pub backup: Backup,
}

/// One incident of a backup.
pub struct Part {
    /// Its title; the one it has here, where it is here.
    pub title: String,
    /// Whether it is here.
    pub is_here: bool,
    /// How many of its events are new, and so on.
    pub comparison: Comparison,
}

impl App {
    /// Reads a backup and compares it with what is here.
    pub fn weigh(self, text: &str) -> Result<Restorable, NoBackup> {
        let backup = backup::read(text)?;
        let parts = backup.events.chunk_by(|one, other| one.incident == other.incident);
        let parts = parts
            .filter_map(|events| Some(self.weigh_one(events.first()?.incident, events)))
            .collect();
        Ok(Restorable { parts, backup })
    }

    fn weigh_one(self, id: IncidentId, events: &[Event]) -> Part {
        let now = clock::now_millis();
        self.runtime
            .with_value(|runtime| match runtime.session.held().get(&id) {
                Some(held) => Part {
                    title: held.incident.fact(Fact::Title).to_owned(),
                    is_here: true,
                    comparison: backup::compare(&held.log, events, now),
                },
                None => {
                    let mut log = Log::default();
                    for event in events {
                        log.add(event.clone());
                    }
                    Part {
                        title: log.fold().fact(Fact::Title).to_owned(),
                        is_here: false,
                        comparison: backup::compare(&Log::default(), events, now),
                    }
                }
            })
    }

    /// Merges a backup; of the events of a clock that is far ahead only where the person wants them. What does not read
    /// is set aside here too.
    pub fn restore(self, restorable: &Restorable, takes_ahead: bool) {
        let now = clock::now_millis();
        let held = &restorable.backup;
        let wanted = held
            .events
            .iter()
            .filter(|event| takes_ahead || !backup::is_ahead(event, now));
        let damaged = held.damaged.iter().map(|(text, _)| (FROM.to_owned(), text.clone()));
        let unreadable = held.unreadable.iter().cloned().chain(damaged);
        self.send(Message::Restore(
            wanted.cloned().collect(),
            unreadable.collect(),
            held.left_out.clone(),
        ));
    }
}
