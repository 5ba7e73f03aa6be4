//! What the app says about times that are odd.

/// Two milestones would stand the wrong way round: "Resolved 14:10 is before mitigated 14:20."
pub fn out_of_order(then: &str, later: &str, first: &str, earlier: &str) -> String {
    format!("{then} {later} is before {first} {earlier}.")
}

/// The device's clock went back by `much`.
pub fn clock_went_back(much: &str) -> String {
    format!("This device's clock went back {much}. Times logged before may be late; nothing is reordered.")
}

/// The device's clock went forward by `much` at once.
pub fn clock_went_forward(much: &str) -> String {
    format!(
        "This device's clock went {much} forward at once: it was set, or the device slept. Check the next time you log."
    )
}
