//! A copy that nothing ties to the incident it was made of.

use super::{identity, texts::about};
use crate::incident::{Change, DecisionFields, Event, EventId, Incident, IncidentId, Map, Stamp, WriterId};

/// Gives what is left of an incident (`whole`) ids of its own: writers by their first event, numbers and stamps by the
/// order of writes, and the incident the id that follows from all that. What was deleted goes for good, and what is
/// about something that is not here. Where decisions are missing, blank deleted ones stand for them, so that D2 is
/// still D2.
pub fn anew(whole: &Incident, mut events: Vec<Event>) -> (IncidentId, Vec<Event>) {
    let is_gone = |event: &Event| match event.change {
        Change::Withdrawn { .. } | Change::Unknown => true,
        Change::EntryLogged(_)
        | Change::DecisionMade(_)
        | Change::UpdatePosted(_)
        | Change::ActionAdded(_)
        | Change::SeveritySet { .. }
        | Change::ProgressSet { .. }
        | Change::Reopened { .. }
        | Change::RoleTaken { .. }
        | Change::KeptApart { .. } => whole.is_withdrawn(event.id),
        // Nothing else can be withdrawn, whatever a file says.
        _ => false,
    };
    events.retain(|event| !is_gone(event));
    // What is about something else may go itself, and nothing is about it.
    let stand_alone = events.iter_mut().filter_map(|event| {
        let is_about = about(&mut event.change).iter().any(Option::is_some);
        (!is_about).then_some((event.id, ()))
    });
    let here: Map<EventId, ()> = stand_alone.collect();
    events.retain_mut(|event| {
        let mut about = about(&mut event.change).into_iter().flatten();
        about.all(|id| here.contains_key(id))
    });

    let numbered = whole.numbered_decisions();
    let numbers: Map<EventId, usize> = numbered.into_iter().map(|(number, id, _)| (id, number)).collect();
    let mut copy = Copy::default();
    for event in events {
        let number = numbers.get(&event.id);
        copy.take(event, number.copied().unwrap_or_default());
    }
    let Copy { ids, mut events, .. } = copy;
    for event in &mut events {
        if !matches!(event.change, Change::Withdrawn { .. }) {
            refer(&ids, &mut event.change);
        }
    }
    let incident = identity(&events);
    for event in &mut events {
        event.incident = incident;
    }
    (incident, events)
}

/// The copy as it is made.
#[derive(Default)]
struct Copy {
    /// What each event was called and is called now.
    ids: Map<EventId, EventId>,
    /// The writers by their first event, each with how many events there are of it.
    writers: Vec<(WriterId, u32)>,
    /// Decisions so far, deleted ones included.
    decisions: usize,
    events: Vec<Event>,
}

impl Copy {
    /// Takes an event over. `number` is that of the decision, where it is one.
    fn take(&mut self, mut event: Event, number: usize) {
        let old = event.id;
        if matches!(event.change, Change::DecisionMade(_)) {
            while self.decisions + 1 < number {
                self.stand_in(&event);
            }
            self.decisions += 1;
        }
        let writers: Vec<_> = about(&mut event.change)
            .into_iter()
            .flatten()
            .map(|id| id.writer)
            .collect();
        let new = self.push(event);
        self.ids.insert(old, new);
        for writer in writers {
            self.place(writer);
        }
    }

    /// Puts a deleted decision without any content in front of one, as if it had been logged with it.
    fn stand_in(&mut self, before: &Event) {
        let blank = |change| Event {
            change,
            ..before.clone()
        };
        let what = self.push(blank(Change::DecisionMade(DecisionFields::default())));
        self.push(blank(Change::Withdrawn { what, withdrawn: true }));
        self.decisions += 1;
    }

    fn push(&mut self, mut event: Event) -> EventId {
        let place = self.place(event.id.writer);
        let number = self.writers.get_mut(place).map_or(1, |(_, number)| {
            *number += 1;
            *number
        });
        event.id = EventId {
            writer: WriterId::from_random(place as u64 + 1),
            number,
        };
        event.stamp = Stamp(self.events.len() as u64 + 1, 0);
        event.foreign = None;
        let id = event.id;
        self.events.push(event);
        id
    }

    fn place(&mut self, writer: WriterId) -> usize {
        let held = self.writers.iter().position(|(held, _)| *held == writer);
        held.unwrap_or_else(|| {
            self.writers.push((writer, 0));
            self.writers.len() - 1
        })
    }
}

/// Lets a change speak of other events as they are called now.
fn refer(ids: &Map<EventId, EventId>, change: &mut Change) {
    for id in about(change).into_iter().flatten() {
        if let Some(new) = ids.get(id) {
            *id = *new;
        }
    }
    if let Change::KeptApart { one, other } = change
        && one > other
    {
        std::mem::swap(one, other);
    }
}
