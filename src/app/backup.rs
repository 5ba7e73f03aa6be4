//! Backups: everything in one file.

use leptos::prelude::*;

use super::{App, copy};
use crate::{
    export::{Options, Parts, file_name},
    incident::IncidentId,
    session::Message,
    store::{LeftOut, Unreadable, backup},
    time::show,
};

/// What a backup is, to the browser.
const JSON: &str = "application/json";

impl App {
    /// Offers all incidents as one file.
    pub fn download_backup(self) {
        let now = self.now();
        let name = copy::backup_file(now);
        if self.download(&name, JSON, &self.backup(None)) {
            self.send(Message::BackedUp(now.0));
            self.say_text(copy::download_started(&name));
        }
    }

    /// Offers one incident as such a file.
    pub fn download_incident_backup(self, id: IncidentId) {
        let Some(incident) = self.published.with_untracked(|held| held.incidents.get(&id).cloned()) else {
            return;
        };
        let zone = self.zone(&incident);
        let postmortem = file_name(
            &incident,
            &Options {
                zone: zone.as_ref(),
                now: self.now(),
                severity_names: self.severity_names(),
                roles_instead_of_names: false,
                parts: Parts::default(),
            },
        );
        let name = copy::incident_backup_file(&postmortem);
        if self.download(&name, JSON, &self.backup(Some(id))) {
            self.say_text(copy::download_started(&name));
        }
    }

    /// Offers stored texts as they are, as a backup that holds nothing else.
    pub fn download_raw(self, records: &[Unreadable]) {
        let text = backup::write(
            std::iter::empty(),
            records,
            &LeftOut::default(),
            &show::rfc3339(self.now()),
        );
        self.download(copy::RAW_FILE, JSON, &text);
    }

    /// The text of a backup of one incident or of all, with what could not be read.
    pub(super) fn backup(self, of: Option<IncidentId>) -> String {
        let made_at = show::rfc3339(self.now());
        self.runtime.with_value(|runtime| {
            let session = &runtime.session;
            let is_wanted = |incident| of.is_none() || of == incident;
            let unreadable = session.unreadable().iter();
            let unreadable: Vec<_> = unreadable
                .filter(|record| is_wanted(record.incident))
                .cloned()
                .collect();
            let held = session.held().iter().filter(|(id, _)| is_wanted(Some(**id)));
            let events = held.flat_map(|(_, held)| held.log.events().chain(held.log.disputed()));
            let left_out = session.left_out().iter();
            let left_out = left_out.filter(|((id, _), _)| is_wanted(Some(*id)));
            let left_out = left_out.map(|(of, numbers)| (*of, numbers.clone())).collect();
            backup::write(events, &unreadable, &left_out, &made_at)
        })
    }
}
