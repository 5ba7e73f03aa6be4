//! Restoring from a backup: what the file would bring is shown before anything is written.

use std::sync::Arc;

use leptos::{ev::Event, html, prelude::*};

use super::{
    copy,
    copy_keep::{CANCEL, CLOSE, RESTORE_BACKUP, number},
    copy_restore as words,
    parts::{button, dialog},
};
use crate::{
    app::{AnySignal, App, Part, Restorable},
    browser::upload,
    components::ticked,
};

/// The one place of the page where a backup is restored; buttons lead to it from everywhere.
#[derive(Clone, Copy)]
struct Restore {
    app: App,
    input: NodeRef<html::Input>,
    open: RwSignal<bool>,
    /// What came of the file that was chosen last.
    read: AnySignal<Option<Arc<Chosen>>>,
}

/// The name of the file and what is in it, or what is wrong with it.
struct Chosen(Result<(String, Restorable), String>);

/// Makes restoring possible below here.
pub fn restore(app: App) -> AnyView {
    let restore = Restore {
        app,
        input: NodeRef::new(),
        open: RwSignal::new(false),
        read: AnySignal::new(None),
    };
    provide_context(restore);
    let chosen: Box<dyn FnMut(Event)> = Box::new(move |event| restore.take(&event));
    view! {
        <input
            type="file"
            accept=".json,application/json"
            aria-label=RESTORE_BACKUP
            hidden=true
            on:change=chosen
            node_ref=restore.input
        />
        {dialog(restore.open, "restore-heading", move || restore.content())}
    }
    .into_any()
}

/// The button that leads there.
pub fn restore_button() -> AnyView {
    let restore = use_context::<Restore>();
    button("", RESTORE_BACKUP, move || {
        if let Some(input) = restore.and_then(|restore| restore.input.get_untracked()) {
            input.click();
        }
    })
}

impl Restore {
    fn take(self, event: &Event) {
        upload::read_text(event, move |read| {
            let read = match read {
                Err(_) => Err(words::FILE_UNREAD.to_owned()),
                Ok((name, text)) => match self.app.weigh(&text) {
                    Ok(restorable) => Ok((name, restorable)),
                    Err(why) => Err(words::no_backup(&name, why)),
                },
            };
            self.read.set(Some(Arc::new(Chosen(read))));
            self.open.set(true);
        });
    }

    fn close(self) {
        self.open.set(false);
        self.read.set(None);
    }

    fn content(self) -> AnyView {
        let Some(read) = self.read.get_untracked() else {
            return ().into_any();
        };
        match &read.0 {
            Err(why) => view! {
                <div class="stack">
                    <h2 id="restore-heading" tabindex="-1" data-first=true>{words::NOT_RESTORED}</h2>
                    <p>{why.clone()}</p>
                    <p>{button("", CLOSE, move || self.close())}</p>
                </div>
            }
            .into_any(),
            Ok((name, restorable)) => self.offer(name, restorable, read.clone()),
        }
    }

    fn offer(self, name: &str, restorable: &Restorable, read: Arc<Chosen>) -> AnyView {
        let takes_ahead = RwSignal::new(false);
        let ahead: usize = restorable.parts.iter().map(|part| part.comparison.ahead).sum();
        let remarks = words::remarks(restorable);
        let remarks = remarks.into_iter().map(|remark| view! { <p>{remark}</p> }.into_any());
        let act = move || {
            if let Ok((_, restorable)) = &read.0 {
                self.close();
                self.app.restore(restorable, takes_ahead.get_untracked());
            }
        };
        view! {
            <div class="stack">
                <h2 id="restore-heading" tabindex="-1" data-first=true>{words::RESTORE_TITLE}</h2>
                <p>{words::in_file(name, restorable)}</p>
                {table(&restorable.parts)}
                {remarks.collect::<Vec<_>>()}
                {(ahead > 0).then(|| ahead_box(ahead, takes_ahead))}
                <p class="muted">{words::MERGES}</p>
                <div class="line">
                    {button("primary", words::RESTORE, act)}
                    {button("", CANCEL, move || self.close())}
                </div>
            </div>
        }
        .into_any()
    }
}

fn table(parts: &[Part]) -> AnyView {
    let rows = parts.iter().map(|part| {
        let counts = part.comparison;
        let cells = [counts.new + counts.grown, counts.same, counts.differing]
            .map(|count| view! { <td>{number(count)}</td> }.into_any());
        let back = (!part.is_here).then(|| view! { <span class="field-hint">{words::COMES_BACK}</span> }.into_any());
        view! {
            <tr>
                <th scope="row">{copy::title(&part.title)}{back}</th>
                {cells.into_iter().collect::<Vec<_>>()}
            </tr>
        }
        .into_any()
    });
    let heads = [words::INCIDENT, words::NEW, words::SAME, words::DIFFERING];
    let heads = heads.map(|head| view! { <th scope="col">{head}</th> }.into_any());
    view! {
        <table class="counts">
            <thead><tr>{heads.into_iter().collect::<Vec<_>>()}</tr></thead>
            <tbody>{rows.collect::<Vec<_>>()}</tbody>
        </table>
    }
    .into_any()
}

fn ahead_box(count: usize, takes: RwSignal<bool>) -> AnyView {
    view! {
        <label class="choice">
            <input type="checkbox" prop:checked=takes on:change=ticked(move |on| takes.set(on))/>
            <span>{words::take_ahead(count)}</span>
        </label>
        <p class="muted small">{words::AHEAD_MEANS}</p>
    }
    .into_any()
}
