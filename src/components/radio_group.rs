//! A choice of one, all of it in sight.

use leptos::prelude::*;

use super::{ticked, unique_id};

/// The frame: what is chosen, and a word of advice. Its radios are the children.
#[component]
pub fn RadioGroup(
    #[prop(into)] legend: String,
    #[prop(optional, into)] hint: String,
    children: Children,
) -> impl IntoView {
    let name = unique_id();
    let about = (!hint.is_empty()).then(unique_id);
    let advice = about.clone().map(|id| view! { <p class="field-hint" id=id>{hint}</p> });
    view! {
        <fieldset class="radios" role="radiogroup" aria-labelledby=name aria-describedby=about>
            <legend class="legend" id=name.clone()>{legend}</legend>
            {advice}
            <div class="choices">{children()}</div>
        </fieldset>
    }
}

/// One radio. Its name is the children alone; `about` describes it.
#[component]
pub fn Radio(
    /// The same for all radios of one group, and for no others on the page.
    group: &'static str,
    #[prop(into)] checked: Signal<bool>,
    #[prop(into)] on_pick: Callback<()>,
    #[prop(optional)] about: &'static str,
    children: Children,
) -> impl IntoView {
    let name = unique_id();
    let described = (!about.is_empty()).then(unique_id);
    let meaning = described
        .clone()
        .map(|id| view! { <span class="field-hint" id=id>{about}</span> });
    view! {
        <label class="choice">
            <input
                type="radio"
                name=group
                aria-labelledby=name.clone()
                aria-describedby=described
                prop:checked=checked
                on:change=ticked(move |_| on_pick.run(()))
            />
            <span id=name>{children()}</span>
            {meaning}
        </label>
    }
}
