//! What is typed on the postmortem page and not yet part of the record. Knows no browser.

mod texts;

use crate::{
    incident::{
        Action, ActionFields, Change, Event, EventId, Incident, IncidentId, Map, Section, Stamp, Subject, Timestamp,
        WriterId,
    },
    store::checksum,
    time::Day,
};

/// A row of the action items. A row that began on this page keeps its identity when its action item is recorded, so
/// that the focus within it survives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Row {
    /// An action item that the record had before.
    Recorded(EventId),
    /// The how-manieth row that was added on this page.
    Added(u32),
}

/// Typed and not yet logged. A field without a draft shows what the record has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drafts {
    /// Sections, and texts about the postmortem as a whole.
    written: Map<Subject, Typed>,
    /// Fields of action items; a field that is not given is as recorded.
    actions: Map<Row, ActionFields>,
    /// What became of the rows added here.
    recorded: Map<u32, EventId>,
    added: u32,
    /// Sections whose text was logged by itself while it was being written, and not again since.
    autosaved: Map<Section, String>,
}

/// A text while it is being written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Typed {
    text: String,
    /// The checksum of what was recorded when typing began.
    over: String,
}

/// How what was typed is logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Commit {
    /// A person is done with it.
    Done,
    /// By itself, while somebody may still be writing.
    Autosave,
}

impl Drafts {
    /// Drafts a section, or a text about the postmortem as a whole.
    pub fn draft_text(&mut self, subject: Subject, text: String, incident: &Incident) {
        let is_new = self.written.get(&subject).is_none();
        let typed = self.written.or_default(subject);
        typed.text = text;
        if is_new {
            typed.over = checksum(recorded(incident, subject));
        }
    }

    /// What is typed there, if anything is.
    pub fn text(&self, subject: Subject) -> Option<&str> {
        self.written.get(&subject).map(|typed| typed.text.as_str())
    }

    /// Whether what is recorded has changed since typing began there, as it does when somebody writes in another tab.
    pub fn is_overtaken(&self, subject: Subject, incident: &Incident) -> bool {
        let typed = self.written.get(&subject);
        typed.is_some_and(|typed| {
            let now = recorded(incident, subject);
            typed.over != checksum(now) && typed.text != now
        })
    }

    /// Whether nothing is waiting to be logged.
    pub fn is_empty(&self) -> bool {
        self.written.iter().next().is_none() && self.actions.iter().next().is_none()
    }

    /// Adds an empty row, unless one is waiting for its action already.
    pub fn add_row(&mut self) {
        if self.waiting().next().is_none() {
            self.added = self.added.saturating_add(1);
            self.actions.insert(Row::Added(self.added), ActionFields::default());
        }
    }

    /// Forgets what was typed in a row.
    pub fn forget_row(&mut self, row: Row) {
        self.actions.remove(&row);
    }

    /// The rows of the table, in the order of the document; a row that is not recorded yet stands last.
    pub fn rows(&self, incident: &Incident) -> Vec<Row> {
        let recorded = incident.standing_actions().into_iter().map(|(id, _)| {
            let added = self.recorded.iter().find(|(_, event)| **event == id);
            added.map_or(Row::Recorded(id), |(number, _)| Row::Added(*number))
        });
        recorded.chain(self.waiting()).collect()
    }

    fn waiting(&self) -> impl Iterator<Item = Row> {
        self.actions.keys().copied().filter(|row| self.event(*row).is_none())
    }

    /// The action item that a row shows; nothing while it is not recorded.
    pub fn event(&self, row: Row) -> Option<EventId> {
        match row {
            Row::Recorded(id) => Some(id),
            Row::Added(number) => self.recorded.get(&number).copied(),
        }
    }

    /// What a row shows, every field given.
    pub fn action(&self, row: Row, incident: &Incident) -> ActionFields {
        let recorded = self.event(row).and_then(|id| incident.actions.get(&id));
        let recorded = recorded.map(fields).unwrap_or_default();
        let draft = self.actions.get(&row).cloned().unwrap_or_default();
        ActionFields {
            what: draft.what.or(recorded.what).or_else(|| Some(String::new())),
            kind: draft.kind.or(recorded.kind).or_else(|| Some(Default::default())),
            owner: draft.owner.or(recorded.owner).or_else(|| Some(String::new())),
            due: draft.due.or(recorded.due).or_else(|| Some(String::new())),
            done: draft.done.or(recorded.done).or(Some(false)),
        }
    }

    /// Drafts fields of a row.
    pub fn draft_action(&mut self, row: Row, draft: impl FnOnce(&mut ActionFields)) {
        draft(self.actions.or_default(row));
    }

    /// The changes that would make the record say what is shown. A row without an action is none yet.
    pub fn changes(&self, incident: &Incident) -> Vec<Change> {
        let written = self.written.iter().filter_map(|(subject, typed)| match subject {
            Subject::Fact(fact) => {
                let text = typed.text.trim();
                (text != incident.fact(*fact)).then(|| Change::FactSet {
                    fact: *fact,
                    text: Some(text.to_owned()),
                })
            }
            Subject::Section(section) => {
                (typed.text != incident.section(*section)).then(|| written(*section, &typed.text, Commit::Done))
            }
            Subject::Item(_) | Subject::Milestone(_) => None,
        });
        let actions = self.actions.keys().filter_map(|row| self.action_change(*row, incident));
        written.chain(actions).collect()
    }

    fn action_change(&self, row: Row, incident: &Incident) -> Option<Change> {
        let shown = trimmed(self.action(row, incident));
        match self.event(row) {
            Some(action) => {
                let before = incident.actions.get(&action).map(fields).unwrap_or_default();
                let fields = shown.changed_from(&before);
                (!fields.is_empty()).then_some(Change::ActionCorrected { action, fields })
            }
            None => has_text(&shown.what).then_some(Change::ActionAdded(shown)),
        }
    }

    /// Takes out what is to be logged now; a row without an action stays. With the changes comes the number of the row
    /// that they add to the record, if they add just one.
    ///
    /// A section that logged itself and stayed as it was is logged once more when the person is done with it: the text
    /// that they left is theirs, and no autosave that may be left out later.
    pub fn take(&mut self, incident: &Incident, commit: Commit) -> (Vec<Change>, Option<u32>) {
        let mut changes = self.changes(incident);
        match commit {
            Commit::Autosave => {
                for change in &mut changes {
                    if let Change::SectionWritten {
                        section,
                        text: Some(text),
                        autosave,
                    } = change
                    {
                        *autosave = true;
                        self.autosaved.insert(*section, text.clone());
                    }
                }
            }
            Commit::Done => {
                for (section, text) in std::mem::take(&mut self.autosaved) {
                    let is_in = |change: &Change| matches!(change, Change::SectionWritten { section: it, .. } if *it == section);
                    if incident.section(section) == text && !changes.iter().any(is_in) {
                        changes.push(written(section, &text, Commit::Done));
                    }
                }
            }
        }
        let mut adds = Vec::new();
        let mut kept = Map::default();
        for (row, fields) in std::mem::take(&mut self.actions) {
            match row {
                Row::Added(number) if !self.recorded.contains_key(&number) => {
                    if has_text(&fields.what) {
                        adds.push(number);
                    } else {
                        kept.insert(row, fields);
                    }
                }
                _ => {}
            }
        }
        self.actions = kept;
        self.written = Map::default();
        let adds = match adds[..] {
            [one] => Some(one),
            _ => None,
        };
        (changes, adds)
    }

    /// Ties a row that was added here to its action item in the record.
    pub fn recorded(&mut self, number: u32, action: EventId) {
        self.recorded.insert(number, action);
    }

    /// The incident as it would be with everything logged.
    pub fn over(&self, id: IncidentId, incident: &Incident) -> Incident {
        let mut drafted = incident.clone();
        for (number, change) in (1..).zip(self.changes(incident)) {
            drafted.apply(&Event {
                id: EventId {
                    writer: WriterId::from_random(0),
                    number,
                },
                incident: id,
                // Later than all there is; it never leaves this copy.
                stamp: Stamp(u64::MAX, u32::MAX),
                logged_at: Timestamp::default(),
                change,
                foreign: None,
            });
        }
        drafted
    }
}

fn written(section: Section, text: &str, commit: Commit) -> Change {
    Change::SectionWritten {
        section,
        text: Some(text.to_owned()),
        autosave: commit == Commit::Autosave,
    }
}

/// What the record says where a draft may stand.
pub fn recorded(incident: &Incident, subject: Subject) -> &str {
    match subject {
        Subject::Section(section) => incident.section(section),
        Subject::Fact(fact) => incident.fact(fact),
        Subject::Item(_) | Subject::Milestone(_) => "",
    }
}

fn fields(action: &Action) -> ActionFields {
    ActionFields {
        what: Some(action.what.text().to_owned()),
        kind: Some(action.kind.value()),
        owner: Some(action.owner.text().to_owned()),
        due: Some(action.due.text().to_owned()),
        done: Some(action.done.value()),
    }
}

fn trimmed(fields: ActionFields) -> ActionFields {
    let trim = |text: Option<String>| text.map(|text| text.trim().to_owned());
    ActionFields {
        what: trim(fields.what),
        owner: trim(fields.owner),
        due: trim(fields.due),
        ..fields
    }
}

fn has_text(text: &Option<String>) -> bool {
    text.as_ref().is_some_and(|text| !text.trim().is_empty())
}

/// Whether `text` is a day that exists, as in "2026-04-01".
pub fn is_date(text: &str) -> bool {
    let mut parts = text.trim().split('-');
    let mut number = |digits: usize| {
        let part = parts.next()?;
        let plain = part.len() == digits && part.bytes().all(|digit| digit.is_ascii_digit());
        plain.then(|| part.parse::<u32>().ok())?
    };
    let (year, month, day) = (number(4), number(2), number(2));
    let exists = match (year, month, day) {
        (Some(year), Some(month), Some(day)) => Day::new(year as i32, month, day).is_some(),
        _ => false,
    };
    exists && parts.next().is_none()
}

#[cfg(test)]
mod tests;
