//! What each row says.

use super::*;

#[test]
fn offsets_are_told_where_they_are_not_the_same_for_all_rows() {
    let mut notes = Notes::new();
    notes.note(5, "a");
    let tells = |notes: &Notes, zone| notes.rows(zone).iter().any(|row| row.says_utc_offset);
    assert!(!tells(&notes, &Berlin));
    notes.note(12 * 60, "after the change");
    let rows = notes.rows(&Berlin);
    assert!(rows.iter().all(|row| row.says_utc_offset));
    assert_eq!(rows.last().map(|row| row.utc_offset), Some(7200));
    assert!(!tells(&notes, &Utc));
}

#[test]
fn what_was_logged_later_than_it_happened_says_by_how_much() {
    let mut notes = Notes::new();
    let about = |minutes, precision| When {
        precision,
        ..at(minutes)
    };
    let table = [
        (20, at(6), " · logged +14 min"),
        (20, at(18), ""),
        (20, at(17), " · logged +3 min"),
        (20, at(34), " · logged \u{2212}14 min"),
        (20, When::between(at(0).at, at(10).at), " · logged +10 min"),
        (20, When::between(at(10).at, at(30).at), ""),
        (20, When::between(at(25).at, at(30).at), " · logged \u{2212}5 min"),
        (20, about(10, Precision::About), " · logged +10 min"),
        (20, about(20, Precision::Unread), ""),
    ];
    for (logged, when, said) in table {
        let id = notes.entry(logged, when, "");
        assert_eq!(notes.row(id).about, said, "{when:?}");
    }
}

#[test]
fn a_mark_is_no_edit_and_a_new_text_is() {
    let mut notes = Notes::new();
    let id = notes.note(5, "a");
    let correct = |fields| Change::EntryCorrected { entry: id, fields };
    let pin = EntryFields {
        pinned: Some(true),
        internal: Some(true),
        ..EntryFields::default()
    };
    notes.write(0, 6, correct(pin));
    let row = notes.row(id);
    assert_eq!(
        (row.pinned, row.internal, row.about.as_str()),
        (Some(true), Some(true), "")
    );
    let reword = EntryFields {
        text: Some("b".into()),
        ..EntryFields::default()
    };
    notes.write(0, 7, correct(reword));
    assert_eq!(notes.row(id).about, " · edited");
}

#[test]
fn what_happened_to_the_incident_itself_cannot_be_marked() {
    let rows = Notes::new().rows(&Utc);
    let marks = rows.iter().map(|row| row.pinned.or(row.internal));
    assert_eq!(marks.collect::<Vec<_>>(), [None, None]);
}

#[test]
fn a_milestone_that_was_taken_away_says_nothing_of_when_it_was_logged() {
    let mut notes = Notes::new();
    let cleared = vec![(Milestone::Resolved, at(10))];
    notes.write(0, 60, Change::Reopened { at: at(60), cleared });
    let rows = notes.rows(&Utc);
    let undone = rows.iter().find(|row| row.text == copy::UNDONE).expect("its row");
    assert_eq!((undone.about.as_str(), undone.among), ("", Show::Milestones));
}

#[test]
fn every_row_has_an_id_of_its_own() {
    let mut notes = varied();
    let cleared = vec![(Milestone::Mitigated, at(10)), (Milestone::Resolved, at(10))];
    notes.write(0, 60, Change::Reopened { at: at(60), cleared });
    let mut ids: Vec<_> = notes.rows(&Utc).iter().map(|row| row.target.element_id()).collect();
    assert!(ids.contains(&"row-detected".to_owned()) && ids.contains(&"row-00000001-2".to_owned()));
    let count = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!((ids.len(), count), (10, 10));
}

#[test]
fn a_row_is_copied_with_all_that_it_says() {
    let rows = varied().rows(&Utc);
    let decision = rows.iter().find(|row| row.decision.is_some()).expect("its row");
    assert_eq!(
        decision.plain_text("14:43", "UTC", "T+43"),
        "14:43 UTC (T+43) D1 Mitigation decision: How do we stop the errors?\n- Roll BACK\nWhy: Users first"
    );
}
