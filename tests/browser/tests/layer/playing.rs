//! What the person and their device bring: clock, zone, size, colours, downloads, clipboard.

use crate::{desktop, in_each_engine, with_site};
use browser_tests::{Engine, Fault, Page, Scope, Setup};
use serde_json::json;
use std::fs;

#[test]
fn the_clock_is_the_tests_and_holds_across_a_reload() {
    in_each_engine(|page| {
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
    in_each_engine(|page| {
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
    for engine in Engine::ALL {
        desktop().on(engine).run(|page| {
            page.open("");
            assert_eq!(page.execute(what, json!([])), json!([1280, 800, false, false, 14]));
            // A further tab is on the same device.
            page.open_tab();
            page.open("");
            assert_eq!(page.execute(what, json!([])), json!([1280, 800, false, false, 14]));
        });
        let phone = Setup::phone().dark().time_zone("Asia/Tokyo").on(engine);
        with_site(phone).run(|page| {
            page.open("");
            assert_eq!(page.execute(what, json!([])), json!([390, 844, true, true, 23]));
            let picture = fs::read(page.screenshot(&format!("layer-phone-{engine:?}"))).unwrap();
            // A PNG begins with its signature, a length and a tag of 16 bytes, then its width and height.
            assert_eq!(picture[16..24], [0, 0, 1, 134, 0, 0, 3, 76]);
        });
    }
}

#[test]
fn without_scripting_the_page_can_still_be_read() {
    for engine in Engine::ALL {
        desktop().on(engine).without_scripting().run(|page| {
            page.open("");
            page.heading(1, "Notebook").appears();
            page.shows("needs JavaScript");
            assert!(page.text().ends_with("Started at"));
        });
    }
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
