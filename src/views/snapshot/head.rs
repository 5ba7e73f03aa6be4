//! The top of a copy: what it is of, how bad, where it stood, and for how long.

use leptos::prelude::*;

use super::{copy, reading::Reading};
use crate::{
    app::AnyMemo,
    browser::zone,
    components::{Choice, SeverityBadge, place, text, when},
    incident::{Fact, Incident, copy as kinds},
    share::Snapshot,
    time::{Zone, running_clock, show},
    views::{copy::title, incident::copy::EXAMPLE},
};

/// Title and clock, severity and state, and the choice of the zone.
pub fn head(reading: Reading) -> AnyView {
    let example = when(
        move || reading.get(|incident| incident.example.value()),
        || view! { <span class="chip example">{EXAMPLE}</span> }.into_any(),
    );
    let severity = AnyMemo::new(move || reading.get(Incident::severity));
    let state = text(move || reading.get(|incident| kinds::state(incident.state()).to_owned()));
    let facts = text(move || reading.get(|incident| facts(reading, incident)));
    let clock = text(move || {
        reading.get(|incident| {
            let end = incident.resolved().unwrap_or(reading.as_of);
            incident.zero().map(|zero| running_clock(end, zero)).unwrap_or_default()
        })
    });
    let until = text(move || match reading.get(Incident::is_open) {
        true => copy::WHEN_COPIED.to_owned(),
        false => copy::UNTIL_RESOLVED.to_owned(),
    });
    view! {
        <section class="copy-head">
            <div class="line">
                <h1 tabindex="-1">{text(move || reading.get(|incident| title(incident.fact(Fact::Title))))}</h1>
                {example}
            </div>
            <p class="copy-clock">
                <span class="clock-face mono">{clock}</span>" "<span class="small muted">{until}</span>
            </p>
            <div class="line copy-facts">
                <SeverityBadge severity/>
                <strong>{state}</strong>
                <span class="muted">{facts}</span>
                {zone_choice(reading)}
            </div>
        </section>
    }
    .into_any()
}

fn facts(reading: Reading, incident: &Incident) -> String {
    let zone = reading.app.zone(incident);
    let day = incident.zero().map(|zero| show::day(zero, zone.as_ref()));
    let facts = [
        kinds::detected_by(incident.detected_by.value()).to_lowercase(),
        incident.fact(Fact::Services).to_owned(),
        incident.fact(Fact::Reference).to_owned(),
        day.unwrap_or_default(),
    ];
    facts
        .into_iter()
        .filter(|fact| !fact.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

/// The incident's zone, UTC and that of the device, each once. What is chosen holds for this page only.
fn zone_choice(reading: Reading) -> AnyView {
    let own = reading.snapshot.with_value(|snapshot: &std::sync::Arc<Snapshot>| {
        // Where the browser does not know it, what is shown instead.
        reading.app.zone(&snapshot.fold()).name().to_owned()
    });
    let (utc, local) = (zone::UTC.to_owned(), zone::local_name());
    let mut zones = vec![(own.clone(), copy::incident_zone(&own))];
    if own != utc {
        zones.push((utc.clone(), utc.clone()));
    }
    if local != own && local != utc {
        zones.push((local.clone(), copy::device_zone(&local)));
    }
    let (zones, names): (Vec<_>, Vec<_>) = zones.into_iter().unzip();
    let shown = zones.clone();
    let chosen = Signal::derive(move || reading.zone.get().map_or(0, |zone| place(&shown, zone)));
    let choose = move |place: usize| reading.zone.set(zones.get(place).cloned());
    view! { <Choice label=copy::TIME_ZONE names chosen on_choose=Callback::new(choose)/> }.into_any()
}
