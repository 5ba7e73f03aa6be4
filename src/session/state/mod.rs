//! The incidents in memory, and which of their events are stored.

mod keep;
mod load;
mod merge;
mod unsent;
mod write;

use std::sync::Arc;

use super::message::{Effect, Env, Message, Notice};
use crate::{
    incident::{Added, Event, EventId, Incident, IncidentId, Log, Map, Stamp, TextField, WriterId},
    store::{Fault, LeftOut, Refusal, Unreadable, Which},
};
use unsent::Unsent;
pub use unsent::{Offer, unborn};

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
    /// What this writer did here and can take back, oldest first; each is what was done in one breath.
    done: Vec<Vec<EventId>>,
    /// What was taken back here, and what did so.
    settled: Vec<EventId>,
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

/// What bringing the two copies in line brought to light since the page was opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// A copy that had been in use was empty.
    pub emptied: Option<Which>,
    /// How many records one copy had lost and got back from the other.
    pub recovered: usize,
}

/// Numbers of one writer of which nothing is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The incident they belong to.
    pub incident: IncidentId,
    /// How many.
    pub count: u32,
}

/// A write that is not known to be stored.
#[derive(Clone, Debug)]
struct Pending {
    text: Option<String>,
    /// The event that it writes, if it is one that a person waits for.
    event: Option<(IncidentId, EventId)>,
}

/// The state of one page load.
#[derive(Debug)]
pub struct Session {
    writer: WriterId,
    stamp: Stamp,
    held: Map<IncidentId, Held>,
    /// Whether both copies have been read, or one of them has been given up.
    loaded: bool,
    /// What the clock read then, in milliseconds.
    loaded_at: i64,
    found: Found,
    missing: Vec<Missing>,
    /// Behind a pointer, since every key that is pressed publishes it anew.
    unreadable: Arc<Vec<Unreadable>>,
    /// The highest number that a writer is known to have used.
    seen: Map<(IncidentId, WriterId), u32>,
    /// Numbers that snapshots had left out when they were taken in.
    left_out: LeftOut,
    erased: Vec<(IncidentId, EventId, TextField)>,
    removed: Vec<IncidentId>,
    archived: Vec<IncidentId>,
    backup: Option<i64>,
    unsent: Unsent,
    /// Submitted and not yet acknowledged, by key.
    under_way: Map<String, Pending>,
    /// Refused, by key.
    refused: Map<String, (Pending, Refusal)>,
    me: (String, String),
    /// Whether superseded drafts have been compacted since the start.
    compacted: bool,
    /// How many events this writer had made in incidents that were removed since.
    written_before: Map<IncidentId, u32>,
    /// What a person asked for that waits until all that is stored is in memory.
    waiting: Vec<Message>,
}

impl Session {
    /// A page load that has read nothing yet.
    pub fn new(writer: WriterId) -> Self {
        Self {
            writer,
            stamp: Stamp::default(),
            held: Map::default(),
            loaded: false,
            loaded_at: i64::MAX,
            found: Found::default(),
            missing: Vec::new(),
            unreadable: Arc::default(),
            seen: Map::default(),
            left_out: LeftOut::default(),
            erased: Vec::new(),
            removed: Vec::new(),
            archived: Vec::new(),
            backup: None,
            unsent: Unsent::default(),
            under_way: Map::default(),
            refused: Map::default(),
            me: Default::default(),
            compacted: false,
            written_before: Map::default(),
            waiting: Vec::new(),
        }
    }

    /// Who writes here.
    pub fn writer(&self) -> WriterId {
        self.writer
    }

    /// Every incident, by id.
    pub fn held(&self) -> &Map<IncidentId, Held> {
        &self.held
    }

    /// Whether all that is stored is in memory.
    pub fn is_loaded(&self) -> bool {
        self.loaded
    }

    /// Whether what can be compacted was compacted since the start.
    pub fn is_compacted(&self) -> bool {
        self.compacted
    }

    /// What bringing the copies in line brought to light.
    pub fn found(&self) -> Found {
        self.found
    }

    /// What is known to have been there and is not, an item for each incident and writer.
    pub fn missing(&self) -> &[Missing] {
        &self.missing
    }

    /// Numbers that are not here because snapshots had left them out.
    pub fn left_out(&self) -> &LeftOut {
        &self.left_out
    }

    /// The records that could not be read.
    pub fn unreadable(&self) -> &Arc<Vec<Unreadable>> {
        &self.unreadable
    }

    /// The incidents that this device does not list.
    pub fn archived(&self) -> &[IncidentId] {
        &self.archived
    }

    /// When the last backup was made here, in seconds since 1970.
    pub fn last_backup(&self) -> Option<i64> {
        self.backup
    }

    /// The incidents that a newer version has written to: they can be read as far as this one understands them.
    pub fn read_only(&self) -> Vec<IncidentId> {
        let newer = self.unreadable.iter().filter(|record| record.fault == Fault::Newer);
        newer.filter_map(|record| record.incident).collect()
    }

    /// The incidents in which there is something that this page did and can take back.
    pub fn undoable(&self) -> Vec<IncidentId> {
        let undoable = self.held.iter().filter(|(_, held)| !held.done.is_empty());
        undoable.map(|(id, _)| *id).collect()
    }

    /// Whether everything is stored.
    pub fn standing(&self) -> Standing {
        match self.refused.values().next() {
            Some((_, refusal)) => Standing::NotSaved(*refusal),
            None if self.under_way.values().all(|pending| pending.event.is_none()) => Standing::Saved,
            None => Standing::Saving,
        }
    }

    /// The events that are not stored, and of each whether it was refused or is still under way.
    pub fn unsaved(&self) -> Vec<Unsaved> {
        let under_way = self.under_way.values().map(|pending| (pending, false));
        let refused = self.refused.values().map(|(pending, _)| (pending, true));
        under_way
            .chain(refused)
            .filter_map(|(pending, refused)| {
                let (incident, event) = pending.event?;
                Some(Unsaved {
                    incident,
                    event,
                    refused,
                })
            })
            .collect()
    }

    /// Takes a message, and says what is to be done about it.
    pub fn handle(&mut self, message: Message, env: Env) -> Vec<Effect> {
        match message {
            Message::Store(happened) => self.happened(happened, env),
            Message::Arrived { key, text } => self.arrived(key, text),
            Message::Gone(writer) => self.gone(writer, env),
            Message::Quiet => self.compact(),
            Message::Create(opened) => self.create(opened, env),
            Message::Example => self.example(env),
            Message::Do(incident, changes) => self.change(incident, changes, env),
            Message::Undo(incident, event) => self.undo(incident, event, env),
            Message::UndoLast(incident) => self.undo_last(incident, env),
            Message::Named { name, device } => {
                self.me = (name, device);
                Vec::new()
            }
            Message::Retry => self.retry(),
            Message::Typed(incident, field, texts) => self.typed(incident, field, texts, env),
            Message::Discard(incident, field, writer) => self.discard(incident, field, writer),
            Message::Archive(incident, hide) => self.archive(incident, hide),
            Message::Remove(incident) => self.remove(incident),
            Message::EraseText(incident, event, field) => self.erase_text(incident, event, field),
            Message::EraseAll => self.erase_all(),
            Message::BackedUp(at) => self.backed_up(at),
            Message::Restore(events, unreadable, left_out) => self.restore(events, unreadable, left_out),
            Message::TakeIn(how, events, takes_ahead) => self.take_in_snapshot(how, events, takes_ahead, env),
        }
    }
}

impl Held {
    fn add(&mut self, event: Event) -> Added {
        let id = event.id;
        let added = self.log.add(event);
        match added {
            Added::New => {
                if let Some(event) = self.log.get(id) {
                    Arc::make_mut(&mut self.incident).apply(event);
                }
            }
            Added::Known => {}
            Added::Grown | Added::Disputed => self.fold(),
        }
        added
    }

    fn fold(&mut self) {
        self.incident = Arc::new(self.log.fold());
    }
}

fn say(text: String) -> Effect {
    Effect::Say(Notice {
        text,
        ..Notice::default()
    })
}
