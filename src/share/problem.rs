//! Why a code shows nothing.

/// What is wrong with the code of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It ends too early. Characters that are there, and how many there were; nothing where it was cut before it says.
    Cut { holds: usize, of: Option<usize> },
    /// Something in it was changed.
    Altered,
    /// Written by a newer version of this program.
    Newer,
    /// Not one of ours.
    Foreign,
    /// More than this program takes in: over 64 KiB, or it would come to over 128 KiB or 5,000 events.
    TooLarge,
}
