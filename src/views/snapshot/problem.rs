//! The screen of a code that shows nothing: what is wrong with it, and what to do.

use leptos::prelude::*;

use super::{copy, name_tab};
use crate::{app::App, browser::page, session::Route, share::Problem, views::parts::button};

/// Says what is wrong. But for a way out nothing else is on it, so that nobody takes it for the content of the link.
pub fn screen(app: App, problem: Problem) -> AnyView {
    name_tab(app, copy::neutral_tab_title);
    // Of the address; that of the code is told by the problem.
    let before = page::address().chars().count() + "#/v/".len();
    let reload = (problem == Problem::Newer).then(|| button("primary", copy::RELOAD, page::reload));
    view! {
        <div class="page form stack">
            <h1 tabindex="-1">{copy::problem_title(problem)}</h1>
            <p>{copy::problem(problem, before)}</p>
            {reload}
            <p><a href=Route::List.href()>{copy::OWN_LIST}</a></p>
        </div>
    }
    .into_any()
}
