//! One of the two copies is lost or damaged between two visits.

use browser_tests::steps::{EXAMPLE, declare, load_example, log, timeline_lacks, timeline_reads};
use browser_tests::{Engine, Page, Role, Scope, Setup};
use serde_json::json;

use super::{deep, key_of, near, with_deep};

const ENGINES: [Engine; 2] = [Engine::Chromium, Engine::Firefox];

#[track_caller]
fn is_saved(page: &Page) {
    page.wait_until("everything is saved", |page| {
        page.the(Role::Banner).text().contains("Saved in this browser")
    });
}

#[test]
fn both_copies_hold_the_same() {
    for engine in ENGINES {
        Setup::desktop().on(engine).run(|page| {
            load_example(page);
            log(page, "one more");
            is_saved(page);
            let mut near = near(page);
            near.retain(|key, _| !["tplus/preferences", "tplus/ballast"].contains(&key.as_str()));
            assert_eq!(near, deep(page));
            assert!(near.len() > 20);
        });
    }
}

#[test]
fn an_emptied_local_storage_is_recovered_and_reported() {
    for engine in ENGINES {
        Setup::desktop().on(engine).run(|page| {
            declare(page, "Search is slow", "");
            log(page, "what must not be lost");
            is_saved(page);
            let address = page.fragment();
            page.execute("localStorage.clear()", json!([]));
            page.reload();
            page.heading(1, "Search is slow").appears();
            timeline_reads(page, &["what must not be lost"]);
            page.shows("was found empty");
            is_saved(page);
            assert!(super::holds(&near(page), "what must not be lost"));
            page.open("#/");
            page.list("Incidents").item("Search is slow").appears();
            page.reload();
            page.open(&address);
            timeline_reads(page, &["what must not be lost"]);
            assert!(!page.text().contains("was found empty"), "it is whole again");
        });
    }
}

#[test]
fn a_lost_second_copy_is_made_again_and_reported() {
    for engine in ENGINES {
        Setup::desktop().on(engine).run(|page| {
            declare(page, "Search is slow", "");
            log(page, "what must not be lost");
            is_saved(page);
            let address = page.fragment();
            // Also under a page that has it open.
            let deleted = page.execute_async(
                "const done = arguments[0];
                 const deleting = indexedDB.deleteDatabase('tplus');
                 deleting.onsuccess = () => done(true);
                 deleting.onerror = () => done(false);",
            );
            assert_eq!(deleted, json!(true));
            log(page, "logged meanwhile");
            page.shows("was found empty");
            is_saved(page);
            page.quit();
            page.start_again();
            page.open(&address);
            timeline_reads(page, &["what must not be lost", "logged meanwhile"]);
            is_saved(page);
            assert!(super::holds(&deep(page), "what must not be lost"));
            assert!(super::holds(&deep(page), "logged meanwhile"));
        });
    }
}

#[test]
fn a_second_copy_that_lost_its_records_between_two_visits_is_filled_again() {
    Setup::desktop().run(|page| {
        declare(page, "Search is slow", "");
        log(page, "what must not be lost");
        is_saved(page);
        let address = page.fragment();
        with_deep(page, "records.clear();");
        page.quit();
        page.start_again();
        page.open(&address);
        timeline_reads(page, &["what must not be lost"]);
        page.shows("was found empty");
        is_saved(page);
        assert!(super::holds(&deep(page), "what must not be lost"));
    });
}

#[test]
fn both_copies_empty_is_a_first_run() {
    Setup::desktop().run(|page| {
        page.open("#/");
        page.button("Load the example").appears();
        assert!(!page.text().contains("was found empty"));
        page.reload();
        page.button("Load the example").appears();
        assert!(!page.text().contains("was found empty"));
    });
}

#[test]
fn damage_in_one_copy_is_mended_from_the_other_and_kept_to_be_looked_at() {
    for engine in ENGINES {
        Setup::desktop().on(engine).run(|page| {
            load_example(page);
            is_saved(page);
            let records = near(page);
            let in_near = key_of(&records, "Started the rollback");
            let in_deep = key_of(&records, "No network policy has changed");
            let number = key_of(&records, "connection refused");
            let damaged = records[&in_near]
                .as_str()
                .expect("a text")
                .replace("rollback", "rollbacc");
            page.execute("localStorage.setItem(...arguments)", json!([in_near, damaged]));
            with_deep(
                page,
                &format!(
                    "records.put('torn', {}); records.put(42, {});",
                    json!(in_deep),
                    json!(number)
                ),
            );
            page.reload();
            page.heading(1, EXAMPLE).appears();
            timeline_reads(
                page,
                &[
                    "connection refused",
                    "No network policy has changed",
                    "Started the rollback",
                ],
            );
            timeline_lacks(page, "rollbacc");
            is_saved(page);
            for key in [&in_near, &in_deep, &number] {
                assert_eq!(near(page)[key], records[key]);
                assert_eq!(deep(page)[key], records[key]);
            }
            page.open("#/settings");
            page.region("Unreadable records").shows("3 ");
            page.region("Unreadable records").shows("checksum");
        });
    }
}

#[test]
fn records_that_are_gone_from_both_copies_are_missed() {
    Setup::desktop().run(|page| {
        declare(page, "Search is slow", "");
        log(page, "the first line");
        log(page, "the last line");
        is_saved(page);
        let lost = key_of(&near(page), "the last line");
        page.execute("localStorage.removeItem(...arguments)", json!([lost]));
        with_deep(page, &format!("records.delete({});", json!(lost)));
        page.reload();
        timeline_reads(page, &["the first line"]);
        page.shows("1 record");
        page.open("#/settings");
        page.region("Unreadable records").shows("Missing from both copies");
    });
}

#[test]
fn without_a_second_copy_the_page_works_and_says_what_a_crash_may_cost() {
    Setup::desktop().run(|page| {
        page.before_load("Object.defineProperty(globalThis, 'indexedDB', { value: undefined });");
        declare(page, "Search is slow", "");
        log(page, "in one copy only");
        page.shows("last minute");
        page.reload();
        timeline_reads(page, &["in one copy only"]);
        page.shows("last minute");
    });
}
