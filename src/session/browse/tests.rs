use super::*;
use crate::{
    incident::{
        ActionFields, Change, DecisionFields, DecisionOption, DecisionOptions, EntryFields, Event, EventId, Milestone,
        Opened, Progress, Stamp, Timestamp, UpdateFields, WriterId, fold,
    },
    time::{Day, Utc},
};

/// 2026-03-24 14:17 UTC.
const ALERT: Timestamp = Timestamp(1_774_361_820);
const MINUTE: i64 = 60;
const DAY: i64 = 86_400;

fn incident(opened: Opened, changes: Vec<Change>) -> Incident {
    let all: Vec<_> = std::iter::once(Change::Opened(opened)).chain(changes).collect();
    let events: Vec<_> = (1..)
        .zip(all)
        .map(|(number, change)| Event {
            id: EventId {
                writer: WriterId::from_random(1),
                number,
            },
            incident: IncidentId::from_random(1),
            stamp: Stamp(u64::from(number), 0),
            logged_at: ALERT,
            change,
            foreign: None,
        })
        .collect();
    fold(&events)
}

fn opened(title: &str, severity: Severity, detected: Timestamp) -> Opened {
    Opened {
        at: detected.into(),
        title: title.to_owned(),
        severity,
        detected: detected.into(),
        ..Opened::default()
    }
}

fn resolved(at: Timestamp) -> Change {
    milestone(Milestone::Resolved, at)
}

fn milestone(milestone: Milestone, at: Timestamp) -> Change {
    Change::MilestoneSet {
        milestone,
        at: Some(at.into()),
        note: None,
    }
}

fn section(section: Section) -> Change {
    Change::SectionWritten {
        section,
        text: Some("written".to_owned()),
        autosave: false,
    }
}

fn action(what: &str, owner: &str, done: bool) -> Change {
    Change::ActionAdded(ActionFields {
        what: Some(what.to_owned()),
        owner: Some(owner.to_owned()),
        done: Some(done),
        ..ActionFields::default()
    })
}

fn shelf(incidents: Vec<Incident>) -> Map<IncidentId, Arc<Incident>> {
    (1..)
        .map(IncidentId::from_random)
        .zip(incidents.into_iter().map(Arc::new))
        .collect()
}

fn titles(all: &Map<IncidentId, Arc<Incident>>, filter: Filter, words: &str) -> Vec<String> {
    browse(all, filter, words)
        .into_iter()
        .map(|listed| all.get(&listed.id).expect("listed").fact(Fact::Title).to_owned())
        .collect()
}

fn five() -> Map<IncidentId, Arc<Incident>> {
    let over = || resolved(ALERT.plus(MINUTE));
    shelf(vec![
        incident(opened("old open", Severity::P3, ALERT.plus(-DAY)), vec![]),
        incident(opened("minor", Severity::P4, ALERT.plus(DAY)), vec![over()]),
        incident(opened("unwritten", Severity::P1, ALERT), vec![over()]),
        incident(opened("new open", Severity::P1, ALERT), vec![]),
        incident(
            opened("written", Severity::P2, ALERT),
            vec![
                over(),
                section(Section::Summary),
                section(Section::RootCause),
                action("Add alert", "Alex", false),
            ],
        ),
    ])
}

#[test]
fn open_ones_come_first_then_what_needs_a_postmortem_and_the_newest_first_in_each() {
    let all = five();
    let listed = browse(&all, Filter::All, "");
    assert_eq!(
        titles(&all, Filter::All, ""),
        ["new open", "old open", "unwritten", "minor", "written"]
    );
    let begins: Vec<_> = listed.iter().map(|listed| listed.begins).collect();
    assert_eq!(
        begins,
        [
            Some(Group::Open),
            None,
            Some(Group::NeedsPostmortem),
            Some(Group::Done),
            None
        ]
    );
}

#[test]
fn a_postmortem_is_needed_until_it_has_summary_root_cause_and_an_action_item() {
    let parts = [
        section(Section::Summary),
        section(Section::RootCause),
        action("Add alert", "Alex", false),
    ];
    for left_out in 0..parts.len() {
        let mut changes = parts.to_vec();
        changes.remove(left_out);
        changes.push(resolved(ALERT));
        let it = incident(opened("it", Severity::P2, ALERT), changes);
        assert_eq!(
            (Group::of(&it), Writing::of(&it)),
            (Group::NeedsPostmortem, Writing::Draft),
            "without {left_out}"
        );
    }
    let blank = incident(
        opened("it", Severity::P2, ALERT),
        vec![
            section(Section::Summary),
            section(Section::RootCause),
            action("  ", "", false),
            resolved(ALERT),
        ],
    );
    assert_eq!(Writing::of(&blank), Writing::Draft);
}

#[test]
fn reopening_brings_an_incident_back_to_the_top() {
    let it = incident(
        opened("it", Severity::P4, ALERT),
        vec![
            resolved(ALERT.plus(MINUTE)),
            Change::Reopened {
                at: ALERT.plus(2 * MINUTE).into(),
                cleared: vec![(Milestone::Resolved, ALERT.plus(MINUTE).into())],
            },
        ],
    );
    assert_eq!(Group::of(&it), Group::Open);
}

#[test]
fn filters_leave_only_what_they_name() {
    let all = five();
    assert_eq!(titles(&all, Filter::Open, ""), ["new open", "old open"]);
    assert_eq!(titles(&all, Filter::NeedsPostmortem, ""), ["unwritten"]);
    assert_eq!(
        titles(&all, Filter::Severity(Severity::P1), ""),
        ["new open", "unwritten"]
    );
    assert_eq!(titles(&all, Filter::Open, "old"), ["old open"]);
}

#[test]
fn every_word_must_occur_in_what_names_the_incident() {
    let found = incident(
        Opened {
            services: "checkout-service".to_owned(),
            reference: "INC-42".to_owned(),
            impact: "Größe fehlt".to_owned(),
            ..opened("Checkout failing", Severity::P2, ALERT)
        },
        vec![
            Change::RoleTaken {
                role: Role::Commander,
                person: "Robin".to_owned(),
                at: ALERT.into(),
            },
            Change::WriterNamed {
                name: "Sam".to_owned(),
                device: String::new(),
            },
            action("Add alert", "Alex", false),
        ],
    );
    let all = shelf(vec![
        found,
        incident(opened("Search slow", Severity::P3, ALERT), vec![]),
    ]);
    for words in [
        "checkout",
        "FAILING checkout",
        "inc-42",
        "GRÖß",
        "robin p2",
        "sev 2",
        "sam",
        "alex high",
        "  service ",
    ] {
        assert_eq!(titles(&all, Filter::All, words), ["Checkout failing"], "{words}");
    }
    assert_eq!(titles(&all, Filter::All, "checkout slow"), [""; 0]);
}

/// 2026-03-24 in UTC, or so many days later.
fn today(later: i32) -> Day {
    Day::new(2026, 3, 24).expect("a day").plus(later)
}

#[test]
fn an_open_incident_says_where_it_stands() {
    let option = |label: &str| DecisionOption {
        label: label.to_owned(),
        ..DecisionOption::default()
    };
    let mut it = opened("it", Severity::P2, ALERT);
    assert_eq!(
        facts(&incident(it.clone(), vec![]), today(1), &Utc),
        "Investigating · detected 14:17 yesterday · no entries yet"
    );
    it.impact_began = Some(ALERT.plus(-6 * MINUTE).into());
    let changes = vec![
        Change::ProgressSet {
            progress: Progress::Identified,
            at: ALERT.into(),
        },
        Change::EntryLogged(EntryFields {
            text: Some("seen".to_owned()),
            ..EntryFields::default()
        }),
        Change::DecisionMade(DecisionFields {
            question: Some("What now?".to_owned()),
            options: Some(DecisionOptions::new([option("Hotfix"), option("roll back the deploy")])),
            chosen: Some(1),
            ..DecisionFields::default()
        }),
    ];
    assert_eq!(
        facts(&incident(it, changes), today(0), &Utc),
        "Identified · began 14:11 today · 1 entry · D1 roll back the deploy"
    );
}

#[test]
fn a_resolved_incident_says_how_long_users_were_affected_if_that_is_known() {
    let mut it = opened("it", Severity::P2, ALERT);
    let changes = vec![
        milestone(Milestone::Mitigated, ALERT.plus(22 * MINUTE)),
        resolved(ALERT.plus(30 * MINUTE)),
    ];
    assert_eq!(
        facts(&incident(it.clone(), changes.clone()), today(0), &Utc),
        "Resolved 14:47 today · 30 min from detected to resolved · detected by monitoring alert"
    );
    it.impact_began = Some(ALERT.plus(-6 * MINUTE).into());
    let it = incident(it, changes);
    for (later, day) in [(3, "Tue 24 Mar"), (365, "Tue 24 Mar 2026")] {
        assert_eq!(
            facts(&it, today(later), &Utc),
            format!("Resolved {day} · impact 28 min · detected by monitoring alert")
        );
    }
}

#[test]
fn the_next_update_counts_down_and_then_up() {
    let promised = Change::UpdatePosted(UpdateFields {
        at: Some(ALERT.into()),
        next_by: Some(ALERT.plus(30 * MINUTE)),
        ..UpdateFields::default()
    });
    let it = incident(opened("it", Severity::P2, ALERT), vec![promised]);
    for (minutes, seconds, overdue, words) in [
        (24, 0, false, "Update due in 6 min"),
        (29, 1, false, "Update due now"),
        (30, 0, true, "Update due now"),
        (32, 30, true, "Update overdue by 2 min"),
    ] {
        let expected = Due {
            overdue,
            words: words.to_owned(),
        };
        assert_eq!(due(&it, ALERT.plus(minutes * MINUTE + seconds)), Some(expected));
    }
    let minor = incident(opened("it", Severity::P4, ALERT), vec![]);
    assert_eq!(due(&minor, ALERT.plus(DAY)), None);
}

#[test]
fn what_is_left_to_do_is_counted() {
    let over = |severity, changes: Vec<Change>| {
        let all = std::iter::once(resolved(ALERT)).chain(changes).collect();
        incident(opened("it", severity, ALERT), all)
    };
    let left = |it: &Incident| {
        let (writing, items) = follow_up(it);
        [writing.unwrap_or_default().to_owned(), items.unwrap_or_default()]
    };
    assert_eq!(left(&over(Severity::P1, vec![])), ["Postmortem not started", ""]);
    assert_eq!(left(&over(Severity::P4, vec![])), ["", ""]);
    let two = vec![action("a", "", true), action("b", "", false)];
    assert_eq!(
        left(&over(Severity::P2, two)),
        ["Postmortem not started", "1 action item open"]
    );
    let done = vec![
        section(Section::Summary),
        section(Section::RootCause),
        action("a", "", true),
    ];
    assert_eq!(
        left(&over(Severity::P2, done)),
        ["Postmortem written", "1 action item done"]
    );
}
