//! Backups, and the copy in a file.

use leptos::prelude::*;

use crate::{
    app::{self, AnyMemo, App, KeptFile},
    browser::file_copy::FileCopy,
    components::{dynamic, text},
    views::{
        copy_keep as words,
        parts::{button, keep_focus},
        restore::restore_button,
    },
};

/// Download, restore, the age of the last one.
pub fn backup(app: App) -> AnyView {
    view! {
        <p>{words::BACKUP_MEANS}</p>
        <p>{last_backup(app)}</p>
        <div class="line">
            {button("primary", words::DOWNLOAD_BACKUP, move || app.download_backup())}
            {restore_button()}
        </div>
        {FileCopy::is_possible().then(|| file(app))}
    }
    .into_any()
}

/// How old the last backup is.
pub fn last_backup(app: App) -> Signal<String> {
    text(move || {
        let last = app.published.read().last_backup;
        words::last_backup(last.map(|last| app::ago(app.now.get().since(last))))
    })
}

fn file(app: App) -> AnyView {
    let says = text(move || match &*app.file.read() {
        KeptFile::None => words::KEEP_MEANS.to_owned(),
        KeptFile::Paused(name) => words::paused(name),
        KeptFile::Kept { name, failed: true, .. } => words::file_fails(name),
        KeptFile::Kept { name, written, .. } => {
            words::kept_in(name, written.map(|written| app::ago(app.now.get().since(written))))
        }
    });
    let state = AnyMemo::new(move || match &*app.file.read() {
        KeptFile::None => None,
        KeptFile::Paused(name) => Some(name.clone()),
        KeptFile::Kept { .. } => Some(String::new()),
    });
    let stop = move || {
        app.stop_file();
        keep_focus();
    };
    let buttons = dynamic(move || match state.get() {
        None => button("", words::KEEP_IN_FILE, move || app.keep_in_file()),
        Some(paused) => {
            let go_on =
                (!paused.is_empty()).then(|| button("", words::continue_in(&paused), move || app.continue_file()));
            view! { {go_on} {button("", words::STOP, stop)} }.into_any()
        }
    });
    view! {
        <p>{says}</p>
        <div class="line">{buttons}</div>
    }
    .into_any()
}
