//! The scale and the rulers.

use super::*;

#[test]
fn the_rulers_show_round_times() {
    let table = [
        (1100, vec!["14:10", "14:15", "14:20", "14:25", "14:30", "14:35"]),
        (350, vec!["14:10", "14:20", "14:30"]),
    ];
    for (width, clocks) in table {
        assert_eq!(texts(&shown(&told(), width), Role::Clock), clocks, "{width}");
    }
    assert_eq!(texts(&shown(&told(), 350), Role::Offset), ["T+0", "T+10", "T+20"]);
    let times: Vec<_> = texts(&picture(&told(), &BERLIN, at(0), 350), Role::Clock)
        .into_iter()
        .map(str::to_owned)
        .collect();
    assert_eq!(times, ["15:10", "15:20", "15:30"]);
}

#[test]
fn the_ruler_follows_the_clocks_when_they_change() {
    // 2026-03-29T00:00:00Z, an hour before Berlin skips from 02:00 to 03:00.
    let spring = Timestamp(1_774_742_400);
    let autumn = Timestamp(1_792_884_600);
    for (from, minutes, expected) in [
        (spring, 120, ["01:00", "01:30", "03:00", "03:30", "04:00"].as_slice()),
        (
            autumn,
            150,
            ["01:30", "02:00", "02:30", "02:00", "02:30", "03:00"].as_slice(),
        ),
    ] {
        let opened = Opened {
            at: from.into(),
            detected: from.into(),
            ..opened()
        };
        let picture = picture(&incident(opened, []), &BERLIN, from.plus(60 * minutes), 700);
        assert_eq!(texts(&picture, Role::Clock), expected);
    }
}

#[test]
fn midnight_says_the_day() {
    let late = [
        entry(8 * 60, "still broken"),
        entry(11 * 60, "still broken"),
        entry(5 * 60, "broken"),
    ];
    let picture = picture(&incident(opened(), late), &Utc, at(11 * 60), 1100);
    assert_eq!(
        texts(&picture, Role::Clock),
        [
            "24 Mar 15:00",
            "16:00",
            "17:00",
            "18:00",
            "19:00",
            "20:00",
            "21:00",
            "22:00",
            "23:00",
            "25 Mar",
            "01:00"
        ]
    );
}

#[test]
fn quiet_nights_are_cut_out_and_each_day_has_its_times() {
    for width in WIDTHS {
        let picture = shown(&three_days(), width);
        assert_eq!(
            areas(&picture, |role| role == Role::CutEdge).len(),
            4,
            "bar and line, twice"
        );
        let clocks = texts(&picture, Role::Clock).join(" ");
        for day in ["24 Mar", "25 Mar", "26 Mar"] {
            assert!(clocks.contains(day), "{day} is missing in {clocks} at {width}");
        }
        // The hours that are left fill more than two thirds of the width.
        let bar = areas(&picture, |role| matches!(role, Role::Phase(PhaseKind::Active)))[0];
        assert!(bar.right - bar.left > picture.width / 2);
    }
}

#[test]
fn the_first_and_the_last_row_stand_at_the_ends() {
    let scale = Scale::new(vec![ZERO, at(90), at(20), at(5 * DAY)], 22, 1078);
    assert_eq!((scale.place(ZERO), scale.place(at(5 * DAY))), (22, 1078));
    let (hour, third) = (scale.place(at(60)) - 22, scale.place(at(20)) - 22);
    assert!((hour - 3 * third).abs() <= 2, "in proportion: {hour}, {third}");
    assert_eq!(scale.place(at(5 * DAY)) - scale.place(at(90)), 28, "cut short");
}
