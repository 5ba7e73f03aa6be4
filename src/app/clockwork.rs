//! What typed times are read against.

use std::rc::Rc;

use leptos::prelude::untrack;

use super::App;
use crate::{
    browser::{
        clock,
        zone::{self, BrowserZone},
    },
    incident::{EntryKind, Fact, IncidentId, Timestamp, When},
    session::{Composed, compose},
    time::{self, Context, FieldError, TypedTime, copy, read_field, show},
};

/// The clock, the zone and T+0 that a typed time is read against: those of an incident, or, where there is none yet,
/// of this device.
#[derive(Clone, Copy)]
pub struct Clockwork {
    app: App,
    incident: Option<IncidentId>,
    /// What a time of day without a date is nearest to, where the incident is over.
    near: Option<Timestamp>,
}

impl Clockwork {
    /// Reads times as of this device.
    pub fn of_device(app: App) -> Self {
        Self {
            app,
            incident: None,
            near: None,
        }
    }

    /// Reads times as of an incident.
    pub fn of(app: App, incident: IncidentId) -> Self {
        Self {
            app,
            incident: Some(incident),
            near: None,
        }
    }

    /// Reads them as near a moment.
    pub fn near(self, at: Timestamp) -> Self {
        Self { near: Some(at), ..self }
    }

    /// The zone that is shown.
    pub fn zone(self) -> Rc<BrowserZone> {
        zone::named(&untrack(|| self.zone_name()))
    }

    /// The name of the zone that is to be shown; whatever runs in here follows it.
    pub fn zone_name(self) -> String {
        let Some(id) = self.incident else {
            return zone::local_name();
        };
        self.app.published.with(|published| {
            let incident = published.incidents.get(&id);
            incident.map_or_else(String::new, |incident| incident.fact(Fact::Zone).to_owned())
        })
    }

    /// Reads a time field. Empty is nothing; what is no time is an error in words.
    pub fn read(self, text: &str) -> Result<Option<When>, String> {
        self.read_typed(text)
            .map(|typed| typed.map(|typed| typed.when))
            .map_err(|error| self.error(&error))
    }

    /// Why a time field was not taken, in words.
    pub fn error(self, error: &FieldError) -> String {
        copy::field_error(error, self.app.now.get_untracked(), self.zone().as_ref())
    }

    /// Reads a time field, with what there is to doubt about it. Empty is nothing.
    ///
    /// # Errors
    /// What is typed is no time.
    pub fn read_typed(self, text: &str) -> Result<Option<TypedTime>, FieldError> {
        // The clock itself: the signal ticks at the leisure of the browser, which lets tabs in the background sleep.
        let now = Timestamp::from_millis(clock::now_millis());
        self.with_context(now, |context| read_field(text, context))
    }

    /// A time as it is understood: "Tue 24 Mar 2026 14:17 Europe/Paris, UTC+1".
    pub fn show(self, when: When) -> String {
        let zone = self.zone();
        let zone = zone.as_ref();
        [
            show::day(when.at, zone),
            show::clock_of(when, zone),
            show::zone_label(zone, when.at),
        ]
        .join(" ")
    }

    /// A time as a field holds it: the same that it reads back as. Without seconds where there are none.
    pub fn write(self, when: When) -> String {
        time::write(when, self.zone().as_ref())
    }

    /// The same in few words for the front of a line that is typed now.
    pub fn write_short(self, at: Timestamp) -> String {
        self.with_context(self.app.now.get_untracked(), |context| time::write_short(at, context))
    }

    /// Reads a line of the composer, whose first key was pressed at `now`.
    pub fn compose(self, line: &str, kind: EntryKind, now: Timestamp) -> Composed {
        self.with_context(now, |context| compose(line, kind, context))
    }

    fn with_context<T>(self, now: Timestamp, read: impl FnOnce(&Context) -> T) -> T {
        let zone = self.zone();
        let (zero, resolved, last) = self.app.published.with_untracked(|published| {
            let incident = self.incident.and_then(|id| published.incidents.get(&id));
            incident.map_or((None, None, None), |incident| {
                let resolved = incident.resolved();
                // Whoever fills in afterwards goes from one entry to the next.
                let last = resolved.and_then(|_| self.app.last_logged(incident));
                (incident.zero(), resolved, last)
            })
        });
        read(&Context {
            now,
            zero,
            zone: zone.as_ref(),
            resolved,
            previous: self.near.or(last),
        })
    }
}
