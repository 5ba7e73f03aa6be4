//! What the timeline is narrowed down to.

use super::RowData;
use crate::{incident::EntryKind, time::t_plus};

/// Which rows are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Show {
    /// None is left out.
    #[default]
    Everything,
    /// Those that somebody pinned.
    Pinned,
    /// Mitigation decisions.
    Decisions,
    /// Status updates.
    Updates,
    /// Milestones, those that a reopening took away included.
    Milestones,
    /// Entries of one kind.
    Entries(EntryKind),
}

impl Show {
    /// In the order of the menu.
    pub const ALL: [Self; 11] = [
        Self::Everything,
        Self::Pinned,
        Self::Decisions,
        Self::Updates,
        Self::Milestones,
        Self::Entries(EntryKind::Observation),
        Self::Entries(EntryKind::Change),
        Self::Entries(EntryKind::Action),
        Self::Entries(EntryKind::Communication),
        Self::Entries(EntryKind::Escalation),
        Self::Entries(EntryKind::Note),
    ];
}

/// What rows have to be, and to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    show: Show,
    /// In lower case.
    words: Vec<String>,
}

impl Filter {
    /// Shows what is of a kind and has all words of `find`, in any order and case. A pinned row is of every kind.
    pub fn new(show: Show, find: &str) -> Self {
        Self {
            show,
            words: find.to_lowercase().split_whitespace().map(str::to_owned).collect(),
        }
    }

    /// Whether it can leave anything out.
    pub fn is_on(&self) -> bool {
        self.show != Show::Everything || !self.words.is_empty()
    }

    /// Whether it shows a row.
    pub fn shows(&self, row: &RowData) -> bool {
        let is_of_kind = self.show == Show::Everything || row.among == self.show || row.pinned == Some(true);
        is_of_kind && (self.words.is_empty() || self.has_words(row))
    }

    fn has_words(&self, row: &RowData) -> bool {
        let clock = row.clock();
        let offset = row.zero.map(|zero| t_plus(row.when.at, zero)).unwrap_or_default();
        let decision = row.decision.iter();
        let texts = decision.flat_map(|decision| {
            let options = decision.options.iter();
            options
                .flat_map(|option| [&option.label, &option.pros, &option.cons])
                .chain(&decision.notes)
        });
        // No word goes over the end of a text.
        let mut said = String::new();
        for text in [&row.label, &row.text, &clock, &offset].into_iter().chain(texts) {
            said.push_str(&text.to_lowercase());
            said.push('\n');
        }
        self.words.iter().all(|word| said.contains(word))
    }
}
