//! What was logged, decided and told, each in a lane of its own.

use super::{
    board::{Area, Board},
    copy,
    levels::{Band, Levels},
    mark::{Anchor, Role},
    scale::Scale,
};
use crate::incident::{Item, Row, Subject};

/// How many entries stand one upon the other before the rest is only counted.
const STACK: usize = 3;

/// How much of the lane a number of further marks takes.
const COUNT: i32 = 30;

/// What shares a place.
struct Place {
    x: i32,
    /// How many came before these.
    before: usize,
    targets: Vec<Subject>,
}

/// Gathers what would cover each other. `xs` are in order; a place takes in what comes closer to it than `near`, and
/// once it holds more than `most`, and has to say how many, as much as its number covers.
fn places(xs: impl Iterator<Item = (i32, Subject)>, near: i32, most: usize) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    for (before, (x, target)) in xs.enumerate() {
        match places.last_mut() {
            Some(last) if x < last.x + if last.targets.len() > most { COUNT } else { near } => {
                last.targets.push(target)
            }
            _ => places.push(Place {
                x,
                before,
                targets: vec![target],
            }),
        }
    }
    places
}

/// Draws all lanes.
pub fn lanes(board: &mut Board, levels: &Levels, scale: &Scale, rows: &[Row<'_>]) {
    let of = |is: fn(&Item<'_>) -> bool| {
        rows.iter()
            .filter(move |row| is(&row.item))
            .map(|row| (scale.place(row.when.at), row.item.subject()))
    };
    entries(board, levels, of(|item| matches!(item, Item::Entry(..))));
    updates(board, levels.updates, of(|item| matches!(item, Item::Update(..))));
    let decided = rows.iter().filter_map(|row| match row.item {
        Item::Decision(id, number, _) => Some((scale.place(row.when.at), Subject::Item(id), number)),
        _ => None,
    });
    decisions(board, levels.decisions, &decided.collect::<Vec<_>>());
}

/// A dot for each entry, stacked where several share a place.
fn entries(board: &mut Board, levels: &Levels, xs: impl Iterator<Item = (i32, Subject)>) {
    const DOT: i32 = 6;
    let Band { top, bottom } = levels.entries;
    for Place { x, targets, .. } in places(xs, DOT, STACK) {
        for (level, target) in (0..).zip(targets.iter().take(STACK)) {
            let bottom = bottom - level * DOT;
            let area = Area {
                left: x - DOT / 2,
                right: x + DOT / 2,
                top: bottom - DOT,
                bottom,
            };
            board.draw_clear(Role::Entry, area, Some(*target));
        }
        more(board, x + DOT / 2 + 1, Band { top, bottom }, &targets, STACK);
    }
}

/// A flag for each status update.
fn updates(board: &mut Board, band: Band, xs: impl Iterator<Item = (i32, Subject)>) {
    const FLAG: i32 = 7;
    for Place { x, targets, .. } in places(xs, FLAG + 1, 1) {
        let area = Area {
            left: x,
            right: x + FLAG,
            top: band.top,
            bottom: band.bottom,
        };
        board.draw_clear(Role::Update, area, targets.first().copied());
        more(board, area.right + 1, band, &targets, 1);
    }
}

/// Says how many of these are more than are drawn.
fn more(board: &mut Board, x: i32, band: Band, targets: &[Subject], drawn: usize) {
    if let Some(target) = targets.get(drawn) {
        let text = copy::more(targets.len() - drawn);
        board.write(Role::More, &text, &[(Anchor::Start, x, band)], 0, Some(*target));
    }
}

/// A diamond for each decision, and its number beside it.
fn decisions(board: &mut Board, band: Band, decided: &[(i32, Subject, usize)]) {
    const DIAMOND: i32 = 9;
    let half = DIAMOND / 2;
    let xs = decided.iter().map(|(x, target, _)| (*x, *target));
    let places = places(xs, DIAMOND + 1, usize::MAX);
    for Place { x, targets, .. } in &places {
        let area = Area {
            left: x - half,
            right: x + half + 1,
            top: band.top,
            bottom: band.bottom,
        };
        board.draw_clear(Role::Decision, area, targets.first().copied());
    }
    for Place { x, before, targets } in places {
        let number = decided.get(before).map_or(0, |(.., number)| *number);
        let text = match targets.len() {
            0 | 1 => copy::decision(number),
            several => copy::decision_and_more(number, several - 1),
        };
        let band = Band {
            top: band.top - 2,
            bottom: band.bottom + 2,
        };
        let seats = [(Anchor::Start, x + half + 4, band), (Anchor::End, x - half - 3, band)];
        board.write(Role::DecisionName, &text, &seats, 2, targets.first().copied());
    }
}
