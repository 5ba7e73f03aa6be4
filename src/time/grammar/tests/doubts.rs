use super::*;
use crate::time::{copy, table_zone::BERLIN};

const NOW: &str = "2026-12-15T14:20:00Z";

/// The line is logged whole, at now, with this doubt.
fn kept_whole(line: &str, context: &Context) -> Doubt {
    let reading = read_line(line, context);
    assert_eq!(reading.text(line), line);
    let unread = When {
        at: context.now,
        precision: Precision::Unread,
    };
    assert_eq!((reading.when, reading.typed), (unread, false), "{line:?}");
    let doubt = reading.doubt.expect("a doubt");
    assert!(!doubt.leaves_instant(), "{line:?}");
    doubt
}

#[test]
fn an_ambiguous_date_is_offered_both_ways() {
    let context = open(NOW, &Utc);
    let line = "11/12 14:17 deploy";
    let offers = |line: &str| offered(Some(kept_whole(line, &context)));
    assert_eq!(offers(line), ["2026-12-11T14:17:00Z", "2026-11-12T14:17:00Z"]);
    assert_eq!(read_line(line, &context).token, Some(0..line.len() - " deploy".len()));
    assert_eq!(
        offers("3/4/2025 2pm x"),
        ["2025-04-03T14:00:00Z", "2025-03-04T14:00:00Z"]
    );
    assert_eq!(
        offers("~11/12 14:17 deploy"),
        ["~2026-12-11T14:17:00Z", "~2026-11-12T14:17:00Z"]
    );
}

#[test]
fn doubts_that_leave_no_instant_keep_the_line() {
    let context = open(NOW, &Utc);
    for line in [
        "30 Feb 10:00 x",
        "Feb 29 2026 10:00 x",
        "2026-02-29 10:00 x",
        "2026-13-01 10:00 x",
        "31/4 10:00 x",
        "0000-01-01 10:00 x",
        "Mon 24 Mar 2026 14:17 x",
        "~30 Feb 10:00 x",
        "2026-02-29 10:00..11:00 x",
        "10:00..2026-02-29 11:00 x",
        "fri 23 Nov 10:00 x",
    ] {
        assert_eq!(kept_whole(line, &context), Doubt::NoSuchDay, "{line:?}");
    }
    for line in [
        "-999999d x",
        "0001-01-01 00:00 +01:00 x",
        "9999-12-31T23:59:00-01:00 x",
        "-999999d..-1d x",
        "9999-12-31 23:00..23:30 -01:00 x",
    ] {
        assert_eq!(kept_whole(line, &context), Doubt::OutOfRange, "{line:?}");
    }
    let undetected = Context { zero: None, ..context };
    assert_eq!(kept_whole("T+8 logs", &undetected), Doubt::NoZero);
    assert_eq!(kept_whole("T-3 logs", &undetected), Doubt::NoZero);
    assert_eq!(kept_whole("~T+8 logs", &undetected), Doubt::NoZero);
    assert_eq!(kept_whole("14:10..T+8 logs", &undetected), Doubt::NoZero);
}

#[test]
fn a_future_time_is_taken_and_said() {
    let context = open(NOW, &Utc);
    for (line, when, seconds) in [
        ("today 15:00 x", "2026-12-15T15:00:00Z", 2400),
        ("2026-12-15 14:22:01 x", "2026-12-15T14:22:01Z", 121),
        ("16 Dec 14:20 x", "2026-12-16T14:20:00Z", 86_400),
        ("2027-12-15 14:20 x", "2027-12-15T14:20:00Z", 365 * 86_400),
    ] {
        let reading = read_line(line, &context);
        assert_eq!(shown(reading.when), when);
        assert_eq!(reading.doubt, Some(Doubt::Future { seconds }), "{line:?}");
        assert!(offered(reading.doubt).is_empty());
        assert_eq!(reading.text(line), "x");
    }
    assert_eq!(read_line("today 14:22 x", &context).doubt, None);
    let just_detected = open("2026-03-24T14:18:00Z", &Utc);
    assert_eq!(
        read_line("T+8 x", &just_detected).doubt,
        Some(Doubt::Future { seconds: 420 })
    );
    assert_eq!(read_line("T+3 x", &just_detected).doubt, None);
}

#[test]
fn letters_of_several_zones_are_said_and_stay_in_the_text() {
    let context = open(NOW, &Utc);
    for (line, letters, text) in [
        ("14:17 CET deploy", "CET", "CET deploy"),
        ("2:17 PM PST", "PST", "PST"),
        ("14:17 IST, x", "IST", "IST, x"),
    ] {
        let reading = read_line(line, &context);
        assert_eq!(shown(reading.when), "2026-12-15T14:17:00Z");
        assert_eq!(reading.doubt, Some(Doubt::UnknownZone { abbreviation: letters }));
        assert_eq!(reading.text(line), text);
    }
    assert_eq!(read_line("14:17 est. 5 users", &context).doubt, None);
}

#[test]
fn doubts_read_as_sentences() {
    let context = open(NOW, &Utc);
    let sentence = |line: &str, context: &Context| {
        let reading = read_line(line, context);
        copy::doubt(&reading.doubt.expect("a doubt"), reading.when.at, context.zone)
    };
    assert_eq!(
        sentence("11/12 14:17 x", &context),
        "11/12 can be 11 December or 12 November"
    );
    assert_eq!(sentence("today 15:00 x", &context), "40 min in the future");
    assert_eq!(sentence("30 Feb 10:00 x", &context), "The calendar has no such day");
    let autumn = open("2026-10-25T02:10:00Z", &BERLIN);
    assert_eq!(
        sentence("02:30 x", &autumn),
        "First 02:30 (clock change), the second came 1 h later"
    );
    let spring = open("2026-03-29T01:05:00Z", &BERLIN);
    assert_eq!(
        sentence("02:55 x", &spring),
        "The clocks skipped 02:55 (clock change), read as 01:55"
    );
}
