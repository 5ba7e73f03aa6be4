//! Milestones as fields: what is recorded, and what is typed in its place.

use leptos::prelude::*;

use super::{Page, copy};
use crate::{
    components::TimeInput,
    incident::{Change, Milestone, When, copy as kinds},
    time::FieldError,
};

/// One milestone.
#[derive(Clone, Copy)]
pub struct MilestoneField {
    milestone: Milestone,
    recorded: Option<When>,
    input: TimeInput,
}

impl MilestoneField {
    /// A field that shows what is recorded.
    pub fn new(page: Page, milestone: Milestone) -> Self {
        let recorded = page.peek(|incident| incident.milestone_when(milestone));
        let clockwork = recorded.map_or(page.clockwork, |when| page.clockwork.near(when.at));
        Self {
            milestone,
            recorded,
            input: TimeInput::new(clockwork, recorded),
        }
    }

    /// The field itself.
    pub fn view(self) -> AnyView {
        let hint = match self.milestone {
            _ if self.recorded.is_some() => "",
            Milestone::ImpactEnded => copy::IMPACT_ENDED_HINT,
            Milestone::Detected | Milestone::Declared => "",
            _ => copy::EMPTY_IS_UNKNOWN,
        };
        self.input.view(kinds::milestone(self.milestone), hint)
    }

    /// The change that the field makes, if it makes one.
    fn change(self) -> Result<Option<Change>, FieldError> {
        let at = self.input.read()?;
        let kept = at.is_none() && !self.milestone.is_removable();
        let changed = at != self.recorded && !kept;
        Ok(changed.then_some(Change::MilestoneSet {
            milestone: self.milestone,
            at,
            note: None,
        }))
    }
}

/// What all fields change together.
///
/// # Errors
/// What is typed in one of them is no time, which stands under it: nothing is to be changed at all.
pub fn changes(fields: &[MilestoneField]) -> Result<Vec<Change>, FieldError> {
    let mut changes = Vec::new();
    for field in fields {
        changes.extend(field.change()?);
    }
    Ok(changes)
}

/// The texts of all fields.
pub fn texts(fields: &[MilestoneField]) -> Vec<RwSignal<String>> {
    fields.iter().map(|field| field.input.text).collect()
}
