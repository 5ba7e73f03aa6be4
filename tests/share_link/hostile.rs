//! Codes that somebody made to do harm: the checksum is right, and what is under it is not ours. A few of each kind,
//! since an unoptimised build takes its time; `cargo xtask fuzz` goes on from here.

use tplus::share::{self, Code, Problem};

use crate::{
    code_of,
    payload::{content, framed},
    random::Random,
};

/// The most that a link may come to.
const MOST_EVENTS: usize = 5_000;
const MOST_TEXT: usize = 128 * 1024;

/// Reads a code whose checksum is right, and holds what comes of it to the bounds.
fn within_bounds(code: &str) {
    match share::read(code) {
        Ok(Code::Open(snapshot)) => {
            assert!(snapshot.events.len() <= MOST_EVENTS);
            let texts = snapshot.events.iter().flat_map(|event| event.texts());
            assert!(texts.map(|(_, text)| text.len()).sum::<usize>() <= MOST_TEXT);
            // What comes of it can be shown.
            let _ = (snapshot.fold(), snapshot.log(), snapshot.as_of());
        }
        Ok(Code::Sealed(_)) => panic!("it is not sealed"),
        Err(problem) => assert!(matches!(problem, Problem::Altered | Problem::TooLarge), "{problem:?}"),
    }
}

#[test]
fn random_content_does_no_harm() {
    let mut random = Random::from(0xbad);
    for _ in 0..16 {
        let length = random.below(600);
        within_bounds(&framed(&random.bytes(length)));
    }
}

#[test]
fn content_that_was_ours_does_no_harm() {
    let mut random = Random::from(0xface);
    let ours = content(&code_of("12 entries, badge doors"));
    for _ in 0..16 {
        let mut content = ours.clone();
        for _ in 0..=random.below(4) {
            let place = random.below(content.len());
            content[place] ^= 1 << random.below(8);
        }
        if random.below(3) == 0 {
            content.truncate(random.below(content.len()));
        }
        within_bounds(&framed(&content));
    }
}

#[test]
fn a_long_run_of_one_byte_does_no_harm() {
    for byte in [0x00, 0x55, 0xff] {
        within_bounds(&framed(&[byte; 49_000]));
        within_bounds(&framed(&[&[byte; 3][..], &[0xff - byte; 20_000]].concat()));
    }
}

#[test]
fn more_than_a_link_may_have_is_refused_unread() {
    assert_eq!(share::read(&framed(&vec![1; 65 * 1024])), Err(Problem::TooLarge));
}
