//! What was ever written to one thing, by whom and when.

pub mod copy;
#[cfg(test)]
mod tests;
mod values;

use super::{
    Change, Event, EventId, Fact, Incident, Log, Milestone, Section, TextField, Timestamp, When, copy as words,
    sort_few,
};
use values::Values;
pub use values::{Shown, Value};

/// What a history is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// An entry, decision, status update, action item or turn.
    Item(EventId),
    /// A section of the postmortem.
    Section(Section),
    /// A text about the whole incident.
    Fact(Fact),
    /// A milestone.
    Milestone(Milestone),
}

/// One event that wrote to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The event.
    pub event: EventId,
    /// What the writer's clock read.
    pub logged_at: Timestamp,
    /// The name that the writer gave; may be empty.
    pub writer_name: String,
    /// What the writer called the device; may be empty.
    pub device: String,
    /// What the event did.
    pub kind: VersionKind,
    /// What it wrote.
    pub values: Vec<Value>,
    /// Whether its texts can be erased: not where a later version wrote the event.
    pub erasable: bool,
}

/// What an event did to a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VersionKind {
    /// Brought it into being.
    Created,
    /// Wrote something else.
    Changed,
    /// Deleted it.
    Deleted,
    /// Brought it back.
    Restored,
}

/// Every event of the log that wrote to the subject, in the order of writes: the last write of each value is the one
/// that counts. Those that lost against another are here, and edits of what had been deleted. `incident` is what the
/// log adds up to.
pub fn history(log: &Log, incident: &Incident, subject: Subject) -> Vec<Version> {
    let mut written: Vec<_> = log
        .events()
        .filter_map(|event| Some((event, version(log, event, subject)?)))
        .collect();
    sort_few(&mut written, |(event, _)| event.key());
    let version = |(event, (kind, values)): (&Event, (_, Values))| {
        let (writer_name, device) = incident.writer(event.id.writer);
        Version {
            event: event.id,
            logged_at: event.logged_at,
            writer_name: writer_name.to_owned(),
            device: device.to_owned(),
            kind,
            values: values.0,
            erasable: event.foreign.is_none(),
        }
    };
    written.into_iter().map(version).collect()
}

/// What an event did to a subject; nothing where it has to do with others.
fn version(log: &Log, event: &Event, subject: Subject) -> Option<(VersionKind, Values)> {
    match subject {
        Subject::Item(id) => {
            let created = created(&event.change).filter(|_| id == event.id);
            created.map_or_else(
                || changed(&event.change, id),
                |values| Some((VersionKind::Created, values)),
            )
        }
        Subject::Section(section) => match &event.change {
            Change::SectionWritten {
                section: written,
                text,
                autosave,
            } if *written == section => {
                let mut values = Values::default();
                match text {
                    None if *autosave => values.compacted(),
                    text => values.text_or_erased(TextField::Text, text.as_deref()),
                }
                Some((VersionKind::Changed, values))
            }
            _ => None,
        },
        Subject::Fact(fact) => set(&event.change, fact),
        Subject::Milestone(milestone) => reached(log, &event.change, milestone),
    }
}

/// What the event that created an item wrote.
fn created(change: &Change) -> Option<Values> {
    let mut values = Values::default();
    match change {
        Change::EntryLogged(fields) => values.entry(fields, true),
        Change::DecisionMade(fields) => values.decision(fields, true),
        Change::UpdatePosted(fields) => values.update(fields, true),
        Change::ActionAdded(fields) => values.action(fields, true),
        Change::SeveritySet { severity, at } => {
            values.word(copy::SEVERITY, words::severity_word(*severity));
            values.at(copy::TIME, Some(*at));
        }
        Change::ProgressSet { progress, at } => {
            values.word(copy::STATUS, words::progress(*progress));
            values.at(copy::TIME, Some(*at));
        }
        Change::RoleTaken { role, person, at } => {
            values.word(copy::ROLE, words::role(*role));
            values.text(TextField::Person, person);
            values.at(copy::TIME, Some(*at));
        }
        Change::Reopened { at, .. } => values.at(copy::REOPENED, Some(*at)),
        _ => return None,
    }
    Some(values)
}

/// What a later event did to an item.
fn changed(change: &Change, id: EventId) -> Option<(VersionKind, Values)> {
    let mut values = Values::default();
    match change {
        Change::EntryCorrected { entry, fields } if *entry == id => values.entry(fields, false),
        Change::DecisionCorrected { decision, fields } if *decision == id => values.decision(fields, false),
        Change::UpdateCorrected { update, fields } if *update == id => values.update(fields, false),
        Change::ActionCorrected { action, fields } if *action == id => values.action(fields, false),
        Change::Withdrawn { what, withdrawn } if *what == id => {
            let kind = match withdrawn {
                true => VersionKind::Deleted,
                false => VersionKind::Restored,
            };
            return Some((kind, values));
        }
        _ => return None,
    }
    if values.0.is_empty() {
        // A correction corrects something: what it said is not here any more.
        values.erased(TextField::Text);
    }
    Some((VersionKind::Changed, values))
}

fn set(change: &Change, fact: Fact) -> Option<(VersionKind, Values)> {
    let mut values = Values::default();
    match change {
        Change::FactSet { fact: set, text } if *set == fact => {
            values.text_or_erased(TextField::Text, text.as_deref());
            Some((VersionKind::Changed, values))
        }
        Change::Opened(opened) => {
            let (field, text) = match fact {
                Fact::Title => (TextField::Title, &opened.title),
                Fact::Impact => (TextField::Impact, &opened.impact),
                Fact::Reference => (TextField::Reference, &opened.reference),
                Fact::Services => (TextField::Services, &opened.services),
                Fact::Runbook => (TextField::Runbook, &opened.runbook),
                Fact::Zone => {
                    values.word(words::fact(fact), &opened.zone);
                    return (!opened.zone.is_empty()).then_some((VersionKind::Created, values));
                }
                Fact::PostmortemOwner | Fact::PostmortemReviewers | Fact::PostmortemDue => return None,
            };
            match (text.is_empty(), fact) {
                // Without a title nothing is opened, so it was erased; the others may not have been given.
                (true, Fact::Title) => values.erased(field),
                (true, _) => return None,
                (false, _) => values.text(field, text),
            }
            Some((VersionKind::Created, values))
        }
        _ => None,
    }
}

fn reached(log: &Log, change: &Change, milestone: Milestone) -> Option<(VersionKind, Values)> {
    let mut values = Values::default();
    let clears = |cleared: &[(Milestone, When)]| cleared.iter().any(|(cleared, _)| *cleared == milestone);
    match change {
        Change::Opened(opened) => {
            let at = match milestone {
                Milestone::Declared => Some(opened.at),
                Milestone::Detected => Some(opened.detected),
                Milestone::ImpactBegan => opened.impact_began,
                _ => None,
            };
            values.at(copy::TIME, Some(at?));
            return Some((VersionKind::Created, values));
        }
        Change::MilestoneSet {
            milestone: set,
            at,
            note,
        } if *set == milestone => {
            match at {
                Some(at) => values.at(copy::TIME, Some(*at)),
                None => values.word(copy::TIME, copy::NOT_SET),
            }
            values.text_if_given(TextField::Note, note.as_deref());
        }
        Change::Reopened { cleared, .. } if clears(cleared) => values.word(copy::TIME, copy::CLEARED_BY_REOPENING),
        Change::Withdrawn { what, withdrawn } => {
            match log.get(*what).map(|event| &event.change) {
                Some(Change::Reopened { cleared, .. }) if clears(cleared) => {}
                _ => return None,
            }
            values.word(copy::REOPENED, copy::withdrawn(*withdrawn));
        }
        _ => return None,
    }
    Some((VersionKind::Changed, values))
}
