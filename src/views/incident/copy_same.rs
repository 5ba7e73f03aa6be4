//! What is asked of two notes of the same moment.

pub const JOIN: &str = "Join";
pub const KEEP_BOTH: &str = "Keep both";

/// Which entries a button is about, behind what it does: "Keep both entries at 14:17 and 14:18".
pub fn entries(earlier: &str, later: &str) -> String {
    format!(" entries at {earlier} and {later}")
}
