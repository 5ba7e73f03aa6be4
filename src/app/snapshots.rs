//! Copies that a link or a file carries: how they stand to what is here, and taking them in.

use std::sync::Arc;

use leptos::prelude::*;

use super::{AnyMemo, App};
use crate::{
    browser::clock,
    session::{Kinship, Message, TakeIn},
    share::Snapshot,
    store::backup,
    time::show,
};

impl App {
    /// How a snapshot stands to what is here; follows what is read and stored. At a link nothing is written by asking.
    pub fn standing_of(self, snapshot: Arc<Snapshot>) -> AnyMemo<Kinship> {
        AnyMemo::new(move || {
            let _ = self.published.read();
            let names = self.severity_names();
            self.runtime
                .with_value(|runtime| runtime.session.kinship(&snapshot, names, clock::now_millis()))
        })
    }

    /// How many events of a snapshot are stamped more than 24 hours ahead of the clock here. Where there are any, the
    /// person is asked whether to take them, before anything of it is taken in: they would win over all that is written
    /// here until then.
    pub fn ahead_in(self, snapshot: &Snapshot) -> usize {
        let now = clock::now_millis();
        let events = snapshot.events.iter();
        events.filter(|event| backup::is_ahead(event, now)).count()
    }

    /// Stores the incident of a snapshot under the id it has, so that other copies of it merge, and goes there.
    pub fn continue_here(self, snapshot: &Snapshot, takes_ahead: bool) {
        self.take_in(TakeIn::Continue, snapshot, takes_ahead);
    }

    /// Stores a snapshot as an incident of its own, with a new id, and goes there.
    pub fn save_copy(self, snapshot: &Snapshot, takes_ahead: bool) {
        self.take_in(TakeIn::Copy, snapshot, takes_ahead);
    }

    /// Merges a snapshot into the incident that is here, and goes there. What is stamped more than 24 hours ahead of the
    /// clock here is taken only where the person wants it.
    pub fn merge_in(self, snapshot: &Snapshot, takes_ahead: bool) {
        self.take_in(TakeIn::Merge, snapshot, takes_ahead);
    }

    fn take_in(self, how: TakeIn, snapshot: &Snapshot, takes_ahead: bool) {
        self.send(Message::TakeIn(how, snapshot.events.clone(), takes_ahead));
    }

    /// The text of a file with a snapshot, which *Restore backup* reads.
    pub fn snapshot_file(self, snapshot: &Snapshot) -> String {
        backup::write_snapshot(&snapshot.events, &show::rfc3339(self.now()))
    }
}
