//! Every version of one thing, with the ways to put a text back and to erase one.

use leptos::prelude::*;

use super::{click, copy, dialog, dynamic, memo, when};
use crate::{
    app::{AnySignal, App, Clockwork},
    browser::{clock, page},
    incident::{EventId, IncidentId, Shown, Subject, TextField, Value, Version, VersionKind, copy as words, history},
    session::{Message, put_back},
};

/// The histories of one incident's page. Copied freely within it.
#[derive(Clone, Copy)]
pub struct History {
    app: App,
    id: IncidentId,
    /// What the dialog shows, and what that is called.
    shown: AnySignal<Option<(Subject, String)>>,
    /// Counts what was done in the dialog: not all of it shows in the incident.
    turns: RwSignal<u32>,
    /// What the dialog showed last, to go back to its button.
    last: StoredValue<String>,
    /// The text that is asked about before it is erased.
    asked: AnySignal<Option<(EventId, TextField)>>,
    locked: Memo<bool>,
}

const HEADING: &str = "history-heading";

impl History {
    /// Nothing is shown yet. `locked`: whether the incident can only be read.
    pub fn new(app: App, id: IncidentId, locked: Memo<bool>) -> Self {
        Self {
            app,
            id,
            shown: AnySignal::new(None),
            turns: RwSignal::new(0),
            last: StoredValue::default(),
            asked: AnySignal::new(None),
            locked,
        }
    }

    /// The button that shows a history. `what` names it: "Summary", "entry at 14:17".
    pub fn button(self, subject: Subject, what: String) -> AnyView {
        let of = copy::of(&what);
        let show = move || {
            self.asked.set(None);
            self.last.set_value(key(subject));
            self.shown.set(Some((subject, what.clone())));
        };
        view! {
            <button class="button quiet small history" type="button" data-history=key(subject) on:click=click(show)>
                {copy::HISTORY}<span class="visually-hidden">{of}</span>
            </button>
        }
        .into_any()
    }

    /// The same, behind a word that says so where there is more than one version.
    pub fn marked_button(self, subject: Subject, what: String) -> AnyView {
        let incident = self.app.incident(self.id);
        let edited = memo(move || {
            incident.with(|_| ());
            self.versions(subject).len() > 1
        });
        let mark = when(
            move || edited.get(),
            || view! { <span class="small muted">{copy::EDITED}</span> }.into_any(),
        );
        view! { <span class="history-mark">{mark}{self.button(subject, what)}</span> }.into_any()
    }

    /// Newest first. A text that saved itself and was then left as it was is one version, not two.
    fn versions(self, subject: Subject) -> Vec<Version> {
        let mut versions = self
            .app
            .ask_log(self.id, |log, incident| history(log, incident, subject));
        versions.reverse();
        versions.dedup_by(|older, newer| {
            older.event.writer == newer.event.writer && older.kind == newer.kind && older.values == newer.values
        });
        versions
    }

    /// The dialog, once a page.
    pub fn dialog(self) -> AnyView {
        let open = Signal::derive(move || self.shown.read().is_some());
        let closed = move || {
            self.shown.set(None);
            clock::after(0, move || {
                // Back to the button, or what has taken its place.
                let button = self.last.with_value(|key| ["[data-history='", key, "']"].concat());
                if !page::focus(&button) {
                    page::focus_content();
                }
            });
        };
        dialog(open, HEADING, closed, move || self.content())
    }

    fn content(self) -> AnyView {
        let incident = self.app.incident(self.id);
        let Some((subject, what)) = self.shown.get_untracked() else {
            return ().into_any();
        };
        let versions = dynamic(move || {
            incident.with(|_| ());
            self.turns.track();
            let versions = self.versions(subject);
            if versions.is_empty() {
                return view! { <p class="muted">{copy::NO_HISTORY}</p> }.into_any();
            }
            let versions = versions.into_iter().map(|version| self.version(subject, version));
            view! { <ol role="list" class="versions">{versions.collect::<Vec<_>>()}</ol> }.into_any()
        });
        let close = move || self.shown.set(None);
        view! {
            <div class="stack">
                <h2 id=HEADING tabindex="-1" data-first="">{copy::HISTORY}{copy::of(&what)}</h2>
                {versions}
                <div class="line">
                    <button class="button" type="button" on:click=click(close)>{copy::CLOSE}</button>
                </div>
            </div>
        }
        .into_any()
    }

    fn version(self, subject: Subject, version: Version) -> AnyView {
        let when = Clockwork::of(self.app, self.id).show(version.logged_at.into());
        let by = copy::by(&version.writer_name, &version.device);
        let values: Vec<_> = version
            .values
            .iter()
            .map(|value| self.value(subject, &version, value))
            .collect();
        view! {
            <li class="version stack tight">
                <p class="small"><strong>{words::version_kind(version.kind)}</strong>{by}" · "<span class="muted">{when}</span></p>
                {values}
            </li>
        }
        .into_any()
    }

    fn value(self, subject: Subject, version: &Version, value: &Value) -> AnyView {
        let label = value.label.clone();
        let plain = |class: &'static str, what: String| {
            view! { <p class="small"><span class="muted">{label.clone()}": "</span><span class=class>{what}</span></p> }
                .into_any()
        };
        let (text, field) = match &value.what {
            Shown::Text(text, field) if !text.is_empty() => (text.clone(), *field),
            // What was never given is no news.
            Shown::Text(..) if version.kind == VersionKind::Created => return ().into_any(),
            Shown::Text(..) => return plain("muted", words::EMPTY.to_owned()),
            Shown::At(at) => return plain("", Clockwork::of(self.app, self.id).show(*at)),
            Shown::Word(word) => return plain("", word.clone()),
            Shown::Erased => return plain("muted", words::TEXT_ERASED.to_owned()),
            Shown::Compacted => return plain("muted", words::COMPACTED.to_owned()),
        };
        // The only text of a thing needs no label.
        let label = (field != TextField::Text).then(|| view! { <p class="small muted">{label.clone()}</p> }.into_any());
        view! {
            <div class="value">
                {label}
                <p class="text">{text}</p>
                {self.acts(subject, version, field)}
            </div>
        }
        .into_any()
    }

    /// What can be done with a text.
    fn acts(self, subject: Subject, version: &Version, field: TextField) -> AnyView {
        let (event, erasable) = (version.event, version.erasable);
        dynamic(move || {
            if self.locked.get() {
                return ().into_any();
            }
            if self.asked.get() == Some((event, field)) {
                return self.question(event, field);
            }
            let back = self
                .app
                .ask_log(self.id, |log, incident| put_back(log, incident, subject, event, field));
            let back = back.map(|change| {
                let put = move || self.act(Message::Do(self.id, vec![change.clone()]));
                button("button small", copy::PUT_BACK, put)
            });
            let erase = erasable.then(|| {
                let ask = move || {
                    self.asked.set(Some((event, field)));
                    clock::after(0, || {
                        page::focus(".erase .button.quiet");
                    });
                };
                button("button small quiet", copy::ERASE, ask)
            });
            view! { <div class="line">{back}{erase}</div> }.into_any()
        })
    }

    /// Asked before a text is erased.
    fn question(self, event: EventId, field: TextField) -> AnyView {
        let erase = move || {
            self.asked.set(None);
            self.act(Message::EraseText(self.id, event, field));
        };
        let keep = move || {
            self.asked.set(None);
            focus_heading();
        };
        view! {
            <div class="erase stack tight" role="group" aria-label=copy::ERASE>
                <p class="small">{copy::ERASE_WHAT}</p>
                <div class="line">
                    {button("button small danger", copy::ERASE_NOW, erase)}
                    {button("button small quiet", copy::KEEP_IT, keep)}
                </div>
            </div>
        }
        .into_any()
    }

    /// Does something about a text, whose button goes with it.
    fn act(self, message: Message) {
        self.app.send(message);
        self.turns.update(|turns| *turns += 1);
        focus_heading();
    }
}

fn focus_heading() {
    clock::after(0, || {
        page::focus("dialog[open] [data-first]");
    });
}

fn button(class: &'static str, name: &'static str, act: impl Fn() + 'static) -> AnyView {
    view! { <button class=class type="button" on:click=click(act)>{name}</button> }.into_any()
}

/// What the button of a history is found by.
fn key(subject: Subject) -> String {
    let (kind, place) = match subject {
        Subject::Item(event) => return event.to_string(),
        Subject::Section(section) => ("section-", section as u8),
        Subject::Fact(fact) => ("fact-", fact as u8),
        Subject::Milestone(milestone) => ("milestone-", milestone as u8),
    };
    [kind, &place.to_string()].concat()
}
