//! The document as it is exported.

use leptos::{html, prelude::*};

use super::{super::copy_postmortem as copy, desk::Desk};
use crate::{
    browser::page,
    components::{Switch, document_view, effect},
};

/// The document, and who is named in it.
pub fn preview(desk: Desk) -> AnyView {
    let roles = desk.roles_instead_of_names;
    let region = NodeRef::<html::Section>::new();
    // Shows the part that is being written. Where the preview does not scroll by itself, nothing moves.
    effect(move || {
        if let (Some(part), Some(_)) = (desk.at.get(), region.get()) {
            page::scroll_within(".document", &["[data-part='", part.name(), "']"].concat());
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
