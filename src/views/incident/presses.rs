//! The buttons that stamp a moment in one press, and those that open a form.

use leptos::prelude::*;

use super::{Page, Panel, composer, copy};
use crate::{
    components::{click, when},
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
            page.change(page.peek(|incident| reach(incident, milestone, at)));
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
            {stamp(Milestone::Acknowledged, copy::ACKNOWLEDGED)}
            {stamp(Milestone::Mitigated, copy::MITIGATED)}
            {button(copy::DECISION, move || page.open.set(Panel::Decide(String::new())))}
            {button(copy::STATUS_UPDATE, move || page.open.set(Panel::Update(String::new())))}
            <span class="grow"></span>
            {when(
                move || page.get(|incident| incident.is_open()),
                move || button(copy::RESOLVE, move || page.resolving.set(true)),
            )}
            {when(move || page.get(|incident| !incident.is_open()), move || button(copy::REOPEN, reopen_now))}
        </div>
    }
}

fn button(name: &'static str, press: impl Fn() + 'static) -> AnyView {
    view! { <button class="button small" type="button" on:click=click(press)>{name}</button> }.into_any()
}
