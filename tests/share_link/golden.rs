//! Links that were made once and open for ever. `UPDATE_GOLDEN=1 cargo test --test share_link` writes those of the
//! current format anew, which is right only as long as no release has made them.

use std::{fs, path::PathBuf};

use tplus::{
    export::Parts,
    share::{self, Choices, Code, Snapshot},
    store,
};

use crate::{common::compare, opened, samples, snapshot};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// Everything that a snapshot says, a line an event.
fn told(snapshot: &Snapshot) -> String {
    let (parts, left_out) = (snapshot.parts, snapshot.left_out);
    let mut text = format!("{} {parts:?} {left_out:?}\n", snapshot.incident);
    for event in &snapshot.events {
        text.push_str(&store::encode(event));
        text.push('\n');
    }
    text
}

fn golden() -> [(&'static str, usize, Choices); 3] {
    let for_strangers = Choices {
        parts: Parts {
            timeline: true,
            postmortem: false,
        },
        leave_out_names: true,
        masked: vec!["INC-2291".into()],
        ..Choices::default()
    };
    [
        ("link-1-labels", 0, Choices::default()),
        ("link-1-lieferung", 4, Choices::default()),
        ("link-1-for-strangers", 2, for_strangers),
    ]
}

#[test]
fn links_are_made_as_agreed() {
    for (name, sample, choices) in golden() {
        let (_, events) = &samples::all()[sample];
        let shared = snapshot(events, &choices);
        compare(&format!("{name}.txt"), &share::write(&shared).expect("it fits"));
        compare(&format!("{name}.events"), &told(&shared));
    }
    let head = [&b"1s."[..], &600_000_u32.to_be_bytes(), &[0xa5; 16]].concat();
    compare(
        "link-1-sealed.txt",
        &share::sealed_code(&head, &[0x5a; 40]).expect("it fits"),
    );
}

#[test]
fn every_link_that_was_ever_made_opens_as_what_it_was() {
    let mut opened_links = 0;
    for file in fs::read_dir(folder()).expect("the folder is there") {
        let path = file.expect("a file").path();
        let of = path.with_extension("events");
        if path.extension().is_some_and(|kind| kind == "txt") && of.exists() {
            let code = fs::read_to_string(&path).expect("the link is there");
            let snapshot = opened(&code).expect("it opens");
            assert_eq!(
                told(&snapshot),
                fs::read_to_string(of).expect("what it was"),
                "{}",
                path.display()
            );
            opened_links += 1;
        }
    }
    assert!(opened_links >= golden().len());
}

#[test]
fn a_sealed_link_opens_as_what_is_to_be_unsealed() {
    let code = fs::read_to_string(folder().join("link-1-sealed.txt")).expect("the link is there");
    let Ok(Code::Sealed(sealed)) = share::read(&code) else {
        panic!("it is sealed");
    };
    assert_eq!((sealed.rounds, sealed.salt), (600_000, [0xa5; 16]));
    assert_eq!(sealed.sealed, [0x5a; 40]);
    assert!(sealed.head.starts_with(b"1s."));
}
