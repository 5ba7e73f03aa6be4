//! How a page starts: taking in what is stored, or only looking at it.

use leptos::prelude::*;

use super::{App, Preferences, state::env};
use crate::{
    browser::{
        clock,
        durable::{DurableLook, DurableMedium},
        local::LocalMedium,
    },
    incident::WriterId,
    session::{Message, Session},
    store::{OnlyRead, Vault},
};

/// How long the second copy may take to open before the page goes on without it, in milliseconds.
const DEEP_MILLIS: i32 = 2_000;

impl App {
    /// Takes in what is stored, as it comes.
    pub(super) fn begin(self) {
        let looks = self.looks();
        clock::after(DEEP_MILLIS, move || {
            self.runtime.update_value(|runtime| {
                // What is opened since has its own time.
                if runtime.looks == looks {
                    runtime.vault.stop_waiting();
                }
            });
            self.attend();
        });
        self.attend();
        if !looks {
            self.resume_file();
        }
    }

    /// Whether this page only looks: nothing of what it does is stored.
    pub(super) fn looks(self) -> bool {
        self.runtime.with_value(|runtime| runtime.looks)
    }

    /// From now on this page is one like any other. A page that was opened at a link to read it has looked at what is
    /// stored and written nothing: no mark of a first run, no repair, no draft of a page that is gone. Once the person
    /// goes elsewhere or stores something, it starts as every page does, so that all that holds for a start holds here.
    pub(super) fn settle_down(self) {
        if !self.looks() {
            return;
        }
        let vault = vault(false, move || self.attend());
        self.runtime.update_value(|runtime| {
            let writer = runtime.session.writer();
            runtime.session = self
                .preferences
                .with_untracked(|preferences| begun(writer, preferences));
            runtime.vault = vault;
            runtime.looks = false;
        });
        self.begin();
    }
}

/// Both copies; only to be looked at where the page `looks`. `wake` is called when the second one has answered.
pub(super) fn vault(looks: bool, wake: impl Fn() + 'static) -> Vault {
    let near = LocalMedium::open();
    match looks {
        true => Vault::open(
            Box::new(OnlyRead::of(near)),
            Box::new(OnlyRead::of(DurableLook::new(wake))),
        ),
        false => Vault::open(Box::new(near), Box::new(DurableMedium::open(wake))),
    }
}

/// A session that has read nothing yet and knows whose it is.
pub(super) fn begun(writer: WriterId, preferences: &Preferences) -> Session {
    let mut session = Session::new(writer);
    let named = Message::Named {
        name: preferences.name.clone(),
        device: preferences.device.clone(),
    };
    session.handle(named, env());
    session
}
