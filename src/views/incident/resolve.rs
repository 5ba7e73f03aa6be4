//! The resolve dialog: what is still unknown can be filled in, and all of it can be skipped.

use leptos::prelude::*;

use super::{
    Page, composer, copy, copy_odd,
    milestone_fields::{MilestoneField, changes, texts},
    odd::Odd,
};
use crate::{
    components::{Field, Kept, TimeInput, click, dialog, submit},
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

/// What the last word is kept under within the draft.
const NOTE: &str = "note";
/// What the time is kept under.
const RESOLVED: &str = "resolved";

/// What the draft of its note is kept under.
pub const DRAFT: &str = "resolve";

/// The dialog, open or not.
#[component]
pub fn ResolveDialog() -> impl IntoView {
    let page = expect_context::<Page>();
    let open = Signal::derive(move || page.resolving.get());
    // The browser gives the focus back to what had it.
    let closed = move || page.resolving.set(false);
    dialog(open, "resolve-heading", closed, || view! { <ResolveForm/> }.into_any())
}

#[component]
fn ResolveForm() -> impl IntoView {
    let page = expect_context::<Page>();
    let asked = ASKED.map(|milestone| MilestoneField::new(page, milestone));
    let resolved = TimeInput::new(page.clockwork, None);
    let note = RwSignal::new(String::new());
    let kept = Kept::new(
        page.app,
        page.id,
        DRAFT.to_owned(),
        move || {
            let texts = [(NOTE, note.get()), (RESOLVED, resolved.kept())];
            texts.map(|(name, text)| (name.to_owned(), text)).into()
        },
        move |texts| {
            for (name, text) in texts {
                match name.as_str() {
                    NOTE => note.set(text.clone()),
                    RESOLVED => resolved.restore(text),
                    _ => {}
                }
            }
        },
    );
    let open = page.peek(|incident| {
        incident
            .standing_actions()
            .iter()
            .filter(|(_, it)| !it.done.value())
            .count()
    });
    let follow_ups = (open > 0).then(|| view! { <p class="muted">{copy::open_follow_ups(open)}</p> }.into_any());
    let odd = Odd::new(page, texts(&asked).into_iter().chain([resolved.text]).collect());
    let save = move || {
        let now = page.app.now();
        let Ok(typed) = resolved.read() else { return };
        let Ok(mut all) = changes(&asked) else { return };
        all.extend(resolve(typed.unwrap_or(now.into()), &note.get_untracked()));
        if !odd.may_save(&all) {
            return;
        }
        page.change(all);
        kept.done();
        page.resolving.set(false);
        // The button that opened this is gone.
        composer::focus();
    };
    view! {
        <form class="stack" on:submit=submit(save)>
            <h2 id="resolve-heading">{copy::RESOLVE_TITLE}</h2>
            <p class="muted">{copy::RESOLVE_HINT}</p>
            {kept.line()}
            {resolved.view(copy::RESOLVED_AT, copy::EMPTY_IS_NOW)}
            <div class="pair">{asked.iter().map(|field| field.view()).collect::<Vec<_>>()}</div>
            <Field label=copy::LAST_WORD value=note/>
            {follow_ups}
            {odd.line()}
            <div class="line">
                {odd.button("button primary", copy::RESOLVE, copy_odd::RESOLVE_ALL_THE_SAME)}
                <button class="button" type="button" on:click=click(move || page.resolving.set(false))>
                    {copy::CANCEL}
                </button>
            </div>
        </form>
    }
}
