//! Fields whose text is a draft while it is typed, and logged when the field is left.
//!
//! A field that is taken off the page reports a last change, when whoever listened may be gone: hence `try_run`.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::unique_id;

/// One line, or a few where `wraps`. The label alone is the field's name; hint, note and context describe it.
#[component]
pub fn DraftField(
    #[prop(into)] label: String,
    /// What it shows.
    text: Signal<String>,
    /// Called with every character.
    #[prop(into)]
    on_draft: Callback<String>,
    /// Called when the field is left, or Enter pressed.
    #[prop(into)]
    on_commit: Callback<()>,
    #[prop(optional, into)] hint: String,
    #[prop(optional, into)] placeholder: String,
    /// What is odd about what is typed. It is taken all the same.
    #[prop(optional, into)]
    note: Signal<Option<&'static str>>,
    /// The id of what else describes it, such as the head of its row.
    #[prop(optional, into)]
    context: String,
    /// The id of the field, where something has to find it.
    #[prop(optional, into)]
    id: String,
    /// Whether a long text goes on in the next line.
    #[prop(optional)]
    wraps: bool,
) -> impl IntoView {
    let id = if id.is_empty() { unique_id() } else { id };
    let about = format!("{id}-about");
    let described_by = format!("{context} {about}").trim_start().to_owned();
    let enter = move |event: KeyboardEvent| {
        // An Enter that ends the composition of a character is not meant for the field.
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            on_commit.try_run(());
        }
    };
    let has_hint = !hint.is_empty();
    let for_id = id.clone();
    let input = if wraps {
        view! {
            <textarea
                class="input"
                id=id
                rows="1"
                aria-describedby=described_by
                prop:value=text
                on:input:target=move |event| {
                    on_draft.try_run(event.target().value());
                }
                on:change=move |_| {
                    on_commit.try_run(());
                }
                on:keydown=enter
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                class="input"
                id=id
                type="text"
                autocomplete="off"
                placeholder=placeholder
                aria-describedby=described_by
                prop:value=text
                on:input:target=move |event| {
                    on_draft.try_run(event.target().value());
                }
                on:change=move |_| {
                    on_commit.try_run(());
                }
                on:keydown=enter
            />
        }
        .into_any()
    };
    view! {
        <div class="field">
            <label for=for_id>{label}</label>
            {input}
            <span class="field-hint" id=about>
                {has_hint.then_some(hint)}
                {move || note.get().map(|note| [" ", note].concat())}
            </span>
        </div>
    }
}
