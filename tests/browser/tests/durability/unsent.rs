//! What is typed and not logged yet, across reloads, crashes and the discarding of a tab.

use browser_tests::steps::{COMPOSER, declare, row};
use browser_tests::{Engine, Page, Scope, Setup};

/// Waits until the field holds `text`.
#[track_caller]
fn reads(page: &Page, field: &str, text: &str) {
    page.wait_until(&format!("{field} reads \"{text}\""), |page| {
        page.textbox(field).value() == text
    });
}

/// Ends the page, and opens it again at an address.
type End = fn(&Page, &str);

/// The ways in which pages end.
fn ends() -> [(&'static str, Engine, End); 4] {
    let reload: End = |page, _| page.reload();
    let kill: End = |page, address| {
        page.kill();
        page.start_again();
        page.open(address);
    };
    let discard: End = |page, address| {
        page.crash_tab();
        page.open(address);
    };
    [
        ("reload", Engine::Chromium, reload),
        ("discard", Engine::Chromium, discard),
        ("kill", Engine::Chromium, kill),
        ("kill", Engine::Firefox, kill),
    ]
}

/// Types slowly enough for the last key to be stored: what a crash may cost is the time of one write.
#[track_caller]
fn is_kept(page: &Page, text: &str) {
    page.wait_until(&format!("\"{text}\" is in the second copy"), |page| {
        super::holds(&super::deep(page), text)
    });
}

#[test]
fn a_half_typed_line_is_there_again_and_only_in_its_incident() {
    for (how, engine, end) in ends() {
        println!("{how} in {engine:?}");
        Setup::desktop().on(engine).run(|page| {
            declare(page, "Another incident", "");
            let other = page.fragment();
            declare(page, "Search is slow", "");
            let address = page.fragment();
            page.textbox(COMPOSER).fill("half a sen");
            is_kept(page, "half a sen");
            end(page, &address);
            page.heading(1, "Search is slow").appears();
            reads(page, COMPOSER, "half a sen");
            page.open(&other);
            page.heading(1, "Another incident").appears();
            assert_eq!(page.textbox(COMPOSER).value(), "");
            page.open(&address);
            reads(page, COMPOSER, "half a sen");
            // Logged, it is a draft no more.
            page.textbox(COMPOSER).press();
            page.type_keys("tence");
            page.press_key(browser_tests::Key::Enter);
            page.wait_until("the line is saved", |page| {
                let line = row(page, "half a sentence");
                line.exists() && !line.text().contains("saving")
            });
            end(page, &address);
            page.heading(1, "Search is slow").appears();
            page.list("Timeline").shows("half a sentence");
            assert_eq!(page.textbox(COMPOSER).value(), "");
        });
    }
}

#[test]
fn a_decision_being_written_is_there_again() {
    for (how, engine, end) in ends() {
        println!("{how} in {engine:?}");
        Setup::desktop().on(engine).run(|page| {
            declare(page, "Search is slow", "");
            let address = page.fragment();
            page.button("Decision").press();
            page.textbox("Question").fill("Roll back or fix forward?");
            page.textbox("Option 1").fill("Roll back");
            page.textbox("Why").fill("Nobody knows the new code at night");
            is_kept(page, "at night");
            end(page, &address);
            page.heading(1, "Search is slow").appears();
            if !page.textbox("Question").exists() {
                page.button("Decision").press();
            }
            reads(page, "Question", "Roll back or fix forward?");
            reads(page, "Option 1", "Roll back");
            reads(page, "Why", "Nobody knows the new code at night");
        });
    }
}

#[test]
fn a_status_update_being_written_is_there_again() {
    for (how, engine, end) in ends() {
        println!("{how} in {engine:?}");
        Setup::desktop().on(engine).run(|page| {
            declare(page, "Search is slow", "");
            let address = page.fragment();
            page.button("Status update").press();
            page.textbox("Update").fill("We are looking into slow searches.");
            is_kept(page, "looking into slow");
            end(page, &address);
            page.heading(1, "Search is slow").appears();
            if !page.textbox("Update").exists() {
                page.button("Status update").press();
            }
            reads(page, "Update", "We are looking into slow searches.");
        });
    }
}

#[test]
fn a_section_being_written_is_there_again() {
    for (how, engine, end) in ends() {
        println!("{how} in {engine:?}");
        Setup::desktop().on(engine).run(|page| {
            declare(page, "Search is slow", "");
            let address = format!("{}/postmortem", page.fragment());
            page.open(&address);
            page.textbox("Summary").fill("Searches took long because");
            is_kept(page, "took long because");
            end(page, &address);
            reads(page, "Summary", "Searches took long because");
        });
    }
}

#[test]
fn an_unsent_line_of_a_dead_tab_is_offered_and_takes_no_place() {
    Setup::desktop().run(|page| {
        declare(page, "Search is slow", "");
        let address = page.fragment();
        let first = page.tab();
        page.textbox(COMPOSER).fill("from the first tab");
        for (text, answer) in [("to be used", "Use it"), ("to be discarded", "Discard")] {
            page.open_tab();
            page.open(&address);
            page.textbox(COMPOSER).fill(text);
            is_kept(page, text);
            page.crash_tab();
            page.switch_to(&first);
            page.shows(text);
            assert!(!page.textbox(COMPOSER).value().contains(text));
            page.button(answer).press();
            page.button(answer).disappears();
        }
        reads(page, COMPOSER, "from the first tab\nto be used");
        page.reload();
        reads(page, COMPOSER, "from the first tab\nto be used");
        assert!(!page.text().contains("to be discarded"));
    });
}
