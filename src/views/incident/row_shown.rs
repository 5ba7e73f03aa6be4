//! How a line of the timeline looks, whether or not one can do anything with it.

use leptos::prelude::*;

use super::{copy, copy_timeline};
use crate::{
    components::still_icon,
    session::lines::{DecisionData, Jump, OptionData, RowData, copy as words},
    time::{Zone, show, t_plus, t_plus_spoken},
};

/// Above the rows of a day.
pub fn day(day: String) -> AnyView {
    view! { <li class="day"><h3>{day}</h3></li> }.into_any()
}

/// Between two rows: nothing was written down for so many seconds.
pub fn gap(seconds: i64) -> AnyView {
    aside("gap", words::gap(seconds))
}

/// Between two rows: a clock had gone back.
pub fn jump(jump: &Jump) -> AnyView {
    aside("jump", words::jump(jump))
}

fn aside(kind: &'static str, words: String) -> AnyView {
    view! { <li class=["aside small muted ", kind].concat()>{words}</li> }.into_any()
}

/// A row: when it happened, its mark, and `what` it says.
pub fn row(data: &RowData, zone: &dyn Zone, what: AnyView) -> AnyView {
    let pinned = if data.pinned == Some(true) { " pinned" } else { "" };
    let (offset, spoken) = match data.zero {
        Some(zero) => (t_plus(data.when.at, zero), t_plus_spoken(data.when.at, zero)),
        None => Default::default(),
    };
    let utc_offset = data
        .says_utc_offset
        .then(|| view! { <span class="utc-offset">{show::utc_offset_label(data.utc_offset)}</span> }.into_any());
    let when = view! {
        <div class="when">
            <span class="offset mono" aria-hidden="true">{offset}</span>
            <span class="visually-hidden">{spoken}</span>
            <time class="clock mono" datetime=show::rfc3339(data.when.at)>{show::clock_of(data.when, zone)}</time>
            {utc_offset}
        </div>
    };
    view! {
        <li class=["row ", data.icon, pinned].concat() id=data.target.element_id()>
            {when.into_any()}
            <span class="mark">{still_icon(data.icon)}</span>
            <div class="what">{what}</div>
        </li>
    }
    .into_any()
}

/// What a row says: its label, with what stands `beside` it, and its text or decision.
pub fn said(data: &RowData, beside: Option<AnyView>) -> AnyView {
    let pin = chip(data.pinned, "pin", copy_timeline::PINNED);
    let internal = chip(data.internal, "internal", copy_timeline::INTERNAL);
    let text = match &data.decision {
        Some(decision) => decision_card(&data.text, decision),
        None => paragraph("text", data.text.clone()),
    };
    view! {
        <p class="label small">
            {pin}{internal}<span>{data.label.clone()}</span><span class="muted">{data.about.clone()}</span>{beside}
        </p>
        {text}
    }
    .into_any()
}

/// A word with its icon, where a mark is set.
fn chip(mark: Option<bool>, icon: &'static str, word: &'static str) -> Option<AnyView> {
    (mark == Some(true)).then(|| view! { <span class=icon>{still_icon(icon)}{word}</span>" " }.into_any())
}

/// A paragraph, unless there is nothing to say.
pub fn paragraph(class: &'static str, text: String) -> AnyView {
    if text.is_empty() {
        ().into_any()
    } else {
        view! { <p class=class>{text}</p> }.into_any()
    }
}

fn decision_card(question: &str, decision: &DecisionData) -> AnyView {
    let options: Vec<_> = decision.options.iter().map(option).collect();
    let notes: Vec<_> = decision
        .notes
        .iter()
        .map(|note| paragraph("small muted text", note.clone()))
        .collect();
    view! {
        <div class="card decision-card stack tight">
            <p class="text"><strong>{question.to_owned()}</strong></p>
            <ul role="list" class="options">{options}</ul>
            {notes}
        </div>
    }
    .into_any()
}

fn option(option: &OptionData) -> AnyView {
    let mark = option
        .chosen
        .then(|| view! { {still_icon("check")}<span class="visually-hidden">{copy::CHOSEN}</span> }.into_any());
    let class = if option.chosen { "option chosen" } else { "option" };
    view! {
        <li class=class>
            <p class="text">{mark}<strong>{option.label.clone()}</strong></p>
            {paragraph("small muted text", option.pros.clone())}
            {paragraph("small muted text", option.cons.clone())}
        </li>
    }
    .into_any()
}
