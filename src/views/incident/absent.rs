//! In the place of an incident that is not here, or not yet.

use leptos::prelude::*;

use super::{
    super::{copy as shared, not_found::NotFoundPage},
    copy,
};
use crate::{
    app::App,
    components::{dynamic, memo},
};

/// Until all that is stored is read, nobody can say that an incident is not here.
pub fn absent(app: App) -> AnyView {
    let loaded = memo(move || app.published.read().loaded);
    dynamic(move || {
        if loaded.get() {
            view! { <NotFoundPage title=shared::NO_SUCH_INCIDENT why=shared::NO_SUCH_INCIDENT_WHY/> }.into_any()
        } else {
            view! { <div class="page form stack"><h1 tabindex="-1">{copy::READING}</h1></div> }.into_any()
        }
    })
}
