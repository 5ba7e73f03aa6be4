//! What stands on a field for a time.

/// Opens the browser's own calendar and clock, where one has no keys.
pub const PICK: &str = "Pick…";

/// The same by name, of one field among others.
pub fn pick(field: &str) -> String {
    [PICK, " ", field].concat()
}

/// Takes another reading of what is typed: "Use Fri 11 Dec 2026 14:17 UTC+1".
pub fn use_reading(day: &str, clock: &str, offset: &str) -> String {
    ["Use ", day, " ", clock, " ", offset].concat()
}
