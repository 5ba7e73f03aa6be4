//! The postmortem, two days later.

use tplus::incident::{
    ActionKind::{self, Detect, Mitigate, Prevent, Process},
    Fact, Section,
};

use super::{super::notes::Notes, INES, YUKI};

pub fn write_up(n: &mut Notes) {
    n.fact(INES, "2+08:50:00", Fact::PostmortemOwner, "Inês");
    n.fact(
        INES,
        "2+08:50:21",
        Fact::PostmortemReviewers,
        "Harald, Yuki, Bolu, Deniz",
    );
    n.fact(INES, "2+08:50:44", Fact::PostmortemDue, "2026-06-10");
    for (time, section, text) in SECTIONS {
        n.section(INES, time, section, text);
    }
    let mut added = Vec::new();
    for (time, kind, what, owner, due) in ACTIONS {
        added.push(n.action(INES, time, kind, what, owner, due));
    }
    n.assign(YUKI, "3+13:07:12", added[3], "Yuki", "2026-07-03");
}

const SECTIONS: [(&str, Section, &str); 10] = [
    (
        "2+09:04:18",
        Section::Summary,
        "On 3 June, from 14:26 to 18:23 UTC, readings of about 1.1 million meters were processed up to two hours late. A \
         change of units in the configuration of the database proxy made it close connections after 30 milliseconds \
         instead of 30 seconds. No reading was lost; 9,437 were written twice and removed before any invoice.",
    ),
    (
        "2+09:15:50",
        Section::Impact,
        "Portals of 23 utilities showed old values, 31 calls reached support. The outage map stood still from 14:41 to \
         18:26, for 110 minutes of which grid control kept it by hand. Trading reran eight positions. Invoices of one \
         night went out a day late, which broke two same-day contracts.",
    ),
    (
        "2+09:22:07",
        Section::Trigger,
        "Configuration 118 of sql-mesh, applied by its pipeline at 14:26, replaced idle_timeout = 30 (seconds, our own \
         chart) by the platform default of the same number in milliseconds.",
    ),
    (
        "2+09:30:41",
        Section::Detection,
        "The alert on the age of the oldest message fired at 15:07, 41 minutes after the change: it waits for half an \
         hour above its limit, since a nightly import used to set it off.",
    ),
    (
        "2+09:41:26",
        Section::Resolution,
        "Raising the poll deadline calmed the consumer group (D1). An override for our namespace restored the timeout \
         (D2), and with the workers restarted the backlog was gone in 64 minutes. The duplicates were removed on the \
         next day while the invoice run was held (D3).",
    ),
    (
        "2+10:18:33",
        Section::RootCause,
        "The proxy takes a bare number for its timeout and reads it in a unit that depends on which chart the number \
         comes from. When both charts were merged the number stayed and the unit changed, and the check of the pipeline \
         compared numbers.\n\
         Workers do not bound how long they wait for a contract. A slow lookup therefore looked like a dead worker to \
         the queue, which moved the work to another one that waited just as long.",
    ),
    (
        "2+10:40:02",
        Section::ContributingFactors,
        "Nobody in metering knew of the proxy: it came with a platform upgrade in March and is on no diagram.\n\
         Sidecars take a new configuration when they restart, so the damage spread slowly and did not line up with the \
         change on any graph.\n\
         The on-call of the mesh team could only be reached through the duty manager.",
    ),
    (
        "2+10:52:19",
        Section::WentWell,
        "Raising the severity at once when the outage map froze brought grid control in early.\n\
         The first decision bought time without closing any way back.\n\
         Disk forecasts every fifteen minutes kept everybody calm.",
    ),
    (
        "2+11:01:45",
        Section::WentWrong,
        "We looked at the brokers for 40 minutes although their own numbers were fine from the beginning.\n\
         The database team was not free for an hour and there was no second person to call.",
    ),
    (
        "2+11:06:30",
        Section::GotLucky,
        "The debug topic happened to be large enough to be worth switching off.\n\
         It was not the last day of a quarter, when the inflow is three times as high.",
    ),
];

const ACTIONS: [(&str, ActionKind, &str, &str, &str); 8] = [
    (
        "2+11:20:08",
        Prevent,
        "Write every timeout of sql-mesh with its unit and reject bare numbers",
        "Deniz",
        "2026-06-19",
    ),
    (
        "2+11:22:31",
        Prevent,
        "Bound contract lookups at 200 ms and retry on another connection",
        "Yuki",
        "2026-06-26",
    ),
    (
        "2+11:24:55",
        Detect,
        "Alert on the age of the oldest message after five minutes, except during the import",
        "Harald",
        "2026-06-12",
    ),
    (
        "2+11:27:10",
        Prevent,
        "Write a reading and its offset in one transaction so that nothing is billed twice",
        "",
        "2026-06-30",
    ),
    (
        "2+11:29:48",
        Detect,
        "Dashboard with connection lifetimes and pool waiters beside the queue",
        "Bolu",
        "2026-06-19",
    ),
    (
        "2+11:31:20",
        Process,
        "Put the mesh rota into the pager with a second person behind it",
        "Deniz",
        "2026-06-08",
    ),
    (
        "2+11:33:02",
        Mitigate,
        "Try the four-hour buffer of the edge gateways in a drill",
        "Harald",
        "2026-09-01",
    ),
    (
        "2+11:35:41",
        Process,
        "Draw the proxy into the diagram of the reading path and tell the teams that use it",
        "Inês",
        "2026-06-12",
    ),
];
