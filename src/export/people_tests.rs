use super::*;
use crate::incident::{Change, DecisionFields, Event, EventId, IncidentId, Stamp, Timestamp, WriterId, fold};

fn incident(changes: impl IntoIterator<Item = (u64, Change)>) -> Incident {
    let events: Vec<_> = (1..)
        .zip(changes)
        .map(|(number, (writer, change))| Event {
            id: EventId {
                writer: WriterId::from_random(writer),
                number,
            },
            incident: IncidentId::from_random(1),
            stamp: Stamp(u64::from(number), 0),
            logged_at: Timestamp(0),
            change,
            foreign: None,
        })
        .collect();
    fold(&events)
}

fn takes(role: Role, person: &str, at: i64) -> (u64, Change) {
    let person = person.into();
    let at = Timestamp(at).into();
    (1, Change::RoleTaken { role, person, at })
}

fn decision(decided_by: &str, agreed_by: &str) -> (u64, Change) {
    let fields = DecisionFields {
        decided_by: Some(decided_by.into()),
        agreed_by: Some(Agreement::By(agreed_by.into())),
        ..DecisionFields::default()
    };
    (1, Change::DecisionMade(fields))
}

fn named(writer: u64, name: &str) -> (u64, Change) {
    let name = name.into();
    let device = String::new();
    (writer, Change::WriterNamed { name, device })
}

fn hidden(changes: impl IntoIterator<Item = (u64, Change)>, text: &str) -> String {
    People::of(&incident(changes)).hide(text)
}

#[test]
fn each_person_becomes_the_role_they_had() {
    let people = || {
        [
            takes(Role::Commander, "Priya Nair", 0),
            takes(Role::Communications, "Sandy", 0),
            decision("Priya Nair", "Mo Said and the team lead"),
            named(1, "Priya"),
            named(2, "Kim"),
            named(3, "alex"),
        ]
    };
    let table = [
        ("Priya Nair rolled back.", "The commander rolled back."),
        (
            "Paged Priya, then Sandy.",
            "Paged the commander, then the communications lead.",
        ),
        (
            "It was Nair's call. Mo agreed",
            "It was the commander's call. The approver agreed",
        ),
        ("@priya and @Alex looked", "the commander and responder 2 looked"),
        ("Kim and alex looked", "Responder 1 and responder 2 looked"),
        ("Alex looked", "Responder 2 looked"),
        ("the team lead agreed", "the team lead agreed"),
        ("Kimberley, Saidi and alexandria", "Kimberley, Saidi and alexandria"),
    ];
    for (typed, expected) in table {
        // A handle at the beginning of a sentence is as good a beginning.
        let shown = hidden(people(), typed);
        assert_eq!(shown.to_lowercase(), expected.to_lowercase(), "{typed}");
    }
    assert_eq!(
        hidden(people(), "Priya Nair rolled back."),
        "The commander rolled back."
    );
    assert_eq!(hidden(people(), "Done. Kim looked"), "Done. Responder 1 looked");
}

#[test]
fn fields_of_people_are_no_sentences() {
    let people = People::of(&incident([takes(Role::Commander, "Priya", 0), named(2, "Kim")]));
    assert_eq!(
        people.hide_field("Priya, Kim and the team lead"),
        "the commander, responder 1 and the team lead"
    );
}

#[test]
fn a_role_that_changed_hands_is_numbered_by_time() {
    let people = [takes(Role::Commander, "Kim", 50), takes(Role::Commander, "Priya", 10)];
    assert_eq!(hidden(people, "From Priya to Kim"), "From commander 1 to commander 2");
}

#[test]
fn one_person_has_one_role() {
    let people = [
        named(1, "Priya"),
        takes(Role::Scribe, "priya", 0),
        decision("Priya", "PRIYA"),
    ];
    assert_eq!(hidden(people, "by Priya"), "by the scribe");
}

#[test]
fn words_that_are_no_names_stay() {
    let people = [
        decision("me", "nobody"),
        takes(Role::Commander, "On-call engineer", 0),
        named(1, "An Nguyen"),
    ];
    let text = "An on-call engineer told me: nobody did it on call. N/A";
    assert_eq!(hidden(people, text), text);
}

#[test]
fn names_are_found_where_scripts_do_not_divide_words() {
    assert_eq!(
        hidden([takes(Role::Commander, "王伟", 0)], "由王伟回滚"),
        "由the commander回滚"
    );
}

#[test]
fn nobody_known_changes_nothing() {
    assert_eq!(hidden([], "Priya rolled back"), "Priya rolled back");
}
