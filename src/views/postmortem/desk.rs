//! What the panes of the postmortem page share.

use std::sync::Arc;

use leptos::prelude::*;

use super::part::Part;
use crate::{
    app::App,
    export::{Document, Options, file_name, markdown, postmortem},
    incident::{ActionFields, Change, EventId, Fact, Incident, IncidentId, Section, Timestamp},
    session::{ActionRow as Row, Drafts},
};

/// The postmortem being written. Copied freely within its page.
#[derive(Clone, Copy)]
pub struct Desk {
    app: App,
    pub id: IncidentId,
    /// What is recorded.
    pub incident: Memo<Arc<Incident>>,
    drafts: RwSignal<Drafts>,
    /// Whether people are replaced by their role.
    pub roles_instead_of_names: RwSignal<bool>,
    /// What is previewed, and exported: with what is typed and not yet logged.
    pub document: Memo<Document>,
    /// The part that has the focus.
    pub at: RwSignal<Option<Part>>,
    now: Memo<Timestamp>,
}

impl Desk {
    pub fn new(app: App, id: IncidentId) -> Self {
        let here = app.incident(id);
        let incident = Memo::new(move |_| here.get().unwrap_or_default());
        let drafts = RwSignal::new(Drafts::default());
        let roles_instead_of_names = RwSignal::new(false);
        // Nothing in a resolved incident's document counts on.
        let now = Memo::new(move |_| {
            let resolved = incident.with(|incident| incident.resolved());
            resolved.unwrap_or_else(|| app.now.get())
        });
        let document = Memo::new(move |_| {
            let drafted = incident.with(|incident| drafts.with(|drafts| drafts.over(id, incident)));
            with_options(app, &drafted, now.get(), roles_instead_of_names.get(), |options| {
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
            now,
        }
    }

    /// A text about the postmortem, as typed or else as recorded.
    pub fn fact(self, fact: Fact) -> Signal<String> {
        Signal::derive(move || {
            let draft = self.drafts.with(|drafts| drafts.facts.get(&fact).cloned());
            draft.unwrap_or_else(|| self.incident.with(|incident| incident.fact(fact).to_owned()))
        })
    }

    /// Drafts a text about the postmortem.
    pub fn draft_fact(self, fact: Fact, text: String) {
        self.drafts.update(|drafts| {
            drafts.facts.insert(fact, text);
        });
    }

    /// A section, as typed or else as recorded.
    pub fn section(self, section: Section) -> Signal<String> {
        Signal::derive(move || {
            let draft = self.drafts.with(|drafts| drafts.sections.get(&section).cloned());
            draft.unwrap_or_else(|| self.incident.with(|incident| incident.section(section).to_owned()))
        })
    }

    /// Drafts a section.
    pub fn draft_section(self, section: Section, text: String) {
        self.drafts.update(|drafts| {
            drafts.sections.insert(section, text);
        });
    }

    /// The rows of the action items.
    pub fn rows(self) -> Memo<Vec<Row>> {
        Memo::new(move |_| {
            self.incident
                .with(|incident| self.drafts.with(|drafts| drafts.rows(incident)))
        })
    }

    /// What a row of the action items shows, every field given.
    pub fn action(self, row: Row) -> Memo<ActionFields> {
        Memo::new(move |_| {
            self.incident
                .with(|incident| self.drafts.with(|drafts| drafts.action(row, incident)))
        })
    }

    /// Drafts fields of an action item.
    pub fn draft_action(self, row: Row, draft: impl FnOnce(&mut ActionFields)) {
        self.drafts.update(|drafts| drafts.draft_action(row, draft));
    }

    /// Adds an empty action item, unless one is there.
    pub fn add_row(self) {
        self.drafts.update(Drafts::add_row);
    }

    /// Deletes an action item, with whatever was typed in it.
    pub fn delete_row(self, row: Row) {
        let what = self.drafts.with_untracked(|drafts| drafts.event(row));
        self.drafts.update(|drafts| drafts.forget_row(row));
        if let Some(what) = what {
            let withdrawn = true;
            self.app.change(self.id, vec![Change::Withdrawn { what, withdrawn }]);
        }
    }

    /// Logs what has been typed. Does nothing where nothing was, so that it can be called wherever a field might have
    /// been left; also while the page is being taken away.
    pub fn commit(self) {
        let Some(incident) = self.incident.try_get_untracked() else {
            return;
        };
        let Some((changes, adds)) = self.drafts.try_update(|drafts| drafts.take(&incident)) else {
            return;
        };
        if changes.is_empty() {
            return;
        }
        let known: Vec<EventId> = incident.actions.iter().map(|(id, _)| *id).collect();
        self.app.change(self.id, changes);
        let Some((number, after)) = adds.zip(self.incident.try_get_untracked()) else {
            return;
        };
        if let Some(action) = after.actions.keys().find(|action| !known.contains(action)) {
            self.drafts.try_update(|drafts| drafts.recorded(number, *action));
        }
    }

    /// Offers the document as a file.
    pub fn download(self) {
        self.commit();
        let incident = self.incident.get_untracked();
        let roles = self.roles_instead_of_names.get_untracked();
        let name = with_options(self.app, &incident, self.now.get_untracked(), roles, |options| {
            file_name(&incident, options)
        });
        self.app
            .download(&name, "text/markdown;charset=utf-8", &self.markdown());
    }

    /// Copies the document.
    pub fn copy(self) {
        self.commit();
        self.app.copy(self.markdown());
    }

    fn markdown(self) -> String {
        self.document.with_untracked(markdown)
    }
}

fn with_options<T>(
    app: App,
    incident: &Incident,
    now: Timestamp,
    roles_instead_of_names: bool,
    make: impl FnOnce(&Options) -> T,
) -> T {
    let zone = app.zone(incident);
    make(&Options {
        zone: zone.as_ref(),
        now,
        severity_names: app.severity_names(),
        roles_instead_of_names,
    })
}
