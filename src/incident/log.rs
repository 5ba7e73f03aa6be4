//! An incident's log: a set of events, and the one way in which two of them become one.

use super::{Event, EventId, Incident, Map, TextField, fold, sort_few};

/// The events of one incident, as a set. Merging is set union, whether the events come from another tab, a second
/// copy, a backup or a link. Records of one event in which different values are absent unite.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    /// What is believed: each event with every value that any of its records has.
    events: Map<EventId, Event>,
    /// The records that came under one id, where none of them has all that the others have. Where they contradict each
    /// other, nobody can tell which is right, so none is believed and none is dropped. Kept as they came rather than
    /// united, so that what a log holds does not depend on the order in which a contradiction came to light.
    records: Map<EventId, Vec<Event>>,
}

/// What became of an event that was added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// It was not here before.
    New,
    /// All of it was here already.
    Known,
    /// The event was here, and now has a value that was absent.
    Grown,
    /// It contradicts another record under its id; all of them are set aside.
    Disputed,
}

impl Log {
    /// Adds one event, or another record of one.
    pub fn add(&mut self, event: Event) -> Added {
        let id = event.id;
        let mut records = match (self.records.remove(&id), self.events.get(&id)) {
            (Some(records), _) => records,
            (None, Some(held)) if *held == event => return Added::Known,
            (None, Some(held)) => vec![held.clone()],
            (None, None) => {
                self.events.insert(id, event);
                return Added::New;
            }
        };
        let is_known = records.iter().any(|record| record.covers(&event));
        if !is_known {
            records.retain(|record| !event.covers(record));
            records.push(event);
            sort_few(&mut records, order_of_records);
        }
        let united = united(&records);
        if records.len() > 1 {
            self.records.insert(id, records);
        }
        let Some(united) = united else {
            self.events.remove(&id);
            return if is_known { Added::Known } else { Added::Disputed };
        };
        match self.events.insert(id, united) {
            None => Added::New,
            held if held.as_ref() == self.events.get(&id) => Added::Known,
            Some(_) => Added::Grown,
        }
    }

    /// Adds all events of another log, those it disputes included.
    pub fn merge(&mut self, other: &Self) {
        let whole = other.events().filter(|event| !other.records.contains_key(&event.id));
        for event in whole.chain(other.records.values().flatten()) {
            self.add(event.clone());
        }
    }

    /// Erases a text of an event, in every record of it, disputed ones included. Gives back the event as it stands
    /// now; nothing where no such text was there, where it cannot be erased, or where the event is disputed.
    pub fn erase(&mut self, id: EventId, field: TextField) -> Option<&Event> {
        self.rewrite(id, &|event| event.without_text(field))
    }

    /// Leaves out the value of an event that [`superseded`](super::superseded) names. Gives back the event as it
    /// stands now; nothing where there is nothing to leave out.
    pub fn compact(&mut self, id: EventId) -> Option<&Event> {
        self.rewrite(id, &|event| {
            let compacted = event.compacted();
            (compacted != *event).then_some(compacted)
        })
    }

    fn rewrite(&mut self, id: EventId, rewritten: &dyn Fn(&Event) -> Option<Event>) -> Option<&Event> {
        let held = self.events.remove(&id);
        let records = self.records.remove(&id).or_else(|| Some(vec![held?]))?;
        let mut changed = false;
        for record in records {
            let record = match rewritten(&record) {
                Some(record) => {
                    changed = true;
                    record
                }
                None => record,
            };
            self.add(record);
        }
        self.events.get(&id).filter(|_| changed)
    }

    /// The events that nobody disputes, by writer and number.
    pub fn events(&self) -> impl Iterator<Item = &Event> {
        self.events.values()
    }

    /// The ids of all events, those in dispute included.
    pub fn ids(&self) -> impl Iterator<Item = EventId> {
        let disputed = self.records.keys().filter(|id| !self.events.contains_key(id));
        self.events.keys().chain(disputed).copied()
    }

    /// The event of that id, unless disputed.
    pub fn get(&self, id: EventId) -> Option<&Event> {
        self.events.get(&id)
    }

    /// Records set aside because they contradict others of the same id.
    pub fn disputed(&self) -> impl Iterator<Item = &Event> {
        let disputed = self.records.iter().filter(|(id, _)| !self.events.contains_key(id));
        disputed.flat_map(|(_, records)| records)
    }

    /// What the events add up to.
    pub fn fold(&self) -> Incident {
        fold(self.events())
    }

    /// What they would add up to without some of them.
    pub fn fold_without(&self, left_out: &[EventId]) -> Incident {
        fold(self.events().filter(|event| !left_out.contains(&event.id)))
    }
}

/// All records of one event as one, unless they contradict each other.
fn united(records: &[Event]) -> Option<Event> {
    let (first, rest) = records.split_first()?;
    rest.iter()
        .try_fold(first.clone(), |united, record| united.unite(record))
}

/// Any order will do, as long as it does not depend on which record came first.
fn order_of_records(event: &Event) -> String {
    let change = serde_json::to_string(&event.change).unwrap_or_default();
    let foreign = event.foreign.as_deref().unwrap_or_default();
    format!(
        "{}.{}.{}.{}.{change}{foreign}",
        event.incident, event.stamp.0, event.stamp.1, event.logged_at.0
    )
}
