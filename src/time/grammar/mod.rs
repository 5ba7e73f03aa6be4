//! The time grammar: what a person typed at the start of a line, or in a time field, as an instant.
//!
//! Two steps. `token` reads the form alone, without a clock: is there a leading time, and what does it say? `resolve`
//! then finds when that was, given now, T+0 and the zone, and what there is to doubt about it: `search` finds the day that
//! was not typed, `range` an end from its start.

mod clock;
mod date;
mod doubt;
mod range;
mod relative;
mod resolve;
mod scan;
mod search;
mod token;

use super::zone::Zone;
use crate::incident::{Precision, Timestamp, When};
use scan::Scan;
use std::ops::Range;
use token::{Form, StatedZone};

pub use doubt::Doubt;
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
    /// When it happened: as typed, else now; [`Precision::Unread`] where a time was typed that leaves no instant.
    pub when: When,
    /// Whether `when` was typed; then the time is not part of the text.
    pub typed: bool,
    /// The bytes of the line that were taken for a time, also where a doubt leaves them without an instant.
    pub token: Option<Range<usize>>,
    /// What to tell the person about it. A doubt never blocks logging.
    pub doubt: Option<Doubt>,
    text_start: usize,
}

impl Reading {
    /// The text of the entry: the line without a typed time, without the backslash of `\14:17`, else the whole line.
    pub fn text<'l>(&self, line: &'l str) -> &'l str {
        line.get(self.text_start..).unwrap_or(line)
    }

    fn plain(now: Timestamp, text_start: usize) -> Self {
        Self {
            when: When::exact(now),
            typed: false,
            token: None,
            doubt: None,
            text_start,
        }
    }
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
    let typed = resolve::resolve(&token, context);
    let unread = When {
        at: context.now,
        precision: Precision::Unread,
    };
    Reading {
        when: typed.map_or(unread, |typed| typed.when),
        typed: typed.is_ok(),
        token: Some(position(start)..position(end)),
        doubt: typed.map_or_else(Some, |typed| typed.doubt),
        text_start: if typed.is_ok() { position(end.separator()) } else { 0 },
    }
}

/// Reads a time field such as *Detected at*: the whole text is a time of the same grammar, or `now`. Empty is `None`.
pub fn read_field(text: &str, context: &Context) -> Result<Option<TypedTime>, FieldError> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    if text.eq_ignore_ascii_case("now") {
        return Ok(Some(TypedTime {
            when: When::exact(context.now),
            doubt: None,
        }));
    }
    let (token, end) = token::token(Scan::new(text)).ok_or(FieldError::NotATime)?;
    let rest = end.rest().trim();
    if rest.is_empty() {
        return resolve::resolve(&token, context).map(Some).map_err(FieldError::Refused);
    }
    match *token.last() {
        Form::At {
            zone: StatedZone::Unknown(abbreviation),
            ..
        } if rest == abbreviation => Err(FieldError::Refused(Doubt::UnknownZone { abbreviation })),
        _ => Err(FieldError::NotATime),
    }
}

#[cfg(test)]
mod tests;
