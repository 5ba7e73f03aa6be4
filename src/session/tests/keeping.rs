//! Archive, removal, erasing, backup, compaction.

use super::*;
use crate::{
    incident::{Event, Section, TextField},
    store::LeftOut,
};

fn events(tab: &Tab, incident: IncidentId) -> Vec<Event> {
    tab.held(incident).log.events().cloned().collect()
}

fn event_with(tab: &Tab, incident: IncidentId, text: &str) -> EventId {
    let holds = |event: &&Event| event.texts().iter().any(|(_, held)| held == text);
    let held = tab.held(incident);
    held.log.events().find(holds).expect("an event has that text").id
}

#[test]
fn an_archived_incident_is_hidden_on_this_device_and_changes_nothing_else() {
    let mut tab = Tab::new(1);
    let incident = tab.create();
    let before = events(&tab, incident);
    tab.send(Message::Archive(incident, true));
    let mut tab = tab.restarted(2);
    assert_eq!(tab.session.archived(), [incident]);
    assert_eq!(events(&tab, incident), before);
    tab.send(Message::Archive(incident, false));
    assert!(tab.restarted(3).session.archived().is_empty());
}

#[test]
fn a_removed_incident_is_gone_from_both_copies_and_from_other_tabs_and_a_backup_brings_it_back() {
    let mut tab = Tab::new(1);
    let incident = tab.create();
    tab.log(incident, "one");
    tab.type_in(incident, "half");
    let mut other = Tab::on(2, tab.near.clone(), tab.deep.clone());
    let backup = events(&tab, incident);
    tab.told.clear();
    tab.send(Message::Remove(incident));
    other.hear(&mut tab);
    assert!(other.session.held().get(&incident).is_none());
    for disk in [&tab.near, &tab.deep] {
        assert!(!disk.holds("one") && !disk.holds("half"));
    }
    let mut tab = tab.restarted(3);
    assert!(tab.session.held().is_empty());
    assert!(tab.session.missing().is_empty());
    tab.send(Message::Restore(backup, Vec::new(), LeftOut::default()));
    assert_eq!(tab.texts(incident), ["one"]);
    assert_eq!(tab.restarted(4).texts(incident), ["one"]);
}

#[test]
fn an_interrupted_removal_is_completed_by_the_next_start() {
    let mut tab = Tab::new(1);
    let incident = tab.create();
    tab.log(incident, "one");
    let before = tab.near.records();
    tab.send(Message::Remove(incident));
    // One copy had removed nothing yet.
    for (key, text) in before {
        tab.near.put(&key, &text);
    }
    let tab = tab.restarted(2);
    assert!(tab.session.held().is_empty());
    assert!(!tab.near.holds("one") && !tab.deep.holds("one"));
}

#[test]
fn an_erased_text_is_in_neither_copy_and_does_not_come_back_from_a_backup() {
    let mut tab = Tab::new(1);
    let incident = tab.create();
    tab.log(incident, "token hunter2");
    tab.log(incident, "kept");
    let backup = events(&tab, incident);
    let event = event_with(&tab, incident, "token hunter2");
    tab.send(Message::EraseText(incident, event, TextField::Text));
    assert_eq!(tab.texts(incident), ["", "kept"], "the entry stays, without its text");
    assert!(!tab.near.holds("hunter2") && !tab.deep.holds("hunter2"));
    let mut tab = tab.restarted(2);
    tab.send(Message::Restore(backup, Vec::new(), LeftOut::default()));
    assert_eq!(tab.texts(incident), ["", "kept"]);
    assert!(!tab.near.holds("hunter2") && !tab.deep.holds("hunter2"));
}

#[test]
fn erasing_reaches_the_memory_of_other_tabs_here() {
    let mut tab = Tab::new(1);
    let incident = tab.create();
    tab.log(incident, "token hunter2");
    let mut other = Tab::on(2, tab.near.clone(), tab.deep.clone());
    tab.told.clear();
    let event = event_with(&tab, incident, "token hunter2");
    tab.send(Message::EraseText(incident, event, TextField::Text));
    other.hear(&mut tab);
    assert_eq!(other.texts(incident), [""]);
    assert!(!other.near.holds("hunter2"));
}

#[test]
fn erasing_everything_leaves_a_browser_that_has_never_been_here() {
    let mut tab = Tab::new(1);
    let incident = tab.create();
    tab.log(incident, "one");
    tab.send(Message::EraseAll);
    assert_eq!(
        tab.reloads, 1,
        "the page starts afresh, so that nothing in memory is written back"
    );
    let tab = tab.restarted(2);
    assert!(tab.session.held().is_empty());
    let again = tab.restarted(3);
    assert_eq!(again.session.found(), Found::default());
    assert!(!again.near.holds("one") && !again.deep.holds("one"));
}

#[test]
fn a_backup_mends_a_record_that_reads_in_neither_copy_and_the_damaged_one_is_kept() {
    let mut tab = Tab::new(1);
    let incident = tab.create();
    tab.log(incident, "one");
    let backup = events(&tab, incident);
    let key = tab
        .near
        .records()
        .into_iter()
        .find(|(_, text)| text.contains("one"))
        .expect("stored")
        .0;
    for disk in [&tab.near, &tab.deep] {
        disk.put(&key, "torn");
    }
    let mut tab = tab.restarted(2);
    assert!(tab.texts(incident).is_empty());
    tab.send(Message::Restore(backup, Vec::new(), LeftOut::default()));
    let tab = tab.restarted(3);
    assert_eq!(tab.texts(incident), ["one"]);
    assert!(tab.near.holds("torn") && tab.deep.holds("torn"));
    assert_eq!(tab.session.unreadable().len(), 1);
}

#[test]
fn what_differs_in_a_backup_is_set_aside_and_ours_stays_in_force() {
    let mut tab = Tab::new(1);
    let incident = tab.create();
    tab.log(incident, "ours");
    let mut theirs = events(&tab, incident);
    for event in &mut theirs {
        if let Change::EntryLogged(fields) = &mut event.change {
            fields.text = Some("theirs".to_owned());
        }
    }
    tab.send(Message::Restore(theirs, Vec::new(), LeftOut::default()));
    assert_eq!(tab.texts(incident), ["ours"]);
    let tab = tab.restarted(2);
    assert_eq!(tab.texts(incident), ["ours"]);
    assert!(
        tab.session
            .unreadable()
            .iter()
            .any(|record| record.text.contains("theirs"))
    );
}

#[test]
fn superseded_autosaves_are_compacted_and_what_a_person_wrote_is_not() {
    let write = |text: &str, autosave| Change::SectionWritten {
        section: Section::Summary,
        text: Some(text.to_owned()),
        autosave,
    };
    let mut tab = Tab::new(1);
    let incident = tab.create();
    for (text, autosave) in [("by hand", false), ("idle 1", true), ("idle 2", true), ("final", false)] {
        tab.send(Message::Do(incident, vec![write(text, autosave)]));
    }
    let mut tab = tab.restarted(2);
    tab.send(Message::Quiet);
    for disk in [&tab.near, &tab.deep] {
        assert!(!disk.holds("idle 1") && !disk.holds("idle 2"));
        assert!(disk.holds("by hand") && disk.holds("final"));
    }
    let tab = tab.restarted(3);
    assert_eq!(tab.held(incident).incident.section(Section::Summary), "final");
    assert!(tab.session.unreadable().is_empty() && tab.session.missing().is_empty());
}

#[test]
fn the_time_of_the_last_backup_is_kept() {
    let mut tab = Tab::new(1);
    assert_eq!(tab.session.last_backup(), None);
    tab.send(Message::BackedUp(1_774_361_820));
    assert_eq!(tab.restarted(2).session.last_backup(), Some(1_774_361_820));
}
