//! One incident, while it happens and afterwards.

mod absent;
mod composer;
pub mod copy;
mod copy_odd;
mod copy_picture;
mod copy_same;
pub mod copy_timeline;
mod copy_when;
mod copy_zone;
mod decision;
mod deleted;
mod facts;
mod finder;
mod line;
mod milestone_fields;
mod milestones;
mod odd;
mod picture;
mod presses;
mod read_only;
mod reading;
mod resolve;
mod row;
mod row_data;
mod row_edit;
mod row_shown;
mod row_tools;
mod same;
mod share;
mod signature;
mod strip;
mod timeline;
mod update;
mod when_sheet;
mod zone;

use std::sync::Arc;

pub use absent::absent;
pub use facts::{fact_lines, pairs};
use leptos::prelude::*;
pub use milestones::milestone_lines;
pub use picture::picture_card;
pub use reading::Reading;
pub use row_shown::{day, gap, jump, paragraph, row, said};
pub use share::share_button;
pub use timeline::frame as timeline_frame;

use crate::{
    app::{AnyMemo, AnySignal, App, Clockwork},
    components::{History, dynamic, effect, memo, was_open, when},
    incident::{EventId, Incident, IncidentId},
};

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Page {
    app: App,
    id: IncidentId,
    /// The incident, which the page is there for only while it is there.
    incident: AnyMemo<Option<Arc<Incident>>>,
    clockwork: Clockwork,
    /// The form that is open above the composer.
    open: AnySignal<Panel>,
    /// The row that is being edited.
    editing: AnySignal<Option<row_data::Target>>,
    /// Whether the resolve dialog is open.
    resolving: RwSignal<bool>,
    /// Whether a newer version has written to the incident, so that this one only reads it.
    locked: Memo<bool>,
    history: History,
    /// How the timeline is read.
    reading: timeline::Reading,
    /// Counts what was put into the composer's draft by others than its field.
    refill: RwSignal<u32>,
    /// Whether, on a phone, picture and facts are folded away, so that the timeline has the screen.
    folded: RwSignal<bool>,
}

/// The forms that open above the composer.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Panel {
    None,
    /// A new decision.
    Decide(Opening),
    /// A decision that is being put right.
    Redecide(EventId),
    /// A status update.
    Update(Opening),
}

/// What opened a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Opening {
    /// A button.
    Button,
    /// A line of the composer, which stands in it already.
    Line,
    /// It was open when the page was left; whoever arrives is not taken there.
    Itself,
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

    /// Closes whatever form is open and goes back to the composer. What stood in it stays kept, unless it was logged.
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
    let locked = memo(move || app.published.read().read_only.contains(&id));
    let page = Page {
        app,
        id,
        incident,
        clockwork: Clockwork::of(app, id),
        open: AnySignal::new(Panel::None),
        editing: AnySignal::new(None),
        resolving: RwSignal::new(false),
        locked,
        history: History::new(app, id, locked),
        reading: timeline::Reading::new(),
        refill: RwSignal::new(0),
        folded: RwSignal::new(true),
    };
    dynamic(move || {
        if !here.get() {
            return absent(app);
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
        Panel::Decide(opening) => view! { <decision::DecisionPanel of=None opening/> }.into_any(),
        Panel::Redecide(id) => view! { <decision::DecisionPanel of=Some(id) opening=Opening::Button/> }.into_any(),
        Panel::Update(opening) => view! { <update::UpdatePanel opening/> }.into_any(),
    });
    let adopted = memo(move || page.app.published.read().adopted);
    effect(move || {
        adopted.get();
        // A form that was open when the page was left, or went down with it, is open again.
        if *page.open.read_untracked() != Panel::None {
            return;
        }
        if was_open(page.app, page.id, decision::DRAFT) {
            page.open.set(Panel::Decide(Opening::Itself));
        } else if was_open(page.app, page.id, update::DRAFT) {
            page.open.set(Panel::Update(Opening::Itself));
        }
    });
    effect(move || {
        // The row that somebody asked for, of this incident.
        if let Some((id, subject)) = page.app.wanted.get()
            && id == page.id
        {
            page.app.wanted.set(None);
            timeline::show(page, subject);
        }
    });
    let read_only = when(move || page.locked.get(), move || read_only::bar(page));
    view! {
        {read_only}
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
                    <super::keep::KeepCard id=page.id/>
                </aside>
            </div>
            <timeline::Timeline/>
            <div class="dock stack tight">
                {page.reading.below()}
                {composer::found(page)}
                {panel}
                <presses::Presses/>
                <fieldset class="bare" disabled=page.locked>
                    <composer::Composer/>
                </fieldset>
            </div>
            <resolve::ResolveDialog/>
            {page.history.dialog()}
        </div>
    }
}
