//! A snapshot in as few bytes as it can be: an arithmetic coder, what it knows of each field, and of texts.

pub mod base64;
mod change;
mod coder;
mod fields;
mod io;
mod layout;
mod moment;
mod squash;
mod text;

use io::{Fault, Io};

use crate::{
    export::Parts,
    incident::{IncidentId, sort_many},
    share::{LeftOut, Problem, Snapshot, TooLong},
};

/// The bytes of a snapshot, without zeros at their end.
pub fn write(of: &Snapshot) -> Result<Vec<u8>, TooLong> {
    let mut of = of.clone();
    sort_many(&mut of.events, |one, other| one.key() < other.key());
    let mut io = Io::writing();
    layout::snapshot(&mut io, &mut of);
    io.finish().map_err(|_| TooLong)
}

/// The snapshot of bytes, which may have zeros at their end.
pub fn read(bytes: &[u8]) -> Result<Snapshot, Problem> {
    let mut read = Snapshot {
        incident: IncidentId::from_random(0),
        parts: Parts::default(),
        left_out: LeftOut::default(),
        events: Vec::new(),
    };
    let mut io = Io::reading(bytes);
    layout::snapshot(&mut io, &mut read);
    match io.finish() {
        Ok(_) => Ok(read),
        Err(Fault::TooLarge) => Err(Problem::TooLarge),
        Err(Fault::Broken) => Err(Problem::Altered),
    }
}
