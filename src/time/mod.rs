//! Reading and writing time: the composer's time grammar, zones, durations, T+ offsets.
//!
//! Pure: the clock's reading and the zone come in as arguments.
//!
//! - [`Day`], [`Wall`]: calendar and clock of a place; [`Zone`] and [`instants`]: the way between these and a `Timestamp`
//! - [`show`], [`t_plus`], [`running_clock`], [`duration`]: text for people and exports
//! - [`grammar`]: what a person typed, as an instant
//! - [`copy`]: the words

pub mod copy;
mod day;
mod duration;
pub mod grammar;
mod offset;
pub mod show;
#[cfg(test)]
mod table_zone;
mod wall;
mod zone;

pub use day::Day;
pub use duration::duration;
pub use grammar::{Context, Doubt, FieldError, Reading, TypedTime, read_field, read_line};
pub use offset::{running_clock, t_plus, t_plus_spoken};
pub use wall::Wall;
pub use zone::{Instants, Utc, Zone, instants};
