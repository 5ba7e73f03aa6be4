//! An incident's log: a set of events, and the one way in which two of them become one.

use super::{Event, EventId, Incident, Map, fold, sort_few};

/// The events of one incident, as a set. Merging is set union, whether the events come from another tab, a second
/// copy, a backup or a link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    events: Map<EventId, Event>,
    /// Where one id came with different contents, all of them: nobody can tell which is right, so none is believed
    /// and none is dropped.
    disputed: Map<EventId, Vec<Event>>,
}

/// What became of an event that was added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// It was not here before.
    New,
    /// It was here already.
    Known,
    /// Another event was here under its id; both are set aside.
    Disputed,
}

impl Log {
    /// Adds one event.
    pub fn add(&mut self, event: Event) -> Added {
        let id = event.id;
        if self.disputed.contains_key(&id) {
            let versions = self.disputed.or_default(id);
            if versions.contains(&event) {
                return Added::Known;
            }
            versions.push(event);
            sort_few(versions, order_of_versions);
            return Added::Disputed;
        }
        match self.events.get(&id) {
            None => {
                self.events.insert(id, event);
                Added::New
            }
            Some(held) if *held == event => Added::Known,
            Some(_) => {
                let mut versions: Vec<_> = self.events.remove(&id).into_iter().chain([event]).collect();
                sort_few(&mut versions, order_of_versions);
                self.disputed.insert(id, versions);
                Added::Disputed
            }
        }
    }

    /// Adds all events of another log, those it disputes included.
    pub fn merge(&mut self, other: &Self) {
        for event in other.events.values().chain(other.disputed.values().flatten()) {
            self.add(event.clone());
        }
    }

    /// The events that nobody disputes, by writer and number.
    pub fn events(&self) -> impl Iterator<Item = &Event> {
        self.events.values()
    }

    /// The event of that id, unless disputed.
    pub fn get(&self, id: EventId) -> Option<&Event> {
        self.events.get(&id)
    }

    /// Events set aside because others came under the same id.
    pub fn disputed(&self) -> impl Iterator<Item = &Event> {
        self.disputed.values().flatten()
    }

    /// What the events add up to.
    pub fn fold(&self) -> Incident {
        fold(self.events())
    }

    /// What they would add up to without one of them.
    pub fn fold_without(&self, id: EventId) -> Incident {
        fold(self.events().filter(|event| event.id != id))
    }
}

/// Any order will do, as long as it does not depend on which version came first.
fn order_of_versions(event: &Event) -> String {
    let change = serde_json::to_string(&event.change).unwrap_or_default();
    let foreign = event.foreign.as_deref().unwrap_or_default();
    format!(
        "{}.{}.{}.{change}{foreign}",
        event.stamp.0, event.stamp.1, event.logged_at.0
    )
}
