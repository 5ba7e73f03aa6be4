//! How the lines of the timeline are worded.

use super::{Jump, Show, data::agreed};
use crate::{
    incident::{
        Agreement, Audience, EntryKind, Incident, Milestone, TurnKind, Update,
        copy::{self, SeverityNames},
    },
    time::{Zone, duration, show},
};

/// Beside a milestone that a reopening took away.
pub const UNDONE: &str = "So it was recorded then; the incident was reopened later.";
/// A decision that nobody else agreed to.
pub const DECIDED_ALONE: &str = "decided alone";

/// The icon of an entry.
pub fn entry_icon(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Observation => "observation",
        EntryKind::Change => "change",
        EntryKind::Action => "action",
        EntryKind::Communication => "communication",
        EntryKind::Escalation => "escalation",
        EntryKind::Note => "note",
    }
}

/// What stands beside a milestone: its note, else what is known of it.
pub fn milestone(milestone: Milestone, note: &str, incident: &Incident, names: SeverityNames) -> String {
    match milestone {
        _ if !note.is_empty() => note.to_owned(),
        Milestone::Detected => copy::detected_by(incident.detected_by.value()).to_owned(),
        Milestone::Declared => copy::severity(incident.declared_as.value(), names),
        _ => String::new(),
    }
}

/// The label of a status update.
pub fn update(audience: Audience) -> String {
    format!("Status update · {}", copy::audience(audience).to_lowercase())
}

/// What a status update says, with the next one it promised.
pub fn update_text(update: &Update, zone: &dyn Zone) -> String {
    let text = copy::text_or_erased(&update.text);
    match update.next_by.get() {
        Some(next) => format!(
            "{text}\nNext update by {} {}.",
            show::clock(*next, zone),
            show::zone_label(zone, *next)
        ),
        None => text.to_owned(),
    }
}

/// The label of a decision.
pub fn decision(number: usize, decided_by: &str, agreement: &Agreement) -> String {
    let mut parts = vec![format!("D{number} Mitigation decision")];
    if !decided_by.is_empty() {
        parts.push(format!("decided by {decided_by}"));
    }
    parts.extend(agreed(agreement));
    parts.join(" · ")
}

/// Who agreed.
pub fn agreed_by(people: &str) -> String {
    format!("agreed by {people}")
}

/// Why an option was chosen; nothing where nobody said.
pub fn why(why: &str) -> String {
    prefixed("Why: ", why)
}

/// What could go wrong, and how it would be undone.
pub fn risk(risk: &str) -> String {
    prefixed("Risk and undo: ", risk)
}

/// How it turned out.
pub fn outcome(outcome: &str) -> String {
    prefixed("Outcome: ", outcome)
}

/// What speaks for an option.
pub fn pros(pros: &str) -> String {
    prefixed("For: ", pros)
}

/// What speaks against an option.
pub fn cons(cons: &str) -> String {
    prefixed("Against: ", cons)
}

fn prefixed(prefix: &str, text: &str) -> String {
    if text.is_empty() {
        String::new()
    } else {
        [prefix, text].concat()
    }
}

/// What stands behind a row's label. `lag`: the seconds from when it happened to when it was logged; 0 where that was
/// at once.
pub fn about(by: &str, lag: i64, edited: bool) -> String {
    let mut about = String::new();
    if !by.is_empty() {
        about.push_str(" · logged by ");
        about.push_str(by);
    }
    if lag != 0 {
        // A duration has its own minus.
        about.push_str(if lag > 0 { " · logged +" } else { " · logged " });
        about.push_str(&duration(lag));
    }
    if edited {
        about.push_str(" · edited");
    }
    about
}

/// The label and the text of a turn.
pub fn turn(what: &TurnKind, names: SeverityNames) -> (String, String) {
    match what {
        TurnKind::Severity(severity) => ("Severity".to_owned(), copy::severity(*severity, names)),
        TurnKind::Progress(progress) => ("Status".to_owned(), copy::progress(*progress).to_owned()),
        TurnKind::Role(role, person) if person.is_empty() => (copy::role(*role).to_owned(), "Nobody".to_owned()),
        TurnKind::Role(role, person) => (copy::role(*role).to_owned(), person.clone()),
        TurnKind::Reopened(_) => ("Reopened".to_owned(), String::new()),
    }
}

/// A row as plain text.
pub fn copied_row(clock: &str, zone: &str, offset: &str, label: &str, text: &str) -> String {
    let head = format!("{clock} {zone} ({offset}) {label}");
    if text.is_empty() {
        head
    } else {
        format!("{head}: {text}")
    }
}

/// An option of a decision as plain text.
pub fn copied_option(label: &str, chosen: bool) -> String {
    if chosen {
        format!("- {label} (chosen)")
    } else {
        format!("- {label}")
    }
}

/// What the list can be narrowed down to.
pub fn show(show: Show) -> String {
    match show {
        Show::Everything => "Everything".to_owned(),
        Show::Pinned => "Pinned".to_owned(),
        Show::Decisions => "Decisions".to_owned(),
        Show::Updates => "Status updates".to_owned(),
        Show::Milestones => "Milestones".to_owned(),
        Show::Entries(kind) => [copy::entry_kind(kind), "s"].concat(),
    }
}

/// Above the rows of a day.
pub fn day(day: &str, zone: &str) -> String {
    [day, " · ", zone].concat()
}

/// Between two rows.
pub fn gap(seconds: i64) -> String {
    [&duration(seconds), " with no entries"].concat()
}

/// Below a row that may say what another one says. `clock` and `words` are that one's.
pub fn same(clock: &str, words: &str) -> String {
    format!("Same moment as {clock} “{words}”?")
}

/// Above the first row that was logged since.
pub fn jump(jump: &Jump) -> String {
    let Jump { name, device, .. } = jump;
    let clock = match (name.as_str(), device.as_str()) {
        ("", "") => "The clock of the device that logged this".to_owned(),
        ("", one) | (one, "") => ["The clock of ", one].concat(),
        (name, device) => format!("The clock of {name} ({device})"),
    };
    format!("{clock} had gone back by at least {}", duration(jump.seconds))
}
