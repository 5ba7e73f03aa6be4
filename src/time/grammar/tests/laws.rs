use super::*;
use crate::time::{t_plus, table_zone::ALL};
use proptest::prelude::*;

/// Strings that come close to times.
fn near_a_time() -> impl Strategy<Value = String> {
    let piece = proptest::sample::select(vec![
        "14:17",
        "2",
        "9",
        "12",
        "14:30",
        "..",
        "\u{2026}",
        "~",
        "59",
        "2026",
        "999999",
        "29",
        "0",
        ":",
        "-",
        "\u{2212}",
        "+",
        "/",
        "@",
        "\\",
        ".",
        ",",
        " ",
        " ",
        " ",
        "\u{202f}",
        "T",
        "t",
        "Z",
        "h",
        "m",
        "d",
        "s",
        "am",
        "PM",
        "p.m.",
        "UTC",
        "CET",
        "ago",
        "y",
        "at",
        "yesterday",
        "today",
        "mon",
        "Feb",
        "Nov",
        "now",
        "\n",
        "\u{1f525}",
        "x",
    ]);
    proptest::collection::vec(piece, 0..10).prop_map(|pieces| pieces.concat())
}

fn any_line() -> impl Strategy<Value = String> {
    prop_oneof![near_a_time(), any::<String>()]
}

fn any_instant() -> impl Strategy<Value = Timestamp> {
    prop_oneof![1_700_000_000..1_900_000_000_i64, any::<i64>()].prop_map(Timestamp)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn every_line_has_a_reading_that_loses_nothing(
        line in any_line(),
        now in any_instant(),
        zero in proptest::option::of(any_instant()),
        resolved in proptest::option::of(any_instant()),
        previous in proptest::option::of(any_instant()),
        zone in proptest::sample::select(ALL.to_vec()),
    ) {
        let context = Context { now, zero, zone, resolved, previous };
        let reading = read_line(&line, &context);
        prop_assert!(line.ends_with(reading.text(&line)));
        if let Some(token) = &reading.token {
            prop_assert!(line.get(token.clone()).is_some_and(|token| !token.is_empty()));
        }
        if !reading.typed {
            let unread = reading.token.is_some();
            let precision = if unread { Precision::Unread } else { Precision::Exact };
            prop_assert_eq!(reading.when, When { at: now, precision });
        }
        if let Some(doubt) = &reading.doubt {
            prop_assert!(!crate::time::copy::doubt(doubt, reading.when.at, zone).is_empty());
            prop_assert_eq!(doubt.leaves_instant(), reading.typed);
            let mut offers = doubt.alternatives();
            offers.push(reading.when);
            for (at, offer) in offers.iter().enumerate() {
                prop_assert!(!offers[..at].contains(offer), "{:?}", offers);
            }
        }
        if let Precision::Until(until) = reading.when.precision {
            prop_assert!(until > reading.when.at);
        }
        // A field agrees with a line that is nothing but its time.
        if let Ok(Some(field)) = read_field(&line, &context) && reading.typed {
            prop_assert_eq!(field.when, reading.when);
            prop_assert_eq!(reading.text(&line), "");
        }
    }

    #[test]
    fn an_escaped_time_is_its_text(line in near_a_time()) {
        let context = open("2026-03-24T14:20:00Z", &Utc);
        let line = line.trim_start().to_owned();
        if read_line(&line, &context).token.is_some() {
            let escaped = format!("\\{line}");
            let reading = read_line(&escaped, &context);
            prop_assert_eq!(reading.text(&escaped), line);
            prop_assert!(!reading.typed);
        }
    }

    #[test]
    fn what_is_shown_can_be_typed(
        at in 1_700_000_000..1_800_000_000_i64,
        minutes in -100_000..100_000_i64,
        zone in proptest::sample::select(ALL.to_vec()),
    ) {
        let at = Timestamp(at);
        let now = at.plus(10_000_000);
        let context = Context { now, zero: Some(at), zone, resolved: None, previous: None };
        let typed = |text: &str| read_field(text, &context).ok().flatten().map(|typed| typed.when.at);
        prop_assert_eq!(typed(&show::rfc3339(at)), Some(at));

        let offset = t_plus(at.plus(minutes * 60), at);
        let again = typed(&offset).map(|again| t_plus(again, at));
        prop_assert_eq!(again, Some(offset));

        let shown = format!("{} {}", show::day(at, zone), show::clock_seconds(at, zone));
        let read = read_field(&shown, &context).ok().flatten();
        let fits = read.is_some_and(|read| match read.doubt {
            Some(Doubt::Fold { later, .. }) => read.when.at == at || later.at == at,
            _ => read.when.at == at,
        });
        prop_assert!(fits, "{}", shown);
    }
}
