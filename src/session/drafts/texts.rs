//! What is typed on the postmortem page, as its draft is kept: names and texts.

use super::{Drafts, Row, Typed};
use crate::incident::{ActionFields, ActionKind, Fact, Section, Subject};

/// Before the name of a section.
const SECTION: &str = "section";
/// Before the name of a text about the postmortem as a whole.
const FACT: &str = "fact";
/// Before the name of a row and that of its field.
const ACTION: &str = "action";
/// Before the name of a section or fact, for what it was when typing began.
const OVER: &str = "over";
/// Before the number of a row that is not recorded yet.
const ADDED: &str = "+";
/// The text of an action that is done.
const DONE: &str = "done";

impl Drafts {
    /// Everything that is typed and not logged; nothing where nothing is.
    pub fn texts(&self) -> Vec<(String, String)> {
        let mut texts = Vec::new();
        for (subject, typed) in self.written.iter() {
            let Some(name) = subject_name(*subject) else { continue };
            texts.push(([OVER, "/", &name].concat(), typed.over.clone()));
            texts.push((name, typed.text.clone()));
        }
        for (row, fields) in self.actions.iter() {
            let row = match (row, self.event(*row)) {
                (_, Some(event)) => event.to_string(),
                (Row::Added(number), None) => [ADDED, &number.to_string()].concat(),
                (Row::Recorded(event), None) => event.to_string(),
            };
            let done = fields.done.map(|done| if done { DONE } else { "" }.to_owned());
            let kind = fields.kind.map(|kind| kind.stored_name().to_owned());
            let fields = [
                ("what", &fields.what),
                ("owner", &fields.owner),
                ("due", &fields.due),
                ("kind", &kind),
                ("done", &done),
            ];
            for (field, text) in fields {
                if let Some(text) = text {
                    texts.push(([ACTION, "/", &row, "/", field].concat(), text.clone()));
                }
            }
        }
        texts
    }

    /// Takes in what a draft keeps, in place of what stands in the same fields. Rows that it adds are added here too.
    pub fn restore(&mut self, texts: &[(String, String)]) {
        let first_free = self.added;
        for (name, text) in texts {
            let mut parts = name.splitn(3, '/');
            let mut part = || parts.next().unwrap_or_default();
            let (kind, second, third) = (part(), part(), part());
            if kind == ACTION {
                let row = match second.strip_prefix(ADDED) {
                    Some(number) => number.parse().ok().map(|number: u32| {
                        let number = first_free.saturating_add(number);
                        self.added = self.added.max(number);
                        Row::Added(number)
                    }),
                    None => second.parse().ok().map(Row::Recorded),
                };
                if let Some(row) = row {
                    set(self.actions.or_default(row), third, text);
                }
            } else if kind == OVER
                && let Some(subject) = subject(second, third)
            {
                self.typed(subject).over.clone_from(text);
            } else if let Some(subject) = subject(kind, second) {
                self.typed(subject).text.clone_from(text);
            }
        }
    }

    fn typed(&mut self, subject: Subject) -> &mut Typed {
        self.written.or_default(subject)
    }
}

fn set(fields: &mut ActionFields, field: &str, text: &str) {
    match field {
        "what" => fields.what = Some(text.to_owned()),
        "owner" => fields.owner = Some(text.to_owned()),
        "due" => fields.due = Some(text.to_owned()),
        "kind" => fields.kind = ActionKind::from_stored_name(text),
        "done" => fields.done = Some(text == DONE),
        _ => {}
    }
}

fn subject_name(subject: Subject) -> Option<String> {
    let (kind, name) = match subject {
        Subject::Section(section) => (SECTION, section.stored_name()),
        Subject::Fact(fact) => (FACT, fact.stored_name()),
        Subject::Item(_) | Subject::Milestone(_) => return None,
    };
    Some([kind, "/", name].concat())
}

fn subject(kind: &str, name: &str) -> Option<Subject> {
    match kind {
        SECTION => Section::from_stored_name(name).map(Subject::Section),
        FACT => Fact::from_stored_name(name).map(Subject::Fact),
        _ => None,
    }
}
