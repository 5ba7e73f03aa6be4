//! Durations in words.

use super::{copy, show::MINUS};

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

#[cfg(test)]
mod tests {
    use super::*;

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
