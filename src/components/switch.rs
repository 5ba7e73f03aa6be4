//! Something that is on or off, and takes effect at once.

use leptos::prelude::*;

use super::ticked;

/// A switch. The label is its name.
#[component]
pub fn Switch(
    #[prop(into)] label: String,
    #[prop(into)] on: Signal<bool>,
    /// Called with the new position.
    #[prop(into)]
    on_turn: Callback<bool>,
) -> impl IntoView {
    view! {
        <label class="switch">
            <input
                type="checkbox"
                role="switch"
                prop:checked=on
                on:change=ticked(move |on| on_turn.run(on))
            />
            <span>{label}</span>
        </label>
    }
}
