//! Reads Markdown back into a document tree, with a parser of GitHub's dialect and with GitHub's own search for
//! references done over, so that what it returns is what a reader sees.

use comrak::{
    Arena, Options,
    nodes::{ListType, Node, NodeValue},
    parse_document,
};

use crate::export::{Block, Document, Inline, Table};

/// The document that a reader sees; an error where they see something that the tree cannot hold.
pub fn read(markdown: &str) -> Result<Document, String> {
    let mut options = Options::default();
    let extension = &mut options.extension;
    extension.strikethrough = true;
    extension.table = true;
    extension.autolink = true;
    extension.tasklist = true;
    extension.footnotes = true;
    extension.alerts = true;
    extension.math_dollars = true;
    extension.math_code = true;
    extension.shortcodes = true;
    let arena = Arena::new();
    let root = parse_document(&arena, markdown, &options);
    root.children().map(block).collect::<Result<_, _>>().map(Document)
}

fn block<'a>(node: Node<'a>) -> Result<Block, String> {
    Ok(match &node.data().value {
        NodeValue::Heading(heading) if !heading.setext => Block::Heading(heading.level, inlines(node)?),
        NodeValue::Paragraph => Block::Paragraph(inlines(node)?),
        NodeValue::List(list) if list.tight && list.list_type == ListType::Bullet => {
            Block::List(node.children().map(item).collect::<Result<_, _>>()?)
        }
        NodeValue::Table(_) => {
            let mut rows = node
                .children()
                .map(|row| row.children().map(inlines).collect::<Result<Vec<_>, _>>());
            let head = rows.next().ok_or("a table without a head")??;
            let head = head.iter().map(|cell| plain(cell)).collect::<Result<_, _>>()?;
            Block::Table(Table {
                head,
                rows: rows.collect::<Result<_, _>>()?,
            })
        }
        other => return Err(format!("{other:?}")),
    })
}

fn item<'a>(node: Node<'a>) -> Result<Vec<Inline>, String> {
    if !matches!(node.data().value, NodeValue::Item(_)) {
        return Err(format!("{:?}", node.data().value));
    }
    let mut blocks = node.children();
    match (blocks.next(), blocks.next()) {
        (None, _) => Ok(Vec::new()),
        (Some(paragraph), None) if matches!(paragraph.data().value, NodeValue::Paragraph) => inlines(paragraph),
        _ => Err("an item that is more than a line".into()),
    }
}

fn inlines<'a>(node: Node<'a>) -> Result<Vec<Inline>, String> {
    let mut out = Vec::new();
    // What GitHub searches for references: text with no markup in between, an empty comment being such.
    let mut searched = String::new();
    let mut cut = false;
    for child in node.children() {
        let value = &child.data().value;
        match value {
            NodeValue::Text(text) => {
                searched.push_str(text);
                push_text(&mut out, text);
                continue;
            }
            NodeValue::LineBreak => out.push(Inline::Break),
            NodeValue::HtmlInline(html) => match html.as_str() {
                "<br>" => out.push(Inline::Break),
                "<!-- -->" | "<span>" | "</span>" => {}
                other => return Err(format!("HTML {other}")),
            },
            NodeValue::Strong => out.push(Inline::Strong(plain(&inlines(child)?)?)),
            NodeValue::Link(link) => {
                // Nothing is searched within a link.
                let text: String = child.children().map(|text| literal(text)).collect();
                let scheme = text.to_lowercase();
                let web = scheme.starts_with("http://") || scheme.starts_with("https://");
                if !web || link.url != text {
                    return Err(format!("a link to {} that says {text}", link.url));
                }
                out.push(Inline::Link(text));
            }
            other => return Err(format!("{other:?}")),
        }
        search(&searched, cut)?;
        cut = searched.ends_with(|c: char| c.is_ascii_hexdigit());
        searched.clear();
    }
    search(&searched, cut)?;
    Ok(out)
}

fn literal<'a>(node: Node<'a>) -> String {
    match &node.data().value {
        NodeValue::Text(text) => text.to_string(),
        other => format!("{other:?}"),
    }
}

fn plain(inlines: &[Inline]) -> Result<String, String> {
    match inlines {
        [] => Ok(String::new()),
        [Inline::Text(text)] => Ok(text.clone()),
        other => Err(format!("more than text: {other:?}")),
    }
}

fn push_text(out: &mut Vec<Inline>, text: &str) {
    // A space that does not collapse is a space to the reader.
    let text = text.replace('\u{a0}', " ");
    match out.last_mut() {
        Some(Inline::Text(before)) => before.push_str(&text),
        _ => out.push(Inline::Text(text)),
    }
}

/// Fails where GitHub would find a person, an issue, a commit or an emoji. `cut` says that the text may begin with the
/// rest of a commit's name, which is the name of no other.
fn search(text: &str, cut: bool) -> Result<(), String> {
    let chars: Vec<char> = text.chars().collect();
    let at = |index: usize| chars.get(index).copied();
    let word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    for (index, c) in chars.iter().enumerate() {
        let before = index.checked_sub(1).and_then(at);
        let rest: String = chars.iter().skip(index).collect();
        let hex = rest
            .chars()
            .take_while(|c| matches!(c, '0'..='9' | 'a'..='f'))
            .collect::<String>();
        let commit = (7..=40).contains(&hex.len())
            && hex.contains(|c: char| c.is_ascii_digit())
            && hex.contains(|c: char| c.is_ascii_alphabetic())
            && !word(before)
            && !(cut && index == 0)
            && !word(at(index + hex.len()));
        let found = match c {
            '@' => word(at(index + 1)),
            '#' => at(index + 1).is_some_and(|c| c.is_ascii_digit()),
            'G' | 'g' => {
                !word(before)
                    && rest.to_lowercase().starts_with("gh-")
                    && at(index + 3).is_some_and(|c| c.is_ascii_digit())
            }
            ':' => [":+1:", ":100:", ":rocket:", ":a:"]
                .iter()
                .any(|emoji| rest.starts_with(emoji)),
            _ => false,
        };
        if found || commit {
            return Err(format!("GitHub finds something in {rest:?}"));
        }
    }
    Ok(())
}

#[test]
fn the_reader_sees_what_github_makes_of_text_that_nobody_escaped() {
    for markdown in [
        "@name",
        "#12",
        "GH-12",
        "a `b`",
        "*a*",
        "_a_",
        "~a~",
        "~~a~~",
        "[a](b)",
        "![a](b)",
        "<b>a</b>",
        "> a",
        "    a",
        "a\n===",
        "a\n---",
        "1. a",
        "---",
        "www.a.example",
        "ftp://a.example",
        "me@a.example",
        "$a$",
        "$`a`$",
        ":rocket:",
        "deadbeef1",
        "a[^1]\n\n[^1]: b",
        "- [ ] a",
        "<!-- a -->",
        "soft\nbreak",
        "| a |\n| - |\n| ~b~ |",
    ] {
        assert!(read(markdown).is_err(), "{markdown:?} reads as {:?}", read(markdown));
    }
}
