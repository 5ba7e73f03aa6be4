//! What can be done with a copy: nothing to it, and little of it is the same for everyone.

use leptos::prelude::*;

use super::{
    copy,
    merge::{ahead_dialog, merge_dialog},
    reading::Reading,
};
use crate::{
    app::App,
    browser::page,
    components::{dynamic, memo},
    export::markdown,
    session::{Kinship, Route},
    share::Snapshot,
    views::{copy_postmortem as words, parts::button},
};

/// A way of taking a copy in: with what is stamped far ahead of the clock here, or without.
pub type Take = fn(App, &Snapshot, bool);

/// What is offered first.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Offer {
    /// What is stored is still being read, so nobody knows.
    Unknown,
    Continue,
    Merge,
    /// It is not the whole incident.
    SaveOnly,
}

/// The buttons, and in a few words why these.
pub fn actions(reading: Reading) -> AnyView {
    let app = reading.app;
    let snapshot = reading.snapshot.get_value();
    let is_whole = !snapshot.left_out.any();
    let kinship = app.standing_of(snapshot.clone());
    let offer = memo(move || {
        kinship.with(|kinship| match kinship {
            Kinship::Reading => Offer::Unknown,
            Kinship::Here(_) => Offer::Merge,
            Kinship::Absent if is_whole => Offer::Continue,
            Kinship::Absent => Offer::SaveOnly,
        })
    });
    let merging = RwSignal::new(false);
    // How the copy is to be taken in once a question is answered.
    let (asking, asked) = (RwSignal::new(false), StoredValue::new(App::save_copy as Take));
    let take = {
        let snapshot = snapshot.clone();
        move |take: Take| match app.ahead_in(&snapshot) {
            0 => take(app, &snapshot, false),
            _ => {
                asked.set_value(take);
                asking.set(true);
            }
        }
    };
    let first = {
        let take = take.clone();
        dynamic(move || {
            let take = take.clone();
            match offer.get() {
                Offer::Continue => button("primary", copy::CONTINUE_HERE, move || take(App::continue_here)),
                Offer::Merge => button("primary", copy::MERGE_INTO_MINE, move || merging.set(true)),
                Offer::Unknown | Offer::SaveOnly => ().into_any(),
            }
        })
    };
    let why = dynamic(move || {
        let why = match offer.get() {
            Offer::Unknown => return ().into_any(),
            Offer::Continue => copy::CONTINUES,
            Offer::Merge => copy::IS_HERE,
            Offer::SaveOnly => copy::CANNOT_CONTINUE,
        };
        view! { <p class="small muted why">{why}</p> }.into_any()
    });
    let copy_markdown = move || app.copy(markdown(&reading.document.read_untracked()));
    view! {
        <div class="line">
            {first}
            {button("", copy::SAVE_A_COPY, move || take(App::save_copy))}
            {button("", words::COPY_MARKDOWN, copy_markdown)}
            {button("", words::PRINT, page::print)}
            <a class="own-list" href=Route::List.href()>{copy::OWN_LIST}</a>
        </div>
        {why}
        {ahead_dialog(app, snapshot.clone(), asking, asked)}
        {merge_dialog(app, snapshot, kinship, merging)}
    }
    .into_any()
}
