//! What a clock and a calendar on the wall of a place show.

use super::{day::Day, zone::Zone};
use crate::incident::Timestamp;

const DAY_SECONDS: i64 = 86_400;

/// A calendar day and a time of day in some zone; the zone itself is not part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Wall {
    day: Day,
    second_of_day: u32,
}

impl Wall {
    /// The wall time at `hour` (0 to 23), `minute` and `second` (0 to 59) of `day`; `None` outside these.
    pub fn new(day: Day, hour: u32, minute: u32, second: u32) -> Option<Self> {
        (hour < 24 && minute < 60 && second < 60).then_some(Self {
            day,
            second_of_day: hour * 3600 + minute * 60 + second,
        })
    }

    /// What the wall shows in `zone` at `at`. Instants outside the years 1 to 9999 show as the nearest end.
    pub fn at(at: Timestamp, zone: &dyn Zone) -> Self {
        Self::from_seconds(at.plus(zone.offset_seconds(at).into()).0)
    }

    fn from_seconds(seconds: i64) -> Self {
        let days = seconds.div_euclid(DAY_SECONDS);
        let day = Day::from_unix(days);
        let second_of_day = match day.to_unix().cmp(&days) {
            std::cmp::Ordering::Equal => seconds.rem_euclid(DAY_SECONDS) as u32,
            std::cmp::Ordering::Less => DAY_SECONDS as u32 - 1,
            std::cmp::Ordering::Greater => 0,
        };
        Self { day, second_of_day }
    }

    /// Seconds since 1970 as if this wall hung in UTC.
    pub(super) fn seconds(self) -> i64 {
        self.day.to_unix() * DAY_SECONDS + i64::from(self.second_of_day)
    }

    /// The calendar day.
    pub fn day(self) -> Day {
        self.day
    }

    /// The hour, 0 to 23.
    pub fn hour(self) -> u32 {
        self.second_of_day / 3600
    }

    /// The minute, 0 to 59.
    pub fn minute(self) -> u32 {
        self.second_of_day / 60 % 60
    }

    /// The second, 0 to 59.
    pub fn second(self) -> u32 {
        self.second_of_day % 60
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::{Utc, table_zone};

    fn parts(wall: Wall) -> (i32, u32, u32, u32, u32, u32) {
        let day = wall.day();
        (
            day.year(),
            day.month(),
            day.day_of_month(),
            wall.hour(),
            wall.minute(),
            wall.second(),
        )
    }

    #[test]
    fn the_wall_shows_the_zone() {
        let alert = Timestamp(1_774_361_820);
        assert_eq!(parts(Wall::at(alert, &Utc)), (2026, 3, 24, 14, 17, 0));
        assert_eq!(parts(Wall::at(alert, &table_zone::BERLIN)), (2026, 3, 24, 15, 17, 0));
        assert_eq!(parts(Wall::at(alert, &table_zone::KATHMANDU)), (2026, 3, 24, 20, 2, 0));
        assert_eq!(parts(Wall::at(alert, &table_zone::LORD_HOWE)), (2026, 3, 25, 1, 17, 0));
    }

    #[test]
    fn seconds_before_1970_count_backwards() {
        assert_eq!(parts(Wall::at(Timestamp(-1), &Utc)), (1969, 12, 31, 23, 59, 59));
    }

    #[test]
    fn instants_beyond_the_calendar_show_its_ends() {
        for zone in [&Utc as &dyn Zone, &table_zone::LORD_HOWE, &table_zone::ST_JOHNS] {
            assert_eq!(parts(Wall::at(Timestamp(i64::MAX), zone)), (9999, 12, 31, 23, 59, 59));
            assert_eq!(parts(Wall::at(Timestamp(i64::MIN), zone)), (1, 1, 1, 0, 0, 0));
        }
    }
}
