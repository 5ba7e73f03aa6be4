//! The words of the picture.

use crate::incident::{DetectedBy, Milestone, PhaseKind, copy as kinds};

/// The present.
pub const NOW: &str = "now";

/// A phase, inside the bar.
pub fn phase(kind: PhaseKind) -> &'static str {
    match kind {
        PhaseKind::Undetected => "undetected",
        PhaseKind::Unacknowledged => "unacknowledged",
        PhaseKind::Active => "active",
        PhaseKind::Watching => "watching",
        PhaseKind::After => "after",
    }
}

/// "undetected 6 min".
pub fn phase_and_length(kind: PhaseKind, length: &str) -> String {
    [phase(kind), " ", length].concat()
}

/// "D1": decisions are called so wherever they stand.
pub fn decision(number: usize) -> String {
    format!("D{number}")
}

/// "D1 +2": a decision, and how many more were taken at the same time.
pub fn decision_and_more(number: usize, more: usize) -> String {
    format!("D{number} +{more}")
}

/// "+5": how many more stand in the same place.
pub fn more(count: usize) -> String {
    if count > 99 {
        "99+".to_owned()
    } else {
        format!("+{count}")
    }
}

/// "24 Mar".
pub fn day(day: u32, month: &str) -> String {
    format!("{day} {month}")
}

/// "24 Mar 14:11": a time of day on a day.
pub fn day_and_clock(day: &str, clock: &str) -> String {
    [day, " ", clock].concat()
}

/// "about 14:11".
pub fn about(clock: &str) -> String {
    ["about ", clock].concat()
}

/// "between 14:10 and 14:20".
pub fn between(from: &str, to: &str) -> String {
    ["between ", from, " and ", to].concat()
}

/// "mitigated 14:39".
pub fn reached(milestone: Milestone, clock: &str) -> String {
    [kinds::milestone_within(milestone), " ", clock].concat()
}

/// "detected after 6 min".
pub fn detected_after(length: &str) -> String {
    [kinds::milestone_within(Milestone::Detected), " after ", length].concat()
}

/// After what was detected when.
pub fn detected_by(by: DetectedBy) -> &'static str {
    match by {
        DetectedBy::Alert => " by monitoring alert",
        DetectedBy::Report => " by user or customer report",
        DetectedBy::Noticed => " when someone noticed",
    }
}

/// An incident that is not resolved.
pub fn open(clock: &str) -> String {
    ["still open ", clock].concat()
}

/// "8 entries, 1 decision, 2 status updates"; nothing of what there is none of.
pub fn counts(entries: usize, decisions: usize, updates: usize) -> String {
    let counted = [
        (entries, "entry", "entries"),
        (decisions, "decision", "decisions"),
        (updates, "status update", "status updates"),
    ];
    let words = counted
        .into_iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, one, several)| format!("{count} {}", if count == 1 { one } else { several }));
    words.collect::<Vec<_>>().join(", ")
}

/// The parts of the sentence as one: "Impact began 14:11; detected after 6 min; 8 entries."
pub fn sentence(parts: &[String]) -> String {
    let mut sentence = parts.join("; ");
    let first: String = sentence.chars().take(1).flat_map(char::to_uppercase).collect();
    sentence.replace_range(..sentence.chars().next().map_or(0, char::len_utf8), &first);
    sentence.push('.');
    sentence
}

/// Below the title in a file: the day and the zone that the times are in.
pub fn day_and_zone(day: &str, zone: &str) -> String {
    [day, ", ", zone].concat()
}
