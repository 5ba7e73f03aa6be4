//! Secrets that stand behind a word for them: `password=...`.

use super::{FindingKind::Token, Found, has_digit, in_word, lists};

/// Words for a password.
const PASSWORDS: [&str; 5] = ["password", "passwd", "passphrase", "passcode", "pwd"];

/// Words for other secrets, without what may stand between their parts.
const SECRETS: [&str; 16] = [
    "token",
    "secret",
    "apikey",
    "accesskey",
    "secretkey",
    "privatekey",
    "accountkey",
    "encryptionkey",
    "signingkey",
    "sharedaccesskey",
    "licensekey",
    "credentials",
    "sessionid",
    "signature",
    "sig",
    "pass",
];

/// Short ones stand alone only: "design" ends with one.
const ALONE: &str = " pwd sig pass ";

/// What people say of a password rather than what it is.
const SAID: &str = " the a an is was be been not no on in at for of to and or as by with from has had have it its this \
    that which who expired invalid rotated reset wrong missing changed unknown leaked empty required incorrect revoked \
    rejected refused accepted correct valid ok okay stale old new same default set unset pending failed failing broken \
    fixed updated removed deleted renewed refreshed protected prompt policy manager rotation change update refresh \
    mismatch login error errors see ask check todo tbd none null true false yes undefined redacted masked hidden \
    ";

/// The values of named secrets.
pub fn named(found: &mut Found<'_>) {
    // Of the same length, byte by byte.
    let lower = found.text.to_ascii_lowercase();
    for (at, c) in found.text.char_indices().filter(|(_, c)| matches!(c, ':' | '=')) {
        let before = lower.get(..at).unwrap_or_default();
        let name = before.trim_end_matches(['"', '\'', '`', ' ', ':']);
        let spaced = name.len() + 1 < before.len() || c == ':';
        if let Some(is_password) = named_by(name) {
            value(found, at + c.len_utf8(), is_password, c == '=' && !spaced);
        }
    }
    // "The password is ..."
    for (at, is) in lower.match_indices(" is ") {
        if let Some(is_password) = named_by(lower.get(..at).unwrap_or_default()) {
            value(found, at + is.len(), is_password, false);
        }
    }
}

/// Whether a text ends with a word for a secret, and if so, whether for a password.
fn named_by(text: &str) -> Option<bool> {
    let name: String = {
        let end = text.char_indices().rev().take(24).last().map_or(0, |(at, _)| at);
        let tail = text.get(end..).unwrap_or_default();
        tail.chars().filter(|c| !matches!(c, '_' | '-' | ' ' | '.')).collect()
    };
    let ends = |words: &[&str]| {
        words.iter().any(|word| {
            name.ends_with(word)
                && (!lists(ALONE, word) || {
                    let before = text.strip_suffix(word).unwrap_or(text);
                    text.ends_with(word) && !before.ends_with(char::is_alphanumeric)
                })
        })
    };
    if ends(&PASSWORDS) {
        Some(true)
    } else {
        ends(&SECRETS).then_some(false)
    }
}

/// Takes the value that stands behind a name, if it looks like one. `assigned`: as code has it, rather than prose.
fn value(found: &mut Found<'_>, at: usize, is_password: bool, assigned: bool) {
    let rest = found.from(at);
    let inner = rest.trim_start_matches(['>', ' ', '=']);
    let mut start = at + rest.len() - inner.len();
    let quote = inner.chars().next().filter(|c| matches!(c, '"' | '\'' | '`'));
    let value = match quote {
        Some(quote) => {
            start += quote.len_utf8();
            found.from(start).split([quote, '\n']).next().unwrap_or_default()
        }
        None => {
            let ends = |c: char| {
                c.is_whitespace()
                    || matches!(c, '"' | '\'' | '`' | '<' | '>' | ',' | ';' | ')')
                    // Between the fields of an address.
                    || (assigned && c == '&')
            };
            inner
                .split(ends)
                .next()
                .unwrap_or_default()
                .trim_end_matches(['.', ':', '?'])
        }
    };
    if is_placeholder(value) {
        return;
    }
    let lower = value.to_lowercase();
    let is_said = lists(SAID, &lower);
    let after = found.from(start + value.len());
    let ends_line = after
        .trim_start_matches(['.', ' '])
        .lines()
        .next()
        .unwrap_or_default()
        .is_empty();
    let is_secret = if is_password {
        value.len() >= 3
            && match (assigned || quote.is_some(), value.contains(' ')) {
                (true, false) => !is_said,
                (true, true) => true,
                _ => !is_said && (is_odd(value) && value.len() >= 5 || (ends_line && value.len() >= 6)),
            }
    } else {
        let only_digits = value.bytes().all(|c| c.is_ascii_digit());
        value.len() >= 6
            && !value.contains(' ')
            && !is_name(value)
            && !(only_digits && value.len() < 8)
            && (is_odd(value) || value.len() >= 20 || (assigned || quote.is_some()) && !is_said)
    };
    if is_secret {
        found.add(start, value, Token);
    }
}

/// The values behind `Bearer` and `Authorization: Basic`.
pub fn authorization(found: &mut Found<'_>) {
    let lower = found.text.to_ascii_lowercase();
    for scheme in ["bearer ", "basic "] {
        for (at, _) in lower.match_indices(scheme) {
            let before = lower.get(..at).unwrap_or_default();
            let start = at + scheme.len();
            let ends = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '+' | '/' | '=' | '~'));
            let value = found.from(start).split(ends).next().unwrap_or_default();
            let value = value.trim_end_matches('.');
            let named = before
                .trim_end_matches([' ', ':', '"', '\''])
                .ends_with("authorization");
            let least = if named { 6 } else { 10 };
            let is_secret = value.len() >= least
                && !is_name(value)
                && (named || has_digit(value) || value.len() >= 20)
                && (named || scheme != "basic ");
            if is_secret && !before.ends_with(in_word) {
                found.add(start, value, Token);
            }
        }
    }
}

/// Whether a value only says where one would stand, or where it can be found.
pub fn is_placeholder(value: &str) -> bool {
    let first = value.chars().next();
    first.is_none_or(|first| {
        matches!(first, '$' | '%' | '{' | '<' | '[' | '/' | '(' | '\u{2026}')
            || value.chars().all(|c| c == first || c == '.')
            || value.starts_with("./")
            || value.contains("://")
            || value.contains("[masked")
            || ["env.", "process.env", "os.environ", "secrets.", "vault:", "var."]
                .iter()
                .any(|place| value.starts_with(place))
    })
}

/// Whether it has something that words do not have.
fn is_odd(value: &str) -> bool {
    has_digit(value) || value.contains(['!', '@', '#', '$', '%', '^', '&', '*', '+', '=', '~'])
}

/// Whether it is rather what something is called, or a date or version: `payments-db-v2`.
fn is_name(value: &str) -> bool {
    let is_part = |part: &str| {
        let letters = part.trim_end_matches(|c: char| c.is_ascii_digit());
        let digits = part.len() - letters.len();
        digits <= 4 && letters.bytes().all(|c| c.is_ascii_lowercase())
    };
    value.contains(['-', '.', '/', '_', ':']) && value.split(['-', '.', '/', '_', ':']).all(is_part)
}
