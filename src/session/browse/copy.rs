//! The words of the list of incidents.

use super::{Group, Writing};
use crate::incident::DetectedBy;

/// The heading of a group.
pub fn group(group: Group) -> &'static str {
    match group {
        Group::Open => "Open now",
        Group::NeedsPostmortem => "Needs a postmortem",
        Group::Done => "Done",
    }
}

/// How an incident came to our attention, inside a line of facts.
pub fn detected_by(by: DetectedBy) -> &'static str {
    match by {
        DetectedBy::Alert => "detected by monitoring alert",
        DetectedBy::Report => "reported by a user or customer",
        DetectedBy::Noticed => "someone noticed",
    }
}

/// When users began to notice.
pub fn began(when: &str) -> String {
    format!("began {when}")
}

/// When it was detected, where nobody knows when it began.
pub fn detected(when: &str) -> String {
    format!("detected {when}")
}

/// When it was over.
pub fn resolved(when: &str) -> String {
    format!("Resolved {when}")
}

/// How long users were affected.
pub fn impact(duration: &str) -> String {
    format!("impact {duration}")
}

/// How long it took, where nobody knows how long users were affected.
pub fn detected_to_resolved(duration: &str) -> String {
    format!("{duration} from detected to resolved")
}

/// How much was logged.
pub fn entries(count: usize) -> String {
    match count {
        0 => "no entries yet".to_owned(),
        1 => "1 entry".to_owned(),
        _ => format!("{count} entries"),
    }
}

/// The latest decision.
pub fn decision(number: usize, what: &str) -> String {
    format!("D{number} {what}")
}

/// The clock before the day: "14:11 today".
pub fn clock_on(clock: &str, day: &str) -> String {
    format!("{clock} {day}")
}

/// The day that is now.
pub const TODAY: &str = "today";
/// The day before.
pub const YESTERDAY: &str = "yesterday";

/// The next status update is to come.
pub fn due_in(duration: &str) -> String {
    format!("Update due in {duration}")
}

/// It comes within the minute.
pub fn due_now() -> String {
    "Update due now".to_owned()
}

/// It is late.
pub fn overdue(duration: &str) -> String {
    format!("Update overdue by {duration}")
}

/// How far the postmortem is.
pub fn writing(writing: Writing) -> &'static str {
    match writing {
        Writing::NotStarted => "Postmortem not started",
        Writing::Draft => "Postmortem in draft",
        Writing::Complete => "Postmortem written",
    }
}

/// What is still to be done.
pub fn actions_open(count: usize) -> String {
    match count {
        1 => "1 action item open".to_owned(),
        _ => format!("{count} action items open"),
    }
}

/// Nothing is.
pub fn actions_done(count: usize) -> String {
    match count {
        1 => "1 action item done".to_owned(),
        _ => format!("{count} action items done"),
    }
}
