//! An erased text is gone, and nothing else is.

use super::*;

/// The texts of an event but one.
fn others(event: &Event, field: TextField) -> Vec<(TextField, String)> {
    event.texts().into_iter().filter(|(name, _)| *name != field).collect()
}

proptest! {
    #[test]
    fn one_text_goes_and_the_rest_of_the_event_stays(records in some_records(), place in any::<Index>()) {
        let mut log = log(&records);
        let texts: Vec<_> = log
            .events()
            .flat_map(|event| event.texts().into_iter().map(|(field, _)| (event.clone(), field)))
            .collect();
        if texts.is_empty() {
            return Ok(());
        }
        let (before, field) = place.get(&texts);
        let after = log.erase(before.id, *field).expect("it has that text").clone();
        prop_assert_eq!(after.texts(), others(before, *field));
        prop_assert_eq!(after.unite(before), Some(before.clone()));
        prop_assert_eq!(log.erase(before.id, *field), None);
        let shown = |log: &Log| log.fold().standing_entries().map(|(id, ..)| id).collect::<Vec<_>>();
        prop_assert_eq!(shown(&log), shown(&super::log(&records)));
    }

    #[test]
    fn a_text_that_was_repeated_goes_everywhere(records in some_records(), place in any::<Index>()) {
        let mut log = log(&records);
        let entries: Vec<_> = log
            .events()
            .filter_map(|event| match &event.change {
                Change::EntryCorrected { entry, fields } => Some((event.id, *entry, fields.text.clone()?)),
                Change::EntryLogged(fields) => Some((event.id, event.id, fields.text.clone()?)),
                _ => None,
            })
            .filter(|(.., text)| !text.is_empty())
            .collect();
        if entries.is_empty() {
            return Ok(());
        }
        let (id, entry, text) = place.get(&entries);
        let same = same_text(&log, *id, TextField::Text);
        prop_assert!(same.contains(&(*id, TextField::Text)));
        for (id, field) in same {
            prop_assert!(log.erase(id, field).is_some());
        }
        let incident = log.fold();
        let shown = incident.entries.get(entry).map(|entry| entry.text.text());
        prop_assert_ne!(shown, Some(text.as_str()));
        let said = history(&log, &incident, Subject::Item(*entry));
        let said = said.iter().flat_map(|version| &version.values);
        prop_assert!(!said.map(|value| &value.what).any(|what| *what == Shown::Text(text.clone(), TextField::Text)));
    }

    #[test]
    fn every_text_ever_written_is_in_a_history(records in some_records()) {
        let log = log(&records);
        let incident = log.fold();
        let ids = log.events().flat_map(|event| match &event.change {
            Change::EntryCorrected { entry, .. } => vec![event.id, *entry],
            Change::DecisionCorrected { decision, .. } => vec![event.id, *decision],
            Change::UpdateCorrected { update, .. } => vec![event.id, *update],
            Change::ActionCorrected { action, .. } => vec![event.id, *action],
            _ => vec![event.id],
        });
        let subjects: Vec<_> = ids
            .map(Subject::Item)
            .chain(Section::ALL.map(Subject::Section))
            .chain(Milestone::ALL.map(Subject::Milestone))
            .chain([Fact::Title, Fact::Services].map(Subject::Fact))
            .collect();
        let said: Vec<_> = subjects.into_iter().flat_map(|subject| history(&log, &incident, subject)).collect();
        for event in log.events().filter(|event| !matches!(event.change, Change::WriterNamed { .. })) {
            for (field, text) in event.texts() {
                let wanted = Shown::Text(text, field);
                let found = said
                    .iter()
                    .filter(|version| version.event == event.id)
                    .flat_map(|version| &version.values)
                    .any(|value| value.what == wanted);
                prop_assert!(found, "{:?} of {} is in no history", wanted, event.id);
            }
        }
    }

    #[test]
    fn a_text_is_found_by_its_name(place in any::<u8>()) {
        for field in [TextField::Option(place), TextField::DecidedBy, TextField::Text, TextField::Device] {
            prop_assert_eq!(field.to_string().parse(), Ok(field));
        }
    }
}
