//! Backups, and what is given up on purpose.

use browser_tests::steps::{EXAMPLE, declare, load_example, log, row, timeline_lacks, timeline_reads};
use browser_tests::{Engine, Page, Role, Scope, Setup};
use serde_json::json;

use super::{deep, holds, near};

/// Downloads a backup of everything from the list.
#[track_caller]
fn backup(page: &Page) -> Vec<u8> {
    page.open("#/");
    page.the(Role::Main).button("Download backup").press();
    page.downloaded_like("tplus-backup-", ".json")
}

/// What the rows of the timeline say; the one under the mouse also shows its buttons.
#[track_caller]
fn rows_of(page: &Page) -> Vec<String> {
    let rows = page.list("Timeline").items();
    let says = |row: String| row.split("\nHistory").next().unwrap_or_default().to_owned();
    rows.into_iter().map(says).collect()
}

#[test]
fn a_backup_brings_everything_back_into_an_empty_browser() {
    for engine in [Engine::Chromium, Engine::Firefox] {
        let mut file = Vec::new();
        let mut rows = Vec::new();
        Setup::desktop().on(engine).run(|page| {
            load_example(page);
            rows = rows_of(page);
            page.open("#/");
            page.shows("No backup yet");
            file = backup(page);
            page.shows("Last backup");
        });
        Setup::desktop().on(engine).run(|page| {
            page.open("#/");
            page.upload("backup.json", &file, "input[type=file]");
            let preview = page.dialog("Restore backup");
            preview.shows(EXAMPLE);
            assert!(
                near(page).keys().all(|key| !key.starts_with("tplus/1/")),
                "nothing is written yet"
            );
            preview.button("Restore").press();
            page.list("Incidents").item(EXAMPLE).appears();
            page.link(EXAMPLE).press();
            page.heading(1, EXAMPLE).appears();
            assert_eq!(rows_of(page), rows);
            page.reload();
            page.heading(1, EXAMPLE).appears();
            assert_eq!(rows_of(page), rows);
        });
    }
}

#[test]
fn what_is_no_backup_or_is_cut_is_said() {
    Setup::desktop().run(|page| {
        load_example(page);
        let whole = backup(page);
        page.upload("notes.txt", b"just some notes", "input[type=file]");
        page.shows("not a backup");
        page.press_key(browser_tests::Key::Escape);
        page.upload("cut.json", &whole[..whole.len() / 2], "input[type=file]");
        page.shows("cut");
    });
}

/// The picker is the browser's own window, which no test can press: a file of the browser's private file system stands in
/// for the one that a person would choose.
#[test]
fn a_copy_in_a_file_follows_every_change_and_goes_on_after_a_restart() {
    Setup::desktop().run(|page| {
        page.open("#/settings");
        page.execute(
            "globalThis.showSaveFilePicker = async () =>
               (await navigator.storage.getDirectory()).getFileHandle('incidents.json', { create: true });",
            json!([]),
        );
        let content = |page: &Page| {
            let text = page.execute_async(
                "const done = arguments[0];
                 navigator.storage.getDirectory()
                   .then(folder => folder.getFileHandle('incidents.json'))
                   .then(handle => handle.getFile()).then(file => file.text()).then(done, () => done(''));",
            );
            text.as_str().unwrap_or_default().to_owned()
        };
        page.button("Keep a copy in a file").press();
        page.region("Backup").shows("incidents.json");
        page.link("T+, all incidents").press();
        page.button("Load the example").press();
        page.heading(1, EXAMPLE).appears();
        log(page, "one more line");
        page.wait_until("the file has the line", |page| content(page).contains("one more line"));
        page.reload();
        page.heading(1, EXAMPLE).appears();
        log(page, "after a reload");
        page.wait_until("the file has the line", |page| content(page).contains("after a reload"));
        page.open("#/settings");
        page.region("Backup").button("Stop").press();
        page.button("Keep a copy in a file").appears();
    });
}

#[test]
fn a_removed_incident_is_gone_and_its_backup_brings_it_back() {
    Setup::desktop().run(|page| {
        declare(page, "Search is slow", "");
        log(page, "what is removed");
        let address = page.fragment();
        let file = backup(page);
        page.open(&address);
        page.button("Remove from this browser").press();
        page.dialog("Remove from this browser").button("Remove").press();
        page.heading(1, "Incidents").appears();
        page.wait_until("neither copy has it", |page| {
            !holds(&near(page), "what is removed") && !holds(&deep(page), "what is removed")
        });
        page.reload();
        page.button("Load the example").appears();
        page.upload("backup.json", &file, "input[type=file]");
        page.dialog("Restore backup").button("Restore").press();
        page.list("Incidents").item("Search is slow").appears();
    });
}

#[test]
fn an_erased_secret_is_in_neither_copy() {
    Setup::desktop().run(|page| {
        declare(page, "Search is slow", "");
        log(page, "password hunter2 pasted by mistake");
        log(page, "what stays");
        let secret = row(page, "hunter2");
        secret.naming(Role::Button, "History").press();
        let history = page.naming(Role::Dialog, "History");
        history.naming(Role::Button, "Erase this text").press();
        history.button("Erase it").press();
        page.press_key(browser_tests::Key::Escape);
        timeline_lacks(page, "hunter2");
        timeline_reads(page, &["what stays"]);
        page.wait_until("neither copy has it", |page| {
            !holds(&near(page), "hunter2") && !holds(&deep(page), "hunter2")
        });
        page.reload();
        timeline_reads(page, &["text erased", "what stays"]);
    });
}

#[test]
fn an_archived_incident_leaves_the_list_and_comes_back() {
    Setup::desktop().run(|page| {
        declare(page, "Search is slow", "");
        page.button("Archive").press();
        page.open("#/");
        page.list("Incidents").item("Search is slow").disappears();
        page.reload();
        page.naming(Role::Button, "Archived").press();
        page.link("Search is slow").press();
        page.heading(1, "Search is slow").appears();
        page.button("Bring back to the list").press();
        page.open("#/");
        page.list("Incidents").item("Search is slow").appears();
    });
}

#[test]
fn erasing_everything_asks_for_the_word_and_leaves_nothing() {
    Setup::desktop().run(|page| {
        declare(page, "Search is slow", "");
        log(page, "to be erased");
        page.open("#/settings");
        page.button("Erase everything").press();
        let dialog = page.dialog("Erase everything");
        dialog.button("Download backup").appears();
        dialog.naming(Role::Textbox, "ERASE").fill("erase");
        assert!(!dialog.button("Erase everything").is_enabled());
        dialog.naming(Role::Textbox, "ERASE").fill("ERASE");
        dialog.button("Erase everything").press();
        page.open("#/");
        page.button("Load the example").appears();
        page.wait_until("nothing is left", |page| {
            !holds(&near(page), "to be erased") && !holds(&deep(page), "to be erased")
        });
        page.reload();
        page.button("Load the example").appears();
        assert!(!page.text().contains("was found empty"));
    });
}
