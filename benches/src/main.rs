//! `cargo xtask bench share`: how long links are, against what others would make of the same incidents, and how long
//! that takes on this machine.

mod facts;
mod peers;
#[path = "../../tests/samples/mod.rs"]
mod samples;
mod tree;

use std::{
    fs,
    hint::black_box,
    time::{Duration, Instant},
};

use tplus::{
    incident::{Event, Log},
    share::{self, Choices, Snapshot},
};

/// What our coder is primed with, given to deflate as its dictionary.
const PRIME: &[u8] = include_bytes!("../../src/share/prime.txt");
/// Characters of an origin with a path, `https://tplus.example.org/notes/1/`, and of `#/v/`.
const ORIGIN: usize = 34;
const ROUTE: usize = 4;

fn main() {
    println!("Characters of the code; x is against zlib-9 of JSON in base64url, as mermaid-live-editor has it.");
    println!(
        "JSON: descriptive names, ISO times, short ids, compact. Split: bytes in the order of fields, texts last."
    );
    println!(
        "Dictionary: the text that our coder is primed with, {} bytes.",
        PRIME.len()
    );
    for (name, events) in samples::all() {
        sample(name, &events);
    }
}

fn sample(name: &str, events: &[Event]) {
    let snapshot = snapshot(events);
    let tree = facts::facts(&snapshot);
    let (json, lean) = (tree.json(true), tree.json(false));
    let split = tree.split();
    let texts: usize = snapshot
        .events
        .iter()
        .flat_map(|event| event.texts())
        .map(|(_, text)| text.len())
        .sum();
    println!(
        "\n{name}: {texts} bytes of text in {} events, JSON {}, split {}",
        snapshot.events.len(),
        json.len(),
        split.len()
    );
    let code = match share::write(&snapshot) {
        Ok(code) => code,
        Err(share::TooLong) => return println!("  does not fit into a link"),
    };
    let mermaid = peers::base64url(peers::zlib(json.as_bytes()).len());
    let row = |name: &str, characters: usize| {
        println!(
            "  {name:<42} {characters:>7}  {:>5.3} x",
            characters as f64 / mermaid as f64
        );
    };
    let in_base64 = |name: &str, bytes: Vec<u8>| row(name, peers::base64url(bytes.len()));
    row("JSON, percent-encoded", peers::percent(&json));
    row(
        "JSON, lz-string",
        lz_str::compress_to_encoded_uri_component(&*json).len(),
    );
    row("JSON, zlib-9 (mermaid-live)", mermaid);
    in_base64("the same without the times of logging", peers::zlib(lean.as_bytes()));
    in_base64(
        "JSON, deflate-9 with dictionary",
        peers::deflate_after(PRIME, json.as_bytes()),
    );
    in_base64("JSON, Brotli-11", peers::brotli(json.as_bytes()));
    in_base64("split, zlib-9", peers::zlib(&split));
    in_base64("split, deflate-9 with dictionary", peers::deflate_after(PRIME, &split));
    in_base64("split, Brotli-11", peers::brotli(&split));
    row("T+", code.len());
    println!(
        "  whole link with an origin of {ORIGIN}: {} characters",
        ORIGIN + ROUTE + code.len()
    );
    println!(
        "  encoding {}, decoding {}",
        took(|| share::write(&snapshot).is_ok()),
        took(|| share::read(&code).is_ok())
    );
}

fn snapshot(events: &[Event]) -> Snapshot {
    let mut log = Log::default();
    for event in events {
        log.add(event.clone());
    }
    share::snapshot(&log, events[0].incident, &Choices::default())
}

/// The median of nine runs, and the shortest.
fn took(work: impl Fn() -> bool) -> String {
    let mut times = [Duration::ZERO; 9];
    for time in &mut times {
        let start = Instant::now();
        let cpu = on_cpu();
        assert!(black_box(work()), "it works");
        *time = match (cpu, on_cpu()) {
            (Some(before), Some(after)) => after - before,
            _ => start.elapsed(),
        };
    }
    times.sort();
    let millis = |time: Duration| time.as_secs_f64() * 1000.0;
    format!("{:.1} ms (at best {:.1})", millis(times[4]), millis(times[0]))
}

/// How long this thread has been on a processor, where the system tells: what others do at the same time is not counted.
fn on_cpu() -> Option<Duration> {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanos = told.split(' ').next()?.parse().ok()?;
    Some(Duration::from_nanos(nanos))
}
