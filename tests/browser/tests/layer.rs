//! The layer itself, on a small page of its own.

use browser_tests::{Fault, Key, Page, Role, Scope, Setup};
use serde_json::json;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

fn desktop() -> Setup {
    Setup::desktop().site(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/layer"))
}

fn message(failure: Box<dyn std::any::Any + Send>) -> String {
    failure.downcast_ref::<String>().cloned().unwrap_or_default()
}

#[test]
fn finds_what_assistive_technology_finds() {
    desktop().run(|page| {
        page.open("");
        page.heading(1, "Notebook").appears();
        // Two more buttons of this name are hidden, one of them from assistive technology only.
        page.textbox("Title").fill("Rolled back");
        page.button("Log").press();
        let timeline = page.list("Timeline");
        timeline.item("Rolled back").appears();
        assert_eq!(timeline.items().len(), 3);
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
    desktop().run(|page| {
        page.open("");
        page.button("Soon").press();
        page.shows("Now");
    });
}

#[test]
fn the_keyboard_alone_suffices() {
    desktop().run(|page| {
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

#[test]
fn the_clock_is_the_tests_and_holds_across_a_reload() {
    desktop().run(|page| {
        // Also before there is a page: the first script of the first document sees it.
        page.set_now("2026-03-24T14:08:00Z");
        page.open("");
        let started = page.text();
        assert!(started.contains("Started at 2026-03-24T14:08:"), "{started}");
        page.set_now("2026-03-24T14:17:00Z");
        assert!(now(page).starts_with("2026-03-24T14:17:0"));
        page.reload();
        let started = page.text();
        assert!(started.contains("Started at 2026-03-24T14:17:"), "{started}");
        let before = now(page);
        page.wait_until("time goes on", |page| now(page) > before);

        page.freeze_now("2026-03-24T14:39:30.500Z");
        page.reload();
        page.shows("Started at 2026-03-24T14:39:30.500Z");
        assert_eq!(now(page), "2026-03-24T14:39:30.500Z");
        let kept = page.execute("return [new Date(0).getTime(), new Date() instanceof Date]", json!([]));
        assert_eq!(kept, json!([0, true]));
    });
}

fn now(page: &Page) -> String {
    let now = page.execute("return new Date(Date.now()).toISOString()", json!([]));
    now.as_str().unwrap_or_default().to_owned()
}

#[test]
fn reads_downloads_and_the_clipboard() {
    desktop().run(|page| {
        page.open("");
        page.button("Download").press();
        assert_eq!(page.downloaded("2026-03-24 notes.md"), "# Café\n".as_bytes());
        page.button("Copy").press();
        page.wait_until("the text is on the clipboard", |page| {
            page.clipboard() == "copied: ä\n| x |"
        });
    });
}

#[test]
fn size_colours_and_zone_are_as_set_up() {
    let what = "return [innerWidth, innerHeight, matchMedia('(prefers-color-scheme: dark)').matches,
        matchMedia('(pointer: coarse)').matches, new Date(1774361820000).getHours()]";
    desktop().run(|page| {
        page.open("");
        assert_eq!(page.execute(what, json!([])), json!([1280, 800, false, false, 14]));
    });
    let phone = Setup::phone().dark().time_zone("Asia/Tokyo");
    phone
        .site(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/layer"))
        .run(|page| {
            page.open("");
            assert_eq!(page.execute(what, json!([])), json!([390, 844, true, true, 23]));
            let picture = fs::read(page.screenshot("layer-phone")).unwrap();
            // A PNG begins with its signature, a length and a tag of 16 bytes, then its width and height.
            assert_eq!(picture[16..24], [0, 0, 1, 134, 0, 0, 3, 76]);
        });
}

#[test]
fn without_scripting_the_page_can_still_be_read() {
    desktop().without_scripting().run(|page| {
        page.open("");
        page.heading(1, "Notebook").appears();
        page.shows("needs JavaScript");
        assert!(page.text().ends_with("Started at"));
    });
}

/// Each of these alone would fail the test if it were not expected.
#[test]
fn sees_every_kind_of_problem() {
    let inside = [
        "console.error: told",
        "exception: Uncaught Error: thrown",
        "unhandled rejection: Error: rejected",
        "policy violation: script-src-attr",
        "not loaded: http",
        "browser log, network: ",
        "browser log, console-api: ",
        "browser log, javascript: ",
        "browser log, security: ",
    ];
    let outside = "request to http://elsewhere.example/tracker";
    desktop().run(|page| {
        page.open("");
        page.button("Break").press();
        for part in inside {
            page.expect_problem(part);
            page.wait_until(part, |page| {
                page.problems().iter().any(|problem| problem.contains(part))
            });
        }
        page.button("Leave").press();
        page.expect_problem(outside);
        page.wait_until(outside, |page| page.problems().iter().any(|problem| problem == outside));
    });
}

#[test]
fn a_problem_that_nobody_expects_fails_the_test() {
    let failure = catch_unwind(|| {
        desktop().run(|page| {
            page.open("");
            page.execute("console.error('nobody expects this')", json!([]));
            // What a document left behind is not lost with it.
            page.reload();
        });
    });
    assert!(message(failure.unwrap_err()).contains("nobody expects this"));
}

#[test]
fn an_expected_problem_that_does_not_come_fails_the_test() {
    let failure = catch_unwind(|| {
        desktop().run(|page| {
            page.open("");
            page.expect_problem("something else");
        });
    });
    assert!(message(failure.unwrap_err()).contains("something else"));
}

#[test]
fn the_host_can_lose_damage_and_hold_back_files() {
    let length = "const done = arguments[0];
        fetch('page.js').then(answer => answer.text().then(text => done([answer.status, text.length])))";
    desktop().run(|page| {
        page.open("");
        page.server().fail("page.js", Fault::Missing);
        assert_eq!(page.execute_async(length)[0], 404);
        page.server().fail("page.js", Fault::Corrupt);
        assert_eq!(page.execute_async(length), json!([200, 26]));
        page.server().fail("page.js", Fault::Hold);
        page.execute("fetch('page.js').then(() => document.title = 'Answered')", json!([]));
        page.execute(
            "setTimeout(() => document.body.append('A while later'), 500)",
            json!([]),
        );
        page.shows("A while later");
        assert_ne!(page.title(), "Answered");
        page.server().heal();
        page.wait_until("what was held is answered", |page| page.title() == "Answered");
        let statuses: Vec<u16> = page.server().requests().iter().map(|request| request.status).collect();
        assert_eq!(statuses, [200, 200, 404, 200, 200]);

        page.server().stop();
        page.execute("fetch('page.js').catch(() => document.title = 'Offline')", json!([]));
        page.wait_until("the host is gone", |page| page.title() == "Offline");
        page.expect_problem("404");
        page.expect_problem("ERR_CONNECTION_REFUSED");
    });
}
