//! Text as GitHub-flavoured Markdown that shows exactly that text.
//!
//! Most characters take a backslash. But GitHub looks for `@name`, `#123`, commits and `:emoji:` in the finished page,
//! where neither a backslash nor `&#64;` is left to see: both still notify the person of that name. An empty comment
//! stays between the two halves until that search is over, and shows as nothing; a zero-width space would too, but
//! would come along whenever somebody copies the text.

/// Keeps two characters apart and shows as nothing.
const APART: &str = "<!-- -->";

/// Where the text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// At the beginning of a line, where `-`, `#` and others would begin a block.
    LineStart,
    /// At the beginning of a line within a table cell or heading, where only spaces need care.
    CellStart,
    /// After something else.
    Within,
}

/// Appends `text` (one line) to `out` so that it shows as it is.
pub fn escape(out: &mut String, text: &str, place: Place) {
    let mut rest = match place {
        Place::LineStart => line_start(out, text),
        Place::CellStart | Place::Within => text,
    };
    // What stands before is markup where it is not text, and counts as punctuation.
    let mut before = if rest.len() < text.len() || place == Place::Within {
        Some('.')
    } else {
        None
    };
    while let Some(c) = rest.chars().next() {
        let after = rest.get(c.len_utf8()..).unwrap_or_default();
        let next = after.chars().next();
        match c {
            '\\' | '`' | '*' | '~' | '[' | '|' => escaped(out, c),
            '_' if !(before.is_some_and(char::is_alphanumeric) && next.is_some_and(char::is_alphanumeric)) => {
                escaped(out, c);
            }
            '<' if next.is_none_or(|next| next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?')) => {
                escaped(out, c);
            }
            '&' if is_entity(after) => escaped(out, c),
            // A line's first space and all but the first of several would be dropped.
            ' ' if before.is_none_or(|before| before == ' ') => out.push_str("&nbsp;"),
            // Both, since a backslash alone is gone before GitHub looks for formulas.
            '$' if could_end_formula(out, next) => out.push_str("<span>\\$</span>"),
            _ => {
                out.push(c);
                if is_reference(before, rest) {
                    out.push_str(APART);
                }
            }
        }
        before = Some(c);
        rest = after;
    }
}

fn escaped(out: &mut String, c: char) {
    out.push('\\');
    out.push(c);
}

/// Appends what begins the line if that would begin a block, and returns the rest.
fn line_start<'a>(out: &mut String, text: &'a str) -> &'a str {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, rest) = text.split_at(digits);
    let mut chars = rest.chars();
    let (mark, next) = (chars.next(), chars.next());
    let alone = next.is_none_or(char::is_whitespace);
    let begins = match mark {
        Some('.' | ')') => !number.is_empty() && alone,
        _ if !number.is_empty() => false,
        Some('#') => !next.is_some_and(|next| next.is_ascii_digit()),
        Some('>') => true,
        Some('+') => alone,
        Some('-') => alone || matches!(next, Some('-' | ':')),
        Some('=') => alone || next == Some('='),
        // With dashes, the second line of a table.
        Some(':') => next == Some('-'),
        _ => false,
    };
    match mark {
        Some(mark) if begins => {
            out.push_str(number);
            escaped(out, mark);
            rest.get(mark.len_utf8()..).unwrap_or_default()
        }
        _ => text,
    }
}

/// Whether `&` and what follows would be read as one character.
pub fn is_entity(after: &str) -> bool {
    let body = after.split(';').next().unwrap_or_default();
    body.len() < after.len()
        && !body.is_empty()
        && body
            .strip_prefix('#')
            .unwrap_or(body)
            .chars()
            .all(|c| c.is_ascii_alphanumeric())
}

/// Whether a formula that an earlier `$` began could end with one after `out`. None ends, none is there.
fn could_end_formula(out: &str, next: Option<char>) -> bool {
    !out.is_empty() && !out.ends_with([' ', '\n']) && !next.is_some_and(|next| next.is_ascii_digit())
}

/// Whether GitHub would make a link or a picture of what `rest` begins with, so that its first character has to be
/// held apart from the second.
fn is_reference(before: Option<char>, rest: &str) -> bool {
    let in_word = before.is_some_and(char::is_alphanumeric);
    let mut chars = rest.chars();
    let (first, tail) = (chars.next(), chars.as_str());
    let next_is = |test: fn(&char) -> bool| tail.chars().next().as_ref().is_some_and(test);
    match first {
        // A person or a team, and the address of one.
        Some('@') => next_is(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.')),
        // An issue.
        Some('#') => next_is(char::is_ascii_digit),
        // An address, of whatever kind; links that should be links do not come through here.
        Some(':') => tail.starts_with("//") || is_emoji(tail),
        _ if in_word => false,
        Some('g' | 'G') => {
            let number = tail
                .get(..2)
                .filter(|tail| tail.eq_ignore_ascii_case("h-"))
                .and(tail.get(2..));
            number.is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()))
        }
        Some('w' | 'W') => tail.get(..3).is_some_and(|tail| tail.eq_ignore_ascii_case("ww.")),
        Some(_) => is_commit(rest),
        None => false,
    }
}

/// Whether `tail` goes on as an emoji's name and its colon. The minutes of 14:17:30 do not.
fn is_emoji(tail: &str) -> bool {
    let Some((name, _)) = tail.split_once(':') else {
        return false;
    };
    !name.is_empty()
        && name
            .bytes()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, b'_' | b'+' | b'-'))
        && !(name.len() == 2 && name.bytes().all(|c| c.is_ascii_digit()))
}

/// Whether `rest` begins with the name of a commit: 7 to 40 hexadecimal digits. Plain numbers are left alone.
fn is_commit(rest: &str) -> bool {
    let end = rest
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, 'a'..='f')))
        .unwrap_or(rest.len());
    let (name, after) = rest.split_at(end);
    (7..=40).contains(&name.len())
        && name.bytes().any(|c| c.is_ascii_alphabetic())
        && name.bytes().any(|c| c.is_ascii_digit())
        && !after.starts_with(|c: char| c.is_alphanumeric() || c == '_')
}
