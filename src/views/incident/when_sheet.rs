//! When a line happened, chosen rather than typed: for thumbs, and for those who do not know how to type it yet.

use leptos::prelude::*;

use super::{composer, copy_when as copy, line::Line};
use crate::components::{click, dialog, typed, unique_id, when};

const HEADING: &str = "when-heading";

/// The dialog, open while `open` says so.
pub fn when_sheet(line: Line, open: RwSignal<bool>) -> AnyView {
    let shut = move || {
        open.set(false);
        composer::focus();
    };
    dialog(open.into(), HEADING, shut, move || content(line, open))
}

fn content(line: Line, open: RwSignal<bool>) -> AnyView {
    let choose = move |time: &str| {
        line.set_time(time);
        open.set(false);
    };
    let now = move || {
        line.set_time("");
        line.restamp();
        open.set(false);
    };
    let ago = copy::AGO.map(|(time, name)| button(name, move || choose(time)));
    // To begin with, the time that the line has.
    let picked = RwSignal::new(line.local_time());
    // The browser gives "2026-03-24T14:17", which is a time of the grammar.
    let use_picked = move || {
        if !picked.with_untracked(String::is_empty) {
            choose(&picked.get_untracked());
        }
    };
    let as_text = when(
        move || line.composed.with(|composed| composed.token.is_some()),
        move || {
            button(copy::NO_TIME, move || {
                line.keep_time_as_text();
                open.set(false);
            })
        },
    );
    let id = unique_id();
    view! {
        <div class="stack when-sheet">
            <h2 id=HEADING tabindex="-1" data-first="">{copy::WHEN}</h2>
            <div class="line">{button(copy::NOW, now)}{ago.into_iter().collect::<Vec<_>>()}</div>
            <div class="field">
                <label for=id.clone()>{copy::DATE_AND_TIME}</label>
                <div class="line">
                    <input
                        class="input"
                        id=id
                        type="datetime-local"
                        prop:value=picked
                        on:input=typed(move |text| picked.set(text))
                    />
                    {button(copy::USE_TIME, use_picked)}
                </div>
            </div>
            <p class="small muted">{copy::FORMS}</p>
            <div class="line">{as_text}{button(copy::CLOSE, move || open.set(false))}</div>
        </div>
    }
    .into_any()
}

fn button(name: &'static str, press: impl Fn() + 'static) -> AnyView {
    view! { <button class="button" type="button" on:click=click(press)>{name}</button> }.into_any()
}
