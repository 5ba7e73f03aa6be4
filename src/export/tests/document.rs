//! What the document says about incidents of all sorts.

use super::fixture::{at, document, entry, has, id, incident, opened, options};
use crate::{
    export::{Options, file_name, inlines, markdown, postmortem},
    incident::{
        ActionFields, Agreement, Audience, Change, DecisionFields, DecisionOption, DecisionOptions, DetectedBy,
        EntryFields, EntryKind, Fact, Milestone, Opened, Progress, Role, Section, Severity, UpdateFields,
        copy::SeverityNames, fold,
    },
    time::Utc,
};

#[test]
fn every_turn_of_the_response_is_a_row_in_words() {
    let noticed = Opened {
        detected_by: DetectedBy::Noticed,
        ..opened()
    };
    let told = incident(
        noticed,
        [
            Change::SeveritySet {
                severity: Severity::P1,
                at: at(1).into(),
            },
            Change::RoleTaken {
                role: Role::Communications,
                person: "Sandy".into(),
                at: at(2).into(),
            },
            Change::UpdatePosted(UpdateFields {
                at: Some(at(3).into()),
                audience: Some(Audience::Internal),
                text: Some("Looking into it".into()),
                next_by: Some(at(33)),
                pinned: None,
                internal: None,
            }),
            Change::ProgressSet {
                progress: Progress::Monitoring,
                at: at(4).into(),
            },
            Change::Reopened {
                at: at(9).into(),
                cleared: vec![(Milestone::Resolved, at(6).into())],
            },
            Change::RoleTaken {
                role: Role::Commander,
                person: String::new(),
                at: at(10).into(),
            },
            Change::MilestoneSet {
                milestone: Milestone::Mitigated,
                at: Some(at(11).into()),
                note: Some("traffic moved to the second region".into()),
            },
        ],
    );
    has(
        &markdown(&document(&told)),
        &[
            "| 14:17 | T+0 | **Detected**: someone noticed |",
            "| 14:18 | T+1 | **Severity:** P1 Critical |",
            "| 14:19 | T+2 | **Communications:** Sandy |",
            "| 14:20 | T+3 | **Internal status update:** Looking into it. Next update by 14:50 UTC. |",
            "| 14:21 | T+4 | **Status:** Monitoring |",
            "| 14:23 | T+6 | **Resolved** (taken back when the incident was reopened) |",
            "| 14:26 | T+9 | **Reopened** |",
            "| 14:27 | T+10 | **Commander:** nobody |",
            "| 14:28 | T+11 | **Mitigated**: traffic moved to the second region |",
        ],
    );
}

#[test]
fn an_erased_text_leaves_its_row_and_says_so() {
    let update = UpdateFields {
        at: Some(at(2).into()),
        ..UpdateFields::default()
    };
    let decision = DecisionFields {
        at: Some(at(3).into()),
        ..DecisionFields::default()
    };
    let logged = EntryFields {
        at: Some(at(1).into()),
        kind: Some(EntryKind::Note),
        text: None,
        pinned: None,
        internal: None,
    };
    let told = incident(
        opened(),
        [
            Change::EntryLogged(logged),
            Change::UpdatePosted(update),
            Change::DecisionMade(decision),
        ],
    );
    has(
        &markdown(&document(&told)),
        &[
            "| 14:18 | T+1 | **Note:** (text erased) |",
            "| 14:19 | T+2 | **Internal status update:** (text erased) |",
            "| 14:20 | T+3 | **Decision D1:** (text erased) |",
            "### D1: (text erased)",
        ],
    );
}

#[test]
fn a_decision_tells_who_stood_behind_it() {
    let alone = Change::DecisionMade(DecisionFields {
        at: Some(at(5).into()),
        question: Some("Fail over?".into()),
        options: Some(DecisionOptions::new([
            DecisionOption {
                label: "Wait".into(),
                cons: "Users wait too\nand leave".into(),
                ..DecisionOption::default()
            },
            DecisionOption {
                label: "Fail over".into(),
                ..DecisionOption::default()
            },
        ])),
        chosen: Some(1),
        agreed_by: Some(Agreement::Nobody),
        ..DecisionFields::default()
    });
    let text = markdown(&document(&incident(opened(), [alone])));
    has(
        &text,
        &[
            "| 14:22 | T+5 | **Decision D1:** Fail over? Chosen: Fail over |",
            "### D1: Fail over?",
            "Made at 14:22 UTC, T+5.",
            "| Wait |  | Users wait too<br>and leave |",
            "| **Fail over** (chosen) |  |  |",
            "- **Agreed by:** nobody: decided alone",
        ],
    );
    assert!(!text.contains("**Why:**"), "what nobody wrote is left out");
}

#[test]
fn action_items_keep_their_order_and_say_what_is_missing() {
    let action = |what: &str, owner: &str, done: bool| {
        Change::ActionAdded(ActionFields {
            what: Some(what.into()),
            owner: Some(owner.into()),
            done: Some(done),
            ..ActionFields::default()
        })
    };
    let incident = incident(
        opened(),
        [
            action("Zero", "Kim", true),
            action("Add an alert | for errors", "", false),
            action("Gone", "Kim", false),
            Change::Withdrawn {
                what: id(4),
                withdrawn: true,
            },
        ],
    );
    let text = markdown(&document(&incident));
    assert!(
        text.contains(
            "| Zero | Prevent | Kim | No date yet | Yes |\n\
             | Add an alert \\| for errors | Prevent | No owner yet | No date yet | No |\n\n"
        ),
        "{text}"
    );
    assert!(!text.contains("Gone"));
}

#[test]
fn names_give_way_to_roles_in_fields_texts_and_the_file_name() {
    let opened = Opened {
        title: "Deploy by Priya fails".into(),
        ..opened()
    };
    let priya = incident(
        opened,
        [
            Change::RoleTaken {
                role: Role::Scribe,
                person: "Priya".into(),
                at: at(1).into(),
            },
            entry(2, "Priya rolled back, <@priya> confirmed"),
            Change::SectionWritten {
                section: Section::Summary,
                text: Some("It ended well. Priya helped.".into()),
                autosave: false,
            },
            Change::ActionAdded(ActionFields {
                what: Some("Ask Priya".into()),
                owner: Some("Priya".into()),
                ..ActionFields::default()
            }),
        ],
    );
    let options = Options {
        roles_instead_of_names: true,
        ..options(&Utc)
    };
    has(
        &markdown(&postmortem(&priya, &options)),
        &[
            "# Postmortem: Deploy by the scribe fails",
            "| 14:18 | T+1 | **Scribe:** role taken |",
            "| 14:19 | T+2 | **Note:** The scribe rolled back, \\<the scribe> confirmed |",
            "It ended well. The scribe helped.",
            "| Ask the scribe | Prevent | Priya | No date yet | No |",
        ],
    );
    assert_eq!(
        file_name(&priya, &options),
        "2026-03-24-deploy-by-the-scribe-fails-postmortem.md"
    );
}

#[test]
fn severities_are_called_as_preferred() {
    let options = Options {
        severity_names: SeverityNames::Sev,
        ..options(&Utc)
    };
    has(
        &markdown(&postmortem(&incident(opened(), []), &options)),
        &["- **Severity:** Sev 2 High"],
    );
}

#[test]
fn an_incident_whose_opening_is_missing_still_has_a_document() {
    let lost = fold(&[]);
    let text = markdown(&document(&lost));
    has(&text, &["# Postmortem: untitled incident", "## Timeline"]);
    assert_eq!(file_name(&lost, &options(&Utc)), "incident-postmortem.md");
    assert!(text.ends_with(".\n") && !text.ends_with("\n\n"));
}

#[test]
fn the_runbook_is_a_link() {
    let opened = Opened {
        runbook: "https://wiki.example/checkout?a=1&b=2".into(),
        reference: "OPS-12 #34".into(),
        ..opened()
    };
    let incident = incident(opened, []);
    assert_eq!(inlines(incident.fact(Fact::Runbook)).len(), 1);
    has(
        &markdown(&document(&incident)),
        &[
            "- **Runbook:** <https://wiki.example/checkout?a=1&b=2>",
            "- **Reference:** OPS-12 #<!-- -->34",
        ],
    );
}
