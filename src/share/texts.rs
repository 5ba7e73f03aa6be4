//! The texts of a change, and the other events that it is about.

use crate::incident::{ActionFields, Agreement, Change, DecisionFields, EventId, Fact};

/// What a text is, as far as it matters to whoever leaves something out of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// What somebody wrote.
    Prose,
    /// People and nothing else.
    People,
    /// What somebody calls a device.
    Device,
    /// The name of a time zone.
    Zone,
}

/// Shows each text of a change, in the order in which a reader comes to them.
pub fn each_text(change: &mut Change, visit: &mut dyn FnMut(Kind, &mut String)) {
    match change {
        Change::Opened(opened) => {
            visit(Kind::Prose, &mut opened.title);
            visit(Kind::Prose, &mut opened.impact);
            visit(Kind::Prose, &mut opened.services);
            visit(Kind::Prose, &mut opened.reference);
            visit(Kind::Prose, &mut opened.runbook);
            visit(Kind::Zone, &mut opened.zone);
        }
        Change::FactSet { fact, text } => {
            let kind = match fact {
                Fact::PostmortemOwner | Fact::PostmortemReviewers => Kind::People,
                Fact::Zone => Kind::Zone,
                _ => Kind::Prose,
            };
            field(kind, text, visit);
        }
        Change::SectionWritten { text, .. } | Change::MilestoneSet { note: text, .. } => {
            field(Kind::Prose, text, visit);
        }
        Change::EntryLogged(fields) | Change::EntryCorrected { fields, .. } => {
            field(Kind::Prose, &mut fields.text, visit);
        }
        Change::UpdatePosted(fields) | Change::UpdateCorrected { fields, .. } => {
            field(Kind::Prose, &mut fields.text, visit);
        }
        Change::DecisionMade(fields) | Change::DecisionCorrected { fields, .. } => decision(fields, visit),
        Change::ActionAdded(fields) | Change::ActionCorrected { fields, .. } => action(fields, visit),
        Change::RoleTaken { person, .. } => visit(Kind::People, person),
        Change::WriterNamed { name, device } => {
            visit(Kind::People, name);
            visit(Kind::Device, device);
        }
        Change::DetectedBySet { .. }
        | Change::SeveritySet { .. }
        | Change::ProgressSet { .. }
        | Change::Reopened { .. }
        | Change::Withdrawn { .. }
        | Change::KeptApart { .. }
        | Change::Unknown => {}
    }
}

fn field(kind: Kind, text: &mut Option<String>, visit: &mut dyn FnMut(Kind, &mut String)) {
    if let Some(text) = text {
        visit(kind, text);
    }
}

fn decision(fields: &mut DecisionFields, visit: &mut dyn FnMut(Kind, &mut String)) {
    field(Kind::Prose, &mut fields.question, visit);
    let options = fields.options.iter_mut().flat_map(|options| &mut options.0);
    for option in options.flatten() {
        visit(Kind::Prose, &mut option.label);
        visit(Kind::Prose, &mut option.pros);
        visit(Kind::Prose, &mut option.cons);
    }
    field(Kind::Prose, &mut fields.why, visit);
    field(Kind::People, &mut fields.decided_by, visit);
    if let Some(Agreement::By(people)) = &mut fields.agreed_by {
        visit(Kind::People, people);
    }
    field(Kind::Prose, &mut fields.risk, visit);
    field(Kind::Prose, &mut fields.outcome, visit);
}

fn action(fields: &mut ActionFields, visit: &mut dyn FnMut(Kind, &mut String)) {
    field(Kind::Prose, &mut fields.what, visit);
    field(Kind::People, &mut fields.owner, visit);
    field(Kind::Prose, &mut fields.due, visit);
}

/// The events that a change is about: what it corrects, withdraws or keeps apart.
pub fn about(change: &mut Change) -> [Option<&mut EventId>; 2] {
    match change {
        Change::EntryCorrected { entry: id, .. }
        | Change::DecisionCorrected { decision: id, .. }
        | Change::UpdateCorrected { update: id, .. }
        | Change::ActionCorrected { action: id, .. }
        | Change::Withdrawn { what: id, .. } => [Some(id), None],
        Change::KeptApart { one, other } => [Some(one), Some(other)],
        _ => [None, None],
    }
}
