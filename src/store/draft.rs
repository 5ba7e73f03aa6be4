//! What is typed and not logged yet, as it is stored.

use serde::Serialize;

use super::{Fault, record};
use crate::incident::{FromJson, Json, from_json_text};

/// The texts of a field or form while it is being typed into.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Draft {
    /// What the device's clock read at the last key, in milliseconds since 1970.
    pub at: i64,
    /// Names and texts; a field of one text has one, under an empty name.
    pub texts: Vec<(String, String)>,
}

impl FromJson for Draft {
    fn from_json(json: &Json) -> Option<Self> {
        Some(Self {
            at: json.needed("at")?,
            texts: json.needed("texts")?,
        })
    }
}

impl Draft {
    /// Whether nothing is in it.
    pub fn is_blank(&self) -> bool {
        self.texts.iter().all(|(_, text)| text.trim().is_empty())
    }

    /// The text of that name; empty where there is none.
    pub fn text(&self, name: &str) -> &str {
        let found = self.texts.iter().find(|(held, _)| held == name);
        found.map_or("", |(_, text)| text)
    }

    /// What it is best known by: the text of a field of one text, else the longest, since the others may be choices.
    pub fn said(&self) -> &str {
        let texts = self.texts.iter().map(|(_, text)| text.as_str());
        let only = self.text("");
        if only.is_empty() {
            texts.max_by_key(|text| text.len()).unwrap_or_default()
        } else {
            only
        }
    }

    /// As it is stored.
    pub fn write(&self) -> String {
        // Serialising plain data to a string has nothing to fail on.
        record::seal("draft", &serde_json::to_string(self).unwrap_or_default())
    }

    /// Reads a stored draft.
    pub fn read(text: &str) -> Result<Self, Fault> {
        from_json_text(record::unseal(text)?).ok_or(Fault::Torn)
    }
}
