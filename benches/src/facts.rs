//! The facts that a link carries, as a peer would name them.
//!
//! The peers are spared what is ours alone: which later event corrected a field, and when something was deleted. They
//! carry all texts and times, who logged what, and when to the millisecond, since copies that are to be merged need it.

use tplus::{
    incident::{
        Agreement, Created, DecisionOption, EventId, Fact, Incident, Milestone, Precision, Section, TurnKind, When,
        WriteKey, WriterId,
    },
    share::Snapshot,
};

use crate::tree::Tree::{self, Count, Fields, Id, List, Logged, Text, Time, Word};

type Named = (&'static str, Option<Tree>);

/// A snapshot as a tree of named facts.
pub fn facts(snapshot: &Snapshot) -> Tree {
    let mut writers: Vec<_> = snapshot.events.iter().map(|event| event.id.writer).collect();
    writers.sort();
    writers.dedup();
    Teller {
        incident: &snapshot.fold(),
        writers,
    }
    .tell(snapshot)
}

struct Teller<'a> {
    incident: &'a Incident,
    writers: Vec<WriterId>,
}

impl Teller<'_> {
    fn tell(&self, snapshot: &Snapshot) -> Tree {
        let of = self.incident;
        let opened = of.opened.map(|opened| opened.key);
        let fact = |fact| of.facts.get(&fact).and_then(|text| Tree::text(text.text()));
        let set_later = |key: Option<WriteKey>| key.filter(|key| Some(*key) != opened);
        Fields(vec![
            ("id", Some(Text(snapshot.incident.to_string()))),
            ("title", fact(Fact::Title)),
            ("severity", Some(Word(of.declared_as.value().stored_name()))),
            ("detectedBy", Some(Word(of.detected_by.value().stored_name()))),
            ("impact", fact(Fact::Impact)),
            ("reference", fact(Fact::Reference)),
            ("services", fact(Fact::Services)),
            ("runbook", fact(Fact::Runbook)),
            ("timeZone", fact(Fact::Zone)),
            ("postmortemOwner", fact(Fact::PostmortemOwner)),
            ("postmortemReviewers", fact(Fact::PostmortemReviewers)),
            ("postmortemDue", fact(Fact::PostmortemDue)),
            (
                "authors",
                Some(List(self.writers.iter().map(|writer| self.author(*writer)).collect())),
            ),
            (
                "milestones",
                Some(Fields(
                    Milestone::ALL
                        .map(|milestone| {
                            let moment = of.milestones.get(&milestone).and_then(|moment| {
                                let when = moment.at.get().copied().flatten()?;
                                let mut fields = set_later(moment.at.key()).map_or(Vec::new(), |key| self.written(key));
                                fields.extend(at(when));
                                fields.push(("note", Tree::text(moment.note.text())));
                                Some(Fields(fields))
                            });
                            (milestone.stored_name(), moment)
                        })
                        .into(),
                )),
            ),
            (
                "changes",
                Some(List(
                    of.turns
                        .iter()
                        .map(|(_, turn)| {
                            let mut fields = self.created(turn.created);
                            fields.extend(at(turn.at));
                            fields.extend(turned(&turn.what));
                            Fields(fields)
                        })
                        .collect(),
                )),
            ),
            (
                "entries",
                Some(List(
                    of.standing_entries()
                        .map(|(_, created, entry)| {
                            let mut fields = self.created(created);
                            fields.extend(at(entry.at.value()));
                            fields.push(("kind", Some(Word(entry.kind.value().stored_name()))));
                            fields.push(("text", Tree::text(entry.text.text())));
                            fields.push(("pinned", entry.pinned.value().then_some(Word("yes"))));
                            Fields(fields)
                        })
                        .collect(),
                )),
            ),
            (
                "decisions",
                Some(List(
                    of.numbered_decisions()
                        .into_iter()
                        .map(|(_, _, it)| {
                            let mut fields = it.created.map_or(Vec::new(), |created| self.created(created));
                            fields.extend(at(it.at.value()));
                            fields.extend([
                                ("question", Tree::text(it.question.text())),
                                (
                                    "options",
                                    Some(List(it.standing_options().map(|(_, option)| weighed(option)).collect())),
                                ),
                                ("chosen", it.chosen.get().map(|chosen| Count(u64::from(*chosen)))),
                                ("why", Tree::text(it.why.text())),
                                ("decidedBy", Tree::text(it.decided_by.text())),
                                ("agreedBy", agreed(it.agreement())),
                                ("risk", Tree::text(it.risk.text())),
                                ("outcome", Tree::text(it.outcome.text())),
                            ]);
                            Fields(fields)
                        })
                        .collect(),
                )),
            ),
            (
                "updates",
                Some(List(
                    of.standing_updates()
                        .map(|(_, created, update)| {
                            let mut fields = self.created(created);
                            fields.extend(at(update.at.value()));
                            fields.extend([
                                ("audience", Some(Word(update.audience.value().stored_name()))),
                                ("text", Tree::text(update.text.text())),
                                ("nextBy", update.next_by.get().map(|next| Time(next.0))),
                            ]);
                            Fields(fields)
                        })
                        .collect(),
                )),
            ),
            (
                "actions",
                Some(List(
                    of.standing_actions()
                        .into_iter()
                        .map(|(_, it)| {
                            let mut fields = it.created.map_or(Vec::new(), |created| self.created(created));
                            fields.extend([
                                ("what", Tree::text(it.what.text())),
                                ("kind", Some(Word(it.kind.value().stored_name()))),
                                ("owner", Tree::text(it.owner.text())),
                                ("due", Tree::text(it.due.text())),
                                ("done", it.done.value().then_some(Word("yes"))),
                            ]);
                            Fields(fields)
                        })
                        .collect(),
                )),
            ),
            (
                "postmortem",
                Some(Fields(
                    Section::ALL
                        .map(|section| {
                            let written = of.sections.get(&section).and_then(|text| {
                                let mut fields = self.written(text.key()?);
                                fields.push(("text", Tree::text(text.text())));
                                Some(Fields(fields))
                            });
                            (section.stored_name(), written)
                        })
                        .into(),
                )),
            ),
            (
                "deleted",
                Some(List(of.withdrawn.iter().map(|(id, _)| self.id(*id)).collect())),
            ),
        ])
    }

    fn author(&self, writer: WriterId) -> Tree {
        Fields(vec![
            ("id", Some(Text(writer.to_string()))),
            ("name", Tree::text(self.incident.writer_name(writer))),
        ])
    }

    fn id(&self, id: EventId) -> Tree {
        let place = self.writers.iter().position(|writer| *writer == id.writer);
        Id(place.unwrap_or(self.writers.len()), id.number)
    }

    fn created(&self, created: Created) -> Vec<Named> {
        self.written(created.key)
    }

    fn written(&self, key: WriteKey) -> Vec<Named> {
        vec![
            ("id", Some(self.id(key.event))),
            ("loggedAt", Some(Logged(key.stamp.0))),
        ]
    }
}

fn at(when: When) -> [Named; 3] {
    let (precision, until) = match when.precision {
        Precision::Exact => (None, None),
        Precision::About => (Some(Word("about")), None),
        Precision::Unread => (Some(Word("unread")), None),
        Precision::Until(until) => (None, Some(Time(until.0))),
    };
    [
        ("at", Some(Time(when.at.0))),
        ("until", until),
        ("precision", precision),
    ]
}

fn turned(what: &TurnKind) -> Vec<Named> {
    let (mut severity, mut state, mut role, mut person, mut reopened) = (None, None, None, None, None);
    match what {
        TurnKind::Severity(to) => severity = Some(Word(to.stored_name())),
        TurnKind::Progress(to) => state = Some(Word(to.stored_name())),
        TurnKind::Role(of, who) => (role, person) = (Some(Word(of.stored_name())), Tree::text(who)),
        TurnKind::Reopened(cleared) => {
            let named = cleared.iter().map(|(milestone, _)| Word(milestone.stored_name()));
            reopened = Some(List(named.collect()));
        }
    }
    vec![
        ("severity", severity),
        ("state", state),
        ("role", role),
        ("person", person),
        ("reopened", reopened),
    ]
}

fn weighed(option: &DecisionOption) -> Tree {
    Fields(vec![
        ("label", Tree::text(&option.label)),
        ("pros", Tree::text(&option.pros)),
        ("cons", Tree::text(&option.cons)),
    ])
}

fn agreed(agreement: &Agreement) -> Option<Tree> {
    match agreement {
        Agreement::Unsaid => None,
        Agreement::Nobody => Some(Text("nobody".into())),
        Agreement::By(people) => Tree::text(people),
    }
}
