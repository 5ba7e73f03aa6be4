//! Not built yet.
use leptos::prelude::*;
#[component]
pub fn ListPage() -> impl IntoView {
    view! { <div class="page"><h1 tabindex="-1">"ListPage"</h1></div> }
}
