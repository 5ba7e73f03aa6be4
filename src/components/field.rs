//! A labelled field to type in.

use std::cell::Cell;

use leptos::{html, prelude::*};

use super::{aria_flag, dynamic, typed};

thread_local! {
    static LAST_ID: Cell<u32> = const { Cell::new(0) };
}

/// An id that no other element of the page has, for tying a label to its field.
pub fn unique_id() -> String {
    let id = LAST_ID.get().wrapping_add(1);
    LAST_ID.set(id);
    format!("f{id}")
}

/// One line. The label alone is the field's name; hint, reading and error describe it.
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
    /// What there is to doubt about that; empty where there is nothing. It is taken all the same.
    #[prop(optional, into)]
    doubt: Signal<String>,
    /// What stands at the end of the label's line.
    #[prop(optional)]
    beside: Option<AnyView>,
    /// What stands below it all.
    #[prop(optional)]
    below: Option<AnyView>,
    /// The id of a `<datalist>` with what can be typed.
    #[prop(optional)]
    list: Option<&'static str>,
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
    let invalid = aria_flag(move || error.with(Option::is_some));
    let note = dynamic(move || {
        let (class, words) = match (error.get(), reading.get()) {
            (Some(error), _) => ("field-error", error),
            (None, Some(reading)) => ("field-hint", reading),
            (None, None) => return ().into_any(),
        };
        let doubt = doubt.get();
        let doubt = (!doubt.is_empty()).then(|| view! { <span class="field-doubt">{doubt}" "</span> }.into_any());
        view! { <span class=class>{words}" "</span>{doubt} }.into_any()
    });
    let hint = (!hint.is_empty()).then(|| view! { <span class="field-hint">{hint}</span> }.into_any());
    let label = view! { <label for=id.clone()>{label}</label> }.into_any();
    let head = match beside {
        Some(beside) => view! { <span class="field-head">{label}{beside}</span> }.into_any(),
        None => label,
    };
    view! {
        <div class="field">
            {head}
            <input
                class="input"
                id=id
                type="text"
                autocomplete="off"
                list=list
                placeholder=placeholder
                required=required
                data-focus-first=focus_first
                aria-describedby=about.clone()
                aria-invalid=invalid
                prop:value=value
                on:input=typed(move |text| value.set(text))
                on:change=typed(move |text| {
                    if let Some(commit) = on_commit {
                        // The last change of a field is reported as it leaves the page, when nobody may listen.
                        commit.try_run(text);
                    }
                })
                node_ref=node_ref
            />
            <span id=about>{note}{hint}</span>
            {below}
        </div>
    }
}

/// Several lines; grows with what is typed.
#[component]
pub fn TextArea(
    #[prop(into)] label: String,
    /// What is typed.
    value: RwSignal<String>,
    #[prop(optional)] node_ref: NodeRef<html::Textarea>,
) -> impl IntoView {
    let id = unique_id();
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <textarea
                class="input"
                id=id
                rows="3"
                prop:value=value
                on:input=typed(move |text| value.set(text))
                node_ref=node_ref
            ></textarea>
        </div>
    }
}
