//! Merging a copy into the incident that is here: what it would bring is shown before anything is written.

use std::sync::Arc;

use leptos::prelude::*;

use super::{actions::Take, copy};
use crate::{
    app::{AnyMemo, App},
    browser::zone,
    components::ticked,
    export::visible,
    incident::Fact,
    session::{Here, Kinship, News},
    share::Snapshot,
    time::show,
    views::{
        copy_keep::CANCEL,
        copy_restore::AHEAD_MEANS,
        parts::{button, dialog},
    },
};

const HEADING: &str = "merge-heading";
const AHEAD_HEADING: &str = "ahead-heading";

/// How many pieces of news are listed at most.
const LISTED: usize = 12;

/// The dialog, while `open` says so.
pub fn merge_dialog(app: App, snapshot: Arc<Snapshot>, kinship: AnyMemo<Kinship>, open: RwSignal<bool>) -> AnyView {
    dialog(open, HEADING, move || match &*kinship.read_untracked() {
        Kinship::Here(here) => offer(app, snapshot.clone(), here, open),
        Kinship::Reading | Kinship::Absent => ().into_any(),
    })
}

fn offer(app: App, snapshot: Arc<Snapshot>, here: &Here, open: RwSignal<bool>) -> AnyView {
    let close = move || open.set(false);
    let takes_ahead = RwSignal::new(false);
    let is_new = here.new + here.conflicts > 0;
    let counts = match is_new {
        true => copy::news(here.new, here.same),
        false => copy::NOTHING_NEW.to_owned(),
    };
    let conflicts = (here.conflicts > 0).then(|| view! { <p>{copy::conflicts(here.conflicts)}</p> }.into_any());
    let ahead = (here.ahead > 0).then(|| ahead_box(here.ahead, takes_ahead));
    let news = news(app, &snapshot, &here.news);
    let merge = move || {
        close();
        app.merge_in(&snapshot, takes_ahead.get_untracked());
    };
    let buttons = match is_new {
        true => view! { {button("primary", copy::MERGE, merge)}{button("", CANCEL, close)} }.into_any(),
        false => button("", copy::CLOSE, close),
    };
    view! {
        <div class="stack">
            <h2 id=HEADING tabindex="-1" data-first=true>{copy::MERGE_INTO_MINE}</h2>
            <p>{counts}</p>
            {news}
            {conflicts}
            {ahead}
            {is_new.then(|| view! { <p class="muted">{copy::MERGES}</p> }.into_any())}
            <div class="line">{buttons}</div>
        </div>
    }
    .into_any()
}

/// What is new, in words.
fn news(app: App, snapshot: &Snapshot, news: &[News]) -> AnyView {
    if news.is_empty() {
        return ().into_any();
    }
    let named = zone::named(snapshot.fold().fact(Fact::Zone));
    let zone = named.as_ref();
    let today = show::day(app.now.get_untracked(), zone);
    let item = |news: &News| {
        let day = show::day(news.at, zone);
        let clock = show::clock(news.at, zone);
        let when = if day == today {
            clock
        } else {
            [&day, " ", &clock].concat()
        };
        view! { <li><span class="muted">{when}" "{news.label.clone()}</span>" "<bdi>{visible(&news.text)}</bdi></li> }
            .into_any()
    };
    let items: Vec<_> = news.iter().take(LISTED).map(item).collect();
    let more = news.len().saturating_sub(LISTED);
    let more = (more > 0).then(|| view! { <li class="muted">{copy::and_more(more)}</li> }.into_any());
    view! { <ul class="news small" role="list" aria-label=copy::NEW_HERE>{items}{more}</ul> }.into_any()
}

/// Asks about what is stamped far ahead of the clock here, before a copy is taken in as `asked` says.
pub fn ahead_dialog(app: App, snapshot: Arc<Snapshot>, open: RwSignal<bool>, asked: StoredValue<Take>) -> AnyView {
    dialog(open, AHEAD_HEADING, move || {
        let snapshot = snapshot.clone();
        let takes_ahead = RwSignal::new(false);
        let act = {
            let snapshot = snapshot.clone();
            move || {
                open.set(false);
                asked.get_value()(app, &snapshot, takes_ahead.get_untracked());
            }
        };
        view! {
            <div class="stack">
                <h2 id=AHEAD_HEADING tabindex="-1" data-first=true>{copy::AHEAD}</h2>
                <p>{copy::AHEAD_WHY}</p>
                {ahead_box(app.ahead_in(&snapshot), takes_ahead)}
                <div class="line">
                    {button("primary", copy::GO_ON, act)}
                    {button("", CANCEL, move || open.set(false))}
                </div>
            </div>
        }
        .into_any()
    })
}

fn ahead_box(count: usize, takes: RwSignal<bool>) -> AnyView {
    view! {
        <label class="choice">
            <input type="checkbox" prop:checked=takes on:change=ticked(move |on| takes.set(on))/>
            <span>{copy::take_ahead(count)}</span>
        </label>
        <p class="muted small">{AHEAD_MEANS}</p>
    }
    .into_any()
}
