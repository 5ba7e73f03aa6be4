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
        text: Some("Down".into()),
        autosave: false,
    }]);
    let mut drafts = Drafts::default();
    drafts.draft_text(Subject::Section(section), "Down for 5 min".into(), &incident);
    assert_eq!(
        drafts.over(IncidentId::from_random(ID), &incident).section(section),
        "Down for 5 min"
    );
    drafts.draft_text(Subject::Section(section), "Down".into(), &incident);
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
    assert_eq!(drafts.take(&before, Commit::Done), (vec![], None));
    drafts.draft_action(row, |fields| fields.what = Some(" new ".into()));
    let (changes, adds) = drafts.take(&before, Commit::Done);
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
        drafts.take(&after, Commit::Done),
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

fn section_written(text: &str, autosave: bool) -> Change {
    Change::SectionWritten {
        section: Section::Summary,
        text: Some(text.into()),
        autosave,
    }
}

const SUMMARY: Subject = Subject::Section(Section::Summary);

#[test]
fn the_text_that_a_person_leaves_is_theirs_though_it_logged_itself_before() {
    let before = incident([]);
    let mut drafts = Drafts::default();
    drafts.draft_text(SUMMARY, "Down".into(), &before);
    let (logged, _) = drafts.take(&before, Commit::Autosave);
    assert_eq!(logged, [section_written("Down", true)]);
    let after = incident(logged);
    assert_eq!(drafts.take(&after, Commit::Autosave).0, [], "nothing was typed since");
    assert_eq!(drafts.take(&after, Commit::Done).0, [section_written("Down", false)]);
    assert_eq!(drafts.take(&after, Commit::Done).0, [], "once is enough");
}

#[test]
fn what_was_written_on_or_elsewhere_since_is_not_undone_by_leaving_the_field() {
    let before = incident([]);
    let mut drafts = Drafts::default();
    drafts.draft_text(SUMMARY, "Down".into(), &before);
    let (logged, _) = drafts.take(&before, Commit::Autosave);
    let mut elsewhere = drafts.clone();

    let after = incident(logged.clone());
    drafts.draft_text(SUMMARY, "Down for 5 min".into(), &after);
    assert_eq!(
        drafts.take(&after, Commit::Done).0,
        [section_written("Down for 5 min", false)]
    );

    let overwritten = incident(logged.into_iter().chain([section_written("Up", false)]));
    assert_eq!(elsewhere.take(&overwritten, Commit::Done).0, []);
}

#[test]
fn a_write_elsewhere_leaves_what_is_typed_and_is_told() {
    let before = incident([section_written("Down", false)]);
    let after = incident([section_written("Down", false), section_written("Up", false)]);
    let mut drafts = Drafts::default();
    drafts.draft_text(SUMMARY, "Down for 5 min".into(), &before);
    assert!(!drafts.is_overtaken(SUMMARY, &before));
    assert!(drafts.is_overtaken(SUMMARY, &after));
    assert_eq!(drafts.text(SUMMARY), Some("Down for 5 min"));
    drafts.draft_text(SUMMARY, "Up".into(), &after);
    assert!(!drafts.is_overtaken(SUMMARY, &after), "both say the same");
}

#[test]
fn a_draft_gives_back_all_that_was_typed() {
    let before = incident([added("old"), section_written("Down", false)]);
    let old = event(1, Change::Unknown).id;
    let mut drafts = Drafts::default();
    drafts.draft_text(SUMMARY, String::new(), &before);
    drafts.draft_text(
        Subject::Fact(crate::incident::Fact::PostmortemDue),
        "2026-04-01".into(),
        &before,
    );
    drafts.draft_action(Row::Recorded(old), |fields| {
        fields.done = Some(true);
        fields.kind = Some(crate::incident::ActionKind::Detect);
        fields.due = Some(String::new());
    });
    drafts.add_row();
    drafts.draft_action(Row::Added(1), |fields| fields.owner = Some("Alex\n/+2/".into()));
    assert!(!drafts.is_empty());

    let mut restored = Drafts::default();
    restored.restore(&drafts.texts());
    assert_eq!(restored, drafts);
    let later = incident([
        added("old"),
        section_written("Down", false),
        section_written("Up", false),
    ]);
    assert!(
        restored.is_overtaken(SUMMARY, &later),
        "it knows what it was typed over"
    );
    assert_eq!(Drafts::default().texts(), []);
}

#[test]
fn a_restored_row_is_added_to_those_that_are_there() {
    let before = incident([]);
    let mut drafts = Drafts::default();
    drafts.add_row();
    drafts.draft_action(Row::Added(1), |fields| fields.what = Some("alert".into()));
    let texts = drafts.texts();
    drafts.restore(&texts);
    let shown: Vec<_> = drafts
        .rows(&before)
        .into_iter()
        .filter_map(|row| drafts.action(row, &before).what)
        .collect();
    assert_eq!(shown, ["alert", "alert"]);
    assert_eq!(
        drafts.take(&before, Commit::Done).1,
        None,
        "neither can be told from the other"
    );
}

#[test]
fn a_draft_of_who_knows_what_changes_nothing() {
    let mut drafts = Drafts::default();
    let names = [
        "",
        "section",
        "section/none",
        "over/section/none",
        "action/x/what",
        "action/+-1/what",
    ];
    drafts.restore(&names.map(|name| (name.to_owned(), "text".to_owned())));
    assert_eq!(drafts, Drafts::default());
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
