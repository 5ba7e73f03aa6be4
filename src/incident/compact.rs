//! Leaving out what was written by itself while somebody was still typing, once they have gone on.

use super::{Change, Event, EventId, Log, Map, Section, WriteKey, WriterId};

/// The autosaved section texts that a later text of the same section by the same writer stands for. What a person
/// committed is never among them. Leaving their texts out changes nothing of what the log adds up to.
pub fn superseded(log: &Log) -> Vec<EventId> {
    let mut latest: Map<(WriterId, Section), WriteKey> = Map::default();
    for (event, section) in log.events().filter_map(text_written) {
        let (place, key) = ((event.id.writer, section), event.key());
        if latest.get(&place).is_none_or(|held| key > *held) {
            latest.insert(place, key);
        }
    }
    log.events()
        .filter(|event| is_autosave(event))
        .filter_map(text_written)
        .filter(|(event, section)| latest.get(&(event.id.writer, *section)) != Some(&event.key()))
        .map(|(event, _)| event.id)
        .collect()
}

impl Event {
    /// The event as it is kept where it is superseded: without its text, if it was autosaved.
    pub fn compacted(&self) -> Self {
        let mut event = self.clone();
        if is_autosave(self)
            && let Change::SectionWritten { text, .. } = &mut event.change
        {
            *text = None;
        }
        event
    }
}

/// The section that an event writes a text of.
fn text_written(event: &Event) -> Option<(&Event, Section)> {
    match &event.change {
        Change::SectionWritten {
            section, text: Some(_), ..
        } => Some((event, *section)),
        _ => None,
    }
}

/// Whether it may be compacted. What a later version wrote is kept as it came.
fn is_autosave(event: &Event) -> bool {
    event.foreign.is_none() && matches!(event.change, Change::SectionWritten { autosave: true, .. })
}
