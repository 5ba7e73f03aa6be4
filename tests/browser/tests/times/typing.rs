//! What stands at the start of a line, as a time or as text.

use browser_tests::steps::{COMPOSER, log, open_incident, row, timeline_lacks, timeline_reads};
use browser_tests::{Key, Page, Role, Scope, Setup};

/// The line is typed into the composer, which is empty.
#[track_caller]
fn type_line(page: &Page, line: &str) {
    page.textbox(COMPOSER).press();
    page.clear_field();
    page.type_keys(line);
}

/// The button that shows how the time of the line is read.
#[track_caller]
fn chip(page: &Page) -> String {
    page.execute(
        "return document.querySelector('.when-chip').innerText",
        serde_json::json!([]),
    )
    .as_str()
    .unwrap_or_default()
    .to_owned()
}

#[track_caller]
fn reads(page: &Page, line: &str, reading: &str) {
    page.wait_until(&format!("\"{line}\" is read as {reading}"), |page| {
        chip(page) == reading
    });
}

#[test]
fn every_form_is_read_while_it_is_typed_and_logged_as_read() {
    Setup::desktop().run(|page| {
        open_incident(page);
        let forms = [
            ("14:18 a", "14:18 UTC · T+1 · 12 min ago", "14:18"),
            ("14:18:30 b", "14:18 UTC · T+1 · 11 min ago", "14:18"),
            ("2:19 PM c", "14:19 UTC · T+2 · 11 min ago", "14:19"),
            ("2:20pm d", "14:20 UTC · T+3 · 10 min ago", "14:20"),
            ("2pm e", "14:00 UTC · T−17 · 30 min ago", "14:00"),
            ("@1421 f", "14:21 UTC · T+4 · 9 min ago", "14:21"),
            ("-5m g", "14:25 UTC · T+8 · 5 min ago", "14:25"),
            ("-90s h", "14:28 UTC · T+11 · 1 min ago", "14:28"),
            ("-1h5m i", "13:25 UTC · T−52 · 1 h 05 min ago", "13:25"),
            ("5m ago j", "14:25 UTC · T+8 · 5 min ago", "14:25"),
            ("T+9 k", "14:26 UTC · T+9 · 4 min ago", "14:26"),
            ("T-3 l", "14:14 UTC · T−3 · 16 min ago", "14:14"),
            ("T+00:01:00 m", "14:18 UTC · T+1 · 12 min ago", "14:18"),
            (
                "yesterday 23:50 n",
                "23:50 UTC · Mon 23 Mar 2026 · T−14h27 · 14 h 40 min ago",
                "23:50",
            ),
            (
                "y 23:51 o",
                "23:51 UTC · Mon 23 Mar 2026 · T−14h26 · 14 h 39 min ago",
                "23:51",
            ),
            (
                "mon 09:10 p",
                "09:10 UTC · Mon 23 Mar 2026 · T−1d05h · 1 d 5 h ago",
                "09:10",
            ),
            (
                "2026-03-23 23:52 q",
                "23:52 UTC · Mon 23 Mar 2026 · T−14h25 · 14 h 38 min ago",
                "23:52",
            ),
            (
                "23 Mar 23:53 r",
                "23:53 UTC · Mon 23 Mar 2026 · T−14h24 · 14 h 37 min ago",
                "23:53",
            ),
            ("14:22Z s", "14:22 UTC · T+5 · 8 min ago", "14:22"),
            ("15:22 +01:00 t", "14:22 UTC · T+5 · 8 min ago", "14:22"),
            ("~14:10 u", "~14:10 UTC · T−7 · 20 min ago", "~14:10"),
            ("14:10..14:20 v", "14:10–14:20 UTC · T−7 · 20 min ago", "14:10–14:20"),
            ("500 errors w", "now · 14:30 UTC · T+13", "14:30"),
            ("14:17ish x", "now · 14:30 UTC · T+13", "14:30"),
            ("2pm-3pm peak y", "now · 14:30 UTC · T+13", "14:30"),
            ("fe80::1 refused z", "now · 14:30 UTC · T+13", "14:30"),
        ];
        for (line, reading, clock) in forms {
            type_line(page, line);
            reads(page, line, reading);
            page.press_key(Key::Enter);
            page.has_focus(Role::Textbox, COMPOSER);
            let said = line.rsplit_once(' ').map_or(line, |(_, said)| said);
            page.wait_until(&format!("\"{line}\" is logged at {clock}"), |page| {
                let rows = page.list("Timeline").items();
                rows.iter()
                    .any(|row| row.lines().any(|text| text == clock) && row.lines().any(|text| text.ends_with(said)))
            });
        }
    });
}

#[test]
fn now_is_when_the_first_key_was_pressed_and_outlives_a_reload() {
    Setup::desktop().run(|page| {
        open_incident(page);
        type_line(page, "Restarted the bal");
        page.freeze_now("2026-03-24T14:34:00Z");
        page.type_keys("ancer");
        reads(page, "the line", "now · 14:30 UTC · T+13");
        page.reload();
        reads(page, "the kept line", "now · 14:30 UTC · T+13");
        page.textbox(COMPOSER).press();
        // Stamped anew on purpose.
        page.press_with(Key::Control, '.');
        reads(page, "the line stamped anew", "now · 14:34 UTC · T+17");
        page.press_key(Key::Enter);
        assert!(row(page, "Restarted the balancer").text().contains("14:34"));
    });
}

#[test]
fn what_was_taken_for_a_time_becomes_text_again() {
    Setup::desktop().run(|page| {
        open_incident(page);
        // Backspace on the reading.
        type_line(page, "14:17 was the old deadline");
        page.back_to(Role::Button, "14:17 UTC · T+0 · 13 min ago");
        page.press_key(Key::Backspace);
        page.has_focus(Role::Textbox, COMPOSER);
        reads(page, "the line", "now · 14:30 UTC · T+13");
        page.press_key(Key::Enter);
        timeline_reads(page, &["14:17 was the old deadline"]);
        // Escape in the line.
        type_line(page, "-5m is a flag");
        page.press_key(Key::Escape);
        reads(page, "the line", "now · 14:30 UTC · T+13");
        page.press_key(Key::Enter);
        timeline_reads(page, &["-5m is a flag"]);
        // Typed so from the start.
        log(page, "\\T+8 is a product");
        timeline_reads(page, &["T+8 is a product"]);
        timeline_lacks(page, "\\T+8");
    });
}

#[test]
fn a_time_is_chosen_by_pressing_too() {
    Setup::phone().run(|page| {
        open_incident(page);
        type_line(page, "Paged the database team");
        page.naming(Role::Button, "now · 14:30").press();
        let sheet = page.dialog("When did it happen?");
        sheet.button("10 min ago").press();
        sheet.disappears();
        page.has_focus(Role::Textbox, COMPOSER);
        assert_eq!(page.textbox(COMPOSER).value(), "-10m Paged the database team");
        page.button("Log").press();
        assert!(row(page, "Paged the database team").text().contains("14:20"));
    });
}

#[test]
fn an_ambiguous_date_is_offered_and_never_guessed() {
    Setup::desktop().run(|page| {
        open_incident(page);
        type_line(page, "11/12 14:17 vendor confirmed");
        page.shows("11/12 can be 11 December or 12 November");
        page.button("Use 2025-11-12 14:17").appears();
        page.button("Use 2025-12-11 14:17").press();
        assert_eq!(page.textbox(COMPOSER).value(), "2025-12-11 14:17 vendor confirmed");
        page.has_focus(Role::Textbox, COMPOSER);
        page.press_key(Key::Enter);
        timeline_reads(page, &["Thu 11 Dec 2025", "vendor confirmed", "Monitoring alert"]);

        // Logged all the same, at now, with what was typed, and marked.
        log(page, "11/12 14:18 unsure");
        let row = row(page, "11/12 14:18 unsure").text();
        assert!(row.contains("14:30?"), "{row}");
    });
}

#[test]
fn a_time_to_come_takes_a_second_enter() {
    Setup::desktop().run(|page| {
        open_incident(page);
        type_line(page, "2026-03-24 16:30 the vendor restarts");
        page.shows("2 h in the future");
        page.press_key(Key::Enter);
        page.shows("Press Enter again to log it there.");
        timeline_lacks(page, "the vendor restarts");
        assert_eq!(page.textbox(COMPOSER).value(), "2026-03-24 16:30 the vendor restarts");
        page.press_key(Key::Enter);
        timeline_reads(page, &["P2 High", "the vendor restarts"]);
    });
}

#[test]
fn what_was_before_detection_can_be_where_the_impact_began() {
    Setup::desktop().run(|page| {
        open_incident(page);
        type_line(page, "14:11 the first errors");
        page.button("Impact began at 14:11").press();
        page.region("Phases of the incident").shows("6 min");
        // The line is still there to be logged.
        page.has_focus(Role::Textbox, COMPOSER);
        page.press_key(Key::Enter);
        timeline_reads(page, &["Impact began", "the first errors", "Monitoring alert"]);
    });
}

#[test]
fn a_backdated_entry_says_where_it_went_and_shows_it() {
    for setup in [Setup::desktop(), Setup::phone()] {
        setup.run(|page| {
            open_incident(page);
            for number in 1..=25 {
                log(page, &format!("line {number}."));
            }
            log(page, "14:18 backdated");
            page.shows("Logged at T+1, 26 entries up");
            page.button("Show").press();
            page.wait_until("the entry is seen", |page| row(page, "backdated").is_in_sight());
            assert!(!row(page, "line 25.").is_in_sight());
        });
    }
}
