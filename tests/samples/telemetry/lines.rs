//! What was typed during the response, in the order of logging.

use tplus::incident::EntryKind::{Action, Change as Changed, Communication, Escalation, Note, Observation};

use super::{BOLU, HARALD, INES, Line, YUKI};

pub const FIRST_LOOK: [Line; 10] = [
    (
        INES,
        "15:11:48",
        Observation,
        "Oldest unread message in reading-queue is 34 minutes old; normally under 20 seconds.",
    ),
    (
        INES,
        "15:13:20",
        Observation,
        "Inflow is ordinary for the hour, 19,000 readings a second. Outflow has dropped to 4,300.",
    ),
    (
        INES,
        "15:14:55",
        Observation,
        "tariff-engine: 48 of 48 workers alive, CPU 9 %. They are waiting for something, not working.",
    ),
    (
        INES,
        "15:16:31",
        Communication,
        "Told the trading desk that the 15:15 position may be missing up to a fifth of the load.",
    ),
    (
        INES,
        "15:19:07",
        Escalation,
        "Paged Harald (queue platform). Acknowledged at 15:21.",
    ),
    (
        HARALD,
        "15:26:18",
        Observation,
        "Broker disks are at 61 %, growing 2 % every ten minutes. So we have three hours before it is full.",
    ),
    (
        HARALD,
        "15:27:44",
        Observation,
        "No partition without leader, replication is in order. The broker does not is the problem.",
    ),
    (
        HARALD,
        "15:29:09",
        Observation,
        "Consumer group was rebalancing 212 times since 14:30, before this perhaps twice in a day.",
    ),
    (
        INES,
        "15:30:12",
        Observation,
        "Outage map of the grid operators takes its data from us and has been frozen since 14:41.",
    ),
    (
        INES,
        "15:32:26",
        Communication,
        "Raised to P1 because of the outage map. Opened the bridge, joined by grid control and support.",
    ),
];

pub const FALSE_TRAIL: [Line; 8] = [
    (
        HARALD,
        "15:35:50",
        Changed,
        "Found that a kernel patch was rolled on broker hosts yesterday night, host 5 and 6 rebooted at 02:10.",
    ),
    (
        HARALD,
        "15:38:13",
        Observation,
        "Latency of host 5 and 6 is the same as others, I exclude the patch for now.",
    ),
    (
        INES,
        "15:40:36",
        Note,
        "Support has 31 calls, all from one utility in the north. Their portal shows yesterday's values.",
    ),
    (
        YUKI,
        "15:44:02",
        Observation,
        "Heap dump of one worker: 1,600 threads parked in the lookup of the contract for a meter.",
    ),
    (
        YUKI,
        "15:46:40",
        Observation,
        "Contract lookups take 2.4 s at p50. Workers miss their poll deadline and get thrown out of the group.",
    ),
    (
        YUKI,
        "15:48:27",
        Observation,
        "contract-db itself answers in 3 ms when I ask by hand, so the time goes somewhere in between.",
    ),
    (
        INES,
        "15:51:15",
        Escalation,
        "Asked the database team to join; their on-call is on another bridge until 16:30.",
    ),
    (
        HARALD,
        "15:53:33",
        Observation,
        "Disk 68 %. With this speed the first broker is full at quarter past six in the evening.",
    ),
];

pub const FIRST_ATTEMPT: [Line; 9] = [
    (
        HARALD,
        "16:02:57",
        Action,
        "Set max poll interval on 600 s and restarted the workers in groups of eight.",
    ),
    (
        HARALD,
        "16:09:21",
        Observation,
        "Group is stable since 16:05. Backlog still grows, but slower: 58 million messages.",
    ),
    (
        YUKI,
        "16:12:48",
        Observation,
        "Every lookup opens a new TLS connection. The pool reports 0 idle, 40 in use, 1,560 waiting.",
    ),
    (
        YUKI,
        "16:15:10",
        Observation,
        "Connections live for exactly one query. Someone or something closes them after the answer.",
    ),
    (
        BOLU,
        "16:33:26",
        Observation,
        "Nothing in the database log closes them. From our side the client hangs up politely each time.",
    ),
    (
        BOLU,
        "16:35:59",
        Observation,
        "Between the workers and us sits a proxy, sql-mesh, new since the spring. It is not on our diagram.",
    ),
    (
        INES,
        "16:37:14",
        Communication,
        "Grid control switched the outage map to manual entry. They need two people per shift for it.",
    ),
    (
        INES,
        "16:38:40",
        Escalation,
        "Paged the mesh team through the duty manager, as their rota is not in the pager yet.",
    ),
    (
        HARALD,
        "16:41:35",
        Observation,
        "Disk 77 %. I have switched off the debug topic, this gives us maybe 25 minutes more.",
    ),
];

pub const THE_CAUSE: [Line; 5] = [
    (
        BOLU,
        "16:49:37",
        Observation,
        "Default for idle_timeout is given in milliseconds, ours was in seconds: 30 s became 30 ms.",
    ),
    (
        YUKI,
        "16:51:18",
        Observation,
        "That fits: a connection is idle for longer than 30 ms after nearly each query, and is closed.",
    ),
    (
        BOLU,
        "16:53:45",
        Observation,
        "Old sidecars keep the old value until they restart, which is why it got worse over half an hour.",
    ),
    (
        INES,
        "16:54:50",
        Note,
        "Mesh team (Deniz) on the bridge. Confirms the unit, did not know that we depend on it.",
    ),
    (
        HARALD,
        "16:56:08",
        Observation,
        "Disk 81 % on broker 3, the others 79. Forecast for full is now 18:40.",
    ),
];

pub const RECOVERY: [Line; 13] = [
    (
        BOLU,
        "17:04:12",
        Action,
        "Override idle_timeout = 30s applied to namespace metering. Sidecars need a restart to take it.",
    ),
    (
        YUKI,
        "17:06:48",
        Action,
        "Restarting workers twelve at a time so that at least three quarters stay in the group.",
    ),
    (
        YUKI,
        "17:12:30",
        Observation,
        "First twelve: lookups 4 ms, 40 connections idle, none waiting. Each takes 900 readings a second.",
    ),
    (
        YUKI,
        "17:19:54",
        Action,
        "All 48 restarted. Outflow 41,000 a second, twice the inflow.",
    ),
    (
        HARALD,
        "17:22:10",
        Observation,
        "Backlog was 74 million in the peak at 17:11, now 72. On this pace it needs until about 18:20.",
    ),
    (
        BOLU,
        "17:24:37",
        Observation,
        "contract-db load is 70 % with this pace. I would not go any faster.",
    ),
    (
        INES,
        "17:28:03",
        Communication,
        "Trading desk will rerun the 15:15 to 17:15 positions tonight; they do not want partial ones before.",
    ),
    (
        HARALD,
        "17:41:26",
        Observation,
        "Disk goes down since 17:30, retention removes the segments as they should. 80 %, 79 %.",
    ),
    (
        YUKI,
        "17:55:18",
        Observation,
        "A few meters get two bills of the same quarter hour: a worker was thrown out after writing.",
    ),
    (
        YUKI,
        "18:03:47",
        Observation,
        "9,412 duplicates in the ledger so far, all from 14:30 to 16:05. None after the deadline was raised.",
    ),
    (
        INES,
        "18:10:29",
        Note,
        "Duplicates cannot reach an invoice before the nightly run at 22:00. That is our deadline for them.",
    ),
    (
        HARALD,
        "18:24:51",
        Observation,
        "Backlog is zero at 18:23. Oldest message 11 s. Debug topic is on again.",
    ),
    (
        INES,
        "18:27:16",
        Communication,
        "Outage map is live again, grid control ended manual entry at 18:26.",
    ),
];
