//! The list of incidents: which of them it shows, in which groups and order, and what each line says.

mod copy;
mod facts;

use std::{cmp::Reverse, sync::Arc};

pub use copy::group;
pub use facts::{Due, day_words, due, facts, follow_up};

use crate::incident::{
    Fact, Incident, IncidentId, Map, Role, Section, Severity,
    copy::{SeverityNames, severity},
    sort_few,
};

/// Which incidents the list is narrowed down to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    /// None is left out.
    #[default]
    All,
    /// Those that are not resolved.
    Open,
    /// Those of [`Group::NeedsPostmortem`].
    NeedsPostmortem,
    /// Those of one severity.
    Severity(Severity),
}

/// A part of the list, in the order shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// The response goes on.
    Open,
    /// Resolved, severe enough for a postmortem, and that is not complete.
    NeedsPostmortem,
    /// The rest.
    Done,
}

/// How far the postmortem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writing {
    /// No section is written. Action items alone come from the response.
    NotStarted,
    /// One is, and something that it cannot do without is missing.
    Draft,
    /// It has a summary, a root cause and an action item.
    Complete,
}

/// One line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Listed {
    /// The incident.
    pub id: IncidentId,
    /// The group that begins with this line, if one does.
    pub begins: Option<Group>,
}

impl Group {
    /// Where an incident belongs.
    pub fn of(incident: &Incident) -> Self {
        if incident.is_open() {
            Self::Open
        } else if incident.severity().wants_postmortem() && Writing::of(incident) != Writing::Complete {
            Self::NeedsPostmortem
        } else {
            Self::Done
        }
    }
}

impl Writing {
    /// How far the postmortem of an incident is.
    pub fn of(incident: &Incident) -> Self {
        let written = |section| !incident.section(section).trim().is_empty();
        let action = incident
            .standing_actions()
            .iter()
            .any(|(_, action)| !action.what.text().trim().is_empty());
        if action && written(Section::Summary) && written(Section::RootCause) {
            Self::Complete
        } else if Section::ALL.into_iter().any(written) {
            Self::Draft
        } else {
            Self::NotStarted
        }
    }
}

/// The lines of the list: group by group, in each the newest (by T+0) first. Every word typed must occur in something
/// that names the incident or its people, in whatever case.
pub fn browse(incidents: &Map<IncidentId, Arc<Incident>>, filter: Filter, words: &str) -> Vec<Listed> {
    let words: Vec<_> = words.split_whitespace().map(str::to_lowercase).collect();
    let mut found: Vec<_> = incidents
        .iter()
        .map(|(id, incident)| (*id, incident, Group::of(incident)))
        .filter(|(_, incident, group)| match filter {
            Filter::All => true,
            Filter::Open => *group == Group::Open,
            Filter::NeedsPostmortem => *group == Group::NeedsPostmortem,
            Filter::Severity(severity) => incident.severity() == severity,
        })
        .filter(|(_, incident, _)| {
            let text = if words.is_empty() {
                String::new()
            } else {
                names(incident)
            };
            words.iter().all(|word| text.contains(word.as_str()))
        })
        .collect();
    sort_few(&mut found, |(_, incident, group)| (*group, Reverse(incident.zero())));
    let mut last = None;
    found
        .into_iter()
        .map(|(id, _, group)| Listed {
            id,
            begins: (last.replace(group) != Some(group)).then_some(group),
        })
        .collect()
}

/// What an incident may be looked for by, in lower case. Not its entries: they would have to be searched at each key.
fn names(incident: &Incident) -> String {
    let severities = [SeverityNames::P, SeverityNames::Sev].map(|names| severity(incident.severity(), names));
    let facts = [Fact::Title, Fact::Services, Fact::Reference, Fact::Impact].map(|fact| incident.fact(fact));
    let roles = Role::ALL.map(|role| incident.role(role));
    let writers = incident.writers.keys().map(|writer| incident.writer_name(*writer));
    let actions = incident.standing_actions();
    let owners = actions.iter().map(|(_, action)| action.owner.text());
    let all: Vec<_> = facts
        .into_iter()
        .chain(roles)
        .chain(severities.iter().map(String::as_str))
        .chain(writers)
        .chain(owners)
        .collect();
    all.join("\n").to_lowercase()
}

#[cfg(test)]
mod tests;
