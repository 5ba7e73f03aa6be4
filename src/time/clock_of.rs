//! The clock of a time that may be about then, or a range.

use super::{
    copy,
    show::{clock, clock_seconds, day, utc_offset_label},
    wall::Wall,
    zone::Zone,
};
use crate::incident::{Precision, Timestamp, When};

/// "14:17", "~14:10", "14:10–14:20"; "14:30?" where a typed time was not read. The end of a range says its day where it is
/// another than that of the start, and both say their offset where the clocks
/// changed in between.
pub fn clock_of(when: When, zone: &dyn Zone) -> String {
    let at = clock(when.at, zone);
    match when.precision {
        Precision::Exact => at,
        Precision::About => copy::about_clock(&at),
        Precision::Unread => copy::unread_clock(&at),
        Precision::Until(until) => {
            let (from, to) = ends(when.at, until, zone);
            copy::clock_range(&from, &to)
        }
    }
}

/// The two ends, with seconds where they would look the same without.
fn ends(from: Timestamp, until: Timestamp, zone: &dyn Zone) -> (String, String) {
    let (first, last) = (Wall::at(from, zone).day(), Wall::at(until, zone).day());
    let (mut start, mut end) = (clock(from, zone), clock(until, zone));
    if start == end && until.since(from) < 60 {
        (start, end) = (clock_seconds(from, zone), clock_seconds(until, zone));
    }
    let offset = zone.offset_seconds(until);
    if offset != zone.offset_seconds(from) {
        for (text, offset) in [(&mut start, zone.offset_seconds(from)), (&mut end, offset)] {
            text.push(' ');
            text.push_str(&utc_offset_label(offset));
        }
    }
    if last == first.plus(1) {
        end = copy::next_day(&end);
    } else if last > first {
        end = copy::on_day(&end, &day(until, zone));
    }
    (start, end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::{Utc, table_zone::*};

    /// 14:10 on Tuesday 24 March 2026.
    const AT: Timestamp = Timestamp(1_774_361_400);

    fn says(when: When, zone: &dyn Zone, shown: &str) {
        assert_eq!(clock_of(when, zone), shown);
    }

    #[test]
    fn every_precision_has_its_form() {
        let with = |precision| When { at: AT, precision };
        says(AT.into(), &Utc, "14:10");
        says(with(Precision::About), &Utc, "~14:10");
        says(with(Precision::About), &KATHMANDU, "~19:55");
        says(with(Precision::Unread), &Utc, "14:10?");
    }

    #[test]
    fn a_range_says_where_it_ends() {
        let hour = 3600;
        let table = [
            (600, "14:10\u{2013}14:20"),
            (40, "14:10:00\u{2013}14:10:40"),
            (10 * hour, "14:10\u{2013}00:10 next day"),
            (24 * hour, "14:10\u{2013}14:10 next day"),
            (48 * hour, "14:10\u{2013}14:10 on Thu 26 Mar 2026"),
        ];
        for (seconds, shown) in table {
            says(When::between(AT, AT.plus(seconds)), &Utc, shown);
        }
        // The next day is that of the shown zone.
        let late = When::between(AT, AT.plus(5 * hour));
        says(late, &BERLIN, "15:10\u{2013}20:10");
        says(late, &KATHMANDU, "19:55\u{2013}00:55 next day");
    }

    #[test]
    fn a_range_across_a_clock_change_says_the_offsets_of_both_ends() {
        // 02:40 in Berlin, before the clocks went back, and half an hour later.
        let fold = Timestamp(1_792_888_800);
        says(
            When::between(fold, fold.plus(1800)),
            &BERLIN,
            "02:40 UTC+2\u{2013}02:10 UTC+1",
        );
        says(
            When::between(fold, fold.plus(3600)),
            &BERLIN,
            "02:40 UTC+2\u{2013}02:40 UTC+1",
        );
    }

    #[test]
    fn any_numbers_have_a_text() {
        let ends = When::between(Timestamp(i64::MIN), Timestamp(i64::MAX));
        assert_eq!(clock_of(ends, &LORD_HOWE), "00:00\u{2013}23:59 on Fri 31 Dec 9999");
    }
}
