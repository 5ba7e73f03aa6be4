//! One incident in the list.

use std::{rc::Rc, sync::Arc};

use leptos::prelude::*;

use super::{copy, copy_list, keep::archive_button};
use crate::{
    app::{AnyMemo, App},
    browser::zone::BrowserZone,
    components::{SeverityBadge, dynamic, memo, severity_class, text, when},
    incident::{Fact, Incident, Severity},
    session::{Group, Listed, Route, due, facts, follow_up, group_name},
    time::{Day, running_clock, t_plus_spoken},
};

/// The zone that the whole list is shown in, and the present day there.
#[derive(Clone, Copy)]
pub struct Calendar {
    pub zone: StoredValue<Rc<BrowserZone>, LocalStorage>,
    pub today: AnyMemo<Day>,
}

/// What a line follows.
type Followed = AnyMemo<Option<Arc<Incident>>>;

/// The line of an incident, under the heading of its group where that begins here. The incident's own item carries
/// the heading, so that the list has as many items as incidents.
#[component]
pub fn IncidentRow(listed: Listed, calendar: Calendar) -> impl IntoView {
    let app = expect_context::<App>();
    let incident = app.incident(listed.id);
    let title = text(move || {
        ask(incident, |incident| {
            copy::title(incident.fact(Fact::Title)).trim().to_owned()
        })
    });
    let line = text(move || {
        let today = calendar.today.get();
        calendar
            .zone
            .with_value(|zone| ask(incident, |incident| facts(incident, today, zone.as_ref())))
    });
    let severity = AnyMemo::new(move || ask(incident, Incident::severity));
    let open = memo(move || ask(incident, Incident::is_open));
    let example = dynamic(move || {
        if ask(incident, |incident| incident.example.value()) {
            view! { " "<span class="tag">{copy_list::EXAMPLE}</span> }.into_any()
        } else {
            ().into_any()
        }
    });
    let side = dynamic(move || {
        if open.get() {
            running(app, incident)
        } else {
            left_to_do(listed, incident)
        }
    });
    // What goes on is not put away.
    let is_put_away = memo(move || app.published.with(|published| published.archived.contains(&listed.id)));
    let archive = when(
        move || is_put_away.get() || !open.get(),
        move || archive_button(app, listed.id, Some(title)),
    );
    view! {
        <li class:begins=listed.begins.is_some()>
            {listed.begins.map(heading)}
            <div class=text(move || row_class(open.get(), severity.get()))>
                <SeverityBadge severity/>
                <div>
                    <a class="listed-title" href=Route::Incident(listed.id).href()>{title}</a>
                    {example}
                    <p class="muted small">{line}</p>
                </div>
                <div class="listed-side small">{side}{archive}</div>
            </div>
        </li>
    }
    .into_any()
}

fn heading(group: Group) -> AnyView {
    view! { <h2 class="eyebrow">{group_name(group)}</h2> }.into_any()
}

/// An open one has an edge in the colour of its severity.
fn row_class(open: bool, severity: Severity) -> String {
    let edge = if open { severity_class(severity) } else { "" };
    ["incident-row", edge].join(" ")
}

/// What an open incident counts: the time since T+0, and to the next status update.
fn running(app: App, incident: Followed) -> AnyView {
    let since = move |words: fn(_, _) -> String| {
        let zero = ask(incident, Incident::zero);
        zero.map(|zero| words(app.now.get(), zero)).unwrap_or_default()
    };
    let clock = text(move || since(running_clock));
    // Changes once a minute: the clock beside it would never stop talking to those who hear it.
    let spoken = memo(move || since(t_plus_spoken));
    let due = AnyMemo::new(move || ask(incident, |incident| due(incident, app.now.get())));
    let update = dynamic(move || match due.get() {
        Some(due) => {
            let class = if due.overdue { "warn" } else { "muted" };
            view! { <p class=class>{due.words}</p> }.into_any()
        }
        None => ().into_any(),
    });
    view! {
        <p class="mono" aria-hidden="true">{clock}</p>
        <p class="visually-hidden">{spoken}</p>
        {update}
    }
    .into_any()
}

/// What is left to do about a resolved one.
fn left_to_do(listed: Listed, incident: Followed) -> AnyView {
    let left = AnyMemo::new(move || ask(incident, follow_up));
    dynamic(move || {
        let (writing, items) = left.get();
        let postmortem = Route::Postmortem(listed.id).href();
        view! {
            {writing.map(|words| view! { <p><a class="listed-postmortem" href=postmortem>{words}</a></p> })}
            {items.map(|words| view! { <p class="muted">{words}</p> })}
        }
        .into_any()
    })
}

/// What an incident answers, and the type's default where it is not here any more.
fn ask<T: Default>(incident: Followed, question: impl FnOnce(&Incident) -> T) -> T {
    incident.with(|incident| incident.as_deref().map(question).unwrap_or_default())
}
