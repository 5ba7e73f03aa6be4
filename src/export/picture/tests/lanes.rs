//! What is drawn below the bar, and what a click on it means.

use super::*;

#[test]
fn decisions_have_their_numbers() {
    assert_eq!(texts(&shown(&told(), 350), Role::DecisionName), ["D1"]);
    let far = [decision(10), decision(40), decision(70)];
    let near = [decision(10), decision(13), decision(60)];
    let same = [decision(10), decision(10), decision(10), decision(60)];
    let names = |decided: &[Change]| {
        let picture = picture(&incident(opened(), decided.to_vec()), &Utc, at(100), 350);
        assert_eq!(is_tidy(&picture), Ok(()));
        texts(&picture, Role::DecisionName).join(" ")
    };
    assert_eq!(names(&far), "D1 D2 D3");
    assert_eq!(names(&near), "D1 +1 D3");
    assert_eq!(names(&same), "D1 +2 D4");
    let earlier = [decision(40), decision(10)];
    assert_eq!(
        names(&earlier),
        "D2 D1",
        "numbers are those of the timeline, whatever the order of time"
    );
}

#[test]
fn entries_at_one_time_are_stacked_and_then_counted() {
    for (count, dots, more) in [(3, 3, vec![]), (8, 3, vec!["+5"]), (200, 3, vec!["99+"])] {
        let entries = (0..count).map(|_| entry(30, "the same minute"));
        let picture = picture(&incident(opened(), entries), &Utc, at(60), 350);
        assert_eq!(areas(&picture, |role| role == Role::Entry).len(), dots, "{count}");
        assert_eq!(texts(&picture, Role::More), more);
        assert_eq!(is_tidy(&picture), Ok(()));
    }
}

#[test]
fn a_click_goes_to_the_row_of_the_nearest_mark() {
    let told = told();
    let decided: Vec<_> = told.numbered_decisions().iter().map(|(_, id, _)| *id).collect();
    let picture = shown(&told, 350);
    let middle = |area: Area| ((area.left + area.right) / 2, (area.top + area.bottom) / 2);
    let (x, y) = middle(areas(&picture, |role| role == Role::Decision)[0]);
    for (dx, dy) in [(0, 0), (4, 4), (-6, 0)] {
        assert!(matches!(picture.target_at(x + dx, y + dy), Some(Subject::Item(id)) if decided.contains(&id)));
    }
    let (x, y) = middle(areas(&picture, |role| matches!(role, Role::Phase(PhaseKind::Active)))[0]);
    let acknowledged = Some(Subject::Milestone(Milestone::Acknowledged));
    assert_eq!(picture.target_at(x, y), acknowledged);
    assert_eq!(
        picture.target_at(x, picture.height - 2),
        None,
        "the ruler leads nowhere"
    );
    let dots: Vec<_> = picture.marks.iter().filter(|mark| mark.role == Role::Entry).collect();
    for dot in dots {
        let (x, y) = middle(dot.area);
        assert_eq!(picture.target_at(x, y), dot.target);
    }
}
