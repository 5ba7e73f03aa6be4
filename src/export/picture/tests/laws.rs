//! What holds for every incident.

use super::*;

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let minutes = || {
        prop_oneof![
            4 => -60i64..600,
            2 => -3 * DAY..6 * DAY,
            1 => prop::sample::select(vec![i64::MIN / 60, i64::MAX / 60 - 1, -60 * 365 * DAY, 40 * 365 * DAY]),
        ]
    };
    let milestone = || prop::sample::select(&Milestone::ALL[..]);
    let change = prop_oneof![
        6 => minutes().prop_map(|minutes| entry(minutes, "something")),
        2 => minutes().prop_map(decision),
        2 => minutes().prop_map(update),
        2 => (milestone(), minutes()).prop_map(|(milestone, minutes)| reach(milestone, minutes)),
        1 => (milestone(), minutes(), minutes()).prop_map(|(milestone, one, other)| Change::MilestoneSet {
            milestone,
            at: Some(When::between(at(one), at(other))),
            note: None,
        }),
    ];
    prop::collection::vec(change, 0..60)
}

proptest! {
    #[test]
    fn every_incident_makes_a_tidy_picture(changes in changes(), now in -60i64..6 * DAY, width in 0i32..1600) {
        let incident = incident(opened(), changes);
        for zone in [&Utc as &dyn Zone, &BERLIN] {
            let picture = picture(&incident, zone, at(now), width);
            prop_assert_eq!(is_tidy(&picture), Ok(()));
            prop_assert!(roxmltree::Document::parse(&svg_file(&picture, "", "")).is_ok());
            let rows = timeline(&incident);
            let logged = rows.iter().filter(|row| matches!(row.item, crate::incident::Item::Entry(..))).count();
            let more: usize = texts(&picture, Role::More).iter().filter_map(|text| text.strip_prefix('+')?.parse::<usize>().ok()).sum();
            let told = rows.iter().filter(|row| matches!(row.item, crate::incident::Item::Update(..))).count();
            let drawn = areas(&picture, |role| matches!(role, Role::Entry | Role::Update)).len();
            prop_assert_eq!(drawn + more, logged + told, "everything is drawn or counted");
        }
    }

    #[test]
    fn places_keep_the_order_of_times(mut times in prop::collection::vec(any::<i64>(), 1..20), asked in prop::collection::vec(any::<i64>(), 0..20)) {
        let scale = Scale::new(times.iter().copied().map(Timestamp).collect(), 22, 1078);
        times.extend(asked);
        times.sort_unstable();
        let places: Vec<_> = times.iter().map(|at| scale.place(Timestamp(*at))).collect();
        prop_assert!(places.is_sorted());
        prop_assert!(places.iter().all(|x| (22..=1078).contains(x)));
    }
}
