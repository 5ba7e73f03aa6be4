//! What a picture is made of.

use super::board::Area;
use crate::incident::{PhaseKind, Subject};

/// What a mark means, and with it what it looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A stretch of the bar.
    Phase(PhaseKind),
    /// What it is, and how long.
    PhaseName,
    /// When a milestone was reached.
    Moment,
    /// When it was reached, about.
    About,
    /// Between when and when it was reached.
    Range,
    /// Its name.
    MomentName,
    /// An entry.
    Entry,
    /// A decision.
    Decision,
    /// Its number.
    DecisionName,
    /// A status update.
    Update,
    /// How many more stand in the same place.
    More,
    /// The line of the rulers.
    Axis,
    /// A tick of a ruler.
    Tick,
    /// The time of day at a tick.
    Clock,
    /// The time since T+0 at a tick.
    Offset,
    /// The present of an incident that goes on.
    Now,
    /// The word for it.
    NowName,
    /// Where a quiet stretch is cut out of the bar and the line.
    Cut,
    /// The edges of that.
    CutEdge,
}

/// Which part of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// A text or a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// What it means.
    pub role: Role,
    /// What it covers; of a text, about.
    pub area: Area,
    /// The text, where it is one.
    pub text: Option<(Anchor, String)>,
    /// The row that it leads to.
    pub target: Option<Subject>,
}

impl Mark {
    /// Where a text stands: the place of its anchor, and the line that its letters stand on.
    pub fn foot(&self) -> (i32, i32) {
        let Area {
            left, right, bottom, ..
        } = self.area;
        let x = match self.text {
            Some((Anchor::Middle, _)) => (left + right) / 2,
            Some((Anchor::End, _)) => right,
            _ => left,
        };
        (x, bottom - 3)
    }

    /// The outline, in the words of an SVG path.
    pub fn path(&self) -> String {
        let Area {
            left,
            top,
            right,
            bottom,
        } = self.area;
        let (width, height) = (right - left, bottom - top);
        match self.role {
            Role::Phase(_) => format!("M{left} {top}H{right}V{bottom}H{left}z"),
            Role::Range => format!("M{left} {bottom}V{top}H{right}V{bottom}"),
            Role::Entry => {
                let radius = width / 2;
                format!("M{left} {}a{radius} {radius} 0 1 1 0 .01z", top + radius)
            }
            Role::Decision => {
                let (x, y) = (left + width / 2, top + height / 2);
                format!("M{x} {top}L{right} {y} {x} {bottom} {left} {y}z")
            }
            Role::Update => {
                let half = top + height / 2;
                format!("M{left} {bottom}V{top}H{right}V{half}H{left}")
            }
            Role::Cut | Role::CutEdge => {
                let slant = width / 2;
                let (over, under) = (left + slant, right - slant);
                let edge = if self.role == Role::Cut { 'L' } else { 'M' };
                format!("M{left} {bottom}L{over} {top}{edge}{right} {top}L{under} {bottom}")
            }
            _ => format!("M{left} {top}L{right} {bottom}"),
        }
    }
}

impl Role {
    /// The name that style sheets know it by.
    pub fn class(self) -> &'static str {
        match self {
            Self::Phase(PhaseKind::After) => "phase after",
            Self::Phase(_) => "phase",
            Self::PhaseName => "phase-name",
            Self::Moment => "moment",
            Self::About => "moment about",
            Self::Range => "range",
            Self::MomentName => "moment-name",
            Self::Entry => "entry",
            Self::Decision => "decision",
            Self::DecisionName => "decision-name",
            Self::Update => "flag",
            Self::More => "more",
            Self::Axis => "axis",
            Self::Tick => "tick",
            Self::Clock => "tick-clock",
            Self::Offset => "tick-offset",
            Self::Now => "now",
            Self::NowName => "now-name",
            Self::Cut => "cut",
            Self::CutEdge => "cut-edge",
        }
    }
}

impl Anchor {
    /// As SVG calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}
