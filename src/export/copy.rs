//! The words of the document.

use crate::incident::{DetectedBy, Role};

/// What comes before the incident's title.
pub const TITLE: &str = "Postmortem: ";
/// The same where the document is a record of the incident without the postmortem.
pub const RECORD_TITLE: &str = "Incident: ";
/// What comes instead of the title.
pub const NO_TITLE: &str = "untitled incident";

/// Facts of the incident, beside those that `incident::copy` names.
pub const SEVERITY: &str = "Severity";
/// See [`SEVERITY`].
pub const STATUS: &str = "Status";
/// See [`SEVERITY`].
pub const DATE: &str = "Date";
/// See [`SEVERITY`].
pub const DETECTED_BY: &str = "Detected by";

/// Headings of what is generated.
pub const DURATIONS: &str = "Durations";
/// See [`DURATIONS`].
pub const TIMELINE: &str = "Timeline";
/// See [`DURATIONS`].
pub const ACTION_ITEMS: &str = "Action items";
/// See [`DURATIONS`].
pub const DECISIONS: &str = "Decisions";

/// What stands where there is nothing yet.
pub const NOT_WRITTEN: &str = "Not written yet.";
/// See [`NOT_WRITTEN`].
pub const NO_ACTION_ITEMS: &str = "No action items yet.";
/// See [`NOT_WRITTEN`].
pub const NO_DECISIONS: &str = "No decisions were recorded.";
/// See [`NOT_WRITTEN`].
pub const NO_OWNER: &str = "No owner yet";
/// See [`NOT_WRITTEN`].
pub const NO_DUE_DATE: &str = "No date yet";

/// What stands in place of the timeline where it was not to be shared.
pub const NO_TIMELINE: &str = "The timeline is not part of this copy.";

/// What the picture is called.
pub const PICTURE: &str = "Picture of the incident";

/// Columns of the timeline.
pub const DATE_COLUMN: &str = "Date (UTC)";
/// See [`DATE_COLUMN`].
pub const TIME_COLUMN: &str = "Time (UTC)";
/// See [`DATE_COLUMN`].
pub const OFFSET_COLUMN: &str = "T+";
/// See [`DATE_COLUMN`].
pub const EVENT_COLUMN: &str = "Event";

/// What comes after a milestone that did not last.
pub const TAKEN_BACK: &str = " (taken back when the incident was reopened)";
/// What comes between a milestone and its note.
pub const BEFORE_NOTE: &str = ": ";
/// Labels of rows of the timeline.
pub const CUSTOMER_UPDATE: &str = "Status update to customers";
/// See [`CUSTOMER_UPDATE`].
pub const INTERNAL_UPDATE: &str = "Internal status update";
/// See [`CUSTOMER_UPDATE`].
pub const REOPENED: &str = "Reopened";
/// Who has a role that was given up.
pub const ROLE_OPEN: &str = "nobody";
/// That somebody took a role, where the name is left out.
pub const ROLE_TAKEN: &str = "role taken";

/// Labels of a decision.
pub const WHY: &str = "Why";
/// See [`WHY`].
pub const DECIDED_BY: &str = "Decided by";
/// See [`WHY`].
pub const AGREED_BY: &str = "Agreed by";
/// See [`WHY`].
pub const RISK: &str = "Risk and undo";
/// See [`WHY`].
pub const OUTCOME: &str = "Outcome";
/// Who agreed where nobody was asked.
pub const DECIDED_ALONE: &str = "nobody: decided alone";
/// What comes after the option that was chosen.
pub const CHOSEN_MARK: &str = " (chosen)";

/// What comes between two sentences where the first has its full stop.
pub const NEXT_SENTENCE: &str = " ";
/// What comes between two sentences where the first has none.
pub const END_SENTENCE: &str = ". ";

/// Words that stand for a name.
pub const APPROVER: &str = "approver";
/// See [`APPROVER`].
pub const DECISION_MAKER: &str = "decision maker";
/// See [`APPROVER`].
pub const RESPONDER: &str = "responder";
/// See [`APPROVER`].
pub const POSTMORTEM_OWNER: &str = "postmortem owner";
/// See [`APPROVER`].
pub const REVIEWER: &str = "reviewer";
/// See [`APPROVER`].
pub const ACTION_OWNER: &str = "action owner";
/// Stands for whoever is known from an earlier version of the record only.
pub const SOMEBODY: &str = "a responder";

/// What stands for the name of whoever had a role.
pub fn role_word(role: Role) -> &'static str {
    match role {
        Role::Commander => "commander",
        Role::Scribe => "scribe",
        Role::Communications => "communications lead",
    }
}

/// "the commander".
pub fn the(role: &str) -> String {
    format!("the {role}")
}

/// "responder 2".
pub fn numbered(role: &str, number: usize) -> String {
    format!("{role} {number}")
}

/// "Why:".
pub fn label(name: &str) -> String {
    format!("{name}:")
}

/// What comes after a label.
pub fn after_label(text: &str) -> String {
    format!(" {text}")
}

/// "Impact 28 min (14:11 to 14:39 UTC)".
pub fn impact(length: &str, began: &str, ended: &str) -> String {
    format!("impact {length} ({began} to {ended} UTC)")
}

/// "Impact 23 min so far (since 14:11 UTC)".
pub fn impact_so_far(length: &str, began: &str) -> String {
    format!("impact {} (since {began} UTC)", so_far(length))
}

/// "detected after 6 min".
pub fn detected_after(length: &str) -> String {
    format!("detected after {length}")
}

/// "detected 6 min before impact began".
pub fn detected_before(length: &str) -> String {
    format!("detected {}", before_impact(length))
}

/// "6 min before impact began".
pub fn before_impact(length: &str) -> String {
    format!("{length} before impact began")
}

/// "alert to resolved 22 min".
pub fn to_resolved(detected: DetectedBy, length: &str) -> String {
    let from = match detected {
        DetectedBy::Alert => "alert",
        DetectedBy::Report => "report",
        DetectedBy::Noticed => "noticed",
    };
    format!("{from} to resolved {length}")
}

/// The parts as one sentence.
pub fn sentence(parts: &[String]) -> String {
    let joined = parts.join(", ");
    let mut letters = joined.chars();
    let first: String = letters
        .next()
        .map(|first| first.to_uppercase().collect())
        .unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}

/// "Tue 24 Mar 2026 to Wed 25 Mar 2026".
pub fn days(first: &str, last: &str) -> String {
    format!("{first} to {last}")
}

/// The columns of the durations.
pub fn duration_head() -> Vec<String> {
    ["Duration", "Length", "Definition"].map(String::from).into()
}

/// "23 min so far".
pub fn so_far(length: &str) -> String {
    format!("{length} so far")
}

/// "unknown: impact began is not recorded".
pub fn unknown(milestone: &str) -> String {
    format!("unknown: {milestone} is not recorded")
}

/// What a negative duration is.
pub fn wrong_way_round(length: &str) -> String {
    format!("{length} (recorded the wrong way round)")
}

/// "detected (14:17)".
pub fn in_brackets(name: &str, time: &str) -> String {
    format!("{name} ({time})")
}

/// "impact ended (14:39, when mitigated)".
pub fn as_mitigated(name: &str, time: &str) -> String {
    format!("{name} ({time}, when mitigated)")
}

/// "detected − impact began".
pub fn difference(to: &str, from: &str) -> String {
    format!("{to} \u{2212} {from}")
}

/// "2026-03-24 14:17".
pub fn date_and_time(date: &str, time: &str) -> String {
    format!("{date} {time}")
}

/// "15:17 UTC+1".
pub fn time_and_offset(time: &str, offset: &str) -> String {
    format!("{time} {offset}")
}

/// "Local (Europe/Paris, UTC+1)".
pub fn local_column(zone: &str, offset: &str) -> String {
    format!("Local ({zone}, {offset})")
}

/// "Local (Europe/Paris)", where the clocks changed during the incident.
pub fn local_column_varying(zone: &str) -> String {
    format!("Local ({zone})")
}

/// What comes after "Detected".
pub fn detected_how(by: DetectedBy) -> &'static str {
    match by {
        DetectedBy::Alert => " by monitoring alert",
        DetectedBy::Report => " by user or customer report",
        DetectedBy::Noticed => ": someone noticed",
    }
}

/// What comes after "Declared".
pub fn declared_as(severity: &str) -> String {
    format!(" as {severity}")
}

/// "Decision D1".
pub fn decision(number: usize) -> String {
    format!("Decision D{number}")
}

/// "D1: ", before the question.
pub fn decision_title(number: usize) -> String {
    format!("D{number}: ")
}

/// What comes between a question and the option chosen.
pub fn chosen(end: &str) -> String {
    format!("{end}Chosen: ")
}

/// What a status update promised.
pub fn next_update(end: &str, time: &str) -> String {
    format!("{end}Next update by {time} UTC.")
}

/// "Made at 14:32 UTC, T+15."
pub fn made_at(time: &str, offset: &str) -> String {
    if offset.is_empty() {
        format!("Made at {time} UTC.")
    } else {
        format!("Made at {time} UTC, {offset}.")
    }
}

/// The columns of a decision's options.
pub fn option_head() -> Vec<String> {
    ["Option", "Pros", "Cons"].map(String::from).into()
}

/// The columns of the action items.
pub fn action_head() -> Vec<String> {
    ["Action", "Kind", "Owner", "Due", "Done"].map(String::from).into()
}

/// Whether an action item is done.
pub fn done(done: bool) -> &'static str {
    if done { "Yes" } else { "No" }
}

/// Which times the document has.
pub fn times(beside: Option<&str>) -> String {
    match beside {
        Some(zone) => format!("Times are UTC; the timeline has {zone} beside it."),
        None => String::from("Times are UTC."),
    }
}

/// " T+0 is when the incident was detected."
pub fn zero(milestone: &str) -> String {
    format!(" T+0 is when the incident was {milestone}.")
}

/// What an open incident's document ends with.
pub fn as_of(time: &str) -> String {
    format!(" The incident is still open: this is how it stood at {time} UTC.")
}
