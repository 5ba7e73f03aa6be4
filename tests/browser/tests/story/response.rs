//! While it happens.

use super::{at_clock, enter, fill, follow, log, to_composer};
use browser_tests::steps::{COMPOSER, EXAMPLE, timeline_reads};
use browser_tests::{Key, Page, Role, Scope};

/// From the list to the page of the incident, and the first line.
pub fn declare(page: &Page) {
    follow(page, Role::Link, "New incident");
    page.has_focus(Role::Textbox, "Title");
    page.type_keys(EXAMPLE);
    fill(page, "Impact", "18 % of checkouts fail");
    fill(page, "Detected at", "14:17");
    fill(page, "Services", "checkout-service");
    page.press_key(Key::Enter);
    page.heading(1, EXAMPLE).appears();
    log(
        page,
        "14:17:40",
        "Alert: checkout-service error rate 18 %, threshold 5 %.",
    );
    at_clock(page, "14:17:45");
    fill(page, "Your name", "Priya");
    page.press_key(Key::Enter);
    page.has_focus(Role::Textbox, COMPOSER);
    at_clock(page, "14:18:05");
    page.back_to(Role::Button, "Acknowledged");
    page.press_key(Key::Enter);
    page.has_focus(Role::Textbox, COMPOSER);
    at_clock(page, "14:18:20");
    follow(page, Role::Button, "Edit facts");
    fill(page, "Commander", "Priya");
    page.press_key(Key::Enter);
    page.button("Edit facts").appears();
    to_composer(page);
}

/// T+3.
pub fn triage(page: &Page) {
    log(
        page,
        "14:20:05",
        "Error rate climbing since about 14:11. A release went out nine minutes before the alert.",
    );
    at_clock(page, "14:20:20");
    page.type_keys("14:08 /change Release 2026.03.24-2 of checkout-service went out.");
    page.shows("14:08 UTC · T−9");
    enter(page);
    log(page, "14:20:35", "14:11 /impact");
    log(
        page,
        "14:20:50",
        "/comm Posted to the incident channel: checkout fails for some users since about 14:11, the 14:08 release \
         is the first suspect, Priya leads.",
    );
    timeline_reads(
        page,
        &[
            "Release 2026.03.24-2 of checkout-service went out.",
            "Impact began",
            "Monitoring alert",
            "P2 High",
            "Acknowledged",
            "Commander",
        ],
    );
}

/// T+8.
pub fn find_the_cause(page: &Page) {
    log(
        page,
        "14:25:05",
        "Logs: every error is “connection refused” to payment validation.",
    );
    log(
        page,
        "14:25:20",
        "The payment validation service is healthy. No network policy has changed.",
    );
    log(
        page,
        "14:25:35",
        "Release 2026.03.24-2 renamed the payment host from payment-validation to payment-svc.",
    );
    at_clock(page, "14:25:50");
    page.tab_to(Role::Combobox, "State");
    page.press_key(Key::Down);
    timeline_reads(page, &["Identified"]);
    to_composer(page);
}

/// T+15.
pub fn decide(page: &Page) {
    at_clock(page, "14:32:10");
    page.type_keys("/decision How do we stop the errors?");
    page.press_key(Key::Enter);
    page.has_focus(Role::Textbox, "Question");
    page.tab_to(Role::Radio, "Choose option 1");
    page.press_key(Key::Space);
    fill(page, "Option 1", "Roll back");
    fill(
        page,
        "Pros 1",
        "Faster, lower risk: the release before it ran without errors.",
    );
    fill(page, "Cons 1", "Everything in 2026.03.24-2 has to be released again.");
    fill(page, "Option 2", "Roll forward with a hotfix");
    fill(page, "Pros 2", "Keeps the rest of 2026.03.24-2.");
    fill(
        page,
        "Cons 2",
        "Slower: needs a build and a review. Untested under pressure.",
    );
    fill(
        page,
        "Why",
        "Users are affected now. Restore service first, redo the rename calmly afterwards.",
    );
    fill(page, "Decided by", "Priya");
    fill(page, "Agreed by", "the team lead");
    fill(
        page,
        "Risk and undo",
        "Low: the release changed no data. Undo: deploy 2026.03.24-2 again.",
    );
    follow(page, Role::Button, "Log decision");
    page.has_focus(Role::Textbox, COMPOSER);
}

/// What is on record, and what is half typed, is there again.
pub fn reload_while_typing(page: &Page) {
    at_clock(page, "14:33:10");
    page.type_keys("/action Started the roll");
    page.reload();
    page.heading(1, EXAMPLE).appears();
    timeline_reads(page, &["Acknowledged", "Identified", "How do we stop the errors?"]);
    to_composer(page);
    assert_eq!(page.textbox(COMPOSER).value(), "/action Started the roll");
    page.press_key(Key::End);
    page.type_keys("back of checkout-service.");
    enter(page);
}

/// T+22.
pub fn end(page: &Page) {
    log(
        page,
        "14:39:05",
        "/action Rollback complete. The error rate went to zero within ninety seconds.",
    );
    at_clock(page, "14:39:10");
    page.back_to(Role::Button, "Mitigated");
    page.press_key(Key::Enter);
    page.has_focus(Role::Textbox, COMPOSER);
    at_clock(page, "14:39:20");
    page.back_to(Role::Button, "Resolve");
    page.press_key(Key::Enter);
    page.dialog("Resolve the incident").appears();
    page.has_focus(Role::Textbox, "Resolved at");
    page.press_key(Key::Enter);
    page.has_focus(Role::Textbox, COMPOSER);
    timeline_reads(page, &["Monitoring", "Mitigated", "Resolved"]);
    page.shows("T+00:22:20");
}

/// The customers, then the channel.
pub fn tell(page: &Page) {
    at_clock(page, "14:39:40");
    page.back_to(Role::Button, "Status update");
    page.press_key(Key::Enter);
    page.has_focus(Role::Textbox, "Update");
    let text = "Checkout works again for everyone. Between 14:11 and 14:39 UTC some checkouts failed; please try again if \
                yours did.";
    page.type_keys(text);
    page.back_to(Role::Radio, "Internal");
    page.arrow_to(Role::Radio, "Customers");
    page.tab_to(Role::Textbox, "Next update by");
    page.clear_field();
    follow(page, Role::Button, "Log and copy");
    page.has_focus(Role::Textbox, COMPOSER);
    page.wait_until("the update is on the clipboard", |page| {
        page.clipboard() == format!("{EXAMPLE}: Resolved\n{text}")
    });
    log(
        page,
        "14:39:55",
        "/comm All-clear posted to the incident channel. Status page updated.",
    );
}
