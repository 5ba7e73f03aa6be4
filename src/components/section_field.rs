//! A part of a document to write.
//!
//! A field that is taken off the page is left by that, when what it would be written to may be gone: what is called
//! then must bear that.

use leptos::prelude::*;

use super::{left, typed};

/// Several lines under a heading that names them, with a question that helps to begin.
pub struct SectionField {
    pub label: &'static str,
    pub prompt: &'static str,
    pub id: String,
    /// What it shows.
    pub text: Signal<String>,
    /// What there is to say about what is typed; empty where nothing is.
    pub note: Signal<String>,
    /// Whether it can only be read.
    pub locked: Memo<bool>,
    /// What stands beside the heading.
    pub beside: AnyView,
}

impl SectionField {
    /// The field. `draft` is called with every character, `commit` when the field is left.
    pub fn view(self, draft: impl Fn(String) + 'static, commit: impl Fn() + 'static) -> AnyView {
        let id = self.id;
        let about = [&id, "-about"].concat();
        view! {
            <div class="section-field">
                <h2><label for=id.clone()>{self.label}</label></h2>
                {self.beside}
                <span class="field-hint" id=about.clone()>{self.prompt}" "<span class="warn">{self.note}</span></span>
                <textarea
                    class="input"
                    id=id
                    rows="3"
                    aria-describedby=about
                    readonly=self.locked
                    prop:value=self.text
                    on:input=typed(draft)
                    on:blur=left(commit)
                ></textarea>
            </div>
        }
        .into_any()
    }
}
