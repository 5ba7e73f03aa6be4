//! A sealed copy: asks for the passphrase. Nothing of what is in it shows before it is open.

use leptos::{html, prelude::*};

use super::{copy, name_tab};
use crate::{
    app::App,
    browser::seal::{SealError, unseal},
    components::{aria_flag, submit, text, typed, unique_id},
    share::{Problem, Sealed, Snapshot, open},
};

/// Asks until the passphrase is right, then calls `opened` with what came of it.
pub fn form(app: App, sealed: Sealed, opened: impl Fn(Result<Snapshot, Problem>) + Copy + 'static) -> AnyView {
    name_tab(app, copy::neutral_tab_title);
    let typed_in = RwSignal::new(String::new());
    let opening = RwSignal::new(false);
    let wrong = RwSignal::new("");
    let field = NodeRef::<html::Input>::new();
    let try_it = move || {
        if opening.get_untracked() || typed_in.with_untracked(String::is_empty) {
            return;
        }
        opening.set(true);
        wrong.set("");
        unseal(typed_in.get_untracked(), sealed.clone(), move |unsealed| {
            // Somebody may have gone elsewhere meanwhile.
            if opening.try_set(false).is_some() {
                return;
            }
            match unsealed {
                Ok(bytes) => opened(open(&bytes)),
                Err(error) => {
                    wrong.set(match error {
                        SealError::WrongPassphrase => copy::WRONG_PASSPHRASE,
                        SealError::Unavailable => copy::CANNOT_UNSEAL,
                    });
                    if let Some(field) = field.get_untracked() {
                        let _ = field.focus();
                        field.select();
                    }
                }
            }
        });
    };
    let (id, about) = (unique_id(), unique_id());
    let said = text(move || match opening.get() {
        true => copy::OPENING.to_owned(),
        false => wrong.get().to_owned(),
    });
    view! {
        <div class="page form stack">
            <h1 tabindex="-1">{copy::SEALED}</h1>
            <p>{copy::SEALED_WHY}</p>
            <form class="stack tight" on:submit=submit(try_it)>
                <div class="field">
                    <label for=id.clone()>{copy::PASSPHRASE}</label>
                    <input
                        class="input"
                        id=id
                        type="text"
                        autocomplete="off"
                        autocapitalize="none"
                        spellcheck="false"
                        data-focus-first=true
                        aria-describedby=about.clone()
                        aria-invalid=aria_flag(move || !wrong.get().is_empty())
                        prop:value=typed_in
                        on:input=typed(move |text| typed_in.set(text))
                        node_ref=field
                    />
                    <span class:field-error=move || !wrong.get().is_empty() id=about role="status">{said}</span>
                </div>
                <div><button class="button primary" type="submit" disabled=opening>{copy::OPEN}</button></div>
            </form>
        </div>
    }
    .into_any()
}
