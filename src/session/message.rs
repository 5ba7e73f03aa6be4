//! What comes in and what goes out.

use crate::{
    incident::{Change, Event, EventId, IncidentId, Opened, Subject, TextField, WriterId},
    store::{Happened, LeftOut},
};

/// What a message needs to know of the world.
#[derive(Clone, Copy, Debug)]
pub struct Env {
    /// What the device's clock reads, in milliseconds since 1970.
    pub now_millis: i64,
    /// 64 random bits, fresh for each message.
    pub random: u64,
}

/// Something that happened outside.
#[derive(Clone, Debug)]
pub enum Message {
    /// Something became of what is stored.
    Store(Happened),
    /// Another tab stored a text, or removed what stood under the key.
    Arrived { key: String, text: Option<String> },
    /// The page of a writer is gone: what it had not logged is anybody's.
    Gone(WriterId),
    /// Nothing is under way and both copies do well: the time for what is not urgent.
    Quiet,
    /// A person declared an incident.
    Create(Opened),
    /// A person asked for the built-in example.
    Example,
    /// A person changed an incident.
    Do(IncidentId, Vec<Change>),
    /// A person took back what an event says, with all that was done in the same breath.
    Undo(IncidentId, EventId),
    /// A person took back the last thing done here to an incident.
    UndoLast(IncidentId),
    /// A person said who they are, and which device this is.
    Named { name: String, device: String },
    /// A person asked to try the refused writes again.
    Retry,
    /// A field or form holds these texts now, by name; blank where it was logged or emptied.
    Typed(IncidentId, String, Vec<(String, String)>),
    /// A person does not want an unsent text that was found.
    Discard(IncidentId, String, WriterId),
    /// A person hid an incident from the list of this device, or shows it again.
    Archive(IncidentId, bool),
    /// A person removed an incident from this browser.
    Remove(IncidentId),
    /// A person erased a text that an event carries, wherever the same field holds it.
    EraseText(IncidentId, EventId, TextField),
    /// A person erased everything.
    EraseAll,
    /// A backup with every incident was handed to the person, at this time in seconds since 1970.
    BackedUp(i64),
    /// A person restores these events of a backup, what it had set aside as unreadable, keys and texts, and the numbers
    /// that it has not because a snapshot had left them out.
    Restore(Vec<Event>, Vec<(String, String)>, LeftOut),
    /// A person takes in the events of a snapshot, all of one incident; those that are stamped more than 24 hours ahead
    /// of the clock here only where the last says so.
    TakeIn(TakeIn, Vec<Event>, bool),
}

/// As what a snapshot is taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakeIn {
    /// As the incident that it is of, which was not here.
    Continue,
    /// As an incident of its own, with a new id.
    Copy,
    /// Into the incident that is here.
    Merge,
}

/// Something to be done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Store this text under this key, or remove what stands there, and let the other tabs know.
    Put { key: String, text: Option<String> },
    /// Store this, and keep it from the other tabs until it is stored.
    PutQuietly { key: String, text: Option<String> },
    /// Let the other tabs know what is stored.
    Tell { key: String, text: Option<String> },
    /// Bring both copies in line again.
    ReadAgain,
    /// Tell when the page of this writer is gone.
    Watch(WriterId),
    /// Tell the person what just happened.
    Say(Notice),
    /// Go to an incident.
    Open(IncidentId),
    /// Ask the browser not to clear what is stored.
    AskToPersist,
    /// Start afresh.
    Reload,
}

/// A short sentence about what just happened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notice {
    /// The sentence.
    pub text: String,
    /// The event that *Undo* beside it takes back.
    pub undo: Option<(IncidentId, EventId)>,
    /// The row of the timeline that *Show* beside it goes to, where what was logged did not land at the end.
    pub show: Option<(IncidentId, Subject)>,
}
