//! What the app says of itself.

use crate::session::Standing;

/// The title of the tab.
pub fn tab_title(page: &str) -> String {
    format!("{page} · T+")
}

/// Whether what is on screen is stored, for the header.
pub fn standing(standing: Standing, storage_allowed: bool) -> &'static str {
    match standing {
        _ if !storage_allowed => "Not stored: in this tab only",
        Standing::Saved => "Saved in this browser",
        Standing::Saving => "Saving",
        Standing::NotSaved(_) => "Not saved",
    }
}

/// A text is on the clipboard.
pub fn copied() -> String {
    "Copied".to_owned()
}

/// The browser would not take a text.
pub fn not_copied() -> String {
    "The browser did not let this page copy. Select the text and press Ctrl+C.".to_owned()
}

/// The browser would not take a file.
pub fn not_downloaded() -> String {
    "The browser did not let this page save a file. Nothing is lost: it is all still here.".to_owned()
}
