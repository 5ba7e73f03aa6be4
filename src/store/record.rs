//! The envelope that an event is stored in: its version and a checksum, so that damage is seen and never believed.

use std::cmp::Ordering;

use crc::{CRC_32_ISO_HDLC, Crc, Table};
use serde::Deserialize;
use serde_json::value::RawValue;

use super::codec;
use crate::incident::{Event, EventId, IncidentId};

/// Everything this program stores about incidents has a key that begins so; other programs may share the storage.
pub const PREFIX: &str = "tplus/1/";

/// The major version of records that this build writes. A greater one is not readable here.
const VERSION: u32 = 1;

/// One slice of table: 1 KB of download instead of 16, and records are short.
const CHECKSUM: Crc<u32, Table<1>> = Crc::<u32, Table<1>>::new(&CRC_32_ISO_HDLC);

/// Why a record could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Not a record at all, or cut short.
    Torn,
    /// The content is not what was written.
    WrongChecksum,
    /// It stands under the key of another event.
    Misplaced,
    /// Written by a version newer than this build.
    Newer,
}

#[derive(Deserialize)]
struct Envelope<'a> {
    v: u32,
    sum: &'a str,
    #[serde(borrow)]
    event: &'a RawValue,
}

/// Only the version, for records whose other parts this build need not understand.
#[derive(Deserialize)]
struct Version {
    v: u32,
}

/// The key of an event's record: one key an event, so that two tabs never write the same one.
pub fn key_of(incident: IncidentId, id: EventId) -> String {
    format!("{PREFIX}{incident}/{id}")
}

/// The record of an event.
pub fn write(event: &Event) -> String {
    let text = codec::encode(event);
    let sum = CHECKSUM.checksum(text.as_bytes());
    format!(r#"{{"v":{VERSION},"sum":"{sum:08x}","event":{text}}}"#)
}

/// Reads the record that stands under `key`.
pub fn read(key: &str, record: &str) -> Result<Event, Fault> {
    let Ok(envelope) = serde_json::from_str::<Envelope>(record) else {
        return Err(match serde_json::from_str(record) {
            Ok(Version { v }) if v > VERSION => Fault::Newer,
            _ => Fault::Torn,
        });
    };
    match envelope.v.cmp(&VERSION) {
        Ordering::Less => return Err(Fault::Torn),
        Ordering::Equal => {}
        Ordering::Greater => return Err(Fault::Newer),
    }
    let text = envelope.event.get();
    if u32::from_str_radix(envelope.sum, 16) != Ok(CHECKSUM.checksum(text.as_bytes())) {
        return Err(Fault::WrongChecksum);
    }
    let event = codec::decode(text).map_err(|_| Fault::Torn)?;
    if key_of(event.incident, event.id) != key {
        return Err(Fault::Misplaced);
    }
    Ok(event)
}
