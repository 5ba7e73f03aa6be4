//! What the events of an incident add up to.

use super::{
    ActionFields, ActionKind, Agreement, Audience, Change, DecisionFields, DecisionOption, DecisionOptions, DetectedBy,
    EntryFields, EntryKind, Event, EventId, Fact, Map, Milestone, Opened, Progress, Register, Role, Section, Severity,
    Timestamp, UpdateFields, When, WriteKey, WriterId, duplicates::in_order,
};

/// An incident as its events make it: one register a field. A pure function of the set of events; the order in which
/// they are applied, and applying one twice, makes no difference.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Incident {
    /// When it was declared, from the event that opened it; missing where that event is.
    pub opened: Option<Created>,
    /// How bad it was thought to be when it was declared.
    pub declared_as: Register<Severity>,
    /// How it came to our attention.
    pub detected_by: Register<DetectedBy>,
    /// Whether it is the built-in example.
    pub example: Register<bool>,
    /// The texts about the incident as a whole.
    pub facts: Map<Fact, Register<String>>,
    /// The moments that durations are counted from and to, reopenings aside.
    pub milestones: Map<Milestone, Moment>,
    /// The timeline's entries.
    pub entries: Map<EventId, Entry>,
    /// The decisions.
    pub decisions: Map<EventId, Decision>,
    /// The status updates.
    pub updates: Map<EventId, Update>,
    /// The action items.
    pub actions: Map<EventId, Action>,
    /// The turns that the incident took: changes of severity, state and roles, and reopenings. Those that were taken
    /// back are here too, so that the severity, the state and the roles follow from the turns that stand.
    pub turns: Map<EventId, Turn>,
    /// The hand-written parts of the postmortem.
    pub sections: Map<Section, Register<String>>,
    /// The name and device that each writer gave.
    pub writers: Map<WriterId, Register<(String, String)>>,
    /// What was deleted. Stands apart from the fields, so that it wins over an edit made at the same time elsewhere.
    pub withdrawn: Map<EventId, Register<bool>>,
    /// Pairs of entries that were said to be different things. That can be withdrawn, by the event that said so.
    pub kept_apart: Map<(EventId, EventId), Register<()>>,
    /// The greatest write seen: the incident is as of then.
    pub latest: Option<(WriteKey, Timestamp)>,
}

/// The event that brought something into being.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Created {
    /// Its place in the order of writes.
    pub key: WriteKey,
    /// What the writer's clock read.
    pub logged_at: Timestamp,
}

/// A milestone, as it was set. Whether a later reopening took it away is for [`Incident::milestone`] to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// When; nothing where it was taken away again.
    pub at: Register<Option<When>>,
    /// What there is to say about it.
    pub note: Register<String>,
    /// What the clock of the device read when `at` was written.
    pub logged_at: Register<Timestamp>,
}

/// An entry of the timeline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    pub created: Option<Created>,
    pub at: Register<When>,
    pub kind: Register<EntryKind>,
    pub text: Register<String>,
    pub pinned: Register<bool>,
    pub internal: Register<bool>,
}

/// A mitigation decision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decision {
    pub created: Option<Created>,
    pub at: Register<When>,
    pub question: Register<String>,
    pub options: Map<u8, Register<DecisionOption>>,
    pub chosen: Register<u8>,
    pub why: Register<String>,
    pub decided_by: Register<String>,
    pub agreed_by: Register<Agreement>,
    pub risk: Register<String>,
    pub outcome: Register<String>,
    pub pinned: Register<bool>,
    pub internal: Register<bool>,
}

/// A status update.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Update {
    pub created: Option<Created>,
    pub at: Register<When>,
    pub audience: Register<Audience>,
    pub text: Register<String>,
    pub next_by: Register<Timestamp>,
    pub pinned: Register<bool>,
    pub internal: Register<bool>,
}

/// An action item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Action {
    pub created: Option<Created>,
    pub what: Register<String>,
    pub kind: Register<ActionKind>,
    pub owner: Register<String>,
    pub due: Register<String>,
    pub done: Register<bool>,
}

/// Something about the incident as a whole changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    pub created: Created,
    pub at: When,
    pub what: TurnKind,
}

/// What changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TurnKind {
    Severity(Severity),
    Progress(Progress),
    Role(Role, String),
    /// With the milestones that the reopening took away.
    Reopened(Vec<(Milestone, When)>),
}

/// All of an incident's events together.
pub fn fold<'a>(events: impl IntoIterator<Item = &'a Event>) -> Incident {
    let mut incident = Incident::default();
    for event in events {
        incident.apply(event);
    }
    incident
}

impl Incident {
    /// Adds one event. In any order, any number of times.
    pub fn apply(&mut self, event: &Event) {
        let key = event.key();
        let created = Created {
            key,
            logged_at: event.logged_at,
        };
        if self.latest.is_none_or(|(latest, _)| key > latest) {
            self.latest = Some((key, event.logged_at));
        }
        match &event.change {
            Change::Opened(opened) => self.open(created, opened),
            Change::FactSet { fact, text } => self.facts.or_default(*fact).write_some(key, text.clone()),
            Change::DetectedBySet { by } => self.detected_by.write(key, *by),
            Change::SeveritySet { severity, at } => self.turn(created, *at, TurnKind::Severity(*severity)),
            Change::ProgressSet { progress, at } => self.turn(created, *at, TurnKind::Progress(*progress)),
            Change::MilestoneSet { milestone, at, note } => {
                let moment = self.milestones.or_default(*milestone);
                moment.at.write(key, *at);
                moment.logged_at.write(key, event.logged_at);
                moment.note.write_some(key, note.clone());
            }
            Change::Reopened { at, cleared } => self.turn(created, *at, TurnKind::Reopened(cleared.clone())),
            Change::EntryLogged(fields) => self.entry(event.id).log(created, fields),
            Change::EntryCorrected { entry, fields } => self.entry(*entry).write(key, fields),
            Change::DecisionMade(fields) => self.decision(event.id).log(created, fields),
            Change::DecisionCorrected { decision, fields } => self.decision(*decision).write(key, fields),
            Change::UpdatePosted(fields) => self.update(event.id).log(created, fields),
            Change::UpdateCorrected { update, fields } => self.update(*update).write(key, fields),
            Change::ActionAdded(fields) => self.action(event.id).log(created, fields),
            Change::ActionCorrected { action, fields } => self.action(*action).write(key, fields),
            Change::Withdrawn { what, withdrawn } => {
                self.withdrawn.or_default(*what).write(key, *withdrawn);
            }
            Change::KeptApart { one, other } => {
                self.kept_apart.or_default(in_order(*one, *other)).write(key, ());
            }
            Change::RoleTaken { role, person, at } => {
                self.turn(created, *at, TurnKind::Role(*role, person.clone()));
            }
            Change::SectionWritten { section, text, .. } => {
                self.sections.or_default(*section).write_some(key, text.clone());
            }
            Change::WriterNamed { name, device } => {
                self.writers
                    .or_default(event.id.writer)
                    .write(key, (name.clone(), device.clone()));
            }
            Change::Unknown => {}
        }
    }

    fn open(&mut self, created: Created, opened: &Opened) {
        let key = created.key;
        // Two openings of one incident cannot come from this program; should a file hold them, the first stands.
        if self.opened.is_none_or(|held| key < held.key) {
            self.opened = Some(created);
        }
        self.declared_as.write(key, opened.severity);
        self.detected_by.write(key, opened.detected_by);
        self.example.write(key, opened.example);
        for (fact, text) in [
            (Fact::Title, &opened.title),
            (Fact::Impact, &opened.impact),
            (Fact::Reference, &opened.reference),
            (Fact::Services, &opened.services),
            (Fact::Runbook, &opened.runbook),
            (Fact::Zone, &opened.zone),
        ] {
            self.facts.or_default(fact).write(key, text.clone());
        }
        let milestones = [
            (Milestone::Declared, Some(opened.at)),
            (Milestone::Detected, Some(opened.detected)),
            (Milestone::ImpactBegan, opened.impact_began),
        ];
        for (milestone, at) in milestones {
            let moment = self.milestones.or_default(milestone);
            moment.at.write(key, at);
            moment.logged_at.write(key, created.logged_at);
        }
    }

    fn turn(&mut self, created: Created, at: When, what: TurnKind) {
        self.turns.insert(created.key.event, Turn { created, at, what });
    }

    fn entry(&mut self, id: EventId) -> &mut Entry {
        self.entries.or_default(id)
    }

    fn decision(&mut self, id: EventId) -> &mut Decision {
        self.decisions.or_default(id)
    }

    fn update(&mut self, id: EventId) -> &mut Update {
        self.updates.or_default(id)
    }

    fn action(&mut self, id: EventId) -> &mut Action {
        self.actions.or_default(id)
    }
}

impl Entry {
    fn log(&mut self, created: Created, fields: &EntryFields) {
        self.created = Some(created);
        self.write(created.key, fields);
    }

    fn write(&mut self, key: WriteKey, fields: &EntryFields) {
        self.at.write_some(key, fields.at);
        self.kind.write_some(key, fields.kind);
        self.text.write_some(key, fields.text.clone());
        self.pinned.write_some(key, fields.pinned);
        self.internal.write_some(key, fields.internal);
    }
}

impl Decision {
    fn log(&mut self, created: Created, fields: &DecisionFields) {
        self.created = Some(created);
        self.write(created.key, fields);
    }

    fn write(&mut self, key: WriteKey, fields: &DecisionFields) {
        self.at.write_some(key, fields.at);
        self.question.write_some(key, fields.question.clone());
        for (place, option) in fields.options.iter().flat_map(DecisionOptions::placed) {
            self.options.or_default(place).write(key, option.clone());
        }
        self.chosen.write_some(key, fields.chosen);
        self.why.write_some(key, fields.why.clone());
        self.decided_by.write_some(key, fields.decided_by.clone());
        self.agreed_by.write_some(key, fields.agreed_by.clone());
        self.risk.write_some(key, fields.risk.clone());
        self.outcome.write_some(key, fields.outcome.clone());
        self.pinned.write_some(key, fields.pinned);
        self.internal.write_some(key, fields.internal);
    }
}

impl Update {
    fn log(&mut self, created: Created, fields: &UpdateFields) {
        self.created = Some(created);
        self.write(created.key, fields);
    }

    fn write(&mut self, key: WriteKey, fields: &UpdateFields) {
        self.at.write_some(key, fields.at);
        self.audience.write_some(key, fields.audience);
        self.text.write_some(key, fields.text.clone());
        self.next_by.write_some(key, fields.next_by);
        self.pinned.write_some(key, fields.pinned);
        self.internal.write_some(key, fields.internal);
    }
}

impl Action {
    fn log(&mut self, created: Created, fields: &ActionFields) {
        self.created = Some(created);
        self.write(created.key, fields);
    }

    fn write(&mut self, key: WriteKey, fields: &ActionFields) {
        self.what.write_some(key, fields.what.clone());
        self.kind.write_some(key, fields.kind);
        self.owner.write_some(key, fields.owner.clone());
        self.due.write_some(key, fields.due.clone());
        self.done.write_some(key, fields.done);
    }
}
