//! An open copy: all of the incident that is in it, as in the app, with nothing that could be edited.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    banner::banner,
    copy,
    head::head,
    name_tab,
    rows::{reveal, timeline},
};
use crate::{
    app::{AnyMemo, AnySignal, App},
    components::{chip, document_view, dynamic},
    export::{Document, Options, postmortem},
    incident::{Fact, Incident, Timestamp},
    session::shown_copy,
    share::Snapshot,
    views::{
        copy::title,
        incident::{
            copy::{FACTS, MILESTONES},
            fact_lines, milestone_lines, pairs, picture_card,
        },
    },
};

/// What the parts of the page share.
#[derive(Clone, Copy)]
pub struct Reading {
    pub app: App,
    /// What is in the link.
    pub snapshot: StoredValue<Arc<Snapshot>>,
    /// The zone that was chosen to show its times in; nothing while it is the incident's.
    pub zone: AnySignal<Option<String>>,
    /// The incident as it is shown.
    pub incident: AnyMemo<Option<Arc<Incident>>>,
    /// Its postmortem, as far as it is in the copy.
    pub document: AnyMemo<Document>,
    /// The moment that it is as of.
    pub as_of: Timestamp,
}

impl Reading {
    fn new(app: App, snapshot: Arc<Snapshot>) -> Self {
        let (as_of, parts) = (snapshot.as_of(), snapshot.parts);
        let zone = AnySignal::<Option<String>>::default();
        let shown = snapshot.clone();
        let incident = AnyMemo::new(move || Some(Arc::new(shown_copy(&shown, zone.get().as_deref()))));
        let document = AnyMemo::new(move || {
            let incident = incident.get().unwrap_or_default();
            postmortem(
                &incident,
                &Options {
                    zone: app.zone(&incident).as_ref(),
                    now: incident.resolved().unwrap_or(as_of),
                    severity_names: app.severity_names(),
                    roles_instead_of_names: false,
                    parts,
                },
            )
        });
        Self {
            app,
            snapshot: StoredValue::new(snapshot),
            zone,
            incident,
            document,
            as_of,
        }
    }

    /// Something about the incident as it is shown; whatever runs in here follows it.
    pub fn get<T: Default>(self, ask: impl FnOnce(&Incident) -> T) -> T {
        self.incident
            .with(|incident| incident.as_deref().map(ask))
            .unwrap_or_default()
    }
}

/// The page of an open copy.
pub fn page(app: App, snapshot: Arc<Snapshot>) -> AnyView {
    let parts = snapshot.parts;
    let reading = Reading::new(app, snapshot);
    name_tab(app, move || {
        reading
            .incident
            .try_read_untracked()
            .and_then(|incident| Some(copy::tab_title(&title(incident.as_deref()?.fact(Fact::Title)))))
            .unwrap_or_else(copy::neutral_tab_title)
    });
    // What is written is shown at once where nothing else is there.
    let written = RwSignal::new(!parts.timeline && parts.postmortem);
    let switch = (parts.timeline && parts.postmortem).then(|| {
        let part = |name, shows: bool| chip(name, move || written.get() == shows, move || written.set(shows));
        view! {
            <div class="line parts" role="group" aria-label=copy::SHOWN>
                {part(copy::TIMELINE, false)}
                {part(copy::POSTMORTEM, true)}
            </div>
        }
        .into_any()
    });
    let record = parts.timeline.then(|| timeline(reading));
    let document = parts.postmortem.then(|| {
        view! {
            <section class="document card" aria-label=copy::POSTMORTEM>{document_view(reading.document)}</section>
        }
        .into_any()
    });
    view! {
        <div class="page snapshot" class:written=written class:both=parts.timeline && parts.postmortem>
            {banner(reading)}
            {head(reading)}
            {switch}
            <div class="record">
                {picture_card(app, reading.incident, Some(reading.as_of), Box::new(reveal))}
                {record}
                {side(reading)}
            </div>
            {document}
        </div>
    }
    .into_any()
}

/// The cards beside the timeline.
fn side(reading: Reading) -> AnyView {
    let facts = dynamic(move || pairs(reading.get(fact_lines)));
    let milestones = dynamic(move || pairs(reading.get(|incident| milestone_lines(reading.app, incident))));
    view! {
        <aside class="facts-side stack" aria-label=copy::SIDE>
            <section class="card stack tight" aria-labelledby="facts-heading">
                <h2 class="eyebrow" id="facts-heading">{FACTS}</h2>
                {facts}
            </section>
            <section class="card stack tight" aria-labelledby="milestones-heading">
                <h2 class="eyebrow" id="milestones-heading">{MILESTONES}</h2>
                {milestones}
            </section>
        </aside>
    }
    .into_any()
}
