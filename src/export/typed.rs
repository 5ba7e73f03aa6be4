//! From what people typed to the document tree. They type plain text: the only things read in it are lines, list items
//! that begin with `- `, `* ` or `• `, and addresses of the web.

use super::{
    document::{Block, Inline},
    visible::visible,
};

const BULLETS: [&str; 3] = ["- ", "* ", "\u{2022} "];

/// One piece of text: a new line breaks the line, an address of the web becomes a link.
pub fn inlines(text: &str) -> Vec<Inline> {
    lines(visible(text).trim().lines())
}

/// A section in prose: a blank line ends a paragraph, lines that begin with a bullet make a list.
pub fn prose(text: &str) -> Vec<Block> {
    let text = visible(text);
    let mut blocks = Vec::new();
    let mut paragraph = Vec::new();
    // Bullets with blank lines between them are still one list, as two lists in a row would be.
    let mut items: Vec<Vec<Inline>> = Vec::new();
    for line in text.lines() {
        let item = bullet(line);
        if item.is_some() || line.trim().is_empty() {
            end_paragraph(&mut blocks, &mut paragraph);
        } else if !items.is_empty() {
            blocks.push(Block::List(std::mem::take(&mut items)));
        }
        match item {
            Some(item) => items.push(lines([item])),
            None if line.trim().is_empty() => {}
            None => paragraph.push(line),
        }
    }
    end_paragraph(&mut blocks, &mut paragraph);
    if !items.is_empty() {
        blocks.push(Block::List(items));
    }
    blocks
}

/// A section of separate points: every line is one, and more than one make a list. With bullets it reads as prose.
pub fn points(text: &str) -> Vec<Block> {
    let shown = visible(text);
    let points: Vec<_> = shown.lines().filter(|line| !line.trim().is_empty()).collect();
    if points.len() < 2 || points.iter().any(|line| bullet(line).is_some()) {
        return prose(text);
    }
    vec![Block::List(
        points.into_iter().map(|line| lines([line.trim()])).collect(),
    )]
}

fn end_paragraph(blocks: &mut Vec<Block>, paragraph: &mut Vec<&str>) {
    if let Some(first) = paragraph.first_mut() {
        *first = first.trim_start();
        blocks.push(Block::Paragraph(lines(paragraph.drain(..))));
    }
}

fn bullet(line: &str) -> Option<&str> {
    let line = line.trim();
    BULLETS
        .iter()
        .find_map(|bullet| line.strip_prefix(bullet))
        .map(str::trim)
        .filter(|item| !item.is_empty())
}

fn lines<'a>(lines: impl IntoIterator<Item = &'a str>) -> Vec<Inline> {
    let mut out = Vec::new();
    for (index, line) in lines.into_iter().enumerate() {
        if index > 0 {
            out.push(Inline::Break);
        }
        links(&mut out, line.trim_end());
    }
    out
}

/// The line with its addresses as links.
fn links(out: &mut Vec<Inline>, line: &str) {
    let mut done = 0;
    for (at, _) in line.match_indices("://") {
        let Some(start) = scheme_start(line, at).filter(|start| *start >= done) else {
            continue;
        };
        let tail = line.get(start..).unwrap_or_default();
        let address = address(tail);
        // A scheme without a host behind it is no address.
        let host = address.get(at - start + "://".len()..).unwrap_or_default();
        if !host.starts_with(|c: char| c.is_alphanumeric() || c == '[') {
            continue;
        }
        push_text(out, line.get(done..start).unwrap_or_default());
        out.push(Inline::Link(address.to_owned()));
        done = start + address.len();
    }
    push_text(out, line.get(done..).unwrap_or_default());
}

fn push_text(out: &mut Vec<Inline>, text: &str) {
    if !text.is_empty() {
        out.push(Inline::text(text));
    }
}

/// Where the `http` or `https` in front of the `://` at `at` begins.
fn scheme_start(line: &str, at: usize) -> Option<usize> {
    ["https", "http"].iter().find_map(|scheme| {
        let start = at.checked_sub(scheme.len())?;
        let before = line.get(..start)?;
        let alone = !before.ends_with(|c: char| c.is_alphanumeric());
        (alone && line.get(start..at)?.eq_ignore_ascii_case(scheme)).then_some(start)
    })
}

/// The address that `tail` begins with, without the punctuation of the sentence around it.
fn address(tail: &str) -> &str {
    let ends = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '`' | '\\' | '|');
    let mut address = tail.split(ends).next().unwrap_or_default();
    loop {
        let closes_nothing = |open: char, close: char| {
            address.ends_with(close) && address.matches(close).count() > address.matches(open).count()
        };
        if address.ends_with([
            '.', ',', ';', ':', '!', '?', '\'', '*', '_', '~', '\u{201d}', '\u{2019}', '\u{bb}',
        ]) || closes_nothing('(', ')')
            || closes_nothing('[', ']')
        {
            let mut rest = address.chars();
            rest.next_back();
            address = rest.as_str();
        } else {
            return address;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Vec<Inline> {
        vec![Inline::text(text)]
    }

    fn link(before: &str, link: &str, after: &str) -> Vec<Inline> {
        let mut out = Vec::new();
        push_text(&mut out, before);
        out.push(Inline::Link(link.into()));
        push_text(&mut out, after);
        out
    }

    #[test]
    fn addresses_of_the_web_are_links_and_nothing_else_is() {
        let table = [
            (
                "see https://a.example/x?y=1&z=2.",
                link("see ", "https://a.example/x?y=1&z=2", "."),
            ),
            ("(HTTP://a.example)", link("(", "HTTP://a.example", ")")),
            ("https://a.example/a_(b)", link("", "https://a.example/a_(b)", "")),
            (
                "\u{201c}https://a.example\u{201d}",
                link("\u{201c}", "https://a.example", "\u{201d}"),
            ),
            ("https://a.example|b", link("", "https://a.example", "|b")),
            ("javascript://a.example", text("javascript://a.example")),
            ("xhttp://a.example", text("xhttp://a.example")),
            ("https://", text("https://")),
            ("https://.", text("https://.")),
            ("http://$", text("http://$")),
            ("ftp://a.example", text("ftp://a.example")),
        ];
        for (typed, expected) in table {
            assert_eq!(inlines(typed), expected, "{typed}");
        }
        let two = inlines("http://a.example,http://b.example");
        assert_eq!(two, link("", "http://a.example,http://b.example", ""));
        assert_eq!(inlines("http://a http://b").len(), 3);
    }

    #[test]
    fn a_section_keeps_its_paragraphs_breaks_and_lists() {
        assert_eq!(
            prose("one\ntwo\n\n\nthree\n- a\n\n* b\nfour"),
            [
                Block::Paragraph(vec![Inline::text("one"), Inline::Break, Inline::text("two")]),
                Block::Paragraph(text("three")),
                Block::List(vec![text("a"), text("b")]),
                Block::Paragraph(text("four")),
            ]
        );
        assert_eq!(prose(" \n\n"), []);
        assert_eq!(prose("-5 % of sales"), [Block::Paragraph(text("-5 % of sales"))]);
    }

    #[test]
    fn points_are_a_list_unless_there_is_one() {
        assert_eq!(points("only one\n"), [Block::Paragraph(text("only one"))]);
        assert_eq!(points("one\n\ntwo"), [Block::List(vec![text("one"), text("two")])]);
        assert_eq!(points("- one"), [Block::List(vec![text("one")])]);
        assert_eq!(
            points("Two:\n- a\n- b"),
            [Block::Paragraph(text("Two:")), Block::List(vec![text("a"), text("b")])]
        );
    }
}
