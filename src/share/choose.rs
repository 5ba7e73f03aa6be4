//! What of an incident goes into a copy.

use super::{
    LeftOut, Snapshot,
    anew::anew,
    masks::Masks,
    texts::{Kind, about, each_text},
};
use crate::{
    export::{Parts, People},
    incident::{Change, Event, EventId, Fact, Incident, IncidentId, Log, current},
};

/// What whoever shares can choose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// Which parts to share.
    pub parts: Parts,
    /// Whether roles stand for names, in texts too.
    pub leave_out_names: bool,
    /// Whether what is marked internal is left out.
    pub leave_out_internal: bool,
    /// Texts to mask wherever they stand, as they stand there.
    pub masked: Vec<String>,
}

/// The current state of an incident, as chosen. The same log and choices always give the same.
///
/// Where nothing was there to leave out, it is the current state as it is, with its ids. Where something was, it is an
/// incident of its own, and no id or stamp of it is that of the original.
pub fn snapshot(log: &Log, incident: IncidentId, choices: &Choices) -> Snapshot {
    let whole = log.fold();
    let mut events = current(log);
    events.retain(|event| is_in(choices.parts, &whole, &event.change));
    let mut left_out = LeftOut::default();
    if choices.leave_out_internal {
        left_out.internal = leave_out_internal(&whole, &mut events);
    }
    // Before names too: a secret that a name stands in would not be found any more.
    let masks = Masks::new(&choices.masked);
    let mask = |events: &mut Vec<Event>| rewrite(events, &|kind, text| mask(&masks, kind, text));
    left_out.masked = mask(&mut events);
    if choices.leave_out_names {
        let people = People::everyone(log);
        left_out.names = rewrite(&mut events, &|kind, text| match kind {
            Kind::Prose => people.hide(text),
            Kind::People => people.hide_field(text),
            Kind::Device => String::new(),
            Kind::Zone => text.to_owned(),
        });
        left_out.masked |= mask(&mut events);
    }
    let (incident, events) = if left_out.any() {
        anew(&whole, events)
    } else {
        (incident, events)
    };
    Snapshot {
        incident,
        parts: choices.parts,
        left_out,
        events,
    }
}

/// Whether a change belongs to the parts that were chosen.
fn is_in(parts: Parts, whole: &Incident, change: &Change) -> bool {
    match change {
        Change::EntryLogged(_)
        | Change::EntryCorrected { .. }
        | Change::UpdatePosted(_)
        | Change::UpdateCorrected { .. }
        | Change::KeptApart { .. } => parts.timeline,
        Change::SectionWritten { .. }
        | Change::ActionAdded(_)
        | Change::ActionCorrected { .. }
        | Change::FactSet {
            fact: Fact::PostmortemOwner | Fact::PostmortemReviewers | Fact::PostmortemDue,
            ..
        } => parts.postmortem,
        Change::Withdrawn { what, .. } => {
            let said_apart = |id| {
                let mut pairs = whole.kept_apart.values();
                pairs.any(|pair| pair.key().is_some_and(|key| key.event == id))
            };
            if whole.actions.contains_key(what) {
                parts.postmortem
            } else {
                let of_timeline =
                    whole.entries.contains_key(what) || whole.updates.contains_key(what) || said_apart(*what);
                parts.timeline || !of_timeline
            }
        }
        Change::Opened(_)
        | Change::FactSet { .. }
        | Change::DetectedBySet { .. }
        | Change::SeveritySet { .. }
        | Change::ProgressSet { .. }
        | Change::MilestoneSet { .. }
        | Change::Reopened { .. }
        | Change::DecisionMade(_)
        | Change::DecisionCorrected { .. }
        | Change::RoleTaken { .. }
        | Change::WriterNamed { .. }
        | Change::Unknown => true,
    }
}

/// Takes out what is marked internal, and whatever is about it. Whether there was any. What was deleted has no text
/// any more and does not count.
fn leave_out_internal(whole: &Incident, events: &mut Vec<Event>) -> bool {
    let is_internal = |id: &EventId| {
        let marks = [
            whole.entries.get(id).map(|entry| &entry.internal),
            whole.decisions.get(id).map(|decision| &decision.internal),
            whole.updates.get(id).map(|update| &update.internal),
        ];
        let marked = marks.into_iter().flatten().any(|mark| mark.value());
        marked && !whole.is_withdrawn(*id)
    };
    let before = events.len();
    events.retain_mut(|event| {
        let mut about = about(&mut event.change).into_iter().flatten();
        !is_internal(&event.id) && !about.any(|id| is_internal(id))
    });
    events.len() < before
}

/// The zone with something masked in it is no zone any more, and is left out.
fn mask(masks: &Masks<'_>, kind: Kind, text: &str) -> String {
    let masked = masks.hide(text);
    if kind == Kind::Zone && masked != text {
        String::new()
    } else {
        masked
    }
}

/// Rewrites every text. Whether that changed any.
fn rewrite(events: &mut [Event], rewritten: &dyn Fn(Kind, &str) -> String) -> bool {
    let mut changed = false;
    for event in events {
        each_text(&mut event.change, &mut |kind, text| {
            let new = rewritten(kind, text);
            changed |= new != *text;
            *text = new;
        });
    }
    changed
}

#[cfg(test)]
mod tests;
