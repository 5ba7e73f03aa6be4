use super::*;
use crate::incident::{
    Timestamp,
    made::{folded, opened, set},
};
use Milestone::{Acknowledged, Declared, Detected, ImpactBegan, ImpactEnded, Mitigated, Resolved};

/// Of a whole minute.
const ZERO: Timestamp = Timestamp(6000);

fn minutes(minutes: i64) -> When {
    ZERO.plus(60 * minutes).into()
}

fn with(precision: Precision, at: i64) -> When {
    When {
        precision,
        ..minutes(at)
    }
}

/// An incident that was detected at T+0 and declared two minutes later, with these milestones.
fn incident(milestones: &[(Milestone, When)]) -> Incident {
    let set = milestones.iter().map(|(milestone, at)| set(*milestone, Some(*at)));
    folded(ZERO, [opened(minutes(2), ZERO.into())].into_iter().chain(set))
}

/// Which two would be the wrong way round.
fn odd(milestones: &[(Milestone, When)], changes: &[(Milestone, Option<When>)]) -> Option<(Milestone, Milestone)> {
    let changes: Vec<_> = changes.iter().map(|(milestone, at)| set(*milestone, *at)).collect();
    misplaced(&incident(milestones), &changes).map(|pair| (pair.first.0, pair.then.0))
}

#[test]
fn what_comes_after_must_not_be_before() {
    let table = [
        (ImpactBegan, Mitigated),
        (ImpactBegan, ImpactEnded),
        (Detected, Acknowledged),
        (Detected, Mitigated),
        (Detected, Resolved),
        (Acknowledged, Resolved),
        (Mitigated, Resolved),
        (ImpactEnded, Resolved),
    ];
    for (first, then) in table {
        let recorded = [(first, minutes(20))];
        assert_eq!(odd(&recorded, &[(then, Some(minutes(19)))]), Some((first, then)));
        assert_eq!(odd(&recorded, &[(then, Some(minutes(20)))]), None, "{then:?} at once");
        assert_eq!(odd(&recorded, &[(then, Some(minutes(21)))]), None, "{then:?} later");
        // Moving the first of them past the second is the same.
        let recorded = [(then, minutes(20))];
        assert_eq!(odd(&recorded, &[(first, Some(minutes(21)))]), Some((first, then)));
    }
}

#[test]
fn an_alert_may_come_before_the_impact_and_the_end_before_the_declaration() {
    assert_eq!(odd(&[], &[(ImpactBegan, Some(minutes(5)))]), None);
    assert_eq!(odd(&[], &[(Resolved, Some(minutes(1)))]), None);
    assert_eq!(odd(&[(Resolved, minutes(9))], &[(Declared, Some(minutes(99)))]), None);
    assert_eq!(
        odd(&[(Mitigated, minutes(5))], &[(Acknowledged, Some(minutes(9)))]),
        None
    );
}

#[test]
fn all_changes_together_are_what_counts() {
    let recorded = [(Mitigated, minutes(20))];
    let both = [(Resolved, Some(minutes(10))), (Mitigated, Some(minutes(8)))];
    assert_eq!(odd(&recorded, &both), None);
    let taken_away = [(Resolved, Some(minutes(10))), (Mitigated, None)];
    assert_eq!(odd(&recorded, &taken_away), None);
    let twice = [(Resolved, Some(minutes(10))), (Resolved, Some(minutes(30)))];
    assert_eq!(odd(&recorded, &twice), None);
}

#[test]
fn what_stood_so_before_is_not_asked_about_again() {
    let recorded = [(Mitigated, minutes(20)), (Resolved, minutes(10))];
    assert_eq!(odd(&recorded, &[]), None);
    assert_eq!(odd(&recorded, &[(Acknowledged, Some(minutes(1)))]), None);
    assert_eq!(odd(&recorded, &[(Resolved, Some(minutes(10)))]), None, "another note");
    assert_eq!(
        odd(&recorded, &[(Resolved, Some(minutes(11)))]),
        Some((Mitigated, Resolved))
    );
}

#[test]
fn a_typed_minute_is_not_before_a_second_of_it() {
    let stamped = [(Mitigated, When::exact(ZERO.plus(20 * 60 + 35)))];
    assert_eq!(odd(&stamped, &[(Resolved, Some(minutes(20)))]), None);
    assert_eq!(
        odd(&stamped, &[(Resolved, Some(minutes(19)))]),
        Some((Mitigated, Resolved))
    );
    let second = When::exact(ZERO.plus(20 * 60 + 34));
    assert_eq!(odd(&stamped, &[(Resolved, Some(second))]), Some((Mitigated, Resolved)));
}

#[test]
fn a_range_is_odd_only_where_no_part_of_it_is_right() {
    let until = |at: i64, until: i64| Some(When::between(minutes(at).at, minutes(until).at));
    let recorded = [(Mitigated, minutes(20))];
    assert_eq!(odd(&recorded, &[(Resolved, until(10, 20))]), None);
    assert_eq!(
        odd(&recorded, &[(Resolved, until(10, 19))]),
        Some((Mitigated, Resolved))
    );
    let recorded = [(Resolved, minutes(20))];
    assert_eq!(odd(&recorded, &[(Mitigated, until(20, 40))]), None);
    assert_eq!(
        odd(&recorded, &[(Mitigated, until(21, 40))]),
        Some((Mitigated, Resolved))
    );
}

#[test]
fn about_then_is_odd_only_where_it_is_far_off() {
    let recorded = [(Mitigated, minutes(200))];
    let about = |at| Some(with(Precision::About, at));
    assert_eq!(odd(&recorded, &[(Resolved, about(170))]), None);
    assert_eq!(odd(&recorded, &[(Resolved, about(160))]), Some((Mitigated, Resolved)));
    assert_eq!(odd(&recorded, &[(Resolved, Some(with(Precision::Unread, 1)))]), None);
}

#[test]
fn any_numbers_can_be_compared() {
    let far = |at| Some(When::exact(Timestamp(at)));
    let recorded = [(Mitigated, When::exact(Timestamp(i64::MAX)))];
    assert_eq!(odd(&recorded, &[(Resolved, far(i64::MIN))]), Some((Detected, Resolved)));
    assert_eq!(odd(&recorded, &[(Resolved, far(i64::MAX))]), None);
}
