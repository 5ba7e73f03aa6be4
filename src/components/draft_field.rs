//! Fields whose text is a draft while it is typed, and logged when the field is left.
//!
//! A field that is taken off the page is left by that, when what it would be written to may be gone: what is called
//! then must bear that.

use std::rc::Rc;

use leptos::{ev::KeyboardEvent, prelude::*};

use super::{keys, left, memo, typed, unique_id};

/// One line, or a few where it wraps. The label alone is the field's name; hint, note and context describe it.
pub struct DraftField {
    pub label: &'static str,
    /// What it shows.
    pub text: Signal<String>,
    /// Called with every character.
    pub draft: Box<dyn Fn(String)>,
    /// Called when the field is left, or Enter pressed.
    pub commit: Rc<dyn Fn()>,
    pub hint: &'static str,
    pub placeholder: &'static str,
    /// What is odd about what is typed; empty where nothing is. It is taken all the same.
    pub note: Signal<String>,
    /// The id of what else describes it, such as the head of its row.
    pub context: String,
    /// The id of the field, where something has to find it.
    pub id: Option<String>,
    /// Whether a long text goes on in the next line.
    pub wraps: bool,
    /// Whether it can only be read.
    pub locked: Memo<bool>,
    /// What stands beside the label.
    pub beside: Option<AnyView>,
}

impl DraftField {
    /// A field of one line, with nothing but its label.
    pub fn new(
        label: &'static str,
        text: Signal<String>,
        draft: impl Fn(String) + 'static,
        commit: impl Fn() + 'static,
    ) -> Self {
        Self {
            label,
            text,
            draft: Box::new(draft),
            commit: Rc::new(commit),
            hint: "",
            placeholder: "",
            note: Signal::default(),
            context: String::new(),
            id: None,
            wraps: false,
            locked: memo(|| false),
            beside: None,
        }
    }

    /// The field with its label.
    pub fn view(self) -> AnyView {
        let id = self.id.unwrap_or_else(unique_id);
        let about = [&id, "-about"].concat();
        let described_by = [&self.context, " ", &about].concat().trim_start().to_owned();
        let for_id = id.clone();
        let (text, locked, commit, leave) = (self.text, self.locked, self.commit.clone(), self.commit);
        let enter = keys(move |event: KeyboardEvent| {
            // An Enter that ends the composition of a character is not meant for the field.
            if event.key() == "Enter" && !event.is_composing() {
                event.prevent_default();
                commit();
            }
        });
        let draft = typed(self.draft);
        let leave = left(move || leave());
        let input = if self.wraps {
            view! {
                <textarea
                    class="input"
                    id=id
                    rows="1"
                    aria-describedby=described_by
                    readonly=locked
                    prop:value=text
                    on:input=draft
                    on:blur=leave
                    on:keydown=enter
                ></textarea>
            }
            .into_any()
        } else {
            view! {
                <input
                    class="input"
                    id=id
                    type="text"
                    autocomplete="off"
                    readonly=locked
                    placeholder=self.placeholder
                    aria-describedby=described_by
                    prop:value=text
                    on:input=draft
                    on:blur=leave
                    on:keydown=enter
                />
            }
            .into_any()
        };
        let label = view! { <label for=for_id>{self.label}</label> }.into_any();
        let label = match self.beside {
            Some(beside) => view! { <span class="field-head">{label}{beside}</span> }.into_any(),
            None => label,
        };
        view! {
            <div class="field">
                {label}
                {input}
                <span class="field-hint" id=about>{self.hint}{self.note}</span>
            </div>
        }
        .into_any()
    }
}
