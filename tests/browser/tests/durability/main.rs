//! Nothing is lost: kills, two windows, lost and damaged copies, full and blocked storage, drafts, backups.

mod backups;
mod copies;
mod damage;
mod kills;
mod room;
mod typist;
mod unsent;
mod windows;

use browser_tests::Page;
use serde_json::{Map, Value as Json, json};

/// Everything that this app keeps in local storage, by key.
#[track_caller]
fn near(page: &Page) -> Map<String, Json> {
    let all = page.execute("return { ...localStorage }", json!([]));
    let mut all = all.as_object().cloned().expect("local storage");
    all.retain(|key, _| key.starts_with("tplus/"));
    all
}

/// Everything in the second copy, by key.
#[track_caller]
fn deep(page: &Page) -> Map<String, Json> {
    let all = page.execute_async(&in_records(
        "readonly",
        "const [keys, texts] = [records.getAllKeys(), records.getAll()];
         finished = () => Object.fromEntries(keys.result.map((key, place) => [key, texts.result[place]]));",
    ));
    all.as_object()
        .cloned()
        .unwrap_or_else(|| panic!("the second copy cannot be read: {all}"))
}

/// Does something to the second copy and waits until it is done.
#[track_caller]
fn with_deep(page: &Page, script: &str) {
    let done = page.execute_async(&in_records("readwrite", script));
    assert_eq!(done, json!(true), "the second copy could not be changed");
}

/// A script for the object store `records`.
fn in_records(mode: &str, script: &str) -> String {
    format!(
        "const done = arguments[0];
         const opening = indexedDB.open('tplus');
         opening.onerror = () => done(String(opening.error));
         opening.onsuccess = () => {{
           const transaction = opening.result.transaction('records', '{mode}');
           const records = transaction.objectStore('records');
           let finished = () => true;
           {script}
           transaction.onabort = () => done(String(transaction.error));
           transaction.oncomplete = () => {{ opening.result.close(); done(finished()); }};
         }};"
    )
}

/// The key of the only record that holds `text`.
#[track_caller]
fn key_of(records: &Map<String, Json>, text: &str) -> String {
    let holds = |value: &Json| value.as_str().is_some_and(|value| value.contains(text));
    let mut keys = records
        .iter()
        .filter(|(key, value)| key.starts_with("tplus/1/") && holds(value));
    match (keys.next(), keys.next()) {
        (Some((key, _)), None) => key.clone(),
        (found, more) => panic!("{text} stands in {found:?}, {more:?}"),
    }
}

/// Whether any text holds `text`.
fn holds(records: &Map<String, Json>, text: &str) -> bool {
    records.values().any(|value| value.to_string().contains(text))
}
