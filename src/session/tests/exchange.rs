//! Two people exchange links.

use proptest::prelude::*;

use super::{
    snapshots::{here, snapshot, summary, take},
    *,
};
use crate::incident::Incident;

/// What a person does at a page, for a property over divergent copies.
#[derive(Clone, Debug)]
enum Act {
    Log(u8),
    Correct(usize, u8),
    Withdraw(usize),
    Write(u8),
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        any::<u8>().prop_map(Act::Log),
        (any::<usize>(), any::<u8>()).prop_map(|(which, text)| Act::Correct(which, text)),
        any::<usize>().prop_map(Act::Withdraw),
        any::<u8>().prop_map(Act::Write),
    ]
}

fn perform(tab: &mut Tab, incident: IncidentId, act: &Act) {
    let entries: Vec<_> = tab.held(incident).incident.entries.keys().copied().collect();
    let nth = |which: usize| (!entries.is_empty()).then(|| entries[which % entries.len()]);
    let change = match act {
        Act::Log(text) => return tab.log(incident, &format!("note {text}")),
        Act::Write(text) => summary(&format!("summary {text}")),
        Act::Correct(which, text) => {
            let Some(entry) = nth(*which) else { return };
            let fields = EntryFields {
                text: Some(format!("corrected {text}")),
                ..EntryFields::default()
            };
            Change::EntryCorrected { entry, fields }
        }
        Act::Withdraw(which) => {
            let Some(what) = nth(*which) else { return };
            Change::Withdrawn { what, withdrawn: true }
        }
    };
    tab.send(Message::Do(incident, vec![change]));
}

/// What can be seen of an incident: of what is deleted only that it is.
fn seen(incident: &Incident) -> Vec<String> {
    let mut seen: Vec<_> = incident
        .standing_entries()
        .map(|(id, created, entry)| format!("{id} {created:?} {entry:?}"))
        .collect();
    seen.push(format!("{:?} {:?}", incident.sections, incident.facts));
    seen.extend(
        incident
            .withdrawn
            .iter()
            .map(|(id, withdrawn)| format!("{id} {withdrawn:?}")),
    );
    seen
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    /// Two people exchange links: both see the same then, the same as if they had exchanged everything, and to neither
    /// does anything seem to be missing.
    #[test]
    fn exchanging_links_is_exchanging_everything(
        together in prop::collection::vec(act(), 0..6),
        one_alone in prop::collection::vec(act(), 0..8),
        other_alone in prop::collection::vec(act(), 0..8),
    ) {
        let mut one = Tab::new(1);
        let incident = one.create();
        together.iter().for_each(|act| perform(&mut one, incident, act));
        let mut other = Tab::new(2);
        take(&mut other, TakeIn::Continue, &snapshot(&one, incident));
        other.now = one.now + 5;
        one_alone.iter().for_each(|act| perform(&mut one, incident, act));
        other_alone.iter().for_each(|act| perform(&mut other, incident, act));
        let mut everything = one.held(incident).log.clone();
        everything.merge(&other.held(incident).log);
        let (from_one, from_other) = (snapshot(&one, incident), snapshot(&other, incident));
        take(&mut one, TakeIn::Merge, &from_other);
        take(&mut other, TakeIn::Merge, &from_one);
        let (one, other) = (one.restarted(3), other.restarted(4));
        for tab in [&one, &other] {
            prop_assert_eq!(seen(&tab.held(incident).incident), seen(&everything.fold()));
            prop_assert!(tab.session.missing().is_empty());
            prop_assert!(tab.session.unreadable().is_empty());
            prop_assert_eq!(here(tab, &from_one).new + here(tab, &from_other).new, 0);
        }
    }
}
