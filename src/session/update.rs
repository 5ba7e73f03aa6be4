//! The status update form.

use super::copy;
use crate::{
    incident::{Audience, Incident, Timestamp, UpdateFields},
    time::{Zone, show},
};

/// What the form holds, its times read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UpdateForm {
    pub audience: Audience,
    pub text: String,
    pub next_by: Option<Timestamp>,
}

impl UpdateForm {
    /// The update as logged; nothing where it says nothing.
    pub fn fields(&self, at: Timestamp) -> Option<UpdateFields> {
        let text = self.text.trim();
        (!text.is_empty()).then(|| UpdateFields {
            at: Some(at),
            audience: Some(self.audience),
            text: Some(text.to_owned()),
            next_by: self.next_by,
        })
    }

    /// The update as plain text to paste where people read it.
    pub fn plain_text(&self, incident: &Incident, zone: &dyn Zone) -> String {
        let next = self
            .next_by
            .map(|by| copy::next_update_by(&show::clock(by, zone), &show::zone_label(zone, by)));
        copy::update_text(incident, self.audience, self.text.trim(), next.as_deref())
    }
}

/// A time that is still to come, from one that was read as past: `15:00` typed at 14:30 means today's, though the
/// nearest past one is yesterday's. One that is further back than a day was written with its date, and stays.
pub fn ahead(at: Timestamp, now: Timestamp) -> Timestamp {
    const DAY: i64 = 24 * 60 * 60;
    if at < now && now.since(at) < DAY {
        at.plus(DAY)
    } else {
        at
    }
}
