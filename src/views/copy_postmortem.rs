//! What stands on the postmortem page.

use crate::incident::{Fact, Section};

/// The heading of the page.
pub fn page_title(incident: &str) -> String {
    format!("Postmortem: {incident}")
}

/// The list of the parts.
pub const SECTIONS: &str = "Sections";
/// The pane in which one writes, and the button that shows it on a phone.
pub const WRITE: &str = "Write";
/// The pane that shows the document, and the button that shows it on a phone.
pub const PREVIEW: &str = "Preview";
/// What the two buttons choose between.
pub const SHOWN: &str = "Shown";
/// The part about who writes it.
pub const PEOPLE: &str = "Owner and date";
/// Replaces people by their role.
pub const ROLES_INSTEAD_OF_NAMES: &str = "Roles instead of names";
/// What that leaves alone.
pub const ROLES_HINT: &str = "In preview, Markdown and print. Owners of action items stay.";
/// Saves the Markdown as a file.
pub const DOWNLOAD_MARKDOWN: &str = "Download Markdown";
/// Puts the Markdown on the clipboard.
pub const COPY_MARKDOWN: &str = "Copy Markdown";
/// Prints the document.
pub const PRINT: &str = "Print";
/// Beside generated parts: the way to where they come from.
pub const TO_INCIDENT: &str = "Correct in the incident";
/// A due date that is none.
pub const NOT_A_DATE: &str = "Not a date; kept as typed.";
/// How a date is typed.
pub const DATE_SHAPE: &str = "YYYY-MM-DD";
/// A part that says something.
pub const WRITTEN: &str = "written";
/// A part that says nothing yet.
pub const NOT_WRITTEN: &str = "not written yet";

/// Over the desk, while something that was typed earlier is not logged.
pub const RESTORED: &str = "Restored what you had typed. It is logged when you leave its field.";
/// Beside a field that somebody else has written to.
pub const CHANGED_ELSEWHERE: &str =
    "Changed elsewhere meanwhile: see History. Yours is logged when you leave the field.";
/// A newer version has written to the incident.
pub const READ_ONLY: &str = "A newer version of T+ has written to this incident. You can read what this version understands of it; nothing can be changed here. Reload to get the newer version.";

/// The columns of the action items, and their fields.
pub const ACTION: &str = "Action";
pub const KIND: &str = "Kind";
pub const OWNER: &str = "Owner";
pub const DUE: &str = "Due";
pub const DONE: &str = "Done";
/// The column of numbers.
pub const NUMBER: &str = "Number";
/// The column of the buttons that delete.
pub const DELETE: &str = "Delete";
/// Adds an action item.
pub const ADD_ACTION: &str = "Add action item";
/// What makes one useful.
pub const ACTIONS_PROMPT: &str =
    "What changes, so that this is less likely, seen sooner or over faster? One owner each.";

/// "Action item 2".
pub fn action_item(number: usize) -> String {
    format!("Action item {number}")
}

/// "Delete action 2".
pub fn delete_action(number: usize) -> String {
    format!("Delete action {number}")
}

/// How far a part is, behind its name, for whoever hears rather than sees it.
pub fn heard(progress: &str) -> String {
    format!(", {progress}")
}

/// How many of something there are, for whoever hears rather than sees it.
pub fn count(count: usize) -> String {
    match count {
        0 => "none yet".to_owned(),
        1 => "1 item".to_owned(),
        _ => format!("{count} items"),
    }
}

/// Where the timeline comes from.
pub fn timeline(rows: usize) -> String {
    match rows {
        1 => "1 line from the record.".to_owned(),
        _ => format!("{rows} lines from the record."),
    }
}

/// Where the durations come from.
pub const DURATIONS: &str = "From the milestones in the record.";

/// Where the decisions come from.
pub fn decisions(decisions: usize) -> String {
    match decisions {
        0 => "None in the record.".to_owned(),
        1 => "1 decision from the record.".to_owned(),
        _ => format!("{decisions} decisions from the record."),
    }
}

/// What to ask oneself in a field about the postmortem as a whole.
pub fn fact_prompt(fact: Fact) -> &'static str {
    match fact {
        Fact::PostmortemOwner => "Who sees it through?",
        Fact::PostmortemReviewers => "Who reads it first?",
        _ => "When is it done?",
    }
}

/// What to ask oneself in a section: how and what, never who.
pub fn section_prompt(section: Section) -> &'static str {
    match section {
        Section::Summary => "What happened, for somebody who was not there? A few sentences.",
        Section::Impact => "What did users see, how many of them, for how long? Say which numbers are estimates.",
        Section::Trigger => "What set it off?",
        Section::Detection => "What told us, and what did it show?",
        Section::Resolution => "What ended it, and how do we know?",
        Section::RootCause => "What made the failure possible? There may be several: one a line.",
        Section::ContributingFactors => "What made it worse, longer or harder to see? One a line.",
        Section::WentWell => "What helped, and is worth keeping? One a line.",
        Section::WentWrong => "What made the response harder than it has to be? One a line.",
        Section::GotLucky => "What kept it from being worse, without our doing? One a line.",
    }
}
