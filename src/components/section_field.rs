//! A part of a document to write.
//!
//! A field that is taken off the page reports a last change, when what it would be written to may be gone: what is
//! called then must bear that.

use leptos::prelude::*;

use super::typed;

/// Several lines under a heading that names them, with a question that helps to begin. `draft` is called with every
/// character, `commit` when the field is left.
pub fn section_field(
    label: &'static str,
    prompt: &'static str,
    id: String,
    text: Signal<String>,
    draft: impl Fn(String) + 'static,
    commit: impl Fn() + 'static,
) -> AnyView {
    let about = [&id, "-about"].concat();
    view! {
        <div class="section-field">
            <h2><label for=id.clone()>{label}</label></h2>
            <span class="field-hint" id=about.clone()>{prompt}</span>
            <textarea
                class="input"
                id=id
                rows="3"
                aria-describedby=about
                prop:value=text
                on:input=typed(draft)
                on:change=typed(move |_| commit())
            ></textarea>
        </div>
    }
    .into_any()
}
