//! Taking a copy in: continuing it, saving it, merging it.

use super::{ENGINES, ENTRY, TITLE, entry, event, events, is_open, link, whole};
use browser_tests::{
    Page, Role, Scope, Setup,
    steps::{log, timeline_lacks, timeline_reads},
};
use tplus::share::Choices;

#[track_caller]
fn is_saved(page: &Page) {
    page.wait_until("everything is saved", |page| {
        page.the(Role::Banner).text().contains("Saved in this browser")
    });
}

fn own_address() -> String {
    format!("#/i/{}", super::incident())
}

#[test]
fn it_is_continued_under_its_own_id() {
    for engine in ENGINES {
        Setup::desktop().on(engine).run(|page| {
            page.open(&whole());
            page.button("Continue here").press();
            page.heading(1, TITLE).appears();
            timeline_reads(page, &[ENTRY]);
            assert_eq!(page.fragment(), own_address());
            log(page, "taken over on the laptop");
            is_saved(page);
            page.reload();
            timeline_reads(page, &[ENTRY, "taken over on the laptop"]);
            // It is here now.
            page.open(&whole());
            page.button("Merge into mine").appears();
            assert!(!page.button("Continue here").exists());
        });
    }
}

#[test]
fn a_saved_copy_is_another_incident() {
    Setup::desktop().run(|page| {
        page.open(&whole());
        page.button("Save a copy").press();
        page.wait_until("the copy has a page", |page| page.fragment().starts_with("#/i/"));
        assert_ne!(page.fragment(), own_address());
        timeline_reads(page, &[ENTRY]);
        is_saved(page);
        page.open(&whole());
        // The incident itself is still not here.
        page.button("Continue here").appears();
    });
}

#[test]
fn merging_shows_the_news_first() {
    Setup::desktop().run(|page| {
        page.open(&whole());
        page.button("Continue here").press();
        log(page, "only in this browser");
        is_saved(page);
        let mut theirs = events();
        theirs.push(event(2, 1, 20, entry(20, "only in the link")));
        page.open(&link(theirs, &Choices::default()));
        is_open(page);
        page.button("Merge into mine").press();
        let dialog = page.dialog("Merge into mine");
        dialog.shows("1 change new here");
        dialog.item("only in the link").appears();
        dialog.button("Cancel").press();
        page.open(&own_address());
        timeline_reads(page, &["only in this browser"]);
        timeline_lacks(page, "only in the link");

        let mut theirs = events();
        theirs.push(event(2, 1, 20, entry(20, "only in the link")));
        let theirs = link(theirs, &Choices::default());
        page.open(&theirs);
        page.button("Merge into mine").press();
        page.dialog("Merge into mine").button("Merge").press();
        timeline_reads(page, &[ENTRY, "only in the link", "only in this browser"]);
        assert_eq!(page.fragment(), own_address());
        is_saved(page);
        page.open(&theirs);
        page.button("Merge into mine").press();
        page.dialog("Merge into mine")
            .shows("Everything in this copy is here already.");
    });
}

#[test]
fn what_is_far_ahead_is_taken_only_when_asked_for() {
    Setup::desktop().run(|page| {
        page.set_now("2026-03-20T12:00:00Z");
        page.open(&whole());
        page.button("Continue here").press();
        let dialog = page.dialog("Part of this copy is from the future");
        dialog.appears();
        dialog.button("Cancel").press();
        is_open(page);
        page.button("Continue here").press();
        page.checkbox("Also take 5 changes from a clock more than 24 hours ahead")
            .press();
        page.dialog("Part of this copy is from the future")
            .button("Go on")
            .press();
        timeline_reads(page, &[ENTRY]);
        assert_eq!(page.fragment(), own_address());
    });
}

#[test]
fn what_something_was_left_out_of_is_not_continued() {
    Setup::desktop().run(|page| {
        let choices = Choices {
            masked: vec!["index".to_owned()],
            ..Choices::default()
        };
        page.open(&link(events(), &choices));
        is_open(page);
        page.region("Read-only copy")
            .shows("Left out by whoever shared it: masked texts.");
        page.shows("cannot be continued as the same incident");
        assert!(!page.button("Continue here").exists());
        page.button("Save a copy").press();
        page.heading(1, TITLE).appears();
        timeline_lacks(page, ENTRY);
    });
}
