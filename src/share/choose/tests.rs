//! What is left in a copy, and what is not.

mod make;

use proptest::prelude::*;

use self::make::{Made, Op, SECRET, here, logs};
use super::*;
use crate::{
    incident::{Agreement, Item, Milestone, Role, Stamp, Timestamp, When, WriterId, timeline},
    session::example::example,
    share::{identity, masks::MASK},
};

fn everything_left_out() -> Choices {
    Choices {
        parts: Parts::default(),
        leave_out_names: true,
        leave_out_internal: true,
        masked: vec![SECRET.into(), "pool".into()],
    }
}

fn json(snapshot: &Snapshot) -> String {
    let events = snapshot.events.iter();
    events
        .map(|event| serde_json::to_string(&event.change).expect("JSON") + "\n")
        .collect()
}

/// What a reader sees of each row beside its texts.
fn rows(incident: &Incident, without_internal: bool) -> Vec<(When, Timestamp, String)> {
    let rows = timeline(incident);
    let shown = rows.iter().filter(|row| {
        let internal = match &row.item {
            Item::Entry(_, entry) => entry.internal.value(),
            Item::Decision(_, _, decision) => decision.internal.value(),
            Item::Update(_, update) => update.internal.value(),
            _ => false,
        };
        !(without_internal && internal)
    });
    shown
        .map(|row| {
            let kind = match &row.item {
                Item::Milestone(milestone, _) | Item::Undone(_, milestone) => format!("{milestone:?}"),
                Item::Entry(_, entry) => format!("entry {:?}", entry.kind.value()),
                Item::Decision(_, number, _) => format!("D{number}"),
                Item::Update(..) => "update".into(),
                Item::Turn(..) => "turn".into(),
            };
            (row.when, row.logged_at, kind)
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_name_stays_and_no_secret(log in logs()) {
        let copy = json(&snapshot(&log, here(), &everything_left_out()));
        for part in ["orvath", "ORVATH", "uillby", "rimdoxa", "anthe", "orpalson", "estrivan", SECRET, "pool"] {
            prop_assert!(!copy.contains(part), "{part} in {copy}");
        }
    }

    #[test]
    fn the_rest_is_as_it_was(log in logs()) {
        let (whole, copy) = (log.fold(), snapshot(&log, here(), &everything_left_out()).fold());
        prop_assert_eq!(rows(&copy, false), rows(&whole, true));
        prop_assert_eq!(copy.severity(), whole.severity());
        prop_assert_eq!(copy.state(), whole.state());
        for milestone in Milestone::ALL {
            prop_assert_eq!(copy.milestone_when(milestone), whole.milestone_when(milestone));
        }
        prop_assert_eq!(copy.standing_actions().len(), whole.standing_actions().len());
        prop_assert_eq!(copy.fact(Fact::Zone), "Europe/Berlin");
        let apart = |incident: &Incident| {
            let ids = |row: &crate::incident::Row<'_>| match row.item {
                Item::Entry(id, entry) if !entry.internal.value() => Some(id),
                _ => None,
            };
            let entries: Vec<_> = timeline(incident).iter().filter_map(ids).collect();
            let mut pairs = Vec::new();
            for (one, at) in entries.iter().zip(0..) {
                for (other, place) in entries.iter().zip(0..) {
                    let pair = incident.kept_apart.get(&(*one.min(other), *one.max(other)));
                    let says = pair.and_then(|pair| pair.key()).map(|key| key.event);
                    if one != other && says.is_some_and(|id| !incident.is_withdrawn(id)) {
                        pairs.push((at, place));
                    }
                }
            }
            pairs
        };
        prop_assert_eq!(apart(&copy), apart(&whole));
    }

    #[test]
    fn a_copy_with_something_left_out_is_an_incident_of_its_own(log in logs()) {
        let copy = snapshot(&log, here(), &everything_left_out());
        prop_assert!(copy.left_out.names && copy.incident != here());
        prop_assert_eq!(copy.incident, identity(&copy.events));
        prop_assert!(copy.events.iter().all(|event| event.incident == copy.incident));
        for (order, event) in (1..).zip(&copy.events) {
            prop_assert_eq!(event.stamp, Stamp(order, 0));
            prop_assert_eq!(log.get(event.id), None, "an id of the original");
        }
        prop_assert_eq!(copy.log().events().count(), copy.events.len(), "each id stands for one event");
        // Made anew of the same, or of the copy itself, it is the same.
        prop_assert_eq!(&snapshot(&log.clone(), here(), &everything_left_out()), &copy);
        let again = snapshot(&copy.log(), copy.incident, &everything_left_out());
        prop_assert!(!again.left_out.any());
        prop_assert_eq!(again.incident, copy.incident);
        prop_assert_eq!(rows(&again.fold(), false), rows(&copy.fold(), false));
    }

    #[test]
    fn nothing_internal_stays(log in logs()) {
        let choices = Choices { leave_out_internal: true, ..Choices::default() };
        let (whole, copy) = (log.fold(), snapshot(&log, here(), &choices));
        let told = rows(&whole, false).len() - rows(&whole, true).len();
        prop_assert_eq!(copy.left_out.internal, told > 0);
        let copy = copy.fold();
        prop_assert_eq!(rows(&copy, true).len(), rows(&copy, false).len());
        prop_assert!(!copy.decisions.values().any(|decision| decision.internal.value()) || told == 0);
    }

    #[test]
    fn parts_keep_ids_and_leave_the_other_part_out(log in logs(), timeline: bool, postmortem: bool) {
        let choices = Choices { parts: Parts { timeline, postmortem }, ..Choices::default() };
        let copy = snapshot(&log, here(), &choices);
        prop_assert!(!copy.left_out.any() && copy.incident == here());
        prop_assert!(copy.events.iter().all(|event| log.get(event.id).is_some()));
        let (incident, whole) = (copy.fold(), log.fold());
        let held = |timeline: bool, of: &Incident| if timeline { (of.entries.len(), of.updates.len()) } else { (0, 0) };
        prop_assert_eq!((incident.entries.len(), incident.updates.len()), held(timeline, &whole));
        let acts = if postmortem { whole.standing_actions().len() } else { 0 };
        prop_assert_eq!(incident.actions.len() >= acts && incident.standing_actions().len() == acts, true);
        if !postmortem {
            prop_assert!(incident.sections.is_empty() && incident.fact(Fact::PostmortemOwner).is_empty());
        }
        prop_assert_eq!(incident.numbered_decisions().len(), whole.numbered_decisions().len());
        prop_assert_eq!(incident.turns.len(), whole.turns.len());
        let gone = copy.events.iter().filter_map(|event| match event.change {
            Change::Withdrawn { what, .. } => Some(what),
            _ => None,
        });
        for what in gone {
            prop_assert!(timeline || !whole.entries.contains_key(&what) && !whole.updates.contains_key(&what));
            prop_assert!(postmortem || !whole.actions.contains_key(&what));
        }
    }
}

fn example_log() -> Log {
    let mut log = Log::default();
    for event in example(here(), WriterId::from_random(1)) {
        log.add(event);
    }
    log
}

#[test]
fn where_nothing_is_there_to_leave_out_the_copy_is_the_whole() {
    let mut log = Log::default();
    let events = example(here(), WriterId::from_random(1));
    let nobody = |event: &&Event| matches!(event.change, Change::Opened(_) | Change::EntryLogged(_));
    for event in events.iter().filter(nobody) {
        log.add(event.clone());
    }
    let choices = Choices {
        masked: vec!["nowhere to be found".into()],
        ..everything_left_out()
    };
    assert_eq!(
        snapshot(&log, here(), &choices),
        snapshot(&log, here(), &Choices::default())
    );
}

#[test]
fn the_example_without_names_tells_the_same_story() {
    let choices = Choices {
        leave_out_names: true,
        ..Choices::default()
    };
    let copy = snapshot(&example_log(), here(), &choices);
    assert_eq!(
        copy.left_out,
        LeftOut {
            names: true,
            ..LeftOut::default()
        }
    );
    let incident = copy.fold();
    let owners: Vec<_> = incident
        .standing_actions()
        .iter()
        .map(|(_, action)| action.owner.text().to_owned())
        .collect();
    assert_eq!(
        owners,
        ["action owner 1", "the commander", "action owner 1", "action owner 2"]
    );
    assert_eq!(incident.role(Role::Commander), "the commander");
    let [(_, _, decision)] = incident.numbered_decisions()[..] else {
        panic!("one decision");
    };
    assert_eq!(decision.decided_by.text(), "the commander");
    assert_eq!(decision.agreement(), &Agreement::By("the team lead".into()));
}

#[test]
fn a_name_that_was_put_right_is_left_out_of_texts_too() {
    let mut made = Made::default();
    let named = |name: &str| Change::WriterNamed {
        name: name.into(),
        device: String::new(),
    };
    made.log(1, named("Priyanka"));
    made.log(1, named("Priya Nair"));
    made.op(
        1,
        Op::Entry(When::default(), "Priyanka paged PRIYA and priya nair".into(), false),
    );
    let choices = Choices {
        leave_out_names: true,
        ..Choices::default()
    };
    let incident = snapshot(&made.log, here(), &choices).fold();
    let texts: Vec<_> = incident.entries.values().map(|entry| entry.text.text()).collect();
    assert_eq!(texts, ["A responder paged responder 1 and responder 1"]);
}

#[test]
fn d3_stays_d3_and_what_was_internal_about_d1_is_nowhere() {
    let mut made = Made::default();
    made.op(
        1,
        Op::Decision(When::default(), "Sue them?".into(), String::new(), true),
    );
    made.op(2, Op::Decision(When::default(), "Wait?".into(), String::new(), false));
    let second = made.all[1];
    made.log(
        1,
        Change::Withdrawn {
            what: second,
            withdrawn: true,
        },
    );
    made.op(
        1,
        Op::Decision(When::default(), "Roll back?".into(), String::new(), false),
    );
    made.op(
        1,
        Op::Decision(When::default(), "Blame them?".into(), String::new(), true),
    );
    let choices = Choices {
        leave_out_internal: true,
        ..Choices::default()
    };
    let copy = snapshot(&made.log, here(), &choices);
    assert!(!json(&copy).contains("Sue") && !json(&copy).contains("Wait"));
    let incident = copy.fold();
    let numbered = incident.numbered_decisions();
    let numbered: Vec<_> = numbered
        .iter()
        .map(|(number, _, it)| (*number, it.question.text()))
        .collect();
    assert_eq!(numbered, [(3, "Roll back?")]);
    assert_eq!(incident.decisions.len(), 3, "nothing stands in for what came after");
}

#[test]
fn a_mask_covers_names_devices_and_the_zone() {
    let choices = Choices {
        masked: vec!["Priya".into(), "UTC".into()],
        ..Choices::default()
    };
    let copy = snapshot(&example_log(), here(), &choices);
    assert!(copy.left_out.masked && !copy.left_out.names);
    assert!(!json(&copy).contains("Priya") && !json(&copy).contains("UTC"));
    let incident = copy.fold();
    assert_eq!(incident.role(Role::Commander), MASK);
    assert_eq!(incident.fact(Fact::Zone), "");
}

#[test]
fn the_id_of_a_copy_never_changes() {
    let choices = Choices {
        leave_out_names: true,
        ..Choices::default()
    };
    // Links that are out there give this id to what they hold.
    assert_eq!(
        snapshot(&example_log(), here(), &choices).incident.to_string(),
        "zsz8dmegk5yh"
    );
}
