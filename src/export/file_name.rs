//! The names of the files that a postmortem and a picture are saved under.

use crate::{
    incident::{Fact, Incident},
    time::{Utc, show},
};

use super::record::{Options, Record};

/// The most bytes of the title in a name; with date and ending it stays far below what any file system takes.
const LONGEST_TITLE: usize = 80;

/// What a title without a letter or digit of its own becomes.
const NO_TITLE: &str = "incident";

/// "2026-03-24-checkout-failing-for-a-portion-of-users-postmortem.md": the day it was detected (UTC), the title, what
/// it is. Lower-case ASCII letters, digits and hyphens only, so that every system takes it and no two differ in case
/// alone; the words around the title keep it off the names that Windows reserves.
pub fn file_name(incident: &Incident, options: &Options<'_>) -> String {
    document_name(incident, options, ".md")
}

/// The same of the document as a page of its own: "...-postmortem.html".
pub fn html_file_name(incident: &Incident, options: &Options<'_>) -> String {
    document_name(incident, options, ".html")
}

fn document_name(incident: &Incident, options: &Options<'_>, ending: &str) -> String {
    let record = Record::new(incident, options);
    let what = if options.parts.postmortem {
        "-postmortem"
    } else {
        "-incident"
    };
    let title = record.text(incident.fact(Fact::Title));
    name(incident, &title, &[what, ending].concat())
}

/// The same of the file that the picture is saved under: "2026-03-24-checkout-failing-timeline.svg".
pub fn picture_file_name(incident: &Incident) -> String {
    name(incident, incident.fact(Fact::Title), "-timeline.svg")
}

/// The same of a file with a copy of the incident, to be read in again: "2026-03-24-checkout-failing.json".
pub fn copy_file_name(incident: &Incident) -> String {
    name(incident, incident.fact(Fact::Title), ".json")
}

fn name(incident: &Incident, title: &str, ending: &str) -> String {
    let title = slug(title);
    let mut name = String::new();
    if let Some(zero) = incident.zero() {
        name.push_str(&show::iso_date(zero, &Utc));
        name.push('-');
    }
    name.push_str(if title.is_empty() { NO_TITLE } else { &title });
    name.push_str(ending);
    name
}

/// The words of `text` with hyphens between them, cut where a word ends.
fn slug(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        let letters = ascii(c);
        if letters.is_empty() {
            // Marks that join what stands around them are not the end of a word.
            if !matches!(c, '\'' | '\u{2019}' | '\u{300}'..='\u{36f}') && !out.is_empty() && !out.ends_with('-') {
                out.push('-');
            }
        } else {
            out.extend(letters.chars().map(|c| c.to_ascii_lowercase()));
        }
    }
    if let Some(cut) = out.get(..LONGEST_TITLE + 1) {
        let end = cut.rfind('-').unwrap_or(LONGEST_TITLE);
        out.truncate(end);
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

/// The letters nearest to `c`; none for what has no such letters.
fn ascii(c: char) -> String {
    const NEAREST: [(&str, &str); 27] = [
        ("àáâãäåāăą", "a"),
        ("æ", "ae"),
        ("çćĉċč", "c"),
        ("ðďđ", "d"),
        ("èéêëēĕėęě", "e"),
        ("ĝğġģ", "g"),
        ("ĥħ", "h"),
        ("ìíîïĩīĭįı", "i"),
        ("ĵ", "j"),
        ("ķ", "k"),
        ("ĺļľŀł", "l"),
        ("ñńņňŋ", "n"),
        ("òóôõöøōŏő", "o"),
        ("œ", "oe"),
        ("ŕŗř", "r"),
        ("śŝşšș", "s"),
        ("ß", "ss"),
        ("ţťŧț", "t"),
        ("þ", "th"),
        ("ùúûüũūŭůűų", "u"),
        ("ŵ", "w"),
        ("ýÿŷ", "y"),
        ("źżž", "z"),
        ("²", "2"),
        ("³", "3"),
        ("µ", "u"),
        ("€", "eur"),
    ];
    if c.is_ascii_alphanumeric() {
        return c.to_string();
    }
    c.to_lowercase()
        .filter_map(|lower| NEAREST.iter().find(|(letters, _)| letters.contains(lower)))
        .map(|(_, nearest)| *nearest)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_words_and_hyphens() {
        let long = "a".repeat(300);
        let table = [
            (
                "Checkout failing for a portion of users",
                "checkout-failing-for-a-portion-of-users",
            ),
            ("  ../../etc/passwd  ", "etc-passwd"),
            ("CON", "con"),
            ("nul.txt", "nul-txt"),
            (".hidden", "hidden"),
            ("Paiement refusé à Łódź: 50 %", "paiement-refuse-a-lodz-50"),
            ("Straße & Œuvre", "strasse-oeuvre"),
            ("users' carts don\u{2019}t load", "users-carts-dont-load"),
            ("re\u{301}sume\u{301}", "resume"),
            ("a\0b\u{202e}c\nd", "a-b-c-d"),
            ("支払いが失敗", ""),
            ("???", ""),
            (long.as_str(), &long[..LONGEST_TITLE]),
        ];
        for (title, expected) in table {
            assert_eq!(slug(title), expected, "{title:?}");
        }
    }

    #[test]
    fn a_long_title_ends_with_a_whole_word() {
        let name = slug(&"checkout ".repeat(40));
        assert!(name.len() <= LONGEST_TITLE && name.ends_with("checkout"), "{name}");
        let exact = format!("{} {}", "a".repeat(40), "b".repeat(39));
        assert_eq!(slug(&exact).len(), LONGEST_TITLE);
        assert_eq!(slug(&format!("{exact} c")).len(), LONGEST_TITLE);
    }
}
