//! A field to type a time in.

use leptos::prelude::*;

use super::Field;
use crate::{app::Clockwork, time::show};

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
    let read = Memo::new(move |_| text.with(|text| clockwork.read(text)));
    let reading = Signal::derive(move || {
        let at = read.get().ok().flatten()?;
        let zone = clockwork.zone();
        let zone = zone.as_ref();
        Some(format!(
            "{} {} {}",
            show::day(at, zone),
            show::clock(at, zone),
            show::zone_label(zone, at)
        ))
    });
    let error = Signal::derive(move || read.get().err());
    view! { <Field label value=text hint error reading/> }
}
