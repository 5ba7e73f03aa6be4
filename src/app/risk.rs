//! What the person must know about how safe everything is.

use super::{App, KeptFile, Published};
use crate::{
    session::Standing,
    store::{Condition, NEAR_UNITS, Refusal},
};

/// Something that holds now and can lose data, or has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Risk {
    /// Neither copy can be used.
    MemoryOnly,
    /// Both copies refused a write.
    NotSaved,
    /// There is no room left in the near copy.
    Full,
    /// A copy was empty that had been in use.
    Emptied,
    /// Records that were written are in neither copy.
    Missing,
    /// The copy in a file could not be written.
    FileFails,
    /// The copy that outlives a crash does not do.
    NoDeep,
    /// The quick copy does not do.
    NoNear,
    /// The near copy has at least 80 % of its room taken.
    Crowded,
    /// It has at least 60 % taken.
    Filling,
    /// The copy in a file waits for the person.
    FilePaused,
}

impl Risk {
    /// Every risk, the most serious first.
    pub const ALL: [Self; 11] = [
        Self::MemoryOnly,
        Self::NotSaved,
        Self::Full,
        Self::Emptied,
        Self::Missing,
        Self::FileFails,
        Self::NoDeep,
        Self::NoNear,
        Self::Crowded,
        Self::Filling,
        Self::FilePaused,
    ];

    /// Whether something is or will be lost, unless something is done.
    pub fn is_grave(self) -> bool {
        matches!(self, Self::MemoryOnly | Self::NotSaved | Self::Full | Self::Emptied)
    }

    /// Whether it holds, now.
    pub fn holds(self, app: App) -> bool {
        let published = &*app.published.read();
        let is_memory_only = published.is_memory_only();
        let is_refused = matches!(published.standing, Standing::NotSaved(_));
        // What is true of one copy is no news where nothing is saved at all.
        let hides_copies = is_memory_only || is_refused;
        match self {
            Self::MemoryOnly => is_memory_only,
            Self::NotSaved => is_refused && !is_memory_only,
            Self::Full => is_full(published) && !hides_copies,
            Self::Emptied => published.found.emptied.is_some(),
            Self::Missing => !published.missing.is_empty(),
            Self::NoDeep => published.loaded && !published.outlives_a_crash() && !is_full(published) && !hides_copies,
            Self::NoNear => !hides_copies && !is_full(published) && is_failing(published.health.near),
            Self::Crowded => !is_full(published) && percent(published) >= 80,
            Self::Filling => !is_full(published) && (60..80).contains(&percent(published)),
            Self::FileFails => matches!(&*app.file.read(), KeptFile::Kept { failed: true, .. }),
            Self::FilePaused => matches!(&*app.file.read(), KeptFile::Paused(_)),
        }
    }
}

/// How much of the near copy's room is taken, in whole percent, cut.
pub fn percent(published: &Published) -> usize {
    published.health.used * 100 / NEAR_UNITS
}

fn is_full(published: &Published) -> bool {
    published.health.near == Condition::Refusing(Refusal::Full)
}

fn is_failing(condition: Condition) -> bool {
    matches!(condition, Condition::Absent(_) | Condition::Refusing(_))
}
