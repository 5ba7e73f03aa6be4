//! Arbitrary histories, and what may become of their records.

use std::collections::BTreeMap;

use proptest::{
    collection::vec,
    option::of,
    prelude::*,
    sample::{Index, select},
};

use crate::incident::*;

/// Few writers, numbers and moments, so that writes meet.
pub fn event_ids() -> impl Strategy<Value = EventId> {
    (0u64..3, 1u32..8).prop_map(|(writer, number)| EventId {
        writer: WriterId::from_random(writer),
        number,
    })
}

fn moments() -> impl Strategy<Value = Timestamp> {
    (0i64..50).prop_map(Timestamp)
}

fn whens() -> impl Strategy<Value = When> {
    let vague = select(&[Precision::About, Precision::Unread][..]);
    prop_oneof![
        4 => moments().prop_map(When::exact),
        1 => (moments(), vague).prop_map(|(at, precision)| When { at, precision }),
        1 => (moments(), moments()).prop_map(|(one, other)| When::between(one, other)),
    ]
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[a-c]{1,3}", any::<String>()]
}

fn entry_fields() -> impl Strategy<Value = EntryFields> {
    let kinds = of(select(&EntryKind::ALL[..]));
    let marks = (of(any::<bool>()), of(any::<bool>()));
    (of(whens()), kinds, of(texts()), marks).prop_map(|(at, kind, text, (pinned, internal))| EntryFields {
        at,
        kind,
        text,
        pinned,
        internal,
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
    (whens(), texts(), vec(option, 0..4), 0u8..4, agreement).prop_map(|(at, question, options, chosen, agreed_by)| {
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

fn update_fields() -> impl Strategy<Value = UpdateFields> {
    let audiences = of(select(&Audience::ALL[..]));
    (of(whens()), audiences, of(texts()), of(moments()), of(any::<bool>())).prop_map(
        |(at, audience, text, next_by, internal)| UpdateFields {
            at,
            audience,
            text,
            next_by,
            internal,
            ..UpdateFields::default()
        },
    )
}

fn action_fields() -> impl Strategy<Value = ActionFields> {
    (of(texts()), of(texts()), of(any::<bool>())).prop_map(|(what, owner, done)| ActionFields {
        what,
        owner,
        done,
        ..ActionFields::default()
    })
}

fn openings() -> impl Strategy<Value = Opened> {
    (whens(), texts(), of(whens()), texts()).prop_map(|(at, title, impact_began, services)| Opened {
        at,
        title,
        impact_began,
        services,
        ..Opened::default()
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
        1 => (select(&Severity::ALL[..]), whens()).prop_map(|(severity, at)| Change::SeveritySet { severity, at }),
        1 => (select(&Progress::ALL[..]), whens()).prop_map(|(progress, at)| Change::ProgressSet { progress, at }),
        1 => (select(&Role::ALL[..2]), texts(), whens())
            .prop_map(|(role, person, at)| Change::RoleTaken { role, person, at }),
        1 => update_fields().prop_map(Change::UpdatePosted),
        1 => (event_ids(), update_fields()).prop_map(|(update, fields)| Change::UpdateCorrected { update, fields }),
        1 => action_fields().prop_map(Change::ActionAdded),
        1 => (event_ids(), action_fields()).prop_map(|(action, fields)| Change::ActionCorrected { action, fields }),
        1 => (event_ids(), event_ids()).prop_map(|(one, other)| Change::KeptApart { one, other }),
        1 => (select(&[Fact::Title, Fact::Services][..]), of(texts()))
            .prop_map(|(fact, text)| Change::FactSet { fact, text }),
        1 => select(&DetectedBy::ALL[..]).prop_map(|by| Change::DetectedBySet { by }),
        1 => (select(&Milestone::ALL[..]), of(whens()), of(texts()))
            .prop_map(|(milestone, at, note)| Change::MilestoneSet { milestone, at, note }),
        1 => (whens(), vec((select(&Milestone::ALL[..]), whens()), 0..3))
            .prop_map(|(at, cleared)| Change::Reopened { at, cleared }),
        4 => (select(&Section::ALL[..2]), of(texts()), any::<bool>())
            .prop_map(|(section, text, autosave)| Change::SectionWritten { section, text, autosave }),
        1 => openings().prop_map(Change::Opened),
        1 => (texts(), texts()).prop_map(|(name, device)| Change::WriterNamed { name, device }),
    ]
}

/// What honest writers make: an id stands for one event, wherever it turns up, and each writer's stamps rise.
pub fn histories() -> impl Strategy<Value = Vec<Event>> {
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

/// A record of an event without some of its texts, as erasing or compacting leaves it.
pub fn lessened(event: &Event, picks: &[Index]) -> Event {
    let mut event = event.clone();
    for pick in picks {
        let texts = event.texts();
        if let Some((field, _)) = texts.get(pick.index(texts.len().max(1))) {
            event = event.without_text(*field).expect("it has that text");
        }
    }
    event
}

/// Records of a history's events, in an order and with repetitions of their own, some of them lessened.
pub fn records(history: Vec<Event>) -> BoxedStrategy<Vec<Event>> {
    if history.is_empty() {
        return Just(history).boxed();
    }
    let record = (select(history), vec(any::<Index>(), 0..3));
    vec(record.prop_map(|(event, picks)| lessened(&event, &picks)), 0..60).boxed()
}

/// An arbitrary part of a history.
pub fn some_records() -> impl Strategy<Value = Vec<Event>> {
    histories().prop_flat_map(records)
}

/// Three arbitrary parts of one history.
pub fn parts() -> impl Strategy<Value = (Vec<Event>, Vec<Event>, Vec<Event>)> {
    histories().prop_flat_map(|history| (records(history.clone()), records(history.clone()), records(history)))
}

/// As [`parts`], with records that contradict others: in everything, in a single text, or in some.
pub fn contradicting_parts() -> impl Strategy<Value = (Vec<Event>, Vec<Event>, Vec<Event>)> {
    (histories(), histories()).prop_flat_map(|(mut history, other)| {
        let reworded: Vec<_> = history.iter().filter_map(reworded).collect();
        history.extend(reworded);
        history.extend(other.into_iter().take(8));
        (records(history.clone()), records(history.clone()), records(history))
    })
}

fn reworded(event: &Event) -> Option<Event> {
    let mut event = event.clone();
    match &mut event.change {
        Change::EntryLogged(EntryFields { text: Some(text), .. })
        | Change::SectionWritten { text: Some(text), .. }
        | Change::DecisionMade(DecisionFields {
            question: Some(text), ..
        }) => text.push('!'),
        Change::Opened(opened) => opened.title.push('!'),
        _ => return None,
    }
    Some(event)
}

pub fn log(events: &[Event]) -> Log {
    let mut log = Log::default();
    for event in events {
        log.add(event.clone());
    }
    log
}

pub fn merged(one: &Log, other: &Log) -> Log {
    let mut log = one.clone();
    log.merge(other);
    log
}
