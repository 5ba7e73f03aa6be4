//! Pieces of the pages that keep data safe.

use leptos::{ev::MouseEvent, prelude::*};

use crate::{
    browser::{clock, page},
    components::{self, click},
};

/// A button. `class` is beside `button`.
pub fn button(class: &'static str, label: impl Into<String>, act: impl Fn() + 'static) -> AnyView {
    fn boxed(class: &str, label: String, act: Box<dyn FnMut(MouseEvent)>) -> AnyView {
        view! { <button class=["button ", class].concat() type="button" on:click=act>{label}</button> }.into_any()
    }
    boxed(class, label.into(), click(act))
}

/// A dialog that closes whenever the person wants it to; the focus goes back to where it was, if that is still there.
/// The heading of its content takes the focus: what a dialog says comes before its buttons.
pub fn dialog(
    open: RwSignal<bool>,
    heading: &'static str,
    content: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let closed = move || {
        open.set(false);
        keep_focus();
    };
    components::dialog(open.into(), heading, closed, content)
}

/// Where what had the focus is gone, moves it to where one types or reads, once the page has changed.
pub fn keep_focus() {
    clock::after(0, || {
        if !page::focus(":focus") {
            page::focus_content();
        }
    });
}
