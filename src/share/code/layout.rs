//! How a snapshot is laid out: one field after the other, in an order that is part of the format.

use super::{
    change::{CHANGES, change},
    fields as f,
    io::{Fault, Io},
    moment::moment,
};
use crate::{
    incident::{Change, Event, EventId, IncidentId, Stamp, Timestamp, WriterId},
    share::{Snapshot, identity, texts::about},
};

/// Events that a snapshot may have.
const MOST_EVENTS: usize = 5_000;
/// Writers; more than events there cannot be.
const MOST_WRITERS: usize = 5_000;

/// Codes a snapshot, whose events are in the order of their stamps.
pub fn snapshot(io: &mut Io<'_>, snapshot: &mut Snapshot) {
    io.flag(f::HAS_TIMELINE, &mut snapshot.parts.timeline);
    io.flag(f::HAS_POSTMORTEM, &mut snapshot.parts.postmortem);
    io.flag(f::WITHOUT_NAMES, &mut snapshot.left_out.names);
    io.flag(f::WITHOUT_INTERNAL, &mut snapshot.left_out.internal);
    io.flag(f::WITHOUT_MASKED, &mut snapshot.left_out.masked);
    let is_original = !snapshot.left_out.any();
    if is_original {
        let mut id = snapshot.incident.bits();
        io.random(60, &mut id);
        snapshot.incident = IncidentId::from_random(id);
    }
    let writers = writers(io, snapshot, is_original);
    let mut count = snapshot.events.len();
    io.count(f::EVENTS, MOST_EVENTS, &mut count);
    let mut run = Run {
        incident: snapshot.incident,
        is_original,
        numbers: vec![0; writers.len()],
        writers,
        created: Vec::new(),
        writer: 0,
        stamp: Stamp::default(),
        logged_at: Timestamp::default(),
        change: usize::MAX,
    };
    let held = std::mem::take(&mut snapshot.events);
    let mut held = held.into_iter();
    for _ in 0..count {
        let mut event = held.next().unwrap_or_else(|| run.blank());
        run.event(io, &mut event);
        if io.has_failed() {
            return;
        }
        snapshot.events.push(event);
    }
    if !is_original {
        snapshot.incident = identity(&snapshot.events);
        for event in &mut snapshot.events {
            event.incident = snapshot.incident;
        }
    }
}

/// The writers, by id. Those of a copy that something was left out of are 1, 2, 3 and so on.
fn writers(io: &mut Io<'_>, snapshot: &mut Snapshot, is_original: bool) -> Vec<WriterId> {
    let mut writers: Vec<WriterId> = Vec::new();
    for event in &mut snapshot.events {
        let about = about(&mut event.change).into_iter().flatten();
        for writer in [event.id.writer].into_iter().chain(about.map(|id| id.writer)) {
            if !writers.contains(&writer) {
                writers.push(writer);
            }
        }
    }
    let mut count = writers.len();
    io.count(f::WRITERS, MOST_WRITERS, &mut count);
    writers.resize(count, WriterId::from_random(0));
    for (place, writer) in (1..).zip(&mut writers) {
        let mut id = if io.is_writing() || is_original {
            writer.bits()
        } else {
            place
        };
        if is_original {
            io.random(40, &mut id);
        }
        *writer = WriterId::from_random(id);
    }
    writers
}

/// What is known from the events so far.
struct Run {
    incident: IncidentId,
    is_original: bool,
    writers: Vec<WriterId>,
    /// The last number of each writer.
    numbers: Vec<u32>,
    /// What has been created.
    created: Vec<EventId>,
    writer: usize,
    stamp: Stamp,
    logged_at: Timestamp,
    change: usize,
}

impl Run {
    fn blank(&self) -> Event {
        Event {
            id: EventId {
                writer: WriterId::from_random(0),
                number: 1,
            },
            incident: self.incident,
            stamp: Stamp::default(),
            logged_at: Timestamp::default(),
            change: Change::Unknown,
            foreign: None,
        }
    }

    fn event(&mut self, io: &mut Io<'_>, event: &mut Event) {
        self.id(io, &mut event.id);
        self.stamp(io, &mut event.stamp);
        self.logged_at(io, event.stamp, &mut event.logged_at);
        self.change(io, &mut event.change);
        match event.change {
            Change::EntryLogged(_) | Change::DecisionMade(_) | Change::UpdatePosted(_) | Change::ActionAdded(_) => {
                self.created.push(event.id);
            }
            _ => {}
        }
        let base = self.logged_at;
        change(io, &mut event.change, base, &mut |io, id| self.entity(io, id));
    }

    /// Usually the next one of the writer of the event before.
    fn id(&mut self, io: &mut Io<'_>, id: &mut EventId) {
        let mut same = self.writers.get(self.writer) == Some(&id.writer);
        io.flag(f::SAME_WRITER, &mut same);
        if !same {
            self.writer(io, &mut id.writer);
        }
        let Some((writer, last)) = self.writers.get(self.writer).zip(self.numbers.get_mut(self.writer)) else {
            io.fail(Fault::Broken);
            return;
        };
        id.writer = *writer;
        let mut gap = i64::from(id.number) - i64::from(*last) - 1;
        io.signed(f::GAP, &mut gap);
        id.number = number(io, i64::from(*last).saturating_add(1).saturating_add(gap));
        *last = id.number;
    }

    fn writer(&mut self, io: &mut Io<'_>, writer: &mut WriterId) {
        let mut place = self.writers.iter().position(|held| held == writer).unwrap_or_default() as u64;
        io.number(f::WRITER, &mut place);
        match usize::try_from(place)
            .ok()
            .and_then(|place| Some((place, self.writers.get(place)?)))
        {
            Some((place, held)) => {
                *writer = *held;
                self.writer = place;
            }
            None => io.fail(Fault::Broken),
        }
    }

    /// How long after the one before; of a copy that something was left out of, which says only what came after what,
    /// the step is one.
    fn stamp(&mut self, io: &mut Io<'_>, stamp: &mut Stamp) {
        let kind = if self.is_original { f::MILLIS } else { f::STEP };
        let mut step = stamp.0.wrapping_sub(self.stamp.0);
        io.number(kind, &mut step);
        stamp.0 = self.stamp.0.wrapping_add(step);
        let next = if step == 0 { self.stamp.1.wrapping_add(1) } else { 0 };
        let mut more = u64::from(stamp.1.wrapping_sub(next));
        io.number(f::COUNTER, &mut more);
        stamp.1 = next.wrapping_add(more as u32);
        self.stamp = *stamp;
    }

    /// Usually the second of the stamp.
    fn logged_at(&mut self, io: &mut Io<'_>, stamp: Stamp, at: &mut Timestamp) {
        let by_stamp = Timestamp((stamp.0 / 1000) as i64);
        let mut is_same = self.is_original && *at == by_stamp;
        if self.is_original {
            io.flag(f::LOGGED_BY_STAMP, &mut is_same);
        }
        if is_same {
            *at = by_stamp;
        } else {
            moment(io, f::SECONDS, self.logged_at, at);
        }
        self.logged_at = *at;
    }

    /// Which change it is, and where it is read, a blank one of that kind.
    fn change(&mut self, io: &mut Io<'_>, change: &mut Change) {
        let kind = std::mem::discriminant(change);
        let held = CHANGES
            .iter()
            .position(|blank| std::mem::discriminant(&blank()) == kind);
        let mut same = held == Some(self.change);
        io.flag(f::SAME_CHANGE, &mut same);
        if !same {
            let mut place = held.unwrap_or(CHANGES.len()) as u64;
            io.number(f::CHANGE, &mut place);
            self.change = usize::try_from(place).unwrap_or(usize::MAX);
        }
        match CHANGES.get(self.change) {
            Some(blank) if !io.is_writing() => *change = blank(),
            Some(_) => {}
            None => io.fail(Fault::Broken),
        }
    }

    /// Something that an event created: how many were created since, or, where that event is not here, its own id.
    fn entity(&mut self, io: &mut Io<'_>, id: &mut EventId) {
        let held = self.created.iter().rev().position(|created| created == id);
        let mut known = held.is_some();
        io.flag(f::KNOWN_ENTITY, &mut known);
        if known {
            let mut back = held.unwrap_or_default() as u64;
            io.number(f::ENTITY, &mut back);
            let place = usize::try_from(back)
                .ok()
                .and_then(|back| self.created.len().checked_sub(back)?.checked_sub(1));
            match place.and_then(|place| self.created.get(place)) {
                Some(created) => *id = *created,
                None => io.fail(Fault::Broken),
            }
        } else {
            // Where one is does not follow from whose the event is that is about it.
            let own = self.writer;
            self.writer(io, &mut id.writer);
            self.writer = own;
            let mut of = i64::from(id.number);
            io.signed(f::GAP, &mut of);
            id.number = number(io, of);
        }
    }
}

fn number(io: &mut Io<'_>, number: i64) -> u32 {
    match u32::try_from(number) {
        Ok(number) if number > 0 => number,
        _ => {
            io.fail(Fault::Broken);
            1
        }
    }
}
