//! The incident as a picture, and its durations in figures.

use std::sync::Arc;

use leptos::{ev::MouseEvent, prelude::*};

use super::{Page, copy, copy_picture, timeline};
use crate::{
    app::{AnyMemo, AnySignal, App},
    browser::{clock, size},
    components::{click, dynamic},
    export::{
        picture::{Mark, PATTERNS, Picture as Drawn, Role, fill, incident_svg, picture},
        picture_file_name,
    },
    incident::{Incident, Measure, Subject, Timestamp, copy as kinds},
};

/// What the picture is as wide as.
const FRAME: &str = "#picture";

/// How wide it is before that is known: on paper, where it was folded away on the screen.
const UNKNOWN_WIDTH: i32 = 700;

/// The picture and its durations.
#[component]
pub fn Picture() -> impl IntoView {
    let page = expect_context::<Page>();
    let show = move |subject| timeline::show(page, subject);
    picture_card(page.app, page.incident, None, Box::new(show))
}

/// The picture of an incident and its durations, up to now or to the moment that what is known of it is `as_of`. A press
/// on something in it calls `show`.
pub fn picture_card(
    app: App,
    incident: AnyMemo<Option<Arc<Incident>>>,
    as_of: Option<Timestamp>,
    show: Box<dyn Fn(Subject)>,
) -> AnyView {
    // A minute is finer than the bar can show, and as fine as the durations are; they are not drawn anew every second.
    let minute = AnyMemo::new(move || app.now.get().0.div_euclid(60));
    let now = move || as_of.unwrap_or_else(|| app.now.get_untracked());
    let width = AnySignal::new(UNKNOWN_WIDTH);
    clock::after(0, move || size::follow_width(FRAME, move |now| width.set(now)));
    let drawn = AnyMemo::new(move || {
        minute.get();
        let (now, width) = (now(), width.get());
        let incident = incident.get()?;
        let mut drawn = picture(&incident, app.zone(&incident).as_ref(), now, width);
        if as_of.is_some() {
            let names = drawn.marks.iter_mut().filter(|mark| mark.role == Role::NowName);
            names
                .filter_map(|mark| mark.text.as_mut())
                .for_each(|(_, name)| copy_picture::THEN.clone_into(name));
        }
        Some(drawn)
    });
    let drawing = dynamic(move || drawn.with(|drawn| drawn.as_ref().map(draw)).into_any());
    let durations = dynamic(move || {
        minute.get();
        let now = now();
        let all = |incident: &Incident| Vec::from(Measure::ALL.map(|measure| duration(incident, measure, now)));
        incident.with(|incident| incident.as_deref().map(all)).into_any()
    });
    let go: Box<dyn FnMut(MouseEvent)> = Box::new(move |event| {
        let at = |drawn: &Option<Drawn>| drawn.as_ref()?.target_at(event.offset_x(), event.offset_y());
        if let Some(target) = drawn.with_untracked(at) {
            show(target);
        }
    });
    let download = move || {
        app.tick();
        let Some(incident) = incident.get_untracked() else {
            return;
        };
        let zone = app.zone(&incident);
        let file = incident_svg(&incident, zone.as_ref(), now());
        app.download(&picture_file_name(&incident), "image/svg+xml", &file);
    };
    view! {
        <section class="picture card stack tight" aria-label=copy::PICTURE>
            // The frame takes the clicks: what is drawn in it is one image.
            <div class="picture-frame" id="picture" on:click=go>{drawing}</div>
            <div class="picture-foot">
                <dl class="durations">{durations}</dl>
                <button class="button quiet small" type="button" on:click=click(download)>
                    {copy_picture::DOWNLOAD}
                </button>
            </div>
        </section>
    }
    .into_any()
}

fn draw(drawn: &Drawn) -> AnyView {
    let marks: Vec<_> = drawn.marks.iter().map(mark).collect();
    let (width, height) = (drawn.width.to_string(), drawn.height.to_string());
    let whole = ["0 0", &width, &height].join(" ");
    view! {
        <svg
            class="chart"
            role="img"
            aria-label=drawn.sentence.clone()
            viewBox=whole
            width=width
            height=height
            font-size=drawn.font.to_string()
        >
            <defs inner_html=PATTERNS></defs>
            {marks}
        </svg>
    }
    .into_any()
}

fn mark(mark: &Mark) -> AnyView {
    let class = mark.role.class();
    match &mark.text {
        Some((anchor, text)) => {
            let (x, y) = mark.foot();
            view! {
                <text class=class x=x.to_string() y=y.to_string() text-anchor=anchor.name()>{text.clone()}</text>
            }
            .into_any()
        }
        None => view! { <path class=class d=mark.path() fill=fill(mark.role)/> }.into_any(),
    }
}

fn duration(incident: &Incident, measure: Measure, now: Timestamp) -> AnyView {
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
