//! A place in a text, and the small steps forward from it.

/// The rest of a text. A step gives the place after it, so that a reading that fails leaves nothing to undo.
#[derive(Clone, Copy)]
pub struct Scan<'a>(&'a str);

/// The dashes people type, or phones put in their place.
const DASHES: [char; 4] = ['-', '\u{2212}', '\u{2013}', '\u{2014}'];

/// Space, tab, and the no-break and thin spaces that browsers print between a time and its PM.
fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

impl<'a> Scan<'a> {
    pub fn new(text: &'a str) -> Self {
        Self(text)
    }

    /// What has not been read.
    pub fn rest(self) -> &'a str {
        self.0
    }

    /// Past `c`.
    pub fn eat(self, c: char) -> Option<Self> {
        self.0.strip_prefix(c).map(Self)
    }

    /// Past any dash.
    pub fn dash(self) -> Option<Self> {
        self.0.strip_prefix(DASHES).map(Self)
    }

    /// Past a plus (false) or a dash (true).
    pub fn sign(self) -> Option<(bool, Self)> {
        self.eat('+')
            .map(|after| (false, after))
            .or_else(|| self.dash().map(|after| (true, after)))
    }

    /// Past blanks, if there are any.
    pub fn blanks(self) -> Self {
        Self(self.0.trim_start_matches(is_blank))
    }

    /// Past at least one blank.
    pub fn gap(self) -> Option<Self> {
        self.0.starts_with(is_blank).then(|| self.blanks())
    }

    /// The ASCII digits that stand here, perhaps none.
    pub fn digit_run(self) -> (&'a str, Self) {
        self.run(|c| c.is_ascii_digit())
    }

    /// The ASCII letters that stand here, perhaps none.
    pub fn word(self) -> (&'a str, Self) {
        self.run(|c| c.is_ascii_alphabetic())
    }

    /// A number of `min` to `max` (at most 9) digits, with no further digit behind it.
    pub fn number(self, min: usize, max: usize) -> Option<(u32, Self)> {
        let (digits, after) = self.digit_run();
        let fits = (min..=max.min(9)).contains(&digits.len());
        fits.then(|| digits.parse().ok())
            .flatten()
            .map(|number| (number, after))
    }

    /// Past what stands between the ends of a range.
    pub fn range_mark(self) -> Option<Self> {
        let after = self.0.strip_prefix("..").or_else(|| self.0.strip_prefix('\u{2026}'));
        after.map(Self)
    }

    /// Whether a time may end here: at the end, at white space, at a punctuation mark before these, or where a range
    /// goes on.
    pub fn ends(self) -> bool {
        let after = self.0.strip_prefix([',', ';', ':', '.']).unwrap_or(self.0);
        after.chars().next().is_none_or(char::is_whitespace) || self.range_mark().is_some()
    }

    /// From the end of a time to its text: past a punctuation mark, white space, and a dash that stands alone.
    pub fn separator(self) -> Self {
        let text = self.0.strip_prefix([',', ';', ':', '.']).unwrap_or(self.0).trim_start();
        match text.strip_prefix(DASHES) {
            Some(after) if after.is_empty() || after.starts_with(char::is_whitespace) => Self(after.trim_start()),
            _ => Self(text),
        }
    }

    fn run(self, belongs: fn(char) -> bool) -> (&'a str, Self) {
        let after = self.0.trim_start_matches(belongs);
        let (run, after) = self.0.split_at(self.0.len() - after.len());
        (run, Self(after))
    }
}
