//! Durations in words.

use super::{copy, show::MINUS};
use crate::incident::Timestamp;

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

/// "45 s" below a minute, then "28 min", "1 h 08 min", "2 d 3 h": the two largest units, cut and never rounded up.
/// A negative duration (an end before its start) has a minus sign in front.
pub fn duration(seconds: i64) -> String {
    let total = seconds.unsigned_abs();
    let words = match total {
        0..MINUTE => copy::seconds(total),
        MINUTE..HOUR => copy::minutes(total / MINUTE),
        HOUR..DAY => copy::hours_minutes(total / HOUR, total % HOUR / MINUTE),
        _ => copy::days_hours(total / DAY, total % DAY / HOUR),
    };
    if seconds < 0 { format!("{MINUS}{words}") } else { words }
}

/// "8 min", "8 to 18 min", "59 min to 1 h 08 min", from the least and the most seconds that it can have been, in either
/// order; `vague` (an end is only about then) puts "about" in front.
pub fn duration_between(least: i64, most: i64, vague: bool) -> String {
    let (shorter, longer) = (duration(least.min(most)), duration(least.max(most)));
    let words = if shorter == longer {
        longer
    } else {
        match (single_unit(&shorter), single_unit(&longer)) {
            (Some((amount, unit)), Some((_, other))) if unit == other => copy::from_to(amount, &longer),
            _ => copy::from_to(&shorter, &longer),
        }
    };
    if vague { copy::about(&words) } else { words }
}

/// The amount and the unit of a duration in one unit.
fn single_unit(words: &str) -> Option<(&str, &str)> {
    words.split_once(' ').filter(|(_, unit)| !unit.contains(' '))
}

/// "3 min ago", "2 h 05 min ago", "in 5 min"; "now" for less than a minute either way.
pub fn ago(at: Timestamp, now: Timestamp) -> String {
    match now.since(at) {
        -59..=59 => copy::NOW.into(),
        seconds @ 60.. => copy::ago(&duration(seconds)),
        seconds => copy::ahead(&duration(seconds.saturating_neg())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_that_is_not_known_exactly_keeps_both_ends() {
        let min = 60;
        let table = [
            (480, 480, false, "8 min"),
            (480, 480, true, "about 8 min"),
            (480, 1080, false, "8 to 18 min"),
            (1080, 480, false, "8 to 18 min"),
            (480, 1080, true, "about 8 to 18 min"),
            (480, 539, false, "8 min"),
            (30, 45, false, "30 to 45 s"),
            (45, 480, false, "45 s to 8 min"),
            (59 * min, 68 * min, false, "59 min to 1 h 08 min"),
            (68 * min, 78 * min, false, "1 h 08 min to 1 h 18 min"),
            (68 * min, 128 * min, false, "1 h 08 min to 2 h 08 min"),
            (60 * min, 120 * min, false, "1 to 2 h"),
            (60 * min, 128 * min, false, "1 h to 2 h 08 min"),
            (24 * 60 * min, 48 * 60 * min, false, "1 to 2 d"),
            (-480, 120, false, "\u{2212}8 to 2 min"),
            (-1080, -480, true, "about \u{2212}18 to \u{2212}8 min"),
            (-480, -480, false, "\u{2212}8 min"),
            (
                i64::MIN,
                i64::MAX,
                false,
                "\u{2212}106751991167300 d 15 h to 106751991167300 d 15 h",
            ),
        ];
        for (least, most, vague, words) in table {
            assert_eq!(duration_between(least, most, vague), words, "{least} {most}");
        }
    }

    #[test]
    fn how_long_ago_is_cut_to_minutes() {
        let now = Timestamp(1_774_361_820);
        let table = [
            (0, "now"),
            (59, "now"),
            (-59, "now"),
            (60, "1 min ago"),
            (119, "1 min ago"),
            (180, "3 min ago"),
            (3600, "1 h ago"),
            (7500, "2 h 05 min ago"),
            (183_600, "2 d 3 h ago"),
            (-60, "in 1 min"),
            (-300, "in 5 min"),
            (-7500, "in 2 h 05 min"),
        ];
        for (seconds, words) in table {
            assert_eq!(ago(now.plus(-seconds), now), words, "{seconds}");
        }
        let (first, last) = (Timestamp(i64::MIN), Timestamp(i64::MAX));
        assert_eq!(ago(first, last), "106751991167300 d 15 h ago");
        assert_eq!(ago(last, first), "in 106751991167300 d 15 h");
    }

    #[test]
    fn words_for_every_size() {
        let table = [
            (0, "0 s"),
            (45, "45 s"),
            (59, "59 s"),
            (60, "1 min"),
            (119, "1 min"),
            (360, "6 min"),
            (28 * 60, "28 min"),
            (3599, "59 min"),
            (3600, "1 h"),
            (3659, "1 h"),
            (4080, "1 h 08 min"),
            (86_399, "23 h 59 min"),
            (86_400, "1 d"),
            (183_600, "2 d 3 h"),
            (-360, "\u{2212}6 min"),
            (i64::MAX, "106751991167300 d 15 h"),
            (i64::MIN, "\u{2212}106751991167300 d 15 h"),
        ];
        for (seconds, words) in table {
            assert_eq!(duration(seconds), words, "{seconds}");
        }
    }
}
