//! Snapshots of incidents are taken in.

use super::*;
use crate::{
    export::Parts,
    incident::{Event, Section, Stamp, TextField, copy::SeverityNames, fold},
    share::{self, Choices, Snapshot},
    store::{LeftOut, Numbers, backup, left_out},
};

const DAY_MILLIS: u64 = 86_400_000;

/// What a link to an incident of this page carries.
pub fn snapshot(tab: &Tab, incident: IncidentId) -> Snapshot {
    share::snapshot(&tab.held(incident).log, incident, &Choices::default())
}

pub fn take(tab: &mut Tab, how: TakeIn, snapshot: &Snapshot) {
    tab.send(Message::TakeIn(how, snapshot.events.clone(), true));
}

pub fn here(tab: &Tab, snapshot: &Snapshot) -> Here {
    match tab.session.kinship(snapshot, SeverityNames::P, tab.now) {
        Kinship::Here(here) => here,
        other => panic!("{other:?}"),
    }
}

pub fn summary(text: &str) -> Change {
    Change::SectionWritten {
        section: Section::Summary,
        text: Some(text.to_owned()),
        autosave: false,
    }
}

/// An incident with a history: texts that were written over, an entry that was corrected, one that was deleted.
fn with_history(tab: &mut Tab) -> IncidentId {
    let incident = tab.create();
    for text in ["first draft", "second draft", "third draft"] {
        tab.send(Message::Do(incident, vec![summary(text)]));
    }
    tab.log(incident, "one");
    tab.log(incident, "two");
    let entry = event_with(tab, incident, "two");
    let fields = EntryFields {
        text: Some("two, corrected".to_owned()),
        ..EntryFields::default()
    };
    tab.send(Message::Do(incident, vec![Change::EntryCorrected { entry, fields }]));
    tab.log(incident, "by mistake");
    let what = event_with(tab, incident, "by mistake");
    tab.send(Message::Do(incident, vec![Change::Withdrawn { what, withdrawn: true }]));
    tab.log(incident, "three");
    incident
}

fn event_with(tab: &Tab, incident: IncidentId, text: &str) -> EventId {
    let holds = |event: &&Event| event.texts().iter().any(|(_, held)| held == text);
    let held = tab.held(incident);
    held.log.events().find(holds).expect("an event has that text").id
}

fn looks(tab: &Tab, incident: IncidentId) -> (Vec<String>, String) {
    let summary = tab.held(incident).incident.section(Section::Summary).to_owned();
    (tab.texts(incident), summary)
}

#[test]
fn an_incident_continues_in_another_browser_and_nothing_seems_to_be_missing() {
    let mut theirs = Tab::new(1);
    let incident = with_history(&mut theirs);
    let link = snapshot(&theirs, incident);
    assert!(
        link.events.len() < theirs.held(incident).log.events().count(),
        "what was written over is left out"
    );
    let mut mine = Tab::new(2);
    assert_eq!(mine.session.kinship(&link, SeverityNames::P, mine.now), Kinship::Absent);
    take(&mut mine, TakeIn::Continue, &link);
    assert_eq!(mine.opened, [incident]);
    assert_eq!(mine.asked_to_persist, 1);
    let said = mine.said.last().cloned().unwrap_or_default();
    assert!(
        said.starts_with(&format!("Continues here: {} events.", link.events.len())),
        "{said}"
    );
    assert_eq!(looks(&mine, incident), looks(&theirs, incident));
    assert!(mine.session.missing().is_empty());
    let again = mine.restarted(3);
    assert!(again.session.missing().is_empty(), "after a reload neither");
    assert_eq!(looks(&again, incident), looks(&theirs, incident));
    assert_eq!(here(&again, &link).new, 0);
}

#[test]
fn what_is_lost_later_is_missed_all_the_same() {
    let mut theirs = Tab::new(1);
    let incident = with_history(&mut theirs);
    let mut mine = Tab::new(2);
    take(&mut mine, TakeIn::Continue, &snapshot(&theirs, incident));
    for disk in [&mine.near, &mine.deep] {
        disk.0.borrow_mut().kept.retain(|_, text| !text.contains("third draft"));
    }
    let mine = mine.restarted(3);
    assert_eq!(mine.session.missing(), [MissingRecords { incident, count: 1 }]);
}

#[test]
fn a_full_copy_fills_what_was_left_out() {
    let mut theirs = Tab::new(1);
    let incident = with_history(&mut theirs);
    let all: Vec<Event> = theirs.held(incident).log.events().cloned().collect();
    let mut mine = Tab::new(2);
    take(&mut mine, TakeIn::Continue, &snapshot(&theirs, incident));
    mine.send(Message::Restore(all.clone(), Vec::new(), LeftOut::default()));
    assert!(mine.held(incident).log.events().eq(&all));
    let mine = mine.restarted(3);
    assert!(mine.held(incident).log.events().eq(&all));
    assert!(mine.session.missing().is_empty());
}

#[test]
fn a_copy_is_an_incident_of_its_own() {
    let mut tab = Tab::new(1);
    let incident = with_history(&mut tab);
    let link = snapshot(&tab, incident);
    take(&mut tab, TakeIn::Copy, &link);
    let copy = *tab.opened.last().expect("the copy is opened");
    assert_ne!(copy, incident);
    assert_eq!(looks(&tab, copy), looks(&tab, incident));
    tab.log(copy, "only in the copy");
    assert!(!tab.texts(incident).contains(&"only in the copy".to_owned()));
    take(&mut tab, TakeIn::Copy, &link);
    assert_ne!(*tab.opened.last().expect("opened"), copy, "each is another one");
    let tab = tab.restarted(2);
    assert!(tab.session.missing().is_empty() && tab.session.unreadable().is_empty());
    assert!(tab.texts(copy).contains(&"only in the copy".to_owned()));
}

#[test]
fn a_page_that_gets_its_own_events_back_goes_on_counting() {
    let mut tab = Tab::new(1);
    let incident = with_history(&mut tab);
    // The last number is of what the snapshot leaves out.
    tab.send(Message::Do(incident, vec![summary("last but one"), summary("last")]));
    let link = snapshot(&tab, incident);
    tab.send(Message::Remove(incident));
    assert_eq!(tab.session.kinship(&link, SeverityNames::P, tab.now), Kinship::Absent);
    take(&mut tab, TakeIn::Continue, &link);
    tab.log(incident, "after");
    assert!(tab.session.unreadable().is_empty());
    let ids: Vec<_> = tab.held(incident).log.ids().collect();
    let before: Vec<_> = link.events.iter().map(|event| event.id).collect();
    let new: Vec<_> = ids.iter().filter(|id| !before.contains(id)).collect();
    assert_eq!(new.len(), 1, "the new entry has a number of its own");
    let tab = tab.restarted(2);
    assert!(tab.texts(incident).contains(&"after".to_owned()));
    assert!(tab.session.missing().is_empty());
    assert!(here(&tab, &link).conflicts == 0);
}

#[test]
fn removing_an_incident_removes_the_note_of_what_was_left_out() {
    let mut theirs = Tab::new(1);
    let incident = with_history(&mut theirs);
    let mut mine = Tab::new(2);
    take(&mut mine, TakeIn::Continue, &snapshot(&theirs, incident));
    assert!(mine.deep.records().iter().any(|(key, _)| key.contains("left-out")));
    mine.send(Message::Remove(incident));
    let mine = mine.restarted(3);
    for disk in [&mine.near, &mine.deep] {
        assert!(!disk.records().iter().any(|(key, _)| key.contains("left-out")));
    }
    assert!(mine.session.missing().is_empty());
}

#[test]
fn an_erased_text_comes_back_neither_by_merging_nor_in_a_copy_and_is_no_news() {
    let mut theirs = Tab::new(1);
    let incident = theirs.create();
    theirs.log(incident, "token hunter2");
    let link = snapshot(&theirs, incident);
    let mut mine = Tab::new(2);
    take(&mut mine, TakeIn::Continue, &link);
    let event = event_with(&mine, incident, "token hunter2");
    mine.send(Message::EraseText(incident, event, TextField::Text));
    let would = here(&mine, &link);
    assert_eq!((would.new, would.conflicts, would.news.len()), (0, 0, 0));
    mine.told.clear();
    take(&mut mine, TakeIn::Merge, &link);
    take(&mut mine, TakeIn::Copy, &link);
    let copy = *mine.opened.last().expect("opened");
    assert_eq!(
        (mine.texts(incident), mine.texts(copy)),
        (vec![String::new()], vec![String::new()])
    );
    let told = mine.told.iter().filter_map(|(_, text)| text.as_ref());
    assert!(
        !told.into_iter().any(|text| text.contains("hunter2")),
        "not even for a moment"
    );
    // Nor after the incident was removed here: that this text was erased is kept.
    mine.send(Message::Remove(incident));
    take(&mut mine, TakeIn::Continue, &link);
    let mine = mine.restarted(3);
    assert_eq!(mine.texts(incident), [""]);
    assert!(!mine.near.holds("hunter2") && !mine.deep.holds("hunter2"));
}

#[test]
fn what_comes_from_a_clock_far_ahead_is_taken_only_where_that_is_wanted() {
    let mut theirs = Tab::new(1);
    let incident = theirs.create();
    let mut mine = Tab::new(2);
    take(&mut mine, TakeIn::Continue, &snapshot(&theirs, incident));
    theirs.now += 3 * DAY_MILLIS as i64;
    theirs.log(incident, "from the future");
    let link = snapshot(&theirs, incident);
    let would = here(&mine, &link);
    assert_eq!((would.new, would.ahead), (1, 1));
    mine.send(Message::TakeIn(TakeIn::Merge, link.events.clone(), false));
    assert_eq!(mine.texts(incident), Vec::<String>::new());
    let said = mine.said.last().cloned().unwrap_or_default();
    assert!(said.contains("Not taken: 1 event"), "{said}");
    take(&mut mine, TakeIn::Merge, &link);
    assert_eq!(mine.texts(incident), ["from the future"]);
    let mut all_ahead = link.clone();
    all_ahead
        .events
        .retain(|event| event.stamp > Stamp(mine.now as u64 + DAY_MILLIS, 0));
    let mut other = Tab::new(3);
    other.send(Message::TakeIn(TakeIn::Continue, all_ahead.events, false));
    assert!(other.session.held().is_empty() && other.opened.is_empty());
    assert!(other.session.missing().is_empty());
}

#[test]
fn what_is_new_is_told_before_it_is_merged() {
    let mut theirs = Tab::new(1);
    let incident = theirs.create();
    theirs.log(incident, "known");
    let mut mine = Tab::new(2);
    take(&mut mine, TakeIn::Continue, &snapshot(&theirs, incident));
    mine.log(incident, "mine");
    theirs.now = mine.now;
    theirs.log(incident, "theirs");
    theirs.send(Message::Do(incident, vec![summary("what happened")]));
    let known = event_with(&theirs, incident, "known");
    let fields = EntryFields {
        text: Some("known better".to_owned()),
        ..EntryFields::default()
    };
    let entry = known;
    theirs.send(Message::Do(incident, vec![Change::EntryCorrected { entry, fields }]));
    let link = snapshot(&theirs, incident);
    let would = here(&mine, &link);
    let texts: Vec<_> = would.news.iter().map(|news| news.text.as_str()).collect();
    assert!(
        texts.contains(&"theirs") && texts.contains(&"known better") && texts.contains(&"Summary saved"),
        "{texts:?}"
    );
    assert!(
        !texts.contains(&"mine") && !texts.contains(&"known") && texts.len() == 3,
        "{texts:?}"
    );
    take(&mut mine, TakeIn::Merge, &link);
    assert_eq!(
        mine.said.last().map(String::as_str),
        Some(format!("Merged: {} new", would.new).as_str())
    );
    assert_eq!(here(&mine, &link).news, []);
}

#[test]
fn what_contradicts_ours_is_set_aside() {
    let mut tab = Tab::new(1);
    let incident = tab.create();
    tab.log(incident, "ours");
    let mut link = snapshot(&tab, incident);
    for event in &mut link.events {
        if let Change::EntryLogged(fields) = &mut event.change {
            fields.text = Some("theirs".to_owned());
        }
    }
    assert_eq!(here(&tab, &link).conflicts, 1);
    take(&mut tab, TakeIn::Merge, &link);
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
fn what_is_asked_for_before_everything_is_read_waits_for_it() {
    let mut tab = Tab::new(1);
    let incident = tab.create();
    tab.log(incident, "one");
    let link = snapshot(&tab, incident);
    tab.send(Message::Remove(incident));
    let deep = tab.deep.clone();
    deep.set_late(true);
    let mut tab = tab.restarted(2);
    assert_eq!(tab.session.kinship(&link, SeverityNames::P, tab.now), Kinship::Reading);
    take(&mut tab, TakeIn::Continue, &link);
    assert!(tab.session.held().is_empty());
    deep.set_late(false);
    tab.attend();
    assert_eq!(
        tab.texts(incident),
        ["one"],
        "the mark of the removal is not the last word"
    );
    let tab = tab.restarted(3);
    assert_eq!(tab.texts(incident), ["one"]);
    assert!(tab.session.missing().is_empty());
}

#[test]
fn a_file_of_a_snapshot_restores_without_anything_missing_and_so_does_a_backup_of_that() {
    let mut theirs = Tab::new(1);
    let incident = with_history(&mut theirs);
    let made = "2026-11-24T13:47:00Z";
    let file = backup::write_snapshot(&snapshot(&theirs, incident).events, made);
    let restore = |tab: &mut Tab, file: &str| {
        let read = backup::read(file).expect("a backup");
        tab.send(Message::Restore(read.events, read.unreadable, read.left_out));
    };
    let mut mine = Tab::new(2);
    restore(&mut mine, &file);
    assert!(mine.session.missing().is_empty());
    let mine = mine.restarted(3);
    assert!(mine.session.missing().is_empty());
    let events = mine.held(incident).log.events();
    let file = backup::write(events, &[], mine.session.left_out(), made);
    let mut third = Tab::new(4);
    restore(&mut third, &file);
    let third = third.restarted(5);
    assert_eq!(looks(&third, incident), looks(&theirs, incident));
    assert!(third.session.missing().is_empty());
}

#[test]
fn another_tab_hears_what_was_left_out() {
    let mut theirs = Tab::new(1);
    let incident = with_history(&mut theirs);
    let mut one = Tab::new(2);
    let mut other = Tab::on(3, one.near.clone(), one.deep.clone());
    one.told.clear();
    take(&mut one, TakeIn::Continue, &snapshot(&theirs, incident));
    other.hear(&mut one);
    assert_eq!(looks(&other, incident), looks(&theirs, incident));
    // It counts again with the next thing that it takes in.
    let nothing_new = snapshot(&other, incident);
    take(&mut other, TakeIn::Merge, &nothing_new);
    assert!(other.session.missing().is_empty());
}

#[test]
fn a_snapshot_with_absurd_numbers_is_taken_in_at_once() {
    let tab = {
        let mut tab = Tab::new(1);
        let incident = tab.create();
        let mut link = snapshot(&tab, incident);
        for (place, event) in link.events.iter_mut().enumerate() {
            event.id = EventId {
                writer: WriterId::from_random(77),
                number: u32::MAX - place as u32,
            };
        }
        take(&mut tab, TakeIn::Copy, &link);
        tab
    };
    let tab = tab.restarted(2);
    assert!(tab.session.missing().is_empty());
}

#[test]
fn nobody_is_told_of_numbers_that_are_here() {
    let mut tab = Tab::new(1);
    let incident = with_history(&mut tab);
    let link = snapshot(&tab, incident);
    let of_link = left_out(&link.events, |_| Vec::new());
    assert_eq!(of_link.len(), 1);
    assert_ne!(of_link.values().next(), Some(&Numbers::default()));
    take(&mut tab, TakeIn::Merge, &link);
    assert!(tab.session.left_out().is_empty(), "all of it is here");
    assert_eq!(fold(&link.events).section(Section::Summary), "third draft");
    assert_eq!(link.parts, Parts::default());
}
