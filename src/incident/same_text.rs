//! Where else a text was written: undoing and typing again repeat it.

use super::{Change, Event, EventId, Fact, Log, Milestone, Role, Section, TextField, WriterId};

/// What a text belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Item(EventId),
    Section(Section),
    Fact(Fact),
    Milestone(Milestone),
    Role(Role),
    Writer(WriterId),
}

/// Every write of the same text to the same place: `id`'s own `field`, and where it was repeated, so that erasing all
/// of them leaves nobody's copy of it in this log. An option counts as the same at whichever place it stood. Empty
/// where `id` has no such text. An event that is disputed has none.
pub fn same_text(log: &Log, id: EventId, field: TextField) -> Vec<(EventId, TextField)> {
    let Some((event, text)) = log.get(id).and_then(|event| {
        let texts = event.texts();
        let (_, text) = texts.into_iter().find(|(name, _)| *name == field)?;
        Some((event, text))
    }) else {
        return Vec::new();
    };
    let wanted = place(event, field);
    let mut same = Vec::new();
    for event in log.events() {
        for (name, other) in event.texts() {
            if other == text && place(event, name) == wanted {
                same.push((event.id, name));
            }
        }
    }
    same
}

/// The register that an event writes a text of that name to.
fn place(event: &Event, field: TextField) -> Option<(Place, TextField)> {
    let field = match field {
        TextField::Option(_) => TextField::Option(0),
        field => field,
    };
    let place = match &event.change {
        Change::Opened(_) => {
            let fact = match field {
                TextField::Title => Fact::Title,
                TextField::Impact => Fact::Impact,
                TextField::Reference => Fact::Reference,
                TextField::Services => Fact::Services,
                TextField::Runbook => Fact::Runbook,
                _ => return None,
            };
            return Some((Place::Fact(fact), TextField::Text));
        }
        Change::FactSet { fact, .. } => Place::Fact(*fact),
        Change::SectionWritten { section, .. } => Place::Section(*section),
        Change::MilestoneSet { milestone, .. } => Place::Milestone(*milestone),
        Change::EntryCorrected { entry: item, .. }
        | Change::DecisionCorrected { decision: item, .. }
        | Change::UpdateCorrected { update: item, .. }
        | Change::ActionCorrected { action: item, .. } => Place::Item(*item),
        Change::RoleTaken { role, .. } => Place::Role(*role),
        Change::WriterNamed { .. } => Place::Writer(event.id.writer),
        _ => Place::Item(event.id),
    };
    Some((place, field))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::incident::{EntryFields, IncidentId, Opened, Stamp, Timestamp};

    fn log(changes: &[Change]) -> Log {
        let mut log = Log::default();
        for (number, change) in (1..).zip(changes) {
            log.add(Event {
                id: id(number),
                incident: IncidentId::from_random(1),
                stamp: Stamp(u64::from(number), 0),
                logged_at: Timestamp(0),
                change: change.clone(),
                foreign: None,
            });
        }
        log
    }

    fn id(number: u32) -> EventId {
        EventId {
            writer: WriterId::from_random(1),
            number,
        }
    }

    fn same(log: &Log, number: u32, field: TextField) -> Vec<u32> {
        let same = same_text(log, id(number), field);
        same.into_iter().map(|(id, _)| id.number).collect()
    }

    #[test]
    fn a_text_that_undo_brought_back_is_found_and_the_same_words_elsewhere_are_not() {
        let fields = |text: &str| EntryFields {
            text: Some(text.to_owned()),
            ..EntryFields::default()
        };
        let corrected = |number, text| Change::EntryCorrected {
            entry: id(number),
            fields: fields(text),
        };
        let log = log(&[
            Change::EntryLogged(fields("secret")),
            corrected(1, "clean"),
            corrected(1, "secret"),
            Change::EntryLogged(fields("secret")),
            corrected(4, "secret"),
        ]);
        assert_eq!(same(&log, 1, TextField::Text), [1, 3]);
        assert_eq!(same(&log, 5, TextField::Text), [4, 5]);
        assert_eq!(same(&log, 2, TextField::Text), [2]);
        assert!(same(&log, 2, TextField::Why).is_empty());
    }

    #[test]
    fn a_fact_is_one_text_whether_it_was_given_at_the_opening_or_later() {
        let opened = Opened {
            title: "Down".to_owned(),
            impact: "Down".to_owned(),
            ..Opened::default()
        };
        let set = |fact| Change::FactSet {
            fact,
            text: Some("Down".to_owned()),
        };
        let log = log(&[Change::Opened(opened), set(Fact::Title), set(Fact::Reference)]);
        assert_eq!(same(&log, 2, TextField::Text), [1, 2]);
        assert_eq!(same(&log, 1, TextField::Impact), [1]);
    }
}
