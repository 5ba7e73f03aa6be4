//! A typed line: its time, its command, and what it means.

use std::ops::Range;

use crate::{
    incident::{ActionFields, Change, EntryFields, EntryKind, Incident, Milestone, Progress, Severity, When},
    session::press,
    time::{Context, Doubt, read_line},
};

/// What a line of the composer comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Composed {
    /// When it happened.
    pub when: When,
    /// Whether that was typed, rather than now.
    pub typed: bool,
    /// The bytes of the line that are taken for a time, also where a doubt leaves them without a moment.
    pub token: Option<Range<usize>>,
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
    /// Log an entry, with what it is marked as.
    Log(EntryKind, String, Marks),
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

/// What an entry is marked as when it is logged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// One to find again at once.
    pub pinned: bool,
    /// Only for whoever works on the incident.
    pub internal: bool,
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
    ("pin", Word::Pin),
    ("internal", Word::Internal),
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
    Pin,
    Internal,
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
    let mut said = Said {
        kind,
        marks: Marks::default(),
        word: None,
    };
    // Slash words may stand before the time or after it.
    let rest = said.take(line);
    let before = line.len() - rest.len();
    let reading = read_line(rest, context);
    let text = said.take(reading.text(rest));
    Composed {
        when: reading.when,
        typed: reading.typed,
        token: reading.token.map(|token| token.start + before..token.end + before),
        doubt: reading.doubt,
        command: said.command(text.trim()),
    }
}

/// What the slash words of a line say.
struct Said {
    kind: EntryKind,
    marks: Marks,
    /// The word that is no mark, if there is one.
    word: Option<Word>,
}

impl Said {
    /// Takes the slash words that a text begins with, and gives back the rest. Marks stand with each other and with a
    /// kind; behind any other word all is text.
    fn take<'a>(&mut self, mut text: &'a str) -> &'a str {
        loop {
            let (word, rest) = slash_word(text);
            match (word, self.word) {
                (Some(Word::Pin), None | Some(Word::Kind(_))) => self.marks.pinned = true,
                (Some(Word::Internal), None | Some(Word::Kind(_))) => self.marks.internal = true,
                (Some(Word::Kind(kind)), None) => {
                    self.kind = kind;
                    self.word = word;
                }
                (Some(_), None) if self.marks == Marks::default() => self.word = word,
                _ => return text,
            }
            text = rest;
        }
    }

    fn command(self, text: &str) -> Command {
        let log = || match text.is_empty() {
            true => Command::Nothing,
            false => Command::Log(self.kind, text.to_owned(), self.marks),
        };
        match self.word {
            Some(Word::Decision) => Command::Decision(text.to_owned()),
            Some(Word::Update) => Command::Update(text.to_owned()),
            Some(Word::FollowUp) if text.is_empty() => Command::Nothing,
            Some(Word::FollowUp) => Command::FollowUp(text.to_owned()),
            None | Some(Word::Kind(_) | Word::Pin | Word::Internal) => log(),
            // What is typed after these has no place to go, and is not thrown away: the line is an entry.
            Some(_) if !text.is_empty() => log(),
            Some(Word::Resolve) => Command::Resolve,
            Some(Word::Reach(milestone)) => Command::Reach(milestone),
            Some(Word::Progress(progress)) => Command::Progress(progress),
            Some(Word::Severity(severity)) => Command::Severity(severity),
        }
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
        let at = self.when;
        match &self.command {
            Command::Log(kind, text, marks) => vec![Change::EntryLogged(EntryFields {
                at: Some(at),
                kind: Some(*kind),
                text: Some(text.clone()),
                pinned: marks.pinned.then_some(true),
                internal: marks.internal.then_some(true),
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

/// The line with its leading time as plain text, so that it is logged now and says what was typed.
pub fn as_text(line: &str, token: &Range<usize>) -> String {
    match line.split_at_checked(token.start) {
        Some((before, time)) => [before, "\\", time].concat(),
        None => line.to_owned(),
    }
}

/// The line with another time in front, in place of the one that it begins with, if it begins with one.
pub fn with_time(line: &str, token: Option<Range<usize>>, time: &str) -> String {
    let token = token.unwrap_or(0..0);
    let before = line.get(..token.start).unwrap_or_default();
    let after = line.get(token.end..).unwrap_or(line);
    let gap = if time.is_empty() || after.starts_with(char::is_whitespace) {
        ""
    } else {
        " "
    };
    let after = if time.is_empty() { after.trim_start() } else { after };
    [before, time, gap, after].concat()
}

#[cfg(test)]
#[path = "composer_tests.rs"]
mod tests;
