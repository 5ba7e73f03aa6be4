//! Where texts are kept, seen from here: something that takes writes and says later how they went.

/// Keeps texts under keys. What is asked for is submitted and, now or later, acknowledged or refused; nothing counts as
/// stored before it is acknowledged. Writes of one key take effect, and are answered, in the order submitted. A reading
/// gives what was acknowledged before it was asked for; of what is under way, any part.
pub trait Medium {
    /// Starts reading everything that is this program's (see [`key::PREFIX`](super::key::PREFIX)); answered by
    /// [`Outcome::Read`].
    fn read_all(&mut self);

    /// Starts writing a text, or removing what stands under the key; answered by [`Outcome::Written`].
    fn submit(&mut self, key: &str, text: Option<&str>);

    /// The answers since last asked.
    fn outcomes(&mut self) -> Vec<Outcome>;

    /// How many UTF-16 units of the room that it shares are taken, keys included, whoever took them. Nothing where the
    /// medium has no such limit.
    fn used_units(&mut self) -> Option<usize>;
}

/// An answer of a medium.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Everything that stands here, as keys and texts, or why it could not be read.
    Read(Result<Vec<(String, String)>, Refusal>),
    /// How a write or removal ended.
    Written {
        /// The key that was submitted.
        key: String,
        /// Done as durably as the medium can, or why not.
        result: Result<(), Refusal>,
    },
}

/// Why something was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no room left.
    Full,
    /// The browser does not let this page store anything.
    Blocked,
    /// Anything else.
    Failed,
}
