//! What an event says. The serialised names are part of the stored format: add, never rename.

use serde::Serialize;

use super::{
    ActionKind, Audience, DetectedBy, EntryKind, EventId, Fact, FromJson, Json, Milestone, Progress, Role, Section,
    Severity, Timestamp, When,
};

/// One thing that happened to the record. Each writes one or more registers, as `fold` has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// The incident was declared.
    Opened(Opened),
    /// A text about the whole incident was set. Without the text where that is not here any more: it was erased.
    FactSet {
        fact: Fact,
        #[serde(skip_serializing_if = "Option::is_none")]
        text: Option<String>,
    },
    /// How it was detected was put right.
    DetectedBySet { by: DetectedBy },
    /// The severity was changed.
    SeveritySet { severity: Severity, at: When },
    /// The response moved on (or back).
    ProgressSet { progress: Progress, at: When },
    /// A milestone was reached, moved, or taken away.
    MilestoneSet {
        milestone: Milestone,
        at: Option<When>,
        #[serde(skip_serializing_if = "Option::is_none")]
        note: Option<String>,
    },
    /// It was not over after all. The milestones this takes away stay on the timeline as what was believed.
    Reopened { at: When, cleared: Vec<(Milestone, When)> },
    /// An entry was added to the timeline.
    EntryLogged(EntryFields),
    /// Some fields of an entry were replaced.
    EntryCorrected { entry: EventId, fields: EntryFields },
    /// A decision was made.
    DecisionMade(DecisionFields),
    /// Some fields of a decision were replaced, or its outcome became known.
    DecisionCorrected { decision: EventId, fields: DecisionFields },
    /// A status update went out.
    UpdatePosted(UpdateFields),
    /// Some fields of a status update were replaced.
    UpdateCorrected { update: EventId, fields: UpdateFields },
    /// An entry, decision, update or action item was deleted, or brought back.
    Withdrawn { what: EventId, withdrawn: bool },
    /// Two entries that look like notes of the same thing are not: both stay. The smaller id first.
    KeptApart { one: EventId, other: EventId },
    /// Somebody took over a role.
    RoleTaken { role: Role, person: String, at: When },
    /// An action item was added.
    ActionAdded(ActionFields),
    /// Some fields of an action item were replaced.
    ActionCorrected { action: EventId, fields: ActionFields },
    /// A section of the postmortem was written. Without the text where that is not here any more: it was erased, or
    /// compacted away.
    SectionWritten {
        section: Section,
        #[serde(skip_serializing_if = "Option::is_none")]
        text: Option<String>,
        /// Logged by itself while somebody was still writing, rather than by them when they were done.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        autosave: bool,
    },
    /// The person behind this event's writer gave a name, and perhaps the device.
    WriterNamed {
        name: String,
        #[serde(skip_serializing_if = "String::is_empty")]
        device: String,
    },
    /// Made by a later version. Kept as the event's raw text, written nowhere.
    #[serde(skip)]
    Unknown,
}

/// What is known when an incident is declared.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Opened {
    /// When it was declared.
    pub at: When,
    /// The one thing that must be given.
    pub title: String,
    /// How bad.
    pub severity: Severity,
    /// How it was detected.
    pub detected_by: DetectedBy,
    /// T+0.
    pub detected: When,
    /// When users began to notice, if known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub impact_began: Option<When>,
    /// [`Fact::Impact`].
    #[serde(skip_serializing_if = "String::is_empty")]
    pub impact: String,
    /// [`Fact::Reference`].
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reference: String,
    /// [`Fact::Services`].
    #[serde(skip_serializing_if = "String::is_empty")]
    pub services: String,
    /// [`Fact::Runbook`].
    #[serde(skip_serializing_if = "String::is_empty")]
    pub runbook: String,
    /// [`Fact::Zone`].
    #[serde(skip_serializing_if = "String::is_empty")]
    pub zone: String,
    /// Whether this is the built-in example rather than something that happened.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub example: bool,
}

/// One way that was considered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DecisionOption {
    /// What would be done.
    pub label: String,
    /// What speaks for it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub pros: String,
    /// What speaks against it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub cons: String,
}

impl DecisionOption {
    /// Whether nothing was typed.
    pub fn is_blank(&self) -> bool {
        [&self.label, &self.pros, &self.cons]
            .iter()
            .all(|text| text.trim().is_empty())
    }
}

/// The ways considered, each addressed by its place, from 0. A correction gives nothing at the places that it leaves
/// alone. A blank option counts as absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct DecisionOptions(pub Vec<Option<DecisionOption>>);

impl DecisionOptions {
    /// In the order given; past 256 there is no place, and nobody weighs that many.
    pub fn new(options: impl IntoIterator<Item = DecisionOption>) -> Self {
        Self(options.into_iter().map(Some).take(256).collect())
    }

    /// The options that are given, each with its place.
    pub fn placed(&self) -> impl Iterator<Item = (u8, &DecisionOption)> {
        (0..=u8::MAX)
            .zip(&self.0)
            .filter_map(|(place, option)| Some((place, option.as_ref()?)))
    }
}

/// Who agreed to a decision.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Agreement {
    /// Not written down.
    #[default]
    Unsaid,
    /// Nobody was asked: whoever decided stood alone, which is an answer.
    Nobody,
    /// The people who agreed.
    By(String),
}

/// A field of an entry, decision, update or action item.
trait Field: Sized {
    /// The part of `self` that differs from `before`, if any does.
    fn beyond(self, before: &Self) -> Option<Self>;

    /// Takes over what is given in `other` and not here.
    fn fill(&mut self, _other: &Self) {}
}

macro_rules! whole {
    ($($type:ty),*) => {$(
        impl Field for $type {
            fn beyond(self, before: &Self) -> Option<Self> {
                (self != *before).then_some(self)
            }
        }
    )*};
}
whole!(
    Timestamp, When, EntryKind, String, u8, bool, Agreement, Audience, ActionKind
);

impl Field for DecisionOptions {
    /// Place by place, since each is a register of its own; a place that is gone is written blank.
    fn beyond(self, before: &Self) -> Option<Self> {
        let mut changed = self.0;
        changed.resize(changed.len().max(before.0.len()), None);
        for (place, option) in changed.iter_mut().enumerate() {
            let was = before.0.get(place).cloned().flatten();
            let now = option.take().unwrap_or_default();
            *option = (was.unwrap_or_default() != now).then_some(now);
        }
        changed.iter().any(Option::is_some).then_some(Self(changed))
    }

    fn fill(&mut self, other: &Self) {
        self.0.resize(self.0.len().max(other.0.len()), None);
        for (option, other) in self.0.iter_mut().zip(&other.0) {
            if option.is_none() {
                option.clone_from(other);
            }
        }
    }
}

macro_rules! fields {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $field:ident: $type:ty,)* }) => {
        $(#[$about])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
        pub struct $name {
            $($(#[$doc])*
            #[serde(skip_serializing_if = "Option::is_none")]
            pub $field: Option<$type>,)*
        }

        impl FromJson for $name {
            fn from_json(json: &Json) -> Option<Self> {
                Some(Self {
                    $($field: json.given(stringify!($field))?,)*
                })
            }
        }

        impl $name {
            /// Whether no field is given.
            pub fn is_empty(&self) -> bool {
                $(self.$field.is_none())&&*
            }

            /// Leaves only the fields that differ from `before`, so that a form writes what its reader changed and
            /// nothing else.
            pub fn changed_from(self, before: &Self) -> Self {
                Self {
                    $($field: match (self.$field, &before.$field) {
                        (Some(now), Some(before)) => now.beyond(before),
                        (now, _) => now,
                    },)*
                }
            }

            /// Takes over the fields that `other` gives and this does not.
            pub(super) fn fill(&mut self, other: &Self) {
                $(match (&mut self.$field, &other.$field) {
                    (Some(field), Some(other)) => field.fill(other),
                    (field @ None, other) => field.clone_from(other),
                    _ => {}
                })*
            }
        }
    };
}

fields! {
    /// The fields of a timeline entry. A field that is not given stays as it is.
    EntryFields {
        /// When it happened.
        at: When,
        /// What it is about.
        kind: EntryKind,
        /// What happened.
        text: String,
        /// Whether it is one to find again at once.
        pinned: bool,
        /// Whether it is only for whoever works on the incident, and can be left out of what is shared.
        internal: bool,
    }
}

fields! {
    /// The fields of a mitigation decision. A field that is not given stays as it is.
    DecisionFields {
        /// When it was made.
        at: When,
        /// What had to be decided.
        question: String,
        /// The ways considered.
        options: DecisionOptions,
        /// The place of the one chosen.
        chosen: u8,
        /// Why that one.
        why: String,
        /// Who decided.
        decided_by: String,
        /// Who agreed.
        agreed_by: Agreement,
        /// What could go wrong, and how it would be undone.
        risk: String,
        /// How it turned out; known later.
        outcome: String,
        /// As of an entry.
        pinned: bool,
        /// As of an entry.
        internal: bool,
    }
}

fields! {
    /// The fields of a status update. A field that is not given stays as it is.
    UpdateFields {
        /// When it went out.
        at: When,
        /// Whom it is for.
        audience: Audience,
        /// What it says.
        text: String,
        /// When the next one was promised.
        next_by: Timestamp,
        /// As of an entry.
        pinned: bool,
        /// As of an entry.
        internal: bool,
    }
}

fields! {
    /// The fields of an action item. A field that is not given stays as it is.
    ActionFields {
        /// What is to be done.
        what: String,
        /// What it changes.
        kind: ActionKind,
        /// Who does it.
        owner: String,
        /// By when, as typed.
        due: String,
        /// Whether it is done.
        done: bool,
    }
}
