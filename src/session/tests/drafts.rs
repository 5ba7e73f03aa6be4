//! What is typed and not logged, across reloads, crashes and tabs.

use super::*;

fn writer(number: u64) -> WriterId {
    WriterId::from_random(number)
}

#[test]
fn what_was_typed_is_there_again_once_the_page_that_had_it_is_gone() {
    let mut tab = Tab::new(1);
    let incident = tab.create();
    let other_incident = tab.create();
    tab.type_in(incident, "half a sen");
    let mut tab = tab.restarted(2);
    assert_eq!(tab.watched, [writer(1)]);
    assert_eq!(tab.typed(incident), "", "the other page may still be open");
    tab.send(Message::Gone(writer(1)));
    assert_eq!(tab.typed(incident), "half a sen");
    assert_eq!(tab.typed(other_incident), "");
    assert_eq!(tab.session.adopted(), 1);
    // And again: it is this page's draft now.
    let mut tab = tab.restarted(3);
    tab.send(Message::Gone(writer(2)));
    assert_eq!(tab.typed(incident), "half a sen");
    assert!(tab.session.offers().is_empty());
}

#[test]
fn a_draft_is_dropped_only_when_what_was_logged_of_it_is_stored() {
    let mut tab = Tab::new(1);
    let incident = tab.create();
    tab.type_in(incident, "errors started");
    tab.deep.set_late(true);
    tab.log(incident, "errors started");
    tab.type_in(incident, "");
    let drafts = |disk: &Disk| disk.records().iter().filter(|(key, _)| key.contains("/draft/")).count();
    assert_eq!(drafts(&tab.near), 1);
    tab.deep.set_late(false);
    tab.attend();
    assert_eq!((drafts(&tab.near), drafts(&tab.deep)), (0, 0));
}

#[test]
fn a_draft_that_was_logged_just_before_the_crash_does_not_come_back() {
    let mut tab = Tab::new(1);
    let incident = tab.create();
    let texts = [("", "14:17 slow"), ("kind", "Observation")];
    let texts = texts.map(|(name, text)| (name.to_owned(), text.to_owned()));
    tab.send(Message::Typed(incident, "entry".to_owned(), texts.into()));
    tab.log(incident, "slow");
    // The crash comes before the draft is removed.
    let mut tab = tab.restarted(2);
    tab.send(Message::Gone(writer(1)));
    assert_eq!(tab.typed(incident), "");
    assert_eq!(tab.texts(incident), ["slow"]);
}

#[test]
fn an_unsent_text_never_takes_the_place_of_another() {
    let mut one = Tab::new(1);
    let incident = one.create();
    let mut other = Tab::on(2, one.near.clone(), one.deep.clone());
    one.told.clear();
    one.type_in(incident, "from one");
    other.hear(&mut one);
    other.type_in(incident, "from other");
    other.send(Message::Gone(writer(1)));
    assert_eq!(other.typed(incident), "from other");
    let offers = other.session.offers();
    assert_eq!(offers.len(), 1);
    assert_eq!(offers[0].draft.text(""), "from one");
    other.send(Message::Discard(incident, "entry".to_owned(), writer(1)));
    assert!(other.session.offers().is_empty());
    let mut tab = other.restarted(3);
    tab.send(Message::Gone(writer(2)));
    assert_eq!(tab.typed(incident), "from other");
}

#[test]
fn a_reloaded_page_finds_its_own_text_again_whatever_else_is_open() {
    let mut one = Tab::new(1);
    let incident = one.create();
    let mut other = Tab::on(2, one.near.clone(), one.deep.clone());
    one.told.clear();
    one.type_in(incident, "half a sen");
    other.hear(&mut one);
    other.now += 60_000;
    // The lock goes to whoever asked first.
    other.send(Message::Gone(writer(1)));
    assert_eq!(other.typed(incident), "");
    assert_eq!(other.session.offers().len(), 1, "it can be had there too");
    let mut reloaded = one.restarted(3);
    reloaded.send(Message::Gone(writer(1)));
    assert_eq!(reloaded.typed(incident), "half a sen");
    other.hear(&mut reloaded);
    assert!(other.session.offers().is_empty());
}

#[test]
fn only_one_of_two_waiting_tabs_takes_a_draft_over() {
    let mut one = Tab::new(1);
    let incident = one.create();
    one.type_in(incident, "unsent");
    let mut two = Tab::on(2, one.near.clone(), one.deep.clone());
    let mut three = Tab::on(3, one.near.clone(), one.deep.clone());
    two.send(Message::Gone(writer(1)));
    three.hear(&mut two);
    three.send(Message::Gone(writer(1)));
    assert_eq!(two.typed(incident), "unsent");
    assert_eq!(three.typed(incident), "");
}

#[test]
fn a_draft_that_another_page_took_over_and_logged_does_not_come_back_with_the_lagging_copy() {
    let mut one = Tab::new(1);
    let incident = one.create();
    one.type_in(incident, "/note errors started");
    let lagging = one.near.records();
    let mut two = one.restarted(2);
    two.send(Message::Gone(writer(1)));
    two.log(incident, "errors started");
    two.type_in(incident, "");
    // The crash takes the near copy back to what it was.
    for (key, text) in lagging.into_iter().filter(|(key, _)| key.contains("/draft/")) {
        two.near.submit(&key, Some(&text));
    }
    let mut three = two.restarted(3);
    three.send(Message::Gone(writer(1)));
    three.send(Message::Gone(writer(2)));
    assert_eq!(three.typed(incident), "");
    assert!(three.session.offers().is_empty());
}

#[test]
fn an_earlier_state_of_what_stands_in_the_field_is_not_offered() {
    let mut one = Tab::new(1);
    let incident = one.create();
    one.type_in(incident, "half a sen");
    let lagging = one.near.records();
    let mut two = one.restarted(2);
    two.send(Message::Gone(writer(1)));
    two.now += 1_000;
    two.type_in(incident, "half a sentence");
    for (key, text) in lagging.into_iter().filter(|(key, _)| key.contains("/draft/")) {
        two.near.submit(&key, Some(&text));
    }
    let mut three = two.restarted(3);
    three.send(Message::Gone(writer(2)));
    three.send(Message::Gone(writer(1)));
    assert_eq!(three.typed(incident), "half a sentence");
    assert!(three.session.offers().is_empty());
}

#[test]
fn a_draft_is_not_taken_for_logged_because_a_word_of_it_was() {
    let mut one = Tab::new(1);
    let incident = one.create();
    let texts = [
        ("question", "Do we roll back with Kim on the bridge?"),
        ("decided-by", "Kim"),
        ("chosen", "1"),
    ];
    let texts = texts.map(|(name, text)| (name.to_owned(), text.to_owned()));
    one.send(Message::Typed(incident, "decision".to_owned(), texts.into()));
    one.type_in(incident, "we tried a rollback");
    one.log(incident, "Kim");
    let mut other = Tab::on(2, one.near.clone(), one.deep.clone());
    other.log(incident, "rollback");
    let mut tab = one.restarted(3);
    tab.send(Message::Gone(writer(1)));
    assert!(tab.session.draft(incident, "decision").is_some());
    assert_eq!(tab.typed(incident), "we tried a rollback");
}
