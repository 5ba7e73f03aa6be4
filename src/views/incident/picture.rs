//! The incident as a bar: its phases, what was logged, what was decided; and the durations in figures.

use leptos::prelude::*;

use super::{Page, copy};
use crate::{
    app::AnyMemo,
    components::dynamic,
    incident::{Incident, Item, Measure, Milestone, PhaseKind, Phases, copy as kinds, phases, timeline},
    time::{Zone, show},
};

/// The bar and its durations.
#[component]
pub fn Picture() -> impl IntoView {
    let page = expect_context::<Page>();
    // A minute is finer than the bar can show, and as fine as the durations are; they are not drawn anew every second.
    let minute = AnyMemo::new(move || page.app.now.get().0.div_euclid(60));
    let drawing = dynamic(move || {
        minute.get();
        let now = page.app.now.get_untracked();
        page.incident.with(|incident| match incident.as_deref() {
            Some(incident) => draw(incident, &phases(incident, now), page.app.zone(incident).as_ref()),
            None => ().into_any(),
        })
    });
    let durations = dynamic(move || {
        minute.get();
        let now = page.app.now.get_untracked();
        let all = |incident: &Incident| Vec::from(Measure::ALL.map(|measure| duration(incident, measure, now)));
        page.get(all).into_any()
    });
    view! {
        <section class="picture card stack tight" aria-label=copy::PICTURE>
            {drawing}
            <dl class="durations">{durations}</dl>
        </section>
    }
}

fn duration(incident: &Incident, measure: Measure, now: crate::incident::Timestamp) -> AnyView {
    let length = measure.of(incident, now);
    let (name, value) = copy::length(measure, length);
    let about = copy::missing(length).unwrap_or_else(|| kinds::measure_definition(measure));
    view! {
        <div class="duration">
            <dt><span>{name}</span><span class="definition">{about}</span></dt>
            <dd><strong>{value}</strong></dd>
        </div>
    }
    .into_any()
}

/// A part of the whole width, to a tenth of a per mille.
fn percent(fraction: f64) -> String {
    let parts = (fraction * 10_000.0) as u32;
    format!("{}.{:02}%", parts / 100, parts % 100)
}

/// Labels near an end grow inwards.
fn anchor(fraction: f64) -> &'static str {
    if fraction > 0.85 { "end" } else { "start" }
}

/// The milestones with a label, and how high it stands: neighbours on different sides, so that two that lie close do
/// not cover each other.
const LABELS: [(Milestone, &str); 5] = [
    (Milestone::ImpactBegan, ABOVE),
    (Milestone::Detected, ABOVE),
    (Milestone::Acknowledged, BELOW),
    (Milestone::Mitigated, ABOVE),
    (Milestone::Resolved, BELOW),
];

/// The lines that labels stand on.
const ABOVE: &str = "22";
const BELOW: &str = "60";

/// The part of the width that a label takes, and a little air. One that has no room is left out: its tick stays, and
/// the time is in the timeline.
const LABEL: f64 = 0.11;

fn draw(incident: &Incident, drawn: &Phases, zone: &dyn Zone) -> AnyView {
    let bars = drawn.phases.iter().map(|phase| {
        let (from, to) = (drawn.place(phase.from), drawn.place(phase.to));
        let class = match phase.kind {
            PhaseKind::Undetected => "phase undetected",
            PhaseKind::Unacknowledged => "phase unacknowledged",
            PhaseKind::Active => "phase active",
            PhaseKind::Watching => "phase watching",
        };
        view! { <rect class=class x=percent(from) y="30" width=percent(to - from) height="14"/> }.into_any()
    });
    let mut parts: Vec<AnyView> = bars.collect();
    let mut sentence = Vec::new();
    let mut labelled: Vec<(f64, &str)> = Vec::new();
    for (milestone, y) in LABELS {
        let Some(at) = incident.milestone(milestone) else {
            continue;
        };
        let (place, name) = (drawn.place(at), kinds::milestone(milestone));
        sentence.push([name, " ", &show::clock(at, zone)].concat());
        let room = labelled
            .iter()
            .all(|(other, row)| *row != y || (place - other).abs() > LABEL);
        parts.push(label(place, y, if room { name } else { "" }));
        if room {
            labelled.push((place, y));
        }
    }
    let covered = |place: f64| {
        labelled
            .iter()
            .any(|(other, row)| *row == ABOVE && (place - other).abs() < LABEL)
    };
    for row in timeline(incident) {
        let place = drawn.place(row.when.at);
        match row.item {
            Item::Entry(..) | Item::Update(..) => {
                parts.push(view! { <circle class="dot" cx=percent(place) cy="37" r="3.5"/> }.into_any());
            }
            Item::Decision(_, number, _) => parts.push(diamond(place, number, covered(place))),
            Item::Milestone(..) | Item::Undone(..) | Item::Turn(..) => {}
        }
    }
    let sentence = sentence.join(", ");
    view! { <svg class="phases" role="img" aria-label=sentence width="100%" height="68">{parts}</svg> }.into_any()
}

fn label(place: f64, y: &'static str, name: &str) -> AnyView {
    let x = percent(place);
    view! {
        <line class="tick" x1=x.clone() x2=x.clone() y1="26" y2="48"/>
        <text class="milestone" x=x y=y text-anchor=anchor(place)>{name.to_lowercase()}</text>
    }
    .into_any()
}

fn diamond(place: f64, number: usize, covered: bool) -> AnyView {
    let number = if covered {
        String::new()
    } else {
        copy::decision_number(number)
    };
    // A nested drawing moves by percent, which a transform cannot.
    view! {
        <svg x=percent(place) y="29" overflow="visible">
            <path class="diamond" d="M0 0 8 8 0 16 -8 8z"/>
            <text class="decision-number" y="-7" text-anchor="middle">{number}</text>
        </svg>
    }
    .into_any()
}
