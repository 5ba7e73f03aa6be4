//! The incidents in memory, and which of their events are stored.

use std::sync::Arc;

use super::{
    copy,
    example::example,
    message::{Effect, Env, Message, Notice},
};
use crate::{
    incident::{Added, Change, Event, EventId, Incident, IncidentId, Log, Map, Stamp, Timestamp, WriterId, undo},
    store::{self, Outcome, Refusal, Unreadable},
};

/// One incident in memory.
#[derive(Clone, Debug, Default)]
pub struct Held {
    /// Its events.
    pub log: Log,
    /// What they add up to.
    pub incident: Arc<Incident>,
    /// How many events this writer has made here.
    written: u32,
    /// The name under which this writer has signed here so far.
    signed: Option<(String, String)>,
}

/// Whether what is on screen is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// All of it.
    Saved,
    /// Some writes are under way.
    Saving,
    /// Some writes were refused; they are kept in memory.
    NotSaved(Refusal),
}

/// An event that is on screen and not stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unsaved {
    /// Its incident.
    pub incident: IncidentId,
    /// Itself.
    pub event: EventId,
    /// Whether the write was refused, rather than being under way.
    pub refused: bool,
}

/// The state of one page load.
#[derive(Debug)]
pub struct Session {
    writer: WriterId,
    stamp: Stamp,
    held: Map<IncidentId, Held>,
    unreadable: Vec<Unreadable>,
    /// Submitted and not yet acknowledged, by key.
    under_way: Map<String, Event>,
    /// Refused, by key.
    refused: Map<String, (Event, Refusal)>,
    me: (String, String),
}

impl Session {
    /// A page load that has read nothing yet.
    pub fn new(writer: WriterId) -> Self {
        Self {
            writer,
            stamp: Stamp::default(),
            held: Map::default(),
            unreadable: Vec::new(),
            under_way: Map::default(),
            refused: Map::default(),
            me: Default::default(),
        }
    }

    /// Every incident, by id.
    pub fn held(&self) -> &Map<IncidentId, Held> {
        &self.held
    }

    /// The records that could not be read.
    pub fn unreadable(&self) -> &[Unreadable] {
        &self.unreadable
    }

    /// Whether everything is stored.
    pub fn standing(&self) -> Standing {
        match self.refused.values().next() {
            Some((_, refusal)) => Standing::NotSaved(*refusal),
            None if self.under_way.is_empty() => Standing::Saved,
            None => Standing::Saving,
        }
    }

    /// The events that are not stored, and of each whether it was refused or is still under way.
    pub fn unsaved(&self) -> Vec<Unsaved> {
        let under_way = self.under_way.values().map(|event| (event, false));
        let refused = self.refused.values().map(|(event, _)| (event, true));
        under_way
            .chain(refused)
            .map(|(event, refused)| Unsaved {
                incident: event.incident,
                event: event.id,
                refused,
            })
            .collect()
    }

    /// Takes a message, and says what is to be done about it.
    pub fn handle(&mut self, message: Message, env: Env) -> Vec<Effect> {
        match message {
            Message::Loaded(records) => self.load(records),
            // Other tabs store more than records: preferences, drafts.
            Message::Arrived { key, text } if key.starts_with(store::PREFIX) => self.load([(key, text)]),
            Message::Arrived { .. } => Vec::new(),
            Message::Create(opened) => {
                let id = IncidentId::from_random(env.random);
                let mut effects = self.change(id, vec![Change::Opened(opened)], env);
                effects.push(Effect::Open(id));
                effects
            }
            Message::Example => {
                let id = IncidentId::from_random(env.random);
                let mut effects: Vec<_> = example(id, self.writer)
                    .into_iter()
                    .map(|event| self.record(event))
                    .collect();
                effects.push(Effect::Open(id));
                effects
            }
            Message::Do(incident, changes) => self.change(incident, changes, env),
            Message::Undo(incident, event) => match self.held.get(&incident).and_then(|held| undo(&held.log, event)) {
                Some(change) => {
                    let mut effects = self.write(incident, vec![change], env);
                    effects.push(say(copy::undone()));
                    effects
                }
                None => vec![say(copy::overtaken())],
            },
            Message::Named { name, device } => {
                self.me = (name, device);
                Vec::new()
            }
            Message::Ended(outcome) => self.ended(outcome),
            Message::Retry => {
                let refused = std::mem::take(&mut self.refused);
                refused.into_values().map(|(event, _)| self.submit(event)).collect()
            }
        }
    }

    fn load(&mut self, records: impl IntoIterator<Item = (String, String)>) -> Vec<Effect> {
        let shelf = store::Shelf::read(records);
        for unreadable in shelf.unreadable {
            if !self.unreadable.contains(&unreadable) {
                self.unreadable.push(unreadable);
            }
        }
        for event in shelf.events {
            // Whatever is written from now on comes after all that has been seen.
            self.stamp = self.stamp.max(event.stamp);
            self.held.or_default(event.incident).add(event);
        }
        Vec::new()
    }

    fn change(&mut self, incident: IncidentId, changes: Vec<Change>, env: Env) -> Vec<Effect> {
        let Some(last) = changes.last().cloned() else {
            return Vec::new();
        };
        let mut effects = self.write(incident, changes, env);
        let Some(held) = self.held.get(&incident) else {
            return effects;
        };
        let latest = EventId {
            writer: self.writer,
            number: held.written,
        };
        let undo = copy::offers_undo(&last).then_some((incident, latest));
        effects.push(Effect::Say(Notice {
            text: copy::did(&last, &held.incident),
            undo,
        }));
        effects
    }

    /// Makes events of changes, signing first where the writer has a name that this incident does not know.
    fn write(&mut self, incident: IncidentId, changes: Vec<Change>, env: Env) -> Vec<Effect> {
        let me = self.me.clone();
        let held = self.held.or_default(incident);
        let signs = !me.0.is_empty() && held.signed.as_ref() != Some(&me);
        let mut all = Vec::with_capacity(changes.len() + 1);
        if signs {
            held.signed = Some(me.clone());
            all.push(Change::WriterNamed {
                name: me.0,
                device: me.1,
            });
        }
        all.extend(changes);
        all.into_iter()
            .map(|change| {
                let event = self.stamped(incident, change, env);
                self.record(event)
            })
            .collect()
    }

    fn stamped(&mut self, incident: IncidentId, change: Change, env: Env) -> Event {
        self.stamp = self.stamp.next(u64::try_from(env.now_millis).unwrap_or(0));
        let written = self.held.get(&incident).map_or(0, |held| held.written);
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

    fn record(&mut self, event: Event) -> Effect {
        let held = self.held.or_default(event.incident);
        held.written = held.written.max(event.id.number);
        held.add(event.clone());
        self.submit(event)
    }

    fn submit(&mut self, event: Event) -> Effect {
        let key = store::key_of(event.incident, event.id);
        let text = store::write(&event);
        self.under_way.insert(key.clone(), event);
        Effect::Write { key, text }
    }

    fn ended(&mut self, outcome: Outcome) -> Vec<Effect> {
        let Some(event) = self.under_way.remove(&outcome.key) else {
            return Vec::new();
        };
        let Err(refusal) = outcome.result else {
            return Vec::new();
        };
        self.refused.insert(outcome.key, (event, refusal));
        vec![say(copy::not_saved(refusal))]
    }
}

impl Held {
    fn add(&mut self, event: Event) {
        let id = event.id;
        match self.log.add(event) {
            Added::New => {
                if let Some(event) = self.log.get(id) {
                    Arc::make_mut(&mut self.incident).apply(event);
                }
            }
            Added::Known => {}
            Added::Disputed => self.incident = Arc::new(self.log.fold()),
        }
    }
}

fn say(text: String) -> Effect {
    Effect::Say(Notice { text, undo: None })
}
