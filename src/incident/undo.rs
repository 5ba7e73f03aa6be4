//! Taking back one event, by a further event: the log only grows.

use super::{
    ActionFields, Change, DecisionFields, DecisionOptions, EntryFields, EventId, Log, Register, UpdateFields, WriteKey,
};

/// The change that takes `id` back. It writes just the registers that still hold what the event wrote; where somebody
/// has written something later, that stays. What an event brought into being, a turn of the incident too, is withdrawn,
/// and so is that two entries were kept apart.
/// Nothing where the event is unknown or has been overtaken altogether, and for an opening and a writer's name.
///
/// `settled` are the events that were taken back before, and those that did so: together they changed nothing, so that
/// what they wrote overtakes nothing.
pub fn undo(log: &Log, id: EventId, settled: &[EventId]) -> Option<Change> {
    let event = log.get(id)?;
    let key = event.key();
    let now = log.fold_without(settled);
    let before = log.fold_without(&[settled, &[id]].concat());
    Some(match &event.change {
        Change::EntryLogged(_)
        | Change::DecisionMade(_)
        | Change::UpdatePosted(_)
        | Change::ActionAdded(_)
        | Change::SeveritySet { .. }
        | Change::ProgressSet { .. }
        | Change::RoleTaken { .. }
        | Change::KeptApart { .. }
        | Change::Reopened { .. } => (!now.is_withdrawn(id)).then_some(Change::Withdrawn {
            what: id,
            withdrawn: true,
        })?,
        Change::Withdrawn { what, .. } => {
            let withdrawn = held(key, now.withdrawn.get(what)?, before.withdrawn.get(what))?;
            Change::Withdrawn { what: *what, withdrawn }
        }
        Change::FactSet { fact, .. } => {
            let text = held(key, now.facts.get(fact)?, before.facts.get(fact))?;
            Change::FactSet {
                fact: *fact,
                text: Some(text),
            }
        }
        Change::DetectedBySet { .. } => {
            let by = held(key, &now.detected_by, Some(&before.detected_by))?;
            Change::DetectedBySet { by }
        }
        Change::SectionWritten { section, .. } => {
            let text = held(key, now.sections.get(section)?, before.sections.get(section))?;
            Change::SectionWritten {
                section: *section,
                text: Some(text),
                autosave: false,
            }
        }
        Change::MilestoneSet { milestone, note, .. } => {
            let moment = now.milestones.get(milestone)?;
            let was = before.milestones.get(milestone);
            if moment.at.key() != Some(key) || now.reopened_since(*milestone, key) {
                return None;
            }
            let note = note
                .as_ref()
                .and_then(|_| held(key, &moment.note, was.map(|was| &was.note)));
            Change::MilestoneSet {
                milestone: *milestone,
                at: before.milestone_when(*milestone),
                note,
            }
        }
        Change::EntryCorrected { entry, .. } => {
            let (now, was) = (now.entries.get(entry)?, before.entries.get(entry)?);
            let fields = EntryFields {
                at: held(key, &now.at, Some(&was.at)),
                kind: held(key, &now.kind, Some(&was.kind)),
                text: held(key, &now.text, Some(&was.text)),
                pinned: held(key, &now.pinned, Some(&was.pinned)),
                internal: held(key, &now.internal, Some(&was.internal)),
            };
            (!fields.is_empty()).then_some(Change::EntryCorrected { entry: *entry, fields })?
        }
        Change::UpdateCorrected { update, .. } => {
            let (now, was) = (now.updates.get(update)?, before.updates.get(update)?);
            let fields = UpdateFields {
                at: held(key, &now.at, Some(&was.at)),
                audience: held(key, &now.audience, Some(&was.audience)),
                text: held(key, &now.text, Some(&was.text)),
                next_by: held(key, &now.next_by, Some(&was.next_by)),
                pinned: held(key, &now.pinned, Some(&was.pinned)),
                internal: held(key, &now.internal, Some(&was.internal)),
            };
            (!fields.is_empty()).then_some(Change::UpdateCorrected {
                update: *update,
                fields,
            })?
        }
        Change::ActionCorrected { action, .. } => {
            let (now, was) = (now.actions.get(action)?, before.actions.get(action)?);
            let fields = ActionFields {
                what: held(key, &now.what, Some(&was.what)),
                kind: held(key, &now.kind, Some(&was.kind)),
                owner: held(key, &now.owner, Some(&was.owner)),
                due: held(key, &now.due, Some(&was.due)),
                done: held(key, &now.done, Some(&was.done)),
            };
            (!fields.is_empty()).then_some(Change::ActionCorrected {
                action: *action,
                fields,
            })?
        }
        Change::DecisionCorrected { decision, .. } => {
            let (now, was) = (now.decisions.get(decision)?, before.decisions.get(decision)?);
            let mut options = DecisionOptions::default();
            for (place, option) in now.options.iter() {
                options.0.resize(usize::from(*place) + 1, None);
                options.0[usize::from(*place)] = held(key, option, was.options.get(place));
            }
            let fields = DecisionFields {
                at: held(key, &now.at, Some(&was.at)),
                question: held(key, &now.question, Some(&was.question)),
                options: options.0.iter().any(Option::is_some).then_some(options),
                chosen: held(key, &now.chosen, Some(&was.chosen)),
                why: held(key, &now.why, Some(&was.why)),
                decided_by: held(key, &now.decided_by, Some(&was.decided_by)),
                agreed_by: held(key, &now.agreed_by, Some(&was.agreed_by)),
                risk: held(key, &now.risk, Some(&was.risk)),
                outcome: held(key, &now.outcome, Some(&was.outcome)),
                pinned: held(key, &now.pinned, Some(&was.pinned)),
                internal: held(key, &now.internal, Some(&was.internal)),
            };
            (!fields.is_empty()).then_some(Change::DecisionCorrected {
                decision: *decision,
                fields,
            })?
        }
        Change::Opened(_) | Change::WriterNamed { .. } | Change::Unknown => return None,
    })
}

/// What a register held before, if it still holds what `key` wrote.
fn held<T: Clone + Default>(key: WriteKey, now: &Register<T>, before: Option<&Register<T>>) -> Option<T> {
    (now.key() == Some(key)).then(|| before.and_then(|before| before.get()).cloned().unwrap_or_default())
}
