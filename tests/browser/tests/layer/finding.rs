//! Finding things, and using them.

use crate::{in_each_engine, message};
use browser_tests::{Key, Role, Scope};
use std::panic::{AssertUnwindSafe, catch_unwind};

#[test]
fn finds_what_assistive_technology_finds() {
    in_each_engine(|page| {
        page.open("");
        page.heading(1, "Notebook").appears();
        // Two more buttons of this name are hidden, one of them from assistive technology only.
        page.textbox("Title").fill("Rolled back");
        page.button("Log").press();
        let timeline = page.list("Timeline");
        timeline.item("Rolled back").appears();
        assert_eq!(timeline.items().len(), 3);
        page.textbox("Title").fill("Up again\n");
        timeline.item("Up again").appears();
        timeline.item("Second").button("Edit").press();
        page.wait_until("the row is named", |page| {
            page.the(Role::Status).text() == "Editing Second"
        });
        assert!(page.radiogroup("Severity").radio("P2 High").is_on());
        assert!(!page.named(Role::Switch, "Leave out names").is_on());
        assert!(!page.textbox("Severity").exists());
    });
}

#[test]
fn waits_for_an_element_to_be_usable_and_survives_its_replacement() {
    in_each_engine(|page| {
        page.open("");
        page.button("Soon").press();
        page.shows("Now");
    });
}

#[test]
fn the_keyboard_alone_suffices() {
    in_each_engine(|page| {
        page.open("");
        page.tab_to(Role::Textbox, "Title");
        page.type_keys("wrong");
        page.clear_field();
        page.type_keys("14:17 alert: “18 %” | café");
        page.press_key(Key::Enter);
        page.list("Timeline").item("14:17 alert: “18 %” | café").appears();
        page.tab_to(Role::Radio, "P2 High");
        page.arrow_to(Role::Radio, "P1 Critical");
        assert!(page.radio("P1 Critical").is_on());
        page.tab_to(Role::Switch, "Leave out names");
        page.press_key(Key::Space);
        assert!(page.named(Role::Switch, "Leave out names").is_on());
        assert_eq!(page.focused(), ("switch".to_owned(), "Leave out names".to_owned()));

        // Out of the tab order: the failure says so, rather than going round for ever.
        let failure = catch_unwind(AssertUnwindSafe(|| page.tab_to(Role::Heading, "Notebook"))).unwrap_err();
        assert!(message(failure).contains("does not reach"));
    });
}
