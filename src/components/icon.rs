//! A picture from the sprite in `index.html`.

use leptos::prelude::*;

/// The symbol `i-<name>`. Always beside words that say the same, so assistive technology passes it over.
#[component]
pub fn Icon(#[prop(into)] name: Signal<String>) -> impl IntoView {
    let href = super::text(move || format!("#i-{}", name.get()));
    view! { <svg class="icon" aria-hidden="true"><use href=href></use></svg> }
}

/// The same of a name that does not change, without an effect to follow it: a row has a handful, a list a thousand rows.
pub fn still_icon(name: &'static str) -> AnyView {
    view! { <svg class="icon" aria-hidden="true"><use href=["#i-", name].concat()></use></svg> }.into_any()
}
