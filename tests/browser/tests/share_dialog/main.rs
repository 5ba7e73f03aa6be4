//! The share dialog: what its link and its files hold, and what they do not.

mod phone;
mod sealed;

use browser_tests::steps::{declare, log, open_incident, row, too_wide};
use browser_tests::steps_share::{
    LINK, SHARE_DIALOG, close_share, code, code_of, link, link_after, log_at_once, open_share, selected,
};
use browser_tests::{Engine, Page, Role, Scope, Setup};
use tplus::incident::{Fact, Incident, timeline};
use tplus::share::{self, Code, Snapshot};
use tplus::store::backup;

const HOST: &str = "payment-svc.prod.internal";
const ADDRESS: &str = "10.4.0.17";

#[track_caller]
fn opened(code: &str) -> Snapshot {
    match share::read(code) {
        Ok(Code::Open(snapshot)) => snapshot,
        other => panic!("{code} is no open link: {other:?}"),
    }
}

/// Everything that is in it, to look for what must not be.
fn everything(snapshot: &Snapshot) -> String {
    format!("{snapshot:?} {:?}", snapshot.fold())
}

fn rows(incident: &Incident) -> usize {
    timeline(incident).len()
}

#[test]
fn the_link_is_there_selected_and_carries_the_incident() {
    for engine in [Engine::Chromium, Engine::Firefox] {
        Setup::desktop().on(engine).run(|page| {
            open_incident(page);
            log(page, "14:20 Queries take 9 s");
            let dialog = open_share(page);
            page.has_focus(Role::Textbox, LINK);
            let link = link(page);
            page.wait_until("the link is selected", |page| selected(page) == link);
            assert_eq!(page.textbox(LINK).attribute("readonly").as_deref(), Some("true"));
            let snapshot = opened(code_of(&link));
            let incident = snapshot.fold();
            assert_eq!(incident.fact(Fact::Title), "Search is slow");
            assert!(everything(&snapshot).contains("Queries take 9 s"));
            assert!(!snapshot.left_out.any());
            assert!(page.fragment().contains(&snapshot.incident.to_string()));
            dialog.shows(&format!(
                "{} characters. Fits Discord (2,000), Slack (3,900), Teams, Jira.",
                link.len()
            ));
            dialog.shows("It cannot be taken back");

            dialog.button("Copy link").press();
            dialog.the(Role::Status).shows("Copied.");
            assert_eq!(page.clipboard(), link);
            close_share(page);
            assert!(!page.button("Copy link").exists());
        });
    }
}

#[test]
fn a_browser_that_does_not_copy_leaves_the_link_selected() {
    Setup::desktop().run(|page| {
        page.before_load("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))");
        open_incident(page);
        let dialog = open_share(page);
        let link = link(page);
        dialog.button("Copy link").press();
        dialog.the(Role::Status).shows("press Ctrl+C");
        page.has_focus(Role::Textbox, LINK);
        assert_eq!(selected(page), link);
    });
}

#[test]
fn names_stay_out_of_link_and_files_and_the_copy_is_one_of_its_own() {
    Setup::desktop().run(|page| {
        open_incident(page);
        decide(page, "Ada Lovelace");
        log(page, "Ada Lovelace restarts the nodes");
        let dialog = open_share(page);
        let named = opened(&code(page));
        assert!(everything(&named).contains("Lovelace"));
        assert!(!dialog.text().contains("an id of its own"));

        let link = link_after(page, |_| dialog.switch("Leave out names").press());
        let snapshot = opened(code_of(&link));
        assert!(!everything(&snapshot).contains("Lovelace"), "{snapshot:?}");
        assert!(!everything(&snapshot).contains("Ada"), "{snapshot:?}");
        assert!(snapshot.left_out.names);
        assert_ne!(snapshot.incident, named.incident);
        dialog.shows("an id of its own");

        dialog.button("Download .md file").press();
        let file = text_of(page.downloaded_like("2026-03-24-search-is-slow", ".md"));
        assert!(
            file.contains("restarts the nodes") && !file.contains("Lovelace"),
            "{file}"
        );
    });
}

#[track_caller]
fn decide(page: &Page, who: &str) {
    page.button("Decision").press();
    page.textbox("Question").fill("How do we get it fast again?");
    page.textbox("Option 1").fill("Restart the nodes");
    page.radio("Choose option 1").press();
    page.textbox("Decided by").fill(who);
    page.button("Log decision").press();
    row(page, "How do we get it fast again?").appears();
}

fn text_of(file: Vec<u8>) -> String {
    String::from_utf8(file).unwrap()
}

#[test]
fn internal_notes_stay_here_unless_wanted() {
    Setup::desktop().run(|page| {
        open_incident(page);
        log(page, "/internal Legal asks us to wait");
        log(page, "The index is rebuilt");
        let dialog = open_share(page);
        assert!(dialog.switch("Leave out internal notes").is_on());
        let without = opened(&code(page));
        assert!(without.left_out.internal);
        assert!(!everything(&without).contains("Legal"));
        assert!(everything(&without).contains("The index is rebuilt"));
        let link = link_after(page, |_| dialog.switch("Leave out internal notes").press());
        let with = opened(code_of(&link));
        assert!(everything(&with).contains("Legal asks us to wait"));
        assert_eq!(rows(&with.fold()), rows(&without.fold()) + 1);
    });
}

#[test]
fn what_looks_internal_is_shown_and_masked() {
    Setup::desktop().run(|page| {
        open_incident(page);
        log(page, &format!("Only {HOST} answers, from {ADDRESS}"));
        let dialog = open_share(page);
        dialog.shows("2 things look internal");
        let link = link_after(page, |_| dialog.button(&format!("Mask {HOST}")).press());
        page.has_focus(Role::Button, &format!("Show again {HOST}"));
        let snapshot = opened(code_of(&link));
        assert!(!everything(&snapshot).contains(HOST));
        assert!(everything(&snapshot).contains(ADDRESS));
        dialog.shows("1 thing looks internal");

        let link = link_after(page, |_| dialog.button(&format!("Show again {HOST}")).press());
        assert!(everything(&opened(code_of(&link))).contains(HOST));
        let link = link_after(page, |_| dialog.button("Mask all").press());
        let snapshot = opened(code_of(&link));
        assert!(!everything(&snapshot).contains(HOST) && !everything(&snapshot).contains(ADDRESS));
        dialog.shows("All 2 things that look internal are masked.");

        // Masks are of this sharing alone.
        close_share(page);
        open_share(page);
        page.dialog(SHARE_DIALOG).shows("2 things look internal");
    });
}

#[test]
fn one_part_is_always_in_it() {
    Setup::desktop().run(|page| {
        open_incident(page);
        log(page, "Queries take 9 s");
        let dialog = open_share(page);
        assert!(!dialog.switch("Postmortem").exists(), "nothing is written there");
        close_share(page);
        page.link("Postmortem").press();
        page.textbox("Summary").fill("The index was gone.");
        let dialog = open_share(page);
        let whole = opened(&code(page));
        assert!(
            everything(&whole).contains("The index was gone."),
            "what is typed is shared too"
        );

        let link = link_after(page, |_| dialog.switch("Timeline").press());
        let written = opened(code_of(&link));
        assert!(!everything(&written).contains("Queries take 9 s"));
        assert!(everything(&written).contains("The index was gone."));
        assert_eq!(written.incident, whole.incident);
        assert!(!dialog.button("Download .svg file").exists(), "a picture of nothing");

        let link = link_after(page, |_| dialog.switch("Postmortem").press());
        assert!(dialog.switch("Timeline").is_on());
        let told = opened(code_of(&link));
        assert!(everything(&told).contains("Queries take 9 s"));
        assert!(!everything(&told).contains("The index was gone."));
    });
}

/// Words that do not repeat, so that they take their room in a link.
fn prose(words: usize, seed: u64) -> String {
    let mut state = seed;
    let mut text = String::new();
    for _ in 0..words {
        for _ in 0..7 {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            text.push(char::from(b'a' + (state >> 59) as u8 % 26));
        }
        text.push(' ');
    }
    text.trim_end().to_owned()
}

#[test]
fn a_long_link_says_where_it_does_not_fit() {
    Setup::desktop().run(|page| {
        open_incident(page);
        log_at_once(page, &prose(350, 1));
        let dialog = open_share(page);
        let length = link(page).len();
        assert!((2_001..3_900).contains(&length), "{length}");
        dialog.shows("Fits Slack (3,900), Teams, Jira. Discord turns messages over 2,000 characters into a file.");
        dialog.shows("too long for a code");
        close_share(page);
        log_at_once(page, &prose(350, 2));
        let dialog = open_share(page);
        dialog.shows("Fits Teams, Jira.");
        dialog.shows("Slack cuts links at about 4,000 characters: send the file instead.");
    });
}

#[test]
fn files_are_whole() {
    Setup::desktop().run(|page| {
        open_incident(page);
        log(page, "Queries take <9 s> & more");
        let dialog = open_share(page);
        let snapshot = opened(&code(page));
        dialog.button("Download file").press();
        let html = text_of(page.downloaded_like("2026-03-24-search-is-slow", ".html"));
        assert!(
            html.trim_start().to_lowercase().starts_with("<!doctype html>"),
            "{html}"
        );
        assert!(html.trim_end().ends_with("</html>"), "{html}");
        assert!(html.contains("Queries take &lt;9 s&gt; &amp; more"), "{html}");
        assert!(!html.contains("<script"), "{html}");

        dialog.button("Download .json file").press();
        let file = backup::read(&text_of(page.downloaded_like("2026-03-24-search-is-slow", ".json"))).unwrap();
        assert_eq!(file.events.len(), snapshot.events.len());
        assert!(file.events.iter().all(|event| snapshot.events.contains(event)));

        dialog.button("Download .svg file").press();
        let svg = text_of(page.downloaded_like("2026-03-24-search-is-slow", ".svg"));
        assert!(svg.starts_with("<svg") && svg.trim_end().ends_with("</svg>"), "{svg}");
    });
}

#[test]
fn what_happens_elsewhere_comes_into_the_open_dialog() {
    Setup::desktop().run(|page| {
        // A clock that stands still does so in one window only.
        declare(page, "Search is slow", "-5m");
        open_share(page);
        let (address, here) = (page.fragment(), page.tab());
        let link = link_after(page, |page| {
            page.open_window();
            page.open(&address);
            log(page, "Seen in another window");
            page.switch_to(&here);
        });
        assert!(everything(&opened(code_of(&link))).contains("Seen in another window"));
    });
}

#[test]
fn the_dialog_fits_every_screen() {
    for (setup, name) in [
        (Setup::desktop(), "desktop-light"),
        (Setup::desktop().dark(), "desktop-dark"),
        (Setup::phone(), "phone-light"),
        (Setup::phone().dark(), "phone-dark"),
    ] {
        setup.run(|page| {
            page.freeze_now("2026-03-24T14:30:00Z");
            declare(page, "Checkout failing for a portion of users", "14:17");
            decide(page, "Ada Lovelace");
            log(page, &format!("14:20 Only {HOST} answers, from {ADDRESS}"));
            let dialog = open_share(page);
            page.screenshot(&format!("share-{name}"));
            link_after(page, |_| dialog.switch("Leave out names").press());
            dialog.switch("Seal with a passphrase").press();
            page.shows("12 characters or a few words");
            dialog.button("Copy link").press();
            page.type_keys("short");
            link(page);
            assert_eq!(too_wide(page), Vec::<String>::new());
            page.screenshot(&format!("share-sealing-{name}"));
        });
    }
}
