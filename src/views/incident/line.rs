//! The line of the composer: what stands in it, when it began, and what it comes to.

use leptos::prelude::*;

use super::Page;
use crate::{
    app::{AnyMemo, AnySignal},
    components::{effect, memo},
    incident::{EntryKind, Timestamp, copy as kinds},
    session::{Composed, as_text, with_time},
    time::{Doubt, show},
};

/// What the draft of the line is kept under.
pub const DRAFT: &str = "entry";
/// What the kind is kept under within it.
const KIND: &str = "kind";
/// What the time of its first key is kept under, in seconds since 1970.
const STARTED: &str = "started";

/// The line. Copied freely within the page.
#[derive(Clone, Copy)]
pub struct Line {
    page: Page,
    /// What stands in it.
    pub text: RwSignal<String>,
    /// What an entry is unless a slash word says otherwise.
    pub kind: AnySignal<EntryKind>,
    /// When its first key was pressed: an entry without a typed time happened then, not when the sentence was finished.
    started: AnySignal<Option<Timestamp>>,
    /// What Enter does with it.
    pub composed: AnyMemo<Composed>,
    /// The line that was to be logged in the future, which takes a second Enter.
    confirmed: StoredValue<String>,
    /// Whether Enter was pressed once on it.
    pub asks: RwSignal<bool>,
}

impl Line {
    /// The line that was left, else an empty one. What others put into its draft appears in it.
    pub fn new(page: Page) -> Self {
        let text = RwSignal::new(String::new());
        let kind = AnySignal::new(EntryKind::default());
        let started = AnySignal::new(None::<Timestamp>);
        let composed = AnyMemo::new(move || {
            let now = started.get().unwrap_or_else(|| page.app.now.get());
            // T+0 and the zone are the incident's, and may change under the line.
            page.incident.with(|_| ());
            text.with(|text| page.clockwork.compose(text, kind.get(), now))
        });
        let line = Self {
            page,
            text,
            kind,
            started,
            composed,
            confirmed: StoredValue::default(),
            asks: RwSignal::new(false),
        };
        let adopted = memo(move || page.app.published.read().adopted);
        effect(move || {
            adopted.get();
            page.refill.track();
            // The draft of this page is what stands in the line, unless it has just come here from a page that is gone,
            // which it does only while nothing stands here.
            if let Some(draft) = page.app.draft(page.id, DRAFT) {
                line.adopt(draft.text(""), draft.text(KIND), draft.text(STARTED));
            }
        });
        line
    }

    fn adopt(self, text: &str, kind: &str, started: &str) {
        if let Some(kept) = EntryKind::ALL.into_iter().find(|one| kinds::entry_kind(*one) == kind) {
            self.kind.set(kept);
        }
        if let Ok(started) = started.parse() {
            self.started.set(Some(Timestamp(started)));
        }
        self.text.set(text.to_owned());
    }

    /// Something else stands in it now.
    pub fn write(self, text: String) {
        if text.trim().is_empty() {
            self.started.set(None);
        } else if self.started.get_untracked().is_none() {
            self.started.set(Some(self.page.app.now()));
        }
        self.asks.set(false);
        let mut texts = vec![(String::new(), text.clone())];
        if let Some(started) = self.started.get_untracked() {
            texts.push((KIND.to_owned(), kinds::entry_kind(self.kind.get_untracked()).to_owned()));
            texts.push((STARTED.to_owned(), started.0.to_string()));
        }
        self.page.app.keep_draft(self.page.id, DRAFT, texts);
        self.text.set(text);
    }

    /// Another time in front of it, in place of the one it has; none where that is empty.
    pub fn set_time(self, time: &str) {
        let token = self.composed.with_untracked(|composed| composed.token.clone());
        let text = self.text.with_untracked(|text| with_time(text, token, time));
        self.write(text);
    }

    /// When it happened, as the browser's own field for that has it: "2026-03-24T14:17".
    pub fn local_time(self) -> String {
        let (at, zone) = (self.composed.read_untracked().when.at, self.page.clockwork.zone());
        [show::iso_date(at, zone.as_ref()), show::clock(at, zone.as_ref())].join("T")
    }

    /// An entry without a typed time happens now, not at the first key.
    pub fn restamp(self) {
        self.started.set(Some(self.page.app.now()));
        // The draft keeps it.
        self.write(self.text.get_untracked());
    }

    /// What is taken for its time becomes text. False where there is none.
    pub fn keep_time_as_text(self) -> bool {
        let Some(token) = self.composed.with_untracked(|composed| composed.token.clone()) else {
            return false;
        };
        self.write(self.text.with_untracked(|text| as_text(text, &token)));
        true
    }

    /// Whether Enter may log it: what is to be logged in the future is asked about once.
    pub fn may_log(self) -> bool {
        let text = self.text.get_untracked();
        let ahead = self
            .composed
            .with_untracked(|composed| matches!(composed.doubt, Some(Doubt::Future { .. })));
        let asks = ahead && self.confirmed.with_value(|confirmed| *confirmed != text);
        self.asks.set(asks);
        self.confirmed.set_value(text);
        !asks
    }
}

/// Puts a time in front of what stands in the composer, and goes there.
pub fn add_at(page: Page, at: Timestamp) {
    let draft = page.app.draft(page.id, DRAFT).unwrap_or_default();
    let (text, time) = (draft.text(""), page.clockwork.write_short(at));
    let token = page.clockwork.compose(text, EntryKind::default(), page.app.now()).token;
    let mut texts = draft.texts.clone();
    texts.retain(|(name, _)| !name.is_empty());
    texts.push((String::new(), with_time(text, token, &time)));
    page.app.keep_draft(page.id, DRAFT, texts);
    page.refill.update(|refill| *refill += 1);
    super::composer::focus();
}
