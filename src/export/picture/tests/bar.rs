//! The bar: phases, milestones, the present.

use super::*;

#[test]
fn nothing_covers_anything_at_any_width() {
    for incident in [told(), three_days(), fold(&[]), incident(opened(), [])] {
        for width in WIDTHS {
            let picture = shown(&incident, width);
            assert_eq!(is_tidy(&picture), Ok(()), "{width}");
            assert!((104..=132).contains(&picture.height));
        }
    }
}

#[test]
fn phases_stand_in_order_and_in_proportion() {
    let picture = shown(&told(), 1100);
    let bars: Vec<_> = picture
        .marks
        .iter()
        .filter_map(|mark| match mark.role {
            Role::Phase(kind) => Some((kind, mark.area)),
            _ => None,
        })
        .collect();
    let kinds: Vec<_> = bars.iter().map(|(kind, _)| *kind).collect();
    assert_eq!(
        kinds,
        [
            PhaseKind::Undetected,
            PhaseKind::Unacknowledged,
            PhaseKind::Active,
            PhaseKind::Watching,
            PhaseKind::After
        ]
    );
    assert!(bars.windows(2).all(|pair| pair[0].1.right == pair[1].1.left));
    // 6 minutes, and 21 minutes and 5 seconds.
    let width = |place: usize| f64::from(bars[place].1.right - bars[place].1.left);
    let times = width(2) / width(0);
    assert!((times - 1265.0 / 360.0).abs() < 0.05, "{times}");
    assert_eq!(texts(&picture, Role::PhaseName), ["undetected 6 min", "active 21 min"]);
}

#[test]
fn every_milestone_of_a_short_incident_is_named_even_on_a_phone() {
    for width in WIDTHS {
        let picture = shown(&told(), width);
        let named: BTreeSet<_> = texts(&picture, Role::MomentName).into_iter().collect();
        let expected = ["acknowledged", "detected", "impact began", "mitigated", "resolved"];
        assert_eq!(named, BTreeSet::from(expected), "{width}");
    }
}

#[test]
fn what_is_not_known_exactly_is_drawn_so() {
    let set = |milestone, when| Change::MilestoneSet {
        milestone,
        at: Some(when),
        note: None,
    };
    let about = When {
        at: at(-20),
        precision: Precision::About,
    };
    let vague = incident(
        opened(),
        [
            set(Milestone::ImpactBegan, about),
            set(Milestone::Mitigated, When::between(at(10), at(20))),
        ],
    );
    let picture = picture(&vague, &Utc, at(40), 700);
    let dashed = areas(&picture, |role| role == Role::About);
    assert_eq!(dashed.len(), 1);
    let bracket = areas(&picture, |role| role == Role::Range);
    // Ten of sixty minutes.
    assert!(
        (108..=110).contains(&(bracket[0].right - bracket[0].left)),
        "{bracket:?}"
    );
    assert!(
        picture
            .sentence
            .starts_with("Impact began about 13:57; detected after "),
        "{}",
        picture.sentence
    );
    assert!(
        picture.sentence.contains("mitigated between 14:27 and 14:37"),
        "{}",
        picture.sentence
    );
}

#[test]
fn an_open_incident_ends_at_now() {
    let picture = picture(
        &incident(opened(), [reach(Milestone::Acknowledged, 1)]),
        &Utc,
        at(30),
        700,
    );
    let now = areas(&picture, |role| role == Role::Now);
    let bar = areas(&picture, |role| matches!(role, Role::Phase(PhaseKind::Active)));
    assert_eq!(now[0].left, bar[0].right);
    assert_eq!(texts(&picture, Role::NowName), ["now"]);
    assert!(areas(&shown(&told(), 700), |role| role == Role::Now).is_empty());
}

#[test]
fn an_incident_that_has_just_begun_does_not_fill_the_bar() {
    let picture = picture(&incident(opened(), []), &Utc, at(1), 700);
    let bar = areas(&picture, |role| matches!(role, Role::Phase(_)));
    assert!(bar[0].right - bar[0].left < 100);
}
