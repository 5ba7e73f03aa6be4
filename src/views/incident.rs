//! Not built yet.
use crate::incident::IncidentId;
use leptos::prelude::*;
#[component]
pub fn IncidentPage(id: IncidentId) -> impl IntoView {
    let _ = id;
    view! { <div class="page"><h1 tabindex="-1">"IncidentPage"</h1></div> }
}
