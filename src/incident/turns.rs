//! What the turns of an incident add up to: of those that were not taken back, the latest holds.

use super::{
    EventId, Incident, Milestone, Progress, Role, Severity, WriteKey,
    fold::{Turn, TurnKind},
};

impl Incident {
    /// The turns that were not taken back, by id.
    pub fn standing_turns(&self) -> impl Iterator<Item = (EventId, &Turn)> {
        self.turns
            .iter()
            .filter(|(id, _)| !self.is_withdrawn(**id))
            .map(|(id, turn)| (*id, turn))
    }

    /// The severity; P2 where nobody set one.
    pub fn severity(&self) -> Severity {
        let turned = self.latest_turn(|turn| match turn {
            TurnKind::Severity(severity) => Some(*severity),
            _ => None,
        });
        match turned {
            Some((key, severity)) if Some(key) > self.declared_as.key() => severity,
            _ => self.declared_as.value(),
        }
    }

    /// Where the response stands, resolution aside.
    pub fn progress(&self) -> Progress {
        let turned = self.latest_turn(|turn| match turn {
            TurnKind::Progress(progress) => Some(*progress),
            TurnKind::Reopened(_) => Some(Progress::Investigating),
            _ => None,
        });
        turned.map(|(_, progress)| progress).unwrap_or_default()
    }

    /// Who has a role; empty where nobody does.
    pub fn role(&self, role: Role) -> &str {
        let turned = self.latest_turn(|turn| match turn {
            TurnKind::Role(taken, person) if *taken == role => Some(person.as_str()),
            _ => None,
        });
        turned.map_or("", |(_, person)| person)
    }

    /// Whether a later reopening took away what `key` set a milestone to.
    pub(super) fn reopened_since(&self, milestone: Milestone, key: WriteKey) -> bool {
        self.standing_turns().any(|(_, turn)| match &turn.what {
            TurnKind::Reopened(cleared) => {
                turn.created.key > key && cleared.iter().any(|(cleared, _)| *cleared == milestone)
            }
            _ => false,
        })
    }

    fn latest_turn<'a, T>(&'a self, value: impl Fn(&'a TurnKind) -> Option<T>) -> Option<(WriteKey, T)> {
        self.standing_turns()
            .filter_map(|(_, turn)| Some((turn.created.key, value(&turn.what)?)))
            .max_by_key(|(key, _)| *key)
    }
}
