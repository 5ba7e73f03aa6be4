//! Two notes of the same moment can be made one, or said to be different things.

use leptos::prelude::*;

use super::{Page, composer, copy_same as copy};
use crate::{
    components::click,
    incident::{join, keep_apart},
    session::lines::{Same, copy as words},
    time::show,
};

/// The question below the later one, with both answers.
pub fn same(page: Page, told: Same) -> AnyView {
    let Same {
        pair, earlier, later, ..
    } = told;
    let zone = page.clockwork.zone();
    let (earlier, later) = (
        show::clock_of(earlier, zone.as_ref()),
        show::clock_of(later, zone.as_ref()),
    );
    let of = copy::entries(&earlier, &later);
    let question = words::same(&earlier, &told.words);
    let joined = move || {
        page.change(page.peek(|incident| join(incident, pair)));
        composer::focus();
    };
    let kept = move || {
        page.change(vec![keep_apart(pair)]);
        composer::focus();
    };
    view! {
        <li class="aside small muted same">
            <span>{question}</span>
            {answer(copy::JOIN, of.clone(), joined)}
            {answer(copy::KEEP_BOTH, of, kept)}
        </li>
    }
    .into_any()
}

/// A button that is named by what it does and to which rows.
fn answer(does: &'static str, of: String, act: impl Fn() + 'static) -> AnyView {
    view! {
        <button class="button small" type="button" on:click=click(act)>
            {does}<span class="visually-hidden">{of}</span>
        </button>
    }
    .into_any()
}
