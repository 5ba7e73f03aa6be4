//! Milestones as fields: what is recorded, and what is typed in its place.

use leptos::prelude::*;

use super::{Page, copy};
use crate::{
    components::TimeField,
    incident::{Change, Milestone, Timestamp, copy as kinds},
};

/// One milestone.
#[derive(Clone, Copy)]
pub struct MilestoneField {
    milestone: Milestone,
    recorded: Option<Timestamp>,
    /// How what is recorded reads; the field may show less of it than is recorded.
    start: StoredValue<String>,
    typed: RwSignal<String>,
}

impl MilestoneField {
    /// A field that shows what is recorded.
    pub fn new(page: Page, milestone: Milestone) -> Self {
        let recorded = page.peek(|incident| incident.milestone(milestone));
        let start = recorded.map(|at| page.clockwork.write(at)).unwrap_or_default();
        Self {
            milestone,
            recorded,
            start: StoredValue::new(start.clone()),
            typed: RwSignal::new(start),
        }
    }

    /// The field itself.
    pub fn view(self, page: Page) -> AnyView {
        let hint = match self.milestone {
            _ if self.recorded.is_some() => "",
            Milestone::ImpactEnded => copy::IMPACT_ENDED_HINT,
            Milestone::Detected | Milestone::Declared => "",
            _ => copy::EMPTY_IS_UNKNOWN,
        };
        let label = kinds::milestone(self.milestone);
        view! { <TimeField label text=self.typed clockwork=page.clockwork hint/> }.into_any()
    }

    /// The change that the field makes, if it makes one. An error where what is typed is no time, which stands under
    /// the field already.
    pub fn change(self, page: Page) -> Result<Option<Change>, ()> {
        let text = self.typed.get_untracked();
        if self.start.with_value(|start| *start == text) {
            return Ok(None);
        }
        let at = page.clockwork.read(&text).map_err(drop)?;
        let kept = at.is_none() && !self.milestone.is_removable();
        let changed = at != self.recorded && !kept;
        Ok(changed.then_some(Change::MilestoneSet {
            milestone: self.milestone,
            at,
            note: None,
        }))
    }
}

/// What all fields change together; nothing at all where one of them cannot be read.
pub fn changes(page: Page, fields: &[MilestoneField]) -> Result<Vec<Change>, ()> {
    let mut changes = Vec::new();
    for field in fields {
        changes.extend(field.change(page)?);
    }
    Ok(changes)
}
