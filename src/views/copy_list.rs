//! What stands on the list, on the form for a new incident, and in the settings.

use crate::{
    incident::{
        DetectedBy, Severity,
        copy::{SeverityNames, detected_by, severity},
    },
    store::Fault,
};

// The list.

/// The built-in example, wherever it is listed.
pub const EXAMPLE: &str = "Example";
/// The field over the list.
pub const FILTER: &str = "Filter incidents";
/// What can be typed there.
pub const FILTER_HINT: &str = "Filter by title, service, reference, person";
/// No filter.
pub const ALL: &str = "All";
/// Leaves the open ones.
pub const OPEN: &str = "Open";
/// Leaves those without a complete postmortem.
pub const NEEDS_POSTMORTEM: &str = "Needs postmortem";
/// A filter leaves nothing.
pub const NONE_MATCHES: &str = "No incident matches.";
/// Every incident is hidden.
pub const ALL_ARCHIVED: &str = "Every incident here is archived.";
/// Takes the filter away.
pub const SHOW_ALL: &str = "Show all";

/// The way from unreadable records to their list.
pub fn see_unreadable(count: usize) -> &'static str {
    match count {
        1 => "See it in Settings",
        _ => "See them in Settings",
    }
}

/// Where the hidden ones are shown.
pub fn archived(count: usize) -> String {
    format!("Archived ({count})")
}

/// How many the filter leaves, for those who do not see the list change.
pub fn found(count: usize) -> String {
    match count {
        0 => NONE_MATCHES.to_owned(),
        1 => "1 incident".to_owned(),
        _ => format!("{count} incidents"),
    }
}

/// Under the list: what its times are, and where its incidents are.
pub fn foot(zone: &str) -> String {
    format!("Times in {zone}. Stored in this browser only. Browsers can clear it.")
}

// The list on a first run.

/// There is nothing here.
pub const NO_INCIDENTS: &str = "No incidents yet";
/// There is nothing here that could be read.
pub const NO_READABLE_INCIDENTS: &str = "No incident here could be read";
/// An idea of a title.
pub const TITLE_IDEA: &str = "What is happening?";
/// Before the way to restore.
pub const ABOUT_RESTORE: &str = "Or bring back what was here before:";
/// Opens the example.
pub const LOAD_EXAMPLE: &str = "Load the example";
/// What the example is.
pub const ABOUT_EXAMPLE: &str = "Or look around first, in a finished incident:";
/// Where everything is.
pub const STAYS_HERE: &str =
    "Everything stays in this browser. Browsers can clear it, so download a backup after each incident.";

/// What Enter does with a title alone.
pub fn enter_creates(names: SeverityNames) -> String {
    format!(
        "Enter creates it: {}, detected now, by {}. For anything else, use New incident.",
        severity(Severity::default(), names),
        detected_by(DetectedBy::default()).to_lowercase(),
    )
}

// The form.

/// What a title is.
pub const TITLE_HINT: &str = "What is happening, in a few words. Enter creates the incident.";
/// There is none.
pub const TITLE_MISSING: &str = "Give it a title: a few words are enough.";
/// The choice of severity.
pub const SEVERITY: &str = "Severity";
/// Advice about it.
pub const SEVERITY_HINT: &str = "Unsure? Pick the higher one.";
/// The choice of how it began.
pub const DETECTED_BY: &str = "Detected by";
/// What goes into *Impact*.
pub const IMPACT_HINT: &str = "What do users see?";
/// What goes into *Detected at*.
pub const DETECTED_HINT: &str = "T+0. Empty: now. Takes 14:17, -5m and the like.";
/// What goes into *Impact began*.
pub const BEGAN_HINT: &str = "When users began to notice, if known.";
/// The label of T+0.
pub const DETECTED_AT: &str = "Detected at";
/// What goes into *Reference*.
pub const REFERENCE_HINT: &str = "A ticket or an alert.";
/// Over what can be filled in now or later.
pub const DETAILS: &str = "Details, as far as known";
/// Declares it.
pub const CREATE: &str = "Create incident";

// The settings.

/// The region about backups.
pub const BACKUP: &str = "Backup";
/// What a person chose.
pub const PREFERENCES: &str = "Preferences";
/// Who logs.
pub const YOUR_NAME: &str = "Your name";
/// What the name is for.
pub const YOUR_NAME_HINT: &str = "Entries are logged by this name.";
/// Where they log.
pub const THIS_DEVICE: &str = "This device";
/// What that is for.
pub const THIS_DEVICE_HINT: &str = "Kept beside your name, to tell your laptop from your phone.";
/// P or Sev.
pub const CALL_SEV: &str = "Call severities Sev 1 to Sev 4";
/// The region about where data is.
pub const STORAGE: &str = "Storage";
/// Where it is.
pub const WHERE_STORED: &str = "Incidents are stored in this browser, under the address of this page. Nothing is sent anywhere, and no other browser or computer has a copy.";
/// Before what can happen to it.
pub const WHAT_LOSES: &str = "What can still lose them:";
/// What can happen to it.
pub const LOSSES: [&str; 5] = [
    "Clearing the data of this site, or all browsing data: both copies go.",
    "Closing a private window.",
    "Removing the browser profile, or losing the disk or the device.",
    "The browser itself, when the disk is nearly full, unless it protects this site. Safari also clears a site after seven days of use without a visit to it.",
    "A crash in the moment before an entry is marked as saved. Where the second copy does not work, a crash can lose the last minute.",
];
/// What helps.
pub const WHAT_HELPS: &str = "What helps is a file: download a backup after each incident.";
/// The region about records that could not be read.
pub const UNREADABLE: &str = "Unreadable records";
/// Offers one as a file.
pub const DOWNLOAD: &str = "Download";

/// The preferred name was kept.
pub fn named(name: &str) -> String {
    if name.is_empty() {
        "Entries carry no name from now on".to_owned()
    } else {
        format!("Entries are logged by {name} from now on")
    }
}

/// The name of the device was kept.
pub fn device_named(device: &str) -> String {
    if device.is_empty() {
        "This device has no name from now on".to_owned()
    } else {
        format!("This device is called {device} from now on")
    }
}

/// What is wrong with a record.
pub fn fault(fault: Fault) -> &'static str {
    match fault {
        Fault::Torn => "Cut short, or not a record of this program.",
        Fault::WrongChecksum => "Its checksum is wrong: the content is not what was written.",
        Fault::Misplaced => "It stands in the place of another record.",
        Fault::Newer => "Written by a newer version of this program. Reload the page to get that version.",
        Fault::Differs => "It says otherwise than what is held under its number, and was set aside.",
    }
}

/// The name of the file that a record is offered as.
pub fn record_file(key: &str) -> String {
    let safe: String = key
        .chars()
        .take(80)
        .map(|char| if char.is_ascii_alphanumeric() { char } else { '-' })
        .collect();
    format!("{safe}.txt")
}

/// Which build this is.
pub fn version(version: &str) -> String {
    format!("T+ {version}")
}
