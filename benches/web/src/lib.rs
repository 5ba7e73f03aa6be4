//! The codec of links as a module of its own, so that a browser can be asked how long it takes.

#[path = "../../../tests/samples/mod.rs"]
mod samples;

use tplus::{
    incident::{Event, Log},
    share::{self, Choices, Snapshot},
};
use wasm_bindgen::prelude::wasm_bindgen;

/// A sample incident.
#[wasm_bindgen]
pub struct Sample {
    name: &'static str,
    snapshot: Snapshot,
}

#[wasm_bindgen]
impl Sample {
    /// All of them.
    pub fn all() -> Vec<Sample> {
        let sample = |(name, events): (_, Vec<Event>)| {
            let incident = events.first()?.incident;
            let mut log = Log::default();
            for event in events {
                log.add(event);
            }
            let snapshot = share::snapshot(&log, incident, &Choices::default());
            Some(Sample { name, snapshot })
        };
        samples::all().into_iter().filter_map(sample).collect()
    }

    /// What it is called.
    pub fn name(&self) -> String {
        self.name.to_owned()
    }

    /// Its code; empty where it does not fit into a link.
    pub fn write(&self) -> String {
        share::write(&self.snapshot).unwrap_or_default()
    }

    /// Whether a code reads back as this sample.
    pub fn reads(&self, code: &str) -> bool {
        share::read(code).is_ok_and(|read| matches!(read, share::Code::Open(snapshot) if snapshot == self.snapshot))
    }
}
