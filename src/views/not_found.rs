//! A page for an address that leads nowhere.

use leptos::prelude::*;

use super::copy;

/// Says what is not there, perhaps why, and the way back.
#[component]
pub fn NotFoundPage(#[prop(into)] title: String, #[prop(into)] why: String) -> impl IntoView {
    view! {
        <div class="page form stack">
            <h1 tabindex="-1">{title}</h1>
            <p>{why}</p>
            <p><a href="#/">{copy::ALL_INCIDENTS}</a></p>
        </div>
    }
}
