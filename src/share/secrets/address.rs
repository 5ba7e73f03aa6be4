//! IP addresses.

use super::{FindingKind::Address, Found, in_word, lists, words_before};

/// What comes right before a version.
const VERSION: &str = " version versions ver v release build tag chrome chromium firefox safari edge kernel ";

/// What is done to versions, some words before.
const VERSIONED: &str = " version versions release released upgrade upgraded upgrading downgrade downgraded bump bumped \
    build rolled pinned patched ";

/// Addresses of four numbers. Those of the machine itself and network masks tell nothing.
pub fn v4(found: &mut Found<'_>) {
    let is_part = |c: char| c.is_ascii_digit() || c == '.';
    for (at, run) in super::pieces(0, found.text, &|c| !is_part(c)) {
        let address = run.trim_end_matches('.');
        let Some(numbers) = numbers(address) else { continue };
        let tells = !matches!(numbers, [0 | 127 | 255, ..]);
        if tells && !is_version(found, at, address, numbers) {
            found.add(at, address, Address);
        }
    }
}

fn numbers(address: &str) -> Option<[u8; 4]> {
    let mut parts = address.split('.');
    let mut next = || {
        let part = parts.next()?;
        let number: u8 = part.parse().ok()?;
        (part.len() == 1 || !part.starts_with('0')).then_some(number)
    };
    let numbers = [next()?, next()?, next()?, next()?];
    parts.next().is_none().then_some(numbers)
}

/// Whether four numbers are rather a version, or a part of some other name.
fn is_version(found: &Found<'_>, at: usize, address: &str, numbers: [u8; 4]) -> bool {
    let (before, after) = (found.until(at), found.from(at + address.len()));
    let is_private = matches!(numbers, [10, ..] | [172, 16..=31, ..] | [192, 168, ..]);
    let glued = |before: &str| before.ends_with(in_word);
    let goes_on = |rest: &str| rest.starts_with(in_word);
    let part_of_name = glued(before)
        || goes_on(after)
        || before
            .strip_suffix('-')
            .is_some_and(|before| before.ends_with(char::is_alphabetic))
        || before
            .strip_suffix('/')
            .is_some_and(|before| glued(before) && !is_private)
        || after.strip_prefix('+').is_some_and(goes_on)
        || after.strip_prefix('-').is_some_and(|rest| {
            let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit());
            goes_on(rest) && !(digits.len() < rest.len() && digits.starts_with('.'))
        });
    let mut words = words_before(before);
    let named = words.next().is_some_and(|word| lists(VERSION, &word));
    let low = !is_private && numbers.iter().all(|number| *number < 100);
    part_of_name
        || named
        || (low && words.take(5).any(|word| lists(VERSIONED, &word)))
        || (low && words_before(before).next().is_some_and(|word| lists(VERSIONED, &word)))
}

/// Addresses of up to eight groups of hexadecimal digits.
pub fn v6(found: &mut Found<'_>) {
    for (at, word) in found.words() {
        for (at, part) in super::pieces(at, word, &|c| matches!(c, '/' | '%' | '=' | '@')) {
            if is_v6(part) {
                found.add(at, part, Address);
            }
        }
    }
}

fn is_v6(word: &str) -> bool {
    let is_group = |group: &str| group.len() <= 4 && group.bytes().all(|c| c.is_ascii_hexdigit());
    let mut halves = word.split("::");
    let mut groups = 0;
    let mut all_pairs = true;
    let mut count = 0;
    for half in halves.by_ref() {
        count += 1;
        for group in half.split(':').filter(|_| !half.is_empty()) {
            if group.is_empty() || !is_group(group) {
                return false;
            }
            all_pairs &= group.len() == 2;
            groups += 1;
        }
    }
    match count {
        // Eight pairs are a hardware address.
        1 => groups == 8 && !all_pairs,
        // `::1` is the machine itself, and `a::b` a name in a program.
        2 => (1..8).contains(&groups) && word.bytes().any(|c| c.is_ascii_digit()) && word.len() > "::1".len(),
        _ => false,
    }
}
