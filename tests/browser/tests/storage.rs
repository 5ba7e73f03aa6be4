//! What is stored survives: reloads, damage, a full disk, a second tab, the death of the program.

use browser_tests::steps::{COMPOSER, EXAMPLE, declare, load_example, log, row, timeline_lacks, timeline_reads};
use browser_tests::{Page, Role, Scope, Setup};
use serde_json::{Value as Json, json};

/// Everything in local storage, by key.
fn stored(page: &Page) -> Json {
    page.execute("return { ...localStorage }", json!([]))
}

/// The key of the record that holds `text`.
#[track_caller]
fn key_of(page: &Page, text: &str) -> String {
    let all = stored(page);
    let all = all.as_object().expect("local storage");
    let mut keys = all
        .iter()
        .filter(|(_, value)| value.as_str().is_some_and(|value| value.contains(text)));
    match (keys.next(), keys.next()) {
        (Some((key, _)), None) => key.clone(),
        (found, more) => panic!("{text} stands in {found:?}, {more:?}"),
    }
}

#[track_caller]
fn put(page: &Page, key: &str, value: &str) {
    page.execute("localStorage.setItem(arguments[0], arguments[1])", json!([key, value]));
}

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
        let whole = key_of(page, "No network policy has changed");
        let record = stored(page)[&whole].as_str().expect("the record").to_owned();
        let torn = record[..record.len() / 2].to_owned();
        let changed = key_of(page, "Started the rollback");
        let altered = stored(page)[&changed]
            .as_str()
            .expect("the record")
            .replace("rollback", "rollbacc");
        let newer = ["tplus/1/", "zzzzzzzzzzzz/zzzzzzzz-1"].concat();
        let future = r#"{"v":2,"sum":"00000000","event":{"anything":["ü",1]}}"#;
        let damaged = [(whole, torn), (changed, altered), (newer, future.to_owned())];
        for (key, text) in &damaged {
            put(page, key, text);
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
        page.shows("3 stored records could not be read");
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
            assert_eq!(stored(page)[key].as_str(), Some(text.as_str()));
        }
        assert!(region.text().contains("newer version"));
    });
}

#[test]
fn a_line_that_does_not_fit_stays_on_screen_until_there_is_room() {
    Setup::desktop().run(|page| {
        declare(page, "Search is slow", "");
        page.shows("Saved in this browser");
        page.execute(
            "let size = 1 << 20, number = 0;
             while (size >= 1) {
               try { localStorage.setItem(`full-${number}`, 'x'.repeat(size)); number++; } catch { size >>= 1; }
             }",
            json!([]),
        );
        log(page, "the line that must not be lost");
        page.shows("the browser's storage is full");
        let line = row(page, "the line that must not be lost").text();
        assert!(line.contains("not saved"), "{line}");
        assert!(page.the(Role::Banner).text().contains("Not saved"));

        // There is still no room.
        page.button("Try again").press();
        page.shows("the browser's storage is full");
        page.execute(
            "Object.keys(localStorage).filter(key => key.startsWith('full-')).forEach(key => localStorage.removeItem(key))",
            json!([]),
        );
        page.button("Try again").press();
        page.button("Try again").disappears();
        page.shows("Saved in this browser");
        let line = row(page, "the line that must not be lost").text();
        assert!(!line.contains("not saved"), "{line}");
        page.reload();
        timeline_reads(page, &["the line that must not be lost"]);
    });
}

#[test]
fn two_tabs_see_what_the_other_logs() {
    Setup::desktop().run(|page| {
        declare(page, "Search is slow", "");
        let first = page.tab();
        let address = page.fragment();
        let second = page.open_tab();
        page.open(&address);
        log(page, "from the second tab");
        page.switch_to(&first);
        timeline_reads(page, &["from the second tab"]);
        log(page, "from the first tab");
        page.switch_to(&second);
        timeline_reads(page, &["from the second tab", "from the first tab"]);
        row(page, "from the first tab").appears();
        page.combobox("Severity").choose("P1 Critical");
        page.switch_to(&first);
        timeline_reads(page, &["from the first tab", "P1 Critical"]);
        page.reload();
        timeline_reads(page, &["from the second tab", "from the first tab", "P1 Critical"]);
    });
}

/// Breaks the page under the program, so that it panics at the next thing it draws.
#[test]
fn a_panic_leaves_the_stored_data_to_download() {
    for setup in [Setup::desktop(), Setup::phone().dark()] {
        setup.run(|page| {
            declare(page, "Search is slow", "");
            log(page, "what must not be lost");
            let before = stored(page);
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
        let before = stored(page);
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
fn recovers(page: &Page, before: &Json) {
    page.has_focus(Role::Heading, "T+ has stopped");
    assert!(!page.textbox(COMPOSER).exists());
    page.screenshot("recovery");
    page.button("Download stored data").press();
    let file: Json = serde_json::from_slice(&page.downloaded("tplus-stored-data.json")).expect("the file is JSON");
    for (key, text) in before.as_object().expect("local storage") {
        if key.starts_with("tplus/1/") {
            assert_eq!(file[key], *text);
        }
    }
    // The button that reloads takes what was found so far with it.
    page.problems();
    page.button("Reload").press();
    page.heading(1, "Search is slow").appears();
    timeline_reads(page, &["what must not be lost"]);
}
