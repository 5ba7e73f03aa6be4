//! What was deleted, below the timeline: it can be brought back.

use leptos::prelude::*;

use super::{Page, composer, copy, copy_timeline};
use crate::{
    app::AnyMemo,
    components::{click, dynamic, text, when},
    incident::{Change, EventId, Incident, Subject, When, copy as kinds},
    time::show,
};

/// One deleted thing.
#[derive(Clone, PartialEq, Eq)]
struct Deleted {
    id: EventId,
    at: Option<When>,
    /// What it is, and whether somebody has changed it since.
    label: String,
    text: String,
}

/// Closed until somebody looks for something; not there while nothing is deleted.
pub fn deleted(page: Page) -> AnyView {
    let items = AnyMemo::new(move || page.get(items));
    when(
        move || items.with(|items| !items.is_empty()),
        move || {
            let list = dynamic(move || {
                items
                    .get()
                    .into_iter()
                    .map(|item| row(page, item))
                    .collect::<Vec<_>>()
                    .into_any()
            });
            view! {
                <details class="deleted small">
                    <summary>{text(move || copy::deleted(items.with(Vec::len)))}</summary>
                    <ul role="list" class="stack tight">{list}</ul>
                </details>
            }
            .into_any()
        },
    )
}

fn items(incident: &Incident) -> Vec<Deleted> {
    let mut items = Vec::new();
    let mut add = |id: EventId, at: Option<When>, label: &str, text: &str| {
        if incident.is_withdrawn(id) {
            let edited = if incident.edited_since_withdrawn(id) {
                copy::DELETED_EDITED
            } else {
                ""
            };
            items.push(Deleted {
                id,
                at,
                label: [label, edited].concat(),
                text: text.to_owned(),
            });
        }
    };
    for (id, entry) in incident.entries.iter() {
        let kind = kinds::entry_kind(entry.kind.value());
        add(*id, entry.at.get().copied(), kind, kinds::text_or_erased(&entry.text));
    }
    for (id, it) in incident.decisions.iter() {
        add(
            *id,
            it.at.get().copied(),
            copy::DECISION,
            kinds::text_or_erased(&it.question),
        );
    }
    for (id, it) in incident.updates.iter() {
        add(
            *id,
            it.at.get().copied(),
            copy::STATUS_UPDATE,
            kinds::text_or_erased(&it.text),
        );
    }
    for (id, it) in incident.actions.iter() {
        add(*id, None, copy_timeline::FOLLOW_UP, kinds::text_or_erased(&it.what));
    }
    items
}

fn row(page: Page, item: Deleted) -> AnyView {
    let Deleted { id, at, label, text } = item;
    let clock = at
        .map(|at| show::clock_of(at, page.clockwork.zone().as_ref()))
        .unwrap_or_default();
    let what = if clock.is_empty() {
        label.to_lowercase()
    } else {
        copy::entry_at(&clock)
    };
    let of = [" ", &what].concat();
    let bring_back = move || {
        page.change(vec![Change::Withdrawn {
            what: id,
            withdrawn: false,
        }]);
        composer::focus();
    };
    view! {
        <li class="line">
            <p class="grow text"><span class="muted">{clock}" "{label}": "</span>{text}</p>
            <button class="button small" type="button" disabled=page.locked on:click=click(bring_back)>
                {copy::BRING_BACK}<span class="visually-hidden">{of}</span>
            </button>
            {page.history.button(Subject::Item(id), what)}
        </li>
    }
    .into_any()
}
