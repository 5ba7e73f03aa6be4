//! One thing, found in both copies with different contents.

use self::Settled::{On, SetAside, Undecided};
use super::{Draft, Fault, Key, Numbers, record};

/// What is to stand under a key, and what has to be set aside for that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settled {
    /// This belongs in both copies.
    On(String),
    /// The first belongs in both copies; the second does not read, or says otherwise, and is kept elsewhere.
    SetAside(String, String),
    /// Nobody can tell which is right, or this build cannot: both stay where they are.
    Undecided,
}

/// Settles what is to stand under `key`.
pub fn reconcile(key: &str, near: &str, deep: &str) -> Settled {
    let kind = Key::parse(key);
    let (near_reads, deep_reads) = match &kind {
        Some(Key::Event(..)) => return event(key, near, deep),
        Some(Key::Draft(..)) => {
            let (near_read, deep_read) = (Draft::read(near), Draft::read(deep));
            if let (Ok(a), Ok(b)) = (&near_read, &deep_read) {
                return On(later(a.at, b.at, near, deep));
            }
            (near_read.is_ok(), deep_read.is_ok())
        }
        // Numbers that only grow: the count of a writer, the time of a backup.
        Some(Key::Seen(..) | Key::Backup) => match (near.parse::<u64>(), deep.parse::<u64>()) {
            (Ok(a), Ok(b)) => return On(later(a, b, near, deep)),
            (a, b) => return whole(a.is_ok(), b.is_ok(), near, deep),
        },
        Some(Key::LeftOut(..)) => match (Numbers::parse(near), Numbers::parse(deep)) {
            (Some(mut both), Some(deep)) => {
                both.unite(&deep);
                return On(both.to_string());
            }
            (a, b) => return whole(a.is_some(), b.is_some(), near, deep),
        },
        Some(Key::Quarantine(sum, _)) => {
            let is_whole = |text: &str| record::checksum(text) == *sum;
            return whole(is_whole(near), is_whole(deep), near, deep);
        }
        Some(Key::Alien | Key::Newer(_)) | None => return Undecided,
        // That they are there is all that they say.
        Some(Key::Erased(..) | Key::Removed(_) | Key::Archived(_) | Key::Born | Key::Erasing) => {
            return On(near.to_owned());
        }
    };
    prefer(near_reads, deep_reads, near, deep)
}

/// Where only one of them reads, that one.
fn prefer(near_reads: bool, deep_reads: bool, near: &str, deep: &str) -> Settled {
    match (near_reads, deep_reads) {
        (true, false) => SetAside(near.to_owned(), deep.to_owned()),
        (false, true) => SetAside(deep.to_owned(), near.to_owned()),
        _ => Undecided,
    }
}

/// The same, where what does not read is worth nothing.
fn whole(near_reads: bool, deep_reads: bool, near: &str, deep: &str) -> Settled {
    match prefer(near_reads, deep_reads, near, deep) {
        SetAside(text, _) => On(text),
        other => other,
    }
}

fn later<T: Ord>(a: T, b: T, near: &str, deep: &str) -> String {
    if b > a { deep } else { near }.to_owned()
}

fn event(key: &str, near: &str, deep: &str) -> Settled {
    match (record::read(key, near), record::read(key, deep)) {
        (Ok(a), Ok(b)) => a.unite(&b).map_or(Undecided, |both| On(record::write(&both))),
        // What a newer version wrote is not damage, even though it cannot be read here.
        (_, Err(Fault::Newer)) | (Err(Fault::Newer), _) => Undecided,
        (a, b) => prefer(a.is_ok(), b.is_ok(), near, deep),
    }
}
