//! Taking in what comes from elsewhere because a person wants it: from a backup, a link or a file. One way for all.

use std::sync::Arc;

use super::{Session, say};
use crate::{
    incident::{Added, Change, Event, EventId, IncidentId, Map, WriterId},
    session::{
        copy, copy_snapshots,
        message::{Effect, Env, Message, TakeIn},
    },
    store::{self, Fault, Key, LeftOut, Unreadable, backup, left_out},
};

/// What became of events that were merged.
#[derive(Default)]
struct Merged {
    effects: Vec<Effect>,
    /// How many were new, or brought something new.
    count: usize,
    /// How many contradict what is here and were set aside.
    aside: usize,
}

impl Session {
    /// Merges the events of a backup, and what it had set aside. Before all that is stored has been read it waits: marks
    /// of removed incidents and erased texts are yet to come.
    pub(super) fn restore(
        &mut self,
        events: Vec<Event>,
        unreadable: Vec<(String, String)>,
        left_out: LeftOut,
    ) -> Vec<Effect> {
        if !self.loaded {
            self.waiting.push(Message::Restore(events, unreadable, left_out));
            return Vec::new();
        }
        let mut merged = self.merge(events, &left_out);
        for (key, text) in unreadable {
            if !self.unreadable.iter().any(|held| held.text == text) {
                merged.effects.extend(self.keep_aside(&key, text));
            }
        }
        merged.effects.push(say(copy::restored(merged.count)));
        merged.effects
    }

    /// Takes in the events of a snapshot, all of one incident. It waits as [`restore`](Self::restore) does.
    pub(super) fn take_in_snapshot(
        &mut self,
        how: TakeIn,
        mut events: Vec<Event>,
        takes_ahead: bool,
        env: Env,
    ) -> Vec<Effect> {
        if !self.loaded {
            self.waiting.push(Message::TakeIn(how, events, takes_ahead));
            return Vec::new();
        }
        let all = events.len();
        events.retain(|event| takes_ahead || !backup::is_ahead(event, env.now_millis));
        let ahead = all - events.len();
        if how == TakeIn::Copy {
            let id = IncidentId::from_random(env.random);
            events = self.as_copy(events, id);
        }
        let Some(incident) = events.first().map(|event| event.incident) else {
            return vec![say(copy_snapshots::all_ahead())];
        };
        let is_first = self.held.values().all(|held| held.incident.example.value());
        let left_out = left_out(&events, |incident| {
            let held = self.held.get(&incident);
            held.map(|held| held.log.ids().collect()).unwrap_or_default()
        });
        let Merged {
            mut effects,
            count,
            aside,
        } = self.merge(events, &left_out);
        effects.push(say(copy_snapshots::took_in(how, count, aside, ahead)));
        if is_first {
            effects.push(Effect::AskToPersist);
        }
        effects.push(Effect::Open(incident));
        effects
    }

    /// The same events under the id of another incident. What was erased here is not in it, nor what a later version
    /// wrote, whose text names the incident that it is of.
    fn as_copy(&self, events: Vec<Event>, incident: IncidentId) -> Vec<Event> {
        let known = self.without_erased(events).into_iter();
        let known = known.filter(|event| event.change != Change::Unknown);
        known
            .map(|event| Event {
                incident,
                foreign: None,
                ..event
            })
            .collect()
    }

    /// Events without the texts that were erased here.
    pub fn without_erased(&self, mut events: Vec<Event>) -> Vec<Event> {
        for event in &mut events {
            for (incident, id, field) in &self.erased {
                if (*incident, *id) == (event.incident, event.id)
                    && let Some(erased) = event.without_text(*field)
                {
                    *event = erased;
                }
            }
        }
        events
    }

    /// Merges events of any incidents. Where one differs from what is held under its id, what is held stays in force and
    /// the other is set aside. An incident that had been removed here comes back; a text that was erased does not.
    fn merge(&mut self, events: Vec<Event>, left_out: &LeftOut) -> Merged {
        let mut merged = Merged::default();
        for incident in events.iter().map(|event| event.incident) {
            if let Some(place) = self.removed.iter().position(|removed| *removed == incident) {
                self.removed.remove(place);
                merged.effects.push(self.put(Key::Removed(incident), None));
            }
        }
        // Before the events: after a crash in between, none must seem to be missing.
        for ((incident, writer), numbers) in left_out.iter() {
            let held = self.left_out.or_default((*incident, *writer));
            let before = held.clone();
            held.unite(numbers);
            if *held != before {
                let text = held.to_string();
                merged
                    .effects
                    .push(self.put(Key::LeftOut(*incident, *writer), Some(text)));
            }
        }
        let mut highest: Map<(IncidentId, WriterId), u32> = Map::default();
        for event in events {
            let (incident, id) = (event.incident, event.id);
            if self.merge_one(event, &mut merged) {
                let number = highest.or_default((incident, id.writer));
                *number = id.number.max(*number);
            }
        }
        // After them: a number must never run ahead.
        for ((incident, writer), number) in highest {
            if self.seen.get(&(incident, writer)).is_none_or(|seen| *seen < number) {
                merged.effects.push(self.put_seen(incident, EventId { writer, number }));
            }
        }
        self.missing = self.count_missing();
        merged
    }

    /// Merges one event; says whether it is held now.
    fn merge_one(&mut self, event: Event, merged: &mut Merged) -> bool {
        let (incident, id) = (event.incident, event.id);
        let in_place = self.in_place(incident, id);
        if in_place.as_ref().is_some_and(|held| held.fault == Fault::Newer) {
            return false;
        }
        let held = self.held.or_default(incident);
        if held.log.get(id).is_some_and(|held| held.unite(&event).is_none()) {
            merged.aside += 1;
            merged.effects.push(self.set_event_aside(&event));
            return true;
        }
        if id.writer == self.writer {
            // It comes back to the page that wrote it, and its number is taken.
            held.written = held.written.max(id.number);
        }
        let stamp = event.stamp;
        let before = held.log.get(id).cloned();
        let added = held.add(event);
        if let Some(damaged) = in_place {
            merged.effects.extend(self.keep_aside(&damaged.key, damaged.text));
        }
        if added == Added::Known {
            return true;
        }
        self.stamp = self.stamp.max(stamp);
        // What was erased here goes first, so that it is stored nowhere even for a moment.
        let erased = self.erase_again(incident, id);
        let now = self.held.get(&incident).and_then(|held| held.log.get(id)).cloned();
        merged.count += usize::from(now != before);
        match now {
            Some(event) if erased.is_empty() => merged.effects.push(self.put_event(&event)),
            _ => merged.effects.extend(erased),
        }
        true
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
}
