//! A person's changes: stamped, shown at once, handed on to be stored, and taken back.

use super::{Held, Pending, Session, say, unsent::unborn};
use crate::{
    incident::{Change, Event, EventId, Incident, IncidentId, Opened, Subject, Timestamp, timeline, undo},
    session::{
        copy,
        example::example,
        message::{Effect, Env, Notice},
    },
    store::{self, Key, Refusal},
};

/// How many steps back can be taken; nobody remembers more, and a long incident must not grow without end.
const STEPS_BACK: usize = 100;

impl Session {
    pub(super) fn create(&mut self, opened: Opened, env: Env) -> Vec<Effect> {
        let id = IncidentId::from_random(env.random);
        let is_first = self.held.values().all(|held| held.incident.example.value());
        let mut effects = self.change(id, vec![Change::Opened(opened)], env);
        // Some browsers put the question to the person: once is enough, and the settings offer it again.
        if is_first {
            effects.push(Effect::AskToPersist);
        }
        effects.push(Effect::Open(id));
        effects
    }

    pub(super) fn example(&mut self, env: Env) -> Vec<Effect> {
        let id = IncidentId::from_random(env.random);
        let mut effects = Vec::new();
        for event in example(id, self.writer) {
            self.record(event, &mut effects);
        }
        effects.push(Effect::Open(id));
        effects
    }

    pub(super) fn change(&mut self, incident: IncidentId, changes: Vec<Change>, env: Env) -> Vec<Effect> {
        let Some(last) = changes.last().cloned() else {
            return Vec::new();
        };
        if self.read_only().contains(&incident) {
            return vec![say(copy::read_only())];
        }
        let together = copy::did_together(&changes);
        let (mut effects, written) = self.write(incident, changes, env);
        let held = self.held.or_default(incident);
        let above = written.last().and_then(|event| landed(&held.incident, *event, &last));
        let undo = held.remember(written).filter(|_| copy::offers_undo(&last));
        effects.push(Effect::Say(Notice {
            text: together.unwrap_or_else(|| copy::did(&last, &held.incident, above.map(|(_, rows)| rows))),
            undo: undo.map(|event| (incident, event)),
            show: above.map(|(subject, _)| (incident, subject)),
        }));
        effects
    }

    /// Makes events of changes, signing first where the writer has a name that this incident does not know. Gives back
    /// which they are, the signature aside.
    fn write(&mut self, incident: IncidentId, changes: Vec<Change>, env: Env) -> (Vec<Effect>, Vec<EventId>) {
        let mut effects = Vec::new();
        let me = self.me.clone();
        let held = self.held.or_default(incident);
        if !me.0.is_empty() && held.signed.as_ref() != Some(&me) {
            held.signed = Some(me.clone());
            let signature = Change::WriterNamed {
                name: me.0,
                device: me.1,
            };
            let event = self.stamped(incident, signature, env);
            self.record(event, &mut effects);
        }
        let mut written = Vec::with_capacity(changes.len());
        for change in changes {
            let event = self.stamped(incident, change, env);
            written.push(event.id);
            self.record(event, &mut effects);
        }
        (effects, written)
    }

    fn stamped(&mut self, incident: IncidentId, change: Change, env: Env) -> Event {
        self.stamp = self.stamp.next(u64::try_from(env.now_millis).unwrap_or(0));
        let before = self.written_before.get(&incident).copied().unwrap_or(0);
        let written = self.held.get(&incident).map_or(0, |held| held.written).max(before);
        Event {
            id: EventId {
                writer: self.writer,
                number: written.saturating_add(1),
            },
            incident,
            stamp: self.stamp,
            logged_at: Timestamp::from_millis(env.now_millis),
            change,
            foreign: None,
        }
    }

    /// Adds an event of this writer. Its number is stored after it, so that the number never runs ahead.
    fn record(&mut self, event: Event, effects: &mut Vec<Effect>) {
        let (incident, id) = (event.incident, event.id);
        effects.push(self.put_event(&event));
        let held = self.held.or_default(incident);
        held.written = held.written.max(id.number);
        held.add(event);
        effects.push(self.put_seen(incident, id));
    }

    pub(super) fn put_event(&mut self, event: &Event) -> Effect {
        let key = Key::Event(event.incident, event.id);
        let pending = Pending {
            text: Some(store::write(event)),
            event: Some((event.incident, event.id)),
        };
        self.submit(key.to_string(), pending)
    }

    /// Stores the highest number that a writer is known to have used.
    pub(super) fn put_seen(&mut self, incident: IncidentId, id: EventId) -> Effect {
        self.seen.insert((incident, id.writer), id.number);
        self.put(Key::Seen(incident, id.writer), Some(id.number.to_string()))
    }

    pub(super) fn put(&mut self, key: Key, text: Option<String>) -> Effect {
        self.submit(key.to_string(), Pending { text, event: None })
    }

    fn submit(&mut self, key: String, pending: Pending) -> Effect {
        let text = pending.text.clone();
        self.refused.remove(&key);
        self.under_way.insert(key.clone(), pending);
        Effect::Put { key, text }
    }

    /// Tries again what was refused.
    pub(super) fn retry(&mut self) -> Vec<Effect> {
        let refused = std::mem::take(&mut self.refused).into_iter();
        let mut effects: Vec<_> = refused.map(|(key, (pending, _))| self.submit(key, pending)).collect();
        // A copy may have missed what the other one took.
        effects.push(Effect::ReadAgain);
        effects
    }

    /// A write ended.
    pub(super) fn ended(&mut self, key: String, result: Result<(), Refusal>) -> Vec<Effect> {
        let Some(pending) = self.under_way.remove(&key) else {
            return Vec::new();
        };
        let Some((incident, _)) = pending.event else {
            // What is typed stays in its field; of the rest nothing is lost that is not tried again anyway.
            if let (Err(refusal), false) = (result, matches!(Key::parse(&key), Some(Key::Draft(..)))) {
                self.refused.insert(key, (pending, refusal));
            }
            return Vec::new();
        };
        match result {
            Ok(()) => [incident, unborn()]
                .into_iter()
                .flat_map(|of| self.clear_logged(of))
                .collect(),
            Err(refusal) => {
                self.refused.insert(key, (pending, refusal));
                // Where nothing can be stored at all, that is said all the time.
                let is_news = refusal != Refusal::Blocked;
                is_news.then(|| say(copy::not_saved(refusal))).into_iter().collect()
            }
        }
    }

    /// Takes back what was done in one breath with an event.
    pub(super) fn undo(&mut self, incident: IncidentId, event: EventId, env: Env) -> Vec<Effect> {
        let Some(held) = self.held.get(&incident) else {
            return Vec::new();
        };
        let place = held.done.iter().position(|step| step.last() == Some(&event));
        let step = match place {
            Some(place) => self.held.or_default(incident).done.remove(place),
            None => vec![event],
        };
        match self.take_back(incident, step, env) {
            Some(effects) => effects,
            None => vec![say(copy::overtaken())],
        }
    }

    pub(super) fn undo_last(&mut self, incident: IncidentId, env: Env) -> Vec<Effect> {
        if !self.held.contains_key(&incident) {
            return Vec::new();
        }
        while let Some(step) = self.held.or_default(incident).done.pop() {
            if let Some(effects) = self.take_back(incident, step, env) {
                return effects;
            }
        }
        vec![say(copy::nothing_to_undo())]
    }

    fn take_back(&mut self, incident: IncidentId, step: Vec<EventId>, env: Env) -> Option<Vec<Effect>> {
        let mut effects = Vec::new();
        let mut undone = None;
        for event in step.into_iter().rev() {
            let held = self.held.get(&incident)?;
            let Some(change) = undo(&held.log, event, &held.settled) else {
                continue;
            };
            undone = held.log.get(event).map(|event| copy::undone(&event.change));
            let (written, undoing) = self.write(incident, vec![change], env);
            effects.extend(written);
            let settled = &mut self.held.or_default(incident).settled;
            settled.push(event);
            settled.extend(undoing);
        }
        effects.push(say(undone?));
        Some(effects)
    }
}

/// Where something landed that was just put on the timeline, with the number of rows below it; nothing where it stands
/// at the end, in sight of whoever logged it.
fn landed(incident: &Incident, event: EventId, change: &Change) -> Option<(Subject, usize)> {
    let subject = match change {
        Change::EntryLogged(_) | Change::DecisionMade(_) | Change::UpdatePosted(_) => Subject::Item(event),
        Change::EntryCorrected { entry, fields } => Subject::Item(fields.at.map(|_| *entry)?),
        Change::UpdateCorrected { update, fields } => Subject::Item(fields.at.map(|_| *update)?),
        Change::MilestoneSet {
            milestone, at: Some(_), ..
        } => Subject::Milestone(*milestone),
        _ => return None,
    };
    let rows = timeline(incident);
    let below = rows.iter().rev().position(|row| row.item.subject() == subject)?;
    (below > 0).then_some((subject, below))
}

impl Held {
    /// Keeps what was done in one breath, to take it back. Gives back the event to take it back by.
    fn remember(&mut self, written: Vec<EventId>) -> Option<EventId> {
        let by = written.last().copied();
        self.done.push(written);
        if self.done.len() > STEPS_BACK {
            self.done.remove(0);
        }
        by
    }
}
