//! A long incident: 200 entries over two days at a railway's seat reservation. Generated from hand-written phrases whose
//! parts change, so it repeats itself more than people do; it shows how the code grows, not what a link of that length
//! would take.

use tplus::incident::{
    ActionKind::{Detect, Mitigate, Prevent},
    Agreement, Audience, Change, DecisionFields, DecisionOptions, DetectedBy,
    EntryKind::{self, Action, Change as Changed, Communication, Escalation, Note, Observation},
    Event, Milestone, Opened, Progress, Section, Severity,
};

use super::notes::{Notes, Page, option};

const PAGES: [Page; 4] = [
    Page(0x92_e1c7_508b),
    Page(0x0d_5f38_c6a1),
    Page(0xf1_8b60_2d97),
    Page(0x4a_c3d9_7e15),
];

/// 200 entries, a decision, two updates, three action items.
pub fn events() -> Vec<Event> {
    // 2026-07-07
    let mut notes = Notes::of(0x3c5_d817_e92f_06b4, 1_783_382_400);
    let n = &mut notes;
    let more = Opened {
        impact: "Some seats are sold twice on long-distance trains".into(),
        services: "seat-ledger, fare-cache".into(),
        zone: "Europe/Zurich".into(),
        ..Opened::default()
    };
    let title = "Double seat reservations on long-distance trains";
    n.open(PAGES[0], "04:12:30", Severity::P1, DetectedBy::Report, title, more);
    let mut random = Random(0x51_7cc1_b727_220a);
    let mut seconds = 4 * 3600 + 14 * 60;
    for number in 0..200 {
        seconds += 45 + random.below(13 * 60);
        let time = spelled(seconds);
        let (kind, text) = line(&mut random);
        let page = PAGES[(random.below(7).min(3)) as usize];
        n.entry(page, &time, kind, &text);
        if number == 90 {
            seconds += 30;
            decide(n, &spelled(seconds));
        }
        if number == 60 || number == 150 {
            seconds += 40;
            n.update(
                PAGES[1],
                &spelled(seconds),
                Audience::Customers,
                None,
                UPDATES[number / 100],
            );
        }
    }
    seconds += 60;
    n.progress(PAGES[0], &spelled(seconds), Progress::Monitoring);
    let end = spelled(seconds + 60);
    n.reach(PAGES[0], &end, Milestone::Mitigated, n.at(&end).into());
    let end = spelled(seconds + 7_300);
    n.reach(PAGES[0], &end, Milestone::Resolved, n.at(&end).into());
    for (at, section, text) in SECTIONS {
        n.section(PAGES[0], at, section, text);
    }
    n.action(
        PAGES[2],
        "4+09:40:12",
        Prevent,
        "Let the ledger refuse a seat that is held elsewhere, whatever the cache says",
        "Rahel",
        "2026-07-24",
    );
    n.action(
        PAGES[2],
        "4+09:42:50",
        Detect,
        "Compare sold seats with the ledger every hour and page on a difference",
        "Luca",
        "2026-07-17",
    );
    n.action(
        PAGES[2],
        "4+09:45:03",
        Mitigate,
        "Print a reserve list for conductors while reservations are in doubt",
        "Noor",
        "2026-07-31",
    );
    notes.done()
}

fn decide(n: &mut Notes, time: &str) {
    n.log(
        PAGES[0],
        time,
        Change::DecisionMade(DecisionFields {
            at: Some(n.at(time).into()),
            question: Some("Stop selling seats, or sell with a doubt?".into()),
            options: Some(DecisionOptions::new([
                option(
                    "Stop until the ledger is rebuilt",
                    "No new doubles.",
                    "Costs the morning's sales.",
                ),
                option(
                    "Sell, and honour the first buyer",
                    "Sales go on.",
                    "Arguments on the trains.",
                ),
            ])),
            chosen: Some(0),
            why: Some("Conductors cannot settle four hundred arguments.".into()),
            decided_by: Some("Rahel".into()),
            agreed_by: Some(Agreement::By("head of sales".into())),
            ..DecisionFields::default()
        }),
    );
}

const UPDATES: [&str; 2] = [
    "Some seats were reserved twice. Please keep your reservation; our staff on the train will find you a seat.",
    "Reservations are open again for trains from tomorrow on. For trains of today please ask at the counter.",
];

const SECTIONS: [(&str, Section, &str); 3] = [
    (
        "4+09:10:44",
        Section::Summary,
        "Two copies of the seat ledger both believed that they were the leading one after a link between two sites \
         flapped. For nine hours each sold seats from its own half of the truth; 1,164 seats were sold twice.",
    ),
    (
        "4+09:21:18",
        Section::RootCause,
        "The vote that picks a leader counted a witness that had been moved to the same rack as one of the copies. When \
         the link went, both sides had a majority by their own count.\n\
         A fence exists that would have kept the old leader from writing. It had been loosened during a load test and \
         was never tightened again.",
    ),
    (
        "4+09:30:55",
        Section::GotLucky,
        "The holiday timetable only began a week later, with three times the passengers.",
    ),
];

/// The time of so many seconds after the first midnight.
fn spelled(seconds: i64) -> String {
    let (day, second) = (seconds / 86_400, seconds % 86_400);
    format!("{day}+{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60)
}

struct Random(u64);

impl Random {
    /// From 0 to below `end`.
    fn below(&mut self, end: i64) -> i64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as i64 % end
    }

    fn of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len() as i64) as usize]
    }
}

/// A phrase with its parts filled in: `@` place, `#` number, `%` part of a hundred, `*` person, `^` train, `~` part.
fn line(random: &mut Random) -> (EntryKind, String) {
    let (kind, phrase) = PHRASES[random.below(PHRASES.len() as i64) as usize];
    let mut text = String::new();
    for c in phrase.chars() {
        match c {
            '@' => text.push_str(random.of(&PLACES)),
            '*' => text.push_str(random.of(&PEOPLE)),
            '^' => text.push_str(random.of(&TRAINS)),
            '~' => text.push_str(random.of(&SYSTEMS)),
            '#' => text.push_str(&(2 + random.below(1_800)).to_string()),
            '%' => text.push_str(&format!("{} %", 1 + random.below(99))),
            other => text.push(other),
        }
    }
    (kind, text)
}

const PLACES: [&str; 9] = [
    "Basel",
    "Chur",
    "Olten",
    "St. Gallen",
    "Lausanne",
    "Brig",
    "site north",
    "site lake",
    "Zürich",
];
const PEOPLE: [&str; 7] = [
    "Rahel",
    "Luca",
    "Noor",
    "the conductor's desk",
    "Mr Brunner",
    "the vendor's engineer",
    "sales",
];
const TRAINS: [&str; 9] = [
    "IC 8",
    "IC 712",
    "EC 151",
    "IR 36",
    "the night train to Graz",
    "IC 1",
    "EC 9",
    "IC 21",
    "TGV 9218",
];
const SYSTEMS: [&str; 8] = [
    "seat-ledger-a",
    "seat-ledger-b",
    "fare-cache",
    "the witness",
    "the counter app",
    "the sales API",
    "the northern link",
    "the print queue",
];

const PHRASES: [(EntryKind, &str); 44] = [
    (
        Observation,
        "^ left @ with # double reservations, conductor sorted it out by hand",
    ),
    (Observation, "~ and ~ disagree about # seats of ^"),
    (
        Observation,
        "Replication from ~ stands still since # seconds, no error in its log",
    ),
    (Observation, "# writes a minute on ~, which should not take any"),
    (Observation, "Share of refused bookings in @ is %, was % an hour ago"),
    (Observation, "* reports that the map of ^ shows coach 7 twice"),
    (Observation, "Memory of ~ at %, nothing else unusual on that host"),
    (
        Observation,
        "Compared ledger dumps of ^: # rows differ, all of them newer than four in the morning",
    ),
    (
        Observation,
        "No doubles on regional trains so far, which have no seat numbers anyway",
    ),
    (
        Observation,
        "Packet loss between @ and @ is % and comes in bursts of about a minute",
    ),
    (
        Observation,
        "The clock of ~ is right to the millisecond, so that is not it",
    ),
    (
        Observation,
        "# of # sampled tickets for ^ scan as valid on the handhelds",
    ),
    (Observation, "Queue before ~ is # long and shrinking"),
    (
        Observation,
        "Term number on ~ went up by # tonight; a quiet night has none",
    ),
    (Observation, "Handhelds in @ still show the list from yesterday evening"),
    (Observation, "^ is fine: sold out weeks ago, no bookings since"),
    (Action, "Took ~ out of rotation, traffic goes to @ only"),
    (Action, "Restarted ~ in @, it came back in # seconds"),
    (Action, "Dumped the ledger for ^ and sent it to *"),
    (Action, "Blocked new reservations on ^ and # other trains"),
    (
        Action,
        "Replayed # bookings from the journal of ~, checking totals after each hundred",
    ),
    (Action, "Moved coach plans of ^ by hand with *, # passengers reseated"),
    (Action, "Turned the fence on ~ back to strict"),
    (Action, "Put an extra coach on ^ from @, confirmed by the dispatcher"),
    (Action, "Rebuilt the index on ~, lookups are under # ms again"),
    (Action, "Wrote the affected bookings of ^ to a list for * (# lines)"),
    (
        Changed,
        "Network provider re-routed the fibre at @ over the southern path",
    ),
    (Changed, "Limit for reservations per minute set to # at the gateway"),
    (
        Changed,
        "Feature flag for seat maps switched off in the app, text list instead",
    ),
    (
        Communication,
        "Asked the conductors on ^ to seat people first and scan later",
    ),
    (
        Communication,
        "Loudspeaker text for @ agreed with *, in three languages",
    ),
    (Communication, "Hotline: # calls in the last hour, mostly about ^"),
    (Communication, "* told the press office that refunds are automatic"),
    (
        Communication,
        "Handed over to the evening shift, * stays reachable until ten",
    ),
    (
        Communication,
        "Short call with *: nothing new from @, next one in an hour",
    ),
    (Escalation, "Called * about ~, no answer, left a message"),
    (
        Escalation,
        "Paged the network desk in @ a second time, answered after # seconds",
    ),
    (
        Escalation,
        "Vendor case opened with priority one, they promise an answer within # minutes",
    ),
    (Escalation, "Woke up * because only they may switch ~ to read-only"),
    (
        Note,
        "To ask later: why does ~ not tell anybody when it loses its peer?",
    ),
    (Note, "* brought sandwiches, the mood is better than the graphs"),
    (Note, "Idea of *: compare by booking time instead of by seat"),
    (
        Note,
        "The runbook step for ~ names a host in @ that was switched off last year",
    ),
    (Note, "Numbers for the report: # seats, # bookings, % already settled"),
];
