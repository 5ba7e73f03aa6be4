//! Doors that open for nobody: terse, lower case, by somebody on a phone who leaves words out.

use tplus::incident::{
    ActionKind::{Detect, Mitigate, Prevent},
    Agreement, Audience, Change, DecisionFields, DecisionOptions, DetectedBy,
    EntryKind::{Action, Change as Changed, Communication, Escalation, Note, Observation},
    Event, Fact, Milestone, Opened, Progress, Section, Severity,
};

use super::notes::{Notes, Page, option};

const KOFI: Page = Page(0x1b_77ac_9052);
const KOFI_AFTER_RELOAD: Page = Page(0xa4_31e8_0d6f);
const LENKA: Page = Page(0x76_c2f5_b81d);

/// 12 entries, a decision of two options, four action items.
pub fn events() -> Vec<Event> {
    // 2026-05-18
    let mut notes = Notes::of(0x2f8_51be_07d9_c4a3, 1_779_062_400);
    let n = &mut notes;
    let more = Opened {
        impact: "nobody gets into lab bldg, ~140 ppl outside".into(),
        services: "badge-api".into(),
        zone: "America/Toronto".into(),
        ..Opened::default()
    };
    let title = "badges rejected at all lab doors";
    n.open(KOFI, "12:03:37", Severity::P2, DetectedBy::Noticed, title, more);
    n.name(KOFI, "12:03:38", "kofi");
    n.entry(
        KOFI,
        "12:04:50",
        Observation,
        "red light on every reader north side. east side same per radio",
    );
    n.entry(
        KOFI,
        "12:06:11",
        Observation,
        "ctrl panel up, power fine, not a fire alarm, doors are fail-secure so stay shut",
    );
    n.entry_of(
        KOFI,
        "12:09:28",
        n.between("11:45", "12:00"),
        Observation,
        "guard says last green light was some time between quarter to and noon, didnt write it down",
    );
    n.entry(
        KOFI,
        "12:11:02",
        Escalation,
        "called lenka (access vendor hotline went to voicemail x2)",
    );
    n.reach(KOFI, "12:12:20", Milestone::Acknowledged, n.at("12:11").into());
    n.name(LENKA, "12:17:45", "Lenka");
    n.entry(
        LENKA,
        "12:19:33",
        Observation,
        "badge-api answers 401 to all controllers, tls ok. its own token got rejected upstream",
    );
    n.entry_of(
        LENKA,
        "12:22:10",
        n.about("11:50"),
        Changed,
        "idm rotated service creds as planned (chg 4471). badge-api not on list of consumers",
    );
    n.progress(LENKA, "12:22:40", Progress::Identified);
    n.log(
        LENKA,
        "12:26:05",
        Change::DecisionMade(DecisionFields {
            at: Some(n.at("12:25").into()),
            question: Some("put doors in free-access or wait for new cred?".into()),
            options: Some(DecisionOptions::new([
                option(
                    "free access",
                    "ppl in within 1 min",
                    "anyone walks in, controlled substances on 2nd floor",
                ),
                option(
                    "guards check ids + manual key, fix cred meanwhile",
                    "stays controlled",
                    "slow, 1 door only",
                ),
            ])),
            chosen: Some(1),
            why: Some("2nd floor must not be open, fix looks like 15 min tops".into()),
            decided_by: Some("kofi".into()),
            agreed_by: Some(Agreement::By("site security".into())),
            risk: Some("queue gets longer. if not fixed by 1pm open ground floor only".into()),
            ..DecisionFields::default()
        }),
    );
    n.entry(
        KOFI,
        "12:29:40",
        Communication,
        "told crowd at main door, ~15 min, guards let in in order of shift start",
    );
    n.entry(
        LENKA,
        "12:34:18",
        Action,
        "issued new cred for badge-api in vault, pushed to both hosts, restarted a then b",
    );
    let typo = n.entry(
        LENKA,
        "12:37:02",
        Observation,
        "a ok, b still 401. clock on b is 6 min of, token not valid yet",
    );
    n.entry(
        KOFI_AFTER_RELOAD,
        "12:39:26",
        Note,
        "phone rebooted, back now. queue about 60",
    );
    n.name(KOFI_AFTER_RELOAD, "12:39:27", "kofi");
    n.reword(
        LENKA,
        "12:40:12",
        typo,
        "a ok, b still 401. clock on b is 6 min off, token not valid yet",
    );
    n.entry(
        LENKA,
        "12:43:55",
        Action,
        "ntp fixed on b (was pointing at decommissioned host), b green, all 22 controllers back",
    );
    n.reach(
        KOFI_AFTER_RELOAD,
        "12:45:10",
        Milestone::Mitigated,
        n.at("12:43:30").into(),
    );
    n.update(
        KOFI_AFTER_RELOAD,
        "12:46:30",
        Audience::Internal,
        None,
        "lab doors work again, use your badge as normal. if yours still blinks red wait 2 min and retry, then call 4400",
    );
    n.entry(
        KOFI_AFTER_RELOAD,
        "13:15:48",
        Observation,
        "0 rejects last 30 min besides the usual expired visitor ones. closing",
    );
    n.reach(
        KOFI_AFTER_RELOAD,
        "13:16:02",
        Milestone::Resolved,
        n.at("13:16:02").into(),
    );
    write_up(n);
    notes.done()
}

fn write_up(n: &mut Notes) {
    n.fact(LENKA, "2+14:20:00", Fact::PostmortemOwner, "Lenka");
    n.section(
        LENKA,
        "2+14:31:19",
        Section::Summary,
        "lab doors rejected every badge for ~50 min over lunch because badge-api's credential was rotated away under \
         it. new credential + clock fix on one host ended it. nobody hurt, one cold chain delivery waited outside 20 min.",
    );
    n.section(
        LENKA,
        "2+14:52:44",
        Section::RootCause,
        "list of consumers for the rotation came from the vault's own access log of the last 30 days. badge-api reads \
         its credential once at start and had been up for 71 days, so it was not in there.\n\
         controllers keep no local copy of who may enter (feature exists, was off since the 2024 migration, no ticket \
         why). so any failure of the api is a locked building, not a degraded one.",
    );
    n.action(
        LENKA,
        "2+15:01:05",
        Prevent,
        "badge-api re-reads cred every 10 min",
        "Lenka",
        "2026-05-29",
    );
    n.action(
        LENKA,
        "2+15:02:22",
        Mitigate,
        "turn on offline cache on controllers, test w/ api off",
        "kofi",
        "mid june",
    );
    n.action(
        LENKA,
        "2+15:03:10",
        Detect,
        "page on >5 rejects/min over all doors",
        "kofi",
        "2026-05-25",
    );
    n.action(
        LENKA,
        "2+15:04:47",
        Prevent,
        "check ntp source on all hosts, list the dead one",
        "infra",
        "",
    );
}
