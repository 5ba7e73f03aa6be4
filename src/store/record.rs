//! The envelope that an event or a draft is stored in: its version and a checksum, so that damage is seen and never
//! believed.

use std::cmp::Ordering;

use crc::{CRC_32_ISO_HDLC, Crc, Table};
use serde::Deserialize;
use serde_json::value::RawValue;

use super::{Key, codec};
use crate::incident::{Event, Json};

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
    /// It differs from what is held under the same key, and was set aside.
    Differs,
}

#[derive(Deserialize)]
struct Envelope<'a> {
    v: u32,
    sum: &'a str,
    #[serde(borrow, alias = "draft")]
    event: &'a RawValue,
}

/// The record of an event.
pub fn write(event: &Event) -> String {
    seal("event", &codec::encode(event))
}

/// Reads the record that stands under `key`.
pub fn read(key: &str, record: &str) -> Result<Event, Fault> {
    let event = read_anywhere(record)?;
    if Key::Event(event.incident, event.id).to_string() != key {
        return Err(Fault::Misplaced);
    }
    Ok(event)
}

/// Reads a record wherever it stands, such as in a backup.
pub fn read_anywhere(record: &str) -> Result<Event, Fault> {
    codec::decode(unseal(record)?).map_err(|_| Fault::Torn)
}

/// The checksum of a text, in eight digits.
pub fn checksum(text: &str) -> String {
    format!("{:08x}", CHECKSUM.checksum(text.as_bytes()))
}

/// An envelope around JSON.
pub fn seal(name: &str, json: &str) -> String {
    format!(r#"{{"v":{VERSION},"sum":"{}","{name}":{json}}}"#, checksum(json))
}

/// What is in an envelope, if it is whole.
pub fn unseal(record: &str) -> Result<&str, Fault> {
    let (text, sum) = unchecked(record)?;
    if u32::from_str_radix(sum, 16) != Ok(CHECKSUM.checksum(text.as_bytes())) {
        return Err(Fault::WrongChecksum);
    }
    Ok(text)
}

/// What is in an envelope, and what its checksum should be.
pub fn unchecked(record: &str) -> Result<(&str, &str), Fault> {
    let Ok(envelope) = serde_json::from_str::<Envelope>(record) else {
        // The other parts of a newer record need not be understood here.
        let version = Json::parse(record).and_then(|json| json.needed::<u32>("v"));
        return Err(match version {
            Some(version) if version > VERSION => Fault::Newer,
            _ => Fault::Torn,
        });
    };
    match envelope.v.cmp(&VERSION) {
        Ordering::Less => Err(Fault::Torn),
        Ordering::Equal => Ok((envelope.event.get(), envelope.sum)),
        Ordering::Greater => Err(Fault::Newer),
    }
}
