//! The whole story, by keyboard alone: an incident is logged while it happens, written up the morning after, and
//! exported. What comes out is, byte for byte, what `tests/golden/checkout.md` says.

mod response;
mod write_up;

use browser_tests::steps::COMPOSER;
use browser_tests::{Key, Page, Role, Scope, Setup};
use std::fs;
use std::path::Path;

#[test]
fn an_incident_is_lived_through_and_written_up_by_keyboard_alone() {
    Setup::desktop().run(|page| {
        at_clock(page, "14:17:05");
        page.open("");
        response::declare(page);
        response::triage(page);
        response::find_the_cause(page);
        response::decide(page);
        response::reload_while_typing(page);
        response::end(page);
        response::tell(page);
        page.freeze_now("2026-03-25T09:19:00Z");
        write_up::note_the_outcome(page);
        write_up::write(page);
        write_up::plan(page);
        follow(page, Role::Button, "Download Markdown");
        let markdown = page.downloaded("2026-03-24-checkout-failing-for-a-portion-of-users-postmortem.md");
        compare(&String::from_utf8_lossy(&markdown));
    });
}

/// It is that time of the day of the incident (UTC) from here on, however long the steps take.
#[track_caller]
fn at_clock(page: &Page, clock: &str) {
    page.freeze_now(&format!("2026-03-24T{clock}Z"));
}

/// Logs a line at that time of the day. The focus is in the composer before and after.
#[track_caller]
fn log(page: &Page, clock: &str, line: &str) {
    at_clock(page, clock);
    page.has_focus(Role::Textbox, COMPOSER);
    page.type_keys(line);
    enter(page);
}

/// Presses Enter in the composer.
#[track_caller]
fn enter(page: &Page) {
    page.press_key(Key::Enter);
    page.wait_until("the line is logged", |page| page.textbox(COMPOSER).value().is_empty());
}

/// Goes to a button or a link and presses Enter on it.
#[track_caller]
fn follow(page: &Page, role: Role, name: &str) {
    page.tab_to(role, name);
    page.press_key(Key::Enter);
}

/// Goes to a field and types into it.
#[track_caller]
fn fill(page: &Page, name: &str, text: &str) {
    page.tab_to(Role::Textbox, name);
    page.type_keys(text);
}

/// Goes on to the composer, from anywhere.
#[track_caller]
fn to_composer(page: &Page) {
    page.tab_to(Role::Textbox, COMPOSER);
}

#[track_caller]
fn compare(markdown: &str) {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("../golden/checkout.md");
    let golden = fs::read_to_string(golden).expect("the golden file is there");
    let lines = markdown.lines().zip(golden.lines()).zip(1..);
    for ((found, expected), number) in lines {
        assert_eq!(found, expected, "line {number} of the Markdown");
    }
    assert!(markdown == golden, "the Markdown ends differently:\n{markdown}");
}
