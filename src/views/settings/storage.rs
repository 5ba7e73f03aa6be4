//! Where everything is, how much of it, and what can still lose it.

use leptos::prelude::*;

use super::erase::erase;
use crate::{
    app::{AnySignal, App, percent},
    browser::persist,
    components::text,
    views::{copy_keep as words, copy_list, parts::button},
};

/// The region.
pub fn storage(app: App) -> AnyView {
    let health = move || app.published.read().health;
    let copies = text(move || words::copies(health().near, health().deep));
    let percent = text(move || percent(&app.published.read()).to_string());
    view! {
        <p>{copy_list::WHERE_STORED}</p>
        <p>{copies}</p>
        <div>
            <p>{text(move || words::used(&app.published.read()))}</p>
            <meter class="used" aria-label=words::USED min="0" max="100" high="80" value=percent></meter>
        </div>
        {protection(app)}
        <p>{copy_list::WHAT_LOSES}</p>
        <ul class="losses">{copy_list::LOSSES.map(|loss| view! { <li>{loss}</li> })}</ul>
        <p>{copy_list::WHAT_HELPS}</p>
        {erase(app)}
    }
    .into_any()
}

/// Whether the browser may clear the site by itself.
fn protection(app: App) -> AnyView {
    let is_protected = AnySignal::new(None);
    let learn = move |answer| {
        // The page may be left by then.
        is_protected.set(Some(answer));
    };
    persist::is_persistent(learn);
    let ask = move || {
        persist::ask_to_persist(move |answer| {
            learn(answer);
            app.say_text(words::browser_said(answer).to_owned());
        });
    };
    view! {
        <div class="line">
            <p>{text(move || words::protected(is_protected.get()).to_owned())}</p>
            {button("", words::ASK_BROWSER, ask)}
        </div>
    }
    .into_any()
}
