//! Links as people pass them on: every one comes back as it was, a damaged one never opens, and none falls apart in a
//! chat program.

#[path = "../common/mod.rs"]
mod common;
mod golden;
mod hostile;
mod linkifiers;
mod mutations;
mod payload;
mod random;
mod round_trip;
#[path = "../samples/mod.rs"]
mod samples;

use tplus::{
    incident::{Event, Log},
    share::{self, Choices, Code, Problem, Snapshot},
};

/// What is shared of these events, as chosen.
fn snapshot(events: &[Event], choices: &Choices) -> Snapshot {
    let mut log = Log::default();
    for event in events {
        log.add(event.clone());
    }
    share::snapshot(&log, events[0].incident, choices)
}

/// The code of a sample of that name, all of it.
fn code_of(name: &str) -> String {
    let (_, events) = samples::all()
        .into_iter()
        .find(|(of, _)| *of == name)
        .expect("a sample");
    share::write(&snapshot(&events, &Choices::default())).expect("it fits")
}

/// What an open code holds.
fn opened(code: &str) -> Result<Snapshot, Problem> {
    match share::read(code)? {
        Code::Open(snapshot) => Ok(snapshot),
        Code::Sealed(_) => Err(Problem::Foreign),
    }
}
