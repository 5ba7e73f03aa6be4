//! What narrows the timeline down.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::copy_timeline as copy;
use super::reading::Reading;
use crate::{
    app::AnyMemo,
    browser::page,
    components::{Choice, click, keys, place, text, typed, when},
    session::lines::{Lines, Show, copy as words},
};

/// A field for what to find, a menu of kinds, and how much they hide.
pub fn finder(reading: Reading, shown: AnyMemo<Lines>) -> AnyView {
    let find = reading.find;
    let pressed = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            find.set(String::new());
        }
    };
    let names: Vec<_> = Show::ALL.map(words::show).into();
    let chosen = Signal::derive(move || place(&Show::ALL, reading.show.get()));
    let choose = move |place: usize| {
        if let Some(chosen) = Show::ALL.get(place) {
            reading.show.set(*chosen);
        }
    };
    let show_all = move || {
        reading.show_all();
        // The button is gone with what it showed.
        page::focus(".finder input");
    };
    let hidden = move || shown.with(|shown| shown.hidden);
    let rest = when(
        move || hidden() > 0,
        move || {
            view! {
                <span class="small muted">{text(move || copy::hidden(hidden()))}</span>
                <button class="button small" type="button" on:click=click(show_all)>
                    {copy::SHOW_ALL}
                </button>
            }
            .into_any()
        },
    );
    view! {
        <div class="finder">
            <input
                class="input"
                type="text"
                aria-label=copy::FIND
                placeholder=copy::FIND
                autocomplete="off"
                enterkeyhint="search"
                prop:value=find
                on:input=typed(move |text| find.set(text))
                on:keydown=keys(pressed)
            />
            <Choice label=copy::SHOW names chosen on_choose=Callback::new(choose)/>
            {rest}
        </div>
    }
    .into_any()
}
