//! The current state of a log as events, without how it came to be that.

use super::{
    ActionFields, Change, DecisionFields, EntryFields, Event, EventId, Fact, Incident, Log, Map, Opened, Register,
    UpdateFields, WriteKey,
    duplicates::in_order,
    fold,
    fold::{Action, Decision, Entry, Update},
    sort_many,
};

/// What of a log makes up its current state, by stamp. Only writes that hold are left in the events, and only events
/// that matter: those that hold something, those that brought something into being, and the greatest, since the state
/// is as of then. Of what was deleted there is no text left, only that it was there and was deleted.
///
/// Folding these gives what folding the log gives, and so does merging them into any other copy, texts of what is
/// deleted aside. What a later version wrote is left out, since nobody knows what it says, and so is what is disputed.
pub fn current(log: &Log) -> Vec<Event> {
    let known = || {
        let known = |event: &&Event| event.foreign.is_none() && event.change != Change::Unknown;
        log.events().filter(known)
    };
    let incident = fold(known());
    let latest = incident.latest.map(|(key, _)| key);
    let mut events: Vec<_> = known()
        .filter_map(|event| {
            let mut event = event.clone();
            let key = event.key();
            let matters = incident.keep_held(key, &mut event.change);
            (matters || Some(key) == latest).then_some(event)
        })
        .collect();
    sort_many(&mut events, |one, other| one.key() < other.key());
    events
}

impl Incident {
    /// Leaves in a change only what holds of it. A value that the format cannot leave out stays: it loses again
    /// wherever it is merged. Whether the event matters at all.
    fn keep_held(&self, key: WriteKey, change: &mut Change) -> bool {
        let id = key.event;
        match change {
            Change::Opened(opened) => {
                self.keep_of_opening(key, opened);
                true
            }
            Change::FactSet { fact, text } => keep(text, key, self.facts.get(fact)),
            Change::SectionWritten { section, text, .. } => keep(text, key, self.sections.get(section)),
            Change::DetectedBySet { .. } => holds(key, Some(&self.detected_by)),
            Change::MilestoneSet { milestone, note, .. } => {
                let moment = self.milestones.get(milestone);
                let said = keep(note, key, moment.map(|moment| &moment.note));
                said || holds(key, moment.map(|moment| &moment.at))
            }
            Change::Withdrawn { what, .. } => holds(key, self.withdrawn.get(what)),
            Change::KeptApart { one, other } => holds(key, self.kept_apart.get(&in_order(*one, *other))),
            Change::WriterNamed { .. } => holds(key, self.writers.get(&id.writer)),
            Change::EntryLogged(fields) => {
                match self.is_withdrawn(id) {
                    true => fields.text = None,
                    false => keep_of(&self.entries, id, key, fields),
                }
                true
            }
            Change::DecisionMade(fields) => {
                match self.is_withdrawn(id) {
                    true => {
                        *fields = DecisionFields {
                            at: fields.at,
                            ..DecisionFields::default()
                        };
                    }
                    false => keep_of(&self.decisions, id, key, fields),
                }
                true
            }
            Change::UpdatePosted(fields) => {
                match self.is_withdrawn(id) {
                    true => fields.text = None,
                    false => keep_of(&self.updates, id, key, fields),
                }
                true
            }
            Change::ActionAdded(fields) => {
                match self.is_withdrawn(id) {
                    true => *fields = ActionFields::default(),
                    false => keep_of(&self.actions, id, key, fields),
                }
                true
            }
            Change::EntryCorrected { entry, fields } => self.keep_correction(&self.entries, *entry, key, fields),
            Change::DecisionCorrected { decision, fields } => {
                self.keep_correction(&self.decisions, *decision, key, fields)
            }
            Change::UpdateCorrected { update, fields } => self.keep_correction(&self.updates, *update, key, fields),
            Change::ActionCorrected { action, fields } => self.keep_correction(&self.actions, *action, key, fields),
            Change::RoleTaken { person, .. } => {
                if self.is_withdrawn(id) {
                    person.clear();
                }
                true
            }
            // Each turn is a line of the timeline.
            Change::SeveritySet { .. } | Change::ProgressSet { .. } | Change::Reopened { .. } => true,
            Change::Unknown => false,
        }
    }

    fn keep_of_opening(&self, key: WriteKey, opened: &mut Opened) {
        for (fact, text) in [
            (Fact::Title, &mut opened.title),
            (Fact::Impact, &mut opened.impact),
            (Fact::Reference, &mut opened.reference),
            (Fact::Services, &mut opened.services),
            (Fact::Runbook, &mut opened.runbook),
            (Fact::Zone, &mut opened.zone),
        ] {
            if !holds(key, self.facts.get(&fact)) {
                text.clear();
            }
        }
    }

    fn keep_correction<F: Fields>(
        &self,
        items: &Map<EventId, F::Of>,
        item: EventId,
        key: WriteKey,
        fields: &mut F,
    ) -> bool {
        if self.is_withdrawn(item) {
            *fields = F::default();
            return false;
        }
        keep_of(items, item, key, fields);
        *fields != F::default()
    }
}

fn keep_of<F: Fields>(items: &Map<EventId, F::Of>, item: EventId, key: WriteKey, fields: &mut F) {
    if let Some(item) = items.get(&item) {
        fields.keep_held(key, item);
    }
}

/// Whether a register holds what `key` wrote.
fn holds<T>(key: WriteKey, register: Option<&Register<T>>) -> bool {
    register.and_then(Register::key) == Some(key)
}

/// Leaves a value out unless it holds. Whether there is one.
fn keep<T>(value: &mut Option<T>, key: WriteKey, register: Option<&Register<T>>) -> bool {
    if !holds(key, register) {
        *value = None;
    }
    value.is_some()
}

/// The fields that an event gives of an item.
trait Fields: Default + PartialEq {
    /// The item.
    type Of;

    /// Leaves only those that hold.
    fn keep_held(&mut self, key: WriteKey, item: &Self::Of);
}

macro_rules! fields {
    ($name:ident of $item:ident: $($field:ident)*) => {
        impl Fields for $name {
            type Of = $item;

            fn keep_held(&mut self, key: WriteKey, item: &$item) {
                $(keep(&mut self.$field, key, Some(&item.$field));)*
                fields!(@rest $name self key item);
            }
        }
    };
    (@rest DecisionFields $fields:ident $key:ident $item:ident) => {
        if let Some(options) = &mut $fields.options {
            for (place, option) in (0..=u8::MAX).zip(&mut options.0) {
                keep(option, $key, $item.options.get(&place));
            }
            let said = options.0.iter().rposition(Option::is_some);
            options.0.truncate(said.map_or(0, |last| last + 1));
            if options.0.is_empty() {
                $fields.options = None;
            }
        }
    };
    (@rest $name:ident $fields:ident $key:ident $item:ident) => {};
}
fields!(EntryFields of Entry: at kind text pinned internal);
fields!(DecisionFields of Decision: at question chosen why decided_by agreed_by risk outcome pinned internal);
fields!(UpdateFields of Update: at audience text next_by pinned internal);
fields!(ActionFields of Action: what kind owner due done);
