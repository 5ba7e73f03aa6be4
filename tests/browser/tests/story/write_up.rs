//! The morning after.

use super::{fill, follow};
use browser_tests::steps::{COMPOSER, EXAMPLE, timeline_reads};
use browser_tests::{Key, Page, Role};

const SECTIONS: [(&str, &str); 10] = [
    (
        "Summary",
        "From 14:11 to 14:39 UTC a portion of checkouts failed, 18 % of them when the alert fired. Release \
         2026.03.24-2 of checkout-service had changed the host name that it uses for payment validation to one that \
         refused connections. Rolling the release back ended the failures, 22 minutes after the alert and 28 minutes \
         after they began.",
    ),
    (
        "Impact",
        "Customers could not complete a purchase in 18 % of checkouts at the time of the alert. The failures lasted \
         28 minutes. They happened before payment, so no customer was charged for an order that was not placed.",
    ),
    (
        "Trigger",
        "Release 2026.03.24-2 of checkout-service, which went out at 14:08, renamed the payment host from \
         payment-validation to payment-svc.",
    ),
    (
        "Detection",
        "A monitoring alert on the error rate of checkout-service (18 %, threshold 5 %) fired at 14:17: nine minutes \
         after the release and six minutes after the errors began.",
    ),
    (
        "Resolution",
        "The release was rolled back (decision D1). The rollback was complete at 14:39, and the error rate went to \
         zero within ninety seconds.",
    ),
    (
        "Root cause",
        "The rename was not coordinated between the checkout and the payments team: checkout-service started to use \
         payment-svc before connections to it were accepted.\n\
         Nothing checks before a release that the host names in it exist and accept connections, so the rename \
         passed every step up to production.",
    ),
    (
        "Contributing factors",
        "The alert came nine minutes after the release: it watches the error rate of checkout-service as a whole, \
         and nothing watches its connections to payment validation.\n\
         The payment validation service was healthy and its dashboards showed nothing, so the fault first had to be \
         found in the logs of checkout-service.\n\
         The checkout runbook does not say to roll back first: seven minutes passed between finding the cause and \
         deciding.",
    ),
    (
        "What went well",
        "The alert was acknowledged after one minute, and the release was the first suspect after three.\n\
         The logs named the host that refused connections, which led straight to the rename.\n\
         The safer option was chosen, and the rollback worked at the first attempt.",
    ),
    (
        "What went wrong",
        "Users were affected for six minutes before the alert fired.\n\
         The payments team learned of the rename from this incident.\n\
         The status page said nothing until it was over.",
    ),
    (
        "Where we got lucky",
        "The release changed no data, so rolling back was safe.\n\
         It happened in working hours, and the team lead was there to agree at once.",
    ),
];

/// What, kind, owner, due.
const ACTIONS: [(&str, &str, &str, &str); 4] = [
    (
        "Add alert for payment-svc connection errors with a 1 % threshold",
        "Detect",
        "Alex",
        "2026-04-01",
    ),
    (
        "Fail the build of a release when a host name in its configuration does not accept connections",
        "Prevent",
        "Priya",
        "2026-04-10",
    ),
    (
        "Add to the checkout runbook: when errors follow a release, roll back first and post to the status page \
         within 10 minutes",
        "Mitigate",
        "Alex",
        "2026-03-31",
    ),
    (
        "Agree on a rule for renaming internal hosts: the old name answers until every caller uses the new one",
        "Process",
        "Jonas",
        "2026-04-17",
    ),
];

/// The menu of kinds, in its order. It begins at the first.
const KINDS: [&str; 4] = ["Prevent", "Detect", "Mitigate", "Process"];

/// Through the decision's own *Edit*.
pub fn note_the_outcome(page: &Page) {
    follow(page, Role::Button, "Edit entry at 14:32");
    fill(
        page,
        "Outcome",
        "Worked: no errors since, and nothing else had to be done.",
    );
    follow(page, Role::Button, "Save decision");
    page.has_focus(Role::Textbox, COMPOSER);
    timeline_reads(page, &["Worked: no errors since"]);
}

/// Owner, reviewers, due date, and all that is written by hand.
pub fn write(page: &Page) {
    follow(page, Role::Link, "Postmortem");
    page.has_focus(Role::Heading, &format!("Postmortem: {EXAMPLE}"));
    fill(page, "Postmortem owner", "Priya");
    fill(page, "Reviewers", "the checkout team, the payments team");
    fill(page, "Postmortem due", "2026-03-27");
    for (section, text) in SECTIONS {
        fill(page, section, text);
    }
}

/// The action items.
pub fn plan(page: &Page) {
    for (what, kind, owner, due) in ACTIONS {
        match page.focused().0.as_str() {
            "textbox" if page.focused().1 == "Due" => page.back_to(Role::Button, "Add action item"),
            _ => page.tab_to(Role::Button, "Add action item"),
        }
        page.press_key(Key::Enter);
        page.has_focus(Role::Textbox, "Action");
        page.type_keys(what);
        page.press_key(Key::Tab);
        page.has_focus(Role::Combobox, "Kind");
        for _ in KINDS.iter().take_while(|name| **name != kind) {
            page.press_key(Key::Down);
        }
        page.press_key(Key::Tab);
        page.has_focus(Role::Textbox, "Owner");
        page.type_keys(owner);
        page.press_key(Key::Tab);
        page.has_focus(Role::Textbox, "Due");
        page.type_keys(due);
    }
}
