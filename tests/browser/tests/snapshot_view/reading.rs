//! Reading a copy, in a browser that has never seen T+.

use std::{thread, time::Duration};

use super::{ENGINES, ENTRY, TITLE, entry, event, events, is_open, link, stored, whole};
use browser_tests::{
    Role, Scope, Setup,
    steps::{row, timeline_lacks, timeline_reads, too_wide},
};
use serde_json::json;
use tplus::{
    export::Parts,
    incident::{Change, Fact},
    share::Choices,
};

#[test]
fn a_link_shows_the_incident_and_stores_nothing() {
    for engine in ENGINES {
        Setup::desktop().on(engine).run(|page| {
            page.open(&whole());
            is_open(page);
            let banner = page.region("Read-only copy");
            banner.shows("the incident was open");
            banner.shows("Tue 24 Mar 2026 15:34");
            banner.shows("Europe/Berlin");
            banner.shows("Not saved in this browser");
            timeline_reads(page, &[ENTRY, "How do we stop it?", "Roll back", "Wait"]);
            page.button("Postmortem").press();
            page.region("Postmortem").shows("Searches took ten seconds");
            assert_eq!(page.title(), format!("{TITLE} · read-only copy"));
            // Nothing that could be edited, and no way to take back what somebody else did.
            assert!(!page.textbox("Log an entry").exists());
            assert!(!page.button("Edit title").exists());
            assert!(!page.the(Role::Banner).text().contains("Saved"));
            assert_eq!(stored(page), json!([[], []]));
            thread::sleep(Duration::from_secs(3));
            assert_eq!(stored(page), json!([[], []]));
        });
    }
}

#[test]
fn its_age_goes_on() {
    Setup::desktop().run(|page| {
        page.set_now("2026-03-24T15:20:40Z");
        page.open(&whole());
        page.region("Read-only copy")
            .shows("Snapshot, 46 min old, the incident was open");
        page.region("Read-only copy")
            .shows("Snapshot, 47 min old, the incident was open");
    });
}

#[test]
fn times_are_shown_in_another_zone_for_as_long_as_the_page_lasts() {
    Setup::desktop().time_zone("America/New_York").run(|page| {
        page.open(&whole());
        row(page, ENTRY).shows("15:20");
        page.combobox("Time zone").choose("UTC");
        row(page, ENTRY).shows("14:20");
        page.region("Read-only copy").shows("14:34");
        page.combobox("Time zone").choose("America/New_York (yours)");
        row(page, ENTRY).shows("10:20");
        assert_eq!(stored(page), json!([[], []]));
        page.reload();
        row(page, ENTRY).shows("15:20");
    });
}

#[test]
fn a_part_that_was_not_shared_is_said_to_be_missing() {
    let only = |timeline, postmortem| Choices {
        parts: Parts { timeline, postmortem },
        ..Choices::default()
    };
    Setup::desktop().run(|page| {
        page.open(&link(events(), &only(true, false)));
        is_open(page);
        page.region("Read-only copy")
            .shows("Left out by whoever shared it: the postmortem.");
        timeline_reads(page, &[ENTRY]);
        assert!(!page.text().contains("Searches took ten seconds"));
        page.open(&link(events(), &only(false, true)));
        page.region("Read-only copy")
            .shows("Left out by whoever shared it: the timeline.");
        page.region("Postmortem").shows("Searches took ten seconds");
        assert!(!page.text().contains(ENTRY));
    });
}

#[test]
fn hostile_texts_are_text() {
    Setup::phone().run(|page| {
        let mut all = events();
        let hostile = "<img src=x onerror=alert(1)> safe\u{202e}gpj.exe pay\u{200b}ment";
        all.push(event(1, 6, 18, entry(18, hostile)));
        let runbook = Change::FactSet {
            fact: Fact::Runbook,
            text: Some("javascript:alert(1)".to_owned()),
        };
        all.push(event(1, 7, 19, runbook));
        let endless = "x".repeat(3000);
        all.push(event(1, 8, 20, entry(20, &endless)));
        page.open(&link(all, &Choices::default()));
        is_open(page);
        row(page, "<img src=x onerror=alert(1)> safe[U+202E]gpj.exe payment").appears();
        page.shows("javascript:alert(1)");
        let links = page.execute(
            "return document.querySelectorAll('a[href^=\"javascript\" i]').length",
            json!([]),
        );
        assert_eq!(links, json!(0));
        assert_eq!(too_wide(page), Vec::<String>::new());
    });
}

#[test]
fn the_timeline_can_be_searched() {
    Setup::desktop().run(|page| {
        page.open(&whole());
        timeline_reads(page, &[ENTRY, "How do we stop it?"]);
        page.textbox("Find in timeline").fill("index");
        timeline_lacks(page, "How do we stop it?");
        timeline_reads(page, &[ENTRY]);
    });
}

#[test]
fn it_is_copied_as_markdown() {
    Setup::desktop().run(|page| {
        page.open(&whole());
        page.button("Copy Markdown").press();
        page.shows("Copied");
        let markdown = page.clipboard();
        assert!(markdown.contains(TITLE) && markdown.contains(ENTRY), "{markdown}");
    });
}

#[test]
fn one_link_after_another_needs_no_server() {
    for engine in ENGINES {
        Setup::desktop().on(engine).run(|page| {
            page.open(&whole());
            is_open(page);
            page.server().stop();
            let mut other = events();
            let title = Change::FactSet {
                fact: Fact::Title,
                text: Some("Something else".to_owned()),
            };
            other.push(event(1, 6, 30, title));
            let fragment = link(other, &Choices::default());
            page.execute("location.hash = arguments[0]", json!([fragment]));
            page.heading(1, "Something else").appears();
            assert!(!page.heading(1, TITLE).exists());
            assert_eq!(page.title(), "Something else · read-only copy");
            page.execute("location.hash = arguments[0]", json!(["#/v/no"]));
            page.heading(1, "Nothing readable in this link").appears();
            assert!(!page.text().contains("Something else"));
        });
    }
}

#[test]
fn a_phone_has_room_for_it() {
    Setup::phone().dark().run(|page| {
        page.open(&whole());
        is_open(page);
        assert_eq!(too_wide(page), Vec::<String>::new());
        page.button("Postmortem").press();
        page.region("Postmortem").appears();
        // A table scrolls by itself.
        let wide = too_wide(page);
        assert!(wide.iter().all(|element| element.contains("table-scroll")), "{wide:?}");
    });
}
