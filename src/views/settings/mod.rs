//! What a person sets on this device, and how safe what is stored on it is.

mod backup;
mod erase;
mod preferences;
mod storage;
mod unreadable;

pub use backup::last_backup;
use leptos::prelude::*;

use super::{copy, copy_list};
use crate::app::App;

/// The page.
pub fn settings_page(app: App) -> AnyView {
    view! {
        <div class="page form stack">
            <h1 tabindex="-1">{copy::SETTINGS}</h1>
            {region("backup", copy_list::BACKUP, backup::backup(app))}
            {region("storage", copy_list::STORAGE, storage::storage(app))}
            {region("unreadable", copy_list::UNREADABLE, unreadable::unreadable(app))}
            {region("preferences", copy_list::PREFERENCES, preferences::preferences(app))}
            <p class="muted small">{copy_list::version(env!("CARGO_PKG_VERSION"))}</p>
        </div>
    }
    .into_any()
}

fn region(id: &'static str, name: &'static str, content: AnyView) -> AnyView {
    view! {
        <section class="card stack" aria-labelledby=id>
            <h2 id=id>{name}</h2>
            {content}
        </section>
    }
    .into_any()
}
