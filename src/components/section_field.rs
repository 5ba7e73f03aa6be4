//! A part of a document to write.
//!
//! A field that is taken off the page reports a last change, when whoever listened may be gone: hence `try_run`.

use leptos::prelude::*;

/// Several lines under a heading that names them, with a question that helps to begin.
#[component]
pub fn SectionField(
    #[prop(into)] label: String,
    /// What to ask oneself.
    #[prop(into)]
    prompt: String,
    /// What it shows.
    text: Signal<String>,
    /// Called with every character.
    #[prop(into)]
    on_draft: Callback<String>,
    /// Called when the field is left.
    #[prop(into)]
    on_commit: Callback<()>,
    /// The id of the field.
    #[prop(into)]
    id: String,
) -> impl IntoView {
    let about = format!("{id}-about");
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
                on:input:target=move |event| {
                    on_draft.try_run(event.target().value());
                }
                on:change=move |_| {
                    on_commit.try_run(());
                }
            ></textarea>
        </div>
    }
}
