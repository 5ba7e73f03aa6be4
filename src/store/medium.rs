//! Where records are kept, seen from here: something that takes writes and says later how they went.

/// Keeps texts under keys. A write is submitted and, now or later, acknowledged or refused; nothing counts as stored
/// before it is acknowledged.
pub trait Medium {
    /// Every key and text that begins with `prefix`.
    fn read_all(&mut self, prefix: &str) -> Vec<(String, String)>;

    /// Starts a write.
    fn submit(&mut self, key: &str, text: &str);

    /// The writes that have ended since last asked, in any order.
    fn outcomes(&mut self) -> Vec<Outcome>;
}

/// How a write ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The key that was written.
    pub key: String,
    /// Stored, or why not.
    pub result: Result<(), Refusal>,
}

/// Why a write was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no room left.
    Full,
    /// The browser does not let this page store anything.
    Blocked,
    /// Anything else.
    Failed,
}
