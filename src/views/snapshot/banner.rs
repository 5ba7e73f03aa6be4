//! What the page is: a copy, how old, what is not in it, and what can be done with it.

use leptos::prelude::*;

use super::{actions::actions, copy, reading::Reading};
use crate::{components::text, time::show};

/// The banner. The age goes on as long as it is shown.
pub fn banner(reading: Reading) -> AnyView {
    let age = text(move || {
        let age = reading.app.now.get().since(reading.as_of);
        reading.get(|incident| copy::age(age, incident.is_open()))
    });
    let as_of = text(move || {
        reading.get(|incident| {
            let (at, zone) = (reading.as_of, reading.app.zone(incident));
            let zone = zone.as_ref();
            copy::as_of(
                &show::day(at, zone),
                &show::clock(at, zone),
                &show::zone_label(zone, at),
            )
        })
    });
    let left_out = reading
        .snapshot
        .with_value(|snapshot| copy::left_out(snapshot.left_out, snapshot.parts));
    let left_out = (!left_out.is_empty()).then(|| view! { <p>{left_out}</p> }.into_any());
    view! {
        <section class="copy-banner card stack tight" aria-label=copy::READ_ONLY_COPY>
            <p><strong>{age}</strong></p>
            <p>{as_of}" "{copy::NOT_SAVED}</p>
            {left_out}
            {actions(reading)}
        </section>
    }
    .into_any()
}
