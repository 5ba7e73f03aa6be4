//! What a typed line comes to.

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
    Command::Log(kind, text.to_owned(), Marks::default())
}

fn marked(kind: EntryKind, text: &str, pinned: bool, internal: bool) -> Command {
    Command::Log(kind, text.to_owned(), Marks { pinned, internal })
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
            marked(EntryKind::Observation, "keep an eye on lag", true, false),
        ),
        (
            "14:08 /internal Robin pushed it",
            minutes(-9),
            marked(EntryKind::Observation, "Robin pushed it", false, true),
        ),
        (
            "/internal /note 14:08 /pin ask legal",
            minutes(-9),
            marked(EntryKind::Note, "ask legal", true, true),
        ),
        (
            "/change /internal key rotated",
            NOW,
            marked(EntryKind::Change, "key rotated", false, true),
        ),
        (
            "/internal /p1 was wrong",
            NOW,
            marked(EntryKind::Observation, "/p1 was wrong", false, true),
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
    for line in [
        "",
        "  \n",
        "14:20",
        "/note",
        "/pin",
        "/internal /pin",
        "/todo ",
        "14:20 /change",
    ] {
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
            matches!(composed.command, Command::Log(_, ref said, _) if said == text),
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
