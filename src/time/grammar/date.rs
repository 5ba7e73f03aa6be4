//! The day in front of a time of day: `yesterday`, `mon`, `2026-11-23`, `23 Nov`, `Nov 23`, `11/12`.

use super::{scan::Scan, token::DaySpec};
use crate::time::copy;

/// A day, and where its time of day starts.
pub struct Found<'a> {
    pub day: DaySpec,
    pub time: Scan<'a>,
    /// Whether a `T` stands between them.
    pub iso: bool,
}

/// The day that stands here, if something that may be a time follows.
pub fn date(start: Scan) -> Option<Found> {
    year_first(start).or_else(|| {
        let (day, after) = slashes(start)
            .or_else(|| spelled(start, None))
            .or_else(|| words(start))?;
        Some(Found {
            day,
            time: to_time(after)?,
            iso: false,
        })
    })
}

/// `2026-11-23T…`, `2026-11-23 …`, `2026/11/23 …`.
fn year_first(start: Scan) -> Option<Found> {
    let (year, after) = start.number(4, 4)?;
    let mark = if after.rest().starts_with('/') { '/' } else { '-' };
    let (month, after) = after.eat(mark)?.number(1, 2)?;
    let (day, after) = after.eat(mark)?.number(1, 2)?;
    let day = DaySpec::Date {
        year: Some(year as i32),
        month,
        day,
        weekday: None,
    };
    match after.eat('T').or_else(|| after.eat('t')) {
        Some(time) => Some(Found { day, time, iso: true }),
        None => Some(Found {
            day,
            time: to_time(after)?,
            iso: false,
        }),
    }
}

/// `11/12`, `23/11`, `11/12/2026`. A number above 12 is the day.
fn slashes(start: Scan) -> Option<(DaySpec, Scan)> {
    let (first, after) = start.number(1, 2)?;
    let (second, after) = after.eat('/')?.number(1, 2)?;
    let (year, after) = match after.eat('/') {
        Some(year) => year.number(4, 4).map(|(year, after)| (Some(year as i32), after))?,
        None => (None, after),
    };
    let date = |day, month| DaySpec::Date {
        year,
        month,
        day,
        weekday: None,
    };
    let day = match (first, second) {
        (0, _) | (_, 0) => return None,
        (1..=12, 1..=12) if first != second => DaySpec::Ambiguous { first, second, year },
        (_, 1..=12) => date(first, second),
        (1..=12, _) => date(second, first),
        _ => return None,
    };
    Some((day, after))
}

/// `23 Nov`, `23 Nov 2026`, `Nov 23`, `Nov 23, 2026`.
fn spelled(start: Scan, weekday: Option<u32>) -> Option<(DaySpec, Scan)> {
    let (month, day, after) = match start.number(1, 2) {
        Some((day, after)) => {
            let (month, after) = month(after.gap()?)?;
            (month, day, after)
        }
        None => {
            let (month, after) = month(start)?;
            let (day, after) = after.gap()?.number(1, 2)?;
            (month, day, after)
        }
    };
    let comma = after.eat(',').unwrap_or(after);
    let year = comma
        .gap()
        .and_then(|year| year.number(4, 4))
        .filter(|(_, after)| after.ends());
    let (year, after) = year.map_or((None, after), |(year, after)| (Some(year as i32), after));
    Some((
        DaySpec::Date {
            year,
            month,
            day,
            weekday,
        },
        after,
    ))
}

/// `today`, `yesterday`, `y`, `mon`, and `Mon 23 Nov`.
fn words(start: Scan) -> Option<(DaySpec, Scan)> {
    let (word, after) = start.word();
    if word.eq_ignore_ascii_case("yesterday") || word.eq_ignore_ascii_case("y") {
        return Some((DaySpec::Yesterday, after));
    }
    if word.eq_ignore_ascii_case("today") {
        return Some((DaySpec::Today, after));
    }
    let weekday = weekday(word)?;
    let comma = after.eat(',').unwrap_or(after);
    comma
        .gap()
        .and_then(|date| spelled(date, Some(weekday)))
        .or(Some((DaySpec::Weekday(weekday), after)))
}

/// From the end of a day to its time: a comma, blanks, perhaps "at".
fn to_time(after: Scan) -> Option<Scan> {
    let time = after.eat(',').unwrap_or(after).gap()?;
    let (word, after_word) = time.word();
    if word.eq_ignore_ascii_case("at") {
        after_word.gap()
    } else {
        Some(time)
    }
}

fn month(start: Scan) -> Option<(u32, Scan)> {
    let (word, after) = start.word();
    let number = (1..=12).find(|n| is_name(word, copy::month(*n), &["sept"]))?;
    Some((number, after))
}

fn weekday(word: &str) -> Option<u32> {
    (0..7).find(|n| is_name(word, copy::weekday(*n), &["tues", "weds", "thur", "thurs"]))
}

/// Whether `word` is `name`, its first three letters, or one of the other customary shortenings of it.
fn is_name(word: &str, name: &str, others: &[&str]) -> bool {
    let same_start = name
        .get(..3)
        .zip(word.get(..3))
        .is_some_and(|(a, b)| a.eq_ignore_ascii_case(b));
    same_start
        && (word.len() == 3 || word.eq_ignore_ascii_case(name) || others.iter().any(|o| word.eq_ignore_ascii_case(o)))
}
