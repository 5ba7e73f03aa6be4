//! What looks like something that not everybody may read, and what is masked of it.

use leptos::prelude::*;

use super::{copy, sharing::Sharing};
use crate::{
    browser::page,
    components::{aria_flag, click, keyed, memo, text, when},
    share::Finding,
};

pub fn findings_card(sharing: Sharing) -> AnyView {
    let is_any = memo(move || sharing.findings.with(|findings| !findings.is_empty()));
    when(move || is_any.get(), move || card(sharing))
}

fn card(sharing: Sharing) -> AnyView {
    let counts = move || {
        let all = sharing.findings.read();
        let choices = sharing.choices.read();
        let masked = all.iter().filter(|it| choices.masked.contains(&it.text)).count();
        (all.len() - masked, masked)
    };
    let words = text(move || {
        let (open, masked) = counts();
        copy::found(open, masked)
    });
    // A row stays in the page, with its button, whether its text is masked or not: the focus is on that.
    let row = move |(text, about): (String, String)| row(sharing, text, about);
    let rows = keyed(
        move || {
            let all = sharing.findings.read();
            let shown = |it: &Finding| (it.text.clone(), copy::finding(it.kind, it.count));
            all.iter().map(shown).collect()
        },
        row,
    );
    let mask_all = move || {
        let all = sharing.findings.read_untracked();
        all.iter().for_each(|it| sharing.mask(&it.text, true));
        // The button is gone.
        page::focus(".share-findings button");
    };
    let mask_all = when(
        move || counts().0 > 1,
        move || {
            view! {
                <button class="button small" type="button" on:click=click(mask_all)>{copy::MASK_ALL}</button>
            }
            .into_any()
        },
    );
    view! {
        <section class="share-card share-check stack tight" aria-labelledby="share-check">
            <h3 id="share-check">{copy::CHECK}</h3>
            <div class="line">
                <p class="grow" aria-live="polite">{words}</p>
                {mask_all}
            </div>
            <ul class="share-findings" role="list" aria-labelledby="share-check">{rows}</ul>
        </section>
    }
    .into_any()
}

fn row(sharing: Sharing, found: String, about: String) -> AnyView {
    let is_masked = {
        let found = found.clone();
        memo(move || sharing.choices.with(|choices| choices.masked.contains(&found)))
    };
    let label = move || match is_masked.get() {
        true => copy::SHOW_AGAIN,
        false => copy::MASK,
    };
    let name = {
        let found = found.clone();
        text(move || copy::of(label(), &found))
    };
    let press = {
        let found = found.clone();
        click(move || sharing.mask(&found, !is_masked.get_untracked()))
    };
    view! {
        <li data-masked=aria_flag(move || is_masked.get())>
            <span class="grow">
                <bdi class="mono">{found}</bdi>
                " "
                <span class="small muted">{about}</span>
            </span>
            <button class="button small" type="button" aria-label=name on:click=press>
                {text(move || label().to_owned())}
            </button>
        </li>
    }
    .into_any()
}
