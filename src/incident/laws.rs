//! The laws of the log, as properties of arbitrary sets of events.

use std::collections::BTreeMap;

use proptest::{collection::vec, prelude::*, sample::select};

use super::*;
use crate::store::{decode, encode};

/// Few writers, numbers and moments, so that writes meet.
fn event_ids() -> impl Strategy<Value = EventId> {
    (0u64..3, 1u32..8).prop_map(|(writer, number)| EventId {
        writer: WriterId::from_random(writer),
        number,
    })
}

fn moments() -> impl Strategy<Value = Timestamp> {
    (0i64..50).prop_map(Timestamp)
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[a-c]{1,3}", any::<String>()]
}

fn entry_fields() -> impl Strategy<Value = EntryFields> {
    let kinds = proptest::option::of(select(&EntryKind::ALL[..]));
    (proptest::option::of(moments()), kinds, proptest::option::of(texts())).prop_map(|(at, kind, text)| EntryFields {
        at,
        kind,
        text,
    })
}

fn decision_fields() -> impl Strategy<Value = DecisionFields> {
    let option = (texts(), texts()).prop_map(|(label, pros)| DecisionOption {
        label,
        pros,
        cons: String::new(),
    });
    let agreement = prop_oneof![
        Just(Agreement::Unsaid),
        Just(Agreement::Nobody),
        texts().prop_map(Agreement::By)
    ];
    (moments(), texts(), vec(option, 0..4), 0u8..4, agreement).prop_map(|(at, question, options, chosen, agreed_by)| {
        DecisionFields {
            at: Some(at),
            question: Some(question),
            options: Some(DecisionOptions::new(options)),
            chosen: Some(chosen),
            agreed_by: Some(agreed_by),
            ..DecisionFields::default()
        }
    })
}

fn changes() -> impl Strategy<Value = Change> {
    prop_oneof![
        4 => entry_fields().prop_map(Change::EntryLogged),
        4 => (event_ids(), entry_fields()).prop_map(|(entry, fields)| Change::EntryCorrected { entry, fields }),
        2 => (event_ids(), any::<bool>()).prop_map(|(what, withdrawn)| Change::Withdrawn { what, withdrawn }),
        1 => decision_fields().prop_map(Change::DecisionMade),
        1 => (event_ids(), decision_fields())
            .prop_map(|(decision, fields)| Change::DecisionCorrected { decision, fields }),
        1 => (select(&Severity::ALL[..]), moments()).prop_map(|(severity, at)| Change::SeveritySet { severity, at }),
        1 => select(&DetectedBy::ALL[..]).prop_map(|by| Change::DetectedBySet { by }),
        1 => (select(&Milestone::ALL[..]), proptest::option::of(moments()), proptest::option::of(texts()))
            .prop_map(|(milestone, at, note)| Change::MilestoneSet { milestone, at, note }),
        1 => (moments(), vec((select(&Milestone::ALL[..]), moments()), 0..3))
            .prop_map(|(at, cleared)| Change::Reopened { at, cleared }),
        1 => (select(&Section::ALL[..]), texts()).prop_map(|(section, text)| Change::SectionWritten { section, text }),
        1 => (moments(), texts()).prop_map(|(at, title)| Change::Opened(Opened { at, title, ..Opened::default() })),
        1 => texts().prop_map(|name| Change::WriterNamed { name, device: String::new() }),
    ]
}

/// What honest writers make: an id stands for one event, wherever it turns up, and each writer's stamps rise.
fn histories() -> impl Strategy<Value = Vec<Event>> {
    vec((event_ids(), changes(), 0u64..40), 0..40).prop_map(|raw| {
        let by_id: BTreeMap<_, _> = raw
            .into_iter()
            .map(|(id, change, millis)| (id, (change, millis)))
            .collect();
        let mut stamps: BTreeMap<WriterId, Stamp> = BTreeMap::new();
        by_id
            .into_iter()
            .map(|(id, (change, millis))| {
                let last = stamps.entry(id.writer).or_default();
                *last = last.next(millis);
                let (stamp, logged_at) = (*last, Timestamp(millis as i64));
                Event {
                    id,
                    incident: IncidentId::from_random(7),
                    stamp,
                    logged_at,
                    change,
                    foreign: None,
                }
            })
            .collect()
    })
}

/// A history, and two arbitrary parts of it, each in an order and with repetitions of its own.
fn parts() -> impl Strategy<Value = (Vec<Event>, Vec<Event>)> {
    histories().prop_flat_map(|history| {
        let part = || match history.is_empty() {
            true => Just(Vec::new()).boxed(),
            false => vec(select(history.clone()), 0..60).boxed(),
        };
        (part(), part())
    })
}

fn log(events: &[Event]) -> Log {
    let mut log = Log::default();
    for event in events {
        log.add(event.clone());
    }
    log
}

fn merged(one: &Log, other: &Log) -> Log {
    let mut log = one.clone();
    log.merge(other);
    log
}

proptest! {
    #[test]
    fn merge_is_commutative_associative_and_idempotent((a, b) in parts(), c in histories()) {
        let (a, b, c) = (log(&a), log(&b), log(&c));
        prop_assert_eq!(merged(&a, &b), merged(&b, &a));
        prop_assert_eq!(merged(&merged(&a, &b), &c), merged(&a, &merged(&b, &c)));
        prop_assert_eq!(merged(&a, &a), a);
    }

    #[test]
    fn the_fold_does_not_care_for_order_or_repetition(history in histories(), shuffled in any::<u64>()) {
        let mut other = history.clone();
        other.extend(history.iter().take(5).cloned());
        // A cheap shuffle by a key that the events have nothing to do with.
        other.sort_by_key(|event| u64::from(event.id.number).wrapping_mul(shuffled | 1).rotate_left(17) ^ shuffled);
        prop_assert_eq!(fold(&history), fold(&other));
        prop_assert_eq!(log(&other).fold(), fold(&history));
    }

    #[test]
    fn merging_loses_no_entry_that_nobody_deleted((a, b) in parts()) {
        let (a, b) = (log(&a), log(&b));
        let both = merged(&a, &b).fold();
        let (a, b) = (a.fold(), b.fold());
        let shown = |incident: &Incident| incident.standing_entries().map(|(id, ..)| id).collect::<Vec<_>>();
        for id in shown(&a).into_iter().chain(shown(&b)) {
            let deleted = a.is_withdrawn(id) || b.is_withdrawn(id);
            prop_assert!(deleted || shown(&both).contains(&id), "{} is gone", id);
        }
    }

    #[test]
    fn an_event_reads_back_what_was_written(history in histories()) {
        for event in history {
            prop_assert_eq!(decode(&encode(&event)), Ok(event));
        }
    }

    #[test]
    fn undo_gives_back_what_was_there(history in histories(), place in any::<prop::sample::Index>()) {
        prop_assume!(!history.is_empty());
        let mut log = log(&history);
        let target = place.get(&history).clone();
        prop_assume!(!matches!(target.change, Change::EntryLogged(_) | Change::DecisionMade(_) | Change::Opened(_)));
        let Some(change) = undo(&log, target.id) else { return Ok(()) };
        let without = log.fold_without(target.id);
        let id = EventId { writer: WriterId::from_random(99), number: 1 };
        log.add(Event { id, stamp: Stamp(1_000, 0), change, foreign: None, ..target.clone() });
        let after = log.fold();
        if let Change::EntryCorrected { entry, .. } = &target.change {
            let text = |incident: &Incident| incident.entries.get(entry).map(|entry| entry.text.text().to_owned());
            prop_assert_eq!(text(&after), text(&without));
        }
        if let Change::MilestoneSet { milestone, .. } = &target.change {
            prop_assert_eq!(after.milestone(*milestone), without.milestone(*milestone));
        }
        if let Change::Withdrawn { what, .. } = &target.change {
            prop_assert_eq!(after.is_withdrawn(*what), without.is_withdrawn(*what) );
        }
    }
}

#[test]
fn one_id_with_two_contents_is_believed_in_neither_and_lost_in_neither() {
    let event = |text: &str| Event {
        id: EventId {
            writer: WriterId::from_random(1),
            number: 1,
        },
        incident: IncidentId::from_random(1),
        stamp: Stamp(1, 0),
        logged_at: Timestamp(1),
        change: Change::EntryLogged(EntryFields {
            text: Some(text.to_owned()),
            ..EntryFields::default()
        }),
        foreign: None,
    };
    let (one, other) = (log(&[event("one")]), log(&[event("other")]));
    let both = merged(&one, &other);
    assert_eq!(both, merged(&other, &one));
    assert_eq!(both.fold().standing_entries().count(), 0);
    assert_eq!(both.disputed().count(), 2);
}
