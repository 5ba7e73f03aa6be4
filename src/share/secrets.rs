//! Texts that look like something not everybody may read. By their shape alone, so some are missed and some are
//! harmless: whoever shares decides on each.

mod address;
mod host;
mod random;
mod token;
mod value;

use super::{Snapshot, texts::each_text};

/// What a text looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FindingKind {
    /// A key, password or token.
    Token,
    /// An e-mail address.
    Email,
    /// An IP address.
    Address,
    /// The name of a host inside the company's network.
    Host,
}

/// A text that looks like a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The text, as it stands.
    pub text: String,
    /// What it looks like.
    pub kind: FindingKind,
    /// How often it is there.
    pub count: usize,
}

/// What in a copy looks like a secret, each text once, in the order in which they stand.
pub fn findings(snapshot: &Snapshot) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    for event in &snapshot.events {
        each_text(&mut event.change.clone(), &mut |_, text| {
            for (text, kind) in found(text) {
                match findings.iter_mut().find(|finding| finding.text == text) {
                    Some(finding) => finding.count += 1,
                    None => findings.push(Finding {
                        text: text.to_owned(),
                        kind,
                        count: 1,
                    }),
                }
            }
        });
    }
    findings
}

/// What is found in one text, in order.
fn found(text: &str) -> Vec<(&str, FindingKind)> {
    let mut found = Found {
        text,
        places: Vec::new(),
    };
    // What is found first keeps its place: a password that looks like a host is a password.
    token::private_keys(&mut found);
    token::webhooks(&mut found);
    token::known(&mut found);
    token::logins(&mut found);
    value::named(&mut found);
    value::authorization(&mut found);
    host::emails(&mut found);
    address::v4(&mut found);
    address::v6(&mut found);
    host::internal(&mut found);
    random::random(&mut found);
    crate::incident::sort_few(&mut found.places, |(start, ..)| *start);
    let places = found.places.iter();
    places
        .filter_map(|(start, end, kind)| Some((text.get(*start..*end)?, *kind)))
        .collect()
}

/// The places found in a text so far; no two overlap.
struct Found<'a> {
    text: &'a str,
    places: Vec<(usize, usize, FindingKind)>,
}

impl<'a> Found<'a> {
    /// Takes note of a part of the text, unless a part of that was found already.
    fn add(&mut self, start: usize, part: &str, kind: FindingKind) {
        let end = start + part.len();
        let is_free = self
            .places
            .iter()
            .all(|(held, until, _)| end <= *held || *until <= start);
        if is_free && !part.is_empty() {
            self.places.push((start, end, kind));
        }
    }

    /// The text from a place on.
    fn from(&self, at: usize) -> &'a str {
        self.text.get(at..).unwrap_or_default()
    }

    /// The text up to a place.
    fn until(&self, at: usize) -> &'a str {
        self.text.get(..at).unwrap_or_default()
    }

    /// The words of the text and where each begins: what stands between spaces, quotes and brackets, without the
    /// punctuation of the sentence around it.
    fn words(&self) -> Vec<(usize, &'a str)> {
        let ends_word = |c: char| {
            c.is_whitespace()
                || matches!(
                    c,
                    '"' | '\'' | '`' | '<' | '>' | '(' | ')' | '{' | '}' | '[' | ']' | ',' | ';' | '|'
                )
                || matches!(c, '\u{2018}'..='\u{201f}' | '\u{ab}' | '\u{bb}' | '\u{2026}')
        };
        pieces(0, self.text, &ends_word)
            .into_iter()
            .map(|(at, word)| (at, word.trim_end_matches(['.', ':', '!', '?'])))
            .collect()
    }
}

/// The pieces of a text between characters that divide it, each with where it begins; `start` is where the text does.
fn pieces<'a>(start: usize, text: &'a str, divides: &dyn Fn(char) -> bool) -> Vec<(usize, &'a str)> {
    let mut pieces = Vec::new();
    let mut at = start;
    for piece in text.split_inclusive(divides) {
        let inner = piece.trim_end_matches(divides);
        if !inner.is_empty() {
            pieces.push((at, inner));
        }
        at += piece.len();
    }
    pieces
}

/// The words before a place in lower case, nearest first.
fn words_before(before: &str) -> impl Iterator<Item = String> {
    before
        .rsplit(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '-' | '.')))
        .map(|word| word.trim_end_matches('.'))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

/// Whether the list, of words with spaces around each, has this one.
fn lists(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|listed| listed == word)
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|c| c.is_ascii_digit())
}

fn has_letter(text: &str) -> bool {
    text.bytes().any(|c| c.is_ascii_alphabetic())
}

/// Whether a character could go on a word or number that stands before it.
fn in_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

#[cfg(test)]
mod tests;
