//! The offset of a zone, as `Intl` prints it.

/// Seconds east of UTC from a text that ends as `Intl`'s `longOffset` and `shortOffset` do: "3/24/2026, GMT+05:45",
/// "GMT-3:30", "GMT+1", "GMT+00:53:28"; "GMT" alone is 0. `None` where it ends otherwise.
pub fn offset_from_text(text: &str) -> Option<i32> {
    let (_, offset) = text.rsplit_once("GMT")?;
    let mut chars = offset.trim_end().chars();
    let sign = match chars.next() {
        None => return Some(0),
        Some('+') => 1,
        Some('-' | '\u{2212}') => -1,
        Some(_) => return None,
    };
    let mut parts = chars.as_str().split(':');
    let mut seconds = part(parts.next()?, 24)? * 3600;
    for unit in [60, 1] {
        if let Some(text) = parts.next() {
            seconds += part(text, 60)? * unit;
        }
    }
    parts.next().is_none().then_some(sign * seconds)
}

/// One or two digits for a number below `limit`.
fn part(text: &str, limit: i32) -> Option<i32> {
    let digits = matches!(text.len(), 1 | 2) && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = digits.then(|| text.parse().ok()).flatten()?;
    (number < limit).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_browsers_print_is_read() {
        let table = [
            ("GMT", 0),
            ("3/24/2026, GMT", 0),
            ("3/24/2026, GMT+00:00", 0),
            ("3/24/2026, GMT+01:00", 3600),
            ("3/24/2026, GMT+05:45", 20_700),
            ("3/24/2026, GMT-02:30", -9000),
            ("3/24/2026, GMT\u{2212}02:30", -9000),
            ("3/24/2026, GMT+14:00", 50_400),
            ("3/24/2026, GMT-12", -43_200),
            ("3/24/2026, GMT+5:45", 20_700),
            ("6/1/1890, GMT+00:53:28", 3208),
            ("6/1/1840, GMT-15:56:00", -57_360),
        ];
        for (text, seconds) in table {
            assert_eq!(offset_from_text(text), Some(seconds), "{text}");
        }
    }

    #[test]
    fn what_is_no_offset_is_not_taken_for_one() {
        for text in [
            "",
            "3/24/2026",
            "3/24/2026, Central European Standard Time",
            "GMT 1",
            "GMT+",
            "GMT+x",
            "GMT++1",
            "GMT+1:",
            "GMT+-1",
            "GMT+24",
            "GMT+01:60",
            "GMT+01:00:00:00",
            "GMT+999999999999999",
            "GMT+0x1",
            "GMT+\u{661}",
            "GMT+1 summer",
        ] {
            assert_eq!(offset_from_text(text), None, "{text}");
        }
    }
}
