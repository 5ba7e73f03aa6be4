//! The texts that events carry, each with a name, so that one of them can be erased.

use std::{fmt, str::FromStr};

use super::{ActionFields, Agreement, Change, DecisionFields, DecisionOption, Event};

/// Which text of an event. The names are part of the stored format: add, never rename.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextField {
    /// Of an entry, a status update, a section or a fact.
    Text,
    /// Of a milestone.
    Note,
    /// Of a decision, as are those up to the outcome.
    Question,
    /// The option at a place, from 0, with what speaks for and against it.
    Option(u8),
    Why,
    DecidedBy,
    AgreedBy,
    Risk,
    Outcome,
    /// Of an action item, as are the two after it.
    What,
    Owner,
    Due,
    /// Of the opening, as are those up to the runbook.
    Title,
    Impact,
    Reference,
    Services,
    Runbook,
    /// Who took over a role.
    Person,
    /// Of a writer.
    Name,
    /// Of a writer's device.
    Device,
}

/// What the name of an option begins with.
const OPTION: &str = "option-";

const NAMES: [(TextField, &str); 19] = [
    (TextField::Text, "text"),
    (TextField::Note, "note"),
    (TextField::Question, "question"),
    (TextField::Why, "why"),
    (TextField::DecidedBy, "decided-by"),
    (TextField::AgreedBy, "agreed-by"),
    (TextField::Risk, "risk"),
    (TextField::Outcome, "outcome"),
    (TextField::What, "what"),
    (TextField::Owner, "owner"),
    (TextField::Due, "due"),
    (TextField::Title, "title"),
    (TextField::Impact, "impact"),
    (TextField::Reference, "reference"),
    (TextField::Services, "services"),
    (TextField::Runbook, "runbook"),
    (TextField::Person, "person"),
    (TextField::Name, "name"),
    (TextField::Device, "device"),
];

/// The text is not the name of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadTextField;

impl fmt::Display for TextField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Self::Option(place) = self {
            return write!(f, "{OPTION}{place}");
        }
        let name = NAMES.iter().find(|(field, _)| field == self);
        f.write_str(name.map_or("", |(_, name)| name))
    }
}

impl FromStr for TextField {
    type Err = BadTextField;

    fn from_str(text: &str) -> Result<Self, BadTextField> {
        if let Some(place) = text.strip_prefix(OPTION) {
            return place.parse().map(Self::Option).map_err(|_| BadTextField);
        }
        let field = NAMES.iter().find(|(_, name)| *name == text);
        field.map(|(field, _)| *field).ok_or(BadTextField)
    }
}

/// Where a text stands in a change.
enum Slot<'a> {
    Plain(&'a mut String),
    Field(&'a mut Option<String>),
    Option(&'a mut Option<DecisionOption>),
    Agreement(&'a mut Option<Agreement>),
}

impl Slot<'_> {
    /// The text; empty where there is none.
    fn text(&self) -> String {
        match self {
            Self::Plain(text) => (*text).clone(),
            Self::Field(text) => text.as_deref().unwrap_or_default().to_owned(),
            Self::Option(option) => option.as_ref().map(option_text).unwrap_or_default(),
            Self::Agreement(Some(Agreement::By(people))) => people.clone(),
            Self::Agreement(_) => String::new(),
        }
    }

    fn clear(self) {
        match self {
            Self::Plain(text) => text.clear(),
            Self::Field(text) => *text = None,
            Self::Option(option) => *option = None,
            Self::Agreement(agreement) => *agreement = None,
        }
    }
}

/// An option with what speaks for and against it, a line each.
pub(super) fn option_text(option: &DecisionOption) -> String {
    let texts = [&*option.label, &*option.pros, &*option.cons];
    let texts: Vec<_> = texts.into_iter().filter(|text| !text.is_empty()).collect();
    texts.join("\n")
}

fn slots(change: &mut Change) -> Vec<(TextField, Slot<'_>)> {
    use TextField as Name;
    match change {
        Change::Opened(opened) => vec![
            (Name::Title, Slot::Plain(&mut opened.title)),
            (Name::Impact, Slot::Plain(&mut opened.impact)),
            (Name::Reference, Slot::Plain(&mut opened.reference)),
            (Name::Services, Slot::Plain(&mut opened.services)),
            (Name::Runbook, Slot::Plain(&mut opened.runbook)),
        ],
        Change::FactSet { text, .. } | Change::SectionWritten { text, .. } => vec![(Name::Text, Slot::Field(text))],
        Change::MilestoneSet { note, .. } => vec![(Name::Note, Slot::Field(note))],
        Change::EntryLogged(fields) | Change::EntryCorrected { fields, .. } => {
            vec![(Name::Text, Slot::Field(&mut fields.text))]
        }
        Change::UpdatePosted(fields) | Change::UpdateCorrected { fields, .. } => {
            vec![(Name::Text, Slot::Field(&mut fields.text))]
        }
        Change::DecisionMade(fields) | Change::DecisionCorrected { fields, .. } => decision_slots(fields),
        Change::ActionAdded(fields) | Change::ActionCorrected { fields, .. } => action_slots(fields),
        Change::RoleTaken { person, .. } => vec![(Name::Person, Slot::Plain(person))],
        Change::WriterNamed { name, device } => {
            vec![(Name::Name, Slot::Plain(name)), (Name::Device, Slot::Plain(device))]
        }
        Change::DetectedBySet { .. }
        | Change::SeveritySet { .. }
        | Change::ProgressSet { .. }
        | Change::Reopened { .. }
        | Change::Withdrawn { .. }
        | Change::KeptApart { .. }
        | Change::Unknown => Vec::new(),
    }
}

fn decision_slots(fields: &mut DecisionFields) -> Vec<(TextField, Slot<'_>)> {
    let mut slots = vec![(TextField::Question, Slot::Field(&mut fields.question))];
    for (place, option) in (0..=u8::MAX).zip(fields.options.iter_mut().flat_map(|options| &mut options.0)) {
        slots.push((TextField::Option(place), Slot::Option(option)));
    }
    slots.extend([
        (TextField::Why, Slot::Field(&mut fields.why)),
        (TextField::DecidedBy, Slot::Field(&mut fields.decided_by)),
        (TextField::AgreedBy, Slot::Agreement(&mut fields.agreed_by)),
        (TextField::Risk, Slot::Field(&mut fields.risk)),
        (TextField::Outcome, Slot::Field(&mut fields.outcome)),
    ]);
    slots
}

fn action_slots(fields: &mut ActionFields) -> Vec<(TextField, Slot<'_>)> {
    vec![
        (TextField::What, Slot::Field(&mut fields.what)),
        (TextField::Owner, Slot::Field(&mut fields.owner)),
        (TextField::Due, Slot::Field(&mut fields.due)),
    ]
}

impl Event {
    /// The texts that the event carries, empty ones left out.
    pub fn texts(&self) -> Vec<(TextField, String)> {
        let mut change = self.change.clone();
        slots(&mut change)
            .into_iter()
            .map(|(field, slot)| (field, slot.text()))
            .filter(|(_, text)| !text.is_empty())
            .collect()
    }

    /// The event without one of its texts. Nothing where it has no such text, or holds something of a later version:
    /// that is kept as it came, and what it says where is unknown.
    pub fn without_text(&self, field: TextField) -> Option<Self> {
        if self.foreign.is_some() {
            return None;
        }
        let mut event = self.clone();
        let (_, slot) = slots(&mut event.change)
            .into_iter()
            .find(|(name, slot)| *name == field && !slot.text().is_empty())?;
        slot.clear();
        Some(event)
    }
}
