//! A point in time, as everything that is stored has it.

use serde::Serialize;

use super::{FromJson, Json};

/// A point in time: whole seconds since 1970-01-01T00:00:00Z, leap seconds not counted (POSIX time).
///
/// Any `i64` can arrive from a stored record, so arithmetic saturates and nothing here fails.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Timestamp(pub i64);

impl FromJson for Timestamp {
    fn from_json(json: &Json) -> Option<Self> {
        i64::from_json(json).map(Self)
    }
}

impl Timestamp {
    /// From milliseconds since 1970, as a browser's clock gives them; the fraction is dropped (towards the past).
    pub fn from_millis(millis: i64) -> Self {
        Self(millis.div_euclid(1000))
    }

    /// The point `seconds` later (earlier where negative).
    pub fn plus(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds))
    }

    /// Seconds from `earlier` to this point; negative where this one comes first.
    pub fn since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}
