//! The tools of a row of the timeline.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Page, Panel, composer, copy, copy_timeline, line};
use crate::{
    browser::{clock::after, page as browser},
    components::{aria_flag, click, still_icon},
    incident::{Change, DecisionFields, EntryFields, UpdateFields},
    session::lines::{RowData, Target},
    time::{show, t_plus},
};

/// What opens the form that edits a row; nothing where it cannot be edited.
pub fn editor_of(page: Page, target: Target) -> Option<impl Fn() + 'static> {
    let editable = !page.locked.get() && !matches!(target, Target::Turn(..));
    editable.then_some(move || match target {
        Target::Decision(decision) => page.open.set(Panel::Redecide(decision)),
        _ => page.editing.set(Some(target)),
    })
}

/// All that can be done with a row. `clock` names it.
pub fn tools(page: Page, data: Arc<RowData>, clock: String) -> AnyView {
    let target = data.target;
    let locked = page.locked.get();
    let edit = editor_of(page, target).map(|edit| tool("edit", copy::edit_at(&clock), edit));
    let marks = [
        (PIN, data.pinned, copy_timeline::pin_at(&clock)),
        (INTERNAL, data.internal, copy_timeline::internal_at(&clock)),
    ]
    .map(|(icon, is_set, name)| {
        is_set
            .filter(|_| !locked)
            .map(|is_set| mark(page, target, icon, is_set, name))
    });
    let withdraw = match target {
        Target::Entry(what) | Target::Decision(what) | Target::Update(what) => Some(what),
        Target::Milestone(_) | Target::Turn(..) => None,
    };
    let delete = withdraw.filter(|_| !locked).map(|what| {
        let delete = move || {
            page.change(vec![Change::Withdrawn { what, withdrawn: true }]);
            composer::focus();
        };
        tool("delete", copy::delete_at(&clock), delete)
    });
    let at = data.when.at;
    let add = (!locked).then(|| {
        let add = move || line::add_at(page, at);
        view! {
            <button class="add-here small" type="button" on:click=click(add)>
                <span>{copy_timeline::add_after(&clock)}</span>
            </button>
        }
        .into_any()
    });
    // On a phone the tools of every row would take half of the screen: there they are shown when asked for.
    let shown = RwSignal::new(false);
    let copied = clock.clone();
    let copy_row = move || page.app.copy(plain_text(page, &data, &copied));
    view! {
        <button
            class="button quiet small tools-more"
            type="button"
            aria-label=copy::more_at(&clock)
            aria-expanded=aria_flag(move || shown.get())
            on:click=click(move || shown.update(|shown| *shown = !*shown))
        >
            {still_icon("more")}
        </button>
        <div class="tools" class:shown=shown>
            <div class="tool-set">
                {edit}
                {marks.into_iter().collect::<Vec<_>>()}
                {tool("copy", copy::copy_at(&clock), copy_row)}
                {delete}
                {page.history.button(target.subject(), copy::entry_at(&clock))}
            </div>
            {add}
        </div>
    }
    .into_any()
}

fn plain_text(page: Page, data: &RowData, clock: &str) -> String {
    let at = data.when.at;
    let zone = show::zone_label(page.clockwork.zone().as_ref(), at);
    let offset = data.zero.map(|zero| t_plus(at, zero)).unwrap_or_default();
    data.plain_text(clock, &zone, &offset)
}

/// The icons of the marks that a row can have.
const PIN: &str = "pin";
/// See [`PIN`].
const INTERNAL: &str = "internal";

/// Pressed while the row is marked.
fn mark(page: Page, target: Target, icon: &'static str, is_set: bool, name: String) -> AnyView {
    let press = move || {
        let set = |of| (icon == of).then_some(!is_set);
        let (pinned, internal) = (set(PIN), set(INTERNAL));
        let change = match target {
            Target::Entry(entry) => Change::EntryCorrected {
                entry,
                fields: EntryFields {
                    pinned,
                    internal,
                    ..EntryFields::default()
                },
            },
            Target::Decision(decision) => Change::DecisionCorrected {
                decision,
                fields: DecisionFields {
                    pinned,
                    internal,
                    ..DecisionFields::default()
                },
            },
            Target::Update(update) => Change::UpdateCorrected {
                update,
                fields: UpdateFields {
                    pinned,
                    internal,
                    ..UpdateFields::default()
                },
            },
            Target::Milestone(_) | Target::Turn(..) => return,
        };
        page.change(vec![change]);
        // The row is drawn anew, with its tools as they are to begin with; what is not shown takes no focus.
        after(0, move || {
            let row = ["#", &target.element_id()].concat();
            browser::focus(&[&row, " .tools-more"].concat());
            if !browser::focus(&[&row, " .mark-", icon].concat()) {
                // A filter leaves the row out now.
                browser::focus(".finder select");
            }
        });
    };
    view! {
        <button
            class=["button quiet small mark-", icon].concat()
            type="button"
            aria-label=name.clone()
            title=name
            aria-pressed=is_set.to_string()
            on:click=click(press)
        >
            {still_icon(icon)}
        </button>
    }
    .into_any()
}

fn tool(icon: &'static str, name: String, act: impl Fn() + 'static) -> AnyView {
    view! {
        <button class="button quiet small" type="button" aria-label=name.clone() title=name on:click=click(act)>
            {still_icon(icon)}
        </button>
    }
    .into_any()
}
