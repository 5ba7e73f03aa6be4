//! The document tree on screen: the very tree that becomes Markdown.

use leptos::{html, prelude::*};

use super::dynamic;
use crate::app::AnyMemo;
use crate::export::{Block, Document, Inline, Table};

/// Renders a document. Its headings stand one level lower than they are, since the page has a first heading of its own;
/// those of its parts carry their text as `data-part` too, to be found by.
///
/// What people typed gets into the page as text nodes only.
pub fn document_view(document: AnyMemo<Document>) -> AnyView {
    dynamic(move || blocks(&document.read().0).into_any())
}

fn blocks(blocks: &[Block]) -> Vec<AnyView> {
    let mut heading = String::new();
    blocks
        .iter()
        .map(|block| match block {
            Block::Heading(level, text) => {
                heading = plain(text);
                let text = inlines(text);
                match level {
                    1 => view! { <h2 class="document-title" dir="auto">{text}</h2> }.into_any(),
                    2 => view! { <h3 dir="auto" data-part=heading.clone()>{text}</h3> }.into_any(),
                    _ => view! { <h4 dir="auto">{text}</h4> }.into_any(),
                }
            }
            Block::Paragraph(text) => view! { <p dir="auto">{inlines(text)}</p> }.into_any(),
            Block::List(items) => {
                let item = |item: &Vec<Inline>| view! { <li dir="auto">{inlines(item)}</li> }.into_any();
                let items: Vec<_> = items.iter().map(item).collect();
                view! { <ul>{items}</ul> }.into_any()
            }
            Block::Table(it) => table(it, heading.clone()),
        })
        .collect()
}

/// A table that scrolls by itself where it is too wide, by keyboard too.
fn table(table: &Table, name: String) -> AnyView {
    let head = |text: &String| view! { <th scope="col">{text.clone()}</th> }.into_any();
    let head: Vec<_> = table.head.iter().map(head).collect();
    let rows: Vec<_> = table.rows.iter().map(|cells| row(cells)).collect();
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-label=name>
            <table>
                <thead><tr>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(cells: &[Vec<Inline>]) -> AnyView {
    let cell = |cell: &Vec<Inline>| {
        let class = is_short(cell).then_some("short");
        view! { <td dir="auto" class=class>{inlines(cell)}</td> }.into_any()
    };
    let cells: Vec<_> = cells.iter().map(cell).collect();
    view! { <tr>{cells}</tr> }.into_any()
}

/// Whether a cell holds no more than a time, a date or a word or two.
fn is_short(cell: &[Inline]) -> bool {
    const SHORT: usize = 14;
    match cell {
        [] => true,
        [Inline::Text(text)] => text.chars().nth(SHORT).is_none(),
        _ => false,
    }
}

fn inlines(inlines: &[Inline]) -> Vec<AnyView> {
    // Beside our own words, typed text of the other direction must not reorder what stands around it.
    let mixed = inlines
        .iter()
        .any(|inline| matches!(inline, Inline::Strong(_) | Inline::Link(_)));
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) if !mixed => text.clone().into_any(),
            Inline::Strong(text) => html::strong().child(text.clone()).into_any(),
            Inline::Break => html::br().into_any(),
            Inline::Link(address) if is_safe(address) => view! {
                <a href=address.clone() target="_blank" rel="noopener noreferrer nofollow">{address.clone()}</a>
            }
            .into_any(),
            Inline::Text(text) | Inline::Link(text) => html::bdi().child(text.clone()).into_any(),
        })
        .collect()
}

/// Whether following a link can do no more than open a page or a letter.
fn is_safe(address: &str) -> bool {
    ["https://", "http://", "mailto:"].iter().any(|scheme| {
        address
            .get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    })
}

fn plain(inlines: &[Inline]) -> String {
    let mut plain = String::new();
    for inline in inlines {
        plain.push_str(match inline {
            Inline::Text(text) | Inline::Strong(text) | Inline::Link(text) => text,
            Inline::Break => " ",
        });
    }
    plain
}
