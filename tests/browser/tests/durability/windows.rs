//! Two windows, each a process of its own, on one incident.

use browser_tests::steps::{declare, log, timeline_reads};
use browser_tests::{Engine, Page, Scope, Setup};

use serde_json::json;

use super::typist::{lines, type_on};

const EACH: u32 = 500;

fn both_keep_all(engine: Engine) {
    Setup::desktop().on(engine).run(|page| {
        declare(page, "Search is slow", "");
        let address = page.fragment();
        let first = page.tab();
        let second = page.open_window();
        page.open(&address);
        page.heading(1, "Search is slow").appears();
        type_on(page, "right", EACH, 0);
        page.switch_to(&first);
        type_on(page, "left", EACH, 0);
        let shown = |page: &Page| lines(page, "left", true).len() + lines(page, "right", true).len();
        let all = 2 * EACH as usize;
        // Part by part: each gets the time that a whole thing gets elsewhere.
        for part in 1..=10 {
            page.wait_until(&format!("the first window shows {part} of 10 parts of both"), |page| {
                shown(page) >= all * part / 10
            });
        }
        page.switch_to(&second);
        page.wait_until("the second window shows all of both", |page| shown(page) == all);
        page.reload();
        page.wait_until("all of it is there after a reload", |page| shown(page) == all);
    });
}

#[test]
fn two_windows_of_chromium_lose_none_of_a_thousand() {
    both_keep_all(Engine::Chromium);
}

#[test]
fn two_windows_of_firefox_lose_none_of_a_thousand() {
    both_keep_all(Engine::Firefox);
}

#[test]
fn of_two_texts_of_one_section_the_later_stands_and_the_earlier_is_in_its_history() {
    Setup::desktop().run(|page| {
        declare(page, "Search is slow", "");
        let address = format!("{}/postmortem", page.fragment());
        page.open(&address);
        let first = page.tab();
        page.textbox("Summary").appears();
        let second = page.open_window();
        page.open(&address);
        page.textbox("Summary").fill("the later text");
        page.switch_to(&first);
        page.textbox("Summary").fill("the earlier text");
        page.textbox("Root cause").press();
        page.switch_to(&second);
        page.textbox("Root cause").press();
        page.switch_to(&first);
        page.wait_until("the later text stands", |page| {
            page.textbox("Summary").value() == "the later text"
        });
        // From under the header.
        page.execute("scrollTo(0, 0)", json!([]));
        page.button("History of Summary").press();
        let history = page.dialog("History of Summary");
        history.shows("the earlier text");
        history.shows("the later text");
    });
}

#[test]
fn what_one_window_logs_the_other_shows_without_a_reload() {
    for engine in [Engine::Chromium, Engine::Firefox] {
        Setup::desktop().on(engine).run(|page| {
            declare(page, "Search is slow", "");
            let address = page.fragment();
            let first = page.tab();
            let second = page.open_window();
            page.open(&address);
            log(page, "from the second window");
            page.switch_to(&first);
            timeline_reads(page, &["from the second window"]);
            log(page, "from the first window");
            page.switch_to(&second);
            timeline_reads(page, &["from the second window", "from the first window"]);
            page.combobox("Severity").choose("P1 Critical");
            page.switch_to(&first);
            timeline_reads(page, &["from the first window", "P1 Critical"]);
            page.reload();
            timeline_reads(
                page,
                &["from the second window", "from the first window", "P1 Critical"],
            );
        });
    }
}
