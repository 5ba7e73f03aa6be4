//! Everything that a copy holds, read.

use super::{Draft, Fault, Key, Numbers, record, switch::Switch};
use crate::incident::{Event, EventId, IncidentId, WriterId, sort_many};

/// What stored texts say, by kind.
#[derive(Debug, Default)]
pub struct Shelf {
    /// The events, by incident, writer and number: the order in which a log is quickest to fill.
    pub events: Vec<Event>,
    /// What did not read. It never keeps the rest from being read.
    pub unreadable: Vec<Unreadable>,
    /// The highest number that a writer is known to have used in an incident.
    pub seen: Vec<(IncidentId, WriterId, u32)>,
    /// Numbers of a writer that a copy left out.
    pub left_out: Vec<(IncidentId, WriterId, Numbers)>,
    /// Texts that were erased here, by the field's name.
    pub erased: Vec<(IncidentId, EventId, String)>,
    /// Incidents that were removed from this browser.
    pub removed: Vec<IncidentId>,
    /// Incidents that this device does not list.
    pub archived: Vec<IncidentId>,
    /// What was typed and not logged, with the field's name.
    pub drafts: Vec<(IncidentId, WriterId, String, Draft)>,
    /// When the last backup was made, in seconds since 1970.
    pub backup: Option<i64>,
    /// Whether everything is being erased.
    pub erasing: bool,
}

/// A text that did not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Where it stands.
    pub key: String,
    /// What stands there.
    pub text: String,
    /// What is wrong with it.
    pub fault: Fault,
    /// The incident that it belongs to, as far as its key tells.
    pub incident: Option<IncidentId>,
}

impl Shelf {
    /// Reads keys and texts.
    pub fn read(records: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut shelf = Self::default();
        for (key, text) in records {
            shelf.take(key, text);
        }
        sort_many(&mut shelf.events, |one, other| {
            (one.incident, one.id) < (other.incident, other.id)
        });
        shelf
    }

    fn take(&mut self, key: String, text: String) {
        let (incident, fault) = match Key::parse(&key) {
            None | Some(Key::Born) => return,
            Some(Key::Event(incident, _)) => match record::read(&key, &text) {
                Ok(event) => return self.events.push(event),
                Err(fault) => (Some(incident), fault),
            },
            Some(Key::Newer(incident)) => (incident, Fault::Newer),
            Some(Key::Alien) => (None, Fault::Misplaced),
            Some(Key::Seen(incident, writer)) => match text.parse() {
                Ok(number) => return self.seen.push((incident, writer, number)),
                Err(_) => (Some(incident), Fault::Torn),
            },
            Some(Key::LeftOut(incident, writer)) => match Numbers::parse(&text) {
                Some(numbers) => return self.left_out.push((incident, writer, numbers)),
                None => (Some(incident), Fault::Torn),
            },
            Some(Key::Erased(incident, event, field)) => return self.erased.push((incident, event, field)),
            Some(Key::Removed(incident)) => return self.removed.extend(on(&text).then_some(incident)),
            Some(Key::Archived(incident)) => return self.archived.extend(on(&text).then_some(incident)),
            Some(Key::Draft(incident, writer, field)) => match Draft::read(&text) {
                Ok(draft) => return self.drafts.push((incident, writer, field, draft)),
                Err(fault) => (Some(incident), fault),
            },
            Some(Key::Quarantine(_, from)) => (Key::parse(&from).and_then(|from| from.incident()), why(&from, &text)),
            Some(Key::Backup) => match text.parse() {
                Ok(at) => {
                    self.backup = self.backup.max(Some(at));
                    return;
                }
                Err(_) => (None, Fault::Torn),
            },
            Some(Key::Erasing) => {
                self.erasing |= on(&text);
                return;
            }
        };
        self.unreadable.push(Unreadable {
            key,
            text,
            fault,
            incident,
        });
    }
}

fn on(text: &str) -> bool {
    Switch::read(text).is_on()
}

/// Why a text was set aside.
fn why(key: &str, text: &str) -> Fault {
    match Key::parse(key) {
        Some(Key::Draft(..)) => Draft::read(text).err(),
        _ => record::read(key, text).err(),
    }
    .unwrap_or(Fault::Differs)
}
