//! What the app says when a copy from a link or a file was taken in.

use super::TakeIn;

/// A copy was taken in: what became of it. `count`: how many of its events were new here, `aside`: how many contradict
/// what is here, `ahead`: how many were not taken because their clock is far ahead.
pub fn took_in(how: TakeIn, count: usize, aside: usize, ahead: usize) -> String {
    let done = match (how, count) {
        (TakeIn::Continue, _) => {
            format!(
                "Continues here: {}. The copy you came from does not follow along.",
                events(count)
            )
        }
        (TakeIn::Copy, _) => "Saved as a copy, an incident of its own".to_owned(),
        (TakeIn::Merge, 0) => "Merged: nothing in it was new".to_owned(),
        (TakeIn::Merge, _) => format!("Merged: {count} new"),
    };
    let mut parts = vec![done];
    if aside > 0 {
        parts.push(match aside {
            1 => "1 differs from what is here and was set aside, see Settings".to_owned(),
            _ => format!("{aside} differ from what is here and were set aside, see Settings"),
        });
    }
    if ahead > 0 {
        parts.push(format!(
            "Not taken: {} from a clock more than a day ahead",
            events(ahead)
        ));
    }
    parts
        .iter()
        .map(|part| part.trim_end_matches('.'))
        .collect::<Vec<_>>()
        .join(". ")
}

/// What a row is that is here, and would be otherwise.
pub fn edited(label: &str) -> String {
    format!("{label} · edited")
}

/// Nothing was taken in, since everything was written by a clock that is far ahead.
pub fn all_ahead() -> String {
    "Nothing was taken in: all of it comes from a clock more than a day ahead of this one".to_owned()
}

fn events(count: usize) -> String {
    match count {
        1 => "1 event".to_owned(),
        _ => format!("{count} events"),
    }
}
