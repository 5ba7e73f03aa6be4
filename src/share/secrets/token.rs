//! Keys and tokens of known make, and logins in addresses.

use super::{FindingKind::Token, Found, has_digit, has_letter, in_word, value::is_placeholder};

/// What known keys begin with, and how many characters follow at least. Where both are letters and digits only, a word
/// that merely begins so is not one.
const KNOWN: [(&str, usize); 47] = [
    ("AKIA", 16),
    ("ASIA", 16),
    ("ghp_", 20),
    ("gho_", 20),
    ("ghu_", 20),
    ("ghs_", 20),
    ("ghr_", 20),
    ("github_pat_", 20),
    ("glpat-", 16),
    ("gldt-", 16),
    ("glrt-", 16),
    ("glptt-", 16),
    ("xoxb-", 10),
    ("xoxp-", 10),
    ("xoxa-", 10),
    ("xoxr-", 10),
    ("xoxs-", 10),
    ("xoxe-", 10),
    ("xapp-", 10),
    ("sk_live_", 10),
    ("sk_test_", 10),
    ("rk_live_", 10),
    ("whsec_", 16),
    ("sk-", 20),
    ("AIza", 30),
    ("ya29.", 20),
    ("GOCSPX-", 16),
    ("npm_", 30),
    ("pypi-", 40),
    ("hf_", 30),
    ("SG.", 30),
    ("hvs.", 20),
    ("dop_v1_", 40),
    ("dckr_pat_", 20),
    ("shpat_", 20),
    ("shpss_", 20),
    ("lin_api_", 20),
    ("NRAK-", 20),
    ("PMAK-", 20),
    ("ATATT3", 20),
    ("sq0csp-", 20),
    ("pul-", 40),
    ("tskey-", 16),
    ("glsa_", 20),
    ("phx_", 30),
    ("nfp_", 30),
    ("AGE-SECRET-KEY-1", 40),
];

/// A key that says what it is.
pub fn known(found: &mut Found<'_>) {
    for (prefix, least) in KNOWN {
        for (at, _) in found.text.match_indices(prefix) {
            let tail = run(found.from(at + prefix.len()), |c| matches!(c, '_' | '-' | '.'));
            let tail = tail.trim_end_matches('.');
            if begins(found, at) && tail.len() >= least && has_digit(tail) {
                found.add(at, key(found, at, prefix.len() + tail.len()), Token);
            }
        }
    }
    // A JSON web token: three parts, of which the first two are JSON.
    for (at, _) in found.text.match_indices("eyJ") {
        let token = run(found.from(at), |c| matches!(c, '_' | '-' | '.' | '='));
        let token = token.trim_end_matches('.');
        if begins(found, at) && token.len() >= 24 && token.contains('.') {
            found.add(at, token, Token);
        }
    }
}

fn key<'a>(found: &Found<'a>, at: usize, length: usize) -> &'a str {
    found.from(at).get(..length).unwrap_or_default()
}

fn begins(found: &Found<'_>, at: usize) -> bool {
    !found.until(at).ends_with(in_word)
}

/// The letters and digits that a text begins with, and what else may stand between them.
fn run(text: &str, and: impl Fn(char) -> bool) -> &str {
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || and(c)));
    text.get(..end.unwrap_or(text.len())).unwrap_or_default()
}

const BEGIN: &str = "-----BEGIN ";
const END: &str = "-----END ";
const PRIVATE: &str = "PRIVATE KEY";
const DASHES: &str = "-----";

/// A private key from its first line to its last; where that is missing, with what looks like a part of it.
pub fn private_keys(found: &mut Found<'_>) {
    for (at, _) in found.text.match_indices(BEGIN) {
        let rest = found.from(at);
        let Some(head) = rest.find(DASHES).and_then(|_| rest.get(BEGIN.len()..)?.find(DASHES)) else {
            continue;
        };
        let head = BEGIN.len() + head + DASHES.len();
        if !rest.get(..head).is_some_and(|head| head.contains(PRIVATE)) {
            continue;
        }
        let body = rest.get(head..).unwrap_or_default();
        let last = body.find(END).and_then(|end| {
            let line = end + END.len();
            Some(line + body.get(line..)?.find(DASHES)? + DASHES.len())
        });
        let length = last.unwrap_or_else(|| {
            let mut length = 0;
            for line in body.split_inclusive(char::is_whitespace) {
                let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=');
                let word = line.trim_end();
                if !word.chars().all(is_part) || (1..16).contains(&word.len()) {
                    break;
                }
                length += line.len();
            }
            body.get(..length).unwrap_or_default().trim_end().len()
        });
        found.add(at, key(found, at, head + length), Token);
    }
}

/// Addresses that anybody who knows them can post to.
const WEBHOOKS: [&str; 5] = [
    "://hooks.slack.com/services/",
    "://hooks.slack.com/workflows/",
    "://discord.com/api/webhooks/",
    "://discordapp.com/api/webhooks/",
    ".webhook.office.com/webhookb2/",
];

/// The whole address of a webhook.
pub fn webhooks(found: &mut Found<'_>) {
    for (at, word) in found.words() {
        if WEBHOOKS.iter().any(|webhook| word.contains(webhook)) {
            let from = word.find("http").unwrap_or_default();
            found.add(at + from, word.get(from..).unwrap_or_default(), Token);
        }
    }
}

/// Name and password in an address, or a token in their place.
pub fn logins(found: &mut Found<'_>) {
    for (at, _) in found.text.match_indices("://") {
        let start = at + "://".len();
        let ends = |c: char| c.is_whitespace() || matches!(c, '/' | '?' | '#' | '"' | '\'' | '`' | '<' | '>');
        let rest = found.from(start);
        let authority = rest.split(ends).next().unwrap_or_default();
        let Some((login, _)) = authority.rsplit_once('@') else {
            continue;
        };
        let is_secret = match login.split_once(':') {
            Some((_, password)) => !is_placeholder(password),
            None => login.len() >= 16 && has_digit(login) && has_letter(login),
        };
        if is_secret {
            found.add(start, login, Token);
        }
    }
}
