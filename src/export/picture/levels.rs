//! What stands at which height.

/// From one height to another, in pixels from the top.
#[derive(Clone, Copy, Debug)]
pub struct Band {
    pub top: i32,
    pub bottom: i32,
}

/// The heights of everything, from the top down.
#[derive(Debug)]
pub struct Levels {
    /// The size of all texts.
    pub font: i32,
    /// Names of milestones.
    pub above: Band,
    /// The phases.
    pub bar: Band,
    /// More names of milestones.
    pub below: Band,
    /// Entries.
    pub entries: Band,
    /// Decisions.
    pub decisions: Band,
    /// Status updates.
    pub updates: Band,
    /// Times since T+0.
    pub offsets: Band,
    /// The line of the rulers.
    pub axis: i32,
    /// Times of day.
    pub clocks: Band,
    pub height: i32,
}

/// From this width on there is room for larger texts.
const WIDE: i32 = 560;

const fn band(top: i32, bottom: i32) -> Band {
    Band { top, bottom }
}

static LARGE: Levels = Levels {
    font: 12,
    above: band(0, 14),
    bar: band(17, 34),
    below: band(37, 50),
    entries: band(51, 69),
    decisions: band(71, 80),
    updates: band(83, 92),
    offsets: band(94, 108),
    axis: 112,
    clocks: band(116, 130),
    height: 132,
};

static SMALL: Levels = Levels {
    font: 11,
    above: band(0, 12),
    bar: band(15, 28),
    below: band(31, 43),
    entries: band(43, 61),
    decisions: band(63, 72),
    updates: band(74, 83),
    offsets: band(84, 97),
    axis: 101,
    clocks: band(105, 118),
    height: 120,
};

impl Levels {
    /// Those of a picture this wide.
    pub fn of(width: i32) -> &'static Self {
        if width < WIDE { &SMALL } else { &LARGE }
    }
}
