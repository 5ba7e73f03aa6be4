//! Links that show nothing: each says what is wrong with it, and is never taken for the app without incidents.

use super::{ENTRY, TITLE, stored, whole};
use browser_tests::{Page, Scope, Setup};
use serde_json::json;

#[track_caller]
fn says(page: &Page, fragment: &str, heading: &str, what: &str) {
    page.open(fragment);
    page.heading(1, heading).appears();
    page.shows(what);
    let text = page.text();
    for other in [TITLE, ENTRY, "Incidents", "example", "Saved"] {
        assert!(!text.contains(other), "{other} in {text}");
    }
    assert!(!page.region("Read-only copy").exists());
    assert_eq!(stored(page), json!([[], []]));
}

#[test]
fn a_cut_link_says_how_much_of_it_is_there() {
    Setup::phone().run(|page| {
        let whole = whole();
        let cut = &whole[..whole.len() - 40];
        let address = page.server().url().len();
        let (holds, of) = (address + cut.len(), address + whole.len());
        let grouped = |number: usize| match number {
            ..1000 => number.to_string(),
            _ => format!("{},{:03}", number / 1000, number % 1000),
        };
        let words = format!("It holds {} of {} characters", grouped(holds), grouped(of));
        says(page, cut, "This link is incomplete", &words);
    });
}

#[test]
fn an_altered_link_says_so() {
    Setup::desktop().run(|page| {
        let whole = whole();
        let middle = whole.len() / 2;
        let other = if whole.as_bytes()[middle] == b'A' { "B" } else { "A" };
        let altered = [&whole[..middle], other, &whole[middle + 1..]].concat();
        says(
            page,
            &altered,
            "This link was changed on the way",
            "none of it is shown",
        );
    });
}

#[test]
fn a_newer_link_offers_to_reload() {
    Setup::desktop().run(|page| {
        let newer = whole().replacen("#/v/1.", "#/v/2.", 1);
        says(page, &newer, "Made with a newer version of T+", "Reload to update");
        page.button("Reload").press();
        page.heading(1, "Made with a newer version of T+").appears();
    });
}

#[test]
fn what_is_no_link_of_ours_says_so() {
    Setup::desktop().run(|page| {
        for fragment in ["#/v/", "#/v/hello", "#/v/%F0%9F%99%82"] {
            says(
                page,
                fragment,
                "Nothing readable in this link",
                "not a copy made with T+",
            );
        }
    });
}
