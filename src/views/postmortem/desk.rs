//! What the panes of the postmortem page share.

use std::sync::Arc;

use leptos::prelude::*;

use super::part::Part;
use crate::{
    app::App,
    components::{memo, text},
    export::{Document, Options, file_name, markdown, postmortem},
    incident::{ActionFields, Change, EventId, Fact, Incident, IncidentId, Section, timeline},
    session::{ActionRow as Row, Drafts},
};

/// The postmortem being written. Copied freely within its page.
#[derive(Clone, Copy)]
pub struct Desk {
    app: App,
    pub id: IncidentId,
    /// What is recorded.
    incident: Memo<Option<Arc<Incident>>>,
    drafts: RwSignal<Drafts>,
    /// Whether people are replaced by their role.
    pub roles_instead_of_names: RwSignal<bool>,
    /// What is previewed, and exported: with what is typed and not yet logged.
    pub document: Memo<Document>,
    /// The part that has the focus.
    pub at: RwSignal<Option<Part>>,
}

impl Desk {
    pub fn new(app: App, id: IncidentId) -> Self {
        let incident = app.incident(id);
        let drafts = RwSignal::new(Drafts::default());
        let roles_instead_of_names = RwSignal::new(false);
        let document = memo(move || {
            let incident = incident.get().unwrap_or_default();
            let drafted = drafts.read().over(id, &incident);
            with_options(app, &drafted, roles_instead_of_names.get(), |options| {
                postmortem(&drafted, options)
            })
        });
        Self {
            app,
            id,
            incident,
            drafts,
            roles_instead_of_names,
            document,
            at: RwSignal::new(None),
        }
    }

    /// What is recorded; an empty incident in the moment between its removal and the page's.
    pub fn incident(self) -> Arc<Incident> {
        self.incident.get().unwrap_or_default()
    }

    /// A text about the postmortem, as typed or else as recorded.
    pub fn fact(self, fact: Fact) -> Signal<String> {
        text(move || match self.drafts.read().facts.get(&fact) {
            Some(draft) => draft.clone(),
            None => self.incident().fact(fact).to_owned(),
        })
    }

    /// A section, as typed or else as recorded.
    pub fn section(self, section: Section) -> Signal<String> {
        text(move || match self.drafts.read().sections.get(&section) {
            Some(draft) => draft.clone(),
            None => self.incident().section(section).to_owned(),
        })
    }

    /// The rows of the action items.
    pub fn rows(self) -> Memo<Vec<Row>> {
        memo(move || self.drafts.read().rows(&self.incident()))
    }

    /// What a row of the action items shows, every field given.
    pub fn action(self, row: Row) -> ActionFields {
        self.drafts.read().action(row, &self.incident())
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

    /// Drafts a text about the postmortem.
    pub fn draft_fact(self, fact: Fact, text: String) {
        self.draft(|drafts| {
            drafts.facts.insert(fact, text);
        });
    }

    /// Drafts a section.
    pub fn draft_section(self, section: Section, text: String) {
        self.draft(|drafts| {
            drafts.sections.insert(section, text);
        });
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
        if let Some(mut drafts) = self.drafts.try_write() {
            draft(&mut drafts);
        }
    }

    /// Deletes an action item, with whatever was typed in it.
    pub fn delete_row(self, row: Row) {
        let what = self.drafts.read_untracked().event(row);
        self.draft(|drafts| drafts.forget_row(row));
        if let Some(what) = what {
            let withdrawn = true;
            self.app.change(self.id, vec![Change::Withdrawn { what, withdrawn }]);
        }
    }

    /// Logs what has been typed. Does nothing where nothing was, so that it can be called wherever a field might have
    /// been left; also while the page is being taken away.
    pub fn commit(self) {
        let Some(incident) = self.recorded() else { return };
        let Some(mut drafts) = self.drafts.try_write() else {
            return;
        };
        let (changes, adds) = drafts.take(&incident);
        drop(drafts);
        if changes.is_empty() {
            return;
        }
        self.app.change(self.id, changes);
        let Some((number, after)) = adds.zip(self.recorded()) else {
            return;
        };
        let is_new = |action: &&EventId| !incident.actions.contains_key(action);
        if let Some(action) = after.actions.keys().find(is_new) {
            self.draft(|drafts| drafts.recorded(number, *action));
        }
    }

    fn recorded(self) -> Option<Arc<Incident>> {
        self.incident.try_get_untracked()?
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
    })
}
