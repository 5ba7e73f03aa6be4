//! One incident in the list.

use std::{rc::Rc, sync::Arc};

use leptos::prelude::*;

use super::{copy, copy_list};
use crate::{
    app::App,
    browser::zone::BrowserZone,
    components::{SeverityBadge, severity_class},
    incident::{Fact, Incident},
    session::{Group, Listed, Route, due, facts, follow_up, group_name},
    time::{Day, running_clock, t_plus_spoken},
};

/// The line of an incident, under the heading of its group where that begins here. The incident's own item carries
/// the heading, so that the list has as many items as incidents.
#[component]
pub fn IncidentRow(
    listed: Listed,
    /// The present day in `zone`.
    today: Memo<Day>,
    /// The zone that the whole list is shown in.
    zone: StoredValue<Rc<BrowserZone>, LocalStorage>,
) -> impl IntoView {
    let app = expect_context::<App>();
    let incident = app.incident(listed.id);
    let title = move || {
        read(incident, |incident| {
            copy::title(incident.fact(Fact::Title)).trim().to_owned()
        })
    };
    let line = move || {
        zone.try_with_value(|zone| read(incident, |incident| facts(incident, today.get(), zone.as_ref())))
            .unwrap_or_default()
    };
    let open = Memo::new(move |_| read(incident, Incident::is_open));
    let example = move || read(incident, |incident| incident.example.value());
    let severity = Memo::new(move |_| read(incident, Incident::severity));
    let side = move || {
        if open.get() {
            view! { <Running listed/> }.into_any()
        } else {
            view! { <FollowUp listed/> }.into_any()
        }
    };
    view! {
        <li class:begins=listed.begins.is_some()>
            {listed.begins.map(heading)}
            <div class=move || {
                let edge = if open.get() { severity_class(severity.get()) } else { "" };
                format!("incident-row {edge}")
            }>
                <SeverityBadge severity/>
                <div class="what">
                    <a class="title" href=Route::Incident(listed.id).href()>{title}</a>
                    {move || example().then(|| view! { " "<span class="tag">{copy_list::EXAMPLE}</span> })}
                    <p class="muted small">{line}</p>
                </div>
                <div class="side small">{side}</div>
            </div>
        </li>
    }
}

fn heading(group: Group) -> impl IntoView {
    view! { <h2 class="eyebrow">{group_name(group)}</h2> }
}

/// What an open incident counts: the time since T+0, and to the next status update.
#[component]
fn Running(listed: Listed) -> impl IntoView {
    let app = expect_context::<App>();
    let incident = app.incident(listed.id);
    let zero = Memo::new(move |_| read(incident, Incident::zero));
    let clock = move || zero.get().map(|zero| running_clock(app.now.get(), zero));
    // Once a minute, for those who hear it: the clock beside it would never stop talking.
    let spoken = Memo::new(move |_| zero.get().map(|zero| t_plus_spoken(app.now.get(), zero)));
    let due = Memo::new(move |_| read(incident, |incident| due(incident, app.now.get())));
    view! {
        <p class="mono" aria-hidden="true">{clock}</p>
        <p class="visually-hidden">{move || spoken.get()}</p>
        {move || due.get().map(|due| view! { <p class:muted=!due.overdue class:warn=due.overdue>{due.words}</p> })}
    }
}

/// What is left to do about a resolved one.
#[component]
fn FollowUp(listed: Listed) -> impl IntoView {
    let app = expect_context::<App>();
    let incident = app.incident(listed.id);
    let left = Memo::new(move |_| read(incident, follow_up));
    let postmortem = Route::Postmortem(listed.id).href();
    view! {
        {move || {
            let (writing, items) = left.get();
            view! {
                {writing.map(|words| view! { <p><a class="quiet" href=postmortem.clone()>{words}</a></p> })}
                {items.map(|words| view! { <p class="muted">{words}</p> })}
            }
        }}
    }
}

/// What `question` answers of an incident, and its type's default where that is not here any more.
fn read<T: Default>(incident: Memo<Option<Arc<Incident>>>, question: impl FnOnce(&Incident) -> T) -> T {
    incident.with(|incident| incident.as_deref().map(question).unwrap_or_default())
}
