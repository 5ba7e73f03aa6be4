//! What stands on everything that keeps data safe: the bars, backup and restore, removal.

use crate::{
    app::{Published, Risk, percent},
    incident::{Fact, IncidentId},
    session::{Standing, not_saved},
    store::{Condition, NEAR_UNITS, Refusal, Which},
};

use super::copy;

/// The region of the bars.
pub const BARS: &str = "About what is stored";
/// Offers everything as a file.
pub const DOWNLOAD_BACKUP: &str = "Download backup";
/// Merges such a file.
pub const RESTORE_BACKUP: &str = "Restore backup";
/// Takes a bar away.
pub const DISMISS: &str = "Dismiss";
/// Takes back the last thing done.
pub const UNDO_LAST: &str = "Undo last change";
/// The same, by hand.
pub const UNDO_KEYS: &str = "Undo last change (Ctrl+Z outside fields)";
/// Leaves a message.
pub const CLOSE: &str = "Close";
/// Leaves a dialog.
pub const CANCEL: &str = "Cancel";

/// What a risk means, in words: what happened, what is safe, what to do.
pub fn risk(risk: Risk, published: &Published, file: &str) -> String {
    let words = match risk {
        Risk::MemoryOnly => {
            "This browser will not let the page save: a private window, or blocked site data. You can still work; download before you close."
        }
        Risk::NotSaved => {
            return match published.standing {
                Standing::NotSaved(refusal) => not_saved(refusal),
                _ => String::new(),
            };
        }
        Risk::Full if !published.outlives_a_crash() => {
            "Local storage is full, and the second copy (IndexedDB) does not work: the next note may not be saved. To make room: download a backup, then remove old incidents from this browser."
        }
        Risk::Full => {
            "Local storage is full. New notes go to the second copy only, which holds them safely. To make room: download a backup, then remove old incidents from this browser."
        }
        Risk::Emptied => return emptied(published),
        Risk::Missing => return missing(published),
        Risk::FileFails => return file_fails(file),
        Risk::NoDeep if published.health.deep == Condition::Reading => {
            "The second copy (IndexedDB) has not answered yet. Until it does, notes are saved in local storage, where a crash can lose the last minute."
        }
        Risk::NoDeep => {
            "The second copy (IndexedDB) does not work in this browser. Notes are saved in local storage, where a crash can lose the last minute. Download a backup when something important is logged."
        }
        Risk::NoNear => {
            "Local storage does not work in this browser. Everything is saved, crash-proof, in one copy (IndexedDB) instead of two: if that is damaged, only a backup helps."
        }
        Risk::Crowded => {
            return format!(
                "{} Download a backup, then remove old incidents from this browser: archiving frees no room.",
                filled(published)
            );
        }
        Risk::Filling => return format!("{} Nothing is wrong yet. A backup is worth having.", filled(published)),
        Risk::FilePaused if !published.missing.is_empty() => {
            return format!(
                "The copy in {file} is paused: records are missing here that it may still have. Restore it first, then continue."
            );
        }
        Risk::FilePaused => return paused(file),
    };
    words.to_owned()
}

fn filled(published: &Published) -> String {
    format!("Local storage is {} % full.", percent(published))
}

fn emptied(published: &Published) -> String {
    let store = match published.found.emptied {
        Some(Which::Deep) => "The second copy (IndexedDB) was found empty: it was cleared or damaged.",
        _ => "Local storage was found empty: it was cleared, or a crash came before the disk had it.",
    };
    let back = match published.found.recovered {
        0 => "Nothing could be brought back from the other copy.".to_owned(),
        1 => "1 record came back from the other copy.".to_owned(),
        count => format!("{count} records came back from the other copy."),
    };
    format!("{store} {back} If nothing has crashed, something clears this site's data: download a backup.")
}

/// The file could not be written.
pub fn file_fails(name: &str) -> String {
    format!(
        "The copy in {name} could not be written. What is stored in this browser is safe. Is the file still there, and its disk not full?"
    )
}

/// What is missing, by incident.
pub fn missing(published: &Published) -> String {
    let mut counts: Vec<(IncidentId, u32)> = Vec::new();
    for missing in &published.missing {
        match counts.iter_mut().find(|(id, _)| *id == missing.incident) {
            Some((_, count)) => *count += missing.count,
            None => counts.push((missing.incident, missing.count)),
        }
    }
    let of = |(id, count): &(IncidentId, u32)| {
        let incident = published.incidents.get(id);
        let title = incident.map(|incident| copy::title(incident.fact(Fact::Title)));
        match title {
            Some(title) => format!("{} of “{title}”", records(*count as usize)),
            None => format!("{} of an incident that is not here", records(*count as usize)),
        }
    };
    let all: Vec<_> = counts.iter().map(of).collect();
    format!(
        "Missing from both copies: {}. The rest is here. A backup or another device may have what is missing.",
        all.join(", ")
    )
}

/// "1 record", "3 records".
pub fn records(count: usize) -> String {
    match count {
        1 => "1 record".to_owned(),
        _ => format!("{} records", number(count)),
    }
}

/// With commas between thousands.
pub fn number(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

// Beside an incident.

/// The card.
pub const KEEP: &str = "Keep or remove";
/// Offers this incident as a file.
pub const DOWNLOAD_INCIDENT: &str = "Download backup of this incident";
/// Hides it.
pub const ARCHIVE: &str = "Archive";
/// Shows it again.
pub const BRING_BACK: &str = "Bring back to the list";
/// Erases it here.
pub const REMOVE: &str = "Remove from this browser";
/// Does.
pub const DO_REMOVE: &str = "Remove";
/// It is hidden.
pub const IS_ARCHIVED: &str = "Archived: not on the list of this device.";

/// What removing does.
pub fn remove_means(title: &str) -> String {
    format!(
        "This erases “{title}” from this browser: timeline, decisions, postmortem and unsent texts. A backup brings it back; nothing else does. Copies on other devices stay."
    )
}

// The list.

/// How old the last backup is.
pub fn last_backup(ago: Option<String>) -> String {
    match ago {
        Some(ago) => format!("Last backup {ago}."),
        None => "No backup yet.".to_owned(),
    }
}

/// A backup is due.
pub const BACKUP_DUE: &str = "This browser holds the only copy: download one now.";

/// Records of a newer version are there.
pub fn newer(count: usize) -> String {
    let verb = if count == 1 { "was" } else { "were" };
    format!(
        "{} {verb} written by a newer version of T+: kept, and not shown. Reload the page to get that version.",
        records(count)
    )
}

/// Offers them as they are.
pub const DOWNLOAD_RAW: &str = "Download raw";

// The settings.

/// What a backup is.
pub const BACKUP_MEANS: &str =
    "One file with every incident and its history. Restoring merges it: nothing here is overwritten.";
/// Keeps a copy in a file.
pub const KEEP_IN_FILE: &str = "Keep a copy in a file";
/// What that does.
pub const KEEP_MEANS: &str = "You choose a file, and this page writes everything to it after each change.";
/// The file is paused.
pub fn paused(name: &str) -> String {
    format!("The copy in {name} is paused: nothing is written to it until you continue it.")
}

/// Lets go of the file.
pub const STOP: &str = "Stop";
/// Goes on with it.
pub fn continue_in(name: &str) -> String {
    format!("Continue the copy in {name}")
}

/// The file follows every change.
pub fn kept_in(name: &str, ago: Option<String>) -> String {
    match ago {
        Some(ago) => format!("A copy is kept in {name}, written {ago}."),
        None => format!("A copy is kept in {name}. It is written when something changes."),
    }
}

/// How much is taken.
pub fn used(published: &Published) -> String {
    format!(
        "Local storage: {} of {} units used ({} %).",
        number(published.health.used),
        number(NEAR_UNITS),
        percent(published)
    )
}

/// The meter beside it.
pub const USED: &str = "Local storage used";
/// How the two copies do.
pub fn copies(near: Condition, deep: Condition) -> String {
    format!(
        "Two copies are kept: local storage (quick) {}; IndexedDB (outlives a crash) {}.",
        condition(near),
        condition(deep)
    )
}

fn condition(condition: Condition) -> &'static str {
    match condition {
        Condition::Good => "works",
        Condition::Reading => "has not answered yet",
        Condition::Absent(Refusal::Blocked) | Condition::Refusing(Refusal::Blocked) => "is blocked by the browser",
        Condition::Absent(_) => "cannot be opened",
        Condition::Refusing(Refusal::Full) => "is full",
        Condition::Refusing(Refusal::Failed) => "refused the last write",
    }
}

/// Whether the browser may clear the site by itself.
pub fn protected(is_protected: Option<bool>) -> &'static str {
    match is_protected {
        Some(true) => "Protected from automatic clearing: yes",
        Some(false) => "Protected from automatic clearing: no",
        None => "Protected from automatic clearing: not known",
    }
}

/// Asks for it.
pub const ASK_BROWSER: &str = "Ask the browser";
/// What it answered.
pub fn browser_said(yes: bool) -> &'static str {
    match yes {
        true => "The browser will not clear this site by itself",
        false => "The browser said no for now. It may agree once this page is bookmarked, installed or used more",
    }
}

/// Erases everything.
pub const ERASE_ALL: &str = "Erase everything";
/// What that does.
pub const ERASE_MEANS: &str = "Every incident, draft, preference and unreadable record in this browser is erased, in both copies. Only a backup brings incidents back.";
/// Where it is confirmed.
pub const ERASE_FIELD: &str = "Type ERASE to confirm";
/// What is to be typed.
pub const ERASE_WORD: &str = "ERASE";
/// No record is unreadable.
pub const NONE_UNREADABLE: &str = "None. Every record in this browser could be read.";
/// Offers all of them.
pub const DOWNLOAD_ALL: &str = "Download all";

/// The incident that a record belongs to.
pub fn of_incident(title: &str) -> String {
    format!("Of “{title}”.")
}
