//! What an incident is: events, fold, merge, and the rules that follow from them. Plain data, no clock, no browser.

mod change;
mod clock_jumps;
mod compact;
pub mod copy;
mod current;
mod duplicates;
mod event;
mod fold;
mod history;
mod id;
mod json;
mod kinds;
mod log;
mod map;
mod metrics;
mod order;
mod phases;
mod query;
mod read;
mod register;
mod same_text;
mod stamp;
mod texts;
mod timeline;
mod timestamp;
mod turns;
mod undo;
mod unite;
mod when;

#[cfg(test)]
pub(crate) mod laws;
#[cfg(test)]
pub(crate) mod made;

pub use change::*;
pub use clock_jumps::clock_jumps;
pub use compact::superseded;
pub use current::current;
pub use duplicates::{Duplicate, duplicates, join, keep_apart};
pub use event::Event;
pub use fold::*;
pub use history::{Shown, Subject, Value, Version, VersionKind, history};
pub use id::*;
pub use json::{FromJson, Json, from_json_text};
pub use kinds::*;
pub use log::{Added, Log};
pub use map::{Map, sort_few, sort_many};
pub use metrics::{Length, Measure, Span};
pub use order::{Misplaced, misplaced};
pub use phases::{Phase, PhaseKind, phases};
pub use query::State;
pub use register::Register;
pub use same_text::same_text;
pub use stamp::{Stamp, WriteKey};
pub use texts::{BadTextField, TextField};
pub use timeline::{Item, Row, timeline};
pub use timestamp::Timestamp;
pub use undo::undo;
pub use when::{Precision, When};
