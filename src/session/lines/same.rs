//! Beside a row: another one that may be a note of the same moment.

use std::sync::Arc;

use super::{Line, Lines, RowData, Target};
use crate::incident::{Duplicate, When};

/// How much of a text tells which row is meant, in characters.
const WORDS: usize = 40;

/// The row above may say what another one says.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Same {
    /// The two entries; the later one is that of the row above.
    pub pair: Duplicate,
    /// When each happened.
    pub earlier: When,
    pub later: When,
    /// How the earlier one begins.
    pub words: String,
}

impl Lines {
    /// With each pair told below the later row of it, where that is shown. `rows` are all there are.
    pub fn with_same(mut self, rows: &[Arc<RowData>], pairs: &[Duplicate]) -> Self {
        for pair in pairs {
            let earlier = rows.iter().find(|row| row.target == Target::Entry(pair.earlier));
            let place = self
                .lines
                .iter()
                .position(|line| is_row(line, Target::Entry(pair.later)));
            let (Some(earlier), Some(place)) = (earlier, place) else {
                continue;
            };
            let Some(Line::Row(later, _)) = self.lines.get(place) else {
                continue;
            };
            let same = Same {
                pair: *pair,
                earlier: earlier.when,
                later: later.when,
                words: beginning(&earlier.text),
            };
            self.lines.insert(place + 1, Line::Same(same));
        }
        self
    }
}

fn is_row(line: &Line, target: Target) -> bool {
    matches!(line, Line::Row(row, _) if row.target == target)
}

/// The first words of a text, as far as they fit; what is left out shows.
fn beginning(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = text.char_indices().nth(WORDS) else {
        return text;
    };
    let cut = &text[..end];
    let cut = cut.rsplit_once(' ').map_or(cut, |(words, _)| words);
    [cut, "…"].concat()
}
