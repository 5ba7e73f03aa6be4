//! What narrowing the list down leaves of it.

use super::*;

#[test]
fn a_kind_leaves_what_is_pinned_and_counts_what_it_hides() {
    const PINNED: &str = "The payment host was renamed";
    let table: [(Show, &[&str]); 6] = [
        (Show::Pinned, &[PINNED]),
        (Show::Decisions, &[PINNED, "How do we stop the errors?"]),
        (Show::Updates, &[PINNED, "We are on it"]),
        (Show::Milestones, &["Monitoring alert", "P2 High", PINNED]),
        (
            Show::Entries(EntryKind::Change),
            &["Release 2026.03 of checkout went out", PINNED],
        ),
        (Show::Entries(EntryKind::Note), &[PINNED]),
    ];
    let notes = varied();
    for (show, lines) in table {
        let filter = Filter::new(show, "");
        assert_eq!(notes.read(&Utc, &filter), lines, "{show:?}");
        assert_eq!(notes.shown(&Utc, &filter).hidden, 7 - lines.len(), "{show:?}");
    }
}

#[test]
fn words_are_found_in_any_order_and_case_wherever_a_row_has_them() {
    let table: [(&str, &[&str]); 8] = [
        ("  ERRORS stop", &["How do we stop the errors?"]),
        ("back roll", &["How do we stop the errors?"]),
        ("fast users", &["How do we stop the errors?"]),
        ("errors", &["Errors climb", "How do we stop the errors?"]),
        ("2026.03", &["Release 2026.03 of checkout went out"]),
        ("observation climb", &["Errors climb"]),
        ("errors release", &[]),
        // Not over the end of a text.
        ("observationerrors", &[]),
    ];
    let notes = varied();
    for (find, lines) in table {
        let filter = Filter::new(Show::Everything, find);
        assert_eq!(notes.read(&Utc, &filter), lines, "{find}");
        assert_eq!(notes.shown(&Utc, &filter).hidden, 7 - lines.len(), "{find}");
    }
}

#[test]
fn what_is_looked_for_is_looked_for_among_what_is_shown() {
    let filter = Filter::new(Show::Decisions, "errors");
    assert_eq!(varied().read(&Utc, &filter), ["How do we stop the errors?"]);
}

#[test]
fn blanks_look_for_nothing() {
    let filter = Filter::new(Show::Everything, "  ");
    assert!(!filter.is_on());
    assert_eq!(varied().shown(&Utc, &filter).hidden, 0);
}

#[test]
fn a_narrowed_list_keeps_the_days_of_the_whole_and_tells_no_silence() {
    let mut notes = Notes::new();
    notes.note(30, "errors");
    notes.note(50, "quiet");
    notes.note(20 * 60, "errors again");
    let filter = Filter::new(Show::Everything, "again");
    assert_eq!(notes.read(&Utc, &filter), ["Sun 29 Mar 2026 · UTC", "errors again"]);
}
