//! Where a time stands on the bar: in proportion, except that long quiet stretches are cut short.

use crate::incident::Timestamp;

/// A stretch without a row is cut out from this length on, in seconds.
const QUIET: i64 = 6 * 3600;

/// What is left of a quiet stretch, in pixels.
const CUT: f64 = 28.0;

/// The least time that the whole width stands for, in seconds: an incident that began this minute does not fill it.
const LEAST: i64 = 10 * 60;

/// Straight lines from one knot to the next.
#[derive(Debug)]
pub struct Scale {
    /// The two ends of each stretch in turn, so that every second gap between knots is a quiet one.
    knots: Vec<(Timestamp, f64)>,
    /// How many pixels a second is wide outside the quiet stretches.
    pub pixels_per_second: f64,
}

impl Scale {
    /// For these times, which are not none, between two places in pixels.
    pub fn new(mut times: Vec<Timestamp>, left: i32, right: i32) -> Self {
        times.sort_unstable();
        let first = times.first().copied().unwrap_or_default();
        let mut ends = vec![first];
        let mut last = first;
        for at in times {
            if at.since(last) > QUIET {
                ends.extend([last, at]);
            }
            last = at;
        }
        if ends.len() == 1 {
            last = last.max(first.plus(LEAST));
        }
        ends.push(last);
        let whole = f64::from(right - left);
        let cuts = (ends.len() / 2 - 1) as f64;
        let busy: f64 = ends.chunks(2).map(length).sum();
        let cut = if busy > 0.0 {
            CUT.min(whole / 2.0 / cuts)
        } else {
            whole / cuts
        };
        let pixels_per_second = if busy > 0.0 { (whole - cut * cuts) / busy } else { 0.0 };
        let mut place = f64::from(left);
        let mut knots = vec![(first, place)];
        for (number, pair) in ends.windows(2).enumerate() {
            place += if number % 2 == 0 {
                length(pair) * pixels_per_second
            } else {
                cut
            };
            knots.extend(pair.last().map(|at| (*at, place)));
        }
        Self {
            knots,
            pixels_per_second,
        }
    }

    /// The pixel that a time stands at; the nearer end outside the times of the scale.
    pub fn place(&self, at: Timestamp) -> i32 {
        let after = self.knots.partition_point(|(knot, _)| *knot <= at);
        let before = after.checked_sub(1).and_then(|before| self.knots.get(before));
        let place = match (before, self.knots.get(after)) {
            (Some((from, left)), Some((to, right))) => {
                left + (right - left) * length(&[*from, at]) / length(&[*from, *to])
            }
            (Some((_, end)), None) | (None, Some((_, end))) => *end,
            (None, None) => 0.0,
        };
        place.round() as i32
    }

    /// The stretches that are drawn in proportion, from when to when.
    pub fn stretches(&self) -> impl Iterator<Item = (Timestamp, Timestamp)> {
        self.knots.chunks(2).filter_map(|pair| match pair {
            [(from, _), (to, _)] => Some((*from, *to)),
            _ => None,
        })
    }

    /// The middle of each stretch that is cut short, in pixels.
    pub fn cuts(&self) -> impl Iterator<Item = i32> {
        self.knots.windows(2).skip(1).step_by(2).filter_map(|pair| match pair {
            [(_, left), (_, right)] => Some(((left + right) / 2.0).round() as i32),
            _ => None,
        })
    }
}

/// From the first of these to the last, in seconds.
fn length(ends: &[Timestamp]) -> f64 {
    match (ends.first(), ends.last()) {
        (Some(from), Some(to)) => to.since(*from) as f64,
        _ => 0.0,
    }
}
