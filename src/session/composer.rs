//! A typed line: its time, its command, and what it means.

use crate::{
    incident::{ActionFields, Change, EntryFields, EntryKind, Incident, Milestone, Progress, Severity, Timestamp},
    session::press,
    time::{Context, Doubt, read_line},
};

/// What a line of the composer comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Composed {
    /// When it happened.
    pub at: Timestamp,
    /// Whether that was typed, rather than now.
    pub typed: bool,
    /// What to tell the person about the time. Never keeps a line from being logged.
    pub doubt: Option<Doubt>,
    /// What Enter does.
    pub command: Command,
}

/// What Enter does with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// There is nothing to log yet.
    Nothing,
    /// Log an entry.
    Log(EntryKind, String),
    /// Open the decision form with this question.
    Decision(String),
    /// Open the status update form with this text.
    Update(String),
    /// Open the resolve dialog.
    Resolve,
    /// Keep a follow-up for the postmortem.
    FollowUp(String),
    /// Set the severity.
    Severity(Severity),
    /// Set the state.
    Progress(Progress),
    /// Stamp a milestone.
    Reach(Milestone),
}

/// The words after a slash. The first of each kind is the one that the hints show.
const WORDS: &[(&str, Word)] = &[
    ("observation", Word::Kind(EntryKind::Observation)),
    ("obs", Word::Kind(EntryKind::Observation)),
    ("change", Word::Kind(EntryKind::Change)),
    ("deploy", Word::Kind(EntryKind::Change)),
    ("action", Word::Kind(EntryKind::Action)),
    ("comm", Word::Kind(EntryKind::Communication)),
    ("communication", Word::Kind(EntryKind::Communication)),
    ("escalation", Word::Kind(EntryKind::Escalation)),
    ("esc", Word::Kind(EntryKind::Escalation)),
    ("page", Word::Kind(EntryKind::Escalation)),
    ("note", Word::Kind(EntryKind::Note)),
    ("decision", Word::Decision),
    ("d", Word::Decision),
    ("update", Word::Update),
    ("u", Word::Update),
    ("resolved", Word::Resolve),
    ("resolve", Word::Resolve),
    ("todo", Word::FollowUp),
    ("followup", Word::FollowUp),
    ("ack", Word::Reach(Milestone::Acknowledged)),
    ("acknowledged", Word::Reach(Milestone::Acknowledged)),
    ("mitigated", Word::Reach(Milestone::Mitigated)),
    ("impact", Word::Reach(Milestone::ImpactBegan)),
    ("investigating", Word::Progress(Progress::Investigating)),
    ("identified", Word::Progress(Progress::Identified)),
    ("monitoring", Word::Progress(Progress::Monitoring)),
    ("p1", Word::Severity(Severity::P1)),
    ("p2", Word::Severity(Severity::P2)),
    ("p3", Word::Severity(Severity::P3)),
    ("p4", Word::Severity(Severity::P4)),
    ("sev1", Word::Severity(Severity::P1)),
    ("sev2", Word::Severity(Severity::P2)),
    ("sev3", Word::Severity(Severity::P3)),
    ("sev4", Word::Severity(Severity::P4)),
];

#[derive(Clone, Copy)]
enum Word {
    Kind(EntryKind),
    Decision,
    Update,
    Resolve,
    FollowUp,
    Reach(Milestone),
    Progress(Progress),
    Severity(Severity),
}

/// Reads a line. `kind` is what an entry is unless a slash word says otherwise. A slash word that is not known is text:
/// `/var/log is full` is an observation.
pub fn compose(line: &str, kind: EntryKind, context: &Context) -> Composed {
    // A slash word may stand before the time or after it.
    let (first, line) = slash_word(line);
    let reading = read_line(line, context);
    let text = reading.text(line);
    let (word, text) = match first {
        Some(word) => (Some(word), text),
        None => slash_word(text),
    };
    Composed {
        at: reading.at,
        typed: reading.typed,
        doubt: reading.doubt,
        command: command(word, kind, text.trim()),
    }
}

fn command(word: Option<Word>, kind: EntryKind, text: &str) -> Command {
    let log = |kind| {
        if text.is_empty() {
            Command::Nothing
        } else {
            Command::Log(kind, text.to_owned())
        }
    };
    match word {
        None => log(kind),
        Some(Word::Kind(kind)) => log(kind),
        Some(Word::Decision) => Command::Decision(text.to_owned()),
        Some(Word::Update) => Command::Update(text.to_owned()),
        Some(Word::FollowUp) if text.is_empty() => Command::Nothing,
        Some(Word::FollowUp) => Command::FollowUp(text.to_owned()),
        // What is typed after these has no place to go, and is not thrown away: the line is an entry.
        Some(_) if !text.is_empty() => log(kind),
        Some(Word::Resolve) => Command::Resolve,
        Some(Word::Reach(milestone)) => Command::Reach(milestone),
        Some(Word::Progress(progress)) => Command::Progress(progress),
        Some(Word::Severity(severity)) => Command::Severity(severity),
    }
}

fn slash_word(text: &str) -> (Option<Word>, &str) {
    let start = text.trim_start();
    let Some(rest) = start.strip_prefix('/') else {
        return (None, text);
    };
    let (word, after) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let known = WORDS.iter().find(|(known, _)| word.eq_ignore_ascii_case(known));
    match known {
        Some((_, word)) => (Some(*word), after.trim_start()),
        None => (None, text),
    }
}

impl Composed {
    /// The changes that Enter makes at once; none where it opens a form or there is nothing to log.
    pub fn changes(&self, incident: &Incident) -> Vec<Change> {
        let at = self.at;
        match &self.command {
            Command::Log(kind, text) => vec![Change::EntryLogged(EntryFields {
                at: Some(at),
                kind: Some(*kind),
                text: Some(text.clone()),
            })],
            Command::FollowUp(what) => {
                vec![Change::ActionAdded(ActionFields {
                    what: Some(what.clone()),
                    ..ActionFields::default()
                })]
            }
            Command::Severity(severity) => vec![Change::SeveritySet {
                severity: *severity,
                at,
            }],
            Command::Progress(progress) => vec![Change::ProgressSet {
                progress: *progress,
                at,
            }],
            Command::Reach(milestone) => press::reach(incident, *milestone, at),
            Command::Nothing | Command::Decision(_) | Command::Update(_) | Command::Resolve => Vec::new(),
        }
    }
}
