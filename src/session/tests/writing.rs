//! The session with media that acknowledge at once, late, or not at all.

use super::*;
use crate::{
    incident::{
        Change, EntryFields, EntryKind, Fact, IncidentId, Milestone, Opened, Progress, State, Timestamp, WriterId,
    },
    store::{Medium, Outcome, PREFIX, Refusal},
};

/// A medium that answers as it is told.
#[derive(Default)]
struct Scripted {
    kept: Vec<(String, String)>,
    submitted: Vec<String>,
    ended: Vec<Outcome>,
    /// Acknowledge only when asked to.
    late: bool,
    /// Refuse every write.
    refuses: Option<Refusal>,
}

impl Scripted {
    fn acknowledge(&mut self) {
        for key in std::mem::take(&mut self.submitted) {
            self.ended.push(Outcome { key, result: Ok(()) });
        }
    }
}

impl Medium for Scripted {
    fn read_all(&mut self, prefix: &str) -> Vec<(String, String)> {
        self.kept
            .iter()
            .filter(|(key, _)| key.starts_with(prefix))
            .cloned()
            .collect()
    }

    fn submit(&mut self, key: &str, text: &str) {
        if let Some(refusal) = self.refuses {
            self.ended.push(Outcome {
                key: key.to_owned(),
                result: Err(refusal),
            });
            return;
        }
        self.kept.push((key.to_owned(), text.to_owned()));
        self.submitted.push(key.to_owned());
        if !self.late {
            self.acknowledge();
        }
    }

    fn outcomes(&mut self) -> Vec<Outcome> {
        std::mem::take(&mut self.ended)
    }
}

/// One tab.
struct Tab {
    session: Session,
    medium: Scripted,
    now: i64,
    said: Vec<String>,
    opened: Vec<IncidentId>,
}

impl Tab {
    fn new(writer: u64) -> Self {
        Self {
            session: Session::new(WriterId::from_random(writer)),
            medium: Scripted::default(),
            now: 1_774_361_820_000,
            said: Vec::new(),
            opened: Vec::new(),
        }
    }

    fn send(&mut self, message: Message) {
        let env = Env {
            now_millis: self.now,
            random: 4711 + self.now as u64,
        };
        for effect in self.session.handle(message, env) {
            match effect {
                Effect::Write { key, text } => self.medium.submit(&key, &text),
                Effect::Say(notice) => self.said.push(notice.text),
                Effect::Open(incident) => self.opened.push(incident),
            }
        }
        for outcome in self.medium.outcomes() {
            self.send(Message::Ended(outcome));
        }
    }

    fn create(&mut self) -> IncidentId {
        let at = Timestamp::from_millis(self.now);
        self.send(Message::Create(Opened {
            at,
            detected: at,
            title: "Checkout".into(),
            ..Opened::default()
        }));
        *self.opened.last().expect("creating opens the incident")
    }

    fn log(&mut self, incident: IncidentId, text: &str) {
        let fields = EntryFields {
            at: Some(Timestamp::from_millis(self.now)),
            kind: Some(EntryKind::Observation),
            text: Some(text.to_owned()),
        };
        self.send(Message::Do(incident, vec![Change::EntryLogged(fields)]));
    }

    fn texts(&self, incident: IncidentId) -> Vec<String> {
        let incident = &self.session.held().get(&incident).expect("held").incident;
        let mut entries: Vec<_> = incident.standing_entries().collect();
        entries.sort_by_key(|(_, created, _)| created.key);
        entries
            .into_iter()
            .map(|(.., entry)| entry.text.text().to_owned())
            .collect()
    }

    /// The same browser after a reload: another writer, the same records.
    fn reloaded(self, writer: u64) -> Self {
        let mut tab = Self {
            medium: self.medium,
            now: self.now,
            ..Self::new(writer)
        };
        let records = tab.medium.read_all(PREFIX);
        tab.send(Message::Loaded(records));
        tab
    }
}

#[test]
fn an_entry_is_saved_only_once_it_is_acknowledged() {
    let mut tab = Tab::new(1);
    let incident = tab.create();
    assert_eq!(tab.session.standing(), Standing::Saved);
    tab.medium.late = true;
    tab.log(incident, "rate climbing");
    assert_eq!(tab.session.standing(), Standing::Saving);
    assert_eq!(tab.session.unsaved().len(), 1);
    assert_eq!(tab.texts(incident), ["rate climbing"]);
    tab.medium.acknowledge();
    for outcome in tab.medium.outcomes() {
        tab.send(Message::Ended(outcome));
    }
    assert_eq!(tab.session.standing(), Standing::Saved);
    assert!(tab.session.unsaved().is_empty());
}

#[test]
fn a_refused_entry_stays_says_so_and_can_be_tried_again() {
    let mut tab = Tab::new(1);
    let incident = tab.create();
    tab.medium.refuses = Some(Refusal::Full);
    tab.log(incident, "one");
    tab.log(incident, "two");
    assert_eq!(tab.session.standing(), Standing::NotSaved(Refusal::Full));
    assert_eq!(tab.texts(incident), ["one", "two"]);
    assert!(tab.said.last().is_some_and(|said| said.contains("storage is full")));
    tab.send(Message::Retry);
    assert_eq!(tab.session.unsaved().len(), 2, "still refused");
    tab.medium.refuses = None;
    tab.send(Message::Retry);
    assert_eq!(tab.session.standing(), Standing::Saved);
    assert_eq!(tab.reloaded(2).texts(incident), ["one", "two"]);
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
            text: "18 %".into(),
        }],
    ));
    let before = tab.session.held().get(&incident).expect("held").incident.clone();
    let mut tab = tab.reloaded(2);
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
            text: "first".into(),
        }],
    ));
    tab.now -= 3_600_000;
    let mut tab = tab.reloaded(2);
    tab.send(Message::Do(
        incident,
        vec![Change::FactSet {
            fact: Fact::Title,
            text: "second".into(),
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
fn two_tabs_see_each_other_and_lose_nothing() {
    let mut one = Tab::new(1);
    let incident = one.create();
    let mut other = Tab::new(2);
    other.send(Message::Loaded(one.medium.kept.clone()));
    one.log(incident, "from one");
    other.log(incident, "from other");
    for (key, text) in one.medium.kept.clone() {
        other.send(Message::Arrived { key, text });
    }
    for (key, text) in other.medium.kept.clone() {
        one.send(Message::Arrived { key, text });
    }
    assert_eq!(one.texts(incident), other.texts(incident));
    assert_eq!(one.texts(incident).len(), 2);
}

#[test]
fn what_else_another_tab_stores_is_no_damaged_record() {
    let mut tab = Tab::new(1);
    tab.create();
    tab.send(Message::Arrived {
        key: "tplus/preferences".into(),
        text: "{}".into(),
    });
    tab.send(Message::Arrived {
        key: "of-another-program".into(),
        text: "x".into(),
    });
    assert!(tab.session.unreadable().is_empty());
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
    let env = Env {
        now_millis: tab.now,
        random: 1,
    };
    let effects = tab.session.handle(
        Message::Do(
            incident,
            vec![Change::Withdrawn {
                what: entry,
                withdrawn: true,
            }],
        ),
        env,
    );
    assert!(tab.texts(incident).is_empty());
    let undo = effects.iter().find_map(|effect| match effect {
        Effect::Say(notice) => notice.undo,
        _ => None,
    });
    let (incident, event) = undo.expect("deleting offers Undo");
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
    let changes = reach(&held(&tab), Milestone::Mitigated, at(20));
    tab.send(Message::Do(id, changes));
    assert_eq!(held(&tab).state(), State::Open(Progress::Monitoring));
    assert_eq!(
        held(&tab).reached(Milestone::ImpactEnded),
        Some(at(20)),
        "impact ends with mitigation unless set"
    );
    tab.send(Message::Do(id, resolve(at(30), " all clear ")));
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
        .any(|row| row.at == at(30) && matches!(row.item, crate::incident::Item::Undone(_, Milestone::Resolved)));
    assert!(resolved_then, "what was believed stays on the timeline");
}

#[test]
fn what_a_reopening_took_away_of_one_second_stands_in_its_usual_order() {
    let mut tab = Tab::new(1);
    let id = tab.create();
    let at = Timestamp::from_millis(tab.now).plus(600);
    let cleared = vec![(Milestone::Resolved, at), (Milestone::Mitigated, at)];
    tab.send(Message::Do(
        id,
        vec![Change::Reopened {
            at: at.plus(60),
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
    let tab = tab.reloaded(2);
    assert!(tab.session.unreadable().is_empty());
    assert!(tab.texts(id).contains(&"one more line".to_owned()));
}
