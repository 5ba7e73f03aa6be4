//! One zone at a time: what it shows, what is typed in it, and the days on which its clocks change.

use browser_tests::steps::{COMPOSER, declare, log, row, timeline_reads};
use browser_tests::{Page, Role, Scope, Setup};

/// What the incident of these tests is called.
const TITLE: &str = "Files are late";

/// Shows times in that zone.
#[track_caller]
fn choose_zone(page: &Page, name: &str) {
    page.naming(Role::Button, "Time zone").press();
    let dialog = page.dialog("Time zone");
    dialog.named(Role::Combobox, "Time zone").fill(name);
    dialog.button("Use this zone").press();
    dialog.disappears();
}

/// Waits until the row that shows `text` shows each of these.
#[track_caller]
fn row_shows(page: &Page, text: &str, parts: &[&str]) {
    page.wait_until(&format!("the row of \"{text}\" shows {parts:?}"), |page| {
        let row = row(page, text).text();
        parts.iter().all(|part| row.contains(part))
    });
}

/// Types a line that names a time which the clocks showed twice or skipped, reads what is said, and logs it.
#[track_caller]
fn log_doubted(page: &Page, line: &str, said: &str) {
    page.textbox(COMPOSER).press();
    page.type_keys(line);
    page.shows(said);
    page.press_key(browser_tests::Key::Enter);
}

#[test]
fn an_incident_over_a_change_of_the_clocks_reads_right_in_every_zone() {
    Setup::desktop().time_zone("Europe/Berlin").run(|page| {
        page.open("#/");
        page.freeze_now("2026-03-30T08:00:00Z");
        declare(page, TITLE, "2026-03-28 23:50");
        log(page, "2026-03-29 01:58 before the change");
        log(page, "2026-03-29 03:02 after the change");
        page.shows("Europe/Berlin");
        timeline_reads(
            page,
            &[
                "Sat 28 Mar 2026",
                "Monitoring alert",
                "Sun 29 Mar 2026",
                "before the change",
                "after the change",
            ],
        );
        row_shows(page, "Monitoring alert", &["23:50", "T+0", "UTC+1"]);
        row_shows(page, "before the change", &["01:58", "T+2h08", "UTC+1"]);
        row_shows(page, "after the change", &["03:02", "T+2h12", "UTC+2"]);

        choose_zone(page, "UTC");
        row_shows(page, "Monitoring alert", &["22:50"]);
        row_shows(page, "before the change", &["00:58", "T+2h08"]);
        row_shows(page, "after the change", &["01:02", "T+2h12"]);
        timeline_reads(
            page,
            &[
                "Sat 28 Mar 2026",
                "Monitoring alert",
                "Sun 29 Mar 2026",
                "before the change",
            ],
        );

        choose_zone(page, "America/St_Johns");
        row_shows(page, "Monitoring alert", &["20:20"]);
        row_shows(page, "before the change", &["22:28"]);
        row_shows(page, "after the change", &["22:32"]);
        timeline_reads(
            page,
            &[
                "Sat 28 Mar 2026",
                "Monitoring alert",
                "before the change",
                "after the change",
            ],
        );
        // What is typed is read in the zone that is shown.
        log(page, "2026-03-28 22:30 typed in Newfoundland");
        timeline_reads(
            page,
            &["before the change", "typed in Newfoundland", "after the change"],
        );

        choose_zone(page, "asia/kathmandu");
        row_shows(page, "typed in Newfoundland", &["06:45"]);
        row_shows(page, "Monitoring alert", &["04:35"]);

        choose_zone(page, "Australia/Lord_Howe");
        row_shows(page, "typed in Newfoundland", &["12:00"]);

        // It is saved with the incident, and can be taken back.
        page.reload();
        row_shows(page, "typed in Newfoundland", &["12:00"]);
        choose_zone(page, "Europe/Berlin");
        row_shows(page, "after the change", &["03:02", "UTC+2"]);
        page.button("Undo").press();
        row_shows(page, "typed in Newfoundland", &["12:00"]);
    });
}

#[test]
fn times_that_the_clocks_skipped_or_showed_twice_are_told_and_offered() {
    let changes = [
        (
            "Europe/Berlin",
            "2026-03-30T08:00:00Z",
            "2026-03-29 02:30 skipped",
            "The clocks skipped 02:30 (clock change), read as 01:30",
            "01:30",
        ),
        (
            "Europe/Berlin",
            "2026-10-26T08:00:00Z",
            "2026-10-25 02:30 twice",
            "First 02:30 (clock change), the second came 1 h later",
            "02:30",
        ),
        (
            "America/St_Johns",
            "2026-03-09T08:00:00Z",
            "2026-03-08 02:15 skipped",
            "The clocks skipped 02:15 (clock change), read as 01:15",
            "01:15",
        ),
        (
            "Australia/Lord_Howe",
            "2026-04-06T08:00:00Z",
            "2026-04-05 01:45 twice",
            "First 01:45 (clock change), the second came 30 min later",
            "01:45",
        ),
        (
            "Australia/Lord_Howe",
            "2026-10-05T08:00:00Z",
            "2026-10-04 02:10 skipped",
            "The clocks skipped 02:10 (clock change), read as 01:40",
            "01:40",
        ),
    ];
    for (zone, now, line, said, clock) in changes {
        Setup::desktop().time_zone(zone).run(|page| {
            page.open("#/");
            page.freeze_now(now);
            declare(page, TITLE, "-2h");
            log_doubted(page, line, said);
            let (_, text) = line.rsplit_once(' ').unwrap_or_default();
            row_shows(page, text, &[clock]);
        });
    }
}

#[test]
fn the_second_of_two_times_is_one_press_away_and_stays_the_second() {
    Setup::desktop().time_zone("Europe/Berlin").run(|page| {
        page.open("#/");
        page.freeze_now("2026-10-26T08:00:00Z");
        declare(page, TITLE, "2026-10-25 01:50");
        log(page, "2026-10-25 02:30 the first");
        page.textbox(COMPOSER).press();
        page.type_keys("2026-10-25 02:30 the second");
        page.button("Use 2026-10-25 02:30 +01:00").press();
        page.press_key(browser_tests::Key::Enter);
        timeline_reads(page, &["the first", "the second"]);
        row_shows(page, "the first", &["02:30", "UTC+2", "T+40"]);
        row_shows(page, "the second", &["02:30", "UTC+1", "T+1h40"]);
        // Editing the text leaves the time as it is.
        row(page, "the second").button("Edit entry at 02:30").press();
        assert_eq!(page.textbox("Time").value(), "2026-10-25 02:30 +01:00");
        page.textbox("Text").fill("the second, reworded");
        page.form("Edit").button("Save").press();
        row_shows(page, "reworded", &["02:30", "T+1h40"]);
    });
}

#[test]
fn a_zone_that_nobody_knows_is_refused_in_words() {
    Setup::desktop().run(|page| {
        page.open("#/");
        page.freeze_now("2026-03-24T14:30:00Z");
        declare(page, TITLE, "14:17");
        page.naming(Role::Button, "Time zone").press();
        let dialog = page.dialog("Time zone");
        let field = dialog.named(Role::Combobox, "Time zone");
        field.fill("Mars/Olympus");
        dialog.button("Use this zone").press();
        page.wait_until("the field says so", |_| {
            field.attribute("aria-invalid").as_deref() == Some("true")
        });
        field.fill("berlin");
        dialog.button("Use this zone").press();
        dialog.disappears();
        page.shows("Europe/Berlin");
        row_shows(page, "Monitoring alert", &["15:17"]);
    });
}
