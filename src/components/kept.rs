//! Forms whose content is kept while it is typed, and is there again after a reload, a crash or a walk elsewhere.

use std::sync::Arc;

use leptos::prelude::*;

use super::{click, copy, effect, memo, when};
use crate::{app::App, incident::IncidentId};

/// The texts of a form, each under its name.
pub type Texts = Vec<(String, String)>;

/// Reads the texts of a form.
type Reads = Arc<dyn Fn() -> Texts + Send + Sync>;
/// Sets them.
type Fills = Arc<dyn Fn(&[(String, String)]) + Send + Sync>;

/// What marks a form that is open, rather than closed with something left in it.
const OPEN: &str = "open";

/// The draft of a form. Copied freely within the form.
#[derive(Clone, Copy)]
pub struct Kept {
    app: App,
    incident: IncidentId,
    field: StoredValue<String>,
    /// What the form held when it was new.
    start: StoredValue<Texts>,
    texts: StoredValue<Reads>,
    fill: StoredValue<Fills>,
    /// Whether what stands in the form was typed before it was opened.
    pub restored: RwSignal<bool>,
    /// Whether the form goes on being kept.
    lasts: StoredValue<bool>,
}

impl Kept {
    /// Keeps a form, whose texts `texts` reads and `fill` sets, under the name of `field`; first of all fills in what was
    /// kept. A form that holds what it held when it was new is not worth keeping.
    pub fn new(
        app: App,
        incident: IncidentId,
        field: String,
        texts: impl Fn() -> Texts + Send + Sync + 'static,
        fill: impl Fn(&[(String, String)]) + Send + Sync + 'static,
    ) -> Self {
        Self::boxed(app, incident, field, Arc::new(texts), Arc::new(fill))
    }

    fn boxed(app: App, incident: IncidentId, field: String, texts: Reads, fill: Fills) -> Self {
        // What filling in creates must live as long as the form, not as long as the button that was pressed.
        let owner = Owner::current().unwrap_or_default();
        let fill: Fills = Arc::new(move |texts| owner.with(|| fill(texts)));
        let kept = Self {
            app,
            incident,
            field: StoredValue::new(field),
            start: StoredValue::new(untrack(|| texts())),
            texts: StoredValue::new(texts),
            fill: StoredValue::new(fill),
            restored: RwSignal::new(false),
            lasts: StoredValue::new(true),
        };
        let adopted = memo(move || app.published.read().adopted);
        effect(move || {
            // Read, not just tracked: a memo that nobody reads tells of no change.
            adopted.get();
            // What a page that is gone left unsent never takes the place of what is being typed.
            if untrack(|| kept.is_as_new()) {
                kept.restore();
            }
        });
        effect(move || kept.keep());
        kept
    }

    fn is_as_new(self) -> bool {
        let now = self.texts.with_value(|texts| texts());
        self.start.with_value(|start| now == *start)
    }

    fn restore(self) {
        if let Some(draft) = self.field.with_value(|field| self.app.draft(self.incident, field)) {
            self.fill.with_value(|fill| fill(&draft.texts));
            self.restored.set(true);
        }
    }

    /// Keeps what stands in the form.
    fn keep(self) {
        let texts = self.texts.with_value(|texts| texts());
        if self.lasts.get_value() {
            self.store(texts, true);
        }
    }

    fn store(self, mut texts: Texts, open: bool) {
        if self.start.with_value(|start| texts == *start) {
            texts.clear();
        } else if open {
            texts.push((OPEN.to_owned(), OPEN.to_owned()));
        }
        self.field
            .with_value(|field| self.app.keep_draft(self.incident, field, texts));
    }

    /// The form was logged: what was kept goes as soon as that is stored. To be called after logging.
    pub fn done(self) {
        self.lasts.set_value(false);
        self.field
            .with_value(|field| self.app.keep_draft(self.incident, field, Vec::new()));
    }

    /// The form is closed without logging: what stands in it is there when it is opened again.
    pub fn put_aside(self) {
        let texts = untrack(|| self.texts.with_value(|texts| texts()));
        self.lasts.set_value(false);
        self.store(texts, false);
    }

    /// Says so where something was filled in, with the way to an empty form.
    pub fn line(self) -> AnyView {
        let afresh = move || {
            self.start.with_value(|start| self.fill.with_value(|fill| fill(start)));
            self.restored.set(false);
        };
        when(
            move || self.restored.get(),
            move || {
                view! {
                    <p class="restored line small muted">
                        {copy::RESTORED}
                        <button class="button quiet small" type="button" on:click=click(afresh)>{copy::START_AFRESH}</button>
                    </p>
                }
                .into_any()
            },
        )
    }
}

/// Whether a form was open, and not as new, when its page was left.
pub fn was_open(app: App, incident: IncidentId, field: &str) -> bool {
    app.draft(incident, field)
        .is_some_and(|draft| !draft.text(OPEN).is_empty())
}

/// The draft of a form that is about to open, with a text put in.
pub fn put_into(app: App, incident: IncidentId, field: &str, name: &str, text: &str) {
    let mut texts = app.draft(incident, field).unwrap_or_default().texts;
    match texts
        .iter_mut()
        .find(|(named, text)| named == name && !text.trim().is_empty())
    {
        Some((_, before)) => *before = [before.trim_end(), "\n", text].concat(),
        None => texts.push((name.to_owned(), text.to_owned())),
    }
    app.keep_draft(incident, field, texts);
}
