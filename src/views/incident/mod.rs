//! One incident, while it happens and afterwards.

mod composer;
mod copy;
mod decision;
mod facts;
mod milestone_fields;
mod milestones;
mod picture;
mod presses;
mod resolve;
mod row;
mod row_data;
mod row_edit;
mod signature;
mod strip;
mod timeline;
mod update;
mod words;

use std::sync::Arc;

use leptos::prelude::*;

use super::{copy as shared, not_found::NotFoundPage};
use crate::{
    app::{App, Clockwork},
    components::{dynamic, keys, memo},
    incident::{EventId, Incident, IncidentId},
    session::DecisionForm,
};

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Page {
    app: App,
    id: IncidentId,
    /// The incident, which the page is there for only while it is there.
    incident: Memo<Option<Arc<Incident>>>,
    clockwork: Clockwork,
    /// The form that is open above the composer.
    open: RwSignal<Panel>,
    /// The row that is being edited.
    editing: RwSignal<Option<row_data::Target>>,
    /// Whether the resolve dialog is open.
    resolving: RwSignal<bool>,
    /// What stood in the forms when they were last left without logging.
    decision_draft: StoredValue<Option<DecisionForm>>,
    update_draft: StoredValue<String>,
    /// Whether, on a phone, picture and facts are folded away, so that the timeline has the screen.
    folded: RwSignal<bool>,
}

/// The forms that open above the composer.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Panel {
    None,
    /// A new decision, with this question.
    Decide(String),
    /// A decision that is being put right.
    Redecide(EventId),
    /// A status update, with this text.
    Update(String),
}

impl Page {
    /// Something about the incident; its type's default in the moment between its removal and the page's.
    fn get<T: Default>(self, ask: impl FnOnce(&Incident) -> T) -> T {
        self.incident
            .with(|incident| incident.as_deref().map(ask))
            .unwrap_or_default()
    }

    /// As [`get`](Self::get), without listening for changes.
    fn peek<T: Default>(self, ask: impl FnOnce(&Incident) -> T) -> T {
        self.incident
            .with_untracked(|incident| incident.as_deref().map(ask))
            .unwrap_or_default()
    }

    /// Changes the incident.
    fn change(self, changes: Vec<crate::incident::Change>) {
        self.app.change(self.id, changes);
    }

    /// What Escape does in a form: it closes, and everything is as it was.
    fn escapes(self) -> Box<dyn FnMut(leptos::ev::KeyboardEvent)> {
        keys(move |event| {
            if event.key() == "Escape" {
                self.back_to_composer();
            }
        })
    }

    /// Closes whatever form is open and goes back to the composer.
    fn back_to_composer(self) {
        self.open.set(Panel::None);
        self.editing.set(None);
        composer::focus();
    }
}

/// The page of one incident.
#[component]
pub fn IncidentPage(id: IncidentId) -> impl IntoView {
    let app = expect_context::<App>();
    let incident = app.incident(id);
    let here = memo(move || incident.with(Option::is_some));
    let page = Page {
        app,
        id,
        incident,
        clockwork: Clockwork::of(app, id),
        open: RwSignal::new(Panel::None),
        editing: RwSignal::new(None),
        resolving: RwSignal::new(false),
        decision_draft: StoredValue::new(None),
        update_draft: StoredValue::new(String::new()),
        folded: RwSignal::new(true),
    };
    dynamic(move || {
        if !here.get() {
            return view! { <NotFoundPage title=shared::NO_SUCH_INCIDENT why=shared::NO_SUCH_INCIDENT_WHY/> }
                .into_any();
        }
        provide_context(page);
        view! { <Body/> }.into_any()
    })
}

#[component]
fn Body() -> impl IntoView {
    let page = expect_context::<Page>();
    let panel = dynamic(move || match page.open.get() {
        Panel::None => ().into_any(),
        Panel::Decide(question) => view! { <decision::DecisionPanel of=None question/> }.into_any(),
        Panel::Redecide(id) => view! { <decision::DecisionPanel of=Some(id) question=String::new()/> }.into_any(),
        Panel::Update(text) => view! { <update::UpdatePanel text/> }.into_any(),
    });
    view! {
        <div class="incident">
            <strip::Strip/>
            <div class="more" id="more" class:folded=page.folded>
                <picture::Picture/>
                <aside class="side stack" aria-label=copy::SIDE>
                    <facts::FactsCard/>
                    <signature::SignatureCard/>
                    <milestones::MilestonesCard/>
                    <facts::UpdatesCard/>
                    <p class="hint-line">{copy::ROLL_BACK_FIRST}</p>
                    <facts::FollowUpsCard/>
                </aside>
            </div>
            <timeline::Timeline/>
            <div class="dock stack tight">
                {panel}
                <presses::Presses/>
                <composer::Composer/>
            </div>
            <resolve::ResolveDialog/>
        </div>
    }
}
