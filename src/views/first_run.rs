//! The list while there is nothing on it: one line and Enter.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    copy_list,
    new_incident::{declare, focus_first_error},
    restore::restore_button,
};
use crate::{
    app::App,
    components::{Field, click, derived, focus_on_arrival, submit},
    incident::{Fact, Opened, copy::fact},
    session::Message,
};

/// Offers to begin. Where something is here and could not be read, it does not claim to be a first run.
#[component]
pub fn FirstRun(damaged: bool) -> impl IntoView {
    let app = expect_context::<App>();
    let title = RwSignal::new(String::new());
    let tried = RwSignal::new(false);
    let error = derived(Arc::new(move || {
        (tried.get() && title.with(|title| title.trim().is_empty())).then(|| copy_list::TITLE_MISSING.to_owned())
    }));
    let field = NodeRef::new();
    // On a fresh page. Where one comes from another place, the heading takes the focus a moment later.
    focus_on_arrival(field, NodeRef::new());
    let create = move || {
        tried.set(true);
        if error.with_untracked(Option::is_some) {
            focus_first_error();
            return;
        }
        declare(
            app,
            Opened {
                title: title.with_untracked(|title| title.trim().to_owned()),
                ..Opened::default()
            },
            None,
        );
    };
    let heading = if damaged {
        copy_list::NO_READABLE_INCIDENTS
    } else {
        copy_list::NO_INCIDENTS
    };
    view! {
        <div class="card stack">
            <h2>{heading}</h2>
            <form class="stack" novalidate=true on:submit=submit(create)>
                <Field
                    label=fact(Fact::Title)
                    value=title
                    placeholder=copy_list::TITLE_IDEA
                    hint=copy_list::enter_creates(app.preferences.with_untracked(|it| it.severity_names()))
                    error
                    required=true
                    focus_first=true
                    node_ref=field
                />
                <p><button class="button primary" type="submit">{copy_list::CREATE}</button></p>
            </form>
            <p class="line first-run-example">
                <span>{copy_list::ABOUT_EXAMPLE}</span>
                <button class="button" type="button" on:click=click(move || app.send(Message::Example))>
                    {copy_list::LOAD_EXAMPLE}
                </button>
            </p>
            <p class="line">
                <span>{copy_list::ABOUT_RESTORE}</span>
                {restore_button()}
            </p>
        </div>
        <p class="muted small">{copy_list::STAYS_HERE}</p>
    }
}
