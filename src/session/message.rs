//! What comes in and what goes out.

use crate::{
    incident::{Change, EventId, IncidentId, Opened},
    store::Outcome,
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
    /// The medium has been read: these are its records, keys and texts.
    Loaded(Vec<(String, String)>),
    /// Another tab wrote a record.
    Arrived { key: String, text: String },
    /// A person declared an incident.
    Create(Opened),
    /// A person asked for the built-in example.
    Example,
    /// A person changed an incident.
    Do(IncidentId, Vec<Change>),
    /// A person took back what an event says.
    Undo(IncidentId, EventId),
    /// A person said who they are, and which device this is.
    Named { name: String, device: String },
    /// A write ended.
    Ended(Outcome),
    /// A person asked to try the refused writes again.
    Retry,
}

/// Something to be done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Store this record.
    Write { key: String, text: String },
    /// Tell the person what just happened.
    Say(Notice),
    /// Go to an incident.
    Open(IncidentId),
}

/// A short sentence about what just happened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notice {
    /// The sentence.
    pub text: String,
    /// The event that *Undo* beside it takes back.
    pub undo: Option<(IncidentId, EventId)>,
}
