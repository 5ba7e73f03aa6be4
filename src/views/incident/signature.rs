//! Asks once who is logging.

use leptos::prelude::*;

use super::{Page, composer, copy};
use crate::{
    app::Preferences,
    components::{Field, click, submit, when},
};

/// Shown until it is answered, if only with *Not now*; the settings ask again whenever one likes.
#[component]
pub fn SignatureCard() -> impl IntoView {
    let page = expect_context::<Page>();
    let ask = move || {
        page.app
            .preferences
            .with(|preferences| !preferences.asked_name && preferences.name.is_empty())
    };
    when(ask, move || card(page))
}

fn card(page: Page) -> AnyView {
    let name = RwSignal::new(String::new());
    let answer = move |name: String| {
        let preferences = page.app.preferences.get_untracked();
        page.app.prefer(Preferences {
            name,
            asked_name: true,
            ..preferences
        });
        composer::focus();
    };
    view! {
        <section class="card stack tight" aria-labelledby="sign-heading">
            <h2 class="eyebrow" id="sign-heading">{copy::SIGN}</h2>
            <p class="small muted">{copy::SIGN_WHY}</p>
            <form class="stack tight" on:submit=submit(move || answer(name.get_untracked().trim().to_owned()))>
                <Field label=copy::YOUR_NAME value=name/>
                <div class="line">
                    <button class="button small" type="submit">{copy::SAVE}</button>
                    <button class="button small quiet" type="button" on:click=click(move || answer(String::new()))>
                        {copy::NOT_NOW}
                    </button>
                </div>
            </form>
        </section>
    }
    .into_any()
}
