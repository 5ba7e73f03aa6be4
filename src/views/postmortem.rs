//! Not built yet.
use crate::incident::IncidentId;
use leptos::prelude::*;
#[component]
pub fn PostmortemPage(id: IncidentId) -> impl IntoView {
    let _ = id;
    view! { <div class="page"><h1 tabindex="-1">"PostmortemPage"</h1></div> }
}
