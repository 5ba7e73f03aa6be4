//! What a person does, stored or refused, and taken back.

use super::*;

#[test]
fn an_entry_is_saved_only_once_it_is_acknowledged() {
    let mut tab = Tab::new(1);
    let incident = tab.create();
    assert_eq!(tab.session.standing(), Standing::Saved);
    tab.deep.set_late(true);
    tab.log(incident, "rate climbing");
    assert_eq!(
        tab.session.standing(),
        Standing::Saving,
        "local storage alone does not outlive a crash"
    );
    assert_eq!(tab.session.unsaved().len(), 1);
    assert_eq!(tab.texts(incident), ["rate climbing"]);
    tab.deep.set_late(false);
    tab.attend();
    assert_eq!(tab.session.standing(), Standing::Saved);
    assert!(tab.session.unsaved().is_empty());
}

#[test]
fn a_refused_entry_stays_says_so_and_can_be_tried_again() {
    let mut tab = Tab::new(1);
    let incident = tab.create();
    tab.near.refuse(Some(Refusal::Full));
    tab.deep.refuse(Some(Refusal::Failed));
    tab.log(incident, "one");
    tab.log(incident, "two");
    assert_eq!(tab.session.standing(), Standing::NotSaved(Refusal::Full));
    assert_eq!(tab.texts(incident), ["one", "two"]);
    assert!(tab.said.last().is_some_and(|said| said.contains("storage is full")));
    tab.send(Message::Retry);
    assert_eq!(tab.session.unsaved().len(), 2, "still refused");
    tab.near.refuse(None);
    tab.deep.refuse(None);
    tab.send(Message::Retry);
    assert_eq!(tab.session.standing(), Standing::Saved);
    assert_eq!(tab.restarted(2).texts(incident), ["one", "two"]);
}

#[test]
fn a_reload_shows_the_same_incident() {
    let mut tab = Tab::new(1);
    let incident = tab.create();
    tab.log(incident, "one");
    tab.send(Message::Do(
        incident,
        vec![Change::FactSet {
            fact: Fact::Impact,
            text: Some("18 %".into()),
        }],
    ));
    let before = tab.session.held().get(&incident).expect("held").incident.clone();
    let mut tab = tab.restarted(2);
    assert_eq!(tab.session.held().get(&incident).expect("held").incident, before);
    tab.log(incident, "two");
    assert_eq!(tab.texts(incident), ["one", "two"]);
}

#[test]
fn a_clock_set_back_does_not_make_a_later_edit_lose() {
    let mut tab = Tab::new(1);
    let incident = tab.create();
    tab.send(Message::Do(
        incident,
        vec![Change::FactSet {
            fact: Fact::Title,
            text: Some("first".into()),
        }],
    ));
    tab.now -= 3_600_000;
    let mut tab = tab.restarted(2);
    tab.send(Message::Do(
        incident,
        vec![Change::FactSet {
            fact: Fact::Title,
            text: Some("second".into()),
        }],
    ));
    assert_eq!(
        tab.session
            .held()
            .get(&incident)
            .expect("held")
            .incident
            .fact(Fact::Title),
        "second"
    );
}

#[test]
fn deleting_is_undone_and_undoing_it_twice_says_so() {
    let mut tab = Tab::new(1);
    let incident = tab.create();
    tab.log(incident, "keep me");
    let (entry, ..) = tab
        .session
        .held()
        .get(&incident)
        .expect("held")
        .incident
        .standing_entries()
        .next()
        .expect("logged");
    tab.send(Message::Do(
        incident,
        vec![Change::Withdrawn {
            what: entry,
            withdrawn: true,
        }],
    ));
    assert!(tab.texts(incident).is_empty());
    let (incident, event) = tab.undo.expect("deleting offers Undo");
    tab.send(Message::Undo(incident, event));
    assert_eq!(tab.texts(incident), ["keep me"]);
    tab.send(Message::Undo(incident, event));
    assert_eq!(tab.texts(incident), ["keep me"]);
    assert_eq!(tab.said.last().map(String::as_str), Some(overtaken().as_str()));
}

#[test]
fn a_name_is_signed_once_and_again_when_it_changes() {
    let mut tab = Tab::new(1);
    let incident = tab.create();
    tab.send(Message::Named {
        name: "Alex".into(),
        device: String::new(),
    });
    tab.log(incident, "one");
    tab.log(incident, "two");
    tab.send(Message::Named {
        name: "Alex B".into(),
        device: String::new(),
    });
    tab.log(incident, "three");
    let held = &tab.session.held().get(&incident).expect("held");
    let signed = held
        .log
        .events()
        .filter(|event| matches!(event.change, Change::WriterNamed { .. }))
        .count();
    assert_eq!(signed, 2);
    assert_eq!(held.incident.writer_name(WriterId::from_random(1)), "Alex B");
}

#[test]
fn mitigate_resolve_and_reopen_do_what_the_buttons_say() {
    let mut tab = Tab::new(1);
    let id = tab.create();
    let held = |tab: &Tab| tab.session.held().get(&id).expect("held").incident.clone();
    let at = |minutes: i64| Timestamp::from_millis(1_774_361_820_000).plus(60 * minutes);
    let changes = reach(&held(&tab), Milestone::Mitigated, at(20).into());
    tab.send(Message::Do(id, changes));
    assert_eq!(held(&tab).state(), State::Open(Progress::Monitoring));
    assert_eq!(
        held(&tab).reached(Milestone::ImpactEnded),
        Some(at(20).into()),
        "impact ends with mitigation unless set"
    );
    tab.send(Message::Do(id, resolve(at(30).into(), " all clear ")));
    assert_eq!(held(&tab).state(), State::Resolved);
    assert_eq!(tab.texts(id), ["all clear"]);
    let changes = reopen(&held(&tab), at(40));
    tab.send(Message::Do(id, changes));
    let incident = held(&tab);
    assert_eq!(incident.state(), State::Open(Progress::Investigating));
    assert_eq!(
        (incident.milestone(Milestone::Mitigated), incident.resolved()),
        (None, None)
    );
    let rows = crate::incident::timeline(&incident);
    let resolved_then = rows
        .iter()
        .any(|row| row.when.at == at(30) && matches!(row.item, crate::incident::Item::Undone(_, Milestone::Resolved)));
    assert!(resolved_then, "what was believed stays on the timeline");
}

#[test]
fn what_a_reopening_took_away_of_one_second_stands_in_its_usual_order() {
    let mut tab = Tab::new(1);
    let id = tab.create();
    let at = Timestamp::from_millis(tab.now).plus(600);
    let cleared = vec![(Milestone::Resolved, at.into()), (Milestone::Mitigated, at.into())];
    tab.send(Message::Do(
        id,
        vec![Change::Reopened {
            at: at.plus(60).into(),
            cleared,
        }],
    ));
    let incident = tab.session.held().get(&id).expect("held").incident.clone();
    let undone: Vec<_> = crate::incident::timeline(&incident)
        .into_iter()
        .filter_map(|row| match row.item {
            crate::incident::Item::Undone(_, milestone) => Some(milestone),
            _ => None,
        })
        .collect();
    assert_eq!(undone, [Milestone::Mitigated, Milestone::Resolved]);
}

#[test]
fn the_example_is_an_incident_like_any_other() {
    let mut tab = Tab::new(1);
    tab.send(Message::Example);
    let id = *tab.opened.last().expect("the example opens");
    let incident = tab.session.held().get(&id).expect("held").incident.clone();
    assert!(incident.example.value());
    assert_eq!(incident.state(), State::Resolved);
    tab.log(id, "one more line");
    assert!(tab.texts(id).contains(&"one more line".to_owned()));
    let tab = tab.restarted(2);
    assert!(tab.session.unreadable().is_empty());
    assert!(tab.texts(id).contains(&"one more line".to_owned()));
}

#[test]
fn what_was_done_in_one_breath_is_undone_in_one() {
    let mut tab = Tab::new(1);
    let id = tab.create();
    let at = Timestamp::from_millis(tab.now);
    tab.send(Message::Do(id, resolve(at.into(), "all clear")));
    let state = |tab: &Tab| tab.held(id).incident.state();
    assert_eq!(state(&tab), State::Resolved);
    tab.send(Message::UndoLast(id));
    assert_eq!(state(&tab), State::Open(Progress::Investigating));
    assert!(tab.texts(id).is_empty(), "the last word goes with it");
}

#[test]
fn the_last_change_can_be_undone_again_and_again_down_to_the_opening() {
    let mut tab = Tab::new(1);
    let id = tab.create();
    let severity = tab.held(id).incident.severity();
    tab.log(id, "one");
    tab.send(Message::Do(
        id,
        vec![Change::SeveritySet {
            severity: Severity::P4,
            at: Timestamp::from_millis(tab.now).into(),
        }],
    ));
    assert_eq!(tab.session.undoable(), [id]);
    tab.send(Message::UndoLast(id));
    assert_eq!(tab.held(id).incident.severity(), severity);
    assert_eq!(tab.texts(id), ["one"]);
    tab.send(Message::UndoLast(id));
    assert!(tab.texts(id).is_empty());
    tab.send(Message::UndoLast(id));
    assert_eq!(tab.said.last().map(String::as_str), Some(nothing_to_undo().as_str()));
    assert_eq!(tab.held(id).incident.fact(Fact::Title), "Checkout");
}

#[test]
fn edits_of_one_text_are_undone_one_by_one_and_nothing_else_is() {
    let mut tab = Tab::new(1);
    let id = tab.create();
    tab.log(id, "first");
    let (entry, ..) = tab.held(id).incident.standing_entries().next().expect("logged");
    let write = |text: &str| Change::EntryCorrected {
        entry,
        fields: EntryFields {
            text: Some(text.to_owned()),
            ..EntryFields::default()
        },
    };
    for text in ["second", "third"] {
        tab.send(Message::Do(id, vec![write(text)]));
    }
    for text in ["second", "first"] {
        tab.send(Message::UndoLast(id));
        assert_eq!(tab.texts(id), [text]);
    }
    // And on from there.
    tab.send(Message::Do(id, vec![write("fourth")]));
    tab.send(Message::UndoLast(id));
    assert_eq!(tab.texts(id), ["first"]);
    tab.send(Message::UndoLast(id));
    assert!(tab.texts(id).is_empty());
}

#[test]
fn the_browser_is_asked_to_keep_what_is_stored_when_the_first_incident_is_created() {
    let mut tab = Tab::new(1);
    tab.send(Message::Example);
    assert_eq!(tab.asked_to_persist, 0);
    tab.create();
    tab.create();
    assert_eq!(tab.asked_to_persist, 1);
    let mut tab = tab.restarted(2);
    tab.create();
    assert_eq!(tab.asked_to_persist, 0);
}

#[test]
fn nothing_is_written_before_both_copies_are_read() {
    let mut tab = Tab::new(1);
    let incident = tab.create();
    let (near, deep) = (tab.near.clone(), tab.deep.clone());
    deep.set_late(true);
    let before = near.records();
    let mut tab = Tab::on(2, near.clone(), deep.clone());
    tab.log(incident, "typed at once");
    assert_eq!(tab.texts(incident), ["typed at once"], "on screen all the same");
    assert_eq!(tab.session.standing(), Standing::Saving);
    assert_eq!(near.records(), before);
    deep.set_late(false);
    tab.attend();
    assert_eq!(tab.session.standing(), Standing::Saved);
    assert_eq!(tab.restarted(3).texts(incident), ["typed at once"]);
}

#[test]
fn a_second_copy_that_does_not_open_holds_nothing_up_and_gets_all_of_it_later() {
    let mut tab = Tab::new(1);
    let incident = tab.create();
    let (near, deep) = (tab.near.clone(), tab.deep.clone());
    deep.set_late(true);
    let mut tab = Tab::on(2, near, deep.clone());
    tab.log(incident, "one");
    tab.vault.stop_waiting();
    tab.attend();
    assert_eq!(tab.session.standing(), Standing::Saved);
    assert_ne!(tab.vault.health().deep, Condition::Good, "which is told");
    tab.log(incident, "two");
    deep.set_late(false);
    tab.attend();
    assert_eq!(tab.vault.health().deep, Condition::Good);
    tab.near.clear();
    assert_eq!(tab.restarted(3).texts(incident), ["one", "two"]);
}

#[test]
fn an_incident_that_a_newer_version_wrote_to_is_only_read() {
    let mut tab = Tab::new(1);
    let incident = tab.create();
    tab.log(incident, "one");
    tab.send(Message::Arrived {
        key: format!("tplus/1/{incident}/zzzzzzzz-1"),
        text: Some(r#"{"v":2,"whatever":true}"#.to_owned()),
    });
    tab.log(incident, "two");
    assert_eq!(tab.texts(incident), ["one"]);
    assert_eq!(tab.said.last().map(String::as_str), Some(read_only().as_str()));
    assert_eq!(tab.session.read_only(), [incident]);
}

#[test]
fn what_lands_above_the_end_says_how_far_up_and_where() {
    let mut tab = Tab::new(1);
    let id = tab.create();
    tab.log(id, "first");
    tab.now += 60_000;
    tab.log(id, "second");
    let at = Timestamp::from_millis(tab.now).plus(-30);
    let backdated = EntryFields {
        at: Some(at.into()),
        text: Some("between".into()),
        ..EntryFields::default()
    };
    tab.send(Message::Do(id, vec![Change::EntryLogged(backdated)]));
    assert_eq!(tab.said.last().map(String::as_str), Some("Logged at T+0, one entry up"));
    let incident = tab.held(id).incident.clone();
    let (_, subject) = tab.show.expect("it can be shown");
    let rows = crate::incident::timeline(&incident);
    let shown = rows.iter().find(|row| row.item.subject() == subject).expect("a row");
    assert_eq!(shown.when.at, at);

    tab.send(Message::Do(
        id,
        vec![Change::MilestoneSet {
            milestone: Milestone::ImpactBegan,
            at: Some(at.plus(-3600).into()),
            note: None,
        }],
    ));
    assert_eq!(
        tab.said.last().map(String::as_str),
        Some("Impact began at T\u{2212}59, 5 entries up")
    );
    assert_eq!(tab.show, Some((id, Subject::Milestone(Milestone::ImpactBegan))));

    tab.log(id, "third");
    assert_eq!(tab.show, None, "what stands at the end is in sight");
}
