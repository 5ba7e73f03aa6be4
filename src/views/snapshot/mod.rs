//! `#/v/<code>`: what a link carries, to be read. Nothing in here changes what is stored until a person says so.

mod actions;
mod banner;
mod copy;
mod head;
mod merge;
mod problem;
mod reading;
mod rows;
mod sealed;

pub use copy::READ_ONLY_COPY;

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    app::{AnySignal, App},
    browser::{clock, page},
    components::{dynamic, effect},
    share::{Code, Problem, Sealed, Snapshot, read},
};

/// What has become of the code so far.
#[derive(Clone)]
enum State {
    /// It shows nothing.
    Broken(Problem),
    /// It asks for a passphrase.
    Sealed(Sealed),
    /// It is open.
    Open(Arc<Snapshot>),
}

impl From<Result<Snapshot, Problem>> for State {
    fn from(read: Result<Snapshot, Problem>) -> Self {
        match read {
            Ok(snapshot) => Self::Open(Arc::new(snapshot)),
            Err(problem) => Self::Broken(problem),
        }
    }
}

/// The page of a code.
pub fn snapshot_page(app: App, code: &str) -> AnyView {
    let state = AnySignal::new(match read(code) {
        Ok(Code::Open(snapshot)) => State::Open(Arc::new(snapshot)),
        Ok(Code::Sealed(sealed)) => State::Sealed(sealed),
        Err(problem) => State::Broken(problem),
    });
    dynamic(move || match state.get() {
        State::Broken(problem) => problem::screen(app, problem),
        State::Sealed(sealed) => {
            let opened = move |read: Result<Snapshot, Problem>| {
                state.set(State::from(read));
                // What was typed into is gone.
                clock::after(0, || {
                    page::focus("#main h1");
                });
            };
            sealed::form(app, sealed, opened)
        }
        State::Open(snapshot) => reading::page(app, snapshot),
    })
}

/// Names the tab for as long as this is shown: the app itself knows only that a copy is shown, and says so with
/// whatever it publishes.
fn name_tab(app: App, title: impl Fn() -> String + 'static) {
    effect(move || {
        app.published.read();
        page::set_title(&title());
    });
}
