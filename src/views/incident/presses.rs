//! The buttons that stamp a moment in one press, and those that open a form.

use leptos::prelude::*;

use super::{Opening, Page, Panel, composer, copy};
use crate::{
    browser::page::scroll_to_top,
    components::{aria_flag, click, when},
    incident::Milestone,
    session::{reach, reopen},
};

/// The row of buttons above the composer.
#[component]
pub fn Presses() -> impl IntoView {
    let page = expect_context::<Page>();
    let stamp = move |milestone, name: &'static str| {
        let due = move || page.get(|incident| incident.is_open() && incident.milestone(milestone).is_none());
        let press = move || {
            let at = page.app.now();
            page.change(page.peek(|incident| reach(incident, milestone, at.into())));
            composer::focus();
        };
        when(due, move || button(name, press))
    };
    let reopen_now = move || {
        let at = page.app.now();
        page.change(page.peek(|incident| reopen(incident, at)));
        composer::focus();
    };
    view! {
        <div class="presses">
            <Fold/>
            <fieldset class="bare" disabled=page.locked>
            {stamp(Milestone::Acknowledged, copy::ACKNOWLEDGED)}
            {stamp(Milestone::Mitigated, copy::MITIGATED)}
            {button(copy::DECISION, move || page.open.set(Panel::Decide(Opening::Button)))}
            {button(copy::STATUS_UPDATE, move || page.open.set(Panel::Update(Opening::Button)))}
            <span class="grow"></span>
            {when(
                move || page.get(|incident| incident.is_open()),
                move || button(copy::RESOLVE, move || page.resolving.set(true)),
            )}
            {when(move || page.get(|incident| !incident.is_open()), move || button(copy::REOPEN, reopen_now))}
            </fieldset>
        </div>
    }
}

/// On a phone, shows what is folded away.
#[component]
fn Fold() -> impl IntoView {
    let page = expect_context::<Page>();
    let toggle = move || {
        page.folded.update(|folded| *folded = !*folded);
        if !page.folded.get_untracked() {
            // What unfolds is at the top of the page, and the page is usually at its end.
            scroll_to_top();
        }
    };
    view! {
        <button
            class="button small fold"
            type="button"
            aria-expanded=aria_flag(move || !page.folded.get())
            aria-controls="more"
            on:click=click(toggle)
        >
            {copy::FOLD}
        </button>
    }
}

fn button(name: &'static str, press: impl Fn() + 'static) -> AnyView {
    view! { <button class="button small" type="button" on:click=click(press)>{name}</button> }.into_any()
}
