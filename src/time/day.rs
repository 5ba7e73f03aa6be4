//! A calendar day, without a zone.

use chrono::{Datelike, NaiveDate};

/// Days from 0001-01-01 (which is day 1) to 1970-01-01.
const UNIX_EPOCH: i32 = 719_163;
/// 9999-12-31.
const LAST: i32 = 3_652_059;

/// A day of the Gregorian calendar, from 0001-01-01 to 9999-12-31: the days that ISO 8601 writes with a four-digit year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

impl Day {
    /// The day with this year (1 to 9999), month (1 to 12) and day of the month (from 1); `None` where the calendar has no such day.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        let number = NaiveDate::from_ymd_opt(year, month, day)?.num_days_from_ce();
        (1..=LAST).contains(&number).then_some(Self(number))
    }

    /// The day `days` after 1970-01-01, held within the calendar.
    pub(super) fn from_unix(days: i64) -> Self {
        Self(days.saturating_add(UNIX_EPOCH.into()).clamp(1, LAST.into()) as i32)
    }

    /// Days since 1970-01-01; negative before.
    pub(super) fn to_unix(self) -> i64 {
        i64::from(self.0 - UNIX_EPOCH)
    }

    /// The year, 1 to 9999.
    pub fn year(self) -> i32 {
        self.date().year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u32 {
        self.date().month()
    }

    /// The day of the month, 1 to 31.
    pub fn day_of_month(self) -> u32 {
        self.date().day()
    }

    /// The day of the week: 0 is Monday, 6 is Sunday.
    pub fn weekday(self) -> u32 {
        // 0001-01-01 was a Monday.
        (self.0 - 1).rem_euclid(7) as u32
    }

    /// The day `days` later (earlier where negative), held within the calendar.
    pub fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days).clamp(1, LAST))
    }

    fn date(self) -> NaiveDate {
        NaiveDate::from_num_days_from_ce_opt(self.0).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_of_the_calendar_exist() {
        assert!(Day::new(2028, 2, 29).is_some());
        for (year, month, day) in [
            (2026, 2, 29),
            (2026, 4, 31),
            (2026, 13, 1),
            (2026, 0, 1),
            (0, 1, 1),
            (10_000, 1, 1),
        ] {
            assert_eq!(Day::new(year, month, day), None, "{year}-{month}-{day}");
        }
    }

    #[test]
    fn weekdays_follow_the_calendar() {
        assert_eq!(Day::new(2026, 3, 24).map(Day::weekday), Some(1));
        assert_eq!(Day::new(2000, 1, 1).map(Day::weekday), Some(5));
        assert_eq!(Day::new(1, 1, 1).map(Day::weekday), Some(0));
    }

    #[test]
    fn counting_days_crosses_months_and_stops_at_the_ends() {
        let day = |y, m, d| Day::new(y, m, d).expect("a day");
        assert_eq!(day(2028, 2, 28).plus(1), day(2028, 2, 29));
        assert_eq!(day(2026, 1, 1).plus(-1), day(2025, 12, 31));
        assert_eq!(day(2026, 1, 1).plus(i32::MAX), day(9999, 12, 31));
        assert_eq!(day(2026, 1, 1).plus(i32::MIN), day(1, 1, 1));
    }
}
