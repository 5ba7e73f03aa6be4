//! What the app says of itself.

use crate::{
    incident::Timestamp,
    session::Standing,
    store::Condition,
    time::{Utc, show},
};

use super::Published;

/// The title of the tab.
pub fn tab_title(page: &str) -> String {
    format!("{page} · T+")
}

/// Whether what is on screen is stored, for the header.
pub fn standing(published: &Published) -> &'static str {
    match published.standing {
        _ if published.is_memory_only() => "Not stored: in this tab only",
        Standing::NotSaved(_) => "Not saved",
        _ if !published.loaded => READING,
        Standing::Saving => "Saving",
        Standing::Saved if published.health.deep == Condition::Good => "Saved in this browser",
        Standing::Saved => "Saved, but a crash could lose the last minute",
    }
}

/// The copies have not been read yet.
pub const READING: &str = "Reading what is stored";

/// How long something is past: "just now", "12 min ago", "3 h ago", "9 days ago". What is to come, by a clock that was
/// put back, is just now.
pub fn ago(seconds: i64) -> String {
    let minutes = seconds / 60;
    match minutes {
        ..1 => "just now".to_owned(),
        1..60 => format!("{minutes} min ago"),
        60..1440 => format!("{} h ago", minutes / 60),
        1440..2880 => "1 day ago".to_owned(),
        _ => format!("{} days ago", minutes / 1440),
    }
}

/// A text is on the clipboard.
pub fn copied() -> String {
    "Copied".to_owned()
}

/// The browser would not take a text.
pub fn not_copied() -> String {
    "The browser did not let this page copy. Select the text and press Ctrl+C.".to_owned()
}

/// The browser would not take a file.
pub fn not_downloaded() -> String {
    "The browser did not let this page save a file. Nothing is lost: it is all still here.".to_owned()
}

/// A file was handed to the browser, which says itself whether it arrived.
pub fn download_started(name: &str) -> String {
    format!("Download started: {name}")
}

/// The name of a backup of everything, by the time in UTC: "tplus-backup-2026-11-24-1405.json".
pub fn backup_file(at: Timestamp) -> String {
    let clock = show::clock(at, &Utc).replace(':', "");
    format!("tplus-backup-{}-{clock}.json", show::iso_date(at, &Utc))
}

/// The name of a backup of one incident, from that of its postmortem.
pub fn incident_backup_file(postmortem: &str) -> String {
    let stem = postmortem.strip_suffix("-postmortem.md").unwrap_or(postmortem);
    format!("tplus-backup-{stem}.json")
}

/// The name that is suggested for the file that a copy is kept in.
pub const KEPT_FILE: &str = "tplus-copy.json";

/// The file that stored texts are offered in as they are.
pub const RAW_FILE: &str = "tplus-stored-data.json";
