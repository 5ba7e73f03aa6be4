//! An incident as a reader of the document may see it.

use crate::{
    incident::{Incident, Precision, Timestamp, When, copy::SeverityNames, timeline},
    time::{Utc, Zone, copy as words, show, t_plus},
};

use super::{copy, document::Inline, people::People, typed};

/// The parts of an incident that can be shared apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    /// Entries and status updates.
    pub timeline: bool,
    /// What is written afterwards: the sections, action items, and who does it by when.
    pub postmortem: bool,
}

impl Default for Parts {
    /// All of it.
    fn default() -> Self {
        Self {
            timeline: true,
            postmortem: true,
        }
    }
}

/// What whoever exports can choose, and what only the browser knows.
#[derive(Clone, Copy)]
pub struct Options<'a> {
    /// The incident's zone, whose times stand beside UTC unless it is UTC.
    pub zone: &'a dyn Zone,
    /// The time of the export, to which durations of an open incident run.
    pub now: Timestamp,
    /// How severities are called.
    pub severity_names: SeverityNames,
    /// Whether people are replaced by their role, owners of action items excepted.
    pub roles_instead_of_names: bool,
    /// The parts that the document has.
    pub parts: Parts,
}

/// The time of day, with a word where it is no more than about known: the usual sign for that strikes text through in
/// Markdown.
pub fn clock(when: When, zone: &dyn Zone) -> String {
    match when.precision {
        Precision::About => words::about(&show::clock(when.at, zone)),
        Precision::Exact | Precision::Until(_) | Precision::Unread => show::clock_of(when, zone),
    }
}

/// The incident and the ways in which the document shows parts of it.
pub struct Record<'a> {
    pub incident: &'a Incident,
    pub options: &'a Options<'a>,
    people: Option<People>,
    /// Whether times need their date.
    pub many_days: bool,
}

impl<'a> Record<'a> {
    pub fn new(incident: &'a Incident, options: &'a Options<'a>) -> Self {
        let rows = timeline(incident);
        let day = |row: Option<&crate::incident::Row<'_>>| row.map(|row| show::iso_date(row.when.at, &Utc));
        Self {
            incident,
            options,
            people: options.roles_instead_of_names.then(|| People::of(incident)),
            many_days: day(rows.first()) != day(rows.last()),
        }
    }

    /// What somebody typed, as everybody may read it.
    pub fn text(&self, typed: &str) -> String {
        match &self.people {
            Some(people) => people.hide(typed),
            None => typed.to_owned(),
        }
    }

    /// A field that holds people and nothing else.
    pub fn people(&self, typed: &str) -> String {
        match &self.people {
            Some(people) => people.hide_field(typed),
            None => typed.to_owned(),
        }
    }

    /// What somebody typed, as a line or lines of the document.
    pub fn inlines(&self, typed: &str) -> Vec<Inline> {
        typed::inlines(&self.text(typed))
    }

    /// A time of day, UTC, with its date where the incident has several.
    pub fn time(&self, when: impl Into<When>) -> String {
        let when = when.into();
        let clock = clock(when, &Utc);
        if self.many_days {
            copy::date_and_time(&show::iso_date(when.at, &Utc), &clock)
        } else {
            clock
        }
    }

    /// A date and time of day, UTC.
    pub fn date_and_time(&self, at: Timestamp) -> String {
        copy::date_and_time(&show::iso_date(at, &Utc), &show::clock(at, &Utc))
    }

    /// The time counted from T+0; empty where there is none.
    pub fn offset(&self, at: Timestamp) -> String {
        self.incident.zero().map(|zero| t_plus(at, zero)).unwrap_or_default()
    }

    /// Whether a second column shows the incident's own zone.
    pub fn has_local_time(&self) -> bool {
        self.options.zone.name() != Utc.name()
    }
}
