//! Long words that nobody made up: keys of no known make.

use super::{FindingKind::Token, Found, pieces, words_before};

/// How long a word has to be.
const LEAST: usize = 24;

/// How much of it has to look drawn rather than written.
const DRAWN: usize = 20;

/// What stands before the name of a thing, which is as long and as odd as a key.
const NAMED: &str = " commit commits sha sha1 sha256 sha384 sha512 md5 digest digests hash checksum rev revision revert \
    reverted deployed merge merged build image tag trace traceparent tracestate span request req correlation fingerprint \
    etag ssh-rsa ssh-ed25519 ssh-dss uuid guid id ids pod container object key-id ";

/// Long words of letters and digits with no order to them.
pub fn random(found: &mut Found<'_>) {
    for (at, word) in found.words() {
        if word.contains("://") || word.contains("#/v/") || word.starts_with(['/', '~']) || word.starts_with("./") {
            continue;
        }
        let divides = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '_' | '-'));
        for (start, piece) in pieces(at, word, &divides) {
            if piece.len() >= LEAST && drawn(piece) >= DRAWN && !is_named(found.until(start)) && !is_uuid(piece) {
                let rest = found.from(start + piece.len());
                let padding = rest.len() - rest.trim_start_matches('=').len();
                let whole = found.from(start).get(..piece.len() + padding.min(2));
                found.add(start, whole.unwrap_or(piece), Token);
            }
        }
    }
}

/// How many characters of a word stand in parts that look drawn at random.
fn drawn(word: &str) -> usize {
    if is_ulid(word) || word.starts_with("sha") && word.contains('-') {
        return 0;
    }
    let both =
        |word: &str| word.bytes().any(|c| c.is_ascii_lowercase()) && word.bytes().any(|c| c.is_ascii_uppercase());
    // Only what mixes capitals and small letters can be base 64; elsewhere a slash divides.
    let mixed = both(word);
    let parts = word.split(|c: char| matches!(c, '-' | '_') || (!mixed && matches!(c, '/' | '+')));
    let drawn = parts.filter(|part| {
        let digits = part.bytes().filter(u8::is_ascii_digit).count();
        let letters = part.bytes().filter(u8::is_ascii_alphabetic).count();
        let least = if both(part) { 1 } else { 3 };
        part.len() >= 7 && digits >= least && letters >= least && turns(part) * 5 >= part.len()
    });
    drawn.map(str::len).sum()
}

/// How often a word turns from one kind of character to another, where words do not. A capital at the beginning of a
/// word is no turn.
fn turns(word: &str) -> usize {
    let kind = |c: u8| match c {
        b'0'..=b'9' => 0,
        b'a'..=b'z' => 1,
        b'A'..=b'Z' => 2,
        _ => 3,
    };
    let pairs = word.bytes().zip(word.bytes().skip(1));
    pairs
        .map(|(one, next)| (kind(one), kind(next)))
        .filter(|(one, next)| one != next && *one != 3 && *next != 3 && (*one, *next) != (2, 1))
        .count()
}

/// Whether what stands before says that the word is what something is called.
fn is_named(before: &str) -> bool {
    let mut words = words_before(before).take(2);
    let (near, far) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let is_session = near.starts_with("session") || far.starts_with("session");
    let says = |word: &str| {
        super::lists(NAMED, word) || word.ends_with("_id") || word.ends_with("-id") || word.ends_with("traceid")
    };
    !is_session && (says(&near) || says(&far) || near.ends_with("requestid"))
}

/// Whether a word has a UUID in it: 8, 4, 4, 4 and 12 hexadecimal digits.
fn is_uuid(word: &str) -> bool {
    let parts: Vec<_> = word.split(['-', '_', '/']).collect();
    parts.windows(5).any(|parts| {
        let lengths = [8, 4, 4, 4, 12];
        let is_part =
            |(part, length): (&&str, usize)| part.len() == length && part.bytes().all(|c| c.is_ascii_hexdigit());
        parts.iter().zip(lengths).all(is_part)
    })
}

/// Whether it is a ULID: a time, then something random, and an id for all that.
fn is_ulid(word: &str) -> bool {
    let is_digit = |c: u8| c.is_ascii_digit() || c.is_ascii_uppercase() && !b"ILOU".contains(&c);
    word.len() == 26 && word.starts_with("01") && word.bytes().all(is_digit)
}
