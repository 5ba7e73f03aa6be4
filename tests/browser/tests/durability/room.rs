//! No room, or no leave to store anything.

use browser_tests::steps::{declare, log, row, timeline_reads};
use browser_tests::{Engine, Page, Role, Scope, Setup};
use serde_json::json;

use super::{deep, near};

/// Takes all room of local storage but for `left` UTF-16 units, as another program of the same origin might.
#[track_caller]
fn fill(page: &Page, left: u32) {
    page.execute(
        "const left = arguments[0];
         localStorage.setItem('spare', '-'.repeat(left));
         let size = 1 << 20, number = 0;
         while (size >= 1) {
           try { localStorage.setItem(`full-${number}`, 'x'.repeat(size)); number++; } catch { size >>= 1; }
         }
         localStorage.removeItem('spare');",
        json!([left]),
    );
}

/// Gives that room back.
#[track_caller]
fn empty(page: &Page) {
    page.execute(
        "Object.keys(localStorage).filter(key => key.startsWith('full-')).forEach(key => localStorage.removeItem(key))",
        json!([]),
    );
}

#[test]
fn a_line_that_does_not_fit_stays_on_screen_until_there_is_room() {
    Setup::desktop().run(|page| {
        declare(page, "Search is slow", "");
        page.shows("Saved in this browser");
        // The disk is full, so that the second copy takes nothing either.
        page.execute(
            "globalThis.whole = IDBDatabase.prototype.transaction;
             IDBDatabase.prototype.transaction = function (store, mode, ...rest) {
               if (mode === 'readwrite') throw new DOMException('no room', 'QuotaExceededError');
               return whole.call(this, store, mode, ...rest);
             };",
            json!([]),
        );
        fill(page, 0);
        log(page, "what takes the ballast");
        fill(page, 0);
        log(page, "the line that must not be lost");
        page.shows("the browser's storage is full");
        let line = row(page, "the line that must not be lost").text();
        assert!(line.contains("not saved"), "{line}");
        assert!(page.the(Role::Banner).text().contains("Not saved"));

        // There is still no room.
        page.button("Try again").press();
        page.shows("the browser's storage is full");
        empty(page);
        page.execute("IDBDatabase.prototype.transaction = whole", json!([]));
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
fn at_the_wall_the_line_lands_the_bar_says_so_and_the_backup_downloads() {
    for engine in [Engine::Chromium, Engine::Firefox] {
        Setup::desktop().on(engine).run(|page| {
            declare(page, "Search is slow", "");
            page.shows("Saved in this browser");
            fill(page, 0);
            log(page, "the line at the wall");
            page.wait_until("the line is saved", |page| {
                let line = row(page, "the line at the wall").text();
                !line.contains("saving") && !line.contains("not saved")
            });
            assert!(
                super::holds(&near(page), "the line at the wall"),
                "the ballast made room"
            );
            // Past the ballast.
            fill(page, 0);
            log(page, "the line past the wall");
            page.wait_until("the line is saved", |page| {
                let line = row(page, "the line past the wall").text();
                !line.contains("saving") && !line.contains("not saved")
            });
            assert!(!super::holds(&near(page), "the line past the wall"));
            assert!(super::holds(&deep(page), "the line past the wall"));
            page.shows("is full");
            page.reload();
            timeline_reads(page, &["the line at the wall", "the line past the wall"]);
            page.shows("is full");
            page.open("#/");
            page.the(Role::Main).button("Download backup").press();
            let backup = page.downloaded_like("tplus-backup-", ".json");
            let backup = String::from_utf8(backup).expect("text");
            assert!(backup.contains("the line past the wall"));
        });
    }
}

#[test]
fn the_room_that_is_left_is_said_from_sixty_per_cent_on() {
    Setup::desktop().run(|page| {
        declare(page, "Search is slow", "");
        assert!(!page.text().contains("% full"));
        for (percent, left) in [(62, 1_980_000), (85, 780_000)] {
            fill(page, left);
            page.reload();
            page.heading(1, "Search is slow").appears();
            page.shows(&format!("Local storage is {percent} % full"));
            empty(page);
        }
        page.reload();
        page.heading(1, "Search is slow").appears();
        assert!(!page.text().contains("% full"));
    });
}

#[test]
fn where_nothing_can_be_stored_one_can_work_download_and_is_asked_before_leaving() {
    Setup::desktop().run(|page| {
        page.before_load(
            "for (const name of ['localStorage', 'indexedDB']) {
               const get = () => { throw new DOMException('blocked', 'SecurityError'); };
               Object.defineProperty(globalThis, name, { get });
             }",
        );
        page.open("#/new");
        page.textbox("Title").fill("Search is slow");
        page.button("Create incident").press();
        page.heading(1, "Search is slow").appears();
        log(page, "in memory only");
        timeline_reads(page, &["in memory only"]);
        let bar = page.the(Role::Banner);
        page.shows("will not let");
        assert!(bar.text().contains("Not stored"));
        assert!(page.asks_before_leaving());
        page.region("About what is stored").button("Download backup").press();
        let backup = page.downloaded_like("tplus-backup-", ".json");
        assert!(String::from_utf8(backup).expect("text").contains("in memory only"));
    });
}
