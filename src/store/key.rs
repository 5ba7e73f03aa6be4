//! What stands under which key. One key a thing, so that two tabs never write the same one with different contents.

use std::fmt;

use crate::incident::{EventId, IncidentId, WriterId};

/// Everything this program stores has a key that begins so; other programs may share the storage.
pub const PREFIX: &str = "tplus/";

/// A key, understood. Both copies hold the same keys.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// An event's record: `tplus/1/<incident>/<writer>-<number>`.
    Event(IncidentId, EventId),
    /// Under a major version that this build does not know, of an incident if that much can be read:
    /// `tplus/<version>/<incident>/...`.
    Newer(Option<IncidentId>),
    /// Under this version, and no key of a record.
    Alien,
    /// The highest number that a writer is known to have used: `tplus/seen/<incident>/<writer>`.
    Seen(IncidentId, WriterId),
    /// Numbers of a writer that a snapshot left out when it was taken in: `tplus/left-out/<incident>/<writer>`.
    LeftOut(IncidentId, WriterId),
    /// A text of an event was erased here: `tplus/erased/<incident>/<event>/<field>`.
    Erased(IncidentId, EventId, String),
    /// An incident was removed from this browser: `tplus/removed/<incident>`. A [switch](Self::is_switch), like the next
    /// one.
    Removed(IncidentId),
    /// An incident is hidden from the list on this device: `tplus/archived/<incident>`.
    Archived(IncidentId),
    /// What stands in a field and is not logged yet: `tplus/draft/<incident>/<writer>/<field>`.
    Draft(IncidentId, WriterId, String),
    /// A text that did not read, with the key it stood under: `tplus/quarantine/<checksum>/<key>`.
    Quarantine(String, String),
    /// The copy has been in use: `tplus/born`.
    Born,
    /// When the last backup was made: `tplus/backup`.
    Backup,
    /// Everything is to be erased: `tplus/erasing`. A switch as well.
    Erasing,
}

impl Key {
    /// Reads a key; nothing where it is not one that both copies hold.
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, rest) = text.strip_prefix(PREFIX)?.split_once('/').unwrap_or_else(|| {
            // Of one word only.
            (text.get(PREFIX.len()..).unwrap_or_default(), "")
        });
        if kind == "1" {
            return Some(event_key(rest).unwrap_or(Self::Alien));
        }
        if !kind.is_empty() && kind.bytes().all(|digit| digit.is_ascii_digit()) {
            let incident = rest.split('/').next().and_then(|id| id.parse().ok());
            return Some(Self::Newer(incident));
        }
        let mut parts = rest.splitn(3, '/');
        let mut part = || parts.next().unwrap_or_default();
        Some(match kind {
            "seen" => Self::Seen(part().parse().ok()?, part().parse().ok()?),
            "left-out" => Self::LeftOut(part().parse().ok()?, part().parse().ok()?),
            "erased" => Self::Erased(part().parse().ok()?, part().parse().ok()?, part().to_owned()),
            "removed" => Self::Removed(rest.parse().ok()?),
            "archived" => Self::Archived(rest.parse().ok()?),
            "draft" => Self::Draft(part().parse().ok()?, part().parse().ok()?, part().to_owned()),
            "quarantine" => {
                let (sum, key) = rest.split_once('/')?;
                Self::Quarantine(sum.to_owned(), key.to_owned())
            }
            "born" => Self::Born,
            "backup" => Self::Backup,
            "erasing" => Self::Erasing,
            _ => return None,
        })
    }
}

impl Key {
    /// Whether what stands under it is a [`Switch`](super::switch::Switch).
    pub fn is_switch(&self) -> bool {
        matches!(self, Self::Removed(_) | Self::Archived(_) | Self::Erasing)
    }

    /// The incident that it belongs to, as far as it tells.
    pub fn incident(&self) -> Option<IncidentId> {
        match self {
            Self::Event(incident, _)
            | Self::Seen(incident, _)
            | Self::LeftOut(incident, _)
            | Self::Erased(incident, ..)
            | Self::Removed(incident)
            | Self::Archived(incident)
            | Self::Draft(incident, ..) => Some(*incident),
            Self::Newer(incident) => *incident,
            Self::Quarantine(_, from) => Self::parse(from)?.incident(),
            Self::Alien | Self::Born | Self::Backup | Self::Erasing => None,
        }
    }
}

fn event_key(rest: &str) -> Option<Key> {
    let (incident, event) = rest.split_once('/')?;
    Some(Key::Event(incident.parse().ok()?, event.parse().ok()?))
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(PREFIX)?;
        match self {
            Self::Event(incident, event) => write!(f, "1/{incident}/{event}"),
            // Of these only what was read is known, which is never written.
            Self::Newer(_) | Self::Alien => Ok(()),
            Self::Seen(incident, writer) => write!(f, "seen/{incident}/{writer}"),
            Self::LeftOut(incident, writer) => write!(f, "left-out/{incident}/{writer}"),
            Self::Erased(incident, event, field) => write!(f, "erased/{incident}/{event}/{field}"),
            Self::Removed(incident) => write!(f, "removed/{incident}"),
            Self::Archived(incident) => write!(f, "archived/{incident}"),
            Self::Draft(incident, writer, field) => write!(f, "draft/{incident}/{writer}/{field}"),
            Self::Quarantine(sum, key) => write!(f, "quarantine/{sum}/{key}"),
            Self::Born => f.write_str("born"),
            Self::Backup => f.write_str("backup"),
            Self::Erasing => f.write_str("erasing"),
        }
    }
}
