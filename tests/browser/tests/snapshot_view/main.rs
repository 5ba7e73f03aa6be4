//! A copy that a link carries: what whoever opens it reads, and what becomes of what is stored there.

mod broken;
mod reading;
mod sealed;
mod story;
mod taking;

use browser_tests::{Engine, Page, Scope};
use serde_json::Value as Json;
use tplus::{
    incident::{
        Change, DecisionFields, DecisionOption, DecisionOptions, EntryFields, EntryKind, Event, EventId, IncidentId,
        Log, Milestone, Opened, Section, Severity, Stamp, Timestamp, WriterId,
    },
    share::{Choices, snapshot, write},
};

const ENGINES: [Engine; 2] = Engine::ALL;

/// What the incident of [`events`] is called.
const TITLE: &str = "Search is slow";
/// One of its entries.
const ENTRY: &str = "The index is being rebuilt";
/// 2026-03-24T14:17:00Z.
const ZERO: i64 = 1_774_361_820;

fn incident() -> IncidentId {
    IncidentId::from_random(0x0123_4567_89ab)
}

/// An event that a writer logged so many minutes after detection.
fn event(writer: u64, number: u32, minutes: i64, change: Change) -> Event {
    let at = Timestamp(ZERO + 60 * minutes);
    Event {
        id: EventId {
            writer: WriterId::from_random(writer),
            number,
        },
        incident: incident(),
        stamp: Stamp(at.0.unsigned_abs() * 1000, number),
        logged_at: at,
        change,
        foreign: None,
    }
}

fn entry(minutes: i64, text: &str) -> Change {
    Change::EntryLogged(EntryFields {
        at: Some(Timestamp(ZERO + 60 * minutes).into()),
        kind: Some(EntryKind::Observation),
        text: Some(text.to_owned()),
        ..EntryFields::default()
    })
}

/// An open incident, last changed at 14:34 UTC: an entry, a decision, a summary.
fn events() -> Vec<Event> {
    let option = |label: &str| {
        Some(DecisionOption {
            label: label.to_owned(),
            ..DecisionOption::default()
        })
    };
    let opened = Opened {
        at: Timestamp(ZERO + 60).into(),
        title: TITLE.to_owned(),
        severity: Severity::P2,
        detected: Timestamp(ZERO).into(),
        services: "search".to_owned(),
        zone: "Europe/Berlin".to_owned(),
        ..Opened::default()
    };
    let decision = DecisionFields {
        at: Some(Timestamp(ZERO + 15 * 60).into()),
        question: Some("How do we stop it?".to_owned()),
        options: Some(DecisionOptions(vec![option("Roll back"), option("Wait")])),
        chosen: Some(0),
        ..DecisionFields::default()
    };
    let acknowledged = Change::MilestoneSet {
        milestone: Milestone::Acknowledged,
        at: Some(Timestamp(ZERO + 120).into()),
        note: None,
    };
    let summary = Change::SectionWritten {
        section: Section::Summary,
        text: Some("Searches took ten seconds for half an hour.".to_owned()),
        autosave: false,
    };
    [
        (1, Change::Opened(opened)),
        (2, acknowledged),
        (3, entry(3, ENTRY)),
        (15, Change::DecisionMade(decision)),
        (17, summary),
    ]
    .into_iter()
    .zip(1..)
    .map(|((minutes, change), number)| event(1, number, minutes, change))
    .collect()
}

fn log(events: Vec<Event>) -> Log {
    let mut log = Log::default();
    for event in events {
        log.add(event);
    }
    log
}

/// The fragment of a link with these events.
fn link(events: Vec<Event>, choices: &Choices) -> String {
    let code = write(&snapshot(&log(events), incident(), choices)).expect("it fits into a link");
    format!("#/v/{code}")
}

/// The fragment of a link with all of the incident.
fn whole() -> String {
    link(events(), &Choices::default())
}

/// What is stored here: the keys of local storage, and the names of the databases.
#[track_caller]
fn stored(page: &Page) -> Json {
    page.execute_async(
        "const done = arguments[0];
         indexedDB.databases().then(all => done([Object.keys(localStorage), all.map(one => one.name)]));",
    )
}

/// Waits for the copy.
#[track_caller]
fn is_open(page: &Page) {
    page.region("Read-only copy").appears();
    page.heading(1, TITLE).appears();
}
