//! Meter readings that go missing: four people, one of them relieved in the evening, one who writes English as a second
//! language; a false trail, a failed first attempt, and the whole postmortem.

mod lines;
mod write_up;

use tplus::incident::{
    Agreement, Audience, Change, DecisionFields, DecisionOptions, DetectedBy,
    EntryKind::{self, Action, Change as Changed, Communication, Note, Observation},
    Event, Milestone, Opened, Progress, Role, Severity,
};

use super::notes::{Notes, Page, option};
use lines::{FALSE_TRAIL, FIRST_ATTEMPT, FIRST_LOOK, RECOVERY, THE_CAUSE};

const INES: Page = Page(0x3e_08c1_f7d5);
const HARALD: Page = Page(0xc9_b465_102a);
const YUKI: Page = Page(0x58_e9d7_3c40);
const BOLU: Page = Page(0x8f_1a52_ee93);

/// 50 entries, three decisions, four updates, eight action items, every section.
pub fn events() -> Vec<Event> {
    let mut notes = while_it_lasted();
    write_up::write_up(&mut notes);
    notes.done()
}

/// The same when it was resolved and nothing was written up.
pub fn response() -> Vec<Event> {
    while_it_lasted().done()
}

fn while_it_lasted() -> Notes {
    // 2026-06-03
    let mut notes = Notes::of(0xb60_e28f_4d17_9ac5, 1_780_444_800);
    let n = &mut notes;
    let more = Opened {
        detected: n.at("15:07:20").into(),
        impact_began: Some(n.about("14:30")),
        impact: "Readings of about 1.1 million electricity meters arrive late or not at all".into(),
        reference: "INC-2291".into(),
        services: "ingest-edge, reading-queue, tariff-engine".into(),
        runbook: "https://wiki.example.net/metering/queue-backlog".into(),
        zone: "Europe/Lisbon".into(),
        ..Opened::default()
    };
    let title = "Meter readings pile up before the tariff engine";
    n.open(INES, "15:09:41", Severity::P2, DetectedBy::Alert, title, more);
    n.name(INES, "15:09:42", "Inês");
    n.reach(INES, "15:10:05", Milestone::Acknowledged, n.at("15:09").into());
    n.role(INES, "15:10:30", Role::Commander, "Inês");
    let (alone, together) = FIRST_LOOK.split_at(5);
    log(n, alone);
    n.name(HARALD, "15:24:12", "Harald");
    n.role(HARALD, "15:24:40", Role::Scribe, "Harald");
    log(n, together);
    n.log(
        INES,
        "15:33:02",
        Change::SeveritySet {
            severity: Severity::P1,
            at: n.at("15:30:30").into(),
        },
    );
    log(n, &FALSE_TRAIL);
    drain(n);
    log(n, &FIRST_ATTEMPT);
    find_it(n);
    log(n, &THE_CAUSE);
    mend_it(n);
    let (first, then) = RECOVERY.split_at(4);
    log(n, first);
    n.update(
        INES,
        "17:21:40",
        Audience::Customers,
        Some("18:30"),
        "The bottleneck is removed. We are working off about two hours of readings and expect portals and the outage \
         map to be current by 18:30 UTC.",
    );
    log(n, then);
    close(n);
    notes
}

type Line = (Page, &'static str, EntryKind, &'static str);

fn log(n: &mut Notes, lines: &[Line]) {
    for (page, time, kind, text) in lines {
        n.entry(*page, time, *kind, text);
    }
}

fn drain(n: &mut Notes) {
    n.name(YUKI, "15:54:01", "Yuki");
    n.update(
        INES,
        "15:55:10",
        Audience::Customers,
        Some("16:30"),
        "Since about 14:30 UTC we process meter readings with a delay. No reading is lost: all of them are kept and \
         will be processed. Portal values and the outage map are not up to date until then.",
    );
    n.log(
        INES,
        "15:59:48",
        Change::DecisionMade(DecisionFields {
            at: Some(n.at("15:58").into()),
            question: Some("How do we keep the brokers from filling up before we know the cause?".into()),
            options: Some(DecisionOptions::new([
                option("Raise the poll deadline to 10 minutes", "Stops the rebalancing at once.", "Hides hung workers."),
                option("Let the edge buffer for four hours", "Brokers are safe.", "Gateways in the field are rarely tested at that."),
                option("Add two brokers", "No risk for data.", "Moving partitions loads the very disks we want to spare."),
            ])),
            chosen: Some(0),
            why: Some("It is one setting, undone in a minute, and even slow workers are better than a group that never settles.".into()),
            decided_by: Some("Inês".into()),
            agreed_by: Some(Agreement::By("Harald, Yuki".into())),
            risk: Some("A worker that really hangs blocks its partitions for ten minutes.".into()),
            outcome: Some("Rebalancing stopped, outflow rose only to 6,100 a second. Not enough by itself.".into()),
            ..DecisionFields::default()
        }),
    );
}

fn find_it(n: &mut Notes) {
    n.name(BOLU, "16:41:50", "Bolu");
    n.update(
        INES,
        "16:43:05",
        Audience::Customers,
        Some("17:15"),
        "Readings are still delayed, currently by up to 2 hours. We know that a connection between two of our systems \
         is the bottleneck and are working on it with all teams concerned.",
    );
    n.entry_of(
        BOLU,
        "16:47:22",
        n.at("14:26").into(),
        Changed,
        "sql-mesh configuration 118 was applied by its pipeline: 'align idle timeouts with platform defaults'.",
    );
    n.reach(BOLU, "16:48:02", Milestone::ImpactBegan, n.between("14:26", "14:30"));
}

fn mend_it(n: &mut Notes) {
    n.progress(INES, "16:57:20", Progress::Identified);
    n.log(
        INES,
        "17:00:31",
        Change::DecisionMade(DecisionFields {
            at: Some(n.at("16:59").into()),
            question: Some("Revert configuration 118 everywhere, or only for our namespace?".into()),
            options: Some(DecisionOptions::new([
                option(
                    "Only metering, by an override",
                    "Five minutes, touches nobody else.",
                    "Others may suffer unnoticed.",
                ),
                option(
                    "Everywhere",
                    "Clean.",
                    "118 also carries a certificate change that must not go back.",
                ),
            ])),
            chosen: Some(0),
            why: Some("The certificates rule out a plain revert, and we have no time to take 118 apart.".into()),
            decided_by: Some("Inês".into()),
            agreed_by: Some(Agreement::By("Deniz".into())),
            risk: Some("An override can be forgotten; Deniz puts an end date of one week on it.".into()),
            outcome: Some("Lookups were back at 4 ms within two minutes of the restart.".into()),
            ..DecisionFields::default()
        }),
    );
}

fn close(n: &mut Notes) {
    n.reach(INES, "18:28:02", Milestone::Mitigated, n.at("18:23").into());
    n.progress(INES, "18:28:10", Progress::Monitoring);
    n.log(
        INES,
        "18:36:44",
        Change::DecisionMade(DecisionFields {
            at: Some(n.at("18:35").into()),
            question: Some("Duplicates: delete them tonight or hold the invoice run?".into()),
            options: Some(DecisionOptions::new([
                option("Delete before 22:00", "Invoices go out as planned.", "By hand, in the ledger, at the end of a long day."),
                option("Hold the run for a day", "Time to do it with a second pair of eyes.", "Utilities must be told; two have same-day contracts."),
            ])),
            chosen: Some(1),
            why: Some("Nobody should delete from a ledger when tired. A late invoice is an apology, a wrong one is a letter from the regulator.".into()),
            decided_by: Some("Inês".into()),
            agreed_by: Some(Agreement::By("finance (Mr Okafor)".into())),
            risk: Some("Two same-day contracts; finance calls them.".into()),
            ..DecisionFields::default()
        }),
    );
    let guess = n.entry(
        YUKI,
        "18:40:05",
        Observation,
        "Deleted nothing yet. List of 9,412 is in the shared drive.",
    );
    n.reword(
        YUKI,
        "18:52:11",
        guess,
        "Deleted nothing yet. Final list of duplicates has 9,437 rows and is in the shared drive, checked twice.",
    );
    n.entry(
        BOLU,
        "18:58:36",
        Observation,
        "Connections stay open 11 minutes on average now, as before the change.",
    );
    let stray = n.entry(HARALD, "19:04:20", Note, "coffee machine on 4 also down, unrelated");
    n.withdraw(HARALD, "19:04:52", stray);
    n.entry(
        INES,
        "19:12:40",
        Action,
        "Invoice run of tonight switched off, banner for it set in the finance tool.",
    );
    n.entry(
        INES,
        "19:20:15",
        Communication,
        "Bridge closed. Yuki and finance continue with the duplicates tomorrow at nine, as planned work.",
    );
    n.update(
        INES,
        "19:22:30",
        Audience::Customers,
        None,
        "All readings since 14:30 UTC are processed and the outage map is current. Tonight's invoices are sent one day \
         later so that we can check them. We will publish what happened within five working days.",
    );
    n.reach(INES, "19:23:01", Milestone::Resolved, n.at("19:20").into());
}
