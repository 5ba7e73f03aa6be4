//! What the app says about what it did, and what it calls its places.

use super::{Missing, Route};
use crate::{
    incident::{
        Audience, Change, Fact, Incident, When,
        copy::{self, SeverityNames},
    },
    store::Refusal,
    time::t_plus,
};

/// What a change did, in a few words for the status line. `above`: how many rows of the timeline are below what it put
/// there, if any.
pub fn did(change: &Change, incident: &Incident, above: Option<usize>) -> String {
    [done(change, incident), above.map(rows_up).unwrap_or_default()].concat()
}

/// What changes did that were made in one breath and are best told together; nothing where the last of them says it.
pub fn did_together(changes: &[Change]) -> Option<String> {
    match changes {
        [Change::EntryCorrected { .. }, Change::Withdrawn { withdrawn: true, .. }] => {
            Some("Joined: one entry has what both said".to_owned())
        }
        _ => None,
    }
}

/// Where it went, if not to the end of the timeline.
fn rows_up(rows: usize) -> String {
    match rows {
        1 => ", one entry up".to_owned(),
        _ => format!(", {rows} entries up"),
    }
}

fn done(change: &Change, incident: &Incident) -> String {
    let when = |at: Option<When>| match (at, incident.zero()) {
        (Some(at), Some(zero)) => format!(" at {}", t_plus(at.at, zero)),
        _ => String::new(),
    };
    match change {
        Change::Opened(_) => "Incident created".to_owned(),
        Change::FactSet { fact, .. } => format!("{} changed", copy::fact(*fact)),
        Change::DetectedBySet { by } => format!("Detected by: {}", copy::detected_by(*by).to_lowercase()),
        Change::SeveritySet { .. } => "Severity changed".to_owned(),
        Change::ProgressSet { progress, .. } => format!("State is {} now", copy::progress(*progress)),
        Change::MilestoneSet {
            milestone,
            at: Some(at),
            ..
        } => {
            format!("{}{}", copy::milestone(*milestone), when(Some(*at)))
        }
        Change::MilestoneSet {
            milestone, at: None, ..
        } => {
            format!("{} is not set any more", copy::milestone(*milestone))
        }
        Change::Reopened { .. } => "Reopened. The clock runs again".to_owned(),
        Change::EntryLogged(fields) => format!("Logged{}", when(fields.at)),
        Change::DecisionMade(fields) => format!("Decision logged{}", when(fields.at)),
        Change::UpdatePosted(fields) => format!("Status update logged{}", when(fields.at)),
        Change::EntryCorrected { fields, .. } => changed("Entry changed", fields.internal),
        Change::DecisionCorrected { fields, .. } => changed("Decision changed", fields.internal),
        Change::UpdateCorrected { fields, .. } => changed("Status update changed", fields.internal),
        Change::Withdrawn { withdrawn: true, .. } => "Deleted".to_owned(),
        Change::Withdrawn { withdrawn: false, .. } => "Brought back".to_owned(),
        Change::KeptApart { .. } => "Both entries stay".to_owned(),
        Change::RoleTaken { role, person, .. } => format!("{person} is {} now", copy::role(*role).to_lowercase()),
        Change::ActionAdded(_) => "Action item added".to_owned(),
        Change::ActionCorrected { .. } => "Action item changed".to_owned(),
        Change::SectionWritten { section, .. } => format!("{} saved", copy::section(*section)),
        Change::WriterNamed { name, .. } => format!("Entries are logged by {name} now"),
        Change::Unknown => String::new(),
    }
}

/// What a correction did. `internal`: what it marked it as, if it did.
fn changed(what: &str, internal: Option<bool>) -> String {
    match internal {
        Some(true) => "Marked internal",
        Some(false) => "Not internal any more",
        None => what,
    }
    .to_owned()
}

/// Whether *Undo* is offered beside what a change did: where something that was there is gone or different.
pub fn offers_undo(change: &Change) -> bool {
    !matches!(
        change,
        Change::Opened(_)
            | Change::EntryLogged(_)
            | Change::DecisionMade(_)
            | Change::UpdatePosted(_)
            | Change::ActionAdded(_)
            | Change::Withdrawn { withdrawn: false, .. }
    )
}

/// An undo worked: what it took back.
pub fn undone(change: &Change) -> String {
    let what = match change {
        Change::EntryLogged(_) => "the entry is deleted",
        Change::DecisionMade(_) => "the decision is deleted",
        Change::UpdatePosted(_) => "the status update is deleted",
        Change::ActionAdded(_) => "the action item is deleted",
        Change::Withdrawn { withdrawn: true, .. } => "what was deleted is back",
        Change::KeptApart { .. } => "the two entries may be the same again",
        Change::SeveritySet { .. } => "the severity is as before",
        Change::ProgressSet { .. } => "the state is as before",
        Change::MilestoneSet { milestone, .. } => {
            return format!("Undone: {} is as before", copy::milestone(*milestone).to_lowercase());
        }
        Change::SectionWritten { section, .. } => {
            return format!("Undone: {} is as before", copy::section(*section).to_lowercase());
        }
        Change::FactSet { fact, .. } => return format!("Undone: {} is as before", copy::fact(*fact).to_lowercase()),
        _ => "it is as before",
    };
    format!("Undone: {what}")
}

/// This page has done nothing here that is left to take back.
pub fn nothing_to_undo() -> String {
    "Nothing left to undo from this page".to_owned()
}

/// A newer version has written to the incident.
pub fn read_only() -> String {
    "Not changed: a newer version of T+ has written to this incident, so this one only reads it".to_owned()
}

/// One copy had lost records, and got them back.
pub fn recovered(count: usize) -> String {
    let records = match count {
        1 => "1 record".to_owned(),
        _ => format!("{count} records"),
    };
    format!("{records} had not outlived the last crash in one of the two copies, and came back from the other")
}

/// An incident was hidden, or is shown again.
pub fn archived(hidden: bool) -> String {
    match hidden {
        true => "Archived: hidden from the list on this device, nothing is deleted",
        false => "On the list again",
    }
    .to_owned()
}

/// An incident was removed.
pub fn removed() -> String {
    "Removed from this browser. A backup brings it back".to_owned()
}

/// A text was erased.
pub fn erased_text() -> String {
    "Erased from both copies in this browser. Backups, links and other people's copies still have it".to_owned()
}

/// Everything was erased.
pub fn erased_all() -> String {
    "Everything of T+ is erased from this browser".to_owned()
}

/// A backup was merged.
pub fn restored(count: usize) -> String {
    match count {
        0 => "Nothing new was restored".to_owned(),
        1 => "1 record restored".to_owned(),
        _ => format!("{count} records restored"),
    }
}

/// An undo had nothing left to take back.
pub fn overtaken() -> String {
    "Nothing to undo: it has been changed again since".to_owned()
}

/// A write was refused.
pub fn not_saved(refusal: Refusal) -> String {
    let reason = match refusal {
        Refusal::Full => "the browser's storage is full",
        Refusal::Blocked => "the browser does not let this page store anything",
        Refusal::Failed => "the browser refused",
    };
    format!("Not saved: {reason}. What you typed is still here, but only until this tab is closed.")
}

/// The title of a place in the app, for the tab and for the screen reader that arrives there. `incident` is the title
/// of the incident it shows, if it shows one that is here.
pub fn page_title(route: &Route, incident: Option<&str>) -> String {
    match (route, incident) {
        (Route::List, _) => "Incidents".to_owned(),
        (Route::New(_), _) => "New incident".to_owned(),
        (Route::Settings, _) => "Settings".to_owned(),
        // What a copy says of itself its page sets, once it is open.
        (Route::View(_), _) => "Read-only copy".to_owned(),
        (Route::Incident(_), Some(title)) => title.to_owned(),
        (Route::Postmortem(_), Some(title)) => format!("Postmortem: {title}"),
        (Route::Incident(_) | Route::Postmortem(_), None) => "No such incident here".to_owned(),
        (Route::Unknown, _) => "No such page".to_owned(),
    }
}

/// The end of a status update that promises another.
pub fn next_update_by(clock: &str, zone: &str) -> String {
    format!("Next update by {clock} {zone}.")
}

/// A status update as plain text.
pub fn update_text(
    incident: &Incident,
    names: SeverityNames,
    audience: Audience,
    text: &str,
    next: Option<&str>,
) -> String {
    let title = incident.fact(Fact::Title);
    let state = copy::state(incident.state());
    // Customers have no use for an internal severity.
    let head = match audience {
        Audience::Internal => {
            format!("[{}] {title}: {state}", copy::severity(incident.severity(), names))
        }
        Audience::Customers => format!("{title}: {state}"),
    };
    let mut lines = vec![head.as_str(), text];
    lines.extend(next);
    lines.join("\n")
}

/// What a decision still needs.
pub fn missing(missing: Missing) -> &'static str {
    match missing {
        Missing::Question => "Say what is being decided.",
        Missing::Choice => "Choose one of the options, and give it a name.",
    }
}
