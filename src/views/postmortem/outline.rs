//! The parts at a glance, and the way to each.

use leptos::prelude::*;

use super::{super::copy_postmortem as copy, desk::Desk, part::Part};
use crate::{
    browser::page,
    components::Icon,
    incident::{Fact, timeline},
};

/// How far a part is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Written(bool),
    Count(usize),
}

/// A line for each part that can be gone to. Buttons, as the fragment is the address of the page.
#[component]
pub fn Outline(desk: Desk) -> impl IntoView {
    let parts = Part::all()
        .into_iter()
        .filter(|part| *part != Part::Durations)
        .map(|part| {
            let mark = Memo::new(move |_| mark(desk, part));
            view! {
                <li>
                    <button
                        type="button"
                        aria-label=move || copy::part(part.name(), &heard(mark.get()))
                        aria-current=move || (desk.at.get() == Some(part)).then_some("true")
                        on:click=move |_| {
                            page::focus(&format!("#{}", part.id()));
                        }
                    >
                        <span class="grow">{part.name()}</span>
                        {move || shown(mark.get())}
                    </button>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="outline" aria-label=copy::SECTIONS>
            <p class="eyebrow" aria-hidden="true">{copy::SECTIONS}</p>
            <ul role="list">{parts}</ul>
        </nav>
    }
}

fn mark(desk: Desk, part: Part) -> Mark {
    let written = |text: Signal<String>| Mark::Written(text.with(|text| !text.trim().is_empty()));
    match part {
        Part::People => written(desk.fact(Fact::PostmortemOwner)),
        Part::Section(section) => written(desk.section(section)),
        Part::Timeline => Mark::Count(desk.incident.with(|incident| timeline(incident).len())),
        Part::Decisions => Mark::Count(desk.incident.with(|incident| incident.numbered_decisions().len())),
        Part::Actions => Mark::Count(desk.incident.with(|incident| incident.standing_actions().len())),
        Part::Durations => Mark::Written(true),
    }
}

fn heard(mark: Mark) -> String {
    match mark {
        Mark::Written(true) => copy::WRITTEN.to_owned(),
        Mark::Written(false) => copy::NOT_WRITTEN.to_owned(),
        Mark::Count(count) => copy::count(count),
    }
}

fn shown(mark: Mark) -> impl IntoView {
    let shown = match mark {
        Mark::Written(true) => view! { <Icon name="check"/> }.into_any(),
        Mark::Written(false) => "\u{2013}".into_any(),
        Mark::Count(count) => count.into_any(),
    };
    view! { <span class="progress" class:ok=mark == Mark::Written(true)>{shown}</span> }
}
