//! What is stored, and what other tabs store, into memory. All of it comes in the same way.

use std::sync::Arc;

use super::{Missing, Session, say};
use crate::{
    incident::{Added, Event, EventId, IncidentId, Map, WriterId},
    session::{
        copy,
        message::{Effect, Env},
    },
    store::{Draft, Findings, Happened, Key, Records, Shelf, Unreadable},
};

impl Session {
    pub(super) fn happened(&mut self, happened: Happened, env: Env) -> Vec<Effect> {
        match happened {
            Happened::Sighted(records) => self.load(records),
            Happened::Loaded(findings) => self.loaded(findings, env),
            Happened::Stored { key, .. } => {
                if Key::parse(&key) == Some(Key::Erasing) {
                    let text = Some("1".to_owned());
                    return vec![Effect::Tell { key, text }, Effect::Reload];
                }
                self.ended(key, Ok(()))
            }
            Happened::Refused { key, refusal } => self.ended(key, Err(refusal)),
        }
    }

    fn loaded(&mut self, findings: Findings, env: Env) -> Vec<Effect> {
        if findings.erased {
            let writer = self.writer;
            let me = std::mem::take(&mut self.me);
            let waiting = std::mem::take(&mut self.waiting);
            *self = Self::new(writer);
            self.me = me;
            self.waiting = waiting;
        }
        let mut effects = self.load(findings.records);
        if findings.erased {
            effects.push(say(copy::erased_all()));
        }
        self.loaded = true;
        self.loaded_at = self.loaded_at.min(env.now_millis);
        self.found.emptied = self.found.emptied.or(findings.emptied);
        self.found.recovered += findings.recovered;
        self.missing = self.count_missing();
        if findings.emptied.is_none() && findings.recovered > 0 {
            effects.push(say(copy::recovered(findings.recovered)));
        }
        for message in std::mem::take(&mut self.waiting) {
            effects.extend(self.handle(message, env));
        }
        effects
    }

    /// Another tab stored or removed something.
    pub(super) fn arrived(&mut self, key: String, text: Option<String>) -> Vec<Effect> {
        match (Key::parse(&key), text) {
            (Some(Key::Erasing), Some(_)) => vec![Effect::Reload],
            (_, Some(text)) => self.load(vec![(key, text)]),
            (Some(Key::Archived(incident)), None) => {
                self.archived.retain(|archived| *archived != incident);
                Vec::new()
            }
            (Some(Key::Removed(incident)), None) => {
                self.removed.retain(|removed| *removed != incident);
                Vec::new()
            }
            (Some(Key::Draft(incident, writer, field)), None) => {
                self.unsent.forget(incident, writer, &field);
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    pub(super) fn load(&mut self, records: Records) -> Vec<Effect> {
        let shelf = Shelf::read(records);
        let mut effects = Vec::new();
        for unreadable in shelf.unreadable {
            self.set_aside(unreadable);
        }
        for incident in shelf.removed {
            effects.extend(self.drop_removed(incident));
        }
        for (incident, event, field) in shelf.erased {
            if let Ok(field) = field.parse() {
                let erased = (incident, event, field);
                if !self.erased.contains(&erased) {
                    self.erased.push(erased);
                }
                effects.extend(self.erase_again(incident, event));
            }
        }
        for event in shelf.events {
            effects.extend(self.take_in(event));
        }
        for (incident, writer, number) in shelf.seen {
            self.note_seen(incident, writer, number);
        }
        for (incident, writer, numbers) in shelf.left_out {
            match self.removed.contains(&incident) {
                true => effects.push(self.put(Key::LeftOut(incident, writer), None)),
                false => self.left_out.or_default((incident, writer)).unite(&numbers),
            }
        }
        for incident in shelf.archived {
            if !self.archived.contains(&incident) {
                self.archived.push(incident);
            }
        }
        for (incident, writer, field, draft) in shelf.drafts {
            effects.extend(self.found_draft(incident, writer, field, draft));
        }
        self.backup = self.backup.max(shelf.backup);
        effects
    }

    fn set_aside(&mut self, unreadable: Unreadable) {
        if let Some(Key::Quarantine(_, from)) = Key::parse(&unreadable.key) {
            // It has been moved there since it was first read.
            let moved = |held: &Unreadable| held.key == from && held.text == unreadable.text;
            Arc::make_mut(&mut self.unreadable).retain(|held| !moved(held));
        }
        if !self.unreadable.contains(&unreadable) {
            Arc::make_mut(&mut self.unreadable).push(unreadable);
        }
    }

    /// A stored event. Of an incident that was removed here, what is left goes now; a text that was erased here goes
    /// again, wherever it came from.
    fn take_in(&mut self, event: Event) -> Vec<Effect> {
        let (incident, id) = (event.incident, event.id);
        if self.removed.contains(&incident) {
            return vec![self.put(Key::Event(incident, id), None)];
        }
        // Whatever is written from now on comes after all that has been seen.
        self.stamp = self.stamp.max(event.stamp);
        match self.held.or_default(incident).add(event) {
            Added::New | Added::Grown => self.erase_again(incident, id),
            Added::Known | Added::Disputed => Vec::new(),
        }
    }

    pub(super) fn note_seen(&mut self, incident: IncidentId, writer: WriterId, number: u32) {
        if !self.removed.contains(&incident) {
            let seen = self.seen.or_default((incident, writer));
            *seen = (*seen).max(number);
        }
    }

    /// Applies what was erased here to an event.
    pub(super) fn erase_again(&mut self, incident: IncidentId, id: EventId) -> Vec<Effect> {
        let fields: Vec<_> = self
            .erased
            .iter()
            .filter(|(of, event, _)| (*of, *event) == (incident, id))
            .map(|(.., field)| *field)
            .collect();
        if fields.is_empty() || !self.held.contains_key(&incident) {
            return Vec::new();
        }
        let held = self.held.or_default(incident);
        let mut rewritten = None;
        for field in fields {
            rewritten = held.log.erase(id, field).cloned().or(rewritten);
        }
        let Some(event) = rewritten else { return Vec::new() };
        held.incident = Arc::new(held.log.fold());
        vec![self.put_event(&event)]
    }

    /// Every number up to a writer's highest must be there, or at least something under its key, unless a snapshot had
    /// left it out.
    pub(super) fn count_missing(&self) -> Vec<Missing> {
        let mut there: Map<(IncidentId, WriterId), (u32, u32)> = Map::default();
        let is_left_out = |incident, id: EventId| {
            let left_out = self.left_out.get(&(incident, id.writer));
            left_out.is_some_and(|numbers| numbers.contains(id.number))
        };
        let mut note = |incident: IncidentId, id: EventId| {
            let (count, last) = there.or_default((incident, id.writer));
            *count += u32::from(!is_left_out(incident, id));
            *last = (*last).max(id.number);
        };
        for (incident, held) in self.held.iter() {
            held.log.ids().for_each(|id| note(*incident, id));
        }
        let readable = |incident, id: EventId| {
            let held = self.held.get(&incident);
            held.is_some_and(|held| held.log.ids().any(|known| known == id))
        };
        for record in self.unreadable.iter() {
            if let Some(Key::Event(incident, id)) = Key::parse(&record.key)
                && !readable(incident, id)
            {
                note(incident, id);
            }
        }
        for ((incident, writer), number) in self.seen.iter() {
            let (_, last) = there.or_default((*incident, *writer));
            *last = (*last).max(*number);
        }
        let short = there.iter().map(|(of, (count, last))| Missing {
            incident: of.0,
            count: (last - count).saturating_sub(self.left_out.get(of).map_or(0, |numbers| numbers.count_to(*last))),
        });
        short.filter(|missing| missing.count > 0).collect()
    }

    fn found_draft(&mut self, incident: IncidentId, writer: WriterId, field: String, draft: Draft) -> Vec<Effect> {
        if self.removed.contains(&incident) {
            return vec![self.put(Key::Draft(incident, writer, field), None)];
        }
        if writer == self.writer {
            return Vec::new();
        }
        let is_new_writer = self.unsent.found(incident, writer, field, draft);
        is_new_writer.then_some(Effect::Watch(writer)).into_iter().collect()
    }
}
