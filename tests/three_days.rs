//! The postmortem of an incident of three days, over which the clocks of Berlin went forward, with times that are no
//! more than about known. `UPDATE_GOLDEN=1 cargo test --test three_days` writes the file anew.

mod common;

use common::compare;
use tplus::{
    export::{self, Options, Parts},
    incident::{
        ActionFields, Agreement, Audience, Change, DecisionFields, DecisionOption, DecisionOptions, DetectedBy,
        EntryFields, EntryKind, Event, EventId, Incident, IncidentId, Milestone, Opened, Precision, Progress, Section,
        Severity, Stamp, Timestamp, UpdateFields, When, WriterId, copy::SeverityNames, fold,
    },
    time::Zone,
};

/// 2026-03-27T00:00:00Z, a Friday.
const FRIDAY: i64 = 1_774_569_600;
/// 2026-03-29T01:00:00Z: 02:00 in Berlin becomes 03:00.
const FORWARD: i64 = 1_774_746_000;

struct Berlin;

impl Zone for Berlin {
    fn name(&self) -> &str {
        "Europe/Berlin"
    }

    fn offset_seconds(&self, at: Timestamp) -> i32 {
        if at.0 < FORWARD { 3600 } else { 7200 }
    }
}

/// That time of day, UTC, on the first, second, third or fourth day.
fn at(day: i64, hour: i64, minute: i64) -> Timestamp {
    Timestamp(FRIDAY + 60 * (minute + 60 * (hour + 24 * (day - 1))))
}

fn about(at: Timestamp) -> When {
    When {
        at,
        precision: Precision::About,
    }
}

fn reach(milestone: Milestone, at: When) -> Change {
    Change::MilestoneSet {
        milestone,
        at: Some(at),
        note: None,
    }
}

fn entry(at: When, kind: EntryKind, text: &str) -> Change {
    Change::EntryLogged(EntryFields {
        at: Some(at),
        kind: Some(kind),
        text: Some(text.into()),
        pinned: None,
        internal: None,
    })
}

/// In the order of logging, each with when that was.
fn story() -> Vec<(Timestamp, Change)> {
    let option = |label: &str, cons: &str| DecisionOption {
        label: label.into(),
        pros: String::new(),
        cons: cons.into(),
    };
    let opened = Change::Opened(Opened {
        at: at(1, 15, 20).into(),
        title: "Nightly settlement files are missing payments".into(),
        severity: Severity::P2,
        detected_by: DetectedBy::Report,
        detected: at(1, 15, 5).into(),
        impact_began: Some(about(at(1, 1, 30))),
        services: "settlement".into(),
        zone: "Europe/Berlin".into(),
        ..Opened::default()
    });
    vec![
        (at(1, 15, 20), opened),
        (
            at(1, 15, 26),
            entry(
                about(at(1, 15, 0)),
                EntryKind::Communication,
                "A merchant called: Thursday's file lacks about 40 payments",
            ),
        ),
        (
            at(1, 16, 40),
            entry(
                When::between(at(1, 1, 10), at(1, 1, 50)),
                EntryKind::Change,
                "The job was moved to the new cluster",
            ),
        ),
        (
            at(1, 23, 50),
            entry(
                When::between(at(1, 23, 40), at(2, 0, 20)),
                EntryKind::Observation,
                "The second run loses payments as well",
            ),
        ),
        (
            at(2, 8, 0),
            Change::ProgressSet {
                progress: Progress::Identified,
                at: at(2, 8, 0).into(),
            },
        ),
        (
            at(2, 22, 30),
            Change::DecisionMade(DecisionFields {
                at: Some(at(2, 22, 30).into()),
                question: Some("Run tonight's job where?".into()),
                options: Some(DecisionOptions::new([
                    option("On the old cluster", "An hour slower"),
                    option("On the new one, with the fix", "Not tested with a whole day"),
                ])),
                chosen: Some(0),
                why: Some("The file must be complete by Monday".into()),
                agreed_by: Some(Agreement::Nobody),
                ..DecisionFields::default()
            }),
        ),
        (
            at(3, 0, 58),
            entry(at(3, 0, 58).into(), EntryKind::Action, "Job started on the old cluster"),
        ),
        (
            at(3, 1, 12),
            entry(
                at(3, 1, 12).into(),
                EntryKind::Observation,
                "Half of the payments are in",
            ),
        ),
        (
            at(3, 1, 40),
            reach(Milestone::Mitigated, When::between(at(3, 1, 30), at(3, 1, 40))),
        ),
        (
            at(3, 1, 45),
            Change::UpdatePosted(UpdateFields {
                at: Some(at(3, 1, 45).into()),
                audience: Some(Audience::Customers),
                text: Some("Files from Sunday on are complete. Friday's and Saturday's follow.".into()),
                next_by: Some(at(3, 8, 0)),
                pinned: Some(true),
                internal: None,
            }),
        ),
        (
            at(3, 9, 0),
            entry(
                When {
                    at: at(3, 9, 0),
                    precision: Precision::Unread,
                },
                EntryKind::Note,
                "11/12 14:17 the vendor confirmed",
            ),
        ),
        (at(3, 21, 15), reach(Milestone::Resolved, at(3, 21, 15).into())),
        (
            at(4, 7, 0),
            Change::SectionWritten {
                section: Section::Summary,
                text: Some("Three nightly files lacked payments; all were sent again by Sunday evening.".into()),
                autosave: false,
            },
        ),
        (
            at(4, 7, 5),
            Change::ActionAdded(ActionFields {
                what: Some("Compare each file's total with the ledger before it is sent".into()),
                owner: Some("Mina".into()),
                due: Some("2026-04-10".into()),
                ..ActionFields::default()
            }),
        ),
    ]
}

fn incident() -> Incident {
    let events: Vec<_> = (1..)
        .zip(story())
        .map(|(number, (logged_at, change))| Event {
            id: EventId {
                writer: WriterId::from_random(1),
                number,
            },
            incident: IncidentId::from_random(1),
            stamp: Stamp(u64::from(number), 0),
            logged_at,
            change,
            foreign: None,
        })
        .collect();
    fold(&events)
}

fn markdown(zone: &dyn Zone) -> String {
    let options = Options {
        zone,
        now: at(9, 0, 0),
        severity_names: SeverityNames::P,
        roles_instead_of_names: false,
        parts: Parts::default(),
    };
    export::markdown(&export::postmortem(&incident(), &options))
}

#[test]
fn three_days_read_as_agreed() {
    compare("three-days.md", &markdown(&Berlin));
}

#[test]
fn the_zone_on_screen_changes_the_local_column_and_nothing_else() {
    let (berlin, utc) = (markdown(&Berlin), markdown(&tplus::time::Utc));
    assert!(berlin.contains("| 03:12 UTC+2 |"), "the hour after the change");
    assert!(berlin.contains("| 01:58 UTC+1 |"), "the hour before it");
    let rows = |text: &str| text.lines().filter(|line| line.starts_with("| 2026-")).count();
    assert_eq!(rows(&berlin), rows(&utc));
    assert!(!utc.contains("UTC+1"));
    let durations = |text: &str| {
        let (_, after) = text.split_once("## Durations").expect("durations");
        after.split_once("## ").map(|(table, _)| table.to_owned())
    };
    assert_eq!(durations(&berlin), durations(&utc));
}
