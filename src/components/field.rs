//! A labelled field to type in.

use std::cell::Cell;

use leptos::{html, prelude::*};

thread_local! {
    static LAST_ID: Cell<u32> = const { Cell::new(0) };
}

/// An id that no other element of the page has, for tying a label to its field.
pub fn unique_id() -> String {
    let id = LAST_ID.get().wrapping_add(1);
    LAST_ID.set(id);
    format!("f{id}")
}

/// One line. The label alone is the field's name; hint and error describe it.
#[component]
pub fn Field(
    #[prop(into)] label: String,
    /// What is typed.
    value: RwSignal<String>,
    #[prop(optional, into)] hint: String,
    #[prop(optional, into)] placeholder: String,
    /// What is wrong with what is typed; nothing while nothing is.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// What is understood of what is typed, to reassure.
    #[prop(optional, into)]
    reading: Signal<Option<String>>,
    #[prop(optional)] required: bool,
    /// Takes the focus when its page is arrived at.
    #[prop(optional)]
    focus_first: bool,
    /// Called when the field is left with something else in it than before.
    #[prop(optional, into)]
    on_commit: Option<Callback<String>>,
    #[prop(optional)] node_ref: NodeRef<html::Input>,
) -> impl IntoView {
    let id = unique_id();
    let about = format!("{id}-about");
    let has_hint = !hint.is_empty();
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <input
                class="input"
                id=id
                type="text"
                autocomplete="off"
                placeholder=placeholder
                required=required
                data-focus-first=focus_first
                aria-describedby=about.clone()
                aria-invalid=move || error.get().map(|_| "true")
                prop:value=move || value.get()
                on:input:target=move |event| value.set(event.target().value())
                on:change:target=move |event| {
                    if let Some(commit) = on_commit {
                        commit.run(event.target().value());
                    }
                }
                node_ref=node_ref
            />
            <span id=about>
                {move || error.get().map(|error| view! { <span class="field-error">{error}</span> })}
                {move || reading.get().map(|reading| view! { <span class="field-hint">{reading}</span> })}
                {has_hint.then(|| view! { <span class="field-hint">" "{hint.clone()}</span> })}
            </span>
        </div>
    }
}

/// Several lines; grows with what is typed.
#[component]
pub fn TextArea(
    #[prop(into)] label: String,
    /// What is typed.
    value: RwSignal<String>,
    #[prop(optional, into)] hint: String,
    /// Called when the field is left with something else in it than before.
    #[prop(optional, into)]
    on_commit: Option<Callback<String>>,
    #[prop(optional)] node_ref: NodeRef<html::Textarea>,
) -> impl IntoView {
    let id = unique_id();
    let about = format!("{id}-about");
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <span class="field-hint" id=about.clone()>{hint}</span>
            <textarea
                class="input"
                id=id
                rows="3"
                aria-describedby=about
                prop:value=move || value.get()
                on:input:target=move |event| value.set(event.target().value())
                on:change:target=move |event| {
                    if let Some(commit) = on_commit {
                        commit.run(event.target().value());
                    }
                }
                node_ref=node_ref
            ></textarea>
        </div>
    }
}
