//! Every screen in both sizes and both colours: nothing is wider than its place, and a picture to look at.

use browser_tests::steps::{EXAMPLE, declare, load_example, log, timeline_reads, too_wide};
use browser_tests::{Key, Page, Role, Scope, Setup};
use std::cell::RefCell;

#[test]
fn desktop_light() {
    tour(Setup::desktop(), "desktop-light");
}

#[test]
fn desktop_dark() {
    tour(Setup::desktop().dark(), "desktop-dark");
}

#[test]
fn phone_light() {
    tour(Setup::phone(), "phone-light");
}

#[test]
fn phone_dark() {
    tour(Setup::phone().dark(), "phone-dark");
}

fn tour(setup: Setup, kind: &str) {
    setup.run(|page| {
        let wide = RefCell::new(Vec::new());
        let shot = |name: &str| {
            wide.borrow_mut()
                .extend(too_wide(page).into_iter().map(|what| format!("{name}: {what}")));
            page.assert_healthy();
            page.screenshot(&format!("{name}-{kind}"));
        };
        page.freeze_now("2026-03-25T09:00:00Z");
        page.open("");
        page.button("Load the example").appears();
        shot("list-empty");

        load_example(page);
        timeline_reads(page, &["Impact began", "Rollback complete"]);
        shot("incident-resolved");
        page.link("Postmortem").press();
        page.heading(1, &format!("Postmortem: {EXAMPLE}")).appears();
        shot("postmortem");
        postmortem_on_a_phone(page, &shot);

        page.open("#/new");
        page.radio("P4 Low").appears();
        shot("new-incident");
        page.heading(2, "Details, as far as known").appears();
        scroll_to_end(page);
        shot("new-incident-end");

        live(page);
        shot("incident");
        page.button("Decision").press();
        page.has_focus(Role::Textbox, "Question");
        page.type_keys("How do we stop the errors?");
        page.textbox("Option 1").fill("Raise the timeout");
        page.textbox("Option 2").fill("Scale out");
        page.radio("Choose option 1").press();
        shot("decision-form");
        page.press_key(Key::Escape);
        page.textbox("Question").disappears();
        page.button("Status update").press();
        page.textbox("Update").fill("We are looking into errors at checkout.");
        shot("status-update-form");
        page.press_key(Key::Escape);
        page.button("Resolve").press();
        page.dialog("Resolve the incident").appears();
        shot("resolve-dialog");
        page.press_key(Key::Escape);

        page.open("#/");
        page.list("Incidents").item(EXAMPLE).appears();
        shot("list");
        page.open("#/settings");
        page.region("Storage").appears();
        shot("settings");
        // At the end, so that there are pictures of all of it.
        let wide = wide.take();
        assert!(wide.is_empty(), "too wide:\n{}", wide.join("\n"));
    });
}

/// On a phone the document is shown in place of the fields.
fn postmortem_on_a_phone(page: &Page, shot: &dyn Fn(&str)) {
    if page.button("Preview").exists() {
        page.button("Preview").press();
        page.region("Preview").appears();
        shot("postmortem-preview");
    }
}

/// An incident in the middle of it: what happened until T+8 of a day later.
fn live(page: &Page) {
    page.freeze_now("2026-03-26T14:17:20Z");
    declare(page, "Payments time out in the EU", "14:17");
    page.freeze_now("2026-03-26T14:18:05Z");
    page.button("Acknowledged").press();
    page.freeze_now("2026-03-26T14:25:20Z");
    let lines = [
        "14:20 Error rate climbing since about 14:11, EU only",
        "14:08 /change Release 2026.03.26-1 of payments went out",
        "14:11 /impact",
        "14:21 /comm Posted to the incident channel",
        "/escalation Paged the database team",
        "Connections to payments-db-eu time out after 30 s: https://grafana.example/d/payments-db-eu/connections?from=now-1h",
    ];
    for line in lines {
        log(page, line);
    }
    timeline_reads(page, &["Impact began", "Paged the database team"]);
}

fn scroll_to_end(page: &Page) {
    page.execute("scrollTo(0, document.body.scrollHeight)", serde_json::json!([]));
}
