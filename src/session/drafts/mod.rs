//! What is typed on the postmortem page and not yet part of the record. Knows no browser.

use crate::{
    incident::{
        Action, ActionFields, Change, Event, EventId, Fact, Incident, IncidentId, Map, Section, Stamp, Timestamp,
        WriterId,
    },
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
    /// Texts about the postmortem as a whole.
    pub facts: Map<Fact, String>,
    /// Sections.
    pub sections: Map<Section, String>,
    /// Fields of action items; a field that is not given is as recorded.
    actions: Map<Row, ActionFields>,
    /// What became of the rows added here.
    recorded: Map<u32, EventId>,
    added: u32,
}

impl Drafts {
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
        let facts = self
            .facts
            .iter()
            .map(|(fact, text)| (*fact, text.trim()))
            .filter(|(fact, text)| *text != incident.fact(*fact))
            .map(|(fact, text)| Change::FactSet {
                fact,
                text: text.to_owned(),
            });
        let sections = self
            .sections
            .iter()
            .filter(|(section, text)| *text != incident.section(**section))
            .map(|(section, text)| Change::SectionWritten {
                section: *section,
                text: text.clone(),
            });
        let actions = self.actions.keys().filter_map(|row| self.action_change(*row, incident));
        facts.chain(sections).chain(actions).collect()
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
    /// that they add to the record, if they add one.
    pub fn take(&mut self, incident: &Incident) -> (Vec<Change>, Option<u32>) {
        let changes = self.changes(incident);
        let mut adds = None;
        let mut kept = Map::default();
        for (row, fields) in std::mem::take(&mut self.actions) {
            match row {
                Row::Added(number) if !self.recorded.contains_key(&number) => {
                    if has_text(&fields.what) {
                        adds = Some(number);
                    } else {
                        kept.insert(row, fields);
                    }
                }
                _ => {}
            }
        }
        self.actions = kept;
        self.facts = Map::default();
        self.sections = Map::default();
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
