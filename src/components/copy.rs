//! What stands on the pieces that several pages share.

/// Over a form that holds what was typed earlier.
pub const RESTORED: &str = "Restored what you had typed.";
/// Empties such a form.
pub const START_AFRESH: &str = "Start afresh";
/// Takes an unsent text over into an empty field, or below what stands there.
pub const USE_IT: &str = "Use it";
/// Takes it over in place of what stands there.
pub const USE_IT_INSTEAD: &str = "Use it instead";
/// Throws it away.
pub const DISCARD: &str = "Discard";
/// The button that shows a history, and what its name begins with.
pub const HISTORY: &str = "History";
/// Beside it where there is more than one version.
pub const EDITED: &str = "edited";
/// Closes a dialog.
pub const CLOSE: &str = "Close";
/// Makes an earlier text stand again.
pub const PUT_BACK: &str = "Put this text back";
/// Erases a text.
pub const ERASE: &str = "Erase this text";
/// What that does.
pub const ERASE_WHAT: &str = "Erase this text? It goes from both copies in this browser, wherever this field held the same text, and nothing brings it back. Backups, links and other people's copies keep it.";
/// Goes on with it.
pub const ERASE_NOW: &str = "Erase it";
/// Does not.
pub const KEEP_IT: &str = "Keep it";
/// A history of something that nobody wrote.
pub const NO_HISTORY: &str = "Nothing was written here yet.";

/// An unsent text of a page that is gone. Long ones are cut.
pub fn unsent(text: &str) -> String {
    const LONG: usize = 120;
    let text = text.trim();
    match text.char_indices().nth(LONG) {
        Some((end, _)) => format!("Unsent text from a closed tab: “{}…”", &text[..end]),
        None => format!("Unsent text from a closed tab: “{text}”"),
    }
}

/// The rest of the name of a button that shows a history, and of the dialog's heading.
pub fn of(what: &str) -> String {
    format!(" of {what}")
}

/// Who wrote a version, from which device; nothing where nobody said.
pub fn by(name: &str, device: &str) -> String {
    match (name, device) {
        ("", "") => String::new(),
        (name, "") => format!(" by {name}"),
        ("", device) => format!(" from {device}"),
        _ => format!(" by {name}, from {device}"),
    }
}
