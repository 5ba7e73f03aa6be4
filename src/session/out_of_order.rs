//! What is odd about the order of milestones, said before they are recorded so.

use super::copy_time;
use crate::{
    incident::{Change, Incident, Precision, When, copy as kinds, misplaced},
    time::{Wall, Zone, show},
};

/// What a person reads before `changes` make the incident's milestones stand the wrong way round: "Resolved 14:10 is
/// before mitigated 14:20." Nothing where they do not.
pub fn out_of_order(incident: &Incident, changes: &[Change], zone: &dyn Zone) -> Option<String> {
    let pair = misplaced(incident, changes)?;
    let ((first, earlier), (then, later)) = (pair.first, pair.then);
    let (earlier, later) = both(earlier, later, zone);
    let (then, first) = (kinds::milestone(then), kinds::milestone_within(first));
    Some(copy_time::out_of_order(then, &later, first, &earlier))
}

/// Two times as short as they can be told apart: with their days where these differ, with seconds where the clocks do
/// not.
fn both(one: When, other: When, zone: &dyn Zone) -> (String, String) {
    let mut texts = [one, other].map(|when| show::clock_of(when, zone));
    if texts[0] == texts[1] && (one.precision, other.precision) == (Precision::Exact, Precision::Exact) {
        texts = [one, other].map(|when| show::clock_seconds(when.at, zone));
    }
    if Wall::at(one.at, zone).day() != Wall::at(other.at, zone).day() {
        let [first, second] = &mut texts;
        for (text, when) in [(first, one), (second, other)] {
            *text = [&show::day(when.at, zone), " ", text].concat();
        }
    } else if zone.offset_seconds(one.at) != zone.offset_seconds(other.at) {
        // The clocks were changed in between, and the greater may well be the earlier.
        let [first, second] = &mut texts;
        for (text, when) in [(first, one), (second, other)] {
            *text = [text, " ", &show::utc_offset_label(zone.offset_seconds(when.at))].concat();
        }
    }
    let [one, other] = texts;
    (one, other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        incident::{
            Milestone, Timestamp,
            made::{folded, opened, set},
        },
        time::Utc,
    };

    /// Central European time of 2026: the clocks go back at 01:00 UTC on 25 October.
    struct Berlin;

    const BACK: i64 = 1_792_890_000;

    impl Zone for Berlin {
        fn name(&self) -> &str {
            "Europe/Berlin"
        }

        fn offset_seconds(&self, at: Timestamp) -> i32 {
            if at.0 < BACK { 7200 } else { 3600 }
        }
    }

    fn said(mitigated: When, resolved: When, zone: &dyn Zone) -> Option<String> {
        let at = When::default();
        let changes = [opened(at, at), set(Milestone::Mitigated, Some(mitigated))];
        let incident = folded(at.at, changes);
        out_of_order(&incident, &[set(Milestone::Resolved, Some(resolved))], zone)
    }

    /// 14:10 UTC on Tuesday 24 March 2026, and so many seconds later.
    fn at(seconds: i64) -> Timestamp {
        Timestamp(1_774_361_400 + seconds)
    }

    #[test]
    fn both_times_are_said_as_short_as_they_can_be_told_apart() {
        let exact = |seconds| When::exact(at(seconds));
        let day = 86_400;
        let table = [
            (exact(600), exact(0), "Resolved 14:10 is before mitigated 14:20."),
            (exact(35), exact(5), "Resolved 14:10:05 is before mitigated 14:10:35."),
            (
                exact(600),
                exact(-day),
                "Resolved Mon 23 Mar 2026 14:10 is before mitigated Tue 24 Mar 2026 14:20.",
            ),
            (
                When::between(at(600), at(1200)),
                exact(0),
                "Resolved 14:10 is before mitigated 14:20\u{2013}14:30.",
            ),
        ];
        for (mitigated, resolved, words) in table {
            assert_eq!(said(mitigated, resolved, &Utc).as_deref(), Some(words));
        }
        assert_eq!(said(exact(0), exact(600), &Utc), None);
    }

    #[test]
    fn where_the_clocks_were_changed_in_between_the_offsets_are_said() {
        let (before, after) = (When::exact(Timestamp(BACK - 600)), When::exact(Timestamp(BACK + 600)));
        assert_eq!(
            said(after, before, &Berlin).as_deref(),
            Some("Resolved 02:50 UTC+2 is before mitigated 02:10 UTC+1.")
        );
    }
}
