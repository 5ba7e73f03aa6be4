//! Putting an earlier text back, by a further event: the log only grows.

use crate::incident::{
    ActionFields, Agreement, Change, DecisionFields, DecisionOption, DecisionOptions, EntryFields, Event, EventId,
    Incident, Log, Register, Subject, TextField, UpdateFields,
};

/// The change that makes a text of `event` stand again where it was written. Nothing where it stands there now, where
/// the event has no such text, or where there is nothing to put it into.
pub fn put_back(log: &Log, incident: &Incident, subject: Subject, event: EventId, field: TextField) -> Option<Change> {
    let event = log.get(event)?;
    let (_, text) = event.texts().into_iter().find(|(name, _)| *name == field)?;
    match subject {
        Subject::Section(section) => (incident.section(section) != text).then_some(Change::SectionWritten {
            section,
            text: Some(text),
            autosave: false,
        }),
        Subject::Fact(fact) => (incident.fact(fact) != text).then_some(Change::FactSet { fact, text: Some(text) }),
        Subject::Milestone(milestone) => {
            let stands = incident.milestones.get(&milestone)?.note.text() == text;
            let at = incident.milestone_when(milestone)?;
            (!stands).then_some(Change::MilestoneSet {
                milestone,
                at: Some(at),
                note: Some(text),
            })
        }
        Subject::Item(id) => item(incident, id, event, field, text),
    }
}

fn item(incident: &Incident, id: EventId, event: &Event, field: TextField, text: String) -> Option<Change> {
    if let Some(entry) = incident.entries.get(&id) {
        let fields = EntryFields {
            text: differs(&entry.text, text),
            ..EntryFields::default()
        };
        return (!fields.is_empty()).then_some(Change::EntryCorrected { entry: id, fields });
    }
    if let Some(update) = incident.updates.get(&id) {
        let fields = UpdateFields {
            text: differs(&update.text, text),
            ..UpdateFields::default()
        };
        return (!fields.is_empty()).then_some(Change::UpdateCorrected { update: id, fields });
    }
    if let Some(action) = incident.actions.get(&id) {
        let mut fields = ActionFields::default();
        let (slot, now) = match field {
            TextField::What => (&mut fields.what, &action.what),
            TextField::Owner => (&mut fields.owner, &action.owner),
            TextField::Due => (&mut fields.due, &action.due),
            _ => return None,
        };
        *slot = differs(now, text);
        return (!fields.is_empty()).then_some(Change::ActionCorrected { action: id, fields });
    }
    let decision = incident.decisions.get(&id)?;
    let mut fields = DecisionFields::default();
    let (slot, now) = match field {
        TextField::Question => (&mut fields.question, &decision.question),
        TextField::Why => (&mut fields.why, &decision.why),
        TextField::DecidedBy => (&mut fields.decided_by, &decision.decided_by),
        TextField::Risk => (&mut fields.risk, &decision.risk),
        TextField::Outcome => (&mut fields.outcome, &decision.outcome),
        TextField::AgreedBy => {
            fields.agreed_by = differs(&decision.agreed_by, Agreement::By(text));
            return (!fields.is_empty()).then_some(Change::DecisionCorrected { decision: id, fields });
        }
        TextField::Option(place) => {
            let option = option(event, place)?;
            let stands = decision.options.get(&place).and_then(Register::get) == Some(option);
            let mut options = vec![None; usize::from(place)];
            options.push(Some(option.clone()));
            fields.options = (!stands).then_some(DecisionOptions(options));
            return (!fields.is_empty()).then_some(Change::DecisionCorrected { decision: id, fields });
        }
        _ => return None,
    };
    *slot = differs(now, text);
    (!fields.is_empty()).then_some(Change::DecisionCorrected { decision: id, fields })
}

fn differs<T: PartialEq>(now: &Register<T>, then: T) -> Option<T> {
    (now.get() != Some(&then)).then_some(then)
}

/// An option with what speaks for and against it, as an event gives it.
fn option(event: &Event, place: u8) -> Option<&DecisionOption> {
    let (Change::DecisionMade(fields) | Change::DecisionCorrected { fields, .. }) = &event.change else {
        return None;
    };
    fields.options.as_ref()?.0.get(usize::from(place))?.as_ref()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::incident::{Fact, IncidentId, Section, Stamp, Timestamp, WriterId, history};

    fn log(changes: &[Change]) -> Log {
        let mut log = Log::default();
        for (number, change) in (1..).zip(changes) {
            log.add(Event {
                id: id(number),
                incident: IncidentId::from_random(7),
                stamp: Stamp(u64::from(number), 0),
                logged_at: Timestamp(i64::from(number)),
                change: change.clone(),
                foreign: None,
            });
        }
        log
    }

    fn id(number: u32) -> EventId {
        EventId {
            writer: WriterId::from_random(1),
            number,
        }
    }

    fn entry(text: &str) -> EntryFields {
        EntryFields {
            text: Some(text.to_owned()),
            ..EntryFields::default()
        }
    }

    fn option(label: &str) -> DecisionOption {
        DecisionOption {
            label: label.to_owned(),
            pros: "for".to_owned(),
            cons: "against".to_owned(),
        }
    }

    /// Puts back each text of the first event that wrote to the subject; gives back the log with that done.
    fn put_first_back(changes: &[Change], subject: Subject) -> (Log, usize) {
        let log = log(changes);
        let incident = log.fold();
        let first = history(&log, &incident, subject).remove(0).event;
        let texts = log.get(first).expect("it wrote").texts();
        let mut all = changes.to_vec();
        all.extend(
            texts
                .iter()
                .filter_map(|(field, _)| put_back(&log, &incident, subject, first, *field)),
        );
        let count = all.len() - changes.len();
        (self::log(&all), count)
    }

    #[test]
    fn an_earlier_text_stands_again_and_the_later_one_is_still_in_the_log() {
        let section = |text: &str| Change::SectionWritten {
            section: Section::Summary,
            text: Some(text.to_owned()),
            autosave: false,
        };
        let (after, _) = put_first_back(
            &[section("first"), section("second")],
            Subject::Section(Section::Summary),
        );
        assert_eq!(after.fold().section(Section::Summary), "first");
        assert!(
            after
                .events()
                .any(|event| event.texts().iter().any(|(_, text)| text == "second"))
        );

        let fact = |text: &str| Change::FactSet {
            fact: Fact::Impact,
            text: Some(text.to_owned()),
        };
        let (after, _) = put_first_back(&[fact("few"), fact("many")], Subject::Fact(Fact::Impact));
        assert_eq!(after.fold().fact(Fact::Impact), "few");
    }

    #[test]
    fn only_what_differs_is_put_back() {
        let entry_id = id(1);
        let changes = [
            Change::EntryLogged(entry("first")),
            Change::EntryCorrected {
                entry: entry_id,
                fields: entry("second"),
            },
        ];
        let (after, _) = put_first_back(&changes, Subject::Item(entry_id));
        assert_eq!(
            after
                .fold()
                .entries
                .get(&entry_id)
                .map(|entry| entry.text.text().to_owned()),
            Some("first".into())
        );
        assert_eq!(
            put_first_back(&changes[..1], Subject::Item(entry_id)).1,
            0,
            "it stands there now"
        );
    }

    #[test]
    fn every_text_of_a_decision_finds_its_way_back() {
        let made = DecisionFields {
            question: Some("How?".into()),
            options: Some(DecisionOptions::new([option("a"), option("b")])),
            why: Some("why".into()),
            decided_by: Some("Kim".into()),
            agreed_by: Some(Agreement::By("Alex".into())),
            risk: Some("risk".into()),
            outcome: Some("worked".into()),
            ..DecisionFields::default()
        };
        let other = DecisionFields {
            question: Some("What?".into()),
            options: Some(DecisionOptions::new([option("c"), option("d")])),
            why: Some("-".into()),
            decided_by: Some("-".into()),
            agreed_by: Some(Agreement::Nobody),
            risk: Some("-".into()),
            outcome: Some("-".into()),
            ..DecisionFields::default()
        };
        let changes = [
            Change::DecisionMade(made),
            Change::DecisionCorrected {
                decision: id(1),
                fields: other,
            },
        ];
        let (after, count) = put_first_back(&changes, Subject::Item(id(1)));
        assert_eq!(count, 8);
        let (now, then) = (after.fold(), log(&changes[..1]).fold());
        let texts = |incident: &Incident| {
            let decision = incident.decisions.get(&id(1)).expect("made");
            crate::session::DecisionForm::of(decision).texts()
        };
        assert_eq!(texts(&now), texts(&then));
    }

    #[test]
    fn what_was_erased_is_not_put_back() {
        let changes = [Change::EntryLogged(entry("secret"))];
        let mut log = log(&changes);
        log.erase(id(1), TextField::Text);
        assert_eq!(
            put_back(&log, &log.fold(), Subject::Item(id(1)), id(1), TextField::Text),
            None
        );
    }
}
