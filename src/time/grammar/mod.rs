//! The time grammar: what a person typed at the start of a line, or in a time field, as an instant.
//!
//! Two steps. `token` reads the form alone, without a clock: is there a leading time, and what does it say? `resolve`
//! then finds the instant it names, given now, T+0 and the zone, and what there is to doubt about it.

mod clock;
mod date;
mod relative;
mod resolve;
mod scan;
mod search;
mod token;

use super::{wall::Wall, zone::Zone};
use crate::incident::Timestamp;
use scan::Scan;
use std::ops::Range;
use token::{StatedZone, Token};

pub use resolve::TypedTime;

/// Seconds ahead of now that still count as now: clocks differ.
pub const TOLERANCE_SECONDS: i64 = 120;

/// What a reading depends on besides the text.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The present; for a line, fixed at its first keystroke, so that a long sentence does not move the event.
    pub now: Timestamp,
    /// T+0, where it is known.
    pub zero: Option<Timestamp>,
    /// The shown zone: typed times are read in it unless they state another.
    pub zone: &'a dyn Zone,
    /// When the incident was resolved. From then on a line is backfill, and a time without a date belongs to the incident's days.
    pub resolved: Option<Timestamp>,
    /// The time of the entry above, which decides between several days in backfill.
    pub previous: Option<Timestamp>,
}

/// A composer line, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// When it happened: as typed, else now.
    pub at: Timestamp,
    /// Whether `at` was typed; then the time is not part of the text.
    pub typed: bool,
    /// The bytes of the line that were taken for a time, also where a doubt leaves them without an instant.
    pub token: Option<Range<usize>>,
    /// What to tell the person about it. A doubt never blocks logging.
    pub doubt: Option<Doubt>,
    text_start: usize,
    after_token: usize,
}

impl Reading {
    /// The text of the entry: the line without a typed time, without the backslash of `\14:17`, else the whole line.
    pub fn text<'l>(&self, line: &'l str) -> &'l str {
        line.get(self.text_start..).unwrap_or(line)
    }

    /// The line without what was taken for a time: the text once the person has chosen one of two readings.
    pub fn text_after_token<'l>(&self, line: &'l str) -> &'l str {
        line.get(self.after_token..).unwrap_or(line)
    }

    fn plain(at: Timestamp, text_start: usize) -> Self {
        Self {
            at,
            typed: false,
            token: None,
            doubt: None,
            text_start,
            after_token: text_start,
        }
    }
}

/// What is uncertain about a typed time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// `11/12`: two days are possible and none is taken. No instant.
    AmbiguousDate {
        /// The number before the slash.
        first: u32,
        /// The number after it.
        second: u32,
        /// The instant if the day stands first.
        day_first: Timestamp,
        /// The instant if the month stands first.
        month_first: Timestamp,
    },
    /// 30 February, or a weekday that the date does not fall on. No instant.
    NoSuchDay,
    /// `T+8` while nothing was detected yet. No instant.
    NoZero,
    /// Outside the years 1 to 9999. No instant.
    OutOfRange,
    /// The clocks showed this time twice; the first was taken.
    Fold {
        /// The time as typed.
        wall: Wall,
        /// The second instant.
        later: Timestamp,
    },
    /// The clocks skipped this time; it was read with the offset after the change.
    Gap {
        /// The time as typed.
        wall: Wall,
        /// The instant if read with the offset before the change.
        later: Timestamp,
    },
    /// More than two minutes ahead of now.
    Future {
        /// Seconds ahead.
        seconds: i64,
    },
    /// `14:17 CET`: such letters name several zones, so the shown zone was taken and the letters stay in the text.
    UnknownZone {
        /// The letters.
        abbreviation: &'static str,
    },
}

/// Why a time field was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldError {
    /// The text is not a time, or not only a time.
    NotATime,
    /// It is a time that leaves no instant.
    Refused(Doubt),
}

/// Reads a composer line: only a leading time counts, and a backslash in front of it makes it text.
pub fn read_line(line: &str, context: &Context) -> Reading {
    let position = |scan: Scan| line.len() - scan.rest().len();
    let start = Scan::new(line).blanks();
    if let Some(escaped) = start.eat('\\')
        && token::token(escaped).is_some()
    {
        return Reading::plain(context.now, position(escaped));
    }
    let Some((token, end)) = token::token(start) else {
        return Reading::plain(context.now, 0);
    };
    let after_token = position(end.separator());
    let typed = resolve::resolve(&token, context);
    Reading {
        at: typed.map_or(context.now, |moment| moment.at),
        typed: typed.is_ok(),
        token: Some(position(start)..position(end)),
        doubt: typed.map_or_else(Some, |moment| moment.doubt),
        text_start: if typed.is_ok() { after_token } else { 0 },
        after_token,
    }
}

/// Reads a time field such as *Detected at*: the whole text is one time of the same grammar, or `now`. Empty is `None`.
pub fn read_field(text: &str, context: &Context) -> Result<Option<TypedTime>, FieldError> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    if text.eq_ignore_ascii_case("now") {
        return Ok(Some(TypedTime {
            at: context.now,
            doubt: None,
        }));
    }
    let (token, end) = token::token(Scan::new(text)).ok_or(FieldError::NotATime)?;
    let rest = end.rest().trim();
    if rest.is_empty() {
        return resolve::resolve(&token, context).map(Some).map_err(FieldError::Refused);
    }
    match token {
        Token::At {
            zone: StatedZone::Unknown(abbreviation),
            ..
        } if rest == abbreviation => Err(FieldError::Refused(Doubt::UnknownZone { abbreviation })),
        _ => Err(FieldError::NotATime),
    }
}

#[cfg(test)]
mod tests;
