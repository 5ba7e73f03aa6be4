//! A native dialog, so that focus, Escape and what lies behind are the browser's business.

use leptos::{html, prelude::*};

use super::{dynamic, effect};
use crate::browser::{clock, page};

/// A dialog that is open while `open` says so. `heading` is the id of the heading in its content; what carries the
/// attribute `data-first` takes the focus. `closed` is called however it was closed, and says where the focus goes.
pub fn dialog(
    open: Signal<bool>,
    heading: &'static str,
    closed: impl Fn() + 'static,
    content: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let node = NodeRef::<html::Dialog>::new();
    effect(move || {
        let (Some(dialog), open) = (node.get(), open.get()) else {
            return;
        };
        if open && !dialog.open() {
            // It fails only where it is open already.
            let _ = dialog.show_modal();
            // The content is in the page once the effects of this turn have run.
            clock::after(0, || {
                page::focus("dialog[open] [data-first]");
            });
        } else if !open && dialog.open() {
            dialog.close();
        }
    });
    let content = dynamic(move || if open.get() { content() } else { ().into_any() });
    let closed: Box<dyn FnMut(leptos::ev::Event)> = Box::new(move |_| closed());
    view! { <dialog node_ref=node aria-labelledby=heading on:close=closed>{content}</dialog> }.into_any()
}
