//! The order of writes: a hybrid logical clock.

use serde::Serialize;

use super::{EventId, FromJson, Json};

/// When a write happened, for deciding which of two writes wins. Follows the wall clock, but never runs backwards and
/// never repeats within one writer, even where the wall clock does. Not a time to show: that is `logged_at`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Stamp(
    /// Milliseconds since 1970.
    pub u64,
    /// Tells writes of the same millisecond apart.
    pub u32,
);

impl FromJson for Stamp {
    fn from_json(json: &Json) -> Option<Self> {
        <(u64, u32)>::from_json(json).map(|(millis, counter)| Self(millis, counter))
    }
}

impl Stamp {
    /// The stamp of the next write on a device whose clock reads `wall_millis` and which has seen `self`.
    pub fn next(self, wall_millis: u64) -> Self {
        if wall_millis > self.0 {
            Self(wall_millis, 0)
        } else if let Some(counter) = self.1.checked_add(1) {
            Self(self.0, counter)
        } else {
            Self(self.0.saturating_add(1), 0)
        }
    }
}

/// What decides between two writes of one register: the greater wins, whatever order they arrive in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WriteKey {
    /// First by stamp,
    pub stamp: Stamp,
    /// then by writer and number, which no two events share.
    pub event: EventId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_set_back_never_reorders_writes() {
        let first = Stamp::default().next(5_000);
        let second = first.next(1_000);
        let third = second.next(5_000);
        assert!(first < second && second < third);
        assert_eq!(third.next(6_000), Stamp(6_000, 0));
    }

    #[test]
    fn a_full_counter_moves_to_the_next_millisecond() {
        assert_eq!(Stamp(7, u32::MAX).next(0), Stamp(8, 0));
    }
}
