//! What stands on the dialog that restores a backup.

use crate::{
    app::Restorable,
    store::{
        Fault,
        backup::{Backup, NoBackup},
    },
};

use super::copy_keep::records;

/// The dialog.
pub const RESTORE_TITLE: &str = "Restore backup";
/// The dialog, where there is nothing to restore.
pub const NOT_RESTORED: &str = "Nothing was restored";
/// Merges.
pub const RESTORE: &str = "Restore";
/// Over the titles.
pub const INCIDENT: &str = "Incident";
/// Over what is not here.
pub const NEW: &str = "New";
/// Over what is here.
pub const SAME: &str = "Same";
/// Over what is here otherwise.
pub const DIFFERING: &str = "Different";
/// The file could not be read.
pub const FILE_UNREAD: &str =
    "The browser could not read this file. It may be gone, or larger than 64 MB. Nothing here has changed.";
/// An incident is not in this browser.
pub const COMES_BACK: &str = "Not in this browser: it comes back";
/// What restoring does.
pub const MERGES: &str = "Nothing is written yet. Restoring adds what is new and removes nothing.";

/// What is in the file, and since when.
pub fn in_file(name: &str, restorable: &Restorable) -> String {
    let incidents = match restorable.parts.len() {
        1 => "1 incident".to_owned(),
        count => format!("{count} incidents"),
    };
    let made = restorable.backup.made.as_str();
    match (made.get(..10), made.get(11..16)) {
        (Some(day), Some(clock)) => format!("{name} holds {incidents}. It was made on {day} at {clock} UTC."),
        _ => format!("{name} holds {incidents}."),
    }
}

/// What is to be told about a backup besides its table.
pub fn remarks(restorable: &Restorable) -> Vec<String> {
    let Backup {
        altered,
        damaged,
        unreadable,
        missing,
        ..
    } = &restorable.backup;
    let parts = restorable.parts.iter();
    let differing: usize = parts.map(|part| part.comparison.differing).sum();
    let newer = damaged.iter().filter(|(_, fault)| *fault == Fault::Newer).count();
    let aside = damaged.len() - newer + unreadable.len();
    let all = [
        (
            differing,
            "here with other contents. Yours stay in force; what the file says instead is set aside under Unreadable records.",
        ),
        (
            *missing,
            "missing from the file: it was cut short. What is left of it can be restored.",
        ),
        (aside, "unreadable: kept under Unreadable records."),
        (newer, "from a newer version of T+: kept under Unreadable records."),
        (
            *altered,
            "readable, but not as written: the file was changed by hand or by another program.",
        ),
    ];
    let some = all.iter().filter(|(count, _)| *count > 0);
    some.map(|(count, what)| format!("{} {what}", are(*count))).collect()
}

/// Why a file is not restored.
pub fn no_backup(name: &str, why: NoBackup) -> String {
    match why {
        NoBackup::NotABackup => {
            format!("{name} is not a backup of T+, or was cut before its first record. Nothing here has changed.")
        }
        NoBackup::Newer => {
            format!("{name} was made by a newer version of T+. Reload this page to get that version, then restore.")
        }
    }
}

/// "1 record is", "3 records are".
fn are(count: usize) -> String {
    let verb = if count == 1 { "is" } else { "are" };
    format!("{} {verb}", records(count))
}

/// The box to tick.
pub fn take_ahead(count: usize) -> String {
    format!("Also take {} from a clock more than 24 hours ahead", records(count))
}

/// What that would mean.
pub const AHEAD_MEANS: &str = "They would win over everything that is changed here until that time comes.";
