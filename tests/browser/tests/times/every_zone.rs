//! Every zone that the browser lists, and every change of its offset from 2020 to 2030: what a clock showed leads back to
//! the moment at which it showed it, or is known as a time that the clocks showed twice or skipped.

use browser_tests::Setup;
use serde_json::{Value, json};
use tplus::incident::{Timestamp, When};
use tplus::time::{Context, Instants, Wall, Zone, instants, offset_from_text, read_field, write};

const QUARTER: i64 = 15 * 60;
const HOUR: i64 = 4 * QUARTER;
const DAY: i64 = 24 * HOUR;

/// 2020-01-01 and 2031-01-01.
const DECADE: [i64; 2] = [1_577_836_800, 1_924_992_000];

/// Zones at a time: a script that runs for long is broken off.
const CHUNK: usize = 40;

/// Gives for each zone its offset at the beginning, and each moment with another, as the browser prints them.
const OFFSETS: &str = "
    const [zones, from, to] = arguments;
    return zones.map(timeZone => {
      const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
      const print = second => format.format(second * 1000).split(', ')[1];
      let [last, changes] = [print(from), []];
      changes.push([from, last]);
      for (let day = from; day < to; day += 86400) {
        const end = print(day + 86400);
        if (end === last) continue;
        let [low, high] = [day, day + 86400];
        while (high - low > 1) {
          const middle = Math.floor((low + high) / 2);
          if (print(middle) === last) low = middle; else high = middle;
        }
        last = print(high);
        changes.push([high, last]);
      }
      return changes;
    });";

/// A zone as the browser has it.
struct Listed {
    name: String,
    /// Moments in ascending order, each with the offset from then on.
    offsets: Vec<(i64, i32)>,
}

impl Zone for Listed {
    fn name(&self) -> &str {
        &self.name
    }

    fn offset_seconds(&self, at: Timestamp) -> i32 {
        let past = self.offsets.partition_point(|(since, _)| *since <= at.0);
        self.offsets[past.saturating_sub(1)].1
    }
}

fn listed(name: &str, offsets: &Value) -> Listed {
    let read = |pair: &Value| {
        let text = pair[1].as_str().unwrap_or_default();
        let offset = offset_from_text(text).unwrap_or_else(|| panic!("{name}: {text} is not read"));
        (pair[0].as_i64().expect("a second"), offset)
    };
    Listed {
        name: name.to_owned(),
        offsets: offsets.as_array().expect("offsets").iter().map(read).collect(),
    }
}

#[test]
fn every_zone_and_every_change_of_its_clocks_reads_back_or_is_told() {
    Setup::desktop().run(|page| {
        page.open("#/");
        let names = page.execute("return Intl.supportedValuesOf('timeZone')", json!([]));
        let names: Vec<_> = names
            .as_array()
            .expect("zones")
            .iter()
            .filter_map(Value::as_str)
            .collect();
        assert!(names.len() > 300, "the browser lists {} zones", names.len());
        let mut changes = 0;
        for chunk in names.chunks(CHUNK) {
            let offsets = page.execute(OFFSETS, json!([chunk, DECADE[0], DECADE[1]]));
            for (name, offsets) in chunk.iter().zip(offsets.as_array().expect("a list")) {
                let zone = listed(name, offsets);
                for pair in zone.offsets.windows(2) {
                    changes += 1;
                    reads_back_around(&zone, pair[1].0, pair[0].1, pair[1].1);
                }
                reads_back_everywhere(&zone);
            }
        }
        println!("{} zones, {changes} changes of offset", names.len());
        assert!(changes > 1000, "only {changes} changes of offset were seen");
    });
}

/// Half a day on both sides of a change, every quarter of an hour and the seconds beside it.
fn reads_back_around(zone: &Listed, change: i64, before: i32, after: i32) {
    let quarters = (-48..=48).map(|quarter| change + quarter * QUARTER);
    for second in quarters.flat_map(|quarter| [quarter - 1, quarter]) {
        comes_back(zone, Timestamp(second));
    }
    let skipped = i64::from(after - before);
    for quarter in -48..=48 {
        // What the clocks would show if they had not changed, which names a moment, or two, or none.
        let shown = wall(change + quarter * QUARTER + i64::from(before));
        let told = instants(zone, shown);
        let into = quarter * QUARTER;
        let is_skipped = (0..skipped).contains(&into);
        let is_twice = (skipped..0).contains(&into);
        match told {
            Instants::Gap { earlier, later } => {
                assert!(is_skipped, "{}: {shown:?} is no gap", zone.name);
                assert_eq!(later.since(earlier), skipped.abs(), "{}: {shown:?}", zone.name);
            }
            Instants::Fold { earlier, later } => {
                assert!(is_twice, "{}: {shown:?} is no fold", zone.name);
                assert_eq!(later.since(earlier), skipped.abs(), "{}: {shown:?}", zone.name);
            }
            Instants::One(_) => assert!(!is_skipped && !is_twice, "{}: {shown:?} is not told", zone.name),
        }
    }
}

/// About every third day of the decade, at another time each.
fn reads_back_everywhere(zone: &Listed) {
    let step = 3 * DAY + 7 * HOUR + 11 * 60 + 13;
    let mut second = DECADE[0] + 2 * DAY;
    while second < DECADE[1] - 2 * DAY {
        comes_back(zone, Timestamp(second));
        second += step;
    }
}

/// What the clock shows at a moment leads back to it, and so does what a field shows of it.
fn comes_back(zone: &Listed, at: Timestamp) {
    let shown = Wall::at(at, zone);
    match instants(zone, shown) {
        Instants::One(read) => assert_eq!(read, at, "{}: {shown:?}", zone.name),
        Instants::Fold { earlier, later } => {
            assert!([earlier, later].contains(&at), "{}: {shown:?}", zone.name);
            assert_eq!(
                (Wall::at(earlier, zone), Wall::at(later, zone)),
                (shown, shown),
                "{}: one of the two shows something else",
                zone.name
            );
        }
        Instants::Gap { .. } => panic!("{}: the clock did show {shown:?}", zone.name),
    }
    let context = Context {
        now: Timestamp(DECADE[1]),
        zero: None,
        zone,
        resolved: None,
        previous: None,
    };
    let text = write(When::exact(at), zone);
    let read = read_field(&text, &context).ok().flatten();
    assert_eq!(
        read.map(|read| read.when),
        Some(When::exact(at)),
        "{}: {text}",
        zone.name
    );
}

/// The wall time that so many seconds since 1970 are in UTC.
fn wall(seconds: i64) -> Wall {
    Wall::at(Timestamp(seconds), &tplus::time::Utc)
}
