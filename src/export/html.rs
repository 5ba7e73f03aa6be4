//! The document as a page that stands alone: opens anywhere, runs nothing, fetches nothing, prints well.

use super::{
    copy,
    document::{Block, Document, Inline, Table},
    visible::visible,
};

/// The rules of the page. Nothing in it comes from an incident.
const STYLE: &str = include_str!("page.css");

/// The SHA-256 of [`STYLE`] in base 64, so that its policy allows these rules and no others. A test compares them.
const STYLE_HASH: &str = "tBIeudix/0a4gwGvulOPkmlqCBkD49mKjLYoOjqfa40=";

/// A cell up to so many characters is not broken into lines: a time or an offset.
const SHORT: usize = 16;

/// The document as HTML. `picture` is the picture of the incident as [`incident_svg`](super::picture::incident_svg)
/// makes it, which stands below the facts.
///
/// Links open for the web and for mail only; all that people typed is text; the page's own policy allows no script, no
/// address to load from and no style but its own.
pub fn html(document: &Document, picture: Option<&str>) -> String {
    let mut page = Page {
        out: String::new(),
        section: String::new(),
    };
    page.head(document);
    let mut picture = picture;
    for block in &document.0 {
        if matches!(block, Block::Heading(2.., _))
            && let Some(svg) = picture.take()
        {
            page.region(copy::PICTURE);
            page.out.push_str(svg.trim_end());
            page.out.push_str("</div>\n");
        }
        page.block(block);
    }
    page.out.push_str("</main>\n</body>\n</html>\n");
    page.out
}

struct Page {
    out: String,
    /// The heading above, which tables are called by.
    section: String,
}

impl Page {
    fn head(&mut self, document: &Document) {
        let title = document.0.iter().find_map(|block| match block {
            Block::Heading(1, text) => Some(plain(text)),
            _ => None,
        });
        self.out.push_str(
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-",
        );
        self.out.push_str(STYLE_HASH);
        self.out.push_str(
            "'; base-uri 'none'; form-action 'none'\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <meta name=\"referrer\" content=\"no-referrer\">\n\
             <meta name=\"robots\" content=\"noindex\">\n<title>",
        );
        self.text(&title.unwrap_or_default());
        self.out.push_str("</title>\n<style>");
        self.out.push_str(STYLE);
        self.out.push_str("</style>\n</head>\n<body>\n<main>\n");
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(level, text) => {
                self.section = plain(text);
                let tag = match level {
                    1 => "h1",
                    2 => "h2",
                    _ => "h3",
                };
                self.element(tag, "", text);
            }
            Block::Paragraph(text) => self.element("p", "", text),
            Block::List(items) => {
                self.out.push_str("<ul>\n");
                for item in items {
                    self.element("li", "", item);
                }
                self.out.push_str("</ul>\n");
            }
            Block::Table(table) => self.table(table),
        }
    }

    fn table(&mut self, table: &Table) {
        let section = std::mem::take(&mut self.section);
        self.region(&section);
        self.section = section;
        self.out.push_str("<table>\n<thead>\n<tr>\n");
        for name in &table.head {
            self.element("th", " scope=\"col\"", &[Inline::text(name)]);
        }
        self.out.push_str("</tr>\n</thead>\n<tbody>\n");
        for row in &table.rows {
            self.out.push_str("<tr>\n");
            for (place, cell) in row.iter().enumerate() {
                let is_short = plain(cell).chars().count() <= SHORT;
                match (place, is_short) {
                    (0, true) => self.element("th", " scope=\"row\" class=\"time\"", cell),
                    (0, false) => self.element("th", " scope=\"row\"", cell),
                    (_, true) => self.element("td", " class=\"time\"", cell),
                    (_, false) => self.element("td", "", cell),
                }
            }
            self.out.push_str("</tr>\n");
        }
        self.out.push_str("</tbody>\n</table></div>\n");
    }

    /// Begins a part that scrolls on its own where it is wider than the page, by keyboard too.
    fn region(&mut self, name: &str) {
        self.out
            .push_str("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
        self.text(name);
        self.out.push_str("\">");
    }

    fn element(&mut self, tag: &str, attributes: &str, inlines: &[Inline]) {
        for part in ["<", tag, attributes, ">"] {
            self.out.push_str(part);
        }
        for inline in inlines {
            match inline {
                Inline::Text(text) => self.text(text),
                Inline::Strong(text) => {
                    self.out.push_str("<strong>");
                    self.text(text);
                    self.out.push_str("</strong>");
                }
                Inline::Link(address) if opens(address) => {
                    self.out.push_str("<a rel=\"noopener noreferrer nofollow\" href=\"");
                    self.text(address);
                    self.out.push_str("\">");
                    self.text(address);
                    self.out.push_str("</a>");
                }
                Inline::Link(address) => self.text(address),
                Inline::Break => self.out.push_str("<br>"),
            }
        }
        for part in ["</", tag, ">\n"] {
            self.out.push_str(part);
        }
    }

    /// Text as HTML has it, within an attribute too.
    fn text(&mut self, text: &str) {
        for c in visible(text).chars() {
            match c {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '"' => self.out.push_str("&quot;"),
                '\'' => self.out.push_str("&#39;"),
                c => self.out.push(c),
            }
        }
    }
}

/// Whether a link may be one.
fn opens(address: &str) -> bool {
    let scheme = address.split(':').next().unwrap_or_default();
    ["http", "https", "mailto"]
        .iter()
        .any(|known| scheme.eq_ignore_ascii_case(known))
}

/// The text of a line without its looks.
fn plain(inlines: &[Inline]) -> String {
    let texts = inlines.iter().map(|inline| match inline {
        Inline::Text(text) | Inline::Strong(text) | Inline::Link(text) => text,
        Inline::Break => " ",
    });
    texts.collect()
}

#[cfg(test)]
#[path = "html_tests.rs"]
mod tests;
