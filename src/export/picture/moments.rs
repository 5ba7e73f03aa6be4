//! The bar, and the milestones that divide it.

use super::{
    board::{Area, Board, Seat},
    copy,
    levels::{Band, Levels},
    mark::{Anchor, Role},
    scale::Scale,
};
use crate::{
    incident::{Incident, Milestone, Phase, Precision, Subject, copy as kinds},
    time,
};

/// How far ticks stand out of the bar.
const OUT: i32 = 3;

/// The narrowest phase that is named.
const NAMED: i32 = 56;

/// Room between names, so that two do not read as one.
const GAP: i32 = 8;

/// The stretches of the bar.
pub fn bar(board: &mut Board, levels: &Levels, scale: &Scale, phases: &[Phase]) {
    for phase in phases {
        let area = stretch(levels, scale, phase);
        let target = Some(Subject::Milestone(phase.kind.begins_with()));
        if area.right > area.left {
            board.draw(Role::Phase(phase.kind), area, target);
        }
    }
}

/// What each stretch is and how long it was, where it has room for that.
pub fn phase_names(board: &mut Board, levels: &Levels, scale: &Scale, phases: &[Phase]) {
    const INSIDE: i32 = 4;
    for phase in phases {
        let Area { left, right, .. } = stretch(levels, scale, phase);
        if right - left < NAMED {
            continue;
        }
        let length = time::duration_between(phase.length.least, phase.length.most, phase.length.vague);
        let target = Some(Subject::Milestone(phase.kind.begins_with()));
        for name in [copy::phase_and_length(phase.kind, &length), length] {
            let width = board.width_of(&name);
            if width + 2 * INSIDE > right - left {
                continue;
            }
            let (first, last) = (left + INSIDE, right - INSIDE - width);
            let seats = [(first + last) / 2, first, last].map(|x| (Anchor::Start, x, inside(levels)));
            if board.write(Role::PhaseName, &name, &seats, 2, target) {
                break;
            }
        }
    }
}

/// Where names inside the bar stand.
fn inside(levels: &Levels) -> Band {
    let Band { top, bottom } = levels.bar;
    let spare = (bottom - top - levels.font - 2) / 2;
    Band {
        top: top + spare,
        bottom: bottom - spare,
    }
}

fn stretch(levels: &Levels, scale: &Scale, phase: &Phase) -> Area {
    Area {
        left: scale.place(phase.from),
        right: scale.place(phase.to),
        top: levels.bar.top,
        bottom: levels.bar.bottom,
    }
}

/// The marks at which quiet stretches are cut out of the bar and the line below.
pub fn breaks(board: &mut Board, levels: &Levels, scale: &Scale) {
    const WIDTH: i32 = 10;
    const APART: i32 = 12;
    let mut last = i32::MIN;
    for x in scale.cuts() {
        if x < last.saturating_add(APART) {
            continue;
        }
        last = x;
        for (top, bottom) in [
            (levels.bar.top - OUT, levels.bar.bottom + OUT),
            (levels.axis - 4, levels.axis + 4),
        ] {
            let area = Area {
                left: x - WIDTH / 2,
                right: x + WIDTH / 2,
                top,
                bottom,
            };
            board.draw_clear(Role::Cut, area, None);
            board.draw(Role::CutEdge, area, None);
        }
    }
}

/// The line that an incident has come to.
pub fn now(board: &mut Board, levels: &Levels, x: i32) {
    let line = Area {
        left: x,
        right: x,
        top: levels.bar.top - OUT,
        bottom: levels.axis,
    };
    board.draw(Role::Now, line, None);
    // Names keep clear of it; what is counted further down may be written across.
    let bottom = levels.below.bottom;
    board.keep_clear(Area { bottom, ..line });
    let seats = [(Anchor::Middle, x, levels.above), (Anchor::End, x - 4, levels.below)];
    board.write(Role::NowName, copy::NOW, &seats, GAP, None);
}

/// The milestones that stand on the bar, those first whose names matter most, and whether the name stands above rather
/// than below: neighbours on different sides.
const NAMES: [(Milestone, bool); 6] = [
    (Milestone::Detected, true),
    (Milestone::Resolved, false),
    (Milestone::ImpactBegan, true),
    (Milestone::Mitigated, true),
    (Milestone::Acknowledged, false),
    (Milestone::ImpactEnded, false),
];

/// The milestones: a tick for each, and as many names as have room.
pub fn milestones(board: &mut Board, levels: &Levels, scale: &Scale, incident: &Incident) {
    let reached = NAMES.map(|(milestone, above)| Some((milestone, above, incident.milestone_when(milestone)?)));
    let reached: Vec<_> = reached.into_iter().flatten().collect();
    for (milestone, _, when) in &reached {
        let x = scale.place(when.at);
        let target = Some(Subject::Milestone(*milestone));
        let tick = Area {
            left: x,
            right: x,
            top: levels.bar.top - OUT,
            bottom: levels.bar.bottom + OUT,
        };
        let role = if when.is_vague() { Role::About } else { Role::Moment };
        board.draw_clear(role, tick, target);
        if let Precision::Until(until) = when.precision {
            range(board, levels, x, scale.place(until), target);
        }
    }
    for (milestone, above, when) in reached {
        let x = scale.place(when.at);
        let (one, other) = match above {
            true => (levels.above, levels.below),
            false => (levels.below, levels.above),
        };
        let seats =
            [one, other].map(|band| [Anchor::Start, Anchor::End, Anchor::Middle].map(|anchor| (anchor, x, band)));
        let seats: &[Seat] = seats.as_flattened();
        let name = kinds::milestone_within(milestone);
        board.write(Role::MomentName, name, seats, GAP, Some(Subject::Milestone(milestone)));
    }
}

/// A milestone that lies somewhere between two times.
fn range(board: &mut Board, levels: &Levels, left: i32, right: i32, target: Option<Subject>) {
    if right > left {
        let area = Area {
            left,
            right,
            top: levels.bar.top - OUT,
            bottom: levels.bar.top,
        };
        board.draw(Role::Range, area, target);
    }
}
