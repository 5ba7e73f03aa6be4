//! The one handle that every view holds.

use std::{collections::VecDeque, rc::Rc, sync::Arc};

use leptos::prelude::*;

use super::{copy, preferences, preferences::Preferences};
use crate::{
    browser::{
        clipboard, clock, download, page,
        storage::LocalMedium,
        zone::{self, BrowserZone},
    },
    incident::{Change, Fact, Incident, IncidentId, Map, Timestamp, WriterId, copy::SeverityNames},
    session::{Effect, Env, Message, Notice, Route, Session, Standing, Unsaved, page_title},
    store::{Medium, PREFIX, Unreadable},
};

/// How long a notice stays, in milliseconds: long enough to reach its *Undo*.
const NOTICE_MILLIS: i32 = 10_000;

/// What the views read of the session.
#[derive(Clone, Debug, PartialEq)]
pub struct Published {
    /// Every incident, by id.
    pub incidents: Map<IncidentId, Arc<Incident>>,
    /// What is on screen and not stored.
    pub unsaved: Vec<Unsaved>,
    /// Whether everything is stored.
    pub standing: Standing,
    /// The records that could not be read.
    pub unreadable: Vec<Unreadable>,
}

struct Runtime {
    session: Session,
    medium: LocalMedium,
}

/// The running app. Copied freely; every view gets it from the context.
#[derive(Clone, Copy)]
pub struct App {
    runtime: StoredValue<Runtime, LocalStorage>,
    /// Where one is.
    pub route: RwSignal<Route>,
    /// What the session holds.
    pub published: RwSignal<Published>,
    /// The clock, ticking every second.
    pub now: RwSignal<Timestamp>,
    /// What just happened.
    pub notice: RwSignal<Notice>,
    /// The page that was just arrived at, for those who do not see it change.
    pub arrival: RwSignal<String>,
    /// What this person set on this device.
    pub preferences: RwSignal<Preferences>,
    /// Whether local storage may be used.
    pub storage_allowed: bool,
    /// Counts notices, so that a timer clears only its own.
    notices: StoredValue<u32>,
    /// Whether the next place arrived at is one to type in at once, rather than to read from its heading.
    type_at_once: StoredValue<bool>,
}

impl App {
    /// Reads what is stored, and stands where the address says.
    pub fn open() -> Self {
        let mut medium = LocalMedium::open();
        let mut session = Session::new(WriterId::from_random(clock::random()));
        session.handle(Message::Loaded(medium.read_all(PREFIX)), env());
        let preferences: Preferences = medium.setting(preferences::KEY).unwrap_or_default();
        let named = Message::Named {
            name: preferences.name.clone(),
            device: preferences.device.clone(),
        };
        session.handle(named, env());
        let app = Self {
            route: RwSignal::new(Route::parse(&page::fragment())),
            published: RwSignal::new(published(&session)),
            now: RwSignal::new(Timestamp::from_millis(clock::now_millis())),
            notice: RwSignal::default(),
            arrival: RwSignal::default(),
            preferences: RwSignal::new(preferences),
            storage_allowed: medium.is_allowed(),
            runtime: StoredValue::new_local(Runtime { session, medium }),
            notices: StoredValue::new(0),
            type_at_once: StoredValue::new(false),
        };
        page::set_title(&copy::tab_title(&app.page_title()));
        app
    }

    /// Passes a message to the session, does what comes of it, and publishes the outcome.
    pub fn send(self, message: Message) {
        let mut queue = VecDeque::from([message]);
        while let Some(message) = queue.pop_front() {
            let effects = self.runtime.try_update_value(|runtime| {
                let effects = runtime.session.handle(message, env());
                for effect in &effects {
                    if let Effect::Write { key, text } = effect {
                        runtime.medium.submit(key, text);
                    }
                }
                queue.extend(runtime.medium.outcomes().into_iter().map(Message::Ended));
                effects
            });
            for effect in effects.unwrap_or_default() {
                match effect {
                    Effect::Write { .. } => {}
                    Effect::Say(notice) => self.say(notice),
                    Effect::Open(incident) => {
                        self.type_at_once.set_value(true);
                        self.go(&Route::Incident(incident));
                    }
                }
            }
        }
        if let Some(now) = self.runtime.try_with_value(|runtime| published(&runtime.session)) {
            self.published.set(now);
        }
        // The incident on screen may have a new title.
        page::set_title(&copy::tab_title(&self.page_title()));
        self.tick();
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

    /// Reads the clock.
    pub fn tick(self) {
        let now = Timestamp::from_millis(clock::now_millis());
        if self.now.try_get_untracked().is_some_and(|shown| shown != now) {
            self.now.set(now);
        }
    }

    /// Says what just happened, for a while.
    pub fn say(self, notice: Notice) {
        let Some(number) = self.notices.try_update_value(|number| {
            *number = number.wrapping_add(1);
            *number
        }) else {
            return;
        };
        self.notice.set(notice);
        clock::after(NOTICE_MILLIS, move || {
            if self.notices.try_get_value() == Some(number) {
                self.notice.set(Notice::default());
            }
        });
    }

    /// Says a sentence.
    pub fn say_text(self, text: String) {
        self.say(Notice { text, undo: None });
    }

    /// Goes to a place in the app.
    pub fn go(self, route: &Route) {
        page::go(&route.href());
    }

    /// The address has changed: shows the place it names, and tells so once.
    pub fn arrive(self) {
        let route = Route::parse(&page::fragment());
        if route == self.route.get_untracked() {
            return;
        }
        self.route.set(route);
        let opened = self.type_at_once.get_value();
        if !opened {
            // What happened elsewhere is not news here.
            self.notice.set(Notice::default());
        }
        let title = self.page_title();
        page::set_title(&copy::tab_title(&title));
        // A form is there to be typed into.
        let is_form = self.route.with_untracked(|route| matches!(route, Route::New(_)));
        let type_at_once = self.type_at_once.try_update_value(std::mem::take).unwrap_or_default() || is_form;
        // The new view is in the page once the effects of this turn have run.
        clock::after(0, move || {
            page::scroll_to_top();
            if !type_at_once || !page::focus("[data-focus-first]") {
                page::focus("#main h1");
            }
            // What just happened is said already, where that is what led here.
            if self.notice.with_untracked(|notice| notice.text.is_empty()) {
                self.arrival.set(title);
            }
        });
    }

    fn page_title(self) -> String {
        let route = self.route.get_untracked();
        let shown = match route {
            Route::Incident(id) | Route::Postmortem(id) => self
                .published
                .with_untracked(|published| published.incidents.get(&id).cloned()),
            _ => None,
        };
        page_title(&route, shown.as_deref().map(|incident| incident.fact(Fact::Title)))
    }

    /// One incident; nothing where it is not here.
    pub fn incident(self, id: IncidentId) -> Memo<Option<Arc<Incident>>> {
        Memo::new(move |_| self.published.with(|published| published.incidents.get(&id).cloned()))
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
        self.runtime
            .with_value(|runtime| runtime.medium.set_setting(preferences::KEY, &preferences));
        self.preferences.set(preferences);
    }

    /// What stood in an incident's composer when its page was last left.
    pub fn draft(self, incident: IncidentId) -> String {
        self.runtime
            .with_value(|runtime| runtime.medium.setting(&draft_key(incident)))
            .unwrap_or_default()
    }

    /// Keeps what stands in an incident's composer.
    pub fn keep_draft(self, incident: IncidentId, text: &str) {
        self.runtime
            .with_value(|runtime| runtime.medium.set_setting(&draft_key(incident), &text));
    }

    /// Copies a text, and says whether that worked.
    pub fn copy(self, text: String) {
        leptos::task::spawn_local(async move {
            let copied = clipboard::write(&text).await;
            self.say_text(if copied { copy::copied() } else { copy::not_copied() });
        });
    }

    /// Offers a file; says so where that failed.
    pub fn download(self, file_name: &str, mime: &str, text: &str) {
        if !download::text(file_name, mime, text) {
            self.say_text(copy::not_downloaded());
        }
    }
}

/// Not under the prefix of records: a draft is overwritten as one types.
fn draft_key(incident: IncidentId) -> String {
    format!("tplus/draft/{incident}/composer")
}

fn published(session: &Session) -> Published {
    Published {
        incidents: session
            .held()
            .iter()
            .map(|(id, held)| (*id, held.incident.clone()))
            .collect(),
        unsaved: session.unsaved(),
        standing: session.standing(),
        unreadable: session.unreadable().to_vec(),
    }
}

fn env() -> Env {
    Env {
        now_millis: clock::now_millis(),
        random: clock::random(),
    }
}
