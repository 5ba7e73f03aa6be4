//! Who wrote what: the ids of incidents, writers and events, and their text forms.

use std::{fmt, str::FromStr};

use serde::{Serialize, Serializer};

use super::{FromJson, Json};

/// Crockford's base 32 in lower case: no `i`, `l`, `o` or `u`, so that an id survives being read aloud.
const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// The text is not an id of the kind asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadId;

impl fmt::Display for BadId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an id")
    }
}

fn write_digits(bits: u64, digits: u32, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for place in (0..digits).rev() {
        let digit = DIGITS[(bits >> (5 * place)) as usize & 31];
        fmt::Write::write_char(f, digit as char)?;
    }
    Ok(())
}

fn read_digits(text: &str, digits: usize) -> Result<u64, BadId> {
    if text.len() != digits {
        return Err(BadId);
    }
    text.bytes().try_fold(0, |bits, byte| {
        let value = DIGITS.iter().position(|digit| *digit == byte).ok_or(BadId)?;
        Ok(bits << 5 | value as u64)
    })
}

/// An incident: 60 random bits, twelve characters as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IncidentId(u64);

impl IncidentId {
    const BITS: u32 = 60;

    /// The low 60 bits of `random`.
    pub const fn from_random(random: u64) -> Self {
        Self(random & ((1 << Self::BITS) - 1))
    }

    /// Its bits, the low ones.
    pub fn bits(self) -> u64 {
        self.0
    }
}

impl fmt::Display for IncidentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_digits(self.0, Self::BITS / 5, f)
    }
}

impl FromStr for IncidentId {
    type Err = BadId;
    fn from_str(text: &str) -> Result<Self, BadId> {
        read_digits(text, (Self::BITS / 5) as usize).map(Self)
    }
}

/// One page load of one browser tab: 40 random bits, drawn anew each time and never stored, so that no two tabs
/// ever write under the same id. Eight characters as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WriterId(u64);

impl WriterId {
    const BITS: u32 = 40;

    /// The low 40 bits of `random`.
    pub const fn from_random(random: u64) -> Self {
        Self(random & ((1 << Self::BITS) - 1))
    }

    /// Its bits, the low ones.
    pub fn bits(self) -> u64 {
        self.0
    }
}

impl fmt::Display for WriterId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_digits(self.0, Self::BITS / 5, f)
    }
}

impl FromStr for WriterId {
    type Err = BadId;
    fn from_str(text: &str) -> Result<Self, BadId> {
        read_digits(text, (Self::BITS / 5) as usize).map(Self)
    }
}

/// One event within its incident: the writer and the writer's own count there, from 1. `k3v9x0ab-12` as text.
/// What an event creates (an entry, a decision, an action item) carries the event's id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventId {
    /// Who wrote it.
    pub writer: WriterId,
    /// The how-manieth event of this writer in this incident.
    pub number: u32,
}

impl fmt::Display for EventId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.writer, self.number)
    }
}

impl FromStr for EventId {
    type Err = BadId;
    fn from_str(text: &str) -> Result<Self, BadId> {
        let (writer, digits) = text.split_once('-').ok_or(BadId)?;
        let number: u32 = digits.parse().map_err(|_| BadId)?;
        // One spelling only: `-007` and `-+7` would be second names of `-7`.
        if number == 0 || digits.starts_with(['0', '+']) {
            return Err(BadId);
        }
        Ok(Self {
            writer: writer.parse()?,
            number,
        })
    }
}

macro_rules! serde_as_text {
    ($($id:ty),*) => {$(
        impl Serialize for $id {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }

        impl FromJson for $id {
            fn from_json(json: &Json) -> Option<Self> {
                json.text()?.parse().ok()
            }
        }
    )*};
}
serde_as_text!(IncidentId, WriterId, EventId);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_read_back_what_they_print() {
        let id = EventId {
            writer: WriterId::from_random(0x12_3456_789a),
            number: 42,
        };
        assert_eq!(id.to_string().parse(), Ok(id));
        let incident = IncidentId::from_random(u64::MAX);
        assert_eq!(incident.to_string(), "zzzzzzzzzzzz");
        assert_eq!(incident.to_string().parse(), Ok(incident));
    }

    #[test]
    fn a_second_spelling_is_refused() {
        for text in [
            "",
            "zzzzzzzz",
            "zzzzzzzz-0",
            "zzzzzzzz-07",
            "zzzzzzzz-+7",
            "zzzzzzz-7",
            "ZZZZZZZZ-7",
            "zzzzzzzz-7 ",
        ] {
            assert_eq!(text.parse::<EventId>(), Err(BadId), "{text}");
        }
    }
}
