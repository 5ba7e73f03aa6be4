//! Keeping and giving up: archive, removal, erasing, backup, compaction.

use std::sync::Arc;

use super::{Session, say};
use crate::{
    incident::{EventId, IncidentId, TextField, same_text, superseded},
    session::{copy, message::Effect},
    store::Key,
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
            // It may come back, and a number of this page must not stand for two things.
            let before = self.written_before.or_default(incident);
            *before = held.written.max(*before);
        }
        let writers: Vec<_> = self.seen.keys().filter(|(of, _)| *of == incident).copied().collect();
        for (incident, writer) in writers {
            self.seen.remove(&(incident, writer));
            keys.push(Key::Seen(incident, writer));
        }
        let writers: Vec<_> = self
            .left_out
            .keys()
            .filter(|(of, _)| *of == incident)
            .copied()
            .collect();
        for (incident, writer) in writers {
            self.left_out.remove(&(incident, writer));
            keys.push(Key::LeftOut(incident, writer));
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
