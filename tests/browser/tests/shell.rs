//! The static page around the app: there before the app is, and when the app cannot come.

use browser_tests::{Fault, Page, Role, SUB_PATH, Scope, Setup};
use serde_json::json;

fn boot_state(page: &Page) -> String {
    let state = page.execute("return document.documentElement.dataset.boot", json!([]));
    state.as_str().unwrap_or_default().to_owned()
}

fn has_boot_note(page: &Page) -> bool {
    page.execute(
        "return document.getElementById('boot-note')?.checkVisibility()",
        json!([]),
    ) == true
}

#[test]
fn paints_before_the_program_is_there() {
    for setup in [Setup::desktop(), Setup::phone().dark()] {
        setup.run(|page| {
            page.server().fail("_bg.wasm", Fault::Hold);
            page.open("");
            page.the(Role::Banner).appears();
            page.heading(1, "Incidents").appears();
            assert!(has_boot_note(page));
            page.server().heal();
            page.wait_until("the program runs", |page| boot_state(page) == "running");
            page.wait_until("the note is gone", |page| !has_boot_note(page));
            page.heading(1, "Incidents").appears();
        });
    }
}

#[test]
fn says_so_when_the_program_does_not_arrive() {
    Setup::desktop().run(|page| {
        page.server().fail("_bg.wasm", Fault::Missing);
        page.open("");
        page.expect_problem("404");
        page.shows("could not start");
        assert_eq!(boot_state(page), "failed");
        assert!(!has_boot_note(page));
    });
}

#[test]
fn says_so_when_the_program_arrives_damaged() {
    Setup::phone().run(|page| {
        page.server().fail("_bg.wasm", Fault::Corrupt);
        page.open("");
        page.shows("could not start");
        assert_eq!(boot_state(page), "failed");
        assert!(!has_boot_note(page));
    });
}

#[test]
fn says_so_when_scripting_is_off() {
    Setup::desktop().without_scripting().run(|page| {
        page.open("");
        page.heading(1, "Incidents").appears();
        assert!(page.text().contains("JavaScript"));
    });
}

#[test]
fn starts_under_a_sub_path_and_asks_nothing_of_others() {
    Setup::desktop().run(|page| {
        page.open("");
        page.wait_until("the program runs", |page| boot_state(page) == "running");
        // Requests to any other origin fail every test, this one included.
        let requests = page.server().requests();
        let astray: Vec<_> = requests
            .iter()
            .filter(|asked| asked.status != 200 || !asked.path.starts_with(SUB_PATH))
            .collect();
        assert!(astray.is_empty(), "{astray:?}");
        assert!(requests.iter().any(|asked| asked.path.ends_with("_bg.wasm")));
    });
}
