//! The incident of the built-in example: a release that fails for a portion of users, found, rolled back and written
//! up. Everything in it is something that the screens can do, in the order in which a person would.

use crate::incident::{
    ActionFields, ActionKind, Agreement, Audience, Change, DecisionFields, DecisionOption, DecisionOptions, DetectedBy,
    EntryFields, EntryKind, Event, EventId, Fact, IncidentId, Milestone, Opened, Progress, Role, Section, Severity,
    Stamp, Timestamp, UpdateFields, WriterId,
};

/// 2026-03-24T14:17:00Z, the alert.
const ZERO: Timestamp = Timestamp(1_774_361_820);

/// The events of the example, as if `writer` had logged them while it happened.
pub fn example(incident: IncidentId, writer: WriterId) -> Vec<Event> {
    let mut notes = Notes {
        incident,
        writer,
        stamp: Stamp::default(),
        events: Vec::new(),
    };
    triage(&mut notes);
    let decision = respond(&mut notes);
    write_up(&mut notes, decision);
    notes.events
}

/// From the alert to the cause.
fn triage(notes: &mut Notes) {
    let opened = clock(0, 5);
    notes.log(
        opened,
        Change::Opened(Opened {
            at: opened.into(),
            title: "Checkout failing for a portion of users".into(),
            severity: Severity::P2,
            detected_by: DetectedBy::Alert,
            detected: ZERO.into(),
            impact: "18 % of checkouts fail".into(),
            services: "checkout-service".into(),
            zone: "UTC".into(),
            example: true,
            ..Opened::default()
        }),
    );
    notes.entry(
        clock(0, 40),
        EntryKind::Observation,
        "Alert: checkout-service error rate 18 %, threshold 5 %.",
    );
    notes.log(
        clock(0, 45),
        Change::WriterNamed {
            name: "Priya".into(),
            device: String::new(),
        },
    );
    notes.reach(clock(1, 5), Milestone::Acknowledged);
    notes.log(
        clock(1, 20),
        Change::RoleTaken {
            role: Role::Commander,
            person: "Priya".into(),
            at: clock(1, 20).into(),
        },
    );
    notes.entry(
        clock(3, 5),
        EntryKind::Observation,
        "Error rate climbing since about 14:11. A release went out nine minutes before the alert.",
    );
    notes.entry_of(
        clock(3, 20),
        clock(-9, 0),
        EntryKind::Change,
        "Release 2026.03.24-2 of checkout-service went out.",
    );
    notes.log(
        clock(3, 35),
        Change::MilestoneSet {
            milestone: Milestone::ImpactBegan,
            at: Some(clock(-6, 0).into()),
            note: None,
        },
    );
    notes.entry(
        clock(3, 50),
        EntryKind::Communication,
        "Posted to the incident channel: checkout fails for some users since about 14:11, the 14:08 release is the \
         first suspect, Priya leads.",
    );
    notes.entry(
        clock(8, 5),
        EntryKind::Observation,
        "Logs: every error is \u{201c}connection refused\u{201d} to payment validation.",
    );
    notes.entry(
        clock(8, 20),
        EntryKind::Observation,
        "The payment validation service is healthy. No network policy has changed.",
    );
    notes.entry(
        clock(8, 35),
        EntryKind::Observation,
        "Release 2026.03.24-2 renamed the payment host from payment-validation to payment-svc.",
    );
    notes.log(
        clock(8, 50),
        Change::ProgressSet {
            progress: Progress::Identified,
            at: clock(8, 50).into(),
        },
    );
}

/// From the decision to the all-clear. Returns the decision.
fn respond(notes: &mut Notes) -> EventId {
    let option = |label: &str, pros: &str, cons: &str| DecisionOption {
        label: label.into(),
        pros: pros.into(),
        cons: cons.into(),
    };
    let decided = clock(15, 10);
    let decision = notes.log(
        decided,
        Change::DecisionMade(DecisionFields {
            at: Some(decided.into()),
            question: Some("How do we stop the errors?".into()),
            options: Some(DecisionOptions::new([
                option(
                    "Roll back",
                    "Faster, lower risk: the release before it ran without errors.",
                    "Everything in 2026.03.24-2 has to be released again.",
                ),
                option(
                    "Roll forward with a hotfix",
                    "Keeps the rest of 2026.03.24-2.",
                    "Slower: needs a build and a review. Untested under pressure.",
                ),
            ])),
            chosen: Some(0),
            why: Some("Users are affected now. Restore service first, redo the rename calmly afterwards.".into()),
            decided_by: Some("Priya".into()),
            agreed_by: Some(Agreement::By("the team lead".into())),
            risk: Some("Low: the release changed no data. Undo: deploy 2026.03.24-2 again.".into()),
            outcome: Some(String::new()),
            pinned: None,
            internal: None,
        }),
    );
    notes.entry(
        clock(16, 10),
        EntryKind::Action,
        "Started the rollback of checkout-service.",
    );
    notes.entry(
        clock(22, 5),
        EntryKind::Action,
        "Rollback complete. The error rate went to zero within ninety seconds.",
    );
    let mitigated = clock(22, 10);
    notes.log(
        mitigated,
        Change::ProgressSet {
            progress: Progress::Monitoring,
            at: mitigated.into(),
        },
    );
    notes.reach(mitigated, Milestone::Mitigated);
    notes.reach(clock(22, 20), Milestone::Resolved);
    let update = clock(22, 40);
    notes.log(
        update,
        Change::UpdatePosted(UpdateFields {
            at: Some(update.into()),
            audience: Some(Audience::Customers),
            text: Some(
                "Checkout works again for everyone. Between 14:11 and 14:39 UTC some checkouts failed; please try \
                 again if yours did."
                    .into(),
            ),
            next_by: None,
            pinned: None,
            internal: None,
        }),
    );
    notes.entry(
        clock(22, 55),
        EntryKind::Communication,
        "All-clear posted to the incident channel. Status page updated.",
    );
    decision
}

/// The morning after.
fn write_up(notes: &mut Notes, decision: EventId) {
    let mut minute = 19 * 60;
    let mut next = |minutes| {
        minute += minutes;
        clock(minute, 0)
    };
    notes.log(
        next(2),
        Change::DecisionCorrected {
            decision,
            fields: DecisionFields {
                outcome: Some("Worked: no errors since, and nothing else had to be done.".into()),
                ..DecisionFields::default()
            },
        },
    );
    for (fact, text) in [
        (Fact::PostmortemOwner, "Priya"),
        (Fact::PostmortemReviewers, "the checkout team, the payments team"),
        (Fact::PostmortemDue, "2026-03-27"),
    ] {
        let text = Some(text.into());
        notes.log(next(1), Change::FactSet { fact, text });
    }
    for (section, text) in SECTIONS {
        let written = Change::SectionWritten {
            section,
            text: Some(text.into()),
            autosave: false,
        };
        notes.log(next(6), written);
    }
    for (what, kind, owner, due) in ACTIONS {
        let action = notes.log(
            next(3),
            Change::ActionAdded(ActionFields {
                what: Some(what.into()),
                kind: Some(kind),
                ..ActionFields::default()
            }),
        );
        let fields = ActionFields {
            owner: Some(owner.into()),
            due: Some(due.into()),
            ..ActionFields::default()
        };
        notes.log(next(1), Change::ActionCorrected { action, fields });
    }
}

const SECTIONS: [(Section, &str); 10] = [
    (
        Section::Summary,
        "From 14:11 to 14:39 UTC a portion of checkouts failed, 18 % of them when the alert fired. Release \
         2026.03.24-2 of checkout-service had changed the host name that it uses for payment validation to one that \
         refused connections. Rolling the release back ended the failures, 22 minutes after the alert and 28 minutes \
         after they began.",
    ),
    (
        Section::Impact,
        "Customers could not complete a purchase in 18 % of checkouts at the time of the alert. The failures lasted \
         28 minutes. They happened before payment, so no customer was charged for an order that was not placed.",
    ),
    (
        Section::Trigger,
        "Release 2026.03.24-2 of checkout-service, which went out at 14:08, renamed the payment host from \
         payment-validation to payment-svc.",
    ),
    (
        Section::Detection,
        "A monitoring alert on the error rate of checkout-service (18 %, threshold 5 %) fired at 14:17: nine minutes \
         after the release and six minutes after the errors began.",
    ),
    (
        Section::Resolution,
        "The release was rolled back (decision D1). The rollback was complete at 14:39, and the error rate went to \
         zero within ninety seconds.",
    ),
    (
        Section::RootCause,
        "The rename was not coordinated between the checkout and the payments team: checkout-service started to use \
         payment-svc before connections to it were accepted.\n\
         Nothing checks before a release that the host names in it exist and accept connections, so the rename \
         passed every step up to production.",
    ),
    (
        Section::ContributingFactors,
        "The alert came nine minutes after the release: it watches the error rate of checkout-service as a whole, \
         and nothing watches its connections to payment validation.\n\
         The payment validation service was healthy and its dashboards showed nothing, so the fault first had to be \
         found in the logs of checkout-service.\n\
         The checkout runbook does not say to roll back first: seven minutes passed between finding the cause and \
         deciding.",
    ),
    (
        Section::WentWell,
        "The alert was acknowledged after one minute, and the release was the first suspect after three.\n\
         The logs named the host that refused connections, which led straight to the rename.\n\
         The safer option was chosen, and the rollback worked at the first attempt.",
    ),
    (
        Section::WentWrong,
        "Users were affected for six minutes before the alert fired.\n\
         The payments team learned of the rename from this incident.\n\
         The status page said nothing until it was over.",
    ),
    (
        Section::GotLucky,
        "The release changed no data, so rolling back was safe.\n\
         It happened in working hours, and the team lead was there to agree at once.",
    ),
];

const ACTIONS: [(&str, ActionKind, &str, &str); 4] = [
    (
        "Add alert for payment-svc connection errors with a 1 % threshold",
        ActionKind::Detect,
        "Alex",
        "2026-04-01",
    ),
    (
        "Fail the build of a release when a host name in its configuration does not accept connections",
        ActionKind::Prevent,
        "Priya",
        "2026-04-10",
    ),
    (
        "Add to the checkout runbook: when errors follow a release, roll back first and post to the status page \
         within 10 minutes",
        ActionKind::Mitigate,
        "Alex",
        "2026-03-31",
    ),
    (
        "Agree on a rule for renaming internal hosts: the old name answers until every caller uses the new one",
        ActionKind::Process,
        "Jonas",
        "2026-04-17",
    ),
];

/// So long after the alert (or before, where negative).
fn clock(minutes: i64, seconds: i64) -> Timestamp {
    ZERO.plus(60 * minutes + seconds)
}

/// The log while it is being written.
struct Notes {
    incident: IncidentId,
    writer: WriterId,
    stamp: Stamp,
    events: Vec<Event>,
}

impl Notes {
    fn log(&mut self, now: Timestamp, change: Change) -> EventId {
        self.stamp = self.stamp.next(u64::try_from(now.0).unwrap_or_default() * 1000);
        let id = EventId {
            writer: self.writer,
            number: self.events.last().map_or(1, |last| last.id.number + 1),
        };
        self.events.push(Event {
            id,
            incident: self.incident,
            stamp: self.stamp,
            logged_at: now,
            change,
            foreign: None,
        });
        id
    }

    fn entry(&mut self, now: Timestamp, kind: EntryKind, text: &str) {
        self.entry_of(now, now, kind, text);
    }

    /// An entry about an earlier time.
    fn entry_of(&mut self, now: Timestamp, at: Timestamp, kind: EntryKind, text: &str) {
        let fields = EntryFields {
            at: Some(at.into()),
            kind: Some(kind),
            text: Some(text.into()),
            pinned: None,
            internal: None,
        };
        self.log(now, Change::EntryLogged(fields));
    }

    fn reach(&mut self, at: Timestamp, milestone: Milestone) {
        let at_once = Change::MilestoneSet {
            milestone,
            at: Some(at.into()),
            note: None,
        };
        self.log(at, at_once);
    }
}
