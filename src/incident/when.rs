//! When something happened, as exactly as it is known.

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{FromJson, Json, Timestamp};

/// A moment, and how sure it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct When {
    /// The moment; of a range, where it begins. What the timeline is sorted by.
    pub at: Timestamp,
    /// How sure it is.
    pub precision: Precision,
}

/// How sure a moment is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Precision {
    /// To the second, as far as anybody said.
    #[default]
    Exact,
    /// About then: `~14:10`.
    About,
    /// At some time until this one, which is later than the moment: `14:10..14:20`.
    Until(Timestamp),
    /// A time was typed that could not be read: the moment is that of logging.
    Unread,
}

impl When {
    /// Exactly then.
    pub fn exact(at: Timestamp) -> Self {
        Self::from(at)
    }

    /// At some time between two moments, in either order; exactly then where they are the same.
    pub fn between(one: Timestamp, other: Timestamp) -> Self {
        let (at, until) = (one.min(other), one.max(other));
        let precision = if until > at {
            Precision::Until(until)
        } else {
            Precision::Exact
        };
        Self { at, precision }
    }

    /// The latest moment that it can have been.
    pub fn latest(self) -> Timestamp {
        match self.precision {
            Precision::Until(until) => until,
            Precision::Exact | Precision::About | Precision::Unread => self.at,
        }
    }

    /// Whether it is no more than about then.
    pub fn is_vague(self) -> bool {
        matches!(self.precision, Precision::About | Precision::Unread)
    }
}

impl From<Timestamp> for When {
    fn from(at: Timestamp) -> Self {
        Self {
            at,
            precision: Precision::Exact,
        }
    }
}

const ABOUT: &str = "about";
const BETWEEN: &str = "between";
const UNREAD: &str = "unread";

/// An exact moment is a bare number, as all were before there were others.
impl Serialize for When {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let name = match self.precision {
            Precision::Exact => return self.at.serialize(to),
            Precision::About => ABOUT,
            Precision::Until(_) => BETWEEN,
            Precision::Unread => UNREAD,
        };
        let mut map = to.serialize_map(Some(1))?;
        match self.precision {
            Precision::Until(until) => map.serialize_entry(name, &(self.at, until))?,
            _ => map.serialize_entry(name, &self.at)?,
        }
        map.end()
    }
}

impl FromJson for When {
    fn from_json(json: &Json) -> Option<Self> {
        let Some((name, of)) = json.only_field() else {
            return Timestamp::from_json(json).map(Self::from);
        };
        let precision = match name {
            BETWEEN => {
                let (at, until) = FromJson::from_json(of)?;
                return (at < until).then_some(Self {
                    at,
                    precision: Precision::Until(until),
                });
            }
            ABOUT => Precision::About,
            UNREAD => Precision::Unread,
            _ => return None,
        };
        let at = Timestamp::from_json(of)?;
        Some(Self { at, precision })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::incident::json::from_json_text;

    #[test]
    fn every_precision_reads_back_as_it_was_written() {
        let about = When {
            precision: Precision::About,
            ..When::exact(Timestamp(-60))
        };
        let unread = When {
            precision: Precision::Unread,
            ..When::exact(Timestamp(60))
        };
        let table = [
            (When::exact(Timestamp(1_774_361_820)), "1774361820"),
            (about, r#"{"about":-60}"#),
            (When::between(Timestamp(120), Timestamp(60)), r#"{"between":[60,120]}"#),
            (unread, r#"{"unread":60}"#),
        ];
        for (when, text) in table {
            assert_eq!(serde_json::to_string(&when).expect("JSON"), text);
            assert_eq!(from_json_text(text), Some(when), "{text}");
        }
    }

    #[test]
    fn what_is_no_moment_is_not_taken_for_one() {
        for text in [
            r#"{"between":[120,60]}"#,
            r#"{"between":[60,60]}"#,
            r#"{"between":60}"#,
            r#"{"later":60}"#,
            r#"{"about":60,"unread":60}"#,
            r#""60""#,
            "null",
            "{}",
        ] {
            assert_eq!(from_json_text::<When>(text), None, "{text}");
        }
    }

    #[test]
    fn a_range_of_no_length_is_exact() {
        assert_eq!(When::between(Timestamp(60), Timestamp(60)), When::exact(Timestamp(60)));
    }
}
