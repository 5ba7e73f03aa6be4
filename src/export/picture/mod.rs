//! The incident as a picture: its phases as a bar, what was logged, decided and told below it, and two rulers.
//!
//! One layout in whole pixels, and whoever draws it needs to know two things only: a [`Mark`] is either a text or a
//! path. The page draws them as nodes, [`svg_file`] as a file that stands alone.

mod axis;
mod board;
pub mod copy;
mod lanes;
mod levels;
mod mark;
mod moments;
mod scale;
mod sentence;
mod svg;

pub use board::Area;
pub use mark::{Anchor, Mark, Role};
pub use svg::{PATTERNS, fill, incident_svg, svg_file};

use self::{board::Board, levels::Levels, scale::Scale};
use crate::{
    incident::{Incident, Subject, Timestamp, phases, timeline},
    time::Zone,
};

/// Room at the left end for half of the longest label of a ruler, in pixels.
const LEFT: i32 = 22;

/// Room at the right end for the number beside the last mark, in pixels.
const RIGHT: i32 = 30;

/// The narrowest that a picture is drawn, in pixels.
const NARROWEST: i32 = 160;

/// What is to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Its width in pixels.
    pub width: i32,
    /// Its height in pixels.
    pub height: i32,
    /// The size of all its texts, in pixels.
    pub font: i32,
    /// Later ones lie over earlier ones.
    pub marks: Vec<Mark>,
    /// What it shows, in one sentence.
    pub sentence: String,
}

/// The picture of an incident as of `now`, with its times in `zone`, `width` pixels wide (not less than 160).
pub fn picture(incident: &Incident, zone: &dyn Zone, now: Timestamp, width: i32) -> Picture {
    let width = width.max(NARROWEST);
    let levels = Levels::of(width);
    let rows = timeline(incident);
    let phases = phases(incident, now);
    let end = incident.resolved().unwrap_or(now);
    let times = rows.iter().map(|row| row.when.at).chain([end]).collect();
    let (left, right) = (LEFT, width - RIGHT);
    let scale = Scale::new(times, left, right);
    let mut board = Board::new(width, levels.font);
    axis::line(&mut board, levels, (left, right));
    moments::bar(&mut board, levels, &scale, &phases);
    moments::breaks(&mut board, levels, &scale);
    if incident.is_open() {
        moments::now(&mut board, levels, scale.place(now));
    }
    moments::milestones(&mut board, levels, &scale, incident);
    moments::phase_names(&mut board, levels, &scale, &phases);
    lanes::lanes(&mut board, levels, &scale, &rows);
    axis::clocks(&mut board, levels, &scale, zone);
    if let Some(zero) = incident.zero() {
        axis::offsets(&mut board, levels, &scale, zero);
    }
    Picture {
        width,
        height: levels.height,
        font: levels.font,
        marks: board.marks,
        sentence: sentence::sentence(incident, &rows, zone, now),
    }
}

impl Picture {
    /// The row that a click at a point is meant for. Small marks win over the phase that they stand in, and are hit a
    /// little beside themselves too: nobody hits four pixels.
    pub fn target_at(&self, x: i32, y: i32) -> Option<Subject> {
        const REACH: i32 = 16;
        const PHASE: i32 = 9;
        let hit = |mark: &Mark| {
            let handicap = if matches!(mark.role, Role::Phase(_)) { PHASE } else { 0 };
            let away = mark.area.distance(x, y) + handicap;
            mark.target.filter(|_| away <= REACH).map(|target| (away, target))
        };
        let hits = self.marks.iter().filter_map(hit);
        hits.min_by_key(|(away, _)| *away).map(|(_, target)| target)
    }
}

#[cfg(test)]
mod tests;
