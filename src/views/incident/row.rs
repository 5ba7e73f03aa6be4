//! One line of the timeline: a row, or what stands between rows.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    Page, copy, copy_timeline,
    row_edit::RowEditor,
    row_tools::{editor_of, tools},
};
use crate::{
    components::{click, dynamic, memo, still_icon},
    incident::Precision,
    session::lines::{DecisionData, Line, OptionData, RowData, Saving, copy as words},
    time::{show, t_plus, t_plus_spoken},
};

/// Draws a line.
pub fn line(page: Page, line: Line) -> AnyView {
    match line {
        Line::Day(day) => view! { <li class="day"><h3>{day}</h3></li> }.into_any(),
        Line::Gap(_, seconds) => aside("gap", words::gap(seconds)),
        Line::Jump(jump) => aside("jump", words::jump(&jump)),
        Line::Row(data, saving) => row(page, data, saving),
    }
}

fn aside(kind: &'static str, words: String) -> AnyView {
    view! { <li class=["aside small muted ", kind].concat()>{words}</li> }.into_any()
}

/// A row, or the form that edits it.
fn row(page: Page, data: Arc<RowData>, saving: Saving) -> AnyView {
    let target = data.target;
    let editing = memo(move || page.editing.get() == Some(target));
    let pinned = if data.pinned == Some(true) { " pinned" } else { "" };
    let zone = page.clockwork.zone();
    let clock = show::clock_of(data.when, zone.as_ref());
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
            <time class="clock mono" datetime=show::rfc3339(data.when.at)>{clock.clone()}</time>
            {utc_offset}
        </div>
    };
    let icon = data.icon;
    let what = dynamic(move || match editing.get() {
        true => view! { <RowEditor target/> }.into_any(),
        false => content(page, &data, saving, &clock),
    });
    view! {
        <li class=["row ", icon, pinned].concat() id=target.element_id()>
            {when.into_any()}
            <span class="mark">{still_icon(icon)}</span>
            <div class="what">{what}</div>
        </li>
    }
    .into_any()
}

fn content(page: Page, data: &Arc<RowData>, saving: Saving, clock: &str) -> AnyView {
    let text = match &data.decision {
        Some(decision) => decision_card(&data.text, decision),
        None => paragraph("text", data.text.clone()),
    };
    let pin = (data.pinned == Some(true))
        .then(|| view! { <span class="pin">{still_icon("pin")}{copy_timeline::PINNED}</span>" " }.into_any());
    let saving = match saving {
        Saving::Done => None,
        Saving::UnderWay => Some(view! { <span class="muted">{copy_timeline::SAVING}</span> }.into_any()),
        Saving::Refused => Some(view! { <span class="bad">{copy_timeline::NOT_SAVED}</span> }.into_any()),
    };
    let unread = (data.when.precision == Precision::Unread).then(|| match editor_of(page, data.target) {
        Some(edit) => {
            view! {
                <p>
                    <button class="button small unread" type="button" on:click=click(edit)>{copy_timeline::SET_TIME}</button>
                </p>
            }
            .into_any()
        }
        None => paragraph("small warn", copy_timeline::UNREAD.to_owned()),
    });
    view! {
        <p class="label small">
            {pin}<span>{data.label.clone()}</span><span class="muted">{data.about.clone()}</span>{saving}
        </p>
        {text}
        {unread}
        {tools(page, data.clone(), clock.to_owned())}
    }
    .into_any()
}

/// A paragraph, unless there is nothing to say.
fn paragraph(class: &'static str, text: String) -> AnyView {
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
