//! The whole browser is killed, as the power or the system does it, while entries are being logged.

use std::time::Duration;

use browser_tests::steps::declare;
use browser_tests::{Engine, Role, Scope, Setup};

use super::typist::{lines, type_on};

/// How often the browser is killed in each engine.
const KILLS: u32 = 8;

/// Whatever showed no sign of not being saved is there after each of the kills, to the last.
fn survives_kills(engine: Engine) {
    Setup::desktop().on(engine).run(|page| {
        declare(page, "Search is slow", "");
        let address = page.fragment();
        let mut saved = Vec::new();
        for life in 1..=KILLS {
            let name = format!("life {life}:");
            type_on(page, &name, 1_000, 15);
            // The first kills come within the first lines, the later ones in the middle of it.
            let enough = usize::try_from(2 * life * life).unwrap_or_default();
            page.wait_until(&format!("{enough} lines of {name} are saved"), |page| {
                lines(page, &name, true).len() >= enough
            });
            std::thread::sleep(Duration::from_millis(u64::from(37 * life % 100)));
            saved.extend(lines(page, &name, true));
            page.kill();

            page.start_again();
            page.open(&address);
            page.heading(1, "Search is slow").appears();
            page.wait_until("the page has read what is stored", |page| {
                !lines(page, "life", false).is_empty()
            });
            let there = lines(page, "life", false);
            let lost: Vec<_> = saved.iter().filter(|line| !there.contains(line)).collect();
            assert!(
                lost.is_empty(),
                "of {} lines that were saved, these are lost after kill {life}: {lost:?}; there is {there:?}",
                saved.len()
            );
        }
        page.wait_until("all of it is saved", |page| {
            page.the(Role::Banner).text().contains("Saved in this browser")
        });
        page.open("#/settings");
        page.region("Unreadable records").shows("None");
    });
}

#[test]
fn what_chromium_called_saved_outlives_its_death() {
    survives_kills(Engine::Chromium);
}

#[test]
fn what_firefox_called_saved_outlives_its_death() {
    survives_kills(Engine::Firefox);
}
