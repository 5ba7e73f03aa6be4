//! The timeline as one reads it: what stands between the rows, what can be left out, and what stays where it is.

use browser_tests::steps::{COMPOSER, log, open_incident, row, timeline_lacks, timeline_reads};
use browser_tests::{Page, Role, Scope, Setup};

#[test]
fn silence_is_marked_and_late_entries_say_so() {
    Setup::desktop().run(|page| {
        open_incident(page);
        log(page, "13:40 a deploy went out");
        log(page, "14:25 looked at the graphs");
        timeline_reads(
            page,
            &[
                "a deploy went out",
                "37 min with no entries",
                "Monitoring alert",
                "looked at the graphs",
            ],
        );
        assert!(row(page, "a deploy went out").text().contains("logged +50 min"));
        assert!(row(page, "looked at the graphs").text().contains("logged +5 min"));
        log(page, "14:29 paged");
        assert!(!row(page, "paged").text().contains("logged +"));
        // Silence is that of the whole timeline, which a filter does not show.
        page.textbox("Find in timeline").fill("deploy");
        timeline_lacks(page, "with no entries");
    });
}

#[test]
fn what_is_filtered_away_is_counted_and_comes_back() {
    Setup::desktop().run(|page| {
        open_incident(page);
        log(page, "/change release 12 went out");
        log(page, "errors climb");
        log(page, "the release is the first suspect");
        let all = page.list("Timeline").items().len();
        page.combobox("Show").choose("Changes");
        timeline_reads(page, &["release 12 went out"]);
        timeline_lacks(page, "errors climb");
        page.shows(&format!("{} hidden", all - 1));
        page.button("Show all").press();
        timeline_reads(page, &["release 12 went out", "errors climb"]);

        // Every word counts, in any order.
        page.textbox("Find in timeline").fill("RELEASE suspect");
        timeline_lacks(page, "release 12 went out");
        timeline_reads(page, &["the release is the first suspect"]);
        page.textbox("Find in timeline").fill("no such words");
        page.shows(&format!("{all} hidden"));
        page.textbox("Find in timeline").press();
        page.press_key(browser_tests::Key::Escape);
        timeline_reads(
            page,
            &[
                "release 12 went out",
                "errors climb",
                "the release is the first suspect",
            ],
        );
        // What is logged is shown, whatever was looked for.
        page.combobox("Show").choose("Decisions");
        timeline_lacks(page, "errors climb");
        log(page, "all is well");
        timeline_reads(page, &["errors climb", "all is well"]);
    });
}

#[test]
fn what_is_pinned_is_found_at_once_and_stays_pinned() {
    Setup::desktop().run(|page| {
        open_incident(page);
        log(page, "14:20 errors climb");
        log(page, "/pin the vendor's ticket is 4711");
        row(page, "errors climb").button("Pin entry at 14:20").press();
        page.wait_until("it is pinned", |page| {
            row(page, "errors climb").text().contains("Pinned")
        });
        assert!(!row(page, "errors climb").text().contains("edited"));
        log(page, "something else");
        page.reload();
        page.combobox("Show").choose("Pinned");
        timeline_reads(page, &["errors climb", "the vendor's ticket is 4711"]);
        timeline_lacks(page, "something else");
        // Under the filter of a kind it stays in sight.
        page.combobox("Show").choose("Decisions");
        timeline_reads(page, &["errors climb"]);
        page.button("Show all").press();
        row(page, "errors climb").button("Pin entry at 14:20").press();
        page.wait_until("it is pinned no more", |page| {
            !row(page, "errors climb").text().contains("Pinned")
        });
    });
}

#[test]
fn what_is_internal_says_so_and_can_be_unmarked() {
    Setup::desktop().run(|page| {
        open_incident(page);
        log(page, "14:20 errors climb");
        log(page, "/internal who pushed this?");
        let is_internal = |page: &Page, text: &str| row(page, text).text().contains("Internal");
        page.wait_until("the second is internal", |page| is_internal(page, "who pushed this?"));
        assert!(!is_internal(page, "errors climb"));
        row(page, "errors climb")
            .button("Mark entry at 14:20 as internal")
            .press();
        page.wait_until("the first is too", |page| is_internal(page, "errors climb"));
        page.has_focus(Role::Button, "Mark entry at 14:20 as internal");
        page.reload();
        page.wait_until("it stays so", |page| is_internal(page, "errors climb"));
        row(page, "errors climb")
            .button("Mark entry at 14:20 as internal")
            .press();
        page.wait_until("it is so no more", |page| !is_internal(page, "errors climb"));
    });
}

#[test]
fn two_notes_of_the_same_moment_are_joined_or_kept() {
    Setup::desktop().run(|page| {
        open_incident(page);
        log(page, "14:20 rollback started");
        log(page, "14:30 paged the database team");
        // A page that is loaded anew writes as somebody else.
        page.reload();
        log(page, "14:21 started the rollback of 4711");
        log(page, "14:31 database team paged");
        page.shows("Same moment as 14:20 “rollback started”?");
        page.button("Keep both entries at 14:30 and 14:31").press();
        timeline_lacks(page, "Same moment as 14:30");
        page.button("Join entries at 14:20 and 14:21").press();
        page.shows("Joined: one entry has what both said");
        page.has_focus(Role::Textbox, COMPOSER);
        timeline_lacks(page, "Same moment");
        page.reload();
        timeline_reads(
            page,
            &[
                "rollback started\nstarted the rollback of 4711",
                "paged the",
                "team paged",
            ],
        );
        timeline_lacks(page, "Same moment");
    });
}

#[test]
fn an_entry_is_added_between_two_others() {
    Setup::desktop().run(|page| {
        open_incident(page);
        log(page, "14:20 first");
        log(page, "14:25 third");
        page.textbox(COMPOSER).fill("second");
        row(page, "first").button("Add an entry after 14:20").press();
        page.has_focus(Role::Textbox, COMPOSER);
        assert_eq!(page.textbox(COMPOSER).value(), "14:20 second");
        page.press_key(browser_tests::Key::Enter);
        timeline_reads(page, &["first", "second", "third"]);
    });
}

#[test]
fn who_reads_above_stays_there_and_is_told_what_came_below() {
    for setup in [Setup::desktop(), Setup::phone()] {
        setup.run(|page| {
            open_incident(page);
            for number in 1..=20 {
                log(page, &format!("line {number}."));
            }
            page.wait_until("the newest is seen", |page| row(page, "line 20.").is_in_sight());
            page.execute(
                "document.querySelector('#timeline').scrollTop = 0; window.scrollTo(0, 0)",
                serde_json::json!([]),
            );
            page.wait_until("the beginning is seen", |page| row(page, "line 1.").is_in_sight());
            page.textbox(COMPOSER).fill("news");
            page.button("Log").press();
            page.button("1 new below").appears();
            assert!(row(page, "line 1.").is_in_sight());
            page.button("1 new below").press();
            page.wait_until("the news is seen", |page| row(page, "news").is_in_sight());
            page.button("1 new below").disappears();
            log(page, "more news");
            page.wait_until("more news is seen", |page| row(page, "more news").is_in_sight());
        });
    }
}

#[test]
fn a_clock_that_went_back_is_noted_and_reorders_nothing() {
    Setup::desktop().run(|page| {
        open_incident(page);
        log(page, "before");
        page.freeze_now("2026-03-24T14:22:00Z");
        page.shows("clock went back 8 min");
        log(page, "after");
        timeline_reads(
            page,
            &["Monitoring alert", "had gone back by at least 8 min", "after", "before"],
        );
        // What was logged keeps its time, and a later edit wins although its clock reads earlier.
        row(page, "before").button("Edit entry at 14:30").press();
        page.textbox("Text").fill("before, reworded");
        page.form("Edit").button("Save").press();
        timeline_reads(page, &["after", "before, reworded"]);
        page.reload();
        timeline_reads(page, &["had gone back by at least 8 min", "after", "before, reworded"]);
    });
}
