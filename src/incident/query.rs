//! Questions that the registers of an incident answer.

use super::{
    Agreement, DecisionOption, EventId, Fact, Incident, Map, Milestone, Progress, Register, Section, Timestamp, When,
    WriteKey, WriterId,
    duplicates::in_order,
    fold::{Action, Created, Decision, Entry, Update},
    map::sort_few,
};

/// Where an incident stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The response goes on.
    Open(Progress),
    /// It is over.
    Resolved,
}

impl Incident {
    /// A text about the whole incident; empty where nobody wrote it.
    pub fn fact(&self, fact: Fact) -> &str {
        self.facts.get(&fact).map_or("", |text| text.text())
    }

    /// A hand-written part of the postmortem; empty where nobody wrote it.
    pub fn section(&self, section: Section) -> &str {
        self.sections.get(&section).map_or("", |text| text.text())
    }

    /// The name that the writer of an event gave; empty where none was given.
    pub fn writer_name(&self, writer: WriterId) -> &str {
        self.writer(writer).0
    }

    /// The name and the device that the writer of an event gave; each empty where it was not given.
    pub fn writer(&self, writer: WriterId) -> (&str, &str) {
        self.writers
            .get(&writer)
            .and_then(|named| named.get())
            .map_or(("", ""), |(name, device)| (name, device))
    }

    /// When a milestone was reached, as recorded; of a range, where it begins.
    pub fn milestone(&self, milestone: Milestone) -> Option<Timestamp> {
        self.milestone_when(milestone).map(|when| when.at)
    }

    /// When a milestone was reached, as exactly as is known.
    pub fn milestone_when(&self, milestone: Milestone) -> Option<When> {
        let at = &self.milestones.get(&milestone)?.at;
        let key = at.key()?;
        at.value().filter(|_| !self.reopened_since(milestone, key))
    }

    /// As [`milestone`](Self::milestone), with the end of impact standing in for itself: it is when the incident was
    /// mitigated, unless somebody said otherwise.
    pub fn reached(&self, milestone: Milestone) -> Option<When> {
        let when = self.milestone_when(milestone);
        match milestone {
            Milestone::ImpactEnded => when.or(self.milestone_when(Milestone::Mitigated)),
            _ => when,
        }
    }

    /// T+0: when it was detected, else declared. Nothing only where the opening event is missing.
    pub fn zero(&self) -> Option<Timestamp> {
        self.milestone(Milestone::Detected)
            .or(self.milestone(Milestone::Declared))
    }

    /// When it was resolved.
    pub fn resolved(&self) -> Option<Timestamp> {
        self.milestone(Milestone::Resolved)
    }

    /// Where it stands.
    pub fn state(&self) -> State {
        match self.resolved() {
            Some(_) => State::Resolved,
            None => State::Open(self.progress()),
        }
    }

    /// Whether the response goes on.
    pub fn is_open(&self) -> bool {
        self.resolved().is_none()
    }

    /// Whether an entry, decision, update or action item was deleted, or a turn taken back.
    pub fn is_withdrawn(&self, id: EventId) -> bool {
        self.withdrawn.get(&id).is_some_and(|withdrawn| withdrawn.value())
    }

    /// Whether somebody said that two entries are different things, and did not take it back.
    pub fn are_kept_apart(&self, one: EventId, other: EventId) -> bool {
        let said = self.kept_apart.get(&in_order(one, other));
        let said = said.and_then(Register::key);
        said.is_some_and(|key| !self.is_withdrawn(key.event))
    }

    /// Whether something was deleted, and a later write, by somebody who may not have known, still changed it.
    pub fn edited_since_withdrawn(&self, id: EventId) -> bool {
        let Some(withdrawn) = self.withdrawn.get(&id).filter(|withdrawn| withdrawn.value()) else {
            return false;
        };
        let writes = [
            self.entries.get(&id).and_then(Entry::last_write),
            self.decisions.get(&id).and_then(Decision::last_write),
            self.updates.get(&id).and_then(Update::last_write),
            self.actions.get(&id).and_then(Action::last_write),
        ];
        writes.into_iter().flatten().max() > withdrawn.key()
    }

    /// The entries that stand, by id.
    pub fn standing_entries(&self) -> impl Iterator<Item = (EventId, Created, &Entry)> {
        self.standing(&self.entries, |entry| entry.created)
    }

    /// The status updates that stand, by id.
    pub fn standing_updates(&self) -> impl Iterator<Item = (EventId, Created, &Update)> {
        self.standing(&self.updates, |update| update.created)
    }

    /// The action items that stand, in the order added.
    pub fn standing_actions(&self) -> Vec<(EventId, &Action)> {
        let mut actions: Vec<_> = self.standing(&self.actions, |action| action.created).collect();
        sort_few(&mut actions, |(_, created, _)| created.key);
        actions.into_iter().map(|(id, _, action)| (id, action)).collect()
    }

    /// The decisions that stand, in the order recorded, each with its number. Numbers count deleted decisions too, so
    /// that D2 stays D2 when D1 goes.
    pub fn numbered_decisions(&self) -> Vec<(usize, EventId, &Decision)> {
        let mut all: Vec<_> = self
            .decisions
            .iter()
            .filter_map(|(id, decision)| Some((decision.created?.key, *id, decision)))
            .collect();
        sort_few(&mut all, |(key, ..)| *key);
        (1..)
            .zip(all)
            .map(|(number, (_, id, decision))| (number, id, decision))
            .filter(|(_, id, _)| !self.is_withdrawn(*id))
            .collect()
    }

    fn standing<'a, T>(
        &'a self,
        all: &'a Map<EventId, T>,
        created: impl Fn(&T) -> Option<Created> + 'a,
    ) -> impl Iterator<Item = (EventId, Created, &'a T)> {
        all.iter()
            .filter(|(id, _)| !self.is_withdrawn(**id))
            .filter_map(move |(id, item)| Some((*id, created(item)?, item)))
    }

    /// When the next status update is due: as the last one promised, else by the severity's rhythm from the last one,
    /// else ten minutes after the incident was declared. Nothing once resolved, or where nobody waits for one.
    pub fn next_update_due(&self) -> Option<Timestamp> {
        const FIRST_UPDATE_SECONDS: i64 = 10 * 60;
        if !self.is_open() {
            return None;
        }
        let rhythm = self.severity().update_minutes();
        match self.last_update() {
            Some(last) => last
                .next_by
                .get()
                .copied()
                .or(rhythm.map(|minutes| last.at.value().latest().plus(60 * minutes))),
            None => rhythm
                .and(self.milestone(Milestone::Declared))
                .map(|declared| declared.plus(FIRST_UPDATE_SECONDS)),
        }
    }

    /// The latest status update, by when it went out.
    pub fn last_update(&self) -> Option<&Update> {
        self.standing_updates()
            .max_by_key(|(_, created, update)| (update.at.value().at, created.key))
            .map(|(.., it)| it)
    }
}

impl Entry {
    /// The greatest write to any of its fields.
    pub fn last_write(&self) -> Option<WriteKey> {
        latest([self.at.key(), self.kind.key(), self.text.key()])
    }
}

impl Update {
    /// The greatest write to any of its fields.
    pub fn last_write(&self) -> Option<WriteKey> {
        latest([self.at.key(), self.audience.key(), self.text.key(), self.next_by.key()])
    }
}

impl Action {
    /// The greatest write to any of its fields.
    pub fn last_write(&self) -> Option<WriteKey> {
        latest([
            self.what.key(),
            self.kind.key(),
            self.owner.key(),
            self.due.key(),
            self.done.key(),
        ])
    }
}

fn latest<const N: usize>(keys: [Option<WriteKey>; N]) -> Option<WriteKey> {
    keys.into_iter().flatten().max()
}

impl Decision {
    /// The greatest write to any of its fields.
    pub fn last_write(&self) -> Option<WriteKey> {
        let options = self.options.values().map(Register::key).max().flatten();
        latest([
            self.at.key(),
            self.question.key(),
            options,
            self.chosen.key(),
            self.why.key(),
            self.decided_by.key(),
            self.agreed_by.key(),
            self.risk.key(),
            self.outcome.key(),
        ])
    }

    /// The options that say something, each with its place.
    pub fn standing_options(&self) -> impl Iterator<Item = (u8, &DecisionOption)> {
        self.options
            .iter()
            .filter_map(|(place, option)| Some((*place, option.get()?)))
            .filter(|(_, option)| !option.is_blank())
    }

    /// The option that was chosen.
    pub fn chosen_option(&self) -> Option<&DecisionOption> {
        let chosen = self.chosen.get()?;
        self.standing_options()
            .find(|(place, _)| place == chosen)
            .map(|(_, option)| option)
    }

    /// Who agreed.
    pub fn agreement(&self) -> &Agreement {
        const UNSAID: &Agreement = &Agreement::Unsaid;
        self.agreed_by.get().unwrap_or(UNSAID)
    }
}
