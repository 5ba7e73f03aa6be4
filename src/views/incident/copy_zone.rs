//! What stands around the zone that times are shown in.

pub const TIME_ZONE: &str = "Time zone";
pub const UTC: &str = "UTC";
pub const WHAT_IT_DOES: &str =
    "All times of this incident are shown and typed in one zone. It is saved with the incident; no time changes by it.";
pub const HOW_TO_WRITE: &str = "A city will do: Berlin, St Johns.";
pub const USE_ZONE: &str = "Use this zone";
pub const NO_SUCH_ZONE: &str = "No zone is called that here. Write a name such as Europe/Berlin, or UTC.";
/// After the name of the zone that is on record.
pub const IS_NOT_KNOWN: &str = " is not known to this browser: times are in UTC";

/// The zone of this device.
pub fn local(name: &str) -> String {
    format!("Local ({name})")
}

/// Several zones end with what was typed.
pub fn several(names: &[String]) -> String {
    format!("Several zones end so: {}. Write one of them.", names.join(", "))
}

/// What becomes of a time: "Asia/Kathmandu, UTC+5:45: 14:17 UTC is 20:02 there".
pub fn sample(zone: &str, clock: &str, there: &str) -> String {
    format!("{zone}: {clock} UTC is {there} there")
}

/// A clock on another day.
pub fn on_day(clock: &str, day: &str) -> String {
    format!("{clock} on {day}")
}
