//! Runs the session's effects and publishes what the views read.

mod clockwork;
mod copy;
mod preferences;
mod state;

use leptos::prelude::*;

pub use clockwork::Clockwork;
pub use copy::standing as standing_words;
pub use preferences::Preferences;
pub use state::{App, Published};

use crate::{
    browser::{clock, page, storage},
    session::Message,
    views,
};

/// Starts the app: reads what is stored, then shows the place that the address names.
pub fn start() {
    page::show_recovery_on_panic();
    leptos::mount::mount_to_body(|| {
        let app = App::open();
        provide_context(app);
        clock::every(1000, move || app.tick());
        page::on_fragment(move || app.arrive());
        storage::on_arrival(move |key, text| app.send(Message::Arrived { key, text }));
        page::remove_shell();
        view! { <views::Shell/> }
    });
}
