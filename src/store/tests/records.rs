//! What is written reads back; what is damaged is seen, kept, and hides nothing else.

use super::{event, stored};
use crate::{
    incident::{Change, fold},
    store::{BadEvent, Draft, Fault, Shelf, decode, encode, read},
};

/// The stored form of the first version. A build that does not read this text any more loses people's incidents.
const GOLDEN_KEY: &str = "tplus/1/00000000001a/000aqkff-7";
const GOLDEN: &str = r#"{"v":1,"sum":"b3433dbc","event":{"id":"000aqkff-7","incident":"00000000001a","stamp":[1774361820123,0],"logged_at":1774361820,"change":{"entry-logged":{"at":1774361820,"kind":"observation","text":"errors \"up\" 🔥"}}}}"#;

#[test]
fn the_first_version_is_read_and_written_as_ever() {
    let event = event(7, "errors \"up\" 🔥");
    assert_eq!(stored(&event), (GOLDEN_KEY.to_owned(), GOLDEN.to_owned()));
    assert_eq!(read(GOLDEN_KEY, GOLDEN), Ok(event));
}

#[test]
fn every_truncation_and_every_changed_byte_is_seen() {
    let (key, text) = stored(&event(1, "error rate 18 %, threshold 5 %"));
    for end in 0..text.len() {
        assert!(read(&key, &text[..end]).is_err(), "cut at {end}");
    }
    for place in 0..text.len() {
        let mut bytes = text.clone().into_bytes();
        bytes[place] ^= 1;
        let changed = String::from_utf8(bytes).expect("one flipped bit of ASCII is ASCII");
        // The digits of the checksum may be written in capitals, the content may not be anything else.
        let found = read(&key, &changed);
        assert!(
            found.is_err() || found == Ok(event(1, "error rate 18 %, threshold 5 %")),
            "changed at {place}"
        );
    }
}

#[test]
fn a_record_under_another_key_is_not_taken_for_that_event() {
    let (_, text) = stored(&event(1, "x"));
    let (other, _) = stored(&event(2, "x"));
    assert_eq!(read(&other, &text), Err(Fault::Misplaced));
}

#[test]
fn a_draft_reads_back_and_its_damage_is_seen() {
    let draft = Draft {
        at: 1_774_361_820_123,
        texts: vec![(String::new(), "restarting \"db-2\"".to_owned())],
    };
    let text = draft.write();
    assert_eq!(
        text,
        r#"{"v":1,"sum":"dc54d3b4","draft":{"at":1774361820123,"texts":[["","restarting \"db-2\""]]}}"#
    );
    assert_eq!(Draft::read(&text), Ok(draft));
    assert_eq!(Draft::read(&text.replace("db-2", "db-3")), Err(Fault::WrongChecksum));
}

#[test]
fn a_newer_version_is_told_from_damage() {
    let (key, _) = stored(&event(1, "x"));
    assert_eq!(read(&key, r#"{"v":2,"anything":{"else":[1]}}"#), Err(Fault::Newer));
    assert_eq!(read(&key, r#"{"v":0,"sum":"00000000","event":{}}"#), Err(Fault::Torn));
}

#[test]
fn what_cannot_be_read_is_kept_and_hides_nothing() {
    let (good, torn, alien) = (event(1, "one"), event(2, "two"), event(3, "three"));
    let (torn_key, torn_text) = stored(&torn);
    let (alien_key, _) = stored(&alien);
    let records = [
        stored(&good),
        (torn_key.clone(), torn_text[..40].to_owned()),
        (alien_key, "not a record".to_owned()),
        ("tplus/1/nonsense".to_owned(), String::new()),
    ];
    let shelf = Shelf::read(records);
    assert_eq!(shelf.events, [good]);
    assert_eq!(shelf.unreadable.len(), 3);
    assert_eq!(shelf.unreadable[0].key, torn_key);
    assert_eq!(shelf.unreadable[0].text, torn_text[..40]);
}

/// An event as a later version of the same major might write it.
fn from_the_future(change: &str) -> String {
    format!(
        r#"{{"id":"000aqkff-9","incident":"00000000001a","stamp":[1774361820999,0],"logged_at":1774361821,"change":{change},"mood":"calm"}}"#
    )
}

#[test]
fn a_change_of_a_later_version_survives_untouched() {
    let text = from_the_future(r#"{"graph-attached":{"points":[1,2.50,3e2],"note":"  spaced  "}}"#);
    let event = decode(&text).expect("a later change is an event all the same");
    assert_eq!(event.change, Change::Unknown);
    let (key, record) = stored(&event);
    let again = read(&key, &record).expect("it is stored like any other");
    assert_eq!(encode(&again), text);
    assert_eq!(fold([&again]).standing_entries().count(), 0);
}

#[test]
fn a_field_of_a_later_version_survives_and_the_rest_is_understood() {
    let text = from_the_future(r#"{"entry-logged":{"at":5,"kind":"note","text":"hello","mentions":["db"]}}"#);
    let event = decode(&text).expect("readable");
    let incident = fold([&event]);
    let texts: Vec<_> = incident
        .standing_entries()
        .map(|(_, _, entry)| entry.text.text())
        .collect();
    assert_eq!(texts, ["hello"]);
    assert_eq!(encode(&event), text);
}

#[test]
fn what_is_no_event_is_refused() {
    for text in [
        "",
        "{}",
        "[]",
        "null",
        r#"{"id":"x"}"#,
        &from_the_future("1").replace("000aqkff-9", "000aqkff-0"),
    ] {
        assert_eq!(decode(text), Err(BadEvent), "{text}");
    }
}
