//! Characters that nobody sees, made harmless.

use std::fmt::Write;

/// A tab is as wide as this.
const TAB: &str = "    ";

/// The text without surprises: one kind of line end, tabs as spaces, characters without any width left out, and
/// control and direction characters (which can make a line read other than it is) replaced by their number, as in
/// "[U+202E]".
pub fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = None;
    for c in text.chars() {
        match c {
            '\n' if before == Some('\r') => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            '\t' => out.push_str(TAB),
            // They join emoji, and shape Persian and Indic words; beside ASCII they are only ever hidden.
            '\u{200c}' | '\u{200d}' if before.is_some_and(|before| !before.is_ascii()) => out.push(c),
            c if has_no_width(c) => {}
            c if c.is_control() || sets_direction(c) => {
                // Writing to a string cannot fail.
                let _ = write!(out, "[U+{:04X}]", u32::from(c));
            }
            c => out.push(c),
        }
        before = Some(c);
    }
    out
}

fn has_no_width(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{180e}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
    )
}

fn sets_direction(c: char) -> bool {
    matches!(
        c,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{206a}'..='\u{206f}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_stays_hidden() {
        let table = [
            ("plain, naïve, 支払い", "plain, naïve, 支払い"),
            ("a\r\nb\rc\nd\u{2028}e", "a\nb\nc\nd\ne"),
            ("\tindented", "    indented"),
            ("safe\u{202e}gpj.exe", "safe[U+202E]gpj.exe"),
            ("bell\u{7} null\0", "bell[U+0007] null[U+0000]"),
            ("zero\u{200b}width\u{feff} soft\u{ad}hyphen", "zerowidth softhyphen"),
            ("hidden\u{e0041}\u{e0042}", "hidden"),
            ("pay\u{200d}ment", "payment"),
            ("می\u{200c}خواهم 👩\u{200d}🚒", "می\u{200c}خواهم 👩\u{200d}🚒"),
        ];
        for (typed, shown) in table {
            assert_eq!(visible(typed), shown, "{typed:?}");
        }
    }
}
