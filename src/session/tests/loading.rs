//! What is found at the start and what other tabs tell.

use super::*;
use crate::store::{Fault, Which};

#[test]
fn two_tabs_see_each_other_and_lose_nothing() {
    let mut one = Tab::new(1);
    let incident = one.create();
    let mut other = Tab::on(2, one.near.clone(), one.deep.clone());
    one.told.clear();
    one.log(incident, "from one");
    other.log(incident, "from other");
    other.hear(&mut one);
    one.hear(&mut other);
    assert_eq!(one.texts(incident), other.texts(incident));
    assert_eq!(one.texts(incident).len(), 2);
    assert_eq!(one.restarted(3).texts(incident).len(), 2);
}

#[test]
fn the_later_of_two_texts_of_a_section_stands_and_the_earlier_is_in_its_history() {
    use crate::incident::{Section, Subject, history};
    let write = |text: &str| Change::SectionWritten {
        section: Section::Summary,
        text: Some(text.to_owned()),
        autosave: false,
    };
    let mut one = Tab::new(1);
    let incident = one.create();
    let mut other = Tab::on(2, one.near.clone(), one.deep.clone());
    one.told.clear();
    one.send(Message::Do(incident, vec![write("earlier")]));
    other.now = one.now + 10;
    other.send(Message::Do(incident, vec![write("later")]));
    other.hear(&mut one);
    one.hear(&mut other);
    for tab in [&one, &other] {
        let held = tab.held(incident);
        assert_eq!(held.incident.section(Section::Summary), "later");
        let versions = history(&held.log, &held.incident, Subject::Section(Section::Summary));
        assert_eq!(versions.len(), 2);
    }
}

#[test]
fn what_else_another_tab_stores_is_no_damaged_record() {
    let mut tab = Tab::new(1);
    tab.create();
    for key in ["tplus/preferences", "of-another-program", "tplus/born"] {
        let text = Some("x".to_owned());
        tab.send(Message::Arrived { key: key.into(), text });
    }
    assert!(tab.session.unreadable().is_empty());
}

#[test]
fn a_lost_copy_is_made_good_and_reported() {
    for which in [Which::Near, Which::Deep] {
        let mut tab = Tab::new(1);
        let incident = tab.create();
        tab.log(incident, "one");
        let lost = match which {
            Which::Near => tab.near.clone(),
            Which::Deep => tab.deep.clone(),
        };
        lost.clear();
        let tab = tab.restarted(2);
        assert_eq!(tab.texts(incident), ["one"]);
        assert_eq!(tab.session.found().emptied, Some(which));
        assert!(lost.holds("one"), "made good");
        let again = tab.restarted(3);
        assert_eq!(again.session.found(), Found::default());
    }
}

#[test]
fn a_first_run_is_no_damage() {
    let tab = Tab::new(1);
    assert!(tab.session.is_loaded());
    assert_eq!(tab.session.found(), Found::default());
    assert!(tab.session.held().is_empty());
    assert_eq!(tab.restarted(2).session.found(), Found::default());
}

#[test]
fn a_damaged_record_is_kept_aside_where_the_other_copy_is_whole() {
    let mut tab = Tab::new(1);
    let incident = tab.create();
    tab.log(incident, "one");
    let (key, text) = tab
        .near
        .records()
        .into_iter()
        .find(|(_, text)| text.contains("one"))
        .expect("stored");
    let damaged = text.replace("one", "two");
    tab.near.put(&key, &damaged);
    let tab = tab.restarted(2);
    assert_eq!(tab.texts(incident), ["one"]);
    let aside = tab.session.unreadable();
    assert_eq!(aside.len(), 1);
    assert_eq!(
        (aside[0].text.as_str(), aside[0].fault),
        (damaged.as_str(), Fault::WrongChecksum)
    );
    let tab = tab.restarted(3);
    assert_eq!(tab.session.unreadable().len(), 1, "and stays there");
    assert!(tab.session.missing().is_empty());
}

#[test]
fn a_missing_tail_is_seen() {
    let mut tab = Tab::new(1);
    let incident = tab.create();
    tab.log(incident, "one");
    tab.log(incident, "two");
    let lost: Vec<_> = tab
        .near
        .records()
        .into_iter()
        .filter(|(_, text)| text.contains("two"))
        .collect();
    for (key, _) in lost {
        tab.near.0.borrow_mut().kept.remove(&key);
        tab.deep.0.borrow_mut().kept.remove(&key);
    }
    let tab = tab.restarted(2);
    assert_eq!(tab.texts(incident), ["one"]);
    assert_eq!(tab.session.missing(), [MissingRecords { incident, count: 1 }]);
}
