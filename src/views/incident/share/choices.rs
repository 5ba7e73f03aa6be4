//! What goes into the link and the files.

use leptos::prelude::*;

use super::{copy, sealing::sealing, sharing::Sharing};
use crate::{
    components::{Switch, flag, memo, when},
    share::Choices,
};

pub fn choices_card(sharing: Sharing) -> AnyView {
    let has_postmortem = memo(move || sharing.has_postmortem());
    let parts = when(
        move || has_postmortem.get(),
        move || {
            // One stays on: turning off the last turns on the other.
            let turn_timeline = move |on| {
                sharing.choices.update(|choices| {
                    choices.parts.timeline = on;
                    choices.parts.postmortem |= !on;
                });
            };
            let turn_postmortem = move |on| {
                sharing.choices.update(|choices| {
                    choices.parts.postmortem = on;
                    choices.parts.timeline |= !on;
                });
            };
            view! {
                {switch(sharing, copy::TIMELINE, |choices| choices.parts.timeline, turn_timeline)}
                {switch(sharing, copy::POSTMORTEM, |choices| choices.parts.postmortem, turn_postmortem)}
            }
            .into_any()
        },
    );
    let none = when(
        move || !has_postmortem.get(),
        || view! { <p class="small muted">{copy::NO_POSTMORTEM}</p> }.into_any(),
    );
    let turn_names = move |on| sharing.choices.update(|choices| choices.leave_out_names = on);
    let turn_internal = move |on| sharing.choices.update(|choices| choices.leave_out_internal = on);
    let left_out = when(
        move || {
            let snapshot = sharing.snapshot.read();
            snapshot.as_deref().is_some_and(|snapshot| snapshot.left_out.any())
        },
        || view! { <p class="small share-note">{copy::LEFT_OUT}</p> }.into_any(),
    );
    view! {
        <section class="share-card share-choices stack tight" aria-labelledby="share-include">
            <h3 id="share-include">{copy::INCLUDE}</h3>
            {parts}
            {none}
            {switch(sharing, copy::LEAVE_OUT_NAMES, |choices| choices.leave_out_names, turn_names)}
            <p class="field-hint">{copy::NAMES_HINT}</p>
            {switch(sharing, copy::LEAVE_OUT_INTERNAL, |choices| choices.leave_out_internal, turn_internal)}
            <p class="field-hint">{copy::INTERNAL_HINT}</p>
            {left_out}
            {sealing(sharing)}
        </section>
    }
    .into_any()
}

fn switch(
    sharing: Sharing,
    label: &'static str,
    on: fn(&Choices) -> bool,
    turn: impl Fn(bool) + Send + Sync + 'static,
) -> AnyView {
    let on = flag(move || sharing.choices.with(on));
    view! { <Switch label on on_turn=Callback::new(turn)/> }.into_any()
}
