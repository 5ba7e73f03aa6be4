//! One of a few buttons of which one is pressed.

use leptos::prelude::*;

use super::{aria_flag, click};

/// Such a button, pressed while `is_pressed` says so.
pub fn chip(
    label: &'static str,
    is_pressed: impl Fn() -> bool + Send + Sync + 'static,
    press: impl Fn() + 'static,
) -> AnyView {
    view! {
        <button class="chip" type="button" aria-pressed=aria_flag(is_pressed) on:click=click(press)>{label}</button>
    }
    .into_any()
}
