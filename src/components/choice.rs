//! One of a few fixed things, from a menu.

use leptos::{
    ev::{FocusEvent, KeyboardEvent, PointerEvent},
    prelude::*,
};

use super::{flag, keys, typed};
use crate::browser::clock::after;

/// How long a choice that was made with arrow keys stands before it counts, in milliseconds, unless the menu is left or
/// Enter pressed: on the way to it one passes by others, and a screen reader takes its time to read each.
const SETTLE_MILLIS: i32 = 3000;

/// A menu. What is chosen is the caller's to keep, so that a choice that changes the record shows what the record says.
#[component]
pub fn Choice(
    /// The accessible name.
    #[prop(into)]
    label: String,
    /// What each is called, in order.
    #[prop(into)]
    names: Vec<String>,
    /// The place of what is chosen.
    #[prop(into)]
    chosen: Signal<usize>,
    /// Called with the place of what a person chose.
    #[prop(into)]
    on_choose: Callback<usize>,
    #[prop(optional)] class: &'static str,
) -> impl IntoView {
    let count = names.len();
    let options: Vec<AnyView> = names
        .into_iter()
        .enumerate()
        .map(|(place, name)| {
            view! { <option value=place.to_string() prop:selected=flag(move || chosen.get() == place)>{name}</option> }
                .into_any()
        })
        .collect();
    // The place that was chosen last and does not count yet.
    let pending = StoredValue::new(None::<usize>);
    let settle = move || {
        if let Some(place) = pending.try_update_value(Option::take).flatten() {
            on_choose.try_run(place);
        }
    };
    let by_key = StoredValue::new(false);
    let choose = move |place: String| {
        let Some(place) = place.parse().ok().filter(|place| *place < count) else {
            return;
        };
        pending.set_value(Some(place));
        if !by_key.get_value() {
            return settle();
        }
        after(SETTLE_MILLIS, move || {
            if pending.try_get_value().flatten() == Some(place) {
                settle();
            }
        });
    };
    let pressed = move |event: KeyboardEvent| {
        by_key.set_value(true);
        if event.key() == "Enter" {
            settle();
        }
    };
    let clicked: Box<dyn FnMut(PointerEvent)> = Box::new(move |_| by_key.set_value(false));
    let left: Box<dyn FnMut(FocusEvent)> = Box::new(move |_| settle());
    view! {
        <select
            class=format!("input {class}")
            aria-label=label
            on:change=typed(choose)
            on:keydown=keys(pressed)
            on:pointerdown=clicked
            on:blur=left
        >
            {options}
        </select>
    }
}

/// The place of a value among all of its kind, for a [`Choice`] of them.
pub fn place<T: PartialEq>(all: &[T], value: T) -> usize {
    all.iter().position(|one| *one == value).unwrap_or_default()
}
