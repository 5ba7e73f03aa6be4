use super::*;
use crate::time::{Day, table_zone::*};
use proptest::prelude::*;

fn wall(year: i32, month: u32, day: u32, hour: u32, minute: u32) -> Wall {
    Wall::new(Day::new(year, month, day).expect("a day"), hour, minute, 0).expect("a time")
}

#[test]
fn most_wall_times_name_one_instant() {
    assert_eq!(
        instants(&Utc, wall(2026, 3, 24, 14, 17)),
        Instants::One(Timestamp(1_774_361_820))
    );
    assert_eq!(
        instants(&BERLIN, wall(2026, 3, 24, 15, 17)),
        Instants::One(Timestamp(1_774_361_820))
    );
    assert_eq!(
        instants(&KATHMANDU, wall(2026, 3, 24, 20, 2)),
        Instants::One(Timestamp(1_774_361_820))
    );
}

#[test]
fn changes_of_the_clock_start_and_end_at_the_minute() {
    let one = |zone: &dyn Zone, wall| matches!(instants(zone, wall), Instants::One(_));
    let fold = |zone: &dyn Zone, wall| matches!(instants(zone, wall), Instants::Fold { .. });
    let gap = |zone: &dyn Zone, wall| matches!(instants(zone, wall), Instants::Gap { .. });

    assert!(one(&BERLIN, wall(2026, 3, 29, 1, 59)));
    assert!(gap(&BERLIN, wall(2026, 3, 29, 2, 0)));
    assert!(gap(&BERLIN, wall(2026, 3, 29, 2, 59)));
    assert!(one(&BERLIN, wall(2026, 3, 29, 3, 0)));
    assert!(one(&BERLIN, wall(2026, 10, 25, 1, 59)));
    assert!(fold(&BERLIN, wall(2026, 10, 25, 2, 0)));
    assert!(fold(&BERLIN, wall(2026, 10, 25, 2, 59)));
    assert!(one(&BERLIN, wall(2026, 10, 25, 3, 0)));

    assert!(gap(&ST_JOHNS, wall(2026, 3, 8, 2, 30)));
    assert!(fold(&ST_JOHNS, wall(2026, 11, 1, 1, 30)));
    assert!(one(&ST_JOHNS, wall(2026, 11, 1, 2, 0)));

    assert!(one(&LORD_HOWE, wall(2026, 4, 5, 1, 29)));
    assert!(fold(&LORD_HOWE, wall(2026, 4, 5, 1, 30)));
    assert!(one(&LORD_HOWE, wall(2026, 4, 5, 2, 0)));
    assert!(gap(&LORD_HOWE, wall(2026, 10, 4, 2, 29)));
    assert!(one(&LORD_HOWE, wall(2026, 10, 4, 2, 30)));

    assert!(one(&APIA, wall(2011, 12, 29, 23, 59)));
    assert!(gap(&APIA, wall(2011, 12, 30, 0, 0)));
    assert!(gap(&APIA, wall(2011, 12, 30, 23, 59)));
    assert!(one(&APIA, wall(2011, 12, 31, 0, 0)));
}

#[test]
fn a_fold_and_a_gap_give_both_readings() {
    // 02:30 came at 00:30Z and again at 01:30Z.
    let fold = Instants::Fold {
        earlier: Timestamp(1_792_888_200),
        later: Timestamp(1_792_891_800),
    };
    assert_eq!(instants(&BERLIN, wall(2026, 10, 25, 2, 30)), fold);
    // 02:30 never came: 01:30 before the change, 03:30 after it.
    let gap = Instants::Gap {
        earlier: Timestamp(1_774_744_200),
        later: Timestamp(1_774_747_800),
    };
    assert_eq!(instants(&BERLIN, wall(2026, 3, 29, 2, 30)), gap);
    let half_hour = instants(&LORD_HOWE, wall(2026, 4, 5, 1, 45));
    let fold = Instants::Fold {
        earlier: Timestamp(1_775_313_900),
        later: Timestamp(1_775_315_700),
    };
    assert_eq!(half_hour, fold);
}

fn any_zone() -> impl Strategy<Value = &'static TableZone> {
    proptest::sample::select(ALL.to_vec())
}

/// Seconds from 2011 to 2030, half of them within two hours of a change.
fn any_seconds() -> impl Strategy<Value = i64> {
    let changes: Vec<i64> = ALL.iter().flat_map(|zone| zone.changes()).map(|(at, _)| *at).collect();
    let near_change = (proptest::sample::select(changes), -7200..7200_i64).prop_map(|(at, by)| at + by);
    prop_oneof![1_293_840_000..1_893_456_000_i64, near_change]
}

proptest! {
    #[test]
    fn every_instant_is_found_again_from_its_wall_time(zone in any_zone(), seconds in any_seconds()) {
        let at = Timestamp(seconds);
        match instants(zone, Wall::at(at, zone)) {
            Instants::One(found) => prop_assert_eq!(found, at),
            Instants::Fold { earlier, later } => prop_assert!(at == earlier || at == later),
            Instants::Gap { .. } => prop_assert!(false, "the wall did show it"),
        }
    }

    #[test]
    fn every_wall_time_comes_back_or_is_reported(zone in any_zone(), seconds in any_seconds()) {
        // As a wall time these seconds may fall into a gap.
        let wall = Wall::at(Timestamp(seconds + i64::from(zone.offset_seconds(Timestamp(seconds)))), &Utc);
        match instants(zone, wall) {
            Instants::One(at) => prop_assert_eq!(Wall::at(at, zone), wall),
            Instants::Fold { earlier, later } => {
                prop_assert!(earlier < later);
                prop_assert_eq!(Wall::at(earlier, zone), wall);
                prop_assert_eq!(Wall::at(later, zone), wall);
            }
            Instants::Gap { earlier, later } => {
                prop_assert!(Wall::at(earlier, zone) < wall);
                prop_assert!(Wall::at(later, zone) > wall);
            }
        }
    }

    #[test]
    fn any_number_is_an_instant(zone in any_zone(), seconds in any::<i64>()) {
        let wall = Wall::at(Timestamp(seconds), zone);
        let again = Wall::at(instants(zone, wall).earlier(), zone);
        prop_assert!(wall == again || seconds.unsigned_abs() > 62_135_000_000);
    }
}
