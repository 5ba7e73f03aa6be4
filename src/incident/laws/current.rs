//! The current state says what the log says, and merges as the log does.

use super::*;

/// What a log adds up to, without the items named, and without places to which nothing was ever written.
fn seen(log: &Log, aside: &[EventId]) -> Incident {
    let mut incident = log.fold();
    let stays = |id: &EventId| !aside.contains(id);
    incident.entries = only(incident.entries, |id, it| stays(id) && *it != Entry::default());
    incident.decisions = only(incident.decisions, |id, it| stays(id) && *it != Decision::default());
    incident.updates = only(incident.updates, |id, it| stays(id) && *it != Update::default());
    incident.actions = only(incident.actions, |id, it| stays(id) && *it != Action::default());
    incident.turns = only(incident.turns, |id, _| stays(id));
    incident.facts = only(incident.facts, |_, text| text.key().is_some());
    incident.sections = only(incident.sections, |_, text| text.key().is_some());
    incident
}

fn only<K: Ord, V>(map: Map<K, V>, stays: impl Fn(&K, &V) -> bool) -> Map<K, V> {
    map.into_iter().filter(|(key, value)| stays(key, value)).collect()
}

fn deleted(log: &Log) -> Vec<EventId> {
    let incident = log.fold();
    let withdrawn = incident.withdrawn.keys().copied();
    withdrawn.filter(|id| incident.is_withdrawn(*id)).collect()
}

proptest! {
    #[test]
    fn merging_it_is_merging_the_log((mine, theirs, _) in parts()) {
        let (mine, theirs) = (log(&mine), log(&theirs));
        let copy = log(&current(&theirs));
        let aside = deleted(&theirs);
        prop_assert_eq!(seen(&merged(&mine, &copy), &aside), seen(&merged(&mine, &theirs), &aside));
    }

    #[test]
    fn it_adds_up_to_what_the_log_adds_up_to(records in some_records()) {
        let log = log(&records);
        let copy = make::log(&current(&log));
        let aside = deleted(&log);
        prop_assert_eq!(seen(&copy, &aside), seen(&log, &aside));
        let (one, other) = (copy.fold(), log.fold());
        prop_assert_eq!(timeline(&one), timeline(&other));
        let numbers = |log: &Log| {
            let incident = log.fold();
            incident.numbered_decisions().into_iter().map(|(number, id, _)| (number, id)).collect::<Vec<_>>()
        };
        prop_assert_eq!(numbers(&copy), numbers(&log));
    }

    #[test]
    fn it_is_its_own_current_state(records in some_records()) {
        let once = current(&log(&records));
        prop_assert_eq!(current(&log(&once)), once.clone());
        prop_assert!(once.is_sorted_by_key(Event::key));
    }

    #[test]
    fn it_does_not_depend_on_the_order_of_the_records(records in some_records()) {
        let backwards: Vec<_> = records.iter().rev().cloned().collect();
        prop_assert_eq!(current(&log(&backwards)), current(&log(&records)));
    }

    #[test]
    fn the_log_knows_all_of_it(records in some_records()) {
        let mut log = log(&records);
        let before = log.clone();
        for event in current(&log) {
            prop_assert_eq!(log.add(event), Added::Known);
        }
        prop_assert!(log.events().eq(before.events()) && log.disputed().count() == 0);
    }

    #[test]
    fn what_is_deleted_or_overtaken_is_not_in_it(records in some_records()) {
        let log = log(&records);
        let incident = log.fold();
        let gone = deleted(&log);
        for event in current(&log) {
            let subject = match &event.change {
                Change::EntryCorrected { entry: of, .. }
                | Change::DecisionCorrected { decision: of, .. }
                | Change::UpdateCorrected { update: of, .. }
                | Change::ActionCorrected { action: of, .. } => *of,
                // These are withdrawn in files that others wrote at most.
                Change::FactSet { .. }
                | Change::SectionWritten { .. }
                | Change::MilestoneSet { .. }
                | Change::Opened(_)
                | Change::WriterNamed { .. } => continue,
                _ => event.id,
            };
            if gone.contains(&subject) {
                prop_assert_eq!(event.texts(), []);
            }
            if let Change::EntryLogged(EntryFields { text: Some(text), .. })
            | Change::EntryCorrected { fields: EntryFields { text: Some(text), .. }, .. } = &event.change
            {
                prop_assert_eq!(incident.entries.get(&subject).map(|entry| entry.text.text()), Some(text.as_str()));
            }
        }
    }
}

#[test]
fn what_nobody_understands_or_agrees_on_is_left_out() {
    let event = |number, text: &str| Event {
        id: EventId {
            writer: WriterId::from_random(1),
            number,
        },
        incident: IncidentId::from_random(7),
        stamp: Stamp(number.into(), 0),
        logged_at: Timestamp(0),
        change: Change::EntryLogged(EntryFields {
            text: Some(text.to_owned()),
            ..EntryFields::default()
        }),
        foreign: None,
    };
    let foreign = |number, change| Event {
        change,
        foreign: Some("{}".to_owned()),
        ..event(number, "")
    };
    let known = event(1, "a");
    let log = log(&[
        known.clone(),
        event(2, "one"),
        event(2, "other"),
        foreign(3, Change::Unknown),
        foreign(4, known.change.clone()),
    ]);
    assert_eq!(log.disputed().count(), 2);
    assert_eq!(current(&log), [known]);
}
