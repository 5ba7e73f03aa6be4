//! Records that do not read, and the death of the program.

use browser_tests::steps::{COMPOSER, EXAMPLE, declare, load_example, log, timeline_lacks, timeline_reads};
use browser_tests::{Page, Role, Scope, Setup};
use serde_json::{Map, Value as Json, json};

use super::{deep, key_of, near, with_deep};

#[test]
fn a_reload_shows_the_same() {
    Setup::desktop().run(|page| {
        page.freeze_now("2026-03-25T09:00:00Z");
        load_example(page);
        let rows = page.list("Timeline").items();
        assert!(rows.len() > 20);
        page.shows("Saved in this browser");
        let before = page.the(Role::Main).text();
        page.reload();
        page.heading(1, EXAMPLE).appears();
        assert_eq!(page.list("Timeline").items(), rows);
        assert_eq!(page.the(Role::Main).text(), before);
    });
}

#[test]
fn damaged_and_future_records_hide_nothing_and_stay_as_they_are() {
    Setup::desktop().run(|page| {
        load_example(page);
        page.shows("Saved in this browser");
        let records = near(page);
        let whole = key_of(&records, "No network policy has changed");
        let record = records[&whole].as_str().expect("the record").to_owned();
        let torn = record[..record.len() / 2].to_owned();
        let changed = key_of(&records, "Started the rollback");
        let altered = records[&changed]
            .as_str()
            .expect("the record")
            .replace("rollback", "rollbacc");
        let newer = ["tplus/1/", "zzzzzzzzzzzz/zzzzzzzz-1"].concat();
        let future = r#"{"v":2,"sum":"00000000","event":{"anything":["ü",1]}}"#;
        let damaged = [(whole, torn), (changed, altered), (newer, future.to_owned())];
        for (key, text) in &damaged {
            page.execute("localStorage.setItem(...arguments)", json!([key, text]));
            with_deep(page, &format!("records.put({}, {});", json!(text), json!(key)));
        }
        page.reload();
        page.heading(1, EXAMPLE).appears();
        timeline_reads(
            page,
            &["connection refused", "renamed the payment host", "Rollback complete"],
        );
        timeline_lacks(page, "No network policy has changed");
        timeline_lacks(page, "rollbacc");
        log(page, "and on it goes");
        timeline_reads(page, &["and on it goes"]);

        page.open("#/");
        page.shows("2 stored records could not be read");
        page.shows("1 record was written by a newer version");
        page.list("Incidents").item(EXAMPLE).appears();
        page.link("See them in Settings").press();
        let region = page.region("Unreadable records");
        for (key, text) in &damaged {
            let record = region.item(key);
            record.button("Download").press();
            let file: String = key
                .chars()
                .map(|char| if char.is_ascii_alphanumeric() { char } else { '-' })
                .collect();
            assert_eq!(page.downloaded(&format!("{file}.txt")), text.as_bytes());
            assert_eq!(near(page)[key].as_str(), Some(text.as_str()));
            assert_eq!(deep(page)[key].as_str(), Some(text.as_str()));
        }
        assert!(region.text().contains("newer version"));
    });
}

#[test]
fn an_incident_that_a_newer_version_wrote_to_can_be_read_and_not_changed() {
    Setup::desktop().run(|page| {
        load_example(page);
        page.shows("Saved in this browser");
        let key = key_of(&near(page), "Started the rollback");
        let newer = format!("{}/zzzzzzzz-1", key.rsplit_once('/').expect("a key").0);
        let record = r#"{"v":2,"sum":"00000000","event":{"anything":["ü",1]}}"#;
        page.execute("localStorage.setItem(...arguments)", json!([newer, record]));
        page.reload();
        page.heading(1, EXAMPLE).appears();
        timeline_reads(page, &["Started the rollback"]);
        page.shows("newer version of T+ has written to this incident");
        assert!(!page.textbox(COMPOSER).is_enabled());
        assert!(!page.button("Reopen").is_enabled());
        page.the(Role::Main).button("Download raw").press();
        let raw = page.downloaded_like("tplus-", "");
        assert!(String::from_utf8_lossy(&raw).contains("anything"));
        assert_eq!(near(page)[&newer], record);
    });
}

/// Breaks the page under the program, so that it panics at the next thing it draws.
#[test]
fn a_panic_leaves_the_stored_data_to_download() {
    for setup in [Setup::desktop(), Setup::phone().dark()] {
        setup.run(|page| {
            declare(page, "Search is slow", "");
            log(page, "what must not be lost");
            let before = near(page);
            page.execute(
                "globalThis.whole = [Node.prototype.insertBefore, Node.prototype.appendChild, Node.prototype.cloneNode];
                 const broken = () => { throw new Error('broken by the test'); };
                 Node.prototype.insertBefore = Node.prototype.appendChild = Node.prototype.cloneNode = broken;",
                json!([]),
            );
            page.textbox(COMPOSER).fill("and one more\n");
            page.heading(1, "T+ has stopped").appears();
            page.execute(
                "[Node.prototype.insertBefore, Node.prototype.appendChild, Node.prototype.cloneNode] = whole;",
                json!([]),
            );
            recovers(page, &before);
            page.expect_problem("RuntimeError: unreachable");
        });
    }
}

#[test]
fn a_trap_leaves_the_stored_data_to_download() {
    Setup::desktop().run(|page| {
        declare(page, "Search is slow", "");
        log(page, "what must not be lost");
        let before = near(page);
        page.execute(
            "const error = new WebAssembly.RuntimeError('out of memory');
             dispatchEvent(new ErrorEvent('error', { error, message: String(error) }));",
            json!([]),
        );
        page.expect_problem("RuntimeError: out of memory");
        recovers(page, &before);
    });
}

/// The recovery page stands there alone, has everything that was stored, and a reload brings the app back.
#[track_caller]
fn recovers(page: &Page, before: &Map<String, Json>) {
    page.has_focus(Role::Heading, "T+ has stopped");
    assert!(!page.textbox(COMPOSER).exists());
    page.screenshot("recovery");
    page.button("Download stored data").press();
    let downloaded = page.downloaded("tplus-stored-data.json");
    let file = String::from_utf8(downloaded.clone()).expect("the file is text");
    serde_json::from_str::<Json>(&file).expect("the file is JSON");
    for (key, text) in before {
        if key.starts_with("tplus/1/") {
            assert!(file.contains(text.as_str().expect("a text")), "{key} is in the file");
        }
    }
    // The button that reloads takes what was found so far with it.
    page.problems();
    page.button("Reload").press();
    page.heading(1, "Search is slow").appears();
    timeline_reads(page, &["what must not be lost"]);
    // And the file is one that can be restored.
    page.upload("recovered.json", &downloaded, "input[type=file]");
    page.dialog("Restore backup").shows("Search is slow");
}
