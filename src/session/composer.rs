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
    /// Log an entry.
    Log(EntryKind, String),
    /// Log an entry and pin it.
    Pin(EntryKind, String),
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
    ("pin", Word::Pin),
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
    let (first, rest) = slash_word(line);
    let before = line.len() - rest.len();
    let reading = read_line(rest, context);
    let text = reading.text(rest);
    let (word, text) = match first {
        Some(word) => (Some(word), text),
        None => slash_word(text),
    };
    Composed {
        when: reading.when,
        typed: reading.typed,
        token: reading.token.map(|token| token.start + before..token.end + before),
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
        Some(Word::Pin) if text.is_empty() => Command::Nothing,
        Some(Word::Pin) => Command::Pin(kind, text.to_owned()),
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
        let at = self.when;
        let entry = |kind: &EntryKind, text: &String, pinned| {
            vec![Change::EntryLogged(EntryFields {
                at: Some(at),
                kind: Some(*kind),
                text: Some(text.clone()),
                pinned,
            })]
        };
        match &self.command {
            Command::Log(kind, text) => entry(kind, text, None),
            Command::Pin(kind, text) => entry(kind, text, Some(true)),
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
mod tests {
    use super::*;
    use crate::{
        incident::{Precision, Timestamp},
        time::Utc,
    };

    /// Detected at 14:17 on 24 March 2026; it is 14:30.
    const ZERO: Timestamp = Timestamp(1_774_361_820);
    const NOW: Timestamp = Timestamp(ZERO.0 + 13 * 60);

    fn read(line: &str) -> Composed {
        let context = Context {
            now: NOW,
            zero: Some(ZERO),
            zone: &Utc,
            resolved: None,
            previous: None,
        };
        compose(line, EntryKind::Observation, &context)
    }

    fn logs(kind: EntryKind, text: &str) -> Command {
        Command::Log(kind, text.to_owned())
    }

    #[test]
    fn a_line_is_read_as_a_person_means_it() {
        let minutes = |minutes: i64| ZERO.plus(60 * minutes);
        let table = [
            ("rate climbing", NOW, logs(EntryKind::Observation, "rate climbing")),
            (
                "14:20 rate climbing",
                minutes(3),
                logs(EntryKind::Observation, "rate climbing"),
            ),
            (
                "-5m paged the db team",
                minutes(8),
                logs(EntryKind::Observation, "paged the db team"),
            ),
            (
                "T+8 all refused",
                minutes(8),
                logs(EntryKind::Observation, "all refused"),
            ),
            (
                "/change release went out",
                NOW,
                logs(EntryKind::Change, "release went out"),
            ),
            ("14:08 /change release", minutes(-9), logs(EntryKind::Change, "release")),
            ("/change 14:08 release", minutes(-9), logs(EntryKind::Change, "release")),
            (
                "/COMM told the channel",
                NOW,
                logs(EntryKind::Communication, "told the channel"),
            ),
            (
                "/action rollback started",
                NOW,
                logs(EntryKind::Action, "rollback started"),
            ),
            ("/esc paged storage", NOW, logs(EntryKind::Escalation, "paged storage")),
            (
                "/pin keep an eye on lag",
                NOW,
                Command::Pin(EntryKind::Observation, "keep an eye on lag".to_owned()),
            ),
            ("/note two\nlines", NOW, logs(EntryKind::Note, "two\nlines")),
            ("/decision Roll back?", NOW, Command::Decision("Roll back?".to_owned())),
            ("/d", NOW, Command::Decision(String::new())),
            ("/update", NOW, Command::Update(String::new())),
            ("/todo alert at 1 %", NOW, Command::FollowUp("alert at 1 %".to_owned())),
            ("14:11 /impact", minutes(-6), Command::Reach(Milestone::ImpactBegan)),
            ("/ack", NOW, Command::Reach(Milestone::Acknowledged)),
            ("/resolved", NOW, Command::Resolve),
            ("/p1", NOW, Command::Severity(Severity::P1)),
            ("/identified", NOW, Command::Progress(Progress::Identified)),
        ];
        for (line, at, command) in table {
            let composed = read(line);
            assert_eq!((composed.when, &composed.command), (at.into(), &command), "{line}");
        }
    }

    #[test]
    fn what_is_no_command_is_text() {
        for text in ["/var/log is full", "/", "/ack/now", "//", "500 errors a second"] {
            assert_eq!(read(text).command, logs(EntryKind::Observation, text));
        }
    }

    #[test]
    fn words_behind_a_command_that_has_no_place_for_them_are_kept() {
        assert_eq!(
            read("/resolved by the rollback").command,
            logs(EntryKind::Observation, "by the rollback")
        );
    }

    #[test]
    fn there_is_nothing_to_log_in_a_time_a_kind_or_blanks() {
        for line in ["", "  \n", "14:20", "/note", "/pin", "/todo ", "14:20 /change"] {
            assert_eq!(read(line).command, Command::Nothing, "{line}");
        }
    }

    #[test]
    fn a_doubt_about_the_time_never_keeps_a_line_from_being_logged() {
        let composed = read("11/12 14:17 vendor confirmed");
        assert!(composed.doubt.is_some() && !composed.typed);
        let unread = When {
            at: NOW,
            precision: Precision::Unread,
        };
        assert_eq!(composed.when, unread);
        assert_eq!(
            composed.command,
            logs(EntryKind::Observation, "11/12 14:17 vendor confirmed")
        );
    }

    #[test]
    fn a_time_becomes_text_and_text_gets_another_time() {
        for (line, text) in [
            ("14:17 was the old deadline", "14:17 was the old deadline"),
            ("/change 14:17 release", "14:17 release"),
            ("  -5m is a flag", "-5m is a flag"),
        ] {
            let plain = as_text(line, &read(line).token.expect("a time"));
            let composed = read(&plain);
            assert!(!composed.typed, "{plain}");
            assert!(
                matches!(composed.command, Command::Log(_, ref said) if said == text),
                "{plain}"
            );
        }
        for (line, time, expected) in [
            ("rate climbing", "14:20", "14:20 rate climbing"),
            ("-5m rate climbing", "14:20", "14:20 rate climbing"),
            ("/change -5m release", "14:20", "/change 14:20 release"),
            (
                "11/12 14:17 vendor confirmed",
                "2025-12-11 14:17",
                "2025-12-11 14:17 vendor confirmed",
            ),
            ("14:20", "-5m", "-5m "),
            ("", "-5m", "-5m "),
            ("-5m paged", "", "paged"),
        ] {
            assert_eq!(with_time(line, read(line).token, time), expected, "{line}");
        }
    }
}
