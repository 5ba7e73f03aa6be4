//! Not built yet.
use crate::session::Prefill;
use leptos::prelude::*;
#[component]
pub fn NewIncidentPage(prefill: Prefill) -> impl IntoView {
    let _ = prefill;
    view! { <div class="page"><h1 tabindex="-1">"New incident"</h1></div> }
}
