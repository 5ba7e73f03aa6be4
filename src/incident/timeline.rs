//! The timeline: everything that has a time, in the order in which it happened.

use super::{
    EventId, Incident, Milestone, Subject, Timestamp, When, WriteKey,
    fold::{Created, Decision, Entry, Turn, Update},
    sort_many,
};

/// One line of the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<'a> {
    /// When it happened.
    pub when: When,
    /// When it was written down, by the writer's clock.
    pub logged_at: Timestamp,
    /// What it is.
    pub item: Item<'a>,
    order: Order,
}

/// What a line of the timeline shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item<'a> {
    /// A milestone, with its note.
    Milestone(Milestone, &'a str),
    /// A milestone that a later reopening took away: what was believed at the time.
    Undone(EventId, Milestone),
    /// An entry.
    Entry(EventId, &'a Entry),
    /// A decision and its number.
    Decision(EventId, usize, &'a Decision),
    /// A status update.
    Update(EventId, &'a Update),
    /// A change of severity, state or role, or a reopening.
    Turn(EventId, &'a Turn),
}

impl Item<'_> {
    /// What its history is about.
    pub fn subject(&self) -> Subject {
        match self {
            Self::Milestone(milestone, _) => Subject::Milestone(*milestone),
            Self::Undone(id, _)
            | Self::Entry(id, _)
            | Self::Decision(id, ..)
            | Self::Update(id, _)
            | Self::Turn(id, _) => Subject::Item(*id),
        }
    }
}

/// Settles the order of what happened in the same second: how it began, then as it was written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Order {
    Beginning(Milestone),
    /// One event can stand for several lines: each milestone that a reopening took away.
    Written(WriteKey, Option<Milestone>),
}

/// All lines that stand, oldest first.
pub fn timeline(incident: &Incident) -> Vec<Row<'_>> {
    let row = |when, created: Created, item| Row {
        when,
        logged_at: created.logged_at,
        order: Order::Written(created.key, undone(&item)),
        item,
    };
    let mut rows = milestones(incident);
    rows.extend(
        incident
            .standing_entries()
            .map(|(id, created, entry)| row(entry.at.value(), created, Item::Entry(id, entry))),
    );
    rows.extend(
        incident
            .standing_updates()
            .map(|(id, created, update)| row(update.at.value(), created, Item::Update(id, update))),
    );
    rows.extend(
        incident
            .numbered_decisions()
            .into_iter()
            .filter_map(|(number, id, decision)| {
                Some(row(
                    decision.at.value(),
                    decision.created?,
                    Item::Decision(id, number, decision),
                ))
            }),
    );
    for (id, turn) in incident.standing_turns() {
        rows.push(row(turn.at, turn.created, Item::Turn(id, turn)));
        if let super::TurnKind::Reopened(cleared) = &turn.what {
            rows.extend(
                cleared
                    .iter()
                    .map(|(milestone, when)| row(*when, turn.created, Item::Undone(id, *milestone))),
            );
        }
    }
    sort_many(&mut rows, |one, other| {
        (one.when.at, one.order) < (other.when.at, other.order)
    });
    rows
}

fn undone(item: &Item) -> Option<Milestone> {
    match item {
        Item::Undone(_, milestone) => Some(*milestone),
        _ => None,
    }
}

fn milestones(incident: &Incident) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    for (milestone, moment) in incident.milestones.iter() {
        let (Some(when), Some(key)) = (incident.milestone_when(*milestone), moment.at.key()) else {
            continue;
        };
        let beginning = matches!(
            milestone,
            Milestone::ImpactBegan | Milestone::Detected | Milestone::Declared
        );
        rows.push(Row {
            when,
            logged_at: moment.logged_at.value(),
            order: if beginning {
                Order::Beginning(*milestone)
            } else {
                Order::Written(key, None)
            },
            item: Item::Milestone(*milestone, moment.note.text()),
        });
    }
    rows
}
