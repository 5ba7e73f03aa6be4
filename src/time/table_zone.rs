//! Zones for the tests of this room: the real changes of 2024 to 2028 (Apia: 2011), from the IANA database.

use super::zone::Zone;
use crate::incident::Timestamp;

/// A zone given by its changes.
#[derive(Debug)]
pub struct TableZone {
    name: &'static str,
    /// Offset before the first change.
    base: i32,
    /// Instants of change in ascending order, each with the offset from then on.
    changes: &'static [(i64, i32)],
}

impl TableZone {
    /// Its changes: instants in ascending order, each with the offset from then on.
    pub fn changes(&self) -> &'static [(i64, i32)] {
        self.changes
    }
}

impl Zone for TableZone {
    fn name(&self) -> &str {
        self.name
    }

    fn offset_seconds(&self, at: Timestamp) -> i32 {
        let past = self.changes.partition_point(|(change, _)| *change <= at.0);
        if past == 0 { self.base } else { self.changes[past - 1].1 }
    }
}

/// One hour of summer time: gap 2026-03-29 02:00, fold 2026-10-25 02:00.
pub const BERLIN: TableZone = TableZone {
    name: "Europe/Berlin",
    base: 3600,
    changes: &[
        (1711846800, 7200),
        (1729990800, 3600),
        (1743296400, 7200),
        (1761440400, 3600),
        (1774746000, 7200),
        (1792890000, 3600),
        (1806195600, 7200),
        (1824944400, 3600),
        (1837645200, 7200),
        (1856394000, 3600),
    ],
};

/// Behind UTC by a half hour more than whole hours: gap 2026-03-08 02:00, fold 2026-11-01 01:00.
pub const ST_JOHNS: TableZone = TableZone {
    name: "America/St_Johns",
    base: -12600,
    changes: &[
        (1710048600, -9000),
        (1730608200, -12600),
        (1741498200, -9000),
        (1762057800, -12600),
        (1772947800, -9000),
        (1793507400, -12600),
        (1805002200, -9000),
        (1825561800, -12600),
        (1836451800, -9000),
        (1857011400, -12600),
    ],
};

/// Half an hour of summer time: fold 2026-04-05 01:30, gap 2026-10-04 02:00.
pub const LORD_HOWE: TableZone = TableZone {
    name: "Australia/Lord_Howe",
    base: 39600,
    changes: &[
        (1712415600, 37800),
        (1728142200, 39600),
        (1743865200, 37800),
        (1759591800, 39600),
        (1775314800, 37800),
        (1791041400, 39600),
        (1806764400, 37800),
        (1822491000, 39600),
        (1838214000, 37800),
        (1853940600, 39600),
    ],
};

/// No summer time, a quarter hour.
pub const KATHMANDU: TableZone = TableZone {
    name: "Asia/Kathmandu",
    base: 20700,
    changes: &[],
};

/// Crossed the date line: the whole of 2011-12-30 is a gap.
pub const APIA: TableZone = TableZone {
    name: "Pacific/Apia",
    base: -36000,
    changes: &[(1301752800, -39600), (1316872800, -36000), (1325239200, 50400)],
};

/// All of them.
pub const ALL: [&TableZone; 5] = [&BERLIN, &ST_JOHNS, &LORD_HOWE, &KATHMANDU, &APIA];
