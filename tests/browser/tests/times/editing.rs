//! A time that is put right, and everything that follows from it.

use browser_tests::steps::{log, open_incident, row, timeline_reads};
use browser_tests::{Page, Scope, Setup};

/// The exported document.
#[track_caller]
fn exported(page: &Page) -> String {
    page.link("Postmortem").press();
    page.button("Download Markdown").press();
    let file = page.downloaded("2026-03-24-search-is-slow-postmortem.md");
    let text = String::from_utf8_lossy(&file).into_owned();
    page.link("Search is slow").press();
    text
}

#[test]
fn a_moved_time_moves_the_row_the_durations_the_picture_and_the_export() {
    Setup::desktop().run(|page| {
        open_incident(page);
        page.button("Acknowledged").press();
        log(page, "14:20 first");
        log(page, "14:25 second");
        let durations = page.region("Phases of the incident");
        durations.shows("13 min");

        // The entry moves to another day, and the separators with it.
        row(page, "second").button("Edit entry at 14:25").press();
        page.textbox("Time").fill("yesterday 23:55");
        page.form("Edit").button("Save").press();
        timeline_reads(
            page,
            &[
                "Mon 23 Mar 2026",
                "second",
                "Tue 24 Mar 2026",
                "Monitoring alert",
                "first",
            ],
        );

        // The milestone moves, and what is counted from it.
        row(page, "Acknowledged").button("Edit entry at 14:30").press();
        page.textbox("Time").fill("14:19");
        page.form("Edit").button("Save").press();
        timeline_reads(page, &["Acknowledged", "first"]);
        durations.shows("2 min");
        let document = exported(page);
        assert!(document.contains("| To acknowledge | 2 min |"), "{document}");
        assert!(
            document.contains("| 2026-03-23 | 23:55 | T−14h22 | **Observation:** second |"),
            "{document}"
        );

        // What it was before is in its history.
        page.execute(
            "document.querySelector('#timeline').scrollTop = 0",
            serde_json::json!([]),
        );
        row(page, "second").button("History of entry at 23:55").press();
        let history = page.dialog("History of entry at 23:55");
        history.shows("14:25");
        history.shows("23:55");
    });
}

#[test]
fn an_uncertain_time_stays_uncertain_in_what_is_counted_from_it() {
    Setup::desktop().run(|page| {
        open_incident(page);
        let milestones = page.region("Milestones");
        milestones.button("Edit milestones").press();
        milestones.textbox("Impact began").fill("~14:05");
        milestones.textbox("Acknowledged").fill("14:18..14:22");
        milestones.button("Save").press();
        let durations = page.region("Phases of the incident");
        durations.shows("about 12 min");
        durations.shows("1 to 5 min");
        assert!(row(page, "Impact began").text().contains("~14:05"));
        let document = exported(page);
        assert!(document.contains("| To detect | about 12 min |"), "{document}");
        assert!(document.contains("| To acknowledge | 1 to 5 min |"), "{document}");
    });
}

#[test]
fn resolving_before_it_was_mitigated_is_asked_about_and_not_refused() {
    Setup::desktop().run(|page| {
        open_incident(page);
        page.button("Mitigated").press();
        page.button("Resolve").press();
        let dialog = page.dialog("Resolve the incident");
        dialog.textbox("Resolved at").fill("14:22");
        dialog.button("Resolve").press();
        dialog.shows("before");
        page.button("Reopen").disappears();
        dialog.button("Resolve all the same").press();
        dialog.disappears();
        page.button("Reopen").appears();
        timeline_reads(page, &["Resolved", "Mitigated"]);
    });
}

#[test]
fn a_duration_stands_still_once_the_incident_is_resolved() {
    Setup::desktop().run(|page| {
        open_incident(page);
        page.region("Phases of the incident").shows("so far");
        browser_tests::steps::resolve(page);
        page.freeze_now("2026-03-26T09:00:00Z");
        page.reload();
        let durations = page.region("Phases of the incident");
        durations.shows("13 min");
        assert!(!durations.text().contains("so far"));
        durations.shows("acknowledged is not recorded");
    });
}
