//! A warehouse that prints no labels: two people, one of them relieved half way, careful full sentences.

use tplus::incident::{
    ActionKind::{Detect, Mitigate, Prevent, Process},
    Agreement, Audience, Change, DecisionFields, DecisionOptions, DetectedBy,
    EntryKind::{Action, Change as Changed, Communication, Escalation, Observation},
    Event, Milestone, Opened, Progress, Role, Section, Severity,
};

use super::notes::{Notes, Page, option};

const RUTH: Page = Page(0x5c_91d0_e3a7);
const ANDREJ: Page = Page(0xe8_0f43_26b9);

/// 12 entries, a decision of three options, four action items.
pub fn events() -> Vec<Event> {
    // 2026-02-11
    let mut notes = Notes::of(0x9d3_7c41_f20a_685e, 1_770_768_000);
    let n = &mut notes;
    let more = Opened {
        detected: n.at("05:48").into(),
        impact_began: Some(n.about("05:30")),
        impact: "No outbound parcels leave halls 2 and 3".into(),
        reference: "OPS-8812".into(),
        services: "label-renderer, conveyor-gateway".into(),
        zone: "Europe/Prague".into(),
        ..Opened::default()
    };
    let title = "Label printers in halls 2 and 3 print blank sheets";
    n.open(RUTH, "05:52:14", Severity::P2, DetectedBy::Report, title, more);
    n.name(RUTH, "05:52:15", "Ruth");
    n.reach(RUTH, "05:53:02", Milestone::Acknowledged, n.at("05:52:40").into());
    n.role(RUTH, "05:53:20", Role::Commander, "Ruth");
    triage(n);
    decide(n);
    write_up(n);
    notes.done()
}

fn triage(n: &mut Notes) {
    n.entry(
        RUTH,
        "05:55:31",
        Communication,
        "Shift lead of hall 3 phoned: every printer on the belts ejects empty sheets since about half past five.",
    );
    n.entry(
        RUTH,
        "05:58:09",
        Observation,
        "Jobs reach the printers: the spooler shows 340 jobs done and no job failed in the past half hour.",
    );
    let wrong = n.entry(
        RUTH,
        "06:01:47",
        Observation,
        "The PDF files on the share are 2 KB each instead of 60 KB, so the page is blank before it is printed.",
    );
    n.entry_of(
        RUTH,
        "06:06:22",
        n.at("05:20").into(),
        Changed,
        "The nightly image refresh restarted label-renderer with base image 24.2, which came out yesterday.",
    );
    n.reword(
        RUTH,
        "06:07:03",
        wrong,
        "The PDF files on the share are 2 KB each instead of 61 KB, so the page is blank before it is printed.",
    );
    n.entry(
        RUTH,
        "06:09:55",
        Escalation,
        "Paged Andrej from the documents team, who owns the renderer. He answered after four minutes.",
    );
    n.name(ANDREJ, "06:15:38", "Andrej");
    n.entry(
        ANDREJ,
        "06:18:12",
        Observation,
        "The renderer logs a warning for each label: font family not found, text is skipped without an error.",
    );
    n.entry(
        ANDREJ,
        "06:21:40",
        Observation,
        "Base image 24.2 no longer contains the font package. 24.1 had it only by way of another package.",
    );
    n.progress(ANDREJ, "06:22:05", Progress::Identified);
    n.reach(ANDREJ, "06:22:31", Milestone::ImpactBegan, n.at("05:27").into());
}

fn decide(n: &mut Notes) {
    let options = DecisionOptions::new([
        option(
            "Start 24.1 again",
            "Known to print; ten minutes.",
            "Loses yesterday's security fixes for a day.",
        ),
        option(
            "Add the fonts to the running containers",
            "Two minutes a node.",
            "Gone with the next restart, and nobody would notice until then.",
        ),
        option(
            "Write labels by hand",
            "Needs no one from IT.",
            "60 parcels an hour instead of 2,400.",
        ),
    ]);
    n.log(
        RUTH,
        "06:25:48",
        Change::DecisionMade(DecisionFields {
            at: Some(n.at("06:24:30").into()),
            question: Some("How do we get readable labels before the 07:30 trucks?".into()),
            options: Some(options),
            chosen: Some(0),
            why: Some("The trucks leave in an hour, and a fix that vanishes at night would hit us twice.".into()),
            decided_by: Some("Ruth".into()),
            agreed_by: Some(Agreement::By("Andrej".into())),
            risk: Some("Low. The old image ran for five weeks; going forward again is one setting.".into()),
            outcome: Some("Labels were readable from 06:37 on; all trucks but one left in time.".into()),
            ..DecisionFields::default()
        }),
    );
    n.entry(
        ANDREJ,
        "06:29:17",
        Action,
        "Pinned label-renderer to base image 24.1 and restarted it on the first of four nodes.",
    );
    n.entry(
        ANDREJ,
        "06:33:50",
        Observation,
        "A test label from node 1 has its address, barcode and routing code. Rolling on to the other nodes.",
    );
    n.entry(
        ANDREJ,
        "06:38:26",
        Action,
        "All four nodes run 24.1. Queued the 412 blank labels to be rendered and printed again.",
    );
    n.reach(ANDREJ, "06:38:50", Milestone::Mitigated, n.at("06:37").into());
    n.progress(ANDREJ, "06:38:55", Progress::Monitoring);
    n.update(
        RUTH,
        "06:41:12",
        Audience::Internal,
        Some("07:15"),
        "Labels print again in halls 2 and 3. Please throw blank sheets away; every missing label comes out once more. \
         The 07:30 trucks should leave full, except the one to Brno, which waits for 90 parcels.",
    );
    let doubled = n.entry(
        RUTH,
        "06:47:05",
        Observation,
        "Hall 3 says belt 7 is printing twice, looking into it.",
    );
    n.withdraw(RUTH, "06:49:30", doubled);
    n.entry(
        RUTH,
        "07:34:41",
        Communication,
        "The shift lead confirmed that 11 of 12 trucks left in time; the one to Brno left at 07:52 with all its load.",
    );
    n.entry(
        RUTH,
        "07:58:19",
        Observation,
        "No blank label for an hour: 2,310 files on the share since 06:38, the smallest of them is 58 KB.",
    );
    n.reach(RUTH, "07:58:40", Milestone::Resolved, n.at("07:58").into());
}

fn write_up(n: &mut Notes) {
    n.section(
        RUTH,
        "1+10:12:33",
        Section::Summary,
        "From 05:27 to 06:37 the label printers of halls 2 and 3 printed 412 blank sheets. The nightly refresh had \
         moved the label renderer to a base image that lacks the fonts it needs. Going back to the image before it \
         brought the labels back; one truck of twelve left 22 minutes late.",
    );
    n.section(
        RUTH,
        "1+10:31:08",
        Section::RootCause,
        "The renderer needs a font package that its own recipe never asked for. It was there because another package \
         of the base image depended on it, and that dependency was dropped in 24.2. A missing font is only a warning \
         to the rendering library: it leaves the text out and reports success.\n\
         The refresh takes a new base image as soon as it is out and checks only that the service answers. Nothing \
         looks at a finished label, so four nodes were replaced within six minutes, at an hour when nobody was \
         looking, and the printers did exactly as they were told.",
    );
    n.action(
        RUTH,
        "1+10:40:15",
        Prevent,
        "Name the font package in the recipe of label-renderer and fail its build without it",
        "Andrej",
        "2026-02-13",
    );
    n.action(
        RUTH,
        "1+10:42:51",
        Detect,
        "Alert when the median size of label files in five minutes is under 20 KB",
        "Ruth",
        "2026-02-18",
    );
    let refresh = n.action(
        ANDREJ,
        "1+10:44:20",
        Mitigate,
        "Refresh one node and render a reference label before the other nodes follow",
        "",
        "",
    );
    n.action(
        RUTH,
        "1+10:47:02",
        Process,
        "Agree with the halls on a number to call that does not go through the day desk",
        "Jana",
        "2026-02-27",
    );
    n.assign(ANDREJ, "1+11:05:44", refresh, "Andrej", "2026-03-06");
}
