use super::*;

const ID: u64 = 7;

fn event(number: u32, change: Change) -> Event {
    Event {
        id: EventId {
            writer: WriterId::from_random(1),
            number,
        },
        incident: IncidentId::from_random(ID),
        stamp: Stamp(u64::from(number), 0),
        logged_at: Timestamp(i64::from(number)),
        change,
        foreign: None,
    }
}

fn incident(changes: impl IntoIterator<Item = Change>) -> Incident {
    let mut incident = Incident::default();
    for (number, change) in (1..).zip(changes) {
        incident.apply(&event(number, change));
    }
    incident
}

fn added(what: &str) -> Change {
    Change::ActionAdded(ActionFields {
        what: Some(what.into()),
        ..Default::default()
    })
}

#[test]
fn what_is_typed_back_to_what_is_recorded_changes_nothing() {
    let section = Section::Summary;
    let incident = incident([Change::SectionWritten {
        section,
        text: "Down".into(),
    }]);
    let mut drafts = Drafts::default();
    drafts.sections.insert(section, "Down for 5 min".into());
    assert_eq!(
        drafts.over(IncidentId::from_random(ID), &incident).section(section),
        "Down for 5 min"
    );
    drafts.sections.insert(section, "Down".into());
    assert_eq!(drafts.changes(&incident), []);
}

#[test]
fn a_new_row_is_nothing_until_it_says_what_is_to_be_done() {
    let before = incident([added("old")]);
    let mut drafts = Drafts::default();
    drafts.add_row();
    drafts.add_row();
    let rows = drafts.rows(&before);
    assert_eq!(rows.len(), 2, "one empty row is enough");
    let row = rows[1];
    drafts.draft_action(row, |fields| fields.owner = Some("Alex".into()));
    assert_eq!(drafts.take(&before), (vec![], None));
    drafts.draft_action(row, |fields| fields.what = Some(" new ".into()));
    let (changes, adds) = drafts.take(&before);
    let [Change::ActionAdded(fields)] = &changes[..] else {
        panic!("{changes:?}")
    };
    assert_eq!(
        (fields.what.as_deref(), fields.owner.as_deref()),
        (Some("new"), Some("Alex"))
    );

    let after = incident([added("old"), changes[0].clone()]);
    let id = event(2, Change::Unknown).id;
    drafts.recorded(adds.expect("a row was added"), id);
    assert_eq!(drafts.rows(&after), rows, "the row stays the row it was");
    drafts.draft_action(row, |fields| fields.due = Some("2026-04-01".into()));
    let fields = ActionFields {
        due: Some("2026-04-01".into()),
        ..Default::default()
    };
    assert_eq!(
        drafts.take(&after),
        (vec![Change::ActionCorrected { action: id, fields }], None)
    );
}

#[test]
fn a_deleted_action_has_no_row_and_comes_back_with_its_own() {
    let id = event(1, Change::Unknown).id;
    let gone = incident([
        added("a"),
        Change::Withdrawn {
            what: id,
            withdrawn: true,
        },
    ]);
    assert_eq!(Drafts::default().rows(&gone), []);
    assert_eq!(Drafts::default().rows(&incident([added("a")])), [Row::Recorded(id)]);
}

#[test]
fn only_days_of_the_calendar_are_dates() {
    for text in ["2026-04-01", " 2028-02-29 "] {
        assert!(is_date(text), "{text}");
    }
    for text in [
        "",
        "next week",
        "2026-02-29",
        "2026-4-1",
        "01-04-2026",
        "2026-04-01-",
        "2026-04-01T10",
        "+026-04-01",
    ] {
        assert!(!is_date(text), "{text}");
    }
}
