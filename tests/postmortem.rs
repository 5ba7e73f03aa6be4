//! The example's postmortem, word for word. `UPDATE_GOLDEN=1 cargo test --test postmortem` writes the files anew: read
//! the difference before committing it.

mod common;

use common::compare;
use tplus::{
    export::{self, Options, Parts, picture::incident_svg},
    incident::{Incident, IncidentId, Timestamp, WriterId, copy::SeverityNames, fold},
    session::example::example,
    time::Utc,
};

/// Well after the incident, which is over: a document that changed with the time of the export would not diff.
const NOW: Timestamp = Timestamp(1_800_000_000);

fn incident() -> Incident {
    fold(&example(IncidentId::from_random(1), WriterId::from_random(1)))
}

fn options(roles_instead_of_names: bool) -> Options<'static> {
    Options {
        zone: &Utc,
        now: NOW,
        severity_names: SeverityNames::P,
        roles_instead_of_names,
        parts: Parts::default(),
    }
}

fn postmortem(roles_instead_of_names: bool) -> String {
    export::markdown(&export::postmortem(&incident(), &options(roles_instead_of_names)))
}

#[test]
fn the_example_reads_as_agreed() {
    compare("checkout.md", &postmortem(false));
}

#[test]
fn the_example_reads_as_agreed_with_roles_instead_of_names() {
    compare("checkout-roles.md", &postmortem(true));
}

#[test]
fn the_example_reads_as_agreed_as_a_page_of_its_own() {
    let incident = incident();
    let picture = incident_svg(&incident, &Utc, NOW);
    let document = export::postmortem(&incident, &options(false));
    compare("checkout.html", &export::html(&document, Some(&picture)));
}

#[test]
fn the_example_carries_the_whole_story() {
    let markdown = postmortem(false);
    for fact in [
        "Tue 24 Mar 2026",
        "P2 High",
        "Impact 28 min (14:11 to 14:39 UTC), detected after 6 min, alert to resolved 22 min.",
        "| 14:08 | T\u{2212}9 | **Change:** Release 2026.03.24-2 of checkout-service went out. |",
        "| 14:18 | T+1 | **Acknowledged** |",
        "| 14:32 | T+15 | **Decision D1:** How do we stop the errors? Chosen: Roll back |",
        "Agreed by:** the team lead",
        "| Add alert for payment-svc connection errors with a 1 % threshold | Detect | Alex | 2026-04-01 | No |",
    ] {
        assert!(markdown.contains(fact), "{fact} is missing");
    }
    assert!(!markdown.contains("Not written yet"), "a section is empty");
}

#[test]
fn roles_leave_no_name_but_the_owners_of_action_items() {
    let markdown = postmortem(true);
    let owners = markdown.lines().filter(|line| line.contains("Priya"));
    assert_eq!(owners.count(), 1, "Priya stands elsewhere than as an owner");
    assert!(markdown.contains("| Prevent | Priya |"));
}

#[test]
fn the_file_is_named_after_the_day_and_the_title() {
    assert_eq!(
        export::file_name(&incident(), &options(false)),
        "2026-03-24-checkout-failing-for-a-portion-of-users-postmortem.md"
    );
}

#[test]
fn the_example_was_logged_in_order_and_says_what_it_is() {
    let events = example(IncidentId::from_random(1), WriterId::from_random(1));
    assert!(events.is_sorted_by(|one, next| one.stamp < next.stamp && one.logged_at <= next.logged_at));
    assert!(incident().example.value(), "it is marked as an example");
    assert!(
        !postmortem(false).to_lowercase().contains("example"),
        "the document is as of any incident"
    );
}
