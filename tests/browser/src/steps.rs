//! What many tests do in the app, as a person would.

use crate::locator::Which;
use crate::{Key, Locator, Page, Role, Scope};
use serde_json::json;

/// What the title of the built-in example is.
pub const EXAMPLE: &str = "Checkout failing for a portion of users";

/// The field that everything is typed into.
pub const COMPOSER: &str = "Log an entry";

/// Declares an incident that was detected at `detected`, and waits for its page.
#[track_caller]
pub fn declare(page: &Page, title: &str, detected: &str) {
    page.open("#/new");
    page.textbox("Title").fill(title);
    page.textbox("Detected at").fill(detected);
    page.button("Create incident").press();
    page.heading(1, title).appears();
    page.has_focus(Role::Textbox, COMPOSER);
}

/// What the incident of [`open_incident`] is called.
pub const SLOW_SEARCH: &str = "Search is slow";

/// An incident that was detected at 14:17 UTC, thirteen minutes before a present that stands still.
#[track_caller]
pub fn open_incident(page: &Page) {
    page.freeze_now("2026-03-24T14:30:00Z");
    declare(page, SLOW_SEARCH, "14:17");
}

/// Opens the built-in example from a list with nothing on it, and waits for its page.
#[track_caller]
pub fn load_example(page: &Page) {
    page.open("#/");
    page.button("Load the example").press();
    page.heading(1, EXAMPLE).appears();
}

/// Types a line into the composer, and Enter.
#[track_caller]
pub fn log(page: &Page, line: &str) {
    page.textbox(COMPOSER).press();
    page.type_keys(line);
    page.press_key(Key::Enter);
    page.wait_until(&format!("the composer has taken \"{line}\""), |page| {
        page.textbox(COMPOSER).value().is_empty()
    });
}

/// The row of the timeline that shows `text`.
pub fn row<'page>(page: &'page Page, text: &str) -> Locator<'page> {
    page.list("Timeline")
        .step(Role::Listitem, Which::Showing(text.to_owned()))
}

/// Waits until each of these texts stands in a row of the timeline of its own, in this order.
#[track_caller]
pub fn timeline_reads(page: &Page, texts: &[&str]) {
    page.wait_until(&format!("the timeline reads {texts:?}"), |page| {
        let rows = page.list("Timeline").items();
        let mut rows = rows.iter();
        texts.iter().all(|text| rows.any(|row| row.contains(text)))
    });
}

/// Waits until no row of the timeline shows `text`.
#[track_caller]
pub fn timeline_lacks(page: &Page, text: &str) {
    page.wait_until(&format!("the timeline shows no \"{text}\""), |page| {
        page.list("Timeline").items().iter().all(|row| !row.contains(text))
    });
}

/// Resolves the incident now, with nothing filled in.
#[track_caller]
pub fn resolve(page: &Page) {
    page.button("Resolve").press();
    let dialog = page.dialog("Resolve the incident");
    dialog.button("Resolve").press();
    dialog.disappears();
    page.button("Reopen").appears();
}

/// What is wider than the place it has, so that one would have to scroll sideways to read it. Both widths are rounded,
/// so that they may differ by one.
#[track_caller]
pub fn too_wide(page: &Page) -> Vec<String> {
    let wide = page.execute(
        "const scrolls = element => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
         const all = [...document.querySelectorAll('*')];
         return all.filter(element => (element === document.documentElement || scrolls(element))
                                      && element.scrollWidth > element.clientWidth + 1)
                   .map(element => `${element.tagName} ${element.className} is ${element.scrollWidth} wide`
                                   + ` and shows ${element.clientWidth}`)",
        json!([]),
    );
    let wide = wide.as_array().cloned().unwrap_or_default();
    wide.iter()
        .filter_map(|element| Some(element.as_str()?.to_owned()))
        .collect()
}
