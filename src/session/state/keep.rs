//! Keeping and giving up: archive, removal, erasing, backup, compaction.

use std::sync::Arc;

use super::{Session, say};
use crate::{
    incident::{Added, Event, EventId, IncidentId, TextField, same_text, superseded},
    session::{copy, message::Effect},
    store::{self, Fault, Key, Unreadable},
};

impl Session {
    pub(super) fn archive(&mut self, incident: IncidentId, hide: bool) -> Vec<Effect> {
        self.archived.retain(|archived| *archived != incident);
        if hide {
            self.archived.push(incident);
        }
        let text = hide.then(|| "1".to_owned());
        vec![self.put(Key::Archived(incident), text), say(copy::archived(hide))]
    }

    /// Removes an incident from this browser. First the mark, then the records: if a crash comes in between, the next
    /// start goes on with it rather than bringing half of the incident back.
    pub(super) fn remove(&mut self, incident: IncidentId) -> Vec<Effect> {
        let mut effects = vec![self.put(Key::Removed(incident), Some("1".to_owned()))];
        effects.extend(self.drop_removed(incident));
        // There may be room now.
        effects.push(Effect::ReadAgain);
        effects.push(say(copy::removed()));
        effects
    }

    pub(super) fn drop_removed(&mut self, incident: IncidentId) -> Vec<Effect> {
        if !self.removed.contains(&incident) {
            self.removed.push(incident);
        }
        self.archived.retain(|archived| *archived != incident);
        let mut keys = self.unsent.drop_incident(incident, self.writer);
        if let Some(held) = self.held.remove(&incident) {
            keys.extend(held.log.ids().map(|id| Key::Event(incident, id)));
        }
        let writers: Vec<_> = self.seen.keys().filter(|(of, _)| *of == incident).copied().collect();
        for (incident, writer) in writers {
            self.seen.remove(&(incident, writer));
            keys.push(Key::Seen(incident, writer));
        }
        if keys.is_empty() {
            return Vec::new();
        }
        keys.push(Key::Archived(incident));
        keys.into_iter().map(|key| self.put(key, None)).collect()
    }

    /// Erases a text, and every repetition that undoing and retyping made of it in the same field. First the marks,
    /// then the records, so that an interrupted erasure is completed by the next start.
    pub(super) fn erase_text(&mut self, incident: IncidentId, event: EventId, field: TextField) -> Vec<Effect> {
        let Some(held) = self.held.get(&incident) else {
            return Vec::new();
        };
        let all = same_text(&held.log, event, field);
        let mut effects = Vec::new();
        for (event, field) in &all {
            self.erased.push((incident, *event, *field));
            effects.push(self.put(Key::Erased(incident, *event, field.to_string()), Some("1".to_owned())));
        }
        for (event, _) in all {
            effects.extend(self.erase_again(incident, event));
        }
        effects.push(say(copy::erased_text()));
        effects
    }

    /// Marks everything to be erased. The next start does it, so that nothing in memory can be written back. A tab that
    /// started before the mark is stored would keep everything in mind.
    pub(super) fn erase_all(&mut self) -> Vec<Effect> {
        let key = Key::Erasing.to_string();
        let text = Some("1".to_owned());
        vec![Effect::PutQuietly { key, text }]
    }

    pub(super) fn backed_up(&mut self, at: i64) -> Vec<Effect> {
        self.backup = Some(at);
        vec![self.put(Key::Backup, Some(at.to_string()))]
    }

    /// Merges the events of a backup. Where one differs from what is held under its id, what is held stays in force and
    /// the other is set aside.
    pub(super) fn restore(&mut self, events: Vec<Event>, unreadable: Vec<(String, String)>) -> Vec<Effect> {
        let mut effects = Vec::new();
        let mut count = 0;
        for event in events {
            let (incident, id) = (event.incident, event.id);
            if let Some(place) = self.removed.iter().position(|removed| *removed == incident) {
                self.removed.remove(place);
                effects.push(self.put(Key::Removed(incident), None));
            }
            let in_place = self.in_place(incident, id);
            if in_place.as_ref().is_some_and(|held| held.fault == Fault::Newer) {
                continue;
            }
            let held = self.held.or_default(incident);
            if held.log.get(id).is_some_and(|held| held.unite(&event).is_none()) {
                effects.push(self.set_event_aside(&event));
                continue;
            }
            let stamp = event.stamp;
            let added = held.add(event);
            if let Some(damaged) = in_place {
                effects.extend(self.keep_aside(&damaged.key, damaged.text));
            }
            if added == Added::Known {
                continue;
            }
            count += 1;
            self.stamp = self.stamp.max(stamp);
            if let Some(event) = self.held.get(&incident).and_then(|held| held.log.get(id)).cloned() {
                effects.push(self.put_event(&event));
            }
            if self
                .seen
                .get(&(incident, id.writer))
                .is_none_or(|seen| *seen < id.number)
            {
                effects.push(self.put_seen(incident, id));
            }
            effects.extend(self.erase_again(incident, id));
        }
        for (key, text) in unreadable {
            if !self.unreadable.iter().any(|held| held.text == text) {
                effects.extend(self.keep_aside(&key, text));
            }
        }
        self.missing = self.count_missing();
        effects.push(say(copy::restored(count)));
        effects
    }

    /// What stands in the place of an event and does not read.
    fn in_place(&self, incident: IncidentId, id: EventId) -> Option<Unreadable> {
        let key = Key::Event(incident, id).to_string();
        self.unreadable.iter().find(|held| held.key == key).cloned()
    }

    fn set_event_aside(&mut self, event: &Event) -> Effect {
        let text = store::write(event);
        let from = Key::Event(event.incident, event.id).to_string();
        let key = Key::Quarantine(store::checksum(&text), from);
        Arc::make_mut(&mut self.unreadable).push(Unreadable {
            key: key.to_string(),
            text: text.clone(),
            fault: Fault::Differs,
            incident: Some(event.incident),
        });
        self.put(key, Some(text))
    }

    /// What a backup had set aside is set aside here.
    fn keep_aside(&mut self, key: &str, text: String) -> Vec<Effect> {
        let key = match Key::parse(key) {
            Some(quarantine @ Key::Quarantine(..)) => quarantine,
            _ => Key::Quarantine(store::checksum(&text), key.to_owned()),
        };
        let mut effects = self.load(vec![(key.to_string(), text.clone())]);
        effects.push(self.put(key, Some(text)));
        effects
    }

    /// Leaves out the texts of drafts that logged themselves and were overtaken by a later text of the same writer.
    pub(super) fn compact(&mut self) -> Vec<Effect> {
        if std::mem::replace(&mut self.compacted, true) {
            return Vec::new();
        }
        let mut effects = Vec::new();
        let incidents: Vec<_> = self.held.keys().copied().collect();
        for incident in incidents {
            let held = self.held.or_default(incident);
            let mut compacted = Vec::new();
            for id in superseded(&held.log) {
                compacted.extend(held.log.compact(id).cloned());
            }
            if !compacted.is_empty() {
                held.incident = Arc::new(held.log.fold());
            }
            effects.extend(compacted.iter().map(|event| self.put_event(event)));
        }
        effects
    }
}
