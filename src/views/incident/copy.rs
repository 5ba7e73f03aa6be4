//! What stands on the page of an incident.

use crate::{
    incident::{Length, Measure, Severity, Span, copy as kinds},
    time::{duration, duration_between},
};

pub const ACKNOWLEDGED: &str = "Acknowledged";
pub const ADD_FOLLOW_UP: &str = "Add a follow-up";
pub const AGREED_BY: &str = "Agreed by";
pub const AUDIENCE: &str = "Audience";
pub const CANCEL: &str = "Cancel";
pub const CHOSEN: &str = "Chosen: ";
pub const CLEAR: &str = "Not reached after all";
pub const CLOCK: &str = "Time since detection: ";
pub const DECIDED_AT: &str = "Decided at";
pub const DECIDED_BY: &str = "Decided by";
pub const DETECTED_BY: &str = "Detected by";
pub const DECISION: &str = "Decision";
pub const EDIT: &str = "Edit";
pub const EDIT_FACTS: &str = "Edit facts";
pub const EDIT_MILESTONES: &str = "Edit milestones";
pub const EDIT_TITLE: &str = "Edit title";
pub const DONE: &str = "Done";
pub const DELETED_EDITED: &str = " · edited since by somebody else";
pub const BRING_BACK: &str = "Bring back";
pub const DOWNLOAD_RAW: &str = "Download raw";
pub const EMPTY_IS_NOW: &str = "Empty: now.";
pub const EMPTY_IS_UNKNOWN: &str = "Empty: not known.";
pub const EXAMPLE: &str = "Example";
pub const FACTS: &str = "Facts";
pub const FOLD: &str = "Facts";
pub const FOLLOW_UPS_EMPTY: &str = "Things to do after the incident. Type /todo and what.";
pub const IMPACT_ENDED_HINT: &str = "Empty: when it was mitigated.";
pub const KIND: &str = "Kind";
pub const LAST_WORD: &str = "Last word for the timeline";
pub const LOG: &str = "Log";
pub const LOG_AND_COPY: &str = "Log and copy";
pub const LOG_DECISION: &str = "Log decision";
pub const LOG_ENTRY: &str = "Log an entry";
pub const LOG_ONLY: &str = "Log only";
pub const MILESTONES: &str = "Milestones";
pub const MITIGATED: &str = "Mitigated";
pub const MORE_OPTION: &str = "Add an option";
pub const NEW_DECISION: &str = "New decision";
pub const NEXT_UPDATE_BY: &str = "Next update by";
pub const NOBODY: &str = "Nobody, I decided";
pub const NOTE: &str = "Note";
pub const NOT_NOW: &str = "Not now";
pub const NOT_SENT: &str = "T+ sends nothing. Paste it where people read it.";
pub const OUTCOME: &str = "Outcome";
pub const PICTURE: &str = "Phases of the incident";
pub const QUESTION: &str = "Question";
pub const REOPEN: &str = "Reopen";
pub const READING: &str = "Reading what is stored";
pub const READ_ONLY: &str = "A newer version of T+ has written to this incident. You can read what this version understands of it; nothing can be changed here. Reload to get the newer version.";
pub const RELOAD: &str = "Reload";
pub const RESOLVE: &str = "Resolve";
pub const RESOLVED_AT: &str = "Resolved at";
pub const RESOLVE_HINT: &str = "All of this can be left empty and put right later.";
pub const RESOLVE_TITLE: &str = "Resolve the incident";
pub const RISK: &str = "Risk and undo";
pub const ROLL_BACK_FIRST: &str = "When in doubt, roll back first. Understanding comes later.";
pub const ROLL_BACK_HINT: &str = "Rolling back first is usually safer. Is it an option here?";
pub const SAVE: &str = "Save";
pub const SAVE_DECISION: &str = "Save decision";
pub const SEVERITY: &str = "Severity";
pub const SIDE: &str = "Facts, milestones, status updates and follow-ups";
pub const SIGN: &str = "Who is logging?";
pub const SIGN_WHY: &str = "Optional. Your name stands beside what you log, so that the postmortem knows whom to ask. It stays in this browser.";
pub const STATE: &str = "State";
pub const STATUS_UPDATE: &str = "Status update";
pub const STATUS_UPDATES: &str = "Status updates";
pub const TEXT: &str = "Text";
pub const TIME: &str = "Time";
pub const TIMELINE: &str = "Timeline";
pub const TITLE: &str = "Title";
pub const UNKNOWN: &str = "–";
pub const UPDATE: &str = "Update";
pub const UPDATE_EMPTY: &str = "Say what people should know.";
pub const UPDATE_HINT: &str = "What users see, what is being done. No promise of a time at which it will be fixed.";
pub const WHY: &str = "Why";
pub const YOUR_NAME: &str = "Your name";

/// How a line may begin, under the composer.
pub const HINT_TIMES: [&str; 3] = ["14:17", "-5m", "T+8"];
/// What a slash can do, under the composer.
pub const HINT_WORDS: [&str; 5] = ["/decision", "/update", "/todo", "/internal", "/resolved"];
/// Between the two.
pub const HINT_BACKDATE: &str = "to backdate";
/// Before the first.
pub const HINT_START: &str = "Start with";

/// The tool that edits the row of that time.
pub fn edit_at(clock: &str) -> String {
    format!("Edit entry at {clock}")
}

/// The tool that copies the row of that time.
pub fn copy_at(clock: &str) -> String {
    format!("Copy entry at {clock}")
}

/// The tool that deletes the row of that time.
pub fn delete_at(clock: &str) -> String {
    format!("Delete entry at {clock}")
}

/// The history of the row of that time, after "History of".
pub fn entry_at(clock: &str) -> String {
    format!("entry at {clock}")
}

/// What was deleted, at the end of the timeline.
pub fn deleted(count: usize) -> String {
    format!("Deleted ({count})")
}

/// A line that opens the decision form found another decision there.
pub const DECISION_WAITS: &str =
    "Another decision is not logged yet: log it or start it afresh. Your line is still here.";

/// The button that shows the tools of the row of that time, where there is no room for them.
pub fn more_at(clock: &str) -> String {
    format!("Tools for entry at {clock}")
}

/// An option of the decision form, from 1.
pub fn option(number: usize) -> String {
    format!("Option {number}")
}

/// The choice of an option.
pub fn choose_option(number: usize) -> String {
    format!("Choose option {number}")
}

/// What speaks for an option.
pub fn pros(number: usize) -> String {
    format!("Pros {number}")
}

/// What speaks against an option.
pub fn cons(number: usize) -> String {
    format!("Cons {number}")
}

/// A duration's name and value: what is running says so, what cannot be known says what is missing.
pub fn length(measure: Measure, length: Length) -> (String, String) {
    let name = kinds::measure(measure);
    match length {
        Length::Known(span) => (name.to_owned(), length_of(span)),
        // The detection of an incident is never still to come.
        Length::SoFar(span) => (format!("{name} so far"), length_of(span)),
        Length::Missing(_) => (name.to_owned(), UNKNOWN.to_owned()),
    }
}

fn length_of(span: Span) -> String {
    duration_between(span.least, span.most, span.vague)
}

/// Why a duration cannot be told.
pub fn missing(length: Length) -> Option<String> {
    match length {
        Length::Missing(milestone) => Some(format!(
            "{} is not recorded",
            kinds::milestone(milestone).to_lowercase()
        )),
        Length::Known(_) | Length::SoFar(_) => None,
    }
}

/// When the next status update is due.
pub fn update_due(seconds: i64) -> String {
    if seconds >= 0 {
        format!("Update due in {}", duration(seconds))
    } else {
        format!("Update overdue by {}", duration(-seconds))
    }
}

/// The last status update, and what the severity asks for.
pub fn last_update(ago: Option<i64>, severity: Severity, code: &str) -> String {
    let Some(minutes) = severity.update_minutes() else {
        return ago.map_or_else(|| "None yet.".to_owned(), |ago| format!("Last: {} ago.", duration(ago)));
    };
    match ago {
        Some(ago) => format!("Last: {} ago. {code} asks for one every {minutes} min.", duration(ago)),
        None => format!("None yet. The first is due after 10 min; {code} then asks for one every {minutes} min."),
    }
}

/// The heading of the follow-ups.
pub fn follow_ups(count: usize) -> String {
    if count == 0 {
        "Follow-ups".to_owned()
    } else {
        format!("Follow-ups · {count}")
    }
}

/// Owner and due date of a follow-up.
pub fn owner_and_due(owner: &str, due: &str) -> String {
    let owner = if owner.is_empty() { "no owner" } else { owner };
    if due.is_empty() {
        format!("{owner} · no date")
    } else {
        format!("{owner} · due {due}")
    }
}

/// Follow-ups that are not done, in the resolve dialog.
pub fn open_follow_ups(count: usize) -> String {
    match count {
        1 => "1 follow-up is open. It becomes an action item of the postmortem.".to_owned(),
        _ => format!("{count} follow-ups are open. They become action items of the postmortem."),
    }
}

/// The heading of the form that puts a decision right.
pub fn edit_decision(number: usize) -> String {
    format!("Decision D{number}")
}
