//! The document tree as GitHub-flavoured Markdown.

use super::{
    document::{Block, Document, Inline, Table},
    escape::{Place, escape, is_entity},
};

/// The document as Markdown: a blank line between blocks, one line break at the end. The same tree always gives the
/// same text, a line typed is a line of the file, and table columns are not padded, so that two versions differ only
/// where the document does.
pub fn markdown(document: &Document) -> String {
    let mut out = String::new();
    for block in &document.0 {
        if !out.is_empty() {
            out.push('\n');
        }
        match block {
            Block::Heading(level, text) => heading(&mut out, *level, text),
            Block::Paragraph(text) => {
                inlines(&mut out, text, Place::LineStart, "\\\n");
                out.push('\n');
            }
            Block::List(items) => {
                for item in items {
                    out.push_str("- ");
                    inlines(&mut out, item, Place::LineStart, "\\\n  ");
                    out.push('\n');
                }
            }
            Block::Table(it) => table(&mut out, it),
        }
    }
    out
}

fn heading(out: &mut String, level: u8, text: &[Inline]) {
    for _ in 0..level {
        out.push('#');
    }
    out.push(' ');
    inlines(out, text, Place::CellStart, "<br>");
    // Number signs at the end of a heading would be taken for its frame.
    if out.ends_with('#') {
        out.pop();
        out.push_str("\\#");
    }
    out.push('\n');
}

fn table(out: &mut String, table: &Table) {
    let head = table.head.iter().map(|text| vec![Inline::text(text)]);
    row(out, head);
    for _ in &table.head {
        out.push_str("| --- ");
    }
    out.push_str("|\n");
    for cells in &table.rows {
        row(out, cells);
    }
}

fn row(out: &mut String, cells: impl IntoIterator<Item = impl AsRef<[Inline]>>) {
    for cell in cells {
        out.push_str("| ");
        inlines(out, cell.as_ref(), Place::CellStart, "<br>");
        out.push(' ');
    }
    out.push_str("|\n");
}

/// Appends a line, or several with `line_break` between them.
fn inlines(out: &mut String, inlines: &[Inline], start: Place, line_break: &str) {
    let mut place = start;
    let mut text = String::new();
    let mut inlines = inlines.iter().peekable();
    while let Some(inline) = inlines.next() {
        match inline {
            Inline::Text(part) => {
                text.push_str(part);
                // Pieces of text side by side are one text: `&` and `amp;` would find each other.
                if matches!(inlines.peek(), Some(Inline::Text(_))) {
                    continue;
                }
                escape(out, &text, place);
                text.clear();
            }
            Inline::Strong(strong) => {
                out.push_str("**");
                escape(out, strong, Place::Within);
                out.push_str("**");
            }
            Inline::Link(address) => link(out, address),
            Inline::Break => {
                out.push_str(line_break);
                place = start;
                continue;
            }
        }
        place = Place::Within;
    }
}

/// An address between angle brackets, where nothing is read but entities, and formulas before that.
fn link(out: &mut String, address: &str) {
    out.push('<');
    let mut rest = address;
    while let Some(c) = rest.chars().next() {
        rest = rest.get(c.len_utf8()..).unwrap_or_default();
        match c {
            '&' if is_entity(rest) => out.push_str("&amp;"),
            '$' => out.push_str("&#36;"),
            c => out.push(c),
        }
    }
    out.push('>');
}
