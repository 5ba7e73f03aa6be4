//! Two records of one event as one: what either has is there. A value can be absent where it was compacted or erased.

use super::{Change, Event};

impl Event {
    /// This event and another record of it, each with what the other lacks. Nothing where they differ in more than
    /// that: then nobody can tell which is right. Of a later version's events, whose parts are unknown, only equal ones
    /// unite.
    pub fn unite(&self, other: &Self) -> Option<Self> {
        if self.foreign.is_some() || other.foreign.is_some() {
            return (self == other).then(|| self.clone());
        }
        let (mut one, mut two) = (self.clone(), other.clone());
        one.change.fill(&other.change);
        two.change.fill(&self.change);
        (one == two).then_some(one)
    }

    /// Whether a record of the same event adds nothing to this one.
    pub(super) fn covers(&self, other: &Self) -> bool {
        self.unite(other).is_some_and(|united| united == *self)
    }
}

impl Change {
    /// Takes over the values that `other` has and this lacks. Whether the rest agrees is for the caller to see.
    fn fill(&mut self, other: &Self) {
        match (self, other) {
            (Self::Opened(one), Self::Opened(other)) => {
                for (text, other) in [
                    (&mut one.title, &other.title),
                    (&mut one.impact, &other.impact),
                    (&mut one.reference, &other.reference),
                    (&mut one.services, &other.services),
                    (&mut one.runbook, &other.runbook),
                    (&mut one.zone, &other.zone),
                ] {
                    fill_text(text, other);
                }
            }
            (Self::FactSet { text, .. }, Self::FactSet { text: other, .. })
            | (Self::SectionWritten { text, .. }, Self::SectionWritten { text: other, .. })
            | (Self::MilestoneSet { note: text, .. }, Self::MilestoneSet { note: other, .. }) => {
                if text.is_none() {
                    text.clone_from(other);
                }
            }
            (Self::EntryLogged(fields), Self::EntryLogged(other))
            | (Self::EntryCorrected { fields, .. }, Self::EntryCorrected { fields: other, .. }) => fields.fill(other),
            (Self::DecisionMade(fields), Self::DecisionMade(other))
            | (Self::DecisionCorrected { fields, .. }, Self::DecisionCorrected { fields: other, .. }) => {
                fields.fill(other);
            }
            (Self::UpdatePosted(fields), Self::UpdatePosted(other))
            | (Self::UpdateCorrected { fields, .. }, Self::UpdateCorrected { fields: other, .. }) => fields.fill(other),
            (Self::ActionAdded(fields), Self::ActionAdded(other))
            | (Self::ActionCorrected { fields, .. }, Self::ActionCorrected { fields: other, .. }) => fields.fill(other),
            (Self::RoleTaken { person, .. }, Self::RoleTaken { person: other, .. }) => fill_text(person, other),
            (
                Self::WriterNamed { name, device },
                Self::WriterNamed {
                    name: other_name,
                    device: other_device,
                },
            ) => {
                fill_text(name, other_name);
                fill_text(device, other_device);
            }
            _ => {}
        }
    }
}

/// A text that is always there is absent where it is empty.
fn fill_text(text: &mut String, other: &str) {
    if text.is_empty() {
        other.clone_into(text);
    }
}
