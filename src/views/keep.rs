//! What can be done with an incident as a whole, at its side.

use leptos::prelude::*;

use super::{
    copy, copy_keep as words,
    parts::{button, dialog, keep_focus},
};
use crate::{
    app::App,
    components::{click, dynamic, memo, text},
    incident::{Fact, IncidentId},
    session::Message,
};

/// Download, archive, remove.
#[component]
pub fn KeepCard(id: IncidentId) -> impl IntoView {
    let app = expect_context::<App>();
    let removing = RwSignal::new(false);
    let archived = memo(move || app.published.with(|published| published.archived.contains(&id)));
    let is_archived = dynamic(move || match archived.get() {
        true => view! { <p class="muted">{words::IS_ARCHIVED}</p> }.into_any(),
        false => ().into_any(),
    });
    view! {
        <section class="card stack tight" aria-labelledby="keep">
            <h2 id="keep" class="eyebrow">{words::KEEP}</h2>
            {is_archived}
            <div class="line">
                {button("", words::DOWNLOAD_INCIDENT, move || app.download_incident_backup(id))}
                {archive_button(app, id, None)}
                {button("danger", words::REMOVE, move || removing.set(true))}
            </div>
            {dialog(removing, "remove-heading", move || confirm(app, id, removing))}
        </section>
    }
    .into_any()
}

/// Hides an incident from the list of this device, or shows it again. In a list, the title tells one from the other.
pub fn archive_button(app: App, id: IncidentId, title: Option<Signal<String>>) -> AnyView {
    let archived = memo(move || app.published.with(|published| published.archived.contains(&id)));
    let label = move || {
        if archived.get() {
            words::BRING_BACK
        } else {
            words::ARCHIVE
        }
    };
    let name = text(move || match title {
        Some(title) => [label(), ": ", &title.read()].concat(),
        None => label().to_owned(),
    });
    let act = move || {
        app.send(Message::Archive(id, !archived.get_untracked()));
        keep_focus();
    };
    let class = if title.is_some() {
        "button quiet small"
    } else {
        "button"
    };
    view! {
        <button class=class type="button" aria-label=name on:click=click(act)>{text(move || label().to_owned())}</button>
    }
    .into_any()
}

fn confirm(app: App, id: IncidentId, open: RwSignal<bool>) -> AnyView {
    let title = app.published.with_untracked(|published| {
        let incident = published.incidents.get(&id);
        incident.map(|incident| copy::title(incident.fact(Fact::Title)))
    });
    let remove = move || {
        open.set(false);
        app.remove(id);
    };
    view! {
        <div class="stack">
            <h2 id="remove-heading" tabindex="-1" data-first=true>{words::REMOVE}</h2>
            <p>{words::remove_means(&title.unwrap_or_default())}</p>
            <div class="line">
                {button("primary", words::DOWNLOAD_INCIDENT, move || app.download_incident_backup(id))}
                {button("danger", words::DO_REMOVE, remove)}
                {button("", words::CANCEL, move || open.set(false))}
            </div>
        </div>
    }
    .into_any()
}
