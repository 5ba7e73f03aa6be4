//! A link made in one browser is opened in another, when the first and its server are gone.

use std::cell::RefCell;

use super::ENGINES;
use browser_tests::{
    Scope, Setup,
    steps::{EXAMPLE, load_example, log, timeline_reads},
};

#[test]
fn a_link_outlives_the_browser_and_the_server_it_was_made_with() {
    for maker in ENGINES {
        let link = RefCell::new(String::new());
        Setup::desktop().on(maker).run(|page| {
            load_example(page);
            log(page, "14:20 seen by the first person");
            page.button("Share").press();
            let field = page.textbox("Read-only link");
            page.wait_until("there is a link", |_| field.value().contains("#/v/1."));
            *link.borrow_mut() = field.value();
            page.server().stop();
        });
        let link = link.into_inner();
        let (_, code) = link.split_once('#').expect("a fragment");
        for reader in ENGINES {
            Setup::desktop().on(reader).run(|page| {
                page.open(&format!("#{code}"));
                page.region("Read-only copy").appears();
                page.heading(1, EXAMPLE).appears();
                timeline_reads(page, &["seen by the first person"]);
                page.button("Postmortem").press();
                page.region("Postmortem").shows("Action items");
                page.button("Continue here").press();
                log(page, "seen by the second person");
                timeline_reads(page, &["seen by the first person", "seen by the second person"]);
            });
        }
    }
}
