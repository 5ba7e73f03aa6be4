//! What there is to doubt about a typed time.

use crate::{
    incident::{Timestamp, When},
    time::wall::Wall,
};

/// What is uncertain about a typed time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// `11/12`: two days are possible and none is taken. No instant.
    AmbiguousDate {
        /// The number before the slash.
        first: u32,
        /// The number after it.
        second: u32,
        /// The reading if the day stands first.
        day_first: When,
        /// The reading if the month stands first.
        month_first: When,
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
        /// Seconds from the first to the second.
        apart: i64,
        /// The reading with the second.
        later: When,
    },
    /// The clocks skipped this time; it was read with the offset after the change, or, as an end that would then come
    /// before its start, with the one before the change.
    Gap {
        /// The time as typed.
        wall: Wall,
        /// The instant that was taken for it.
        taken: Timestamp,
        /// The reading with the other offset.
        other: When,
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
    /// A time without a date in the write-up of an incident that lasted for days; the day nearest T+0 was taken.
    OtherDays {
        /// The same time on other days of the incident, from the first, none twice.
        others: [Option<When>; 3],
    },
}

impl Doubt {
    /// Whether a time was taken in spite of it.
    #[cfg(test)]
    pub fn leaves_instant(&self) -> bool {
        match self {
            Self::AmbiguousDate { .. } | Self::NoSuchDay | Self::NoZero | Self::OutOfRange => false,
            Self::Fold { .. }
            | Self::Gap { .. }
            | Self::Future { .. }
            | Self::UnknownZone { .. }
            | Self::OtherDays { .. } => true,
        }
    }

    /// The readings that were not taken and can be offered, each with the range or the *about* that was typed.
    pub fn alternatives(&self) -> Vec<When> {
        match *self {
            Self::AmbiguousDate {
                day_first, month_first, ..
            } => vec![day_first, month_first],
            Self::Fold { later: other, .. } | Self::Gap { other, .. } => vec![other],
            Self::OtherDays { others } => others.into_iter().flatten().collect(),
            Self::NoSuchDay | Self::NoZero | Self::OutOfRange | Self::Future { .. } | Self::UnknownZone { .. } => {
                Vec::new()
            }
        }
    }

    /// The same doubt, with each of its readings as `shape` makes it.
    pub(super) fn shaped(mut self, shape: &dyn Fn(Timestamp) -> When) -> Self {
        let apply = |when: &mut When| *when = shape(when.at);
        match &mut self {
            Self::AmbiguousDate {
                day_first, month_first, ..
            } => {
                apply(day_first);
                apply(month_first);
            }
            Self::Fold { later: other, .. } | Self::Gap { other, .. } => apply(other),
            Self::OtherDays { others } => others.iter_mut().flatten().for_each(apply),
            Self::NoSuchDay | Self::NoZero | Self::OutOfRange | Self::Future { .. } | Self::UnknownZone { .. } => {}
        }
        self
    }
}
