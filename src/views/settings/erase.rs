//! Erasing everything, after offering a backup and asking for a word.

use leptos::prelude::*;

use crate::{
    app::App,
    components::{Field, flag, submit},
    session::Message,
    views::{
        copy_keep as words,
        parts::{button, dialog},
    },
};

/// The button and its dialog.
pub fn erase(app: App) -> AnyView {
    let open = RwSignal::new(false);
    view! {
        <p>{button("danger", words::ERASE_ALL, move || open.set(true))}</p>
        {dialog(open, "erase-heading", move || confirm(app, open))}
    }
    .into_any()
}

fn confirm(app: App, open: RwSignal<bool>) -> AnyView {
    let typed = RwSignal::new(String::new());
    let is_word = flag(move || typed.with(|typed| typed == words::ERASE_WORD));
    let act = move || {
        // Enter gets here too.
        if !is_word.get_untracked() {
            return;
        }
        // What is in the file is nobody's to erase, nor to be replaced by nothing.
        app.stop_file();
        app.send(Message::EraseAll);
    };
    view! {
        <form class="stack" novalidate=true on:submit=submit(act)>
            <h2 id="erase-heading" tabindex="-1" data-first=true>{words::ERASE_ALL}</h2>
            <p>{words::ERASE_MEANS}</p>
            <p>{button("primary", words::DOWNLOAD_BACKUP, move || app.download_backup())}</p>
            <Field label=words::ERASE_FIELD value=typed/>
            <div class="line">
                <button class="button danger" type="submit" disabled=flag(move || !is_word.get())>{words::ERASE_ALL}</button>
                {button("", words::CANCEL, move || open.set(false))}
            </div>
        </form>
    }
    .into_any()
}
