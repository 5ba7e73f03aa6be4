//! What the person must know about storage, for as long as it is so.

use leptos::prelude::*;

use super::{
    copy, copy_keep as words,
    parts::{button, keep_focus},
    restore::restore_button,
};
use crate::{
    app::{App, KeptFile, Risk},
    components::{text, when},
    session::{Message, Route},
};

/// The bars that hold, the most serious first.
pub fn storage_bars(app: App) -> AnyView {
    // Until the page is loaded anew: what has been lost already is said once.
    let dismissed = [Risk::Emptied, Risk::Missing].map(|risk| (risk, RwSignal::new(false)));
    let is_dismissed = move |risk| dismissed.iter().any(|(of, dismissed)| *of == risk && dismissed.get());
    let holds = move |risk: Risk| risk.holds(app) && !is_dismissed(risk);
    let any = move || Risk::ALL.into_iter().any(holds);
    when(any, move || {
        let bar = |risk| when(move || holds(risk), move || bar(app, risk, &dismissed));
        view! {
            <section class="bars" aria-label=words::BARS>
                {Risk::ALL.map(bar).into_iter().collect::<Vec<_>>()}
            </section>
        }
        .into_any()
    })
}

fn bar(app: App, risk: Risk, dismissed: &[(Risk, RwSignal<bool>)]) -> AnyView {
    let dismiss = dismissed.iter().find(|(of, _)| *of == risk).map(|(_, dismissed)| {
        let dismissed = *dismissed;
        button("", words::DISMISS, move || {
            dismissed.set(true);
            keep_focus();
        })
    });
    let says = text(move || match &*app.file.read() {
        KeptFile::Paused(name) | KeptFile::Kept { name, .. } => words::risk(risk, &app.published.read(), name),
        KeptFile::None => words::risk(risk, &app.published.read(), ""),
    });
    // Said once, as it appears.
    let (class, role) = if risk.is_grave() {
        ("bar", Some("alert"))
    } else {
        ("bar mild", None)
    };
    view! {
        <div class=class role=role>
            <p>{says}</p>
            <div class="line">{buttons(app, risk)} {dismiss}</div>
        </div>
    }
    .into_any()
}

fn buttons(app: App, risk: Risk) -> Vec<AnyView> {
    let download = move || button("", words::DOWNLOAD_BACKUP, move || app.download_backup());
    let again = move || button("", copy::TRY_AGAIN, move || app.send(Message::Retry));
    match risk {
        Risk::MemoryOnly | Risk::Emptied | Risk::Crowded | Risk::Filling => vec![download()],
        Risk::NotSaved | Risk::Full | Risk::NoDeep | Risk::NoNear => vec![again(), download()],
        Risk::Missing => vec![restore_button()],
        Risk::FileFails => vec![
            button("", copy::TRY_AGAIN, move || app.write_file_again()),
            settings_link(),
        ],
        Risk::FilePaused => {
            let name = match app.file.get_untracked() {
                KeptFile::Paused(name) => name,
                _ => String::new(),
            };
            let go_on = move || {
                app.continue_file();
                keep_focus();
            };
            vec![button("", words::continue_in(&name), go_on), settings_link()]
        }
    }
}

fn settings_link() -> AnyView {
    view! { <a class="button" href=Route::Settings.href()>{copy::SETTINGS}</a> }.into_any()
}
