//! What stands around the rows of the timeline.

pub const FIND: &str = "Find in timeline";
/// An action item, on the page of the incident.
pub const FOLLOW_UP: &str = "Follow-up";
pub const INTERNAL: &str = "Internal";
/// While nothing of the timeline is shown.
pub const NOTHING: &str = "Nothing here matches.";
/// The browser would not save a row.
pub const NOT_SAVED: &str = " · not saved";
pub const PINNED: &str = "Pinned";
/// A row is being stored.
pub const SAVING: &str = " · saving";
/// Beside a row whose typed time could not be read: a button,
pub const SET_TIME: &str = "Time not read: set it";
/// or a remark where nothing can be changed.
pub const UNREAD: &str = "Time not read";
pub const SHOW: &str = "Show";
pub const SHOW_ALL: &str = "Show all";

/// The heading: of which zone the times are, "Europe/Berlin, UTC+1".
pub fn heading(zone: &str) -> String {
    ["Timeline · ", zone].concat()
}

/// What the filter leaves out.
pub fn hidden(count: usize) -> String {
    format!("{count} hidden")
}

/// What came below while one was reading above.
pub fn below(count: usize) -> String {
    format!("{count} new below")
}

/// The tool that pins the row of that time.
pub fn pin_at(clock: &str) -> String {
    format!("Pin entry at {clock}")
}

/// The tool that marks the row of that time as internal.
pub fn internal_at(clock: &str) -> String {
    format!("Mark entry at {clock} as internal")
}

/// The button between the row of that time and the next.
pub fn add_after(clock: &str) -> String {
    format!("Add an entry after {clock}")
}
