//! Milestones that would stand the wrong way round are asked about once, and refused never.

use leptos::{html, prelude::*};

use super::Page;
use crate::{
    browser::clock,
    components::{effect, text, unique_id, when},
    incident::Change,
    session::out_of_order,
};

/// What a form asks before it saves times that are odd. Copied freely within the form.
#[derive(Clone, Copy)]
pub struct Odd {
    page: Page,
    /// What is odd; empty while nothing was asked.
    asked: RwSignal<String>,
    /// The id of the sentence.
    id: StoredValue<String>,
    node: NodeRef<html::Button>,
}

impl Odd {
    /// Nothing is asked yet, and nothing is any more as soon as one of `fields` says something else.
    pub fn new(page: Page, fields: Vec<RwSignal<String>>) -> Self {
        let asked = RwSignal::new(String::new());
        effect(move || {
            fields.iter().for_each(|field| field.track());
            asked.set(String::new());
        });
        Self {
            page,
            asked,
            id: StoredValue::new(unique_id()),
            node: NodeRef::new(),
        }
    }

    /// Whether to make these changes: there is nothing odd about them, or it was said, and saving was pressed again.
    pub fn may_save(self, changes: &[Change]) -> bool {
        if self.asked.with_untracked(|asked| !asked.is_empty()) {
            return true;
        }
        let zone = self.page.clockwork.zone();
        let odd = self
            .page
            .peek(|incident| out_of_order(incident, changes, zone.as_ref()))
            .unwrap_or_default();
        let may = odd.is_empty();
        self.asked.set(odd);
        if !may {
            // The sentence is there once this turn is over.
            clock::after(0, move || {
                if let Some(button) = self.node.try_get_untracked().flatten() {
                    let _ = button.focus();
                }
            });
        }
        may
    }

    /// What is odd.
    pub fn line(self) -> AnyView {
        when(
            move || self.asked.with(|asked| !asked.is_empty()),
            move || view! { <p class="odd" id=self.id.get_value()>{self.asked}</p> }.into_any(),
        )
    }

    /// The button that saves. Once something odd was said it has the focus, says so, and has another name.
    pub fn button(self, class: &'static str, save: &'static str, all_the_same: &'static str) -> AnyView {
        let asks = move || self.asked.with(|asked| !asked.is_empty());
        let name = text(move || if asks() { all_the_same } else { save }.to_owned());
        view! {
            <button class=class type="submit" aria-describedby=self.id.get_value() node_ref=self.node>{name}</button>
        }
        .into_any()
    }
}
