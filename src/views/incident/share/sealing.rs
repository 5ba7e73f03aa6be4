//! The passphrase that a link is sealed with.

use leptos::prelude::*;

use super::{copy, sharing::Sharing};
use crate::{
    browser::seal,
    components::{Switch, aria_flag, click, flag, text, typed, when},
};

pub fn sealing(sharing: Sharing) -> AnyView {
    if !seal::is_available() {
        return view! { <p class="small muted">{copy::NO_SEAL}</p> }.into_any();
    }
    let turn = Callback::new(move |on| sharing.sealed.set(on));
    view! {
        <Switch label=copy::SEAL on=sharing.sealed on_turn=turn/>
        <p class="field-hint">{copy::SEAL_HINT}</p>
        {when(move || sharing.sealed.get(), move || passphrase(sharing))}
    }
    .into_any()
}

fn passphrase(sharing: Sharing) -> AnyView {
    let shown = RwSignal::new(false);
    let kind = text(move || if shown.get() { "text" } else { "password" }.to_owned());
    let short = move || copy::short_passphrase(sharing.passphrase.with(|typed| typed.chars().count()));
    let short = text(move || short().unwrap_or_default());
    view! {
        <div class="field share-passphrase">
            <label for="share-passphrase">{copy::PASSPHRASE}</label>
            <div class="line">
                <input
                    class="input"
                    id="share-passphrase"
                    type=kind
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    aria-describedby="share-passphrase-about"
                    prop:value=sharing.passphrase
                    on:input=typed(move |text| sharing.passphrase.set(text))
                />
                <button
                    class="button"
                    type="button"
                    aria-label=copy::SHOW_PASSPHRASE_NAME
                    aria-pressed=aria_flag(move || shown.get())
                    on:click=click(move || shown.update(|shown| *shown = !*shown))
                >
                    {copy::SHOW_PASSPHRASE}
                </button>
            </div>
            <span id="share-passphrase-about">
                <span class="field-doubt" hidden=flag(move || short.with(String::is_empty))>{short}</span>
                <span class="field-hint">{copy::PASSPHRASE_HINT}</span>
            </span>
        </div>
    }
    .into_any()
}
