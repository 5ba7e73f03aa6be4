//! What views are made of, boxed.
//!
//! Every closure has a type of its own, and what the framework builds around a type it builds anew for each: a kilobyte
//! of download for a label that changes. Through these functions all closures of a kind share one type.

use std::sync::Arc;

use leptos::{
    ev::{Event, FocusEvent, KeyboardEvent, MouseEvent, SubmitEvent},
    html,
    prelude::*,
};

/// Content that follows the signals it reads.
pub fn dynamic(content: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    fn boxed(content: Arc<dyn Fn() -> AnyView + Send + Sync>) -> AnyView {
        (move || content()).into_any()
    }
    boxed(Arc::new(content))
}

/// Content that is there only while `condition` holds. It is built anew only when that changes.
pub fn when(
    condition: impl Fn() -> bool + Send + Sync + 'static,
    content: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let condition = memo(condition);
    dynamic(move || if condition.get() { content() } else { ().into_any() })
}

/// A text that follows the signals it reads.
pub fn text(text: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    derived(Arc::new(text))
}

/// A yes or no that follows the signals it reads.
pub fn flag(flag: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    derived(Arc::new(flag))
}

/// "true" or "false", as the attributes for assistive technology have it.
pub fn aria_flag(flag: impl Fn() -> bool + Send + Sync + 'static) -> Signal<String> {
    text(move || flag().to_string())
}

/// A value that follows the signals it reads.
pub fn derived<T: Send + Sync + 'static>(value: Arc<dyn Fn() -> T + Send + Sync>) -> Signal<T> {
    Signal::derive(move || value())
}

/// A value that follows the signals it reads, and tells those who follow it only when it has changed.
pub fn memo<T: PartialEq + Send + Sync + 'static>(value: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    fn boxed<T: PartialEq + Send + Sync + 'static>(value: Arc<dyn Fn() -> T + Send + Sync>) -> Memo<T> {
        Memo::new(move |_| value())
    }
    boxed(Arc::new(value))
}

/// Does something now, and again whenever a signal that it reads changes.
pub fn effect(act: impl Fn() + 'static) {
    fn boxed(act: Box<dyn Fn()>) {
        Effect::new(move |_| act());
    }
    boxed(Box::new(act));
}

/// What a click does.
pub fn click(act: impl Fn() + 'static) -> Box<dyn FnMut(MouseEvent)> {
    Box::new(move |_| act())
}

/// What Enter in a field of a form, or its button, does.
pub fn submit(act: impl Fn() + 'static) -> Box<dyn FnMut(SubmitEvent)> {
    Box::new(move |event| {
        event.prevent_default();
        act();
    })
}

/// What keys do.
pub fn keys(act: impl Fn(KeyboardEvent) + 'static) -> Box<dyn FnMut(KeyboardEvent)> {
    Box::new(act)
}

/// What happens to the text of a field.
pub fn typed(act: impl Fn(String) + 'static) -> Box<dyn FnMut(Event)> {
    Box::new(move |event| act(event_target_value(&event)))
}

/// What happens when a field is left.
pub fn left(act: impl Fn() + 'static) -> Box<dyn FnMut(FocusEvent)> {
    Box::new(move |_| act())
}

/// What happens when a box is ticked, or not any more.
pub fn ticked(act: impl Fn(bool) + 'static) -> Box<dyn FnMut(Event)> {
    Box::new(move |event| act(event_target_checked(&event)))
}

/// Moves the focus to the first of these that the page has, as soon as it has it.
pub fn focus_on_arrival(one: NodeRef<html::Input>, other: NodeRef<html::Textarea>) {
    effect(move || {
        // A field that has gone again needs no focus.
        if let Some(field) = one.get() {
            let _ = field.focus();
        } else if let Some(field) = other.get() {
            let _ = field.focus();
        }
    });
}
