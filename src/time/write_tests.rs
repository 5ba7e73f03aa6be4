use super::*;
use crate::time::table_zone::*;
use proptest::prelude::*;

/// 14:17 on 24 March 2026.
const ALERT: Timestamp = Timestamp(1_774_361_820);

fn context<'a>(now: Timestamp, zone: &'a dyn Zone) -> Context<'a> {
    Context {
        now,
        zero: None,
        zone,
        resolved: None,
        previous: None,
    }
}

fn about(at: Timestamp) -> When {
    When {
        at,
        precision: Precision::About,
    }
}

#[test]
fn a_time_is_written_as_a_person_types_it() {
    let table: [(When, &dyn Zone, &str); 8] = [
        (ALERT.into(), &Utc, "2026-03-24 14:17"),
        (ALERT.plus(5).into(), &Utc, "2026-03-24 14:17:05"),
        (ALERT.into(), &LORD_HOWE, "2026-03-25 01:17"),
        (about(ALERT), &BERLIN, "~2026-03-24 15:17"),
        (
            When::between(ALERT, ALERT.plus(600)),
            &KATHMANDU,
            "2026-03-24 20:02..20:12",
        ),
        (
            When::between(ALERT, ALERT.plus(615)),
            &Utc,
            "2026-03-24 14:17..14:27:15",
        ),
        (
            When::between(ALERT, ALERT.plus(36_000)),
            &Utc,
            "2026-03-24 14:17..00:17",
        ),
        (
            When::between(ALERT, ALERT.plus(200_000)),
            &Utc,
            "2026-03-24 14:17..2026-03-26 21:50:20",
        ),
    ];
    for (when, zone, text) in table {
        assert_eq!(write(when, zone), text);
    }
    let unread = When {
        at: ALERT,
        precision: Precision::Unread,
    };
    assert_eq!(write(unread, &Utc), "2026-03-24 14:17");
}

#[test]
fn the_second_of_two_such_times_has_its_offset() {
    let table: [(i64, &dyn Zone, &str); 6] = [
        (1_792_888_200, &BERLIN, "2026-10-25 02:30"),
        (1_792_891_800, &BERLIN, "2026-10-25 02:30 +01:00"),
        (1_793_505_600, &ST_JOHNS, "2026-11-01 01:30"),
        (1_793_509_200, &ST_JOHNS, "2026-11-01 01:30 -03:30"),
        (1_775_313_900, &LORD_HOWE, "2026-04-05 01:45"),
        (1_775_315_700, &LORD_HOWE, "2026-04-05 01:45 +10:30"),
    ];
    for (seconds, zone, text) in table {
        assert_eq!(write(Timestamp(seconds).into(), zone), text);
        let again = reads(text, &context(ALERT, zone));
        assert_eq!(again, Some(Timestamp(seconds).into()), "{text}");
    }
    // An offset at the end would hold for the start as well.
    let across = When::between(Timestamp(1_792_885_800), Timestamp(1_792_891_800));
    assert_eq!(
        write(across, &BERLIN),
        "2026-10-25 01:50 +02:00..2026-10-25 02:30 +01:00"
    );
    // From the first 02:30 no other 02:10 comes.
    let within = When::between(Timestamp(1_792_888_200), Timestamp(1_792_890_600));
    assert_eq!(write(within, &BERLIN), "2026-10-25 02:30..02:10");
    assert_eq!(write(about(across.latest()), &BERLIN), "~2026-10-25 02:30 +01:00");
}

/// A zone that had the first of these offsets until 2001-09-09 01:46:40 UTC, and then the second.
#[derive(Debug)]
struct Changed(i32, i32);

impl Zone for Changed {
    fn name(&self) -> &str {
        "Changed"
    }

    fn offset_seconds(&self, at: Timestamp) -> i32 {
        if at.0 < 1_000_000_000 { self.0 } else { self.1 }
    }
}

#[test]
fn offsets_that_cannot_be_typed_are_written_in_utc() {
    let change = Timestamp(1_000_000_000);
    // Local mean time, as zones had it before 1900.
    let mean = Changed(3600, 3208);
    assert_eq!(write(change.plus(-100).into(), &mean), "2001-09-09 02:45");
    assert_eq!(write(change.plus(100).into(), &mean), "2001-09-09 01:48:20 UTC");
    assert_eq!(write(change.plus(1000).into(), &mean), "2001-09-09 02:56:48");
    let range = When::between(change.plus(-100), change.plus(100));
    assert_eq!(write(range, &mean), "2001-09-09 02:45..02:41:48");
    let late = When::between(change.plus(-3700), change.plus(100));
    assert_eq!(write(late, &mean), "2001-09-09 00:45 UTC..2001-09-09 01:48:20 UTC");
    // Further from UTC than any zone is today.
    let far = Changed(-53_760, -57_360);
    assert_eq!(write(change.plus(20).into(), &far), "2001-09-09 01:47 UTC");
    assert_eq!(write(change.plus(86_420).into(), &far), "2001-09-09 09:51");
}

#[test]
fn a_short_text_is_only_the_clock_of_today() {
    let now = Timestamp(ALERT.0 + 600);
    let utc = context(now, &Utc);
    assert_eq!(write_short(ALERT, &utc), "14:17");
    assert_eq!(write_short(ALERT.plus(-7), &utc), "14:16:53");
    assert_eq!(write_short(ALERT.plus(-86_400), &utc), "2026-03-23 14:17");
    assert_eq!(write_short(ALERT.plus(660), &utc), "14:28");
    // Later today: alone it would be yesterday's.
    assert_eq!(write_short(ALERT.plus(3600), &utc), "2026-03-24 15:17");
    // Another day in the shown zone, though less than a day ago.
    let late = context(Timestamp(ALERT.0 + 3600 * 4), &KATHMANDU);
    assert_eq!(write_short(ALERT, &late), "2026-03-24 20:02");
    // In the write-up the day is that of the incident: 22:30 alone is nearer the day before.
    let resolved = Context {
        zero: Some(Timestamp(1_774_342_800)),
        resolved: Some(Timestamp(1_774_346_400)),
        ..context(Timestamp(1_774_393_200), &Utc)
    };
    assert_eq!(write_short(Timestamp(1_774_391_400), &resolved), "2026-03-24 22:30");
    // The second 02:30.
    let fold = context(Timestamp(1_792_895_000), &BERLIN);
    assert_eq!(write_short(Timestamp(1_792_888_200), &fold), "02:30");
    assert_eq!(write_short(Timestamp(1_792_891_800), &fold), "2026-10-25 02:30 +01:00");
}

/// A zone and seconds, half of them within three hours of one of its changes.
fn place_and_time() -> impl Strategy<Value = (&'static TableZone, i64)> {
    let anywhere = (
        proptest::sample::select(ALL.to_vec()),
        -62_135_596_800..253_402_300_800_i64,
    );
    let changes: Vec<_> = ALL
        .iter()
        .flat_map(|zone| zone.changes().iter().map(|(at, _)| (*zone, *at)))
        .collect();
    let near_change =
        (proptest::sample::select(changes), -10_800..10_800_i64).prop_map(|((zone, at), by)| (zone, at + by));
    prop_oneof![anywhere, near_change]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn what_is_written_reads_back_as_the_same(
        (zone, at) in place_and_time(),
        whole_minutes in any::<bool>(),
        length in prop_oneof![0..7200_i64, 0..200_000_i64, 0..40_000_000_i64],
        now in prop_oneof![1_700_000_000..1_900_000_000_i64, any::<i64>()],
    ) {
        let at = Timestamp(if whole_minutes { at - at.rem_euclid(60) } else { at });
        let later = at.plus(length);
        prop_assume!(later.0 <= 253_402_300_799);
        for now in [Timestamp(now), at, at.plus(3600), at.plus(-40_000), later] {
            let context = context(now, zone);
            for when in [at.into(), about(at), When::between(at, later)] {
                let text = write(when, zone);
                prop_assert_eq!(reads(&text, &context), Some(when), "{}", text);
            }
            let short = write_short(at, &context);
            prop_assert_eq!(reads(&short, &context), Some(at.into()), "{}", short);
        }
    }

    #[test]
    fn the_same_holds_in_a_resolved_incident(
        (zone, at) in place_and_time(),
        zero in -400_000..400_000_i64,
        resolved in -400_000..400_000_i64,
        length in 0..200_000_i64,
    ) {
        let at = Timestamp(at);
        prop_assume!(at.0 + length <= 253_402_300_799);
        let context = Context {
            zero: Some(at.plus(zero)),
            resolved: Some(at.plus(resolved)),
            ..context(at.plus(500_000), zone)
        };
        let short = write_short(at, &context);
        prop_assert_eq!(reads(&short, &context), Some(at.into()), "{}", short);
        let range = When::between(at, at.plus(length));
        prop_assert_eq!(reads(&write(range, zone), &context), Some(range));
    }

    #[test]
    fn any_number_has_a_text((zone, _) in place_and_time(), from in any::<i64>(), to in any::<i64>()) {
        prop_assert!(!write(When::between(Timestamp(from), Timestamp(to)), zone).is_empty());
    }
}
