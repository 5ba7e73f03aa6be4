//! Mounts the app.

fn main() {
    #[cfg(target_arch = "wasm32")]
    {
        use leptos::prelude::*;
        mount_to_body(|| view! { <h1>"Incidents"</h1> });
    }
}
