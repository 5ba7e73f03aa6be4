//! The place to write.

use leptos::prelude::*;

use super::{super::copy_postmortem as copy, actions::Actions, desk::Desk, part::Part};
use crate::{
    components::{DraftField, SectionField},
    incident::{Fact, Section, copy as words, timeline},
    session::{Route, is_date},
};

/// Every part in the order of the document: those written by hand to be written, the others with where they come from.
#[component]
pub fn Editor(desk: Desk) -> impl IntoView {
    let parts = Part::all()
        .into_iter()
        .map(|part| {
            let body = match part {
                Part::People => people(desk, part).into_any(),
                Part::Section(section) => section_field(desk, part, section).into_any(),
                Part::Actions => view! { <Actions desk/> }.into_any(),
                Part::Durations | Part::Timeline | Part::Decisions => generated(desk, part).into_any(),
            };
            view! { <div class="part" on:focusin=move |_| desk.at.set(Some(part))>{body}</div> }
        })
        .collect_view();
    view! {
        <section class="editor" aria-label=copy::WRITE>
            <p class="eyebrow" aria-hidden="true">{copy::WRITE}</p>
            {parts}
        </section>
    }
}

fn people(desk: Desk, part: Part) -> impl IntoView {
    [Fact::PostmortemOwner, Fact::PostmortemReviewers, Fact::PostmortemDue]
        .into_iter()
        .map(|fact| {
            let text = desk.fact(fact);
            let is_due = fact == Fact::PostmortemDue;
            let note = if is_due { date_note(text) } else { Signal::stored(None) };
            view! {
                <DraftField
                    label=words::fact(fact)
                    text
                    on_draft=move |text| desk.draft_fact(fact, text)
                    on_commit=move |()| desk.commit()
                    hint=copy::fact_prompt(fact)
                    placeholder=if is_due { copy::DATE_SHAPE } else { "" }
                    note
                    wraps=fact == Fact::PostmortemReviewers
                    id=if fact == Fact::PostmortemOwner { part.id() } else { String::new() }
                />
            }
        })
        .collect_view()
}

/// Says so where what is typed is no date.
pub fn date_note(text: Signal<String>) -> Signal<Option<&'static str>> {
    Signal::derive(move || text.with(|text| (!text.trim().is_empty() && !is_date(text)).then_some(copy::NOT_A_DATE)))
}

fn section_field(desk: Desk, part: Part, section: Section) -> impl IntoView {
    view! {
        <SectionField
            label=words::section(section)
            prompt=copy::section_prompt(section)
            text=desk.section(section)
            on_draft=move |text| desk.draft_section(section, text)
            on_commit=move |()| desk.commit()
            id=part.id()
        />
    }
}

/// A part that the record makes.
fn generated(desk: Desk, part: Part) -> impl IntoView {
    let from = move || {
        desk.incident.with(|incident| match part {
            Part::Timeline => copy::timeline(timeline(incident).len()),
            Part::Decisions => copy::decisions(incident.numbered_decisions().len()),
            _ => copy::DURATIONS.to_owned(),
        })
    };
    view! {
        <div class="generated">
            <h2 id=part.id() tabindex="-1">{part.name()}</h2>
            <p class="small muted">
                {from}" "<a href=Route::Incident(desk.id).href()>{copy::TO_INCIDENT}</a>
            </p>
        </div>
    }
}
