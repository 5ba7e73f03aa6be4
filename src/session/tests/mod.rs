//! The session over two copies that acknowledge at once, late, or not at all.

mod drafts;
mod exchange;
mod keeping;
mod loading;
mod snapshots;
mod writing;

use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

use super::*;
use crate::{
    incident::{
        Change, EntryFields, EntryKind, EventId, Fact, IncidentId, Milestone, Opened, Progress, Severity, State,
        Subject, Timestamp, WriterId,
    },
    store::{Condition, Medium, Outcome, Records, Refusal, Vault},
};

/// A disk that answers as it is told. Clones are the same disk.
#[derive(Clone, Default)]
struct Disk(Rc<RefCell<Inner>>);

#[derive(Default)]
struct Inner {
    kept: BTreeMap<String, String>,
    answers: Vec<Outcome>,
    late: bool,
    refuses: Option<Refusal>,
}

impl Disk {
    /// Whether answers wait until this is off again.
    fn set_late(&self, late: bool) {
        self.0.borrow_mut().late = late;
    }

    /// Refuses every write from now on, or none.
    fn refuse(&self, refusal: Option<Refusal>) {
        self.0.borrow_mut().refuses = refusal;
    }

    fn records(&self) -> Records {
        self.0.borrow().kept.clone().into_iter().collect()
    }

    fn put(&self, key: &str, text: &str) {
        self.0.borrow_mut().kept.insert(key.to_owned(), text.to_owned());
    }

    /// Loses everything.
    fn clear(&self) {
        self.0.borrow_mut().kept.clear();
    }

    fn holds(&self, text: &str) -> bool {
        self.0.borrow().kept.values().any(|held| held.contains(text))
    }
}

impl Medium for Disk {
    fn read_all(&mut self) {
        let records = self.records();
        self.0.borrow_mut().answers.push(Outcome::Read(Ok(records)));
    }

    fn submit(&mut self, key: &str, text: Option<&str>) {
        let mut inner = self.0.borrow_mut();
        let result = match (inner.refuses, text) {
            (Some(refusal), Some(_)) => Err(refusal),
            (_, Some(text)) => {
                inner.kept.insert(key.to_owned(), text.to_owned());
                Ok(())
            }
            (_, None) => {
                inner.kept.remove(key);
                Ok(())
            }
        };
        let key = key.to_owned();
        inner.answers.push(Outcome::Written { key, result });
    }

    fn outcomes(&mut self) -> Vec<Outcome> {
        let mut inner = self.0.borrow_mut();
        if inner.late {
            return Vec::new();
        }
        std::mem::take(&mut inner.answers)
    }

    fn used_units(&mut self) -> Option<usize> {
        None
    }
}

/// One page, open in one tab.
struct Tab {
    session: Session,
    vault: Vault,
    near: Disk,
    deep: Disk,
    now: i64,
    said: Vec<String>,
    undo: Option<(IncidentId, EventId)>,
    show: Option<(IncidentId, Subject)>,
    opened: Vec<IncidentId>,
    watched: Vec<WriterId>,
    asked_to_persist: usize,
    reloads: usize,
    /// What the other tabs hear.
    told: Vec<(String, Option<String>)>,
}

impl Tab {
    /// In a browser that has never been here.
    fn new(writer: u64) -> Self {
        Self::on(writer, Disk::default(), Disk::default())
    }

    fn on(writer: u64, near: Disk, deep: Disk) -> Self {
        let mut tab = Self {
            session: Session::new(WriterId::from_random(writer)),
            vault: Vault::open(Box::new(near.clone()), Box::new(deep.clone())),
            near,
            deep,
            now: 1_774_361_820_000,
            said: Vec::new(),
            undo: None,
            show: None,
            opened: Vec::new(),
            watched: Vec::new(),
            asked_to_persist: 0,
            reloads: 0,
            told: Vec::new(),
        };
        tab.attend();
        tab
    }

    /// The page is gone; a new one is opened in the same browser.
    fn restarted(self, writer: u64) -> Self {
        let mut tab = Self::on(writer, self.near, self.deep);
        tab.now = self.now;
        tab
    }

    fn attend(&mut self) {
        for happened in self.vault.poll() {
            self.send(Message::Store(happened));
        }
    }

    fn send(&mut self, message: Message) {
        self.now += 1;
        let env = Env {
            now_millis: self.now,
            random: 4711 + self.now as u64,
        };
        for effect in self.session.handle(message, env) {
            match effect {
                Effect::Put { key, text } => {
                    self.told.push((key.clone(), text.clone()));
                    self.vault.put(key, text);
                }
                Effect::PutQuietly { key, text } => self.vault.put(key, text),
                Effect::Tell { key, text } => self.told.push((key, text)),
                Effect::ReadAgain => self.vault.read_again(),
                Effect::Watch(writer) => self.watched.push(writer),
                Effect::Say(notice) => {
                    self.said.push(notice.text);
                    self.undo = notice.undo;
                    self.show = notice.show;
                }
                Effect::Open(incident) => self.opened.push(incident),
                Effect::AskToPersist => self.asked_to_persist += 1,
                Effect::Reload => self.reloads += 1,
            }
        }
        self.attend();
    }

    /// Hears what another tab told since it was last asked.
    fn hear(&mut self, other: &mut Self) {
        for (key, text) in std::mem::take(&mut other.told) {
            self.send(Message::Arrived { key, text });
        }
    }

    fn create(&mut self) -> IncidentId {
        let at = Timestamp::from_millis(self.now);
        self.send(Message::Create(Opened {
            at: at.into(),
            detected: at.into(),
            title: "Checkout".into(),
            ..Opened::default()
        }));
        *self.opened.last().expect("creating opens the incident")
    }

    fn log(&mut self, incident: IncidentId, text: &str) {
        let fields = EntryFields {
            at: Some(Timestamp::from_millis(self.now).into()),
            kind: Some(EntryKind::Observation),
            text: Some(text.to_owned()),
            pinned: None,
            internal: None,
        };
        self.send(Message::Do(incident, vec![Change::EntryLogged(fields)]));
    }

    fn type_in(&mut self, incident: IncidentId, text: &str) {
        let texts = vec![(String::new(), text.to_owned())];
        self.send(Message::Typed(incident, "entry".to_owned(), texts));
    }

    /// What stands in the composer.
    fn typed(&self, incident: IncidentId) -> String {
        let draft = self.session.draft(incident, "entry");
        draft.map(|draft| draft.text("").to_owned()).unwrap_or_default()
    }

    fn held(&self, incident: IncidentId) -> &Held {
        self.session.held().get(&incident).expect("held")
    }

    fn texts(&self, incident: IncidentId) -> Vec<String> {
        let incident = &self.held(incident).incident;
        let mut entries: Vec<_> = incident.standing_entries().collect();
        entries.sort_by_key(|(_, created, _)| created.key);
        entries
            .into_iter()
            .map(|(.., entry)| entry.text.text().to_owned())
            .collect()
    }
}
