//! What typed times are read against.

use std::rc::Rc;

use super::App;
use crate::{
    browser::{
        clock,
        zone::{self, BrowserZone},
    },
    incident::{EntryKind, Fact, IncidentId, Timestamp},
    session::{Composed, compose},
    time::{Context, copy, read_field, show},
};

/// The clock, the zone and T+0 that a typed time is read against: those of an incident, or, where there is none yet,
/// of this device.
#[derive(Clone, Copy)]
pub struct Clockwork {
    app: App,
    incident: Option<IncidentId>,
}

impl Clockwork {
    /// Reads times as of this device.
    pub fn of_device(app: App) -> Self {
        Self { app, incident: None }
    }

    /// Reads times as of an incident.
    pub fn of(app: App, incident: IncidentId) -> Self {
        Self {
            app,
            incident: Some(incident),
        }
    }

    /// The zone that is shown.
    pub fn zone(self) -> Rc<BrowserZone> {
        match self.incident {
            Some(id) => {
                let name = self.app.published.with_untracked(|published| {
                    published
                        .incidents
                        .get(&id)
                        .map(|incident| incident.fact(Fact::Zone).to_owned())
                });
                zone::named(&name.unwrap_or_default())
            }
            None => zone::named(&zone::local_name()),
        }
    }

    /// Reads a time field. Empty is nothing; what is no time is an error in words.
    pub fn read(self, text: &str) -> Result<Option<Timestamp>, String> {
        // The clock itself: the signal ticks at the leisure of the browser, which lets tabs in the background sleep.
        let now = Timestamp::from_millis(clock::now_millis());
        self.with_context(now, |context| {
            read_field(text, context)
                .map(|moment| moment.map(|moment| moment.at))
                .map_err(|error| copy::field_error(&error, context.now, context.zone))
        })
    }

    /// A time as it is understood: "Tue 24 Mar 2026 14:17 Europe/Paris, UTC+1".
    pub fn show(self, at: Timestamp) -> String {
        let zone = self.zone();
        [
            show::day(at, zone.as_ref()),
            show::clock(at, zone.as_ref()),
            show::zone_label(zone.as_ref(), at),
        ]
        .join(" ")
    }

    /// A time as a field holds it: the same that it reads back as. Without seconds where there are none.
    pub fn write(self, at: Timestamp) -> String {
        let zone = self.zone();
        let zone = zone.as_ref();
        let clock = if at.0.rem_euclid(60) == 0 {
            show::clock(at, zone)
        } else {
            show::clock_seconds(at, zone)
        };
        [show::iso_date(at, zone), clock].join(" ")
    }

    /// Reads a line of the composer, whose first key was pressed at `now`.
    pub fn compose(self, line: &str, kind: EntryKind, now: Timestamp) -> Composed {
        self.with_context(now, |context| compose(line, kind, context))
    }

    fn with_context<T>(self, now: Timestamp, read: impl FnOnce(&Context) -> T) -> T {
        let zone = self.zone();
        let (zero, resolved) = self.app.published.with_untracked(|published| {
            let incident = self.incident.and_then(|id| published.incidents.get(&id));
            incident.map_or((None, None), |incident| (incident.zero(), incident.resolved()))
        });
        read(&Context {
            now,
            zero,
            zone: zone.as_ref(),
            resolved,
            previous: None,
        })
    }
}
