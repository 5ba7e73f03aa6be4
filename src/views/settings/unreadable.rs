//! Records that could not be read, and records that are missing.

use leptos::prelude::*;

use crate::{
    app::{AnyMemo, App},
    components::{click, dynamic, text, unique_id, when},
    incident::Fact,
    store::Unreadable,
    views::{copy, copy_keep as words, copy_list, parts::button},
};

/// The region.
pub fn unreadable(app: App) -> AnyView {
    let records = AnyMemo::new(move || app.published.with(|published| published.unreadable.clone()));
    let is_short = move || app.published.with(|published| !published.missing.is_empty());
    let missing = when(is_short, move || {
        view! { <p>{text(move || app.published.with(words::missing))}</p> }.into_any()
    });
    let list = dynamic(move || {
        let records = records.get();
        if records.is_empty() {
            return view! { <p class="muted">{words::NONE_UNREADABLE}</p> }.into_any();
        }
        let count = records.len();
        let lines: Vec<_> = records.iter().map(|one| record(app, one.clone())).collect();
        view! {
            <div class="line">
                <p class="grow">{copy::unreadable(count)}</p>
                {button("", words::DOWNLOAD_ALL, move || { app.download_raw(&records); })}
            </div>
            <ul class="records" role="list">{lines}</ul>
        }
        .into_any()
    });
    view! {
        {list}
        {missing}
    }
    .into_any()
}

fn record(app: App, record: Unreadable) -> AnyView {
    let Unreadable {
        key,
        text,
        fault,
        incident,
    } = record;
    let id = unique_id();
    let file = copy_list::record_file(&key);
    let title = app.published.with_untracked(|published| {
        let incident = published.incidents.get(&incident?)?;
        Some(words::of_incident(&copy::title(incident.fact(Fact::Title))))
    });
    let act = move || {
        app.download(&file, "text/plain", &text);
    };
    view! {
        <li class="line">
            <div class="grow">
                <p class="mono small" id=id.clone()>{key}</p>
                <p class="muted">{copy_list::fault(fault)}" "{title}</p>
            </div>
            <button class="button" type="button" aria-describedby=id on:click=click(act)>{copy_list::DOWNLOAD}</button>
        </li>
    }
    .into_any()
}
