//! The focus is always somewhere a person can go on from, also where what had it has gone.

use browser_tests::steps::{declare, load_example, log, row};
use browser_tests::{Key, Page, Scope, Setup};
use serde_json::json;

/// Fails where nothing has the focus, once what the last key or click set off is done.
#[track_caller]
fn assert_focus(page: &Page, after: &str) {
    page.execute_async("const done = arguments[0]; setTimeout(() => requestAnimationFrame(() => done(null)), 50)");
    let lost = page.execute(
        "return [document.body, null].includes(document.activeElement)",
        json!([]),
    );
    assert!(lost == false, "nothing has the focus after {after}");
}

#[test]
fn forms_beside_the_timeline_give_it_and_take_it_back() {
    Setup::desktop().run(|page| {
        declare(page, "Search is slow", "");
        for (opens, closes) in [
            ("Edit facts", "Done"),
            ("Edit milestones", "Cancel"),
            ("Edit title", "Save"),
        ] {
            page.button(opens).press();
            assert_focus(page, opens);
            if opens == "Edit facts" {
                page.button("Not now").press();
                assert_focus(page, "Not now");
            }
            page.button(closes).press();
            assert_focus(page, &format!("{closes} of {opens}"));
        }
    });
}

#[test]
fn rows_that_are_corrected_deleted_and_brought_back_keep_it() {
    Setup::desktop().run(|page| {
        declare(page, "Search is slow", "");
        log(page, "14:00 first");
        row(page, "first").button("Edit entry at 14:00").press();
        assert_focus(page, "Edit");
        page.form("Edit").button("Cancel").press();
        assert_focus(page, "Cancel of Edit");
        row(page, "first").button("Delete entry at 14:00").press();
        assert_focus(page, "Delete");
        page.button("Undo").press();
        assert_focus(page, "Undo");
        page.button("Acknowledged").press();
        assert_focus(page, "Acknowledged");
        page.button("Status update").press();
        assert_focus(page, "Status update");
        page.press_key(Key::Escape);
        assert_focus(page, "Escape from Status update");
        page.button("Resolve").press();
        assert_focus(page, "Resolve");
        let dialog = page.dialog("Resolve the incident");
        dialog.button("Resolve").press();
        dialog.disappears();
        assert_focus(page, "the end of the dialog");
        page.button("Reopen").press();
        assert_focus(page, "Reopen");
    });
}

#[test]
fn action_items_that_are_added_and_deleted_keep_it() {
    Setup::desktop().run(|page| {
        load_example(page);
        page.link("Postmortem").press();
        page.button("Add action item").press();
        assert_focus(page, "Add action item");
        for number in [5, 4, 1] {
            page.button(&format!("Delete action {number}")).press();
            assert_focus(page, &format!("Delete action {number}"));
        }
    });
}

#[test]
fn the_list_keeps_it() {
    Setup::desktop().run(|page| {
        load_example(page);
        page.open("#/");
        page.searchbox("Filter incidents").fill("nothing like it");
        page.button("Show all").press();
        assert_focus(page, "Show all");
        page.button("Needs postmortem").press();
        assert_focus(page, "Needs postmortem");
    });
}
