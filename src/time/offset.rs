//! Time counted from T+0.
//!
//! All forms cut towards T+0 and never round up, on both sides alike: 8 min 30 s after is `T+8`, 8 min 30 s before is
//! `T−8`, and less than a minute either way is `T+0`. So `T±n` always agrees with the running clock and with the duration in words.

use super::{
    copy,
    show::{MINUS, push_number},
};
use crate::incident::Timestamp;

const HOUR: u64 = 60;
const DAY: u64 = 24 * HOUR;

/// "T+8", "T−9", "T+0"; from an hour on "T+1h05", from a day on "T+1d02h".
pub fn t_plus(at: Timestamp, zero: Timestamp) -> String {
    let (before, minutes) = minutes_from(at, zero);
    let mut out = sign(before);
    if minutes < HOUR {
        push_number(&mut out, minutes, 1);
    } else if minutes < DAY {
        push_number(&mut out, minutes / HOUR, 1);
        out.push('h');
        push_number(&mut out, minutes % HOUR, 2);
    } else {
        push_number(&mut out, minutes / DAY, 1);
        out.push('d');
        push_number(&mut out, minutes % DAY / HOUR, 2);
        out.push('h');
    }
    out
}

/// The same for screen readers: "T plus 8 minutes", "T minus 1 hour 5 minutes", "T plus 1 day 2 hours".
pub fn t_plus_spoken(at: Timestamp, zero: Timestamp) -> String {
    let (before, minutes) = minutes_from(at, zero);
    if minutes < DAY {
        copy::spoken_offset(before, &[(minutes / HOUR, "hour"), (minutes % HOUR, "minute")])
    } else {
        copy::spoken_offset(before, &[(minutes / DAY, "day"), (minutes % DAY / HOUR, "hour")])
    }
}

/// The running clock: "T+00:17:42", "T−00:05:00"; the hours go past 99.
pub fn running_clock(at: Timestamp, zero: Timestamp) -> String {
    let seconds = at.since(zero);
    let total = seconds.unsigned_abs();
    let mut out = sign(seconds < 0);
    push_number(&mut out, total / 3600, 2);
    out.push(':');
    push_number(&mut out, total / 60 % 60, 2);
    out.push(':');
    push_number(&mut out, total % 60, 2);
    out
}

/// Whether the offset shows as before T+0, and its whole minutes.
fn minutes_from(at: Timestamp, zero: Timestamp) -> (bool, u64) {
    let seconds = at.since(zero);
    let minutes = seconds.unsigned_abs() / 60;
    (seconds < 0 && minutes > 0, minutes)
}

fn sign(before: bool) -> String {
    let mut out = String::with_capacity(12);
    out.push('T');
    out.push(if before { MINUS } else { '+' });
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const ZERO: Timestamp = Timestamp(1_774_361_820);

    #[test]
    fn offsets_in_every_size() {
        let table = [
            (0, "T+0", "T plus 0 minutes", "T+00:00:00"),
            (59, "T+0", "T plus 0 minutes", "T+00:00:59"),
            (60, "T+1", "T plus 1 minute", "T+00:01:00"),
            (8 * 60 + 59, "T+8", "T plus 8 minutes", "T+00:08:59"),
            (59 * 60 + 59, "T+59", "T plus 59 minutes", "T+00:59:59"),
            (3600, "T+1h00", "T plus 1 hour", "T+01:00:00"),
            (3900, "T+1h05", "T plus 1 hour 5 minutes", "T+01:05:00"),
            (86_399, "T+23h59", "T plus 23 hours 59 minutes", "T+23:59:59"),
            (86_400, "T+1d00h", "T plus 1 day", "T+24:00:00"),
            (93_600, "T+1d02h", "T plus 1 day 2 hours", "T+26:00:00"),
            (400_000, "T+4d15h", "T plus 4 days 15 hours", "T+111:06:40"),
            (-30, "T+0", "T plus 0 minutes", "T\u{2212}00:00:30"),
            (-60, "T\u{2212}1", "T minus 1 minute", "T\u{2212}00:01:00"),
            (-510, "T\u{2212}8", "T minus 8 minutes", "T\u{2212}00:08:30"),
            (-540, "T\u{2212}9", "T minus 9 minutes", "T\u{2212}00:09:00"),
            (-3900, "T\u{2212}1h05", "T minus 1 hour 5 minutes", "T\u{2212}01:05:00"),
            (-86_400, "T\u{2212}1d00h", "T minus 1 day", "T\u{2212}24:00:00"),
        ];
        for (seconds, short, spoken, clock) in table {
            let at = ZERO.plus(seconds);
            assert_eq!(t_plus(at, ZERO), short, "{seconds}");
            assert_eq!(t_plus_spoken(at, ZERO), spoken, "{seconds}");
            assert_eq!(running_clock(at, ZERO), clock, "{seconds}");
        }
    }

    #[test]
    fn the_farthest_offsets_have_a_text() {
        let ends = [Timestamp(i64::MIN), Timestamp(i64::MAX)];
        assert_eq!(t_plus(ends[1], ends[0]), "T+106751991167300d15h");
        assert_eq!(running_clock(ends[0], ends[1]), "T\u{2212}2562047788015215:30:08");
    }
}
