//! What the panes of the postmortem page share.

use std::sync::Arc;

use leptos::prelude::*;

use super::{super::copy_postmortem as copy, part::Part};
use crate::{
    app::{AnyMemo, AnySignal, App},
    components::{History, effect, memo, offers, text, when},
    export::{Document, Options, Parts, file_name, markdown, postmortem},
    incident::{ActionFields, Change, EventId, Incident, IncidentId, Subject, Timestamp, timeline},
    session::{ActionRow as Row, Commit, Drafts, Offer, recorded},
};

/// What the drafts of the page are kept under.
const DRAFT: &str = "postmortem";

/// How long what is typed waits to be logged by itself, in seconds.
const IDLE_SECONDS: i64 = 60;

/// The postmortem being written. Copied freely within its page.
#[derive(Clone, Copy)]
pub struct Desk {
    pub app: App,
    pub id: IncidentId,
    /// What is recorded.
    incident: AnyMemo<Option<Arc<Incident>>>,
    drafts: AnySignal<Drafts>,
    /// When something was typed last.
    typed_at: StoredValue<Timestamp>,
    /// Whether something that was typed before came back.
    restored: RwSignal<bool>,
    /// Whether a newer version has written to the incident, so that this one only reads it.
    pub locked: Memo<bool>,
    pub history: History,
    /// Whether people are replaced by their role.
    pub roles_instead_of_names: RwSignal<bool>,
    /// What is previewed, and exported: with what is typed and not yet logged.
    pub document: AnyMemo<Document>,
    /// The part that has the focus.
    pub at: AnySignal<Option<Part>>,
}

impl Desk {
    pub fn new(app: App, id: IncidentId) -> Self {
        let incident = app.incident(id);
        let drafts = AnySignal::new(Drafts::default());
        let roles_instead_of_names = RwSignal::new(false);
        let document = AnyMemo::new(move || {
            let incident = incident.get().unwrap_or_default();
            let drafted = drafts.read().over(id, &incident);
            with_options(app, &drafted, roles_instead_of_names.get(), |options| {
                postmortem(&drafted, options)
            })
        });
        let locked = memo(move || app.published.read().read_only.contains(&id));
        let desk = Self {
            app,
            id,
            incident,
            drafts,
            typed_at: StoredValue::new(Timestamp(i64::MAX)),
            restored: RwSignal::new(false),
            locked,
            history: History::new(app, id, locked),
            roles_instead_of_names,
            document,
            at: AnySignal::new(None),
        };
        desk.watch();
        desk
    }

    /// What is recorded; an empty incident in the moment between its removal and the page's.
    pub fn incident(self) -> Arc<Incident> {
        self.incident.get().unwrap_or_default()
    }

    /// A section, or a text about the postmortem, as typed or else as recorded.
    pub fn text(self, subject: Subject) -> Signal<String> {
        text(move || match self.drafts.read().text(subject) {
            Some(draft) => draft.to_owned(),
            None => recorded(&self.incident(), subject).to_owned(),
        })
    }

    /// Says so where somebody has written there in another tab while it was being typed here.
    pub fn overtaken(self, subject: Subject) -> Signal<String> {
        text(
            move || match self.drafts.read().is_overtaken(subject, &self.incident()) {
                true => copy::CHANGED_ELSEWHERE.to_owned(),
                false => String::new(),
            },
        )
    }

    /// The rows of the action items.
    pub fn rows(self) -> AnyMemo<Vec<Row>> {
        AnyMemo::new(move || self.drafts.read().rows(&self.incident()))
    }

    /// What a row of the action items shows, every field given.
    pub fn action(self, row: Row) -> ActionFields {
        self.drafts.read().action(row, &self.incident())
    }

    /// The action item that a row shows; nothing while it is not recorded.
    pub fn event(self, row: Row) -> Option<EventId> {
        self.drafts.read().event(row)
    }

    /// How many lines or items the record has for a part.
    pub fn count(self, part: Part) -> usize {
        let incident = self.incident();
        match part {
            Part::Timeline => timeline(&incident).len(),
            Part::Decisions => incident.numbered_decisions().len(),
            Part::Actions => incident.standing_actions().len(),
            Part::People | Part::Durations | Part::Section(_) => 0,
        }
    }

    /// Drafts a section, or a text about the postmortem.
    pub fn draft_text(self, subject: Subject, text: String) {
        let incident = self.recorded().unwrap_or_default();
        self.draft(|drafts| drafts.draft_text(subject, text, &incident));
    }

    /// Drafts fields of an action item.
    pub fn draft_action(self, row: Row, draft: impl FnOnce(&mut ActionFields)) {
        self.draft(|drafts| drafts.draft_action(row, draft));
    }

    /// Adds an empty action item, unless one is there.
    pub fn add_row(self) {
        self.draft(Drafts::add_row);
    }

    /// Nothing while the page is being taken away.
    fn draft(self, draft: impl FnOnce(&mut Drafts)) {
        if self.drafts.try_update(draft).is_none() {
            return;
        }
        self.typed_at.set_value(self.app.now());
        self.keep();
    }

    /// Stores what is typed.
    fn keep(self) {
        if let Some(drafts) = self.drafts.try_read_untracked() {
            self.app.keep_draft(self.id, DRAFT, drafts.texts());
        }
    }

    /// Takes in what was typed before this page was here, or in a page that is gone.
    fn restore(self, texts: &[(String, String)]) {
        self.draft(|drafts| drafts.restore(texts));
        self.restored.set(true);
    }

    /// What is to be done as long as the page is there: drafts come in, and are logged when nobody types any more.
    fn watch(self) {
        let adopted = memo(move || self.app.published.read().adopted);
        effect(move || {
            adopted.get();
            // What a page that is gone left unsent never takes the place of what is being typed.
            if self.drafts.read_untracked().is_empty()
                && let Some(draft) = self.app.draft(self.id, DRAFT)
            {
                self.restore(&draft.texts);
            }
        });
        effect(move || {
            let idle = self.app.now.get().since(self.typed_at.get_value());
            if idle >= IDLE_SECONDS && !self.drafts.read_untracked().is_empty() {
                self.log(Commit::Autosave);
                // Not again until something else is typed: a row without an action waits.
                self.typed_at.set_value(Timestamp(i64::MAX));
            }
        });
    }

    /// What pages that are gone left unsent here, where there was no room for it; and that something came back.
    pub fn found(self) -> AnyView {
        let use_it = move |offer: &Offer| self.restore(&offer.draft.texts);
        let restored = when(
            move || self.restored.get() && !self.drafts.read().is_empty(),
            || view! { <p class="small muted">{copy::RESTORED}</p> }.into_any(),
        );
        view! { {offers(self.app, self.id, |field| field == DRAFT, "", use_it)} {restored} }.into_any()
    }

    /// Deletes an action item, with whatever was typed in it.
    pub fn delete_row(self, row: Row) {
        let what = self.drafts.read_untracked().event(row);
        if let Some(what) = what {
            let withdrawn = true;
            self.app.change(self.id, vec![Change::Withdrawn { what, withdrawn }]);
        }
        self.draft(|drafts| drafts.forget_row(row));
    }

    /// Logs what has been typed. Does nothing where nothing was, so that it can be called wherever a field might have
    /// been left; also while the page is being taken away.
    pub fn commit(self) {
        self.log(Commit::Done);
    }

    fn log(self, commit: Commit) {
        let Some(incident) = self.recorded() else { return };
        if self.locked.try_get_untracked() != Some(false) {
            return;
        }
        let taken = self.drafts.try_update(|drafts| drafts.take(&incident, commit));
        let Some((changes, adds)) = taken else { return };
        if !changes.is_empty() {
            self.app.change(self.id, changes);
        }
        if let Some((number, after)) = adds.zip(self.recorded()) {
            let is_new = |action: &&EventId| !incident.actions.contains_key(action);
            if let Some(action) = after.actions.keys().find(is_new) {
                self.drafts.update(|drafts| drafts.recorded(number, *action));
            }
        }
        // Not before it is logged.
        self.keep();
    }

    fn recorded(self) -> Option<Arc<Incident>> {
        self.incident.try_read_untracked()?.as_ref().clone()
    }

    /// Offers the document as a file.
    pub fn download(self) {
        self.commit();
        let incident = self.recorded().unwrap_or_default();
        let roles = self.roles_instead_of_names.get_untracked();
        let name = with_options(self.app, &incident, roles, |options| file_name(&incident, options));
        self.app
            .download(&name, "text/markdown;charset=utf-8", &self.markdown());
    }

    /// Copies the document.
    pub fn copy(self) {
        self.commit();
        self.app.copy(self.markdown());
    }

    fn markdown(self) -> String {
        markdown(&self.document.read_untracked())
    }
}

fn with_options<T>(app: App, incident: &Incident, roles_instead_of_names: bool, make: impl FnOnce(&Options) -> T) -> T {
    let zone = app.zone(incident);
    make(&Options {
        zone: zone.as_ref(),
        // Nothing in a resolved incident's document counts on.
        now: incident.resolved().unwrap_or_else(|| app.now.get()),
        severity_names: app.severity_names(),
        roles_instead_of_names,
        parts: Parts::default(),
    })
}
