//! Notes of the same moment by two people.

use super::*;

#[test]
fn the_later_of_two_notes_is_followed_by_the_question_whether_they_are_the_same() {
    let mut notes = Notes::new();
    notes.note(30, "Paged the database team,  who are looking at the failover");
    notes.note(31, "Nothing in the logs");
    notes.write(1, 31, entry(at(31), EntryKind::Note, "paged database team"));
    notes.note(32, "Errors climb");
    let gap = copy::gap(30 * 60);
    let said = [
        &*gap,
        "Paged the database team,  who are looking at the failover",
        "Nothing in the logs",
        "paged database team",
        "Same moment as 14:30 “Paged the database team, who are…”?",
        "Errors climb",
    ];
    assert_eq!(notes.read(&Utc, &everything()), after_opening(said));
}

#[test]
fn the_question_goes_where_its_row_goes() {
    let mut notes = Notes::new();
    notes.note(5, "Rollback started");
    notes.write(1, 6, entry(at(6), EntryKind::Action, "started the rollback"));
    let question = "Same moment as 14:05 “Rollback started”?";
    let shown = |show| notes.read(&Utc, &Filter::new(show, ""));
    assert_eq!(shown(Show::Entries(EntryKind::Observation)), ["Rollback started"]);
    assert_eq!(
        shown(Show::Entries(EntryKind::Action)),
        ["started the rollback", question]
    );
}

#[test]
fn a_long_word_is_cut_at_a_whole_letter() {
    let mut notes = Notes::new();
    let long = "é".repeat(60);
    notes.note(5, &long);
    notes.write(1, 6, entry(at(6), EntryKind::Action, &long));
    let said = notes.read(&Utc, &everything());
    assert_eq!(
        said.last(),
        Some(&format!("Same moment as 14:05 “{}…”?", "é".repeat(40)))
    );
}
