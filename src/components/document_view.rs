//! The document tree on screen: the very tree that becomes Markdown.

use leptos::{html, prelude::*};

use crate::export::{Block, Document, Inline, Table};

/// Renders a document. Its headings stand one level lower than they are, since the page has a first heading of its own;
/// those of its parts carry their text as `data-part` too, to be found by.
///
/// What people typed gets into the page as text nodes only.
#[component]
pub fn DocumentView(#[prop(into)] document: Signal<Document>) -> impl IntoView {
    move || document.with(|document| blocks(&document.0))
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
                let items: Vec<_> = items
                    .iter()
                    .map(|item| view! { <li dir="auto">{inlines(item)}</li> })
                    .collect();
                view! { <ul>{items}</ul> }.into_any()
            }
            Block::Table(it) => table(it, &heading).into_any(),
        })
        .collect()
}

/// A table that scrolls by itself where it is too wide, by keyboard too.
fn table(table: &Table, name: &str) -> impl IntoView + use<> {
    let head: Vec<_> = table
        .head
        .iter()
        .map(|text| view! { <th scope="col">{text.clone()}</th> })
        .collect();
    let rows: Vec<_> = table
        .rows
        .iter()
        .map(|cells| {
            let cells: Vec<_> = cells
                .iter()
                .map(|cell| view! { <td dir="auto" class:short=is_short(cell)>{inlines(cell)}</td> })
                .collect();
            view! { <tr>{cells}</tr> }
        })
        .collect();
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-label=name.to_owned()>
            <table>
                <thead><tr>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
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
            Inline::Text(text) if mixed => html::bdi().child(text.clone()).into_any(),
            Inline::Text(text) => text.clone().into_any(),
            Inline::Strong(text) => html::strong().child(text.clone()).into_any(),
            Inline::Break => html::br().into_any(),
            Inline::Link(address) if is_safe(address) => view! {
                <a href=address.clone() target="_blank" rel="noopener noreferrer nofollow">{address.clone()}</a>
            }
            .into_any(),
            Inline::Link(address) => html::bdi().child(address.clone()).into_any(),
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
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) | Inline::Strong(text) | Inline::Link(text) => text,
            Inline::Break => " ",
        })
        .collect()
}
