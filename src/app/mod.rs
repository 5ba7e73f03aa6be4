//! Runs the session's effects and publishes what the views read.

mod any_signal;
mod backup;
mod clock_jump;
mod clockwork;
mod copy;
mod file_copy;
mod places;
mod preferences;
mod published;
mod restore;
mod risk;
mod sayings;
mod snapshots;
mod starting;
mod state;

use leptos::prelude::*;

pub use any_signal::{AnyMemo, AnySignal, AnyValue};
pub use clockwork::Clockwork;
pub use copy::{READING, ago, standing as standing_words};
pub use file_copy::KeptFile;
pub use preferences::Preferences;
pub use published::Published;
pub use restore::{Part, Restorable};
pub use risk::{Risk, percent};
pub use state::App;

use crate::{
    browser::{clock, page},
    views,
};

/// Starts the app: reads what is stored, then shows the place that the address names.
pub fn start() {
    page::show_recovery_on_panic();
    leptos::mount::mount_to_body(|| {
        let app = App::open();
        provide_context(app);
        clock::every(1000, move || app.rest());
        clock_jump::watch(app);
        page::on_fragment(move || app.arrive());
        page::remove_shell();
        view! { <views::Shell/> }
    });
}
