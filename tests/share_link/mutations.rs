//! A damaged link is refused, whatever the damage, and a cut one says how much of it is left.

use tplus::share::{self, Problem};

use crate::{code_of, random::Random};

const BASE64URL: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/// What stands in links for other reasons, and what chat programs and mail put there.
const FOREIGN: [char; 16] = [
    '.', '=', '+', '/', ' ', '%', '&', '\n', '…', '\u{200b}', '?', '#', '~', ',', 'é', '\0',
];

fn links() -> [String; 3] {
    let sealed = share::sealed_code(&sealed_head(), &Random::from(9).bytes(300)).expect("it fits");
    [
        code_of("12 entries, parcel labels"),
        code_of("12 entries, badge doors"),
        sealed,
    ]
}

fn sealed_head() -> Vec<u8> {
    [&b"1s."[..], &600_000_u32.to_be_bytes(), &[7; 16]].concat()
}

/// Refused, or else how it was read.
fn refused(code: &str) -> Result<Problem, String> {
    match share::read(code) {
        Err(problem) => Ok(problem),
        Ok(_) => Err(code.to_owned()),
    }
}

/// Puts another character in place of one.
fn with(code: &str, place: usize, other: char) -> String {
    [&code[..place], other.encode_utf8(&mut [0; 4]), &code[place + 1..]].concat()
}

fn swapped(code: &str, one: usize, other: usize) -> Option<String> {
    let mut bytes = code.as_bytes().to_vec();
    bytes.swap(one, other);
    String::from_utf8(bytes).ok().filter(|swapped| swapped != code)
}

#[test]
fn at_least_twenty_thousand_mutations_and_none_accepted() {
    let mut random = Random::from(0x7e57);
    let mut tried = 0;
    let mut accepted = Vec::new();
    let mut attempt = |mutant: &str| {
        tried += 1;
        accepted.extend(refused(mutant).err());
    };
    for code in links() {
        for place in 0..code.len() {
            // Its neighbours in the alphabet, which differ in a bit or two, and some that do not.
            let held = BASE64URL.iter().position(|c| *c == code.as_bytes()[place]).unwrap_or(0);
            for distance in [1, 32, 63, 1 + random.below(62), 1 + random.below(62)] {
                let other = char::from(BASE64URL[(held + distance) % 64]);
                if other != char::from(code.as_bytes()[place]) {
                    attempt(&with(&code, place, other));
                }
            }
            for _ in 0..2 {
                let other = FOREIGN[random.below(FOREIGN.len())];
                if other != char::from(code.as_bytes()[place]) {
                    attempt(&with(&code, place, other));
                }
            }
            attempt(&code[..place]);
            attempt(&code[place + 1..]);
            attempt(&[&code[..place], &code[place + 1..]].concat());
            attempt(&[&code[..=place], &code[place..]].concat());
            if let Some(mutant) = (place > 0).then(|| swapped(&code, place - 1, place)).flatten() {
                attempt(&mutant);
            }
            let pair = (random.below(code.len()), random.below(code.len()));
            if let Some(mutant) = swapped(&code, pair.0, pair.1) {
                attempt(&mutant);
            }
        }
        for end in FOREIGN.into_iter().chain(['A', 'Q', '9', '-', '_']) {
            attempt(&format!("{code}{end}"));
            attempt(&format!("{end}{code}"));
        }
        attempt(&code.to_lowercase());
        attempt(&code.to_uppercase());
        attempt(&format!("{code}{code}"));
    }
    assert!(
        accepted.is_empty(),
        "{} of {tried}, such as {}",
        accepted.len(),
        accepted[0]
    );
    assert!(tried >= 20_000, "only {tried}");
}

#[test]
fn a_cut_link_says_how_much_of_it_is_left() {
    for code in links() {
        let head = code.find('.').expect("a version") + 1 + 3;
        for holds in 1..code.len() {
            let of = (holds >= head).then_some(code.len());
            assert_eq!(share::read(&code[..holds]), Err(Problem::Cut { holds, of }), "{holds}");
        }
    }
    assert_eq!(share::read(""), Err(Problem::Foreign));
}

#[test]
fn what_is_newer_or_foreign_is_told_apart_from_what_is_altered() {
    let [code, ..] = links();
    let rest = code.strip_prefix("1.").expect("the first version");
    assert_eq!(share::read(&format!("2.{rest}")), Err(Problem::Newer));
    assert_eq!(share::read(&format!("12.{rest}")), Err(Problem::Newer));
    assert_eq!(share::read("2s.AAAA"), Err(Problem::Newer));
    for foreign in [
        "pako:eNpVjk1qw0AMhf",
        "/incident/42",
        "0.AAAA",
        "x",
        "v1.AAAA",
        "eyJhIjoxfQ",
        "🔥",
    ] {
        assert_eq!(share::read(foreign), Err(Problem::Foreign), "{foreign}");
    }
    assert_eq!(share::read(&with(&code, code.len() / 2, '~')), Err(Problem::Altered));
    assert_eq!(share::read(&format!("{code}.")), Err(Problem::Altered));
    assert_eq!(
        share::read(&format!("1.AAB{}", "A".repeat(100_000))),
        Err(Problem::TooLarge)
    );
}
