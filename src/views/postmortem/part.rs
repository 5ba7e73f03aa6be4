//! The parts of a postmortem, in the order of the document.

use crate::{
    export,
    incident::{Section, copy as words},
};

use super::super::copy_postmortem as copy;

/// One part of the postmortem, as outline, editor and preview have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Who writes and reviews it, and until when.
    People,
    /// Made from the milestones.
    Durations,
    /// Written by hand.
    Section(Section),
    /// Made from the record.
    Timeline,
    /// A table of its own.
    Actions,
    /// Made from the record.
    Decisions,
}

impl Part {
    /// All of them, in order.
    pub fn all() -> Vec<Self> {
        let mut parts = vec![Self::People, Self::Durations];
        for section in Section::ALL {
            if section == Section::RootCause {
                parts.push(Self::Timeline);
            }
            parts.push(Self::Section(section));
        }
        parts.extend([Self::Actions, Self::Decisions]);
        parts
    }

    /// What it is called; the heading of the document, where it has one.
    pub fn name(self) -> &'static str {
        match self {
            Self::People => copy::PEOPLE,
            Self::Durations => export::copy::DURATIONS,
            Self::Section(section) => words::section(section),
            Self::Timeline => export::copy::TIMELINE,
            Self::Actions => export::copy::ACTION_ITEMS,
            Self::Decisions => export::copy::DECISIONS,
        }
    }

    /// The id of what takes the focus when one goes to this part.
    pub fn id(self) -> String {
        let place = Self::all().iter().position(|part| *part == self).unwrap_or_default();
        format!("part-{place}")
    }
}
