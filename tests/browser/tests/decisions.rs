//! The decision form, and the status update form.

use browser_tests::steps::{COMPOSER, declare, row, timeline_lacks, timeline_reads};
use browser_tests::{Page, Role, Scope, Setup};

const ROLL_BACK_HINT: &str = "Rolling back first is usually safer";

#[track_caller]
fn open_incident(page: &Page) {
    page.freeze_now("2026-03-24T14:30:00Z");
    declare(page, "Search is slow", "14:17");
}

#[test]
fn a_decision_without_question_or_choice_says_so_and_keeps_what_was_typed() {
    Setup::desktop().run(|page| {
        open_incident(page);
        page.button("Decision").press();
        page.textbox("Option 1").fill("Restart the nodes");
        page.textbox("Why").fill("Fast");
        page.button("Log decision").press();
        page.shows("Say what is being decided.");
        page.has_focus(Role::Textbox, "Question");
        page.type_keys("How do we get it fast again?");
        page.button("Log decision").press();
        page.shows("Choose one of the options");
        // The second option has no name.
        page.radio("Choose option 2").press();
        page.button("Log decision").press();
        page.shows("Choose one of the options");
        assert_eq!(page.textbox("Option 1").value(), "Restart the nodes");
        assert_eq!(page.textbox("Why").value(), "Fast");
        timeline_lacks(page, "Fast");

        page.radio("Choose option 1").press();
        page.checkbox("Nobody, I decided").press();
        page.button("Log decision").press();
        page.has_focus(Role::Textbox, COMPOSER);
        let row = row(page, "How do we get it fast again?").text();
        assert!(row.contains("D1"), "{row}");
        assert!(row.contains("decided alone"), "{row}");
        assert!(row.contains("Fast"), "{row}");
    });
}

#[test]
fn the_form_advises_to_roll_back_where_that_is_no_option() {
    Setup::desktop().run(|page| {
        open_incident(page);
        page.button("Decision").press();
        page.textbox("Option 1").fill("Restart the nodes");
        page.shows(ROLL_BACK_HINT);
        page.button("Add an option").press();
        page.textbox("Option 3").fill("Roll back to 2.4");
        page.wait_until("the advice is gone", |page| !page.text().contains(ROLL_BACK_HINT));
    });
}

#[test]
fn decisions_are_numbered_as_they_were_logged_and_take_their_outcome_later() {
    Setup::desktop().run(|page| {
        open_incident(page);
        for (time, question) in [("14:25", "Restart?"), ("14:20", "Page the vendor?")] {
            page.button("Decision").press();
            page.textbox("Question").fill(question);
            page.textbox("Option 1").fill("Yes");
            page.radio("Choose option 1").press();
            page.textbox("Decided at").fill(time);
            page.button("Log decision").press();
            timeline_reads(page, &[question]);
        }
        // In the order logged, so that a number never changes.
        timeline_reads(page, &["Page the vendor?", "Restart?"]);
        assert!(row(page, "Restart?").text().contains("D1"));
        assert!(row(page, "Page the vendor?").text().contains("D2"));
        row(page, "Restart?").button("Edit entry at 14:25").press();
        page.textbox("Outcome").fill("No change");
        page.button("Save decision").press();
        row(page, "Outcome: No change").appears();
        // Nothing else of it has changed.
        assert!(row(page, "Restart?").text().contains("14:25"));
    });
}

#[test]
fn a_status_update_promises_the_next_one_and_the_page_counts_down_to_it() {
    Setup::desktop().run(|page| {
        open_incident(page);
        page.button("Status update").press();
        // P2 asks for one every 30 minutes.
        assert_eq!(page.textbox("Next update by").value(), "15:00");
        page.button("Log only").press();
        page.shows("Say what people should know.");
        page.textbox("Update").fill("We are looking into it.");
        page.textbox("Next update by").fill("14:50");
        page.radiogroup("Audience").radio("Customers").press();
        page.button("Log and copy").press();
        timeline_reads(page, &["We are looking into it."]);
        assert!(row(page, "We are looking into it.").text().contains("customers"));
        page.shows("Update due in 20 min");
        page.wait_until("the update is on the clipboard", |page| {
            page.clipboard() == "Search is slow: Investigating\nWe are looking into it.\nNext update by 14:50 UTC."
        });
        page.freeze_now("2026-03-24T14:53:00Z");
        page.shows("Update overdue by 3 min");
    });
}
