//! What stands between rows, and how far they are stored.

use super::*;

#[test]
fn a_silence_of_more_than_a_quarter_of_an_hour_is_told() {
    let mut notes = Notes::new();
    notes.note(15, "a");
    notes.note(33, "b");
    notes.note(33 + 68, "c");
    assert_eq!(
        notes.read(&Utc, &everything()),
        after_opening(["a", "18 min with no entries", "b", "1 h 08 min with no entries", "c"])
    );
}

#[test]
fn a_range_is_over_at_its_end() {
    let mut notes = Notes::new();
    notes.entry(9, When::between(at(5).at, at(40).at), "slow");
    notes.note(10, "within");
    notes.note(50, "soon after");
    assert_eq!(
        notes.read(&Utc, &everything()),
        after_opening(["slow", "within", "soon after"])
    );
}

#[test]
fn days_are_those_of_the_shown_zone() {
    let mut notes = Notes::new();
    notes.note(9 * 60 + 30, "half past eleven");
    notes.note(34 * 60 + 5, "five past midnight, two days later");
    let days = |zone: &dyn Zone| {
        let lines = notes.read(zone, &everything());
        lines
            .into_iter()
            .filter(|line| line.ends_with(zone.name()))
            .collect::<Vec<_>>()
    };
    assert_eq!(days(&Utc), ["Sat 28 Mar 2026 · UTC", "Mon 30 Mar 2026 · UTC"]);
    assert_eq!(
        days(&Berlin),
        [
            "Sat 28 Mar 2026 · Europe/Berlin",
            "Sun 29 Mar 2026 · Europe/Berlin",
            "Mon 30 Mar 2026 · Europe/Berlin"
        ]
    );
}

#[test]
fn a_day_stands_below_the_silence_before_it() {
    let mut notes = Notes::new();
    notes.note(9 * 60, "a");
    notes.note(11 * 60, "b");
    let lines = notes.read(&Utc, &everything());
    assert_eq!(
        lines[lines.len() - 3..],
        ["2 h with no entries", "Sun 29 Mar 2026 · UTC", "b"]
    );
}

#[test]
fn one_day_is_not_told() {
    let mut notes = Notes::new();
    notes.note(5, "a");
    assert_eq!(notes.read(&Utc, &everything()), after_opening(["a"]));
}

#[test]
fn a_clock_that_had_gone_back_is_told_above_what_was_logged_by_it() {
    let mut notes = Notes::new();
    let name = |name: &str, device: &str| Change::WriterNamed {
        name: name.into(),
        device: device.into(),
    };
    notes.write(1, 10, entry(at(10), EntryKind::Note, "before"));
    // What went back shows first in an event that has no row.
    notes.write(1, 5, name("Priya", "Laptop"));
    notes.write(1, 6, entry(at(6), EntryKind::Note, "after"));
    notes.write(2, 9, name("", ""));
    notes.write(2, 3, entry(at(3), EntryKind::Note, "nobody knows whose"));
    assert_eq!(
        notes.read(&Utc, &everything()),
        after_opening([
            "The clock of the device that logged this had gone back by at least 6 min",
            "nobody knows whose",
            "The clock of Priya (Laptop) had gone back by at least 5 min",
            "after",
            "before",
        ])
    );
}

#[test]
fn what_is_not_stored_yet_says_so_and_what_was_refused() {
    let mut notes = Notes::new();
    let incident = IncidentId::from_random(1);
    let unsaved = [("a", false), ("b", true)].map(|(text, refused)| Unsaved {
        incident,
        event: notes.note(5, text),
        refused,
    });
    notes.note(6, "c");
    let shown = lines(&notes.rows(&Utc), &[], &unsaved, "UTC", &everything());
    let saving = shown.lines.iter().map(|line| match line {
        Line::Row(_, saving) => *saving,
        _ => unreachable!("no other lines here"),
    });
    assert_eq!(
        saving.collect::<Vec<_>>()[2..],
        [Saving::UnderWay, Saving::Refused, Saving::Done]
    );
}
