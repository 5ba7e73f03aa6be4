//! What stands on the screens.

/// The way to the list from everywhere.
pub const HOME: &str = "T+, all incidents";
/// The way that leads to a page.
pub const WHERE: &str = "Where you are";
/// The name of the list of incidents.
pub const INCIDENTS: &str = "Incidents";
/// The link to the form.
pub const NEW_INCIDENT: &str = "New incident";
/// The link to the settings.
pub const SETTINGS: &str = "Settings";
/// The link to an incident's postmortem, and what the page is called.
pub const POSTMORTEM: &str = "Postmortem";
/// The first stop of the tab key.
pub const SKIP: &str = "Skip to the content";
/// Takes back what just happened.
pub const SHOW: &str = "Show";
pub const UNDO: &str = "Undo";
/// Tries refused writes again.
pub const TRY_AGAIN: &str = "Try again";
/// The page of an address that names no place.
pub const NO_SUCH_PAGE: &str = "No such page";
/// The page of an incident that this browser does not have.
pub const NO_SUCH_INCIDENT: &str = "No such incident here";
/// Why that can be.
pub const NO_SUCH_INCIDENT_WHY: &str = "Incidents are stored in the browser they were written in. This one was removed here, belongs to another browser, or was cleared with its data. A backup brings it back.";
/// The way back.
pub const ALL_INCIDENTS: &str = "All incidents";

/// Some records could not be read.
pub fn unreadable(count: usize) -> String {
    match count {
        1 => "1 stored record could not be read. It is kept as it is; everything else is here.".to_owned(),
        _ => format!("{count} stored records could not be read. They are kept as they are; everything else is here."),
    }
}

/// An incident without a title, which can be where the record that opened it is missing.
pub fn title(title: &str) -> String {
    if title.trim().is_empty() {
        "Untitled incident".to_owned()
    } else {
        title.to_owned()
    }
}

/// The last part of the way to a postmortem.
pub fn postmortem_crumb() -> String {
    format!(" / {POSTMORTEM}")
}
