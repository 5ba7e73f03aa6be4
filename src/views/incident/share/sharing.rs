//! What is shared, and the link that comes of it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    app::{AnyMemo, AnySignal, App},
    browser::{clock, page, seal},
    components::effect,
    incident::{Incident, IncidentId, Section},
    session::Route,
    share::{self, Choices, Finding, Snapshot, TooLong},
};

/// Rounds of the derivation of a key. A second on a phone of some years, and what a guess costs.
const ROUNDS: u32 = 600_000;

/// How long a passphrase must rest before the link is sealed with it, in milliseconds.
const REST_MILLIS: i32 = 400;

/// The link, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// What is in it is being put together.
    Making,
    /// The key is being derived.
    Sealing,
    /// It is to be sealed, and with nothing yet.
    NeedsPassphrase,
    /// There is too much for any link.
    TooLong,
    /// The browser could not seal it.
    NotSealed,
    /// The whole address.
    Ready(String),
}

/// What an open dialog works on. Copied freely within it, and gone with it: what is masked is nobody's business later.
#[derive(Clone, Copy)]
pub struct Sharing {
    pub app: App,
    id: IncidentId,
    incident: AnyMemo<Option<Arc<Incident>>>,
    pub choices: AnySignal<Choices>,
    /// Whether the link is sealed.
    pub sealed: RwSignal<bool>,
    pub passphrase: RwSignal<String>,
    /// What the link and the files are made from; nothing before that is put together.
    pub snapshot: AnySignal<Option<Arc<Snapshot>>>,
    /// What looks like a secret, masked or not.
    pub findings: AnySignal<Vec<Finding>>,
    pub link: AnySignal<Link>,
    /// What just happened. The page's own place for that is out of reach while the dialog is open.
    pub said: RwSignal<String>,
    /// Counts changes, so that only what is made of the last one counts.
    turn: StoredValue<u32>,
}

impl Sharing {
    pub fn new(app: App, id: IncidentId) -> Self {
        let sharing = Self {
            app,
            id,
            incident: app.incident(id),
            choices: AnySignal::new(Choices {
                leave_out_internal: true,
                ..Choices::default()
            }),
            sealed: RwSignal::new(false),
            passphrase: RwSignal::default(),
            snapshot: AnySignal::new(None),
            findings: AnySignal::new(Vec::new()),
            link: AnySignal::new(Link::Making),
            said: RwSignal::default(),
            turn: StoredValue::new(0),
        };
        effect(move || {
            sharing.incident.read();
            sharing.choices.read();
            if sharing.sealed.get() {
                sharing.passphrase.track();
            }
            sharing.make_soon();
        });
        sharing
    }

    /// Whether there is anything in the postmortem to share.
    pub fn has_postmortem(self) -> bool {
        self.incident.with(|incident| {
            incident.as_deref().is_some_and(|incident| {
                let is_written = |section| !incident.section(section).trim().is_empty();
                Section::ALL.into_iter().any(is_written) || !incident.standing_actions().is_empty()
            })
        })
    }

    /// Masks a text, or shows it again.
    pub fn mask(self, text: &str, masks: bool) {
        self.choices.update(|choices| {
            choices.masked.retain(|masked| masked != text);
            if masks {
                choices.masked.push(text.to_owned());
            }
        });
    }

    /// Puts it together when the browser has drawn what a person sees of their change. Until then there is no link, so
    /// that nobody copies one with what was just left out.
    fn make_soon(self) {
        let sealed = self.sealed.get_untracked();
        let Some(turn) = self.next_turn() else { return };
        self.said.set(String::new());
        self.link.set(match sealed {
            true if self.passphrase.with_untracked(String::is_empty) => Link::NeedsPassphrase,
            true => Link::Sealing,
            false => Link::Making,
        });
        let rest = if sealed { REST_MILLIS } else { 0 };
        clock::after(rest, move || {
            if self.is_current(turn) {
                self.make(turn);
            }
        });
    }

    fn next_turn(self) -> Option<u32> {
        self.turn.try_update_value(|turn| {
            *turn = turn.wrapping_add(1);
            *turn
        })
    }

    /// Whether nothing has changed since, and the dialog is still open.
    fn is_current(self, turn: u32) -> bool {
        self.turn.try_get_value() == Some(turn)
    }

    fn make(self, turn: u32) {
        let choices = self.choices.get_untracked();
        let unmasked = Choices {
            masked: Vec::new(),
            ..choices.clone()
        };
        let made = self.app.ask_log(self.id, |log, _| {
            let all = share::snapshot(log, self.id, &unmasked);
            let findings = share::findings(&all);
            let snapshot = match choices.masked.is_empty() {
                true => all,
                false => share::snapshot(log, self.id, &choices),
            };
            Some((snapshot, findings))
        });
        let Some((snapshot, findings)) = made else { return };
        let snapshot = Arc::new(snapshot);
        self.snapshot.set(Some(snapshot.clone()));
        if self.findings.with_untracked(|shown| *shown != findings) {
            self.findings.set(findings);
        }
        if !self.sealed.get_untracked() {
            self.link.set(link(share::write(&snapshot)));
        } else if !self.passphrase.with_untracked(String::is_empty) {
            self.seal(turn, &snapshot);
        }
    }

    fn seal(self, turn: u32, snapshot: &Snapshot) {
        let Some(salt) = seal::salt() else {
            self.link.set(Link::NotSealed);
            return;
        };
        let Ok(what) = share::to_seal(snapshot, ROUNDS, salt) else {
            self.link.set(Link::TooLong);
            return;
        };
        let head = what.head.clone();
        let passphrase = self.passphrase.get_untracked();
        seal::seal(passphrase, ROUNDS, salt, what, move |sealed| {
            if self.is_current(turn) {
                self.link.set(match sealed {
                    Ok(sealed) => link(share::sealed_code(&head, &sealed)),
                    Err(_) => Link::NotSealed,
                });
            }
        });
    }
}

fn link(code: Result<String, TooLong>) -> Link {
    match code {
        Ok(code) => Link::Ready(page::address() + &Route::View(code).href()),
        Err(TooLong) => Link::TooLong,
    }
}
