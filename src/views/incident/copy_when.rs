//! What stands around the time of a line.

pub const CLOSE: &str = "Close";
pub const CHANGE_TIME: &str = "Change the time";
pub const DATE_AND_TIME: &str = "Date and time";
pub const FORMS: &str = "Or type it in front of the line: 14:17, -5m, T+8, yesterday 23:50, ~14:10 for about, 14:10..14:20 for a range, \\14:17 to keep it as text.";
pub const NO_TIME: &str = "It is not a time: keep it as text";
pub const NOW: &str = "Now";
pub const USE_TIME: &str = "Use this time";
pub const WHEN: &str = "When did it happen?";

/// Times before now, as the grammar has them, and what they are called.
pub const AGO: [(&str, &str); 4] = [
    ("-5m", "5 min ago"),
    ("-10m", "10 min ago"),
    ("-30m", "30 min ago"),
    ("-1h", "1 h ago"),
];

/// When a line happened, of "now · 14:20 UTC · T+3" or "14:17 UTC · T+0 · 3 min ago": the clock,
pub fn clock(typed: bool, clock: &str) -> String {
    if typed {
        clock.to_owned()
    } else {
        format!("now · {clock}")
    }
}

/// its zone, for which a phone has no room,
pub fn after_clock(zone: &str) -> String {
    format!(" {zone}")
}

/// the day, where it is not today, the time since detection, and how long ago it was.
pub fn part(part: &str) -> String {
    format!(" · {part}")
}

/// Takes one of the times that can be meant.
pub fn use_reading(time: &str) -> String {
    format!("Use {time}")
}

/// Sets the beginning of impact to a time before detection.
pub fn impact_began_at(clock: &str) -> String {
    format!("Impact began at {clock}")
}

/// A line in the future was entered once: what is odd about it, and what to do.
pub fn asked(doubt: &str) -> String {
    format!("{doubt}. Press Enter again to log it there.")
}
