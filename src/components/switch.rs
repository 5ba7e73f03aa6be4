//! Something that is on or off, and takes effect at once.

use leptos::prelude::*;

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
                prop:checked=move || on.get()
                on:change:target=move |event| on_turn.run(event.target().checked())
            />
            <span>{label}</span>
        </label>
    }
}
