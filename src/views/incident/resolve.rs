//! The resolve dialog: what is still unknown can be filled in, and all of it can be skipped.

use leptos::prelude::*;

use super::{
    Page, composer, copy,
    milestone_fields::{MilestoneField, changes},
};
use crate::{
    components::{Field, TimeField, click, dynamic, effect, submit},
    incident::Milestone,
    session::resolve,
};

/// The milestones that the dialog asks for.
const ASKED: [Milestone; 5] = [
    Milestone::ImpactBegan,
    Milestone::Detected,
    Milestone::Acknowledged,
    Milestone::Mitigated,
    Milestone::ImpactEnded,
];

/// A native dialog, so that focus, Escape and what lies behind are the browser's business.
#[component]
pub fn ResolveDialog() -> impl IntoView {
    let page = expect_context::<Page>();
    let node = NodeRef::<leptos::html::Dialog>::new();
    effect(move || {
        let Some(dialog) = node.get() else { return };
        if page.resolving.get() {
            // It fails only where it is open already.
            let _ = dialog.show_modal();
        } else if dialog.open() {
            dialog.close();
            composer::focus();
        }
    });
    let form = dynamic(move || match page.resolving.get() {
        true => view! { <ResolveForm/> }.into_any(),
        false => ().into_any(),
    });
    let closed: Box<dyn FnMut(leptos::ev::Event)> = Box::new(move |_| page.resolving.set(false));
    view! { <dialog node_ref=node aria-labelledby="resolve-heading" on:close=closed>{form}</dialog> }
}

#[component]
fn ResolveForm() -> impl IntoView {
    let page = expect_context::<Page>();
    let asked = ASKED.map(|milestone| MilestoneField::new(page, milestone));
    let resolved = RwSignal::new(String::new());
    let note = RwSignal::new(String::new());
    let open = page.peek(|incident| {
        incident
            .standing_actions()
            .iter()
            .filter(|(_, it)| !it.done.value())
            .count()
    });
    let follow_ups = (open > 0).then(|| view! { <p class="muted">{copy::open_follow_ups(open)}</p> }.into_any());
    let save = move || {
        let now = page.app.now();
        let Ok(typed) = page.clockwork.read(&resolved.get_untracked()) else {
            return;
        };
        let Ok(mut all) = changes(page, &asked) else { return };
        all.extend(resolve(typed.unwrap_or(now), &note.get_untracked()));
        page.change(all);
        page.resolving.set(false);
    };
    view! {
        <form class="stack" on:submit=submit(save)>
            <h2 id="resolve-heading">{copy::RESOLVE_TITLE}</h2>
            <p class="muted">{copy::RESOLVE_HINT}</p>
            <TimeField label=copy::RESOLVED_AT text=resolved clockwork=page.clockwork hint=copy::EMPTY_IS_NOW/>
            <div class="pair">{asked.iter().map(|field| field.view(page)).collect::<Vec<_>>()}</div>
            <Field label=copy::LAST_WORD value=note/>
            {follow_ups}
            <div class="line">
                <button class="button primary" type="submit">{copy::RESOLVE}</button>
                <button class="button" type="button" on:click=click(move || page.resolving.set(false))>
                    {copy::CANCEL}
                </button>
            </div>
        </form>
    }
}
