//! One row of the timeline, and its tools.

use leptos::prelude::*;

use super::{
    Page, Panel, composer, copy,
    row_data::{DecisionData, OptionData, RowData, Target},
    row_edit::RowEditor,
    words,
};
use crate::{
    components::{Icon, aria_flag, click, dynamic, memo},
    incident::Change,
    time::show,
};

/// A row, or the form that edits it; above the first row of a day, the day.
#[component]
pub fn TimelineRow(data: RowData) -> impl IntoView {
    let page = expect_context::<Page>();
    let target = data.target;
    let editing = memo(move || page.editing.get() == Some(target));
    let class = format!("row {}", data.icon);
    let icon = data.icon;
    let when = view! {
        <div class="when">
            <span class="offset mono" aria-hidden="true">{data.offset.clone()}</span>
            <span class="visually-hidden">{data.offset_spoken.clone()}</span>
            <time class="clock mono" datetime=data.datetime.clone()>{data.clock.clone()}</time>
        </div>
    };
    let day = data
        .day
        .clone()
        .map(|day| view! { <li class="day">{day}</li> }.into_any());
    let what = dynamic(move || match editing.get() {
        true => view! { <RowEditor target/> }.into_any(),
        false => content(page, &data),
    });
    view! {
        {day}
        <li class=class>
            {when.into_any()}
            <span class="mark"><Icon name=icon/></span>
            <div class="what">{what}</div>
        </li>
    }
}

fn content(page: Page, data: &RowData) -> AnyView {
    let text = match &data.decision {
        Some(decision) => decision_card(&data.text, decision),
        None => paragraph("text", data.text.clone()),
    };
    let refused = data
        .refused
        .then(|| view! { <span class="bad">{words::NOT_SAVED}</span> }.into_any());
    view! {
        <p class="label small">
            <span>{data.label.clone()}</span><span class="muted">{data.about.clone()}</span>{refused}
        </p>
        {text}
        {tools(page, data.clone())}
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
        .then(|| view! { <Icon name="check"/><span class="visually-hidden">{copy::CHOSEN}</span> }.into_any());
    let class = if option.chosen { "option chosen" } else { "option" };
    view! {
        <li class=class>
            <p class="text">{mark}<strong>{option.label.clone()}</strong></p>
            {paragraph("small muted text", words::pros(&option.pros))}
            {paragraph("small muted text", words::cons(&option.cons))}
        </li>
    }
    .into_any()
}

fn tools(page: Page, data: RowData) -> AnyView {
    let target = data.target;
    let at = data.clock.clone();
    let edit = move || match target {
        Target::Decision(decision) => page.open.set(Panel::Redecide(decision)),
        _ => page.editing.set(Some(target)),
    };
    let withdraw = match target {
        Target::Entry(what) | Target::Decision(what) | Target::Update(what) => Some(what),
        Target::Milestone(_) | Target::Turn(..) => None,
    };
    let copy_row = move || {
        let zone = page.peek(|incident| {
            let at = incident.zero().unwrap_or_default();
            show::zone_label(page.app.zone(incident).as_ref(), at)
        });
        page.app.copy(data.plain_text(&zone));
    };
    let locked = page.locked.get();
    let delete = withdraw.filter(|_| !locked).map(|what| {
        let delete = move || {
            page.change(vec![Change::Withdrawn { what, withdrawn: true }]);
            composer::focus();
        };
        tool("delete", copy::delete_at(&at), delete)
    });
    let editable = !locked && !matches!(target, Target::Turn(..));
    // On a phone the tools of every row would take half of the screen: there they are shown when asked for.
    let shown = RwSignal::new(false);
    view! {
        <button
            class="button quiet small tools-more"
            type="button"
            aria-label=copy::more_at(&at)
            aria-expanded=aria_flag(move || shown.get())
            on:click=click(move || shown.update(|shown| *shown = !*shown))
        >
            <Icon name="more"/>
        </button>
        <div class="tools" class:shown=shown>
            {editable.then(|| tool("edit", copy::edit_at(&at), edit))}
            {tool("copy", copy::copy_at(&at), copy_row)}
            {delete}
            {page.history.button(target.subject(), copy::entry_at(&at))}
        </div>
    }
    .into_any()
}

fn tool(icon: &'static str, name: String, act: impl Fn() + 'static) -> AnyView {
    view! {
        <button class="button quiet small" type="button" aria-label=name.clone() title=name on:click=click(act)>
            <Icon name=icon/>
        </button>
    }
    .into_any()
}
