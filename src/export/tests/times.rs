//! What the document says about when, and for how long.

use super::fixture::{at, document, entry, has, incident, opened, options, reach};
use crate::{
    export::{markdown, postmortem},
    incident::{Milestone, Opened, Timestamp},
    time::Zone,
};

/// An hour ahead of UTC, and from `changes_at` on two.
struct Paris {
    changes_at: Timestamp,
}

impl Zone for Paris {
    fn name(&self) -> &str {
        "Europe/Paris"
    }

    fn offset_seconds(&self, at: Timestamp) -> i32 {
        if at < self.changes_at { 3600 } else { 7200 }
    }
}

#[test]
fn an_open_incident_says_what_is_unknown_and_what_still_runs() {
    let open = incident(opened(), [reach(Milestone::Acknowledged, 1)]);
    let text = markdown(&document(&open));
    has(
        &text,
        &[
            "- **Status:** Investigating",
            "| To detect | unknown: impact began is not recorded | detected (14:17) \u{2212} impact began |",
            "| To acknowledge | 1 min | acknowledged (14:18) \u{2212} detected (14:17) |",
            "| To resolve | 23 min so far | resolved \u{2212} detected (14:17) |",
            "| Impact | unknown: impact began is not recorded | impact ended \u{2212} impact began |",
            "Not written yet.",
            "No action items yet.",
            "No decisions were recorded.",
            "Times are UTC. T+0 is when the incident was detected. The incident is still open: this is how it stood at \
             2026-03-24 14:40 UTC.",
        ],
    );
    assert!(!text.contains("Reference"), "a fact that nobody gave is left out");
}

#[test]
fn an_open_impact_is_told_at_a_glance() {
    let began = Opened {
        impact_began: Some(at(-6).into()),
        ..opened()
    };
    let text = markdown(&document(&incident(began, [])));
    has(
        &text,
        &["Impact 29 min so far (since 14:11 UTC), detected after 6 min."],
    );
}

#[test]
fn an_alert_may_come_before_the_impact() {
    let text = markdown(&document(&incident(opened(), [reach(Milestone::ImpactBegan, 6)])));
    has(
        &text,
        &[
            "Impact 17 min so far (since 14:23 UTC), detected 6 min before impact began.",
            "| To detect | 6 min before impact began | detected (14:17) \u{2212} impact began (14:23) |",
        ],
    );
}

#[test]
fn milestones_in_the_wrong_order_are_not_hidden() {
    let text = markdown(&document(&incident(opened(), [reach(Milestone::Resolved, -5)])));
    has(
        &text,
        &["| To resolve | \u{2212}5 min (recorded the wrong way round) | resolved (14:12) \u{2212} detected (14:17) |"],
    );
    assert!(
        !text.contains("alert to resolved"),
        "a wrong number is nothing for the first line"
    );
}

#[test]
fn impact_that_ended_by_itself_is_not_the_mitigation() {
    let began = Opened {
        impact_began: Some(at(-6).into()),
        ..opened()
    };
    let ended = incident(
        began,
        [
            reach(Milestone::Mitigated, 22),
            reach(Milestone::ImpactEnded, 20),
            reach(Milestone::Resolved, 22),
        ],
    );
    let text = markdown(&document(&ended));
    has(
        &text,
        &["| Impact | 26 min | impact ended (14:37) \u{2212} impact began (14:11) |"],
    );
}

#[test]
fn the_zone_of_the_incident_stands_beside_utc() {
    let paris = Paris {
        changes_at: Timestamp(i64::MAX),
    };
    let text = markdown(&postmortem(&incident(opened(), []), &options(&paris)));
    has(
        &text,
        &[
            "| Time (UTC) | Local (Europe/Paris, UTC+1) | T+ | Event |",
            "| 14:17 | 15:17 | T+0 | **Detected** by monitoring alert |",
        ],
    );
    assert!(text.contains("Times are UTC; the timeline has Europe/Paris beside it."));
}

#[test]
fn clocks_that_change_during_the_incident_show_their_offset() {
    let paris = Paris { changes_at: at(5) };
    let incident = incident(opened(), [entry(6, "still failing")]);
    has(
        &markdown(&postmortem(&incident, &options(&paris))),
        &[
            "| Time (UTC) | Local (Europe/Paris) | T+ | Event |",
            "| 14:17 | 15:17 UTC+1 | T+0 | **Declared** as P2 High |",
            "| 14:23 | 16:23 UTC+2 | T+6 | **Note:** still failing |",
        ],
    );
}

#[test]
fn several_days_show_their_dates() {
    let paris = Paris {
        changes_at: Timestamp(i64::MAX),
    };
    let incident = incident(
        opened(),
        [
            entry(9 * 60, "still failing"),
            entry(20 * 60, "again"),
            reach(Milestone::Resolved, 20 * 60),
        ],
    );
    has(
        &markdown(&postmortem(&incident, &options(&paris))),
        &[
            "- **Date:** Tue 24 Mar 2026 to Wed 25 Mar 2026",
            "| Date (UTC) | Time (UTC) | Local (Europe/Paris, UTC+1) | T+ | Event |",
            "| 2026-03-24 | 23:17 | 2026-03-25 00:17 | T+9h00 | **Note:** still failing |",
            "| 2026-03-25 | 10:17 | 11:17 | T+20h00 | **Note:** again |",
            "| To resolve | 20 h | resolved (2026-03-25 10:17) \u{2212} detected (2026-03-24 14:17) |",
        ],
    );
}
