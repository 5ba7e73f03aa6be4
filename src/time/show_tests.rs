use super::*;
use crate::time::{Zone, table_zone::*};
use proptest::prelude::*;

const ALERT: Timestamp = Timestamp(1_774_361_850);

#[test]
fn an_instant_shows_in_its_zone() {
    assert_eq!(clock(ALERT, &Utc), "14:17");
    assert_eq!(clock_seconds(ALERT, &Utc), "14:17:30");
    assert_eq!(day(ALERT, &Utc), "Tue 24 Mar 2026");
    assert_eq!(iso_date(ALERT, &Utc), "2026-03-24");
    assert_eq!(rfc3339(ALERT), "2026-03-24T14:17:30Z");
    assert_eq!(clock(ALERT, &KATHMANDU), "20:02");
    assert_eq!(clock(ALERT, &LORD_HOWE), "01:17");
    assert_eq!(day(ALERT, &LORD_HOWE), "Wed 25 Mar 2026");
    assert_eq!(iso_date(ALERT, &LORD_HOWE), "2026-03-25");
}

#[test]
fn small_numbers_keep_their_zeros() {
    let at = Timestamp(1_772_323_445);
    assert_eq!(rfc3339(at), "2026-03-01T00:04:05Z");
    assert_eq!(day(at, &Utc), "Sun 1 Mar 2026");
}

#[test]
fn offsets_are_labelled_like_on_a_world_clock() {
    let table = [
        (0, "UTC"),
        (3600, "UTC+1"),
        (20_700, "UTC+5:45"),
        (-12_600, "UTC\u{2212}3:30"),
        (-36_000, "UTC\u{2212}10"),
        (50_400, "UTC+14"),
        (3208, "UTC+0:53:28"),
    ];
    for (seconds, label) in table {
        assert_eq!(utc_offset_label(seconds), label);
    }
}

#[test]
fn a_zone_is_labelled_with_the_offset_of_the_day() {
    assert_eq!(zone_label(&BERLIN, ALERT), "Europe/Berlin, UTC+1");
    assert_eq!(zone_label(&BERLIN, Timestamp(1_774_746_000)), "Europe/Berlin, UTC+2");
    assert_eq!(zone_label(&Utc, ALERT), "UTC");
}

#[test]
fn a_zone_is_labelled_with_every_offset_of_a_span() {
    const DAY: i64 = 86_400;
    let spring = Timestamp(1_774_746_000);
    let table: [(&dyn Zone, i64, i64, &str); 9] = [
        (&Utc, -DAY, DAY, "UTC"),
        (&BERLIN, -DAY, -1, "Europe/Berlin, UTC+1"),
        (&BERLIN, -1, 0, "Europe/Berlin, UTC+1 and UTC+2"),
        (&BERLIN, DAY, -DAY, "Europe/Berlin, UTC+1 and UTC+2"),
        (&BERLIN, 0, 3 * DAY, "Europe/Berlin, UTC+2"),
        (&BERLIN, -10 * DAY, 40 * DAY, "Europe/Berlin, UTC+1 and UTC+2"),
        // The ends have the same offset.
        (&BERLIN, -10 * DAY, 300 * DAY, "Europe/Berlin, UTC+1 and UTC+2"),
        (&LORD_HOWE, -DAY, 10 * DAY, "Australia/Lord_Howe, UTC+11 and UTC+10:30"),
        (&KATHMANDU, -DAY, 300 * DAY, "Asia/Kathmandu, UTC+5:45"),
    ];
    for (zone, from, to, label) in table {
        assert_eq!(zone_labels(zone, spring.plus(from), spring.plus(to)), label);
    }
    // Samoa had daylight saving time and crossed the date line.
    let (from, to) = (Timestamp(1_300_000_000), Timestamp(1_326_000_000));
    assert_eq!(
        zone_labels(&APIA, from, to),
        "Pacific/Apia, UTC\u{2212}10, UTC\u{2212}11 and UTC+14"
    );
    let ever = zone_labels(&BERLIN, Timestamp(i64::MIN), Timestamp(i64::MAX));
    assert_eq!(ever, "Europe/Berlin, UTC+1");
}

/// A zone as a broken browser might give it.
#[derive(Debug)]
struct Wild(i32);

impl Zone for Wild {
    fn name(&self) -> &str {
        "Wild"
    }

    fn offset_seconds(&self, _at: Timestamp) -> i32 {
        self.0
    }
}

proptest! {
    #[test]
    fn every_number_has_a_text_of_the_usual_length(seconds in any::<i64>(), offset in any::<i32>()) {
        let (at, zone) = (Timestamp(seconds), Wild(offset));
        prop_assert_eq!(clock(at, &zone).len(), 5);
        prop_assert_eq!(clock_seconds(at, &zone).len(), 8);
        prop_assert_eq!(iso_date(at, &zone).len(), 10);
        prop_assert_eq!(rfc3339(at).len(), 20);
        prop_assert!(day(at, &zone).len() <= 15);
        prop_assert!(zone_label(&zone, at).starts_with("Wild, UTC"));
    }
}
