//! A backup that is no whole JSON document, taken apart as far as it goes.

/// The pieces of a backup file.
pub struct Parts<'a> {
    /// Up to where the records begin.
    pub head: &'a str,
    /// Each record that is all there.
    pub records: Vec<&'a str>,
    /// Each text that did not read when the backup was made.
    pub kept: Vec<&'a str>,
    /// Each of the other texts.
    pub others: Vec<&'a str>,
}

/// Takes a text apart; nothing where it does not come as far as its records. Takes time in proportion to its length.
pub fn parts(text: &str) -> Option<Parts<'_>> {
    let (head, rest) = after_list(text, "\"records\"")?;
    let (records, rest) = objects(rest);
    let list = |text, name| after_list(text, name).map_or((Vec::new(), text), |(_, rest)| objects(rest));
    let (kept, rest) = list(rest, "\"unreadable\"");
    let (others, _) = list(rest, "\"others\"");
    Some(Parts {
        head,
        records,
        kept,
        others,
    })
}

/// What comes up to and after the bracket of the list under that name.
fn after_list<'a>(text: &'a str, name: &str) -> Option<(&'a str, &'a str)> {
    let named = text.find(name)?;
    let bracket = named + text.get(named..)?.find('[')?;
    text.split_at_checked(bracket + 1)
}

/// The objects of a list up to its end or to the first that is cut, and what comes after.
fn objects(text: &str) -> (Vec<&str>, &str) {
    let mut objects = Vec::new();
    let (mut depth, mut start) = (0usize, 0);
    let mut quotes = Quotes::default();
    for (place, byte) in text.bytes().enumerate() {
        if quotes.covers(byte) {
            continue;
        }
        match byte {
            b'{' => {
                if depth == 0 {
                    start = place;
                }
                depth += 1;
            }
            b'}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    objects.extend(text.get(start..=place));
                }
            }
            b']' if depth == 0 => return (objects, text.get(place..).unwrap_or_default()),
            _ => {}
        }
    }
    (objects, "")
}

/// JSON without the spaces that mean nothing.
pub fn without_spaces(json: &str) -> String {
    let mut quotes = Quotes::default();
    let is_kept = |character: &char| {
        // Whatever is beyond ASCII stands in strings.
        let is_quoted = u8::try_from(*character).is_ok_and(|byte| quotes.covers(byte)) || !character.is_ascii();
        is_quoted || !character.is_ascii_whitespace()
    };
    json.chars().filter(is_kept).collect()
}

/// Whether one is within a string of JSON.
#[derive(Default)]
struct Quotes {
    open: bool,
    escaped: bool,
}

impl Quotes {
    /// Takes the next byte; says whether it belongs to a string, its end included.
    fn covers(&mut self, byte: u8) -> bool {
        if !self.open {
            self.open = byte == b'"';
            return self.open;
        }
        if self.escaped {
            self.escaped = false;
        } else if byte == b'\\' {
            self.escaped = true;
        } else if byte == b'"' {
            self.open = false;
        }
        true
    }
}
