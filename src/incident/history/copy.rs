//! What a history calls what it shows.

use super::VersionKind;
use crate::incident::TextField;

/// Labels of values that are no texts.
pub const TIME: &str = "Time";
/// See [`TIME`].
pub const KIND: &str = "Kind";
/// See [`TIME`].
pub const AUDIENCE: &str = "Audience";
/// See [`TIME`].
pub const NEXT_UPDATE: &str = "Next update by";
/// See [`TIME`].
pub const CHOSEN: &str = "Chosen";
/// See [`TIME`].
pub const DONE: &str = "Done";
/// See [`TIME`].
pub const SEVERITY: &str = "Severity";
/// See [`TIME`].
pub const STATUS: &str = "Status";
/// See [`TIME`].
pub const ROLE: &str = "Role";
/// See [`TIME`].
pub const REOPENED: &str = "Reopened";
/// See [`TIME`].
pub const PINNED: &str = "Pinned";
/// See [`TIME`].
pub const INTERNAL: &str = "Internal";

/// What stands where something was taken away.
pub const NOT_SET: &str = "Not set";
/// Who agreed where nobody was asked.
pub const NOBODY: &str = "Nobody";
/// What a reopening does to a milestone.
pub const CLEARED_BY_REOPENING: &str = "Not set any more: the incident was reopened";
/// What stands where a text was made empty.
pub const EMPTY: &str = "(empty)";
/// What stands where a text that saved itself was left out.
pub const COMPACTED: &str = "Saved while writing; the text that followed is kept";

/// What an event did.
pub fn version_kind(kind: VersionKind) -> &'static str {
    match kind {
        VersionKind::Created => "Logged",
        VersionKind::Changed => "Changed",
        VersionKind::Deleted => "Deleted",
        VersionKind::Restored => "Brought back",
    }
}

/// What became of something that was deleted or brought back.
pub fn withdrawn(withdrawn: bool) -> &'static str {
    match withdrawn {
        true => "Undone",
        false => version_kind(VersionKind::Restored),
    }
}

/// "Yes" or "No".
pub fn yes(yes: bool) -> &'static str {
    if yes { "Yes" } else { "No" }
}

/// "Decided by", "Option 2".
pub fn text_field(field: TextField) -> String {
    let name = match field {
        TextField::Text => "Text",
        TextField::Note => "Note",
        TextField::Question => "Question",
        TextField::Option(place) => return format!("Option {}", u16::from(place) + 1),
        TextField::Why => "Why",
        TextField::DecidedBy => "Decided by",
        TextField::AgreedBy => "Agreed by",
        TextField::Risk => "Risk and undo",
        TextField::Outcome => "Outcome",
        TextField::What => "Action",
        TextField::Owner => "Owner",
        TextField::Due => "Due",
        TextField::Title => "Title",
        TextField::Impact => "Impact",
        TextField::Reference => "Reference",
        TextField::Services => "Services",
        TextField::Runbook => "Runbook",
        TextField::Person => "Person",
        TextField::Name => "Name",
        TextField::Device => "Device",
    };
    name.to_owned()
}
