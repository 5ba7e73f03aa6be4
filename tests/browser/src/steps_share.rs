//! What a person does to share an incident.

use crate::steps::{COMPOSER, row};
use crate::{Key, Locator, Page, Role, Scope};
use serde_json::json;

/// What the dialog is called.
pub const SHARE_DIALOG: &str = "Share this incident";

/// The field that the link stands in.
pub const LINK: &str = "Read-only link";

/// Opens the share dialog of the page that one is at, and waits until there is a link in it.
#[track_caller]
pub fn open_share(page: &Page) -> Locator<'_> {
    page.button("Share").press();
    link(page);
    page.dialog(SHARE_DIALOG)
}

/// The link of the open dialog, as soon as there is one.
#[track_caller]
pub fn link(page: &Page) -> String {
    page.wait_until("there is a link", |page| is_link(&page.textbox(LINK).value()));
    page.textbox(LINK).value()
}

/// What the link has after `#/v/`.
#[track_caller]
pub fn code(page: &Page) -> String {
    code_of(&link(page)).to_owned()
}

/// What a link has after `#/v/`.
#[track_caller]
pub fn code_of(link: &str) -> &str {
    match link.split_once("#/v/") {
        Some((_, code)) => code,
        None => panic!("{link} is no link of ours"),
    }
}

/// Does something in the open dialog that changes the link, waits until it has, and gives back the new one.
#[track_caller]
pub fn link_after(page: &Page, change: impl FnOnce(&Page)) -> String {
    let before = link(page);
    change(page);
    page.wait_until("the link has changed", |page| {
        let now = page.textbox(LINK).value();
        is_link(&now) && now != before
    });
    page.textbox(LINK).value()
}

fn is_link(text: &str) -> bool {
    text.contains("#/v/1")
}

/// Closes the dialog as a person does.
#[track_caller]
pub fn close_share(page: &Page) {
    page.press_key(Key::Escape);
    page.dialog(SHARE_DIALOG).disappears();
    page.has_focus(Role::Button, "Share");
}

/// Logs a line that is too long to type key by key.
#[track_caller]
pub fn log_at_once(page: &Page, line: &str) {
    page.textbox(COMPOSER).fill(line);
    page.button("Log").press();
    row(page, line.get(..40).unwrap_or(line)).appears();
}

/// What is selected in the field that has the focus.
#[track_caller]
pub fn selected(page: &Page) -> String {
    let script = "const field = document.activeElement;
        return field.value.slice(field.selectionStart, field.selectionEnd)";
    page.execute(script, json!([])).as_str().unwrap_or_default().to_owned()
}
