//! What a line of the list says about its incident.

use super::{Group, Writing, copy};
use crate::{
    incident::{Incident, Length, Measure, Milestone, State, Timestamp, copy as names},
    time::{Day, Wall, Zone, duration, duration_between, show},
};

/// When the next status update of an open incident is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// Whether it should have gone out by now.
    pub overdue: bool,
    /// "Update due in 6 min".
    pub words: String,
}

/// The line under the title: "Identified · began 14:11 today · 7 entries · D1 roll back", or, once it is over,
/// "Resolved Fri 20 Mar · impact 54 min · detected by monitoring alert". `today` is the present day in `zone`.
pub fn facts(incident: &Incident, today: Day, zone: &dyn Zone) -> String {
    let parts = match incident.resolved() {
        Some(at) => over(incident, at, today, zone),
        None => going_on(incident, today, zone),
    };
    parts.join(" · ")
}

fn going_on(incident: &Incident, today: Day, zone: &dyn Zone) -> Vec<String> {
    let when = |at| copy::clock_on(&show::clock(at, zone), &day_words(at, today, zone));
    let mut parts = vec![names::state(State::Open(incident.progress())).to_owned()];
    match (incident.milestone(Milestone::ImpactBegan), incident.zero()) {
        (Some(at), _) => parts.push(copy::began(&when(at))),
        (None, Some(at)) => parts.push(copy::detected(&when(at))),
        (None, None) => {}
    }
    parts.push(copy::entries(incident.standing_entries().count()));
    if let Some((number, _, decision)) = incident.numbered_decisions().pop() {
        let what = match decision.chosen_option() {
            Some(option) if !option.label.trim().is_empty() => option.label.trim(),
            _ => decision.question.text().trim(),
        };
        parts.push(copy::decision(number, what));
    }
    parts
}

fn over(incident: &Incident, resolved: Timestamp, today: Day, zone: &dyn Zone) -> Vec<String> {
    let day = day_words(resolved, today, zone);
    let recent = day == copy::TODAY || day == copy::YESTERDAY;
    let when = if recent {
        copy::clock_on(&show::clock(resolved, zone), &day)
    } else {
        day
    };
    let mut parts = vec![copy::resolved(&when)];
    let known = |measure: Measure| match measure.of(incident, resolved) {
        Length::Known(span) => Some(duration_between(span.least, span.most, span.vague)),
        _ => None,
    };
    if let Some(length) = known(Measure::Impact) {
        parts.push(copy::impact(&length));
    } else if let Some(length) = known(Measure::Resolve) {
        parts.push(copy::detected_to_resolved(&length));
    }
    if let Some(by) = incident.detected_by.get() {
        parts.push(copy::detected_by(*by).to_owned());
    }
    parts
}

/// The day of `at` in few words: "today", "yesterday", "Fri 20 Mar", and with its year where that is not this one.
pub fn day_words(at: Timestamp, today: Day, zone: &dyn Zone) -> String {
    let day = Wall::at(at, zone).day();
    if day == today {
        return copy::TODAY.to_owned();
    }
    if day.plus(1) == today {
        return copy::YESTERDAY.to_owned();
    }
    let words = show::day(at, zone);
    match words.rsplit_once(' ') {
        Some((short, _)) if day.year() == today.year() => short.to_owned(),
        _ => words,
    }
}

/// When the next status update is due; nothing where nobody waits for one.
pub fn due(incident: &Incident, now: Timestamp) -> Option<Due> {
    const MINUTE: i64 = 60;
    let left = incident.next_update_due()?.since(now);
    Some(Due {
        overdue: left <= 0,
        words: if left <= -MINUTE {
            copy::overdue(&duration(left.saturating_neg()))
        } else if left < MINUTE {
            copy::due_now()
        } else {
            copy::due_in(&duration(left))
        },
    })
}

/// What is left to do once it is over: how far the postmortem is, where it asks for one or has one, and the action
/// items.
pub fn follow_up(incident: &Incident) -> (Option<&'static str>, Option<String>) {
    let writing = Writing::of(incident);
    let wanted = Group::of(incident) == Group::NeedsPostmortem || writing != Writing::NotStarted;
    let actions: Vec<_> = incident
        .standing_actions()
        .into_iter()
        .filter(|(_, action)| !action.what.text().trim().is_empty())
        .collect();
    let open = actions.iter().filter(|(_, action)| !action.done.value()).count();
    let items = match (open, actions.len()) {
        (0, 0) => None,
        (0, all) => Some(copy::actions_done(all)),
        (open, _) => Some(copy::actions_open(open)),
    };
    (wanted.then(|| copy::writing(writing)), items)
}
