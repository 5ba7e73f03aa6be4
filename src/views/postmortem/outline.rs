//! The parts at a glance, and the way to each.

use leptos::prelude::*;

use super::{super::copy_postmortem as copy, desk::Desk, part::Part};
use crate::{
    browser::page,
    components::{Icon, aria_flag, click, dynamic, memo, text},
    incident::{Fact, Subject},
};

/// A line for each part that can be gone to. Buttons, as the fragment is the address of the page.
pub fn outline(desk: Desk) -> AnyView {
    let parts = Part::all().into_iter().filter(|part| *part != Part::Durations);
    let lines: Vec<_> = parts.map(|part| line(desk, part)).collect();
    view! {
        <nav class="outline" aria-label=copy::SECTIONS>
            <p class="eyebrow" aria-hidden="true">{copy::SECTIONS}</p>
            <ul role="list">{lines}</ul>
        </nav>
    }
    .into_any()
}

fn line(desk: Desk, part: Part) -> AnyView {
    let (heard, shown) = match part {
        Part::People => written(desk.text(Subject::Fact(Fact::PostmortemOwner))),
        Part::Section(section) => written(desk.text(Subject::Section(section))),
        _ => counted(desk, part),
    };
    let current = aria_flag(move || desk.at.get() == Some(part));
    view! {
        <li>
            <button
                type="button"
                aria-current=current
                on:click=click(move || {
                    page::focus(&["#", &part.id()].concat());
                })
            >
                <span class="grow">{part.name()}</span>
                <span class="visually-hidden">{text(move || copy::heard(&heard.get()))}</span>
                <span aria-hidden="true">{shown}</span>
            </button>
        </li>
    }
    .into_any()
}

/// Whether a part says something: as heard, and as seen.
fn written(part: Signal<String>) -> (Signal<String>, AnyView) {
    let written = memo(move || !part.read().trim().is_empty());
    let heard = text(move || {
        if written.get() {
            copy::WRITTEN
        } else {
            copy::NOT_WRITTEN
        }
        .to_owned()
    });
    let shown = dynamic(move || {
        if written.get() {
            view! { <span class="progress ok"><Icon name="check"/></span> }.into_any()
        } else {
            view! { <span class="progress">"\u{2013}"</span> }.into_any()
        }
    });
    (heard, shown)
}

/// How much the record has for a part: as heard, and as seen.
fn counted(desk: Desk, part: Part) -> (Signal<String>, AnyView) {
    let heard = text(move || copy::count(desk.count(part)));
    let shown = text(move || desk.count(part).to_string());
    (heard, view! { <span class="progress">{shown}</span> }.into_any())
}
