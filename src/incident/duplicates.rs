//! Notes of the same moment by different people, which come together when two copies are merged.

use super::{Change, EntryFields, EventId, Incident, Item, sort_many, timeline};

/// How far apart two notes of the same moment are at most.
const APART_SECONDS: i64 = 120;
/// How many entries an entry is compared with at most: those nearest before it. Keeps a crowded minute cheap.
const LOOK_BACK: usize = 24;
/// Words that say nothing of what a text is about.
const FILLERS: [&str; 16] = [
    "a", "an", "and", "are", "at", "by", "for", "in", "is", "it", "of", "on", "the", "to", "was", "with",
];

/// Two entries that look like notes of the same thing, in the order of the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Duplicate {
    pub earlier: EventId,
    pub later: EventId,
}

/// An entry to compare with.
struct Note<'a> {
    id: EventId,
    at: i64,
    text: &'a str,
    /// The words that say something, in lower case, sorted, each once. Made when first needed.
    words: Option<Vec<String>>,
}

/// Pairs of entries that stand, by different writers, within two minutes of each other, whose words are much the same,
/// and of which nobody said that they are different. Each entry is the later one of one pair at most. By time.
///
/// Writers who gave the same name are one person, who means what they write twice. In the example there are none.
pub fn duplicates(incident: &Incident) -> Vec<Duplicate> {
    let mut found = Vec::new();
    let mut notes: Vec<Note> = Vec::new();
    let has_several_writers = {
        let mut writers = incident.entries.keys().map(|id| id.writer);
        let first = writers.next();
        writers.any(|writer| Some(writer) != first)
    };
    if !has_several_writers || incident.example.value() {
        return found;
    }
    for row in timeline(incident) {
        let Item::Entry(id, entry) = row.item else { continue };
        let mut note = Note {
            id,
            at: row.when.at.0,
            text: entry.text.text().trim(),
            words: None,
        };
        let before = notes.iter_mut().rev().take(LOOK_BACK);
        let earliest = note.at.saturating_sub(APART_SECONDS);
        let mut near = before.take_while(|before| before.at >= earliest);
        let same = near.find_map(|before| {
            let is_same = are_by_different_people(incident, before.id, id)
                && !incident.are_kept_apart(before.id, id)
                && are_much_the_same(before, &mut note);
            is_same.then_some(before.id)
        });
        found.extend(same.map(|earlier| Duplicate { earlier, later: id }));
        notes.push(note);
    }
    found
}

fn are_by_different_people(incident: &Incident, one: EventId, other: EventId) -> bool {
    let name = incident.writer_name(one.writer);
    one.writer != other.writer && (name.is_empty() || name != incident.writer_name(other.writer))
}

/// Whether two texts have the same words, or at least two words and half of those of the shorter one in common. Not where
/// each has numbers and none of the other's: `db-2` is not `db-3`, and 12 % is not 40 %.
fn are_much_the_same(one: &mut Note, other: &mut Note) -> bool {
    let one = one.words.get_or_insert_with(|| words(one.text));
    let other = other.words.get_or_insert_with(|| words(other.text));
    if one == other {
        return !one.is_empty();
    }
    let is_shared = |word: &&String| other.binary_search(word).is_ok();
    let shared = one.iter().filter(is_shared).count();
    let has_numbers = |words: &[String]| words.iter().any(|word| is_number(word));
    let differ = has_numbers(one) && has_numbers(other) && !one.iter().filter(is_shared).any(|word| is_number(word));
    shared >= 2 && 2 * shared >= one.len().min(other.len()) && !differ
}

fn is_number(word: &str) -> bool {
    word.contains(|letter: char| letter.is_ascii_digit())
}

fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_alphanumeric());
    let mut words: Vec<_> = words
        .filter(|word| !word.is_empty() && !FILLERS.contains(word))
        .map(str::to_owned)
        .collect();
    sort_many(&mut words, |one, other| one < other);
    words.dedup();
    words
}

/// What makes one entry of two: the earlier one says what both say, and the later one is deleted. A mark of either
/// holds of what is left. Nothing where one of them is not here.
pub fn join(incident: &Incident, pair: Duplicate) -> Vec<Change> {
    let Duplicate { earlier, later } = pair;
    let (Some(kept), Some(gone)) = (incident.entries.get(&earlier), incident.entries.get(&later)) else {
        return Vec::new();
    };
    let (before, added) = (kept.text.text(), gone.text.text().trim());
    let text = match (before.contains(added), added.contains(before.trim())) {
        (true, _) => None,
        (_, true) => Some(added.to_owned()),
        _ => Some([before, "\n", added].concat()),
    };
    let fields = EntryFields {
        text,
        pinned: (gone.pinned.value() && !kept.pinned.value()).then_some(true),
        internal: (gone.internal.value() && !kept.internal.value()).then_some(true),
        ..EntryFields::default()
    };
    let mut changes = Vec::new();
    if !fields.is_empty() {
        changes.push(Change::EntryCorrected { entry: earlier, fields });
    }
    changes.push(Change::Withdrawn {
        what: later,
        withdrawn: true,
    });
    changes
}

/// What says that the two are different things.
pub fn keep_apart(pair: Duplicate) -> Change {
    let (one, other) = in_order(pair.earlier, pair.later);
    Change::KeptApart { one, other }
}

/// A pair as its register is named: the smaller id first.
pub(super) fn in_order(one: EventId, other: EventId) -> (EventId, EventId) {
    (one.min(other), one.max(other))
}

#[cfg(test)]
#[path = "duplicates_tests.rs"]
mod tests;
