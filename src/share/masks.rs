//! Texts that a mask stands for.

/// What stands where something was masked.
pub const MASK: &str = "[masked]";

/// The texts to mask.
pub struct Masks<'a>(Vec<&'a str>);

impl<'a> Masks<'a> {
    /// Blank ones mask nothing.
    pub fn new(texts: &'a [String]) -> Self {
        let texts = texts.iter().map(String::as_str);
        Self(texts.filter(|text| !text.trim().is_empty()).collect())
    }

    /// The text with a mask wherever one of them stands; where several overlap, one mask for all, so that nothing is
    /// left of any. What is masked already stays as it is.
    pub fn hide(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            let step = if rest.starts_with(MASK) {
                out.push_str(MASK);
                MASK.len()
            } else if let Some(length) = self.covered(rest) {
                out.push_str(MASK);
                length
            } else {
                let c = rest.chars().next().unwrap_or_default();
                out.push(c);
                c.len_utf8()
            };
            at += step;
        }
        out
    }

    /// How much of what `rest` begins with is to be masked.
    fn covered(&self, rest: &str) -> Option<usize> {
        let longest = |rest: &str| {
            let found = self.0.iter().filter(|text| rest.starts_with(**text));
            found.map(|text| text.len()).max()
        };
        let mut end = longest(rest)?;
        for (at, _) in rest.char_indices().skip(1) {
            if at >= end {
                break;
            }
            let further = rest.get(at..).and_then(longest);
            end = end.max(further.map_or(0, |length| at + length));
        }
        Some(end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_occurrence_is_masked_and_nothing_is_left_of_it() {
        let table: [(&[&str], &str, &str); 9] = [
            (&["s3cret"], "s3cret and s3cret", "[masked] and [masked]"),
            (&["ab", "abcd"], "abcd ab", "[masked] [masked]"),
            (&["ab", "bcd"], "abcd", "[masked]"),
            (&["aa"], "aaa", "[masked]"),
            (&["ab"], "abab", "[masked][masked]"),
            (&["mask"], "[masked] mask", "[masked] [masked]"),
            (&["", " "], "a b", "a b"),
            (&["ö"], "größer", "gr[masked]ßer"),
            (&[], "a", "a"),
        ];
        for (texts, typed, masked) in table {
            let texts: Vec<_> = texts.iter().map(|text| String::from(*text)).collect();
            assert_eq!(Masks::new(&texts).hide(typed), masked, "{texts:?}");
        }
    }
}
