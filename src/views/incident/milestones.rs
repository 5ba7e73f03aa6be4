//! The milestones, and putting them right.

use leptos::prelude::*;

use super::{
    Page, copy, copy_odd,
    facts::{card_head, close, pairs},
    milestone_fields::{MilestoneField, changes, texts},
    odd::Odd,
};
use crate::{
    app::App,
    components::{click, dynamic, submit},
    incident::{Incident, Milestone, copy as kinds},
    time::{show, t_plus},
};

const HEADING: &str = "milestones-heading";

/// When what was reached; each can be set, moved or taken away.
#[component]
pub fn MilestonesCard() -> impl IntoView {
    let page = expect_context::<Page>();
    let editing = RwSignal::new(false);
    let body = dynamic(move || match editing.get() {
        true => form(page, editing),
        false => dynamic(move || pairs(page.get(|incident| milestone_lines(page.app, incident)))),
    });
    view! {
        <section class="card stack tight" aria-labelledby=HEADING>
            {card_head(page, HEADING, copy::MILESTONES, copy::EDIT_MILESTONES, editing)}
            {body}
        </section>
    }
}

/// The milestones of an incident and when they were reached, in the zone it is shown in; empty where they were not.
pub fn milestone_lines(app: App, incident: &Incident) -> Vec<(&'static str, String)> {
    let zone = app.zone(incident);
    let zone = zone.as_ref();
    let today = incident.zero().map(|zero| show::day(zero, zone));
    let when = |milestone| {
        let when = incident.milestone_when(milestone)?;
        let day = show::day(when.at, zone);
        let day = (Some(&day) != today.as_ref()).then_some(day);
        let offset = incident.zero().map(|zero| t_plus(when.at, zero));
        let parts = [day, Some(show::clock_of(when, zone)), offset];
        Some(parts.into_iter().flatten().collect::<Vec<_>>().join(" · "))
    };
    Milestone::ALL
        .map(|milestone| (kinds::milestone(milestone), when(milestone).unwrap_or_default()))
        .into()
}

fn form(page: Page, editing: RwSignal<bool>) -> AnyView {
    let fields = Milestone::ALL.map(|milestone| MilestoneField::new(page, milestone));
    let odd = Odd::new(page, texts(&fields));
    let save = move || {
        let Ok(changes) = changes(&fields) else { return };
        if !odd.may_save(&changes) {
            return;
        }
        if !changes.is_empty() {
            page.change(changes);
        }
        close(HEADING, editing);
    };
    view! {
        <form class="stack tight" on:submit=submit(save)>
            {fields.iter().map(|field| field.view()).collect::<Vec<_>>()}
            {odd.line()}
            <div class="line">
                {odd.button("button small primary", copy::SAVE, copy_odd::SAVE_ALL_THE_SAME)}
                <button class="button small" type="button" on:click=click(move || close(HEADING, editing))>
                    {copy::CANCEL}
                </button>
            </div>
        </form>
    }
    .into_any()
}
