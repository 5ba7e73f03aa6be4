//! Going from place to place, links from elsewhere, and what a person sets for all places.

use browser_tests::steps::{COMPOSER, EXAMPLE, declare, load_example};
use browser_tests::{Key, Page, Role, Scope, Setup};
use serde_json::json;

/// Keeps everything that the status region says from now on.
fn listen(page: &Page) {
    page.execute(
        "const region = document.querySelector('[role=status]');
         globalThis.said = [];
         new MutationObserver(() => region.textContent && said.push(region.textContent))
             .observe(region, { childList: true, characterData: true, subtree: true });",
        json!([]),
    );
}

fn said(page: &Page) -> Vec<String> {
    let said = page.execute("return said", json!([]));
    let said = said.as_array().expect("a list");
    said.iter()
        .map(|said| said.as_str().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn a_page_that_is_arrived_at_has_its_title_the_focus_and_one_announcement() {
    Setup::desktop().run(|page| {
        load_example(page);
        page.open("#/");
        page.heading(1, "Incidents").appears();
        listen(page);
        let arrived = |name: &str, title: &str| {
            page.has_focus(Role::Heading, name);
            assert_eq!(page.title(), title);
        };
        page.link("Settings").press();
        arrived("Settings", "Settings · T+");
        page.link("T+, all incidents").press();
        arrived("Incidents", "Incidents · T+");
        page.link(EXAMPLE).press();
        arrived(EXAMPLE, &format!("{EXAMPLE} · T+"));
        page.link("Postmortem").press();
        let postmortem = format!("Postmortem: {EXAMPLE}");
        arrived(&postmortem, &format!("{postmortem} · T+"));
        page.execute("history.back()", json!([]));
        arrived(EXAMPLE, &format!("{EXAMPLE} · T+"));
        page.wait_until("the last page is announced", |page| said(page).len() == 5);
        assert_eq!(said(page), ["Settings", "Incidents", EXAMPLE, &postmortem, EXAMPLE]);
    });
}

#[test]
fn the_way_past_the_header_leads_to_where_one_types() {
    Setup::desktop().run(|page| {
        declare(page, "Search is slow", "");
        page.reload();
        page.heading(1, "Search is slow").appears();
        page.tab_to(Role::Link, "Skip to the content");
        let address = page.fragment();
        page.press_key(Key::Enter);
        page.has_focus(Role::Textbox, COMPOSER);
        assert_eq!(page.fragment(), address);
    });
}

#[test]
fn an_address_that_leads_nowhere_has_a_page_and_a_way_back() {
    Setup::desktop().run(|page| {
        page.open("#/elsewhere");
        page.heading(1, "No such page").appears();
        assert_eq!(page.title(), "No such page · T+");
        page.link("All incidents").press();
        page.heading(1, "Incidents").appears();

        declare(page, "Search is slow", "");
        let address = page.fragment();
        let (kept, last) = address.split_at(address.len() - 1);
        let other = format!("{kept}{}", if last == "2" { "3" } else { "2" });
        for address in [other.clone(), format!("{other}/postmortem")] {
            page.open(&address);
            page.heading(1, "No such incident here").appears();
            page.shows("stored in the browser they were written in");
            page.link("All incidents").appears();
        }
    });
}

#[test]
fn a_link_fills_the_form_and_creates_nothing() {
    Setup::desktop().run(|page| {
        page.freeze_now("2026-03-24T14:30:00Z");
        page.open("#/new?title=Checkout+errors%20up&severity=SEV1&detected=14:17Z&ref=PD%2F9");
        page.heading(1, "New incident").appears();
        assert_eq!(page.textbox("Title").value(), "Checkout errors up");
        assert!(page.radiogroup("Severity").radio("P1 Critical").is_on());
        assert_eq!(page.textbox("Detected at").value(), "14:17Z");
        assert_eq!(page.textbox("Reference").value(), "PD/9");
        assert_eq!(page.textbox("Impact began").value(), "");
        assert_eq!(stored(page), 0);
        page.open("#/");
        page.shows("No incidents yet");

        page.open("#/new?title=Checkout+errors%20up&severity=SEV1&detected=14:17Z&ref=PD%2F9");
        page.button("Create incident").press();
        page.heading(1, "Checkout errors up").appears();
        assert_eq!(stored(page), 1);
        page.shows("PD/9");
        page.shows("T+00:13:00");
        assert_eq!(page.combobox("Severity").value(), "0");
    });
}

/// How many records there are.
fn stored(page: &Page) -> u64 {
    let count = page.execute(
        "return Object.keys(localStorage).filter(key => key.startsWith('tplus/1/')).length",
        json!([]),
    );
    count.as_u64().expect("a count")
}

#[test]
fn only_a_title_is_asked_for() {
    Setup::phone().run(|page| {
        page.open("#/new");
        page.has_focus(Role::Textbox, "Title");
        page.press_key(Key::Enter);
        page.shows("Give it a title");
        assert_eq!(page.textbox("Title").attribute("aria-invalid").as_deref(), Some("true"));
        assert!(page.radio("P2 High").is_on());
        assert!(page.radio("Monitoring alert").is_on());
        page.textbox("Title").press();
        page.type_keys("Search is slow\n");
        page.heading(1, "Search is slow").appears();
    });
}

#[test]
fn severities_can_be_called_sev() {
    Setup::desktop().run(|page| {
        load_example(page);
        page.open("#/settings");
        let preferences = page.region("Preferences");
        let switch = preferences.switch("Call severities Sev 1 to Sev 4");
        assert!(!switch.is_on());
        switch.press();
        assert!(switch.is_on());
        page.reload();
        assert!(switch.is_on());
        page.open("#/");
        assert!(page.list("Incidents").item(EXAMPLE).text().contains("Sev 2 High"));
        page.link(EXAMPLE).press();
        page.combobox("Severity").named(Role::Option, "Sev 2 High").appears();
        page.open("#/new");
        assert!(page.radio("Sev 2 High").is_on());
    });
}

#[test]
fn a_name_is_asked_for_once_and_stands_beside_what_is_logged() {
    Setup::desktop().run(|page| {
        declare(page, "Search is slow", "");
        page.textbox("Your name").fill("Priya");
        page.button("Save").press();
        page.textbox("Your name").disappears();
        page.textbox(COMPOSER).fill("looked at the graphs\n");
        page.list("Timeline").item("looked at the graphs").appears();
        page.shows("logged by Priya");
        page.reload();
        page.list("Timeline").item("looked at the graphs").appears();
        assert!(!page.textbox("Your name").exists());
        page.open("#/settings");
        assert_eq!(page.textbox("Your name").value(), "Priya");
    });
}
