//! What stands over and under the list about what is stored.

use leptos::prelude::*;

use super::{copy, copy_keep as words, copy_list, parts::button, restore::restore_button, settings};
use crate::{
    app::{AnyMemo, App},
    components::{dynamic, flag, memo, text},
    session::Route,
    store::Fault,
};

/// How old the last backup may get, in seconds.
const BACKUP_SECONDS: i64 = 7 * 24 * 3600;

/// What could not be read, and what a newer version has written.
pub fn unreadable(app: App) -> AnyView {
    let counts = AnyMemo::new(move || {
        app.published.with(|published| {
            let newer = published
                .unreadable
                .iter()
                .filter(|record| record.fault == Fault::Newer);
            let newer = newer.count();
            (published.unreadable.len() - newer, newer)
        })
    });
    let download = move || {
        app.published.with_untracked(|published| {
            let newer = published
                .unreadable
                .iter()
                .filter(|record| record.fault == Fault::Newer);
            app.download_raw(&newer.cloned().collect::<Vec<_>>());
        });
    };
    dynamic(move || {
        let (damaged, newer) = counts.get();
        let damaged = (damaged > 0).then(|| {
            view! {
                <p class="line">
                    <span class="bad">{copy::unreadable(damaged)}</span>
                    <a href=Route::Settings.href()>{copy_list::see_unreadable(damaged)}</a>
                </p>
            }
            .into_any()
        });
        let newer = (newer > 0).then(|| {
            view! {
                <div class="line">
                    <p class="warn">{words::newer(newer)}</p>
                    {button("", words::DOWNLOAD_RAW, download)}
                </div>
            }
            .into_any()
        });
        view! { {damaged} {newer} }.into_any()
    })
}

/// Under the list: where everything is, how old the last backup is, and the way to the next.
pub fn backup_line(app: App, foot: Signal<String>) -> AnyView {
    let is_due = memo(move || {
        let now = app.now.get();
        app.published.with(|published| {
            let is_old = |last| now.since(last) > BACKUP_SECONDS;
            let is_worth_it = published.incidents.values().any(|incident| !incident.example.value());
            is_worth_it && published.last_backup.is_none_or(is_old)
        })
    });
    let last = settings::last_backup(app);
    let urged = text(move || {
        if is_due.get() {
            words::BACKUP_DUE.to_owned()
        } else {
            String::new()
        }
    });
    view! {
        <div class="line">
            <p class="grow foot muted small">
                {foot} " " <span class:warn=flag(move || is_due.get())>{last} " " {urged}</span>
            </p>
            {button("", words::DOWNLOAD_BACKUP, move || app.download_backup())}
            {restore_button()}
        </div>
    }
    .into_any()
}
