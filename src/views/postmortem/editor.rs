//! The place to write.

use leptos::prelude::*;

use super::{super::copy_postmortem as copy, actions::actions, desk::Desk, part::Part};
use crate::{
    components::{DraftField, SectionField, text},
    incident::{Fact, Section, Subject, copy as words},
    session::{Route, is_date},
};

/// Every part in the order of the document: those written by hand to be written, the others with where they come from.
pub fn editor(desk: Desk) -> AnyView {
    let part = |part| {
        let body = match part {
            Part::People => people(desk, part),
            Part::Section(section) => written(desk, part, section),
            Part::Actions => actions(desk),
            Part::Durations | Part::Timeline | Part::Decisions => generated(desk, part),
        };
        view! { <div class="part" on:focusin=move |_| desk.at.set(Some(part))>{body}</div> }.into_any()
    };
    let parts: Vec<_> = Part::all().into_iter().map(part).collect();
    view! {
        <section class="editor" aria-label=copy::WRITE>
            <p class="eyebrow" aria-hidden="true">{copy::WRITE}</p>
            {parts}
        </section>
    }
    .into_any()
}

fn people(desk: Desk, part: Part) -> AnyView {
    let facts = [Fact::PostmortemOwner, Fact::PostmortemReviewers, Fact::PostmortemDue];
    let fields = facts.map(|fact| {
        let subject = Subject::Fact(fact);
        let draft = move |text| desk.draft_text(subject, text);
        let field = DraftField {
            hint: copy::fact_prompt(fact),
            note: desk.overtaken(subject),
            locked: desk.locked,
            beside: Some(desk.history.marked_button(subject, words::fact(fact).to_owned())),
            ..DraftField::new(words::fact(fact), desk.text(subject), draft, move || desk.commit())
        };
        let field = match fact {
            Fact::PostmortemOwner => DraftField {
                id: Some(part.id()),
                ..field
            },
            Fact::PostmortemReviewers => DraftField { wraps: true, ..field },
            _ => DraftField {
                note: either(field.note, date_note(field.text)),
                placeholder: copy::DATE_SHAPE,
                ..field
            },
        };
        field.view()
    });
    Vec::from(fields).into_any()
}

/// One note, else the other.
fn either(one: Signal<String>, other: Signal<String>) -> Signal<String> {
    text(move || if one.read().is_empty() { other.get() } else { one.get() })
}

/// Says so where what is typed is no date.
pub fn date_note(typed: Signal<String>) -> Signal<String> {
    text(move || {
        let typed = typed.read();
        let is_odd = !typed.trim().is_empty() && !is_date(&typed);
        if is_odd {
            [" ", copy::NOT_A_DATE].concat()
        } else {
            String::new()
        }
    })
}

fn written(desk: Desk, part: Part, section: Section) -> AnyView {
    let subject = Subject::Section(section);
    let field = SectionField {
        label: words::section(section),
        prompt: copy::section_prompt(section),
        id: part.id(),
        text: desk.text(subject),
        note: desk.overtaken(subject),
        locked: desk.locked,
        beside: desk.history.marked_button(subject, words::section(section).to_owned()),
    };
    field.view(move |text| desk.draft_text(subject, text), move || desk.commit())
}

/// A part that the record makes.
fn generated(desk: Desk, part: Part) -> AnyView {
    let from = text(move || match part {
        Part::Timeline => copy::timeline(desk.count(part)),
        Part::Decisions => copy::decisions(desk.count(part)),
        _ => copy::DURATIONS.to_owned(),
    });
    view! {
        <div class="generated">
            <h2 id=part.id() tabindex="-1">{part.name()}</h2>
            <p class="small muted">
                {from}" "<a href=Route::Incident(desk.id).href()>{copy::TO_INCIDENT}</a>
            </p>
        </div>
    }
    .into_any()
}
