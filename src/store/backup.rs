//! The backup file: everything in one JSON document, a record a line, so that a file that was cut short can be read up
//! to the cut. `docs/formats.md` describes it.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{Fault, Key, LeftOut, Numbers, Unreadable, codec, left_out, record, record::checksum};
use crate::incident::{Event, Json, Log, sort_many};

mod scan;

/// The major version of backups that this build writes.
const VERSION: u32 = 1;

/// What a backup holds.
#[derive(Debug, Default, PartialEq)]
pub struct Backup {
    /// The events, by incident, writer and number. Of one that the file has twice, what both have together; twice only
    /// where they contradict each other.
    pub events: Vec<Event>,
    /// How many of these are not as they were written, by their checksum. They are readable all the same: a program may
    /// have written the file anew, or somebody changed it by hand.
    pub altered: usize,
    /// Records that do not read, and why.
    pub damaged: Vec<(String, Fault)>,
    /// What did not read when the backup was made: keys and texts.
    pub unreadable: Vec<(String, String)>,
    /// Numbers that are not in it because a snapshot had left them out.
    pub left_out: LeftOut,
    /// How many records the file says it has and has not: it was cut.
    pub missing: usize,
    /// When it was made, as the file says.
    pub made: String,
}

/// Why a text is no backup that this build reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoBackup {
    /// Something else, or cut before its first record.
    NotABackup,
    /// Made by a newer version of this program.
    Newer,
}

#[derive(Deserialize)]
struct File<'a> {
    #[serde(borrow)]
    tplus: Cow<'a, str>,
    v: u32,
    #[serde(default)]
    made: String,
    #[serde(default)]
    count: usize,
    #[serde(borrow, default)]
    records: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    unreadable: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    others: Vec<&'a RawValue>,
}

#[derive(Serialize)]
struct Kept<'a> {
    key: &'a str,
    text: &'a str,
}

impl Kept<'_> {
    fn json(&self) -> String {
        // Serialising plain data to a string has nothing to fail on.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// Writes a backup, made at a moment given as ISO 8601 in UTC. `left_out`: numbers that are not in it because a snapshot
/// had left them out.
pub fn write<'a>(
    events: impl Iterator<Item = &'a Event>,
    unreadable: &[Unreadable],
    left_out: &LeftOut,
    made_at: &str,
) -> String {
    let records: Vec<_> = events.map(record::write).collect();
    let kept = unreadable
        .iter()
        .map(|Unreadable { key, text, .. }| Kept { key, text }.json());
    let kept: Vec<_> = kept.collect();
    let others = left_out.iter().map(|((incident, writer), numbers)| {
        let key = &Key::LeftOut(*incident, *writer).to_string();
        let text = &numbers.to_string();
        Kept { key, text }.json()
    });
    let others: Vec<_> = others.collect();
    let others = match others.is_empty() {
        // As it was before there were any.
        true => String::new(),
        false => [r#"],"others":["#, &*lines(&others)].concat(),
    };
    let made = serde_json::to_string(made_at).unwrap_or_default();
    let count = records.len();
    [
        &format!(r#"{{"tplus":"backup","v":{VERSION},"made":{made},"count":{count},"records":["#),
        &*lines(&records),
        r#"],"unreadable":["#,
        &*lines(&kept),
        &*others,
        "]}\n",
    ]
    .concat()
}

/// Writes the events of a snapshot as a backup, with a note of the numbers that it leaves out.
pub fn write_snapshot(events: &[Event], made_at: &str) -> String {
    write(events.iter(), &[], &left_out(events, |_| Vec::new()), made_at)
}

fn lines(items: &[String]) -> String {
    ["\n", &items.join(",\n"), "\n"].concat()
}

/// Reads a backup, as far as it goes.
pub fn read(text: &str) -> Result<Backup, NoBackup> {
    let text = text.trim_start_matches('\u{feff}');
    if let Ok(file) = serde_json::from_str::<File>(text) {
        let records = file.records.iter().map(|raw| raw.get()).collect();
        let kept = file.unreadable.iter().map(|raw| raw.get()).collect();
        let others = file.others.iter().map(|raw| raw.get()).collect();
        return gather(&file, records, kept, others);
    }
    let parts = scan::parts(text).ok_or(NoBackup::NotABackup)?;
    let head = [parts.head, "]}"].concat();
    let head = serde_json::from_str::<File>(&head).map_err(|_| NoBackup::NotABackup)?;
    gather(&head, parts.records, parts.kept, parts.others)
}

fn gather(head: &File, records: Vec<&str>, kept: Vec<&str>, others: Vec<&str>) -> Result<Backup, NoBackup> {
    if head.tplus != "backup" || head.v == 0 {
        return Err(NoBackup::NotABackup);
    }
    if head.v > VERSION {
        return Err(NoBackup::Newer);
    }
    let mut backup = Backup {
        missing: head.count.saturating_sub(records.len()),
        made: head.made.clone(),
        ..Backup::default()
    };
    for record in records {
        match event(record) {
            Ok((event, is_altered)) => {
                backup.altered += usize::from(is_altered);
                backup.events.push(event);
            }
            Err(fault) => backup.damaged.push((record.to_owned(), fault)),
        }
    }
    sort_many(&mut backup.events, |one, other| {
        (one.incident, one.id) < (other.incident, other.id)
    });
    backup.events.dedup_by(|next, held| {
        let is_same = (next.incident, next.id) == (held.incident, held.id);
        let united = is_same.then(|| held.unite(next)).flatten();
        united.map(|united| *held = united).is_some()
    });
    for item in kept {
        match key_and_text(item) {
            Some(kept) => backup.unreadable.push(kept),
            None => backup.damaged.push((item.to_owned(), Fault::Torn)),
        }
    }
    // What else was stored is of no use elsewhere.
    for (key, text) in others.into_iter().filter_map(key_and_text) {
        if let (Some(Key::LeftOut(incident, writer)), Some(numbers)) = (Key::parse(&key), Numbers::parse(&text)) {
            backup.left_out.or_default((incident, writer)).unite(&numbers);
        }
    }
    Ok(backup)
}

fn key_and_text(item: &str) -> Option<(String, String)> {
    let json = Json::parse(item)?;
    Some((json.needed("key")?, json.needed("text")?))
}

/// The event of a record, and whether it is other than it was written.
fn event(text: &str) -> Result<(Event, bool), Fault> {
    match record::read_anywhere(text) {
        Err(Fault::WrongChecksum) => {}
        result => return result.map(|event| (event, false)),
    }
    // A program that wrote the file anew moved its lines and spaces. They are no part of what was written.
    let compact = scan::without_spaces(text);
    if let Ok(event) = record::read_anywhere(&compact) {
        return Ok((event, false));
    }
    let (raw, sum) = record::unchecked(&compact)?;
    let event = codec::decode(raw).map_err(|_| Fault::WrongChecksum)?;
    // Nor is the order of the fields, or how a character is spelt.
    let plain = Event {
        foreign: None,
        ..event.clone()
    };
    match checksum(&codec::encode(&plain)) == sum {
        true => Ok((plain, false)),
        false => Ok((event, true)),
    }
}

/// How the events of one incident in a backup stand to what is held of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Not held.
    pub new: usize,
    /// Held, with all that the backup has of it.
    pub same: usize,
    /// Held, without a value that the backup has.
    pub grown: usize,
    /// Held with other values.
    pub differing: usize,
    /// Of those that would change something: stamped more than 24 hours ahead of the clock here.
    pub ahead: usize,
}

/// Compares events of one incident with what is held of it.
pub fn compare(held: &Log, events: &[Event], now_millis: i64) -> Comparison {
    let mut comparison = Comparison::default();
    for event in events {
        let is_disputed = || held.disputed().any(|disputed| disputed.id == event.id);
        let count = match held.get(event.id).map(|held| (held, held.unite(event))) {
            None if is_disputed() => &mut comparison.differing,
            None => &mut comparison.new,
            Some((_, None)) => &mut comparison.differing,
            Some((held, Some(united))) if united == *held => {
                comparison.same += 1;
                continue;
            }
            Some(_) => &mut comparison.grown,
        };
        *count += 1;
        comparison.ahead += usize::from(is_ahead(event, now_millis));
    }
    comparison
}

/// Whether an event is stamped more than 24 hours ahead of the clock here, in milliseconds since 1970: a wrong clock must
/// not win every field for good unless the person wants it.
pub fn is_ahead(event: &Event, now_millis: i64) -> bool {
    const DAY_MILLIS: i64 = 86_400_000;
    event.stamp.0 > u64::try_from(now_millis.saturating_add(DAY_MILLIS)).unwrap_or(0)
}
