//! Where there is still room.

use super::{
    levels::Band,
    mark::{Anchor, Mark, Role},
};
use crate::incident::Subject;

/// A rectangle in pixels, counted from the top left corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// Its left edge.
    pub left: i32,
    /// Its upper edge.
    pub top: i32,
    /// Its right edge.
    pub right: i32,
    /// Its lower edge.
    pub bottom: i32,
}

impl Area {
    /// Whether it covers part of the other, or comes closer to its sides than `gap`.
    pub fn meets(self, other: Self, gap: i32) -> bool {
        self.left < other.right + gap
            && other.left < self.right + gap
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// How far a point is outside, the longer way of the two.
    pub fn distance(self, x: i32, y: i32) -> i32 {
        let across = (self.left - x).max(x - self.right);
        let down = (self.top - y).max(y - self.bottom);
        across.max(down).max(0)
    }
}

/// How wide a letter is on the average, in hundredths of the size of its font.
const LETTER: i32 = 62;

/// How many letters of a size have room in a width, about.
pub fn letters(width: i32, font: i32) -> usize {
    usize::try_from(width * 100 / (font * LETTER)).unwrap_or_default()
}

/// A place that a text may take: beside or around `x`, in a band.
pub type Seat = (Anchor, i32, Band);

/// The marks so far, and what texts must not cover.
pub struct Board {
    pub marks: Vec<Mark>,
    width: i32,
    font: i32,
    taken: Vec<Area>,
}

impl Board {
    pub fn new(width: i32, font: i32) -> Self {
        Self {
            marks: Vec::new(),
            width,
            font,
            taken: Vec::new(),
        }
    }

    /// Draws something that texts may lie over.
    pub fn draw(&mut self, role: Role, area: Area, target: Option<Subject>) {
        self.marks.push(Mark {
            role,
            area,
            text: None,
            target,
        });
    }

    /// Draws something that no text may cover.
    pub fn draw_clear(&mut self, role: Role, area: Area, target: Option<Subject>) {
        self.draw(role, area, target);
        self.keep_clear(area);
    }

    /// Lets no text cover this.
    pub fn keep_clear(&mut self, area: Area) {
        self.taken.push(area);
    }

    /// Writes a text on the first of these seats where nothing is covered and `gap` pixels stay free on both sides.
    /// Where there is none the text is left out. Says whether it found one.
    pub fn write(&mut self, role: Role, text: &str, seats: &[Seat], gap: i32, target: Option<Subject>) -> bool {
        let free = |(anchor, x, band): &Seat| {
            let area = self.area(text, *anchor, *x, *band);
            let inside = area.left >= 0 && area.right <= self.width;
            let free = inside && !self.taken.iter().any(|taken| taken.meets(area, gap));
            free.then_some((*anchor, area))
        };
        let Some((anchor, area)) = seats.iter().find_map(free) else {
            return false;
        };
        self.taken.push(area);
        self.marks.push(Mark {
            role,
            area,
            text: Some((anchor, text.to_owned())),
            target,
        });
        true
    }

    /// How wide a text is, about.
    pub fn width_of(&self, text: &str) -> i32 {
        text.chars().count() as i32 * self.font * LETTER / 100 + 1
    }

    /// What a text covers. One around its place moves in from the edges.
    fn area(&self, text: &str, anchor: Anchor, x: i32, band: Band) -> Area {
        let width = self.width_of(text);
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => (x - width / 2).min(self.width - width).max(0),
            Anchor::End => x - width,
        };
        Area {
            left,
            right: left + width,
            top: band.top,
            bottom: band.bottom,
        }
    }
}
