//! A log while it is being written, by several people.

use tplus::incident::{
    ActionFields, ActionKind, Audience, Change, DecisionOption, DetectedBy, EntryFields, EntryKind, Event, EventId,
    Fact, IncidentId, Milestone, Opened, Precision, Progress, Role, Section, Severity, Stamp, Timestamp, UpdateFields,
    When, WriterId,
};

/// A page load of somebody: what its events are written under.
#[derive(Clone, Copy)]
pub struct Page(pub u64);

/// The log so far. A time is `10:42`, `10:42:07`, or on a later day `1+09:10`.
pub struct Notes {
    midnight: i64,
    incident: IncidentId,
    stamp: Stamp,
    random: u64,
    events: Vec<Event>,
}

impl Notes {
    /// Of an incident with this id that began on the day that starts then, in seconds since 1970.
    pub fn of(incident: u64, midnight: i64) -> Self {
        Self {
            midnight,
            incident: IncidentId::from_random(incident),
            stamp: Stamp::default(),
            random: incident | 1,
            events: Vec::new(),
        }
    }

    /// The events by stamp.
    pub fn done(self) -> Vec<Event> {
        self.events
    }

    /// The moment of a time.
    pub fn at(&self, time: &str) -> Timestamp {
        let (day, clock) = time.split_once('+').unwrap_or(("0", time));
        let mut parts = clock.split(':').map(|part| part.parse::<i64>().expect("a number"));
        let mut next = || parts.next().unwrap_or_default();
        let seconds = 3600 * next() + 60 * next() + next();
        Timestamp(self.midnight + 86_400 * day.parse::<i64>().expect("a number") + seconds)
    }

    /// About then.
    pub fn about(&self, time: &str) -> When {
        When {
            at: self.at(time),
            precision: Precision::About,
        }
    }

    /// From the one to the other.
    pub fn between(&self, one: &str, other: &str) -> When {
        When::between(self.at(one), self.at(other))
    }

    /// Logs a change at a time of the device's clock. Its stamp has milliseconds, which nobody can foretell.
    pub fn log(&mut self, page: Page, time: &str, change: Change) -> EventId {
        let logged_at = self.at(time);
        self.random = self.random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        let millis = u64::try_from(logged_at.0).expect("after 1970") * 1000 + (self.random >> 33) % 1000;
        assert!(millis > self.stamp.0, "{time} is before what was logged already");
        self.stamp = self.stamp.next(millis);
        let writer = WriterId::from_random(page.0);
        let written = self.events.iter().filter(|event| event.id.writer == writer).count();
        let id = EventId {
            writer,
            number: u32::try_from(written).expect("a small number") + 1,
        };
        self.events.push(Event {
            id,
            incident: self.incident,
            stamp: self.stamp,
            logged_at,
            change,
            foreign: None,
        });
        id
    }

    /// Declares it: detected and declared when this is logged, unless corrected in `more`.
    pub fn open(&mut self, page: Page, time: &str, severity: Severity, by: DetectedBy, title: &str, more: Opened) {
        let at = self.at(time);
        let detected = if more.detected == When::default() {
            at.into()
        } else {
            more.detected
        };
        let opened = Opened {
            at: at.into(),
            detected,
            title: title.into(),
            severity,
            detected_by: by,
            ..more
        };
        self.log(page, time, Change::Opened(opened));
    }

    /// A line about now: its time is the first key, as long before Enter as typing took.
    pub fn entry(&mut self, page: Page, time: &str, kind: EntryKind, text: &str) -> EventId {
        let typed_for = i64::try_from(text.chars().count() / 5).expect("a short text");
        let at = self.at(time).plus(-typed_for);
        self.entry_of(page, time, at.into(), kind, text)
    }

    /// A line about another time.
    pub fn entry_of(&mut self, page: Page, time: &str, at: When, kind: EntryKind, text: &str) -> EventId {
        let fields = EntryFields {
            at: Some(at),
            kind: Some(kind),
            text: Some(text.into()),
            ..EntryFields::default()
        };
        self.log(page, time, Change::EntryLogged(fields))
    }

    /// Replaces an entry's text.
    pub fn reword(&mut self, page: Page, time: &str, entry: EventId, text: &str) {
        let fields = EntryFields {
            text: Some(text.into()),
            ..EntryFields::default()
        };
        self.log(page, time, Change::EntryCorrected { entry, fields });
    }

    /// Deletes something.
    pub fn withdraw(&mut self, page: Page, time: &str, what: EventId) {
        self.log(page, time, Change::Withdrawn { what, withdrawn: true });
    }

    /// A milestone.
    pub fn reach(&mut self, page: Page, time: &str, milestone: Milestone, at: When) {
        let at = Some(at);
        self.log(
            page,
            time,
            Change::MilestoneSet {
                milestone,
                at,
                note: None,
            },
        );
    }

    /// The response moves on, now.
    pub fn progress(&mut self, page: Page, time: &str, progress: Progress) {
        let at = self.at(time).into();
        self.log(page, time, Change::ProgressSet { progress, at });
    }

    /// Somebody takes a role, now.
    pub fn role(&mut self, page: Page, time: &str, role: Role, person: &str) {
        let (at, person) = (self.at(time).into(), person.into());
        self.log(page, time, Change::RoleTaken { role, person, at });
    }

    /// The person at a page says who they are.
    pub fn name(&mut self, page: Page, time: &str, name: &str) {
        let (name, device) = (name.into(), String::new());
        self.log(page, time, Change::WriterNamed { name, device });
    }

    /// A status update, now, with the next one promised for then.
    pub fn update(&mut self, page: Page, time: &str, audience: Audience, next_by: Option<&str>, text: &str) {
        let fields = UpdateFields {
            at: Some(self.at(time).into()),
            audience: Some(audience),
            text: Some(text.into()),
            next_by: next_by.map(|next| self.at(next)),
            ..UpdateFields::default()
        };
        self.log(page, time, Change::UpdatePosted(fields));
    }

    /// An action item, as the form adds it.
    pub fn action(&mut self, page: Page, time: &str, kind: ActionKind, what: &str, owner: &str, due: &str) -> EventId {
        let fields = ActionFields {
            what: Some(what.into()),
            kind: Some(kind),
            owner: Some(owner.into()),
            due: Some(due.into()),
            ..ActionFields::default()
        };
        self.log(page, time, Change::ActionAdded(fields))
    }

    /// Somebody else does it, or by another day.
    pub fn assign(&mut self, page: Page, time: &str, action: EventId, owner: &str, due: &str) {
        let fields = ActionFields {
            owner: Some(owner.into()),
            due: Some(due.into()),
            ..ActionFields::default()
        };
        self.log(page, time, Change::ActionCorrected { action, fields });
    }

    /// A section of the postmortem.
    pub fn section(&mut self, page: Page, time: &str, section: Section, text: &str) {
        let text = Some(text.into());
        let autosave = false;
        self.log(
            page,
            time,
            Change::SectionWritten {
                section,
                text,
                autosave,
            },
        );
    }

    /// A text about the whole incident.
    pub fn fact(&mut self, page: Page, time: &str, fact: Fact, text: &str) {
        let text = Some(text.into());
        self.log(page, time, Change::FactSet { fact, text });
    }
}

/// A way that was considered.
pub fn option(label: &str, pros: &str, cons: &str) -> DecisionOption {
    DecisionOption {
        label: label.into(),
        pros: pros.into(),
        cons: cons.into(),
    }
}
