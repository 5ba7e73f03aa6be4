//! Reading and writing time: the composer's time grammar, zones, durations, T+ offsets.
//!
//! Pure: the clock's reading and the zone come in as arguments.
//!
//! - [`Day`], [`Wall`]: calendar and clock of a place; [`Zone`] and [`instants`]: the way between these and a `Timestamp`
//! - [`show`], [`t_plus`], [`running_clock`], [`duration`], [`duration_between`], [`ago`]: text for people and exports
//! - [`grammar`]: what a person typed, as a [`When`](crate::incident::When): an instant, about then, or a range
//! - [`write()`]: a time as text that the grammar reads back as the same
//! - [`offset_from_text`]: the offset of a zone, from what `Intl` prints
//! - [`copy`]: the words

mod clock_of;
pub mod copy;
mod day;
mod duration;
pub mod grammar;
mod offset;
mod offset_text;
pub mod show;
#[cfg(test)]
mod table_zone;
mod wall;
mod write;
mod zone;

pub use day::Day;
pub use duration::{ago, duration, duration_between};
pub use grammar::{Context, Doubt, FieldError, Reading, TypedTime, read_field, read_line};
pub use offset::{running_clock, t_plus, t_plus_spoken};
pub use offset_text::offset_from_text;
pub use wall::Wall;
pub use write::{write, write_short};
pub use zone::{Instants, Utc, Zone, instants};
