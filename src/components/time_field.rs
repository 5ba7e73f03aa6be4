//! A field to type a time in.

use leptos::prelude::*;

use super::Field;
use crate::app::{AnyMemo, Clockwork};

/// A time in the composer's grammar, with what is understood of it beside the field.
#[component]
pub fn TimeField(
    #[prop(into)] label: String,
    /// What is typed.
    text: RwSignal<String>,
    /// What times are read against.
    clockwork: Clockwork,
    #[prop(optional, into)] hint: String,
) -> impl IntoView {
    let read = AnyMemo::new(move || text.with(|text| clockwork.read(text)));
    let reading = Signal::derive(move || read.get().ok().flatten().map(|at| clockwork.show(at)));
    let error = Signal::derive(move || read.get().err());
    view! { <Field label value=text hint error reading/> }
}
