use super::*;
use crate::time::copy;

const NOW: &str = "2026-03-24T14:20:00Z";

#[test]
fn a_field_takes_the_same_grammar_and_now() {
    let context = open(NOW, &Utc);
    for (text, when) in [
        ("now", NOW),
        (" Now ", NOW),
        ("14:17", "2026-03-24T14:17:00Z"),
        (" 2:17 PM ", "2026-03-24T14:17:00Z"),
        ("-5m", "2026-03-24T14:15:00Z"),
        ("5 min ago", "2026-03-24T14:15:00Z"),
        ("T-6", "2026-03-24T14:11:00Z"),
        ("yesterday 23:50", "2026-03-23T23:50:00Z"),
        ("2026-03-23 23:50", "2026-03-23T23:50:00Z"),
        ("2026-03-24T14:17:00Z", "2026-03-24T14:17:00Z"),
        ("14:17 +02:00", "2026-03-24T12:17:00Z"),
        ("~14:17", "~2026-03-24T14:17:00Z"),
        (" ~T-6 ", "~2026-03-24T14:11:00Z"),
        ("14:10..14:20", "2026-03-24T14:10:00Z..2026-03-24T14:20:00Z"),
        (
            "yesterday 23:50 \u{2026} 00:10",
            "2026-03-23T23:50:00Z..2026-03-24T00:10:00Z",
        ),
    ] {
        let moment = read_field(text, &context).expect(text).expect(text);
        assert_eq!(shown(moment.when), when, "{text:?}");
        assert_eq!(moment.doubt, None, "{text:?}");
    }
}

#[test]
fn an_empty_field_is_no_time() {
    for text in ["", "  ", "\t\n"] {
        assert_eq!(read_field(text, &open(NOW, &Utc)), Ok(None));
    }
}

#[test]
fn a_field_is_a_time_and_nothing_else() {
    let context = open(NOW, &Utc);
    for text in [
        "14:17 alert",
        "14:17,",
        "soon",
        "2026-03-24",
        "1417",
        "\\14:17",
        "14:17 14:18",
        "now 14:17",
        "~now",
        "~ 14:17",
        "14:10..",
        "14:10-14:20",
        "14:10..14:20 alert",
    ] {
        assert_eq!(read_field(text, &context), Err(FieldError::NotATime), "{text:?}");
    }
}

#[test]
fn a_time_without_an_instant_says_why() {
    let context = Context {
        zero: None,
        ..open(NOW, &Utc)
    };
    let said = |text: &str| {
        let error = read_field(text, &context).expect_err(text);
        copy::field_error(&error, context.now, context.zone)
    };
    assert_eq!(said("11/12 14:17"), "11/12 can be 11 December or 12 November");
    assert_eq!(said("T+8"), "T+0 is not set yet: nothing was detected");
    assert_eq!(said("2026-02-30 10:00"), "The calendar has no such day");
    assert_eq!(
        said("14:17 CET"),
        "CET is not read as a zone: write UTC or an offset such as +02:00"
    );
    assert_eq!(
        said("14:10..14:17 CET"),
        "CET is not read as a zone: write UTC or an offset such as +02:00"
    );
    assert_eq!(said("soon"), "Not a time. Try 14:17, -5m or 2026-03-24 14:17");
}

#[test]
fn a_doubt_that_leaves_an_instant_comes_with_it() {
    let moment = read_field("today 15:00", &open(NOW, &Utc))
        .expect("a time")
        .expect("an instant");
    assert_eq!(moment.doubt, Some(Doubt::Future { seconds: 2400 }));
}
