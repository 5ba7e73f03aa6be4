//! The page of an incident: what is logged, corrected, withdrawn, and how it ends.

use browser_tests::steps::{COMPOSER, SLOW_SEARCH, log, open_incident, resolve, row, timeline_lacks, timeline_reads};
use browser_tests::{Key, Role, Scope, Setup};

#[test]
fn a_time_in_front_backdates_and_the_line_sorts_into_place() {
    Setup::desktop().run(|page| {
        open_incident(page);
        let lines = [
            ("Nobody knows yet", "now · 14:30 UTC · T+13"),
            ("-5m paged Alex", "14:25 UTC · T+8"),
            ("T+3 looked at the graphs", "14:20 UTC · T+3"),
            ("14:10 a deploy went out", "14:10 UTC · T−7"),
        ];
        for (line, reading) in lines {
            page.textbox(COMPOSER).press();
            page.type_keys(line);
            page.shows(reading);
            page.press_key(Key::Enter);
            page.has_focus(Role::Textbox, COMPOSER);
            assert_eq!(page.textbox(COMPOSER).value(), "");
        }
        timeline_reads(
            page,
            &[
                "a deploy went out",
                "Monitoring alert",
                "looked at the graphs",
                "paged Alex",
                "P2 High",
                "Nobody knows yet",
            ],
        );
        let row = row(page, "paged Alex").text();
        assert!(row.contains("14:25") && row.contains("T+8"), "{row}");
        assert!(!row.contains("-5m"), "{row}");
    });
}

#[test]
fn the_newest_entry_is_in_sight() {
    for setup in [Setup::desktop(), Setup::phone()] {
        setup.run(|page| {
            open_incident(page);
            for number in 1..=15 {
                log(page, &format!("line {number}."));
            }
            page.wait_until("the newest is seen", |page| row(page, "line 15.").is_in_sight());
            page.reload();
            row(page, "line 15.").appears();
            page.wait_until("the newest is seen again", |page| row(page, "line 15.").is_in_sight());
            assert!(!row(page, "line 1.").is_in_sight());
            assert!(page.textbox(COMPOSER).is_in_sight());
        });
    }
}

#[test]
fn words_after_a_slash_say_what_a_line_is() {
    Setup::desktop().run(|page| {
        open_incident(page);
        log(page, "/escalation paged the database team");
        log(page, "/var/log is full");
        assert!(row(page, "paged the database team").text().contains("Escalation"));
        let row = row(page, "/var/log is full").text();
        assert!(row.contains("Observation"), "{row}");
        log(page, "/todo alert on slow queries");
        page.item("alert on slow queries").appears();
        timeline_lacks(page, "alert on slow queries");
    });
}

#[test]
fn an_entry_is_corrected_and_the_correction_undone() {
    Setup::desktop().run(|page| {
        open_incident(page);
        log(page, "14:20 first");
        log(page, "14:25 secnod");
        row(page, "secnod").button("Edit entry at 14:25").press();
        page.has_focus(Role::Textbox, "Text");
        assert_eq!(page.textbox("Time").value(), "2026-03-24 14:25");
        page.textbox("Text").fill("second");
        page.textbox("Time").fill("14:18");
        page.form("Edit").button("Save").press();
        timeline_reads(page, &["second", "first"]);
        timeline_lacks(page, "secnod");
        assert!(row(page, "second").text().contains("edited"));
        page.has_focus(Role::Textbox, COMPOSER);
        page.button("Undo").press();
        timeline_reads(page, &["first", "secnod"]);
        timeline_lacks(page, "second");
        page.reload();
        timeline_reads(page, &["first", "secnod"]);
        timeline_lacks(page, "second");
    });
}

#[test]
fn a_time_that_is_none_is_refused_and_the_correction_stays_open() {
    Setup::desktop().run(|page| {
        open_incident(page);
        log(page, "first");
        row(page, "first").button("Edit entry at 14:30").press();
        page.textbox("Time").fill("half past");
        page.form("Edit").button("Save").press();
        page.shows("Not a time");
        assert_eq!(page.textbox("Time").attribute("aria-invalid").as_deref(), Some("true"));
        assert_eq!(page.textbox("Time").value(), "half past");
    });
}

#[test]
fn an_entry_is_deleted_and_comes_back() {
    Setup::desktop().run(|page| {
        open_incident(page);
        log(page, "first");
        log(page, "second");
        row(page, "first").button("Delete entry at 14:30").press();
        timeline_lacks(page, "first");
        timeline_reads(page, &["second"]);
        page.button("Undo").press();
        timeline_reads(page, &["first", "second"]);
        row(page, "second").button("Delete entry at 14:30").press();
        timeline_lacks(page, "second");
        page.reload();
        timeline_reads(page, &["first"]);
        timeline_lacks(page, "second");
    });
}

#[test]
fn every_entry_can_be_copied_as_plain_text() {
    Setup::desktop().run(|page| {
        open_incident(page);
        log(page, "14:20 /action Restarted a node");
        row(page, "Restarted a node").button("Copy entry at 14:20").press();
        page.wait_until("the row is on the clipboard", |page| {
            page.clipboard() == "14:20 UTC (T+3) Action: Restarted a node"
        });
    });
}

#[test]
fn severity_and_state_change_on_the_record() {
    Setup::desktop().run(|page| {
        open_incident(page);
        assert_eq!(page.combobox("Severity").value(), "1");
        page.combobox("Severity").choose("P1 Critical");
        timeline_reads(page, &["P2 High", "P1 Critical"]);
        page.combobox("State").choose("Monitoring");
        timeline_reads(page, &["P1 Critical", "Monitoring"]);
        page.reload();
        timeline_reads(page, &["P2 High", "P1 Critical", "Monitoring"]);
        page.open("#/");
        let row = page.list("Incidents").item(SLOW_SEARCH).text();
        assert!(row.contains("P1 Critical") && row.contains("Monitoring"), "{row}");
    });
}

#[test]
fn the_clock_stops_when_it_is_resolved_and_runs_again_when_it_is_reopened() {
    Setup::desktop().run(|page| {
        open_incident(page);
        page.shows("T+00:13:00");
        page.button("Mitigated").press();
        timeline_reads(page, &["Monitoring", "Mitigated"]);
        page.freeze_now("2026-03-24T14:31:00Z");
        resolve(page);
        page.shows("T+00:14:00");
        assert!(!page.combobox("State").exists());
        page.freeze_now("2026-03-24T14:50:00Z");
        log(page, "quiet");
        page.shows("T+00:14:00");
        page.button("Reopen").press();
        page.shows("T+00:33:00");
        page.set_now("2026-03-24T15:00:00Z");
        page.shows("T+00:43:0");
        page.wait_until("the clock runs", |page| page.text().contains("T+00:43:03"));
        page.button("Resolve").appears();
        page.button("Mitigated").appears();
        // What was believed stays on the record.
        timeline_reads(page, &["Mitigated", "Resolved", "quiet", "Reopened"]);
    });
}

#[test]
fn the_resolve_dialog_fills_gaps_and_guesses_nothing() {
    Setup::desktop().run(|page| {
        open_incident(page);
        page.button("Resolve").press();
        let dialog = page.dialog("Resolve the incident");
        assert_eq!(dialog.textbox("Impact began").value(), "");
        dialog.textbox("Impact began").fill("14:11");
        dialog.textbox("Mitigated").fill("-2m");
        dialog.textbox("Last word for the timeline").fill("Index rebuilt");
        dialog.button("Resolve").press();
        dialog.disappears();
        timeline_reads(
            page,
            &["Impact began", "Detected", "Mitigated", "Index rebuilt", "Resolved"],
        );
        timeline_lacks(page, "Acknowledged");
        let durations = page.region("Phases of the incident").text();
        let lengths = [
            ("To detect", "6 min"),
            ("To acknowledge", "–"),
            ("To mitigate", "11 min"),
            ("To resolve", "13 min"),
            ("Impact", "17 min"),
        ];
        for (name, length) in lengths {
            let (_, about) = durations.split_once(name).unwrap_or_default();
            let end = lengths.iter().filter_map(|(next, _)| about.find(next)).min();
            let about = &about[..end.unwrap_or(about.len())];
            assert!(about.contains(length), "{name}: {about}");
        }
        assert!(durations.contains("acknowledged is not recorded"), "{durations}");
    });
}

#[test]
fn the_last_change_is_undone_whatever_it_was() {
    Setup::desktop().run(|page| {
        open_incident(page);
        log(page, "first");
        page.combobox("Severity").choose("P4 Low");
        timeline_reads(page, &["first", "P4 Low"]);
        page.button("Acknowledged").press();
        timeline_reads(page, &["Acknowledged"]);
        page.button("Undo last change").press();
        page.button("Acknowledged").appears();
        page.button("Undo last change").press();
        page.wait_until("the severity is as before", |page| {
            page.combobox("Severity").value() != "3" && !page.list("Timeline").text().contains("P4 Low")
        });
        // Outside a field the usual keys do the same.
        page.heading(1, SLOW_SEARCH).press();
        page.press_with(Key::Control, 'z');
        page.wait_until("the entry is gone", |page| {
            !page.list("Timeline").text().contains("first")
        });
        page.shows("Undone: the entry is deleted");
    });
}

#[test]
fn escape_closes_a_form_and_nothing_on_record_is_lost() {
    Setup::desktop().run(|page| {
        open_incident(page);
        log(page, "first");
        page.type_keys("half a li");
        let before = page.list("Timeline").items();

        page.button("Decision").press();
        page.has_focus(Role::Textbox, "Question");
        page.type_keys("Which one?");
        page.press_key(Key::Escape);
        page.textbox("Question").disappears();
        page.has_focus(Role::Textbox, COMPOSER);

        page.button("Status update").press();
        page.has_focus(Role::Textbox, "Update");
        page.press_key(Key::Escape);
        page.textbox("Update").disappears();

        row(page, "first").button("Edit entry at 14:30").press();
        page.has_focus(Role::Textbox, "Text");
        page.type_keys(" and more");
        page.press_key(Key::Escape);
        page.textbox("Text").disappears();

        page.button("Edit title").press();
        page.has_focus(Role::Textbox, "Title");
        page.type_keys(" and worse");
        page.press_key(Key::Escape);
        page.textbox("Title").disappears();
        page.heading(1, SLOW_SEARCH).appears();
        page.has_focus(Role::Button, "Edit title");

        page.button("Resolve").press();
        page.dialog("Resolve the incident").appears();
        page.press_key(Key::Escape);
        page.dialog("Resolve the incident").disappears();
        page.has_focus(Role::Button, "Resolve");

        assert_eq!(page.list("Timeline").items(), before);
        assert_eq!(page.textbox(COMPOSER).value(), "half a li");
        page.button("Resolve").appears();
    });
}
