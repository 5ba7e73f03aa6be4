//! Facts with their names, and the two ways to write them that others would choose.

use chrono::{DateTime, SecondsFormat};

/// What a link carries, as a tree of named values.
pub enum Tree {
    /// What somebody typed.
    Text(String),
    /// One of a few.
    Word(&'static str),
    /// Seconds since 1970.
    Time(i64),
    /// When something was logged, in milliseconds since 1970.
    Logged(u64),
    /// A small number.
    Count(u64),
    /// An event: which of the writers, and the writer's own count.
    Id(usize, u32),
    /// One after the other.
    List(Vec<Tree>),
    /// By name; what is missing has none in JSON, and a bit in binary.
    Fields(Vec<(&'static str, Option<Tree>)>),
}

/// Every word there is, for the byte that stands for it.
const WORDS: [&str; 37] = [
    "",
    "p1",
    "p2",
    "p3",
    "p4",
    "alert",
    "report",
    "noticed",
    "investigating",
    "identified",
    "monitoring",
    "observation",
    "change",
    "action",
    "communication",
    "escalation",
    "note",
    "commander",
    "scribe",
    "communications",
    "internal",
    "customers",
    "prevent",
    "detect",
    "mitigate",
    "process",
    "about",
    "unread",
    "yes",
    "nobody",
    "impact-began",
    "detected",
    "declared",
    "acknowledged",
    "mitigated",
    "impact-ended",
    "resolved",
];

impl Tree {
    /// Whether it says something.
    pub fn text(text: &str) -> Option<Self> {
        (!text.is_empty()).then(|| Self::Text(text.to_owned()))
    }

    /// As JSON with the names, times as in ISO 8601, ids like `b12`. When things were logged can be left away.
    pub fn json(&self, logged: bool) -> String {
        match self {
            Self::Text(text) => serde_json::to_string(text).expect("text"),
            Self::Word(word) => format!("\"{word}\""),
            Self::Time(seconds) => format!("\"{}\"", iso(seconds * 1000, SecondsFormat::Secs)),
            Self::Logged(millis) => format!("\"{}\"", iso(*millis as i64, SecondsFormat::Millis)),
            Self::Count(count) => count.to_string(),
            Self::Id(writer, number) => format!("\"{}{number}\"", char::from(b'a' + *writer as u8)),
            Self::List(items) => {
                let items: Vec<_> = items.iter().map(|item| item.json(logged)).collect();
                format!("[{}]", items.join(","))
            }
            Self::Fields(fields) => {
                let named = |(name, value): &(&str, Option<Self>)| match value.as_ref()? {
                    Self::Logged(_) if !logged => None,
                    value => Some(format!("\"{name}\":{}", value.json(logged))),
                };
                let fields: Vec<_> = fields.iter().filter_map(named).collect();
                format!("{{{}}}", fields.join(","))
            }
        }
    }

    /// As bytes in the order of the fields, without names, all texts at the end.
    pub fn split(&self) -> Vec<u8> {
        let mut split = Split::default();
        split.add(self);
        split.values.extend(split.texts);
        split.values
    }
}

fn iso(millis: i64, format: SecondsFormat) -> String {
    let time = DateTime::from_timestamp_millis(millis).unwrap_or_default();
    time.to_rfc3339_opts(format, true)
}

#[derive(Default)]
struct Split {
    values: Vec<u8>,
    texts: Vec<u8>,
    time: i64,
    logged: u64,
}

impl Split {
    fn add(&mut self, tree: &Tree) {
        match tree {
            Tree::Text(text) => {
                self.texts.extend(text.bytes());
                self.texts.push(0);
            }
            Tree::Word(word) => {
                let place = WORDS
                    .iter()
                    .position(|known| known == word)
                    .expect("a word of the list");
                self.values.push(place as u8);
            }
            Tree::Time(seconds) => {
                let since = seconds - self.time;
                self.time = *seconds;
                self.number(((since << 1) ^ (since >> 63)) as u64);
            }
            Tree::Logged(millis) => {
                let since = millis.wrapping_sub(self.logged) as i64;
                self.logged = *millis;
                self.number(((since << 1) ^ (since >> 63)) as u64);
            }
            Tree::Count(count) => self.number(*count),
            Tree::Id(writer, number) => {
                self.values.push(*writer as u8);
                self.number(u64::from(*number));
            }
            Tree::List(items) => {
                self.number(items.len() as u64);
                for item in items {
                    self.add(item);
                }
            }
            Tree::Fields(fields) => {
                for group in fields.chunks(8) {
                    let bit = |(place, (_, value)): (usize, &(&str, Option<Tree>))| u8::from(value.is_some()) << place;
                    self.values.push(group.iter().enumerate().map(bit).sum());
                }
                for value in fields.iter().filter_map(|(_, value)| value.as_ref()) {
                    self.add(value);
                }
            }
        }
    }

    fn number(&mut self, mut number: u64) {
        while number > 127 {
            self.values.push(number as u8 | 128);
            number >>= 7;
        }
        self.values.push(number as u8);
    }
}
