//! The one handle that every view holds.

use std::{collections::VecDeque, rc::Rc, sync::Arc};

use leptos::prelude::*;

use super::{
    AnyMemo, AnySignal, Published, copy,
    file_copy::{Job, KeptFile},
    preferences,
    preferences::Preferences,
    published::published,
    starting::{begun, vault},
};
use crate::{
    browser::{
        channel::Channel,
        clock, local, locks, page, persist,
        zone::{self, BrowserZone},
    },
    incident::{Change, Fact, Incident, IncidentId, Log, Subject, Timestamp, WriterId, copy::SeverityNames},
    session::{Effect, Env, Message, Notice, Route, Session},
    store::{Condition, Draft, Happened, Key, Vault},
};

pub(super) struct Runtime {
    pub(super) session: Session,
    pub(super) vault: Vault,
    channel: Channel,
    /// Whether this page only looks: it came by a link, to read it. See [`App::settle_down`].
    pub(super) looks: bool,
}

/// The running app. Copied freely; every view gets it from the context.
#[derive(Clone, Copy)]
pub struct App {
    pub(super) runtime: StoredValue<Runtime, LocalStorage>,
    /// Where one is.
    pub route: AnySignal<Route>,
    /// What the session holds.
    pub published: AnySignal<Published>,
    /// The clock, ticking every second.
    pub now: AnySignal<Timestamp>,
    /// What just happened.
    pub notice: AnySignal<Notice>,
    /// The row of a timeline that somebody wants to see.
    pub wanted: AnySignal<Option<(IncidentId, Subject)>>,
    /// The page that was just arrived at, for those who do not see it change.
    pub arrival: RwSignal<String>,
    /// What this person set on this device.
    pub preferences: AnySignal<Preferences>,
    /// The file that a copy is kept in.
    pub file: AnySignal<KeptFile>,
    pub(super) job: StoredValue<Job, LocalStorage>,
    /// Counts notices, so that a timer clears only its own.
    pub(super) notices: StoredValue<u32>,
    /// Whether the next place arrived at is one to type in at once, rather than to read from its heading.
    pub(super) type_at_once: StoredValue<bool>,
}

/// How often a second copy that cannot be used is tried again.
const TRY_AGAIN_SECONDS: i64 = 60;

impl App {
    /// Begins to read what is stored, and stands where the address says.
    pub fn open() -> Self {
        let writer = WriterId::from_random(clock::random());
        locks::hold(&lock_of(writer));
        let preferences: Preferences = local::setting(preferences::KEY).unwrap_or_default();
        let session = begun(writer, &preferences);
        // Nothing is called back before this turn is over, when there is something to call.
        let app = StoredValue::new(None::<Self>);
        let with_app = move |then: fn(Self)| {
            if let Some(app) = app.try_get_value().flatten() {
                then(app);
            }
        };
        let channel = Channel::open(move |key, text| {
            if let Some(app) = app.try_get_value().flatten() {
                app.send(Message::Arrived { key, text });
            }
        });
        let route = Route::parse(&page::fragment());
        let looks = matches!(route, Route::View(_));
        let mut vault = vault(looks, move || with_app(Self::attend));
        let opened = Self {
            route: AnySignal::new(route),
            published: AnySignal::new(published(&session, &mut vault)),
            now: AnySignal::new(Timestamp::from_millis(clock::now_millis())),
            notice: AnySignal::default(),
            wanted: AnySignal::default(),
            arrival: RwSignal::default(),
            preferences: AnySignal::new(preferences),
            runtime: StoredValue::new_local(Runtime {
                session,
                vault,
                channel,
                looks,
            }),
            file: AnySignal::default(),
            job: StoredValue::new_local(Job::default()),
            notices: StoredValue::new(0),
            type_at_once: StoredValue::new(false),
        };
        app.set_value(Some(opened));
        opened.begin();
        opened
    }

    /// Takes in what has become of what is stored.
    pub(super) fn attend(self) {
        self.work(VecDeque::new());
    }

    /// Passes a message to the session, does what comes of it, and publishes the outcome.
    pub fn send(self, message: Message) {
        if !matches!(message, Message::Arrived { .. } | Message::Named { .. }) {
            self.settle_down();
        }
        self.work(VecDeque::from([message]));
    }

    fn work(self, mut queue: VecDeque<Message>) {
        loop {
            let effects = self.runtime.try_update_value(|runtime| {
                let Some(message) = queue.pop_front() else {
                    queue.extend(runtime.vault.poll().into_iter().map(Message::Store));
                    return None;
                };
                let brings_records = matches!(
                    message,
                    Message::Arrived { .. } | Message::Store(Happened::Sighted(_) | Happened::Loaded(_))
                );
                self.job.update_value(|job| job.due |= brings_records);
                Some(runtime.session.handle(message, env()))
            });
            match effects {
                Some(Some(effects)) => effects.into_iter().for_each(|effect| self.perform(effect)),
                Some(None) if !queue.is_empty() => {}
                _ => break,
            }
        }
        self.publish();
    }

    fn perform(self, effect: Effect) {
        if self.looks() && !matches!(effect, Effect::PutQuietly { .. } | Effect::Reload) {
            // Only the vault need know, which gives it to nobody.
            if let Effect::Put { key, text } = effect {
                self.runtime.update_value(|runtime| runtime.vault.put(key, text));
            }
            return;
        }
        match effect {
            Effect::Put { key, text } => {
                let changes_records = is_in_backup(&key);
                self.job.update_value(|job| job.due |= changes_records);
                self.runtime.update_value(|runtime| {
                    runtime.channel.post(&key, text.as_deref());
                    runtime.vault.put(key, text);
                });
            }
            Effect::PutQuietly { key, text } => self.runtime.update_value(|runtime| runtime.vault.put(key, text)),
            Effect::Tell { key, text } => self
                .runtime
                .update_value(|runtime| runtime.channel.post(&key, text.as_deref())),
            Effect::ReadAgain => self.runtime.update_value(|runtime| runtime.vault.read_again()),
            Effect::Watch(writer) => locks::when_free(&lock_of(writer), move || self.send(Message::Gone(writer))),
            Effect::Say(notice) => self.say(notice),
            Effect::Open(incident) => {
                self.type_at_once.set_value(true);
                self.go(&Route::Incident(incident));
            }
            Effect::AskToPersist => persist::ask_to_persist(|_| ()),
            Effect::Reload => page::reload(),
        }
    }

    fn publish(self) {
        let now = self
            .runtime
            .try_update_value(|runtime| published(&runtime.session, &mut runtime.vault));
        if let Some(now) = now {
            // With every key a draft is stored, which changes nothing on screen.
            if self.published.with_untracked(|shown| *shown != now) {
                page::ask_before_leaving(now.is_at_stake());
                self.published.set(now);
                // The incident on screen may have a new title.
                page::set_title(&copy::tab_title(&self.page_title()));
            }
        }
        self.tick();
        self.follow_with_file();
    }

    /// Changes an incident.
    pub fn change(self, incident: IncidentId, changes: Vec<Change>) {
        self.send(Message::Do(incident, changes));
    }

    /// What the clock reads now, to the second, for what is about to be logged.
    pub fn now(self) -> Timestamp {
        self.tick();
        self.now.get_untracked()
    }

    /// What is done each second: the clock is read, and what is not urgent is done where nothing else is under way.
    pub fn rest(self) {
        let is_quiet = self.runtime.try_with_value(|runtime| {
            runtime.vault.is_quiet() && runtime.session.is_loaded() && !runtime.session.is_compacted()
        });
        // Whoever reads a copy is not to change anything by that.
        let reads = self.route.with_untracked(|route| matches!(route, Route::View(_)));
        if is_quiet == Some(true) && !reads {
            self.send(Message::Quiet);
        } else {
            self.tick();
        }
        let deep = self.published.with_untracked(|published| published.health.deep);
        let is_ill = matches!(deep, Condition::Absent(_) | Condition::Refusing(_));
        if is_ill && self.now.get_untracked().0 % TRY_AGAIN_SECONDS == 0 {
            self.runtime.update_value(|runtime| runtime.vault.read_again());
            self.attend();
        }
    }

    /// Reads the clock.
    pub fn tick(self) {
        let now = Timestamp::from_millis(clock::now_millis());
        if self.now.try_read_untracked().is_some_and(|shown| *shown != now) {
            self.now.set(now);
        }
    }

    /// One incident; nothing where it is not here.
    pub fn incident(self, id: IncidentId) -> AnyMemo<Option<Arc<Incident>>> {
        AnyMemo::new(move || self.published.with(|published| published.incidents.get(&id).cloned()))
    }

    /// The zone that an incident's times are shown in.
    pub fn zone(self, incident: &Incident) -> Rc<BrowserZone> {
        zone::named(incident.fact(Fact::Zone))
    }

    /// How severities are called.
    pub fn severity_names(self) -> SeverityNames {
        self.preferences.with(Preferences::severity_names)
    }

    /// Keeps new preferences.
    pub fn prefer(self, preferences: Preferences) {
        self.send(Message::Named {
            name: preferences.name.clone(),
            device: preferences.device.clone(),
        });
        local::set_setting(preferences::KEY, &preferences);
        self.preferences.set(preferences);
    }

    /// What stands in a field or form of an incident and is not logged.
    pub fn draft(self, incident: IncidentId, field: &str) -> Option<Draft> {
        self.runtime
            .with_value(|runtime| runtime.session.draft(incident, field).cloned())
    }

    /// Keeps what stands in a field or form of an incident; a blank draft is dropped as soon as what was logged of it
    /// is stored.
    pub fn keep_draft(self, incident: IncidentId, field: &str, texts: Vec<(String, String)>) {
        self.send(Message::Typed(incident, field.to_owned(), texts));
    }

    /// When what this page logged last in an incident happened.
    pub(super) fn last_logged(self, incident: &Incident) -> Option<Timestamp> {
        let me = self.runtime.with_value(|runtime| runtime.session.writer());
        let mine = incident.standing_entries().filter(|(id, ..)| id.writer == me);
        let last = mine.max_by_key(|(id, ..)| id.number);
        last.map(|(.., entry)| entry.at.value().at)
    }

    /// Asks something of an incident's log.
    pub fn ask_log<T: Default>(self, incident: IncidentId, ask: impl FnOnce(&Log, &Incident) -> T) -> T {
        self.runtime.with_value(|runtime| {
            let held = runtime.session.held().get(&incident);
            held.map(|held| ask(&held.log, &held.incident)).unwrap_or_default()
        })
    }
}

/// Whether what stands under a key is part of a backup.
fn is_in_backup(key: &str) -> bool {
    matches!(Key::parse(key), Some(Key::Event(..) | Key::Quarantine(..)))
}

/// The lock that a page holds on its drafts.
fn lock_of(writer: WriterId) -> String {
    format!("tplus/{writer}")
}

pub(super) fn env() -> Env {
    Env {
        now_millis: clock::now_millis(),
        random: clock::random(),
    }
}
