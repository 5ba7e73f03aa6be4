//! The document as it is exported.

use leptos::{html, prelude::*, wasm_bindgen::JsCast, web_sys};

use super::{super::copy_postmortem as copy, desk::Desk, part::Part};
use crate::components::{Switch, document_view, effect};

/// The document, and who is named in it.
pub fn preview(desk: Desk) -> AnyView {
    let roles = desk.roles_instead_of_names;
    let region = NodeRef::<html::Section>::new();
    // Shows the part that is being written. Where the preview does not scroll by itself, nothing moves.
    effect(move || {
        if let (Some(part), Some(region)) = (desk.at.get(), region.get()) {
            region.set_scroll_top(top_of(part, &region));
        }
    });
    view! {
        <div class="preview">
            <p class="eyebrow" aria-hidden="true">{copy::PREVIEW}</p>
            <div class="roles line">
                <Switch label=copy::ROLES_INSTEAD_OF_NAMES on=roles on_turn=move |on| roles.set(on)/>
                <span class="field-hint">{copy::ROLES_HINT}</span>
            </div>
            <section class="document card" aria-label=copy::PREVIEW tabindex="0" node_ref=region>
                {document_view(desk.document)}
            </section>
        </div>
    }
    .into_any()
}

/// Where a part begins in the document, with a little of what is above it; the top for what has no heading there.
fn top_of(part: Part, region: &web_sys::Element) -> i32 {
    const ABOVE: i32 = 24;
    region
        .query_selector(&["[data-part='", part.name(), "']"].concat())
        .ok()
        .flatten()
        .and_then(|heading| heading.dyn_into::<web_sys::HtmlElement>().ok())
        .map_or(0, |heading| heading.offset_top() - ABOVE)
}
