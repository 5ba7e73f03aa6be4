//! What several people log, with names and secrets in it.

use proptest::{collection::vec, prelude::*, sample::Index};

use crate::incident::{
    ActionFields, Agreement, Change, DecisionFields, DecisionOption, DecisionOptions, EntryFields, Event, EventId,
    Fact, IncidentId, Log, Milestone, Opened, Role, Section, Severity, Stamp, Timestamp, UpdateFields, When, WriterId,
};

pub fn here() -> IncidentId {
    IncidentId::from_random(7)
}

/// In fields for people, in parts and whole in texts.
pub const PEOPLE: [&str; 4] = ["Zorvath Quillby", "Brimdoxa", "Xanthe Vorpalson", "Kestrivan"];

/// Looks like a secret, and a name stands in it.
pub const SECRET: &str = "hunter-Brimdoxa-42";

#[derive(Clone, Debug)]
pub enum Op {
    Entry(When, String, bool),
    Reworded(Index, String, bool),
    Decision(When, String, String, bool),
    Update(When, String, bool),
    Turn(When, String),
    Severity(When),
    Reached(When, String),
    Action(String, String),
    Owner(Index, String),
    Written(String),
    Named(String),
    Owned(String),
    Withdrawn(Index, bool),
    Apart(Index, Index),
}

fn texts() -> impl Strategy<Value = String> {
    let name = prop_oneof![
        Just("Zorvath"),
        Just("Quillby"),
        Just("ZORVATH"),
        Just("zorvath quillby"),
        Just("Brimdoxa"),
        Just("Xanthe Vorpalson"),
        Just("Vorpalson"),
        Just("@kestrivan"),
        Just("Kestrivan's"),
    ];
    let plain = prop_oneof![
        Just("paged"),
        Just("then."),
        Just("the pool"),
        Just(SECRET),
        Just("—"),
        Just("")
    ];
    vec(prop_oneof![1 => name, 2 => plain], 0..6).prop_map(|words| words.join(" "))
}

fn people() -> impl Strategy<Value = String> {
    let one = prop::sample::select(&PEOPLE[..]);
    vec(one, 0..3).prop_map(|people| people.join(" and "))
}

fn whens() -> impl Strategy<Value = When> {
    (0i64..500).prop_map(|at| When::exact(Timestamp(at)))
}

fn ops() -> impl Strategy<Value = Op> {
    prop_oneof![
        6 => (whens(), texts(), any::<bool>()).prop_map(|(at, text, internal)| Op::Entry(at, text, internal)),
        2 => (any::<Index>(), texts(), any::<bool>())
            .prop_map(|(which, text, internal)| Op::Reworded(which, text, internal)),
        3 => (whens(), texts(), people(), any::<bool>())
            .prop_map(|(at, text, people, internal)| Op::Decision(at, text, people, internal)),
        2 => (whens(), texts(), any::<bool>()).prop_map(|(at, text, internal)| Op::Update(at, text, internal)),
        1 => (whens(), people()).prop_map(|(at, people)| Op::Turn(at, people)),
        1 => whens().prop_map(Op::Severity),
        1 => (whens(), texts()).prop_map(|(at, note)| Op::Reached(at, note)),
        1 => (texts(), people()).prop_map(|(what, owner)| Op::Action(what, owner)),
        1 => (any::<Index>(), people()).prop_map(|(which, owner)| Op::Owner(which, owner)),
        1 => texts().prop_map(Op::Written),
        1 => people().prop_map(Op::Named),
        1 => people().prop_map(Op::Owned),
        3 => (any::<Index>(), any::<bool>()).prop_map(|(which, withdrawn)| Op::Withdrawn(which, withdrawn)),
        1 => (any::<Index>(), any::<Index>()).prop_map(|(one, other)| Op::Apart(one, other)),
    ]
}

/// What several writers log. Everybody of [`PEOPLE`] is known from some field for people.
pub fn logs() -> impl Strategy<Value = Log> {
    vec((0u64..3, ops()), 0..40).prop_map(|ops| {
        let mut made = Made::default();
        made.log(
            1,
            Change::Opened(Opened {
                title: String::from("Checkout fails, says Quillby"),
                zone: String::from("Europe/Berlin"),
                ..Opened::default()
            }),
        );
        for (writer, name) in (0..).zip(PEOPLE) {
            let name = name.into();
            made.log(
                writer,
                Change::WriterNamed {
                    name,
                    device: "Xanthe's phone".into(),
                },
            );
        }
        for (writer, op) in ops {
            made.op(writer, op);
        }
        made.log
    })
}

#[derive(Default)]
pub struct Made {
    pub log: Log,
    stamp: u64,
    numbers: [u32; 4],
    entries: Vec<EventId>,
    actions: Vec<EventId>,
    pub all: Vec<EventId>,
}

impl Made {
    pub fn log(&mut self, writer: u64, change: Change) -> EventId {
        self.stamp += 1;
        let number = &mut self.numbers[writer as usize];
        *number += 1;
        let id = EventId {
            writer: WriterId::from_random(0xabcd_0000 + writer),
            number: *number,
        };
        self.log.add(Event {
            id,
            incident: here(),
            stamp: Stamp(1_774_361_820_000 + self.stamp / 2, (self.stamp % 2) as u32),
            logged_at: Timestamp(1_774_361_820 + self.stamp as i64),
            change,
            foreign: None,
        });
        id
    }

    pub fn op(&mut self, writer: u64, op: Op) {
        let pick = |ids: &[EventId], which: Index| (!ids.is_empty()).then(|| ids[which.index(ids.len())]);
        let change = match op {
            Op::Entry(at, text, internal) => Change::EntryLogged(EntryFields {
                at: Some(at),
                text: Some(text),
                internal: Some(internal),
                ..EntryFields::default()
            }),
            Op::Reworded(which, text, internal) => {
                let Some(entry) = pick(&self.entries, which) else {
                    return;
                };
                let fields = EntryFields {
                    text: Some(text),
                    internal: Some(internal),
                    ..EntryFields::default()
                };
                Change::EntryCorrected { entry, fields }
            }
            Op::Decision(at, text, people, internal) => Change::DecisionMade(DecisionFields {
                at: Some(at),
                options: Some(DecisionOptions::new([DecisionOption {
                    label: text.clone(),
                    ..DecisionOption::default()
                }])),
                question: Some(text),
                decided_by: Some(people.clone()),
                agreed_by: Some(Agreement::By(people)),
                internal: Some(internal),
                ..DecisionFields::default()
            }),
            Op::Update(at, text, internal) => Change::UpdatePosted(UpdateFields {
                at: Some(at),
                text: Some(text),
                internal: Some(internal),
                ..UpdateFields::default()
            }),
            Op::Turn(at, person) => Change::RoleTaken {
                role: Role::Commander,
                person,
                at,
            },
            Op::Severity(at) => Change::SeveritySet {
                severity: Severity::P1,
                at,
            },
            Op::Reached(at, note) => Change::MilestoneSet {
                milestone: Milestone::Mitigated,
                at: Some(at),
                note: Some(note),
            },
            Op::Action(what, owner) => Change::ActionAdded(ActionFields {
                what: Some(what),
                owner: Some(owner),
                ..ActionFields::default()
            }),
            Op::Owner(which, owner) => {
                let Some(action) = pick(&self.actions, which) else {
                    return;
                };
                let fields = ActionFields {
                    owner: Some(owner),
                    ..ActionFields::default()
                };
                Change::ActionCorrected { action, fields }
            }
            Op::Written(text) => Change::SectionWritten {
                section: Section::Summary,
                text: Some(text),
                autosave: false,
            },
            Op::Named(name) => Change::WriterNamed {
                name,
                device: String::new(),
            },
            Op::Owned(people) => Change::FactSet {
                fact: Fact::PostmortemOwner,
                text: Some(people),
            },
            Op::Withdrawn(which, withdrawn) => {
                let Some(what) = pick(&self.all, which) else { return };
                Change::Withdrawn { what, withdrawn }
            }
            Op::Apart(one, other) => {
                let (Some(one), Some(other)) = (pick(&self.entries, one), pick(&self.entries, other)) else {
                    return;
                };
                if one == other {
                    return;
                }
                Change::KeptApart {
                    one: one.min(other),
                    other: one.max(other),
                }
            }
        };
        let creates = |change: &Change| match change {
            Change::EntryLogged(_) => Some(true),
            Change::ActionAdded(_) => Some(false),
            _ => None,
        };
        let created = creates(&change);
        let id = self.log(writer, change);
        match created {
            Some(true) => self.entries.push(id),
            Some(false) => self.actions.push(id),
            None => {}
        }
        self.all.push(id);
    }
}
