//! Editing a row in its place: when it happened, what it is, what it says.

use leptos::prelude::*;

use super::{Page, copy, copy_odd, odd::Odd, row_data::Target};
use crate::{
    app::AnySignal,
    components::{Choice, Field, Kept, TextArea, TimeInput, click, focus_on_arrival, keys, place, submit},
    incident::{Change, EntryFields, EntryKind, Incident, Milestone, UpdateFields, When, copy as kinds},
};

/// What the drafts of edits are kept under, before the id of what is edited.
const DRAFT: &str = "row/";

/// Where the draft of an edit is kept.
fn draft_of(target: Target) -> String {
    let what = match target {
        Target::Entry(id) | Target::Decision(id) | Target::Update(id) | Target::Turn(id, _) => id.to_string(),
        Target::Milestone(milestone) => place(&Milestone::ALL, milestone).to_string(),
    };
    [DRAFT, &what].concat()
}

/// The row whose edit is kept there.
pub fn target(page: Page, draft: &str) -> Option<Target> {
    let what = draft.strip_prefix(DRAFT)?;
    if let Ok(place) = what.parse::<usize>() {
        return Milestone::ALL.get(place).copied().map(Target::Milestone);
    }
    let id = what.parse().ok()?;
    page.peek(|incident| {
        let entry = incident.entries.get(&id).map(|_| Target::Entry(id));
        entry.or_else(|| incident.updates.get(&id).map(|_| Target::Update(id)))
    })
}

/// What can be edited of a row, as it stands.
struct Before {
    at: When,
    kind: Option<EntryKind>,
    text: String,
}

fn before(incident: &Incident, target: Target) -> Option<Before> {
    match target {
        Target::Entry(id) => {
            let entry = incident.entries.get(&id)?;
            Some(Before {
                at: entry.at.value(),
                kind: Some(entry.kind.value()),
                text: entry.text.text().to_owned(),
            })
        }
        Target::Update(id) => {
            let update = incident.updates.get(&id)?;
            Some(Before {
                at: update.at.value(),
                kind: None,
                text: update.text.text().to_owned(),
            })
        }
        Target::Milestone(milestone) => {
            let moment = incident.milestones.get(&milestone)?;
            Some(Before {
                at: moment.at.value()?,
                kind: None,
                text: moment.note.text().to_owned(),
            })
        }
        Target::Decision(_) | Target::Turn(..) => None,
    }
}

fn changes(target: Target, before: &Before, at: When, kind: EntryKind, text: String) -> Vec<Change> {
    let moved = (at != before.at).then_some(at);
    let reworded = (text != before.text).then_some(text);
    match target {
        Target::Entry(entry) => {
            let kind = (before.kind != Some(kind)).then_some(kind);
            let fields = EntryFields {
                at: moved,
                kind,
                text: reworded,
                pinned: None,
                internal: None,
            };
            if fields.is_empty() {
                Vec::new()
            } else {
                vec![Change::EntryCorrected { entry, fields }]
            }
        }
        Target::Update(update) => {
            let fields = UpdateFields {
                at: moved,
                text: reworded,
                ..UpdateFields::default()
            };
            if fields.is_empty() {
                Vec::new()
            } else {
                vec![Change::UpdateCorrected { update, fields }]
            }
        }
        Target::Milestone(milestone) if moved.is_some() || reworded.is_some() => {
            vec![Change::MilestoneSet {
                milestone,
                at: Some(at),
                note: reworded,
            }]
        }
        Target::Milestone(_) | Target::Decision(_) | Target::Turn(..) => Vec::new(),
    }
}

/// The milestone that the form can take away.
fn can_clear(target: Target) -> Option<Milestone> {
    match target {
        Target::Milestone(milestone) if milestone.is_removable() => Some(milestone),
        _ => None,
    }
}

/// The form in the place of a row. Enter saves; Escape leaves the row as it was, and what was typed for the next time.
#[component]
pub fn RowEditor(target: Target) -> impl IntoView {
    let page = expect_context::<Page>();
    let start = page.peek(|incident| before(incident, target));
    let before = start.unwrap_or(Before {
        at: When::default(),
        kind: None,
        text: String::new(),
    });
    let input = TimeInput::new(page.clockwork.near(before.at.at), Some(before.at));
    let odd = Odd::new(page, vec![input.text]);
    let kind = AnySignal::new(before.kind.unwrap_or_default());
    let text = RwSignal::new(before.text.clone());
    let kind_menu = before.kind.map(|_| kind_menu(kind));
    let kept = Kept::new(
        page.app,
        page.id,
        draft_of(target),
        move || {
            let kind = kinds::entry_kind(kind.get()).to_owned();
            let texts = [("text", text.get()), ("time", input.kept()), ("kind", kind)];
            texts.map(|(name, text)| (name.to_owned(), text)).into()
        },
        move |texts| {
            for (name, kept) in texts {
                match name.as_str() {
                    "text" => text.set(kept.clone()),
                    "time" => input.restore(kept),
                    "kind" => {
                        let named = |kind: &EntryKind| kinds::entry_kind(*kind) == kept;
                        kind.set(EntryKind::ALL.into_iter().find(named).unwrap_or_default());
                    }
                    _ => {}
                }
            }
        },
    );
    let leave = move || {
        kept.put_aside();
        page.back_to_composer();
    };
    let pressed = keys(move |event| {
        if event.key() == "Escape" {
            leave();
        }
    });
    let is_milestone = matches!(target, Target::Milestone(_));
    let save = move || {
        let Ok(at) = input.read() else { return };
        // A row is somewhere on the timeline: an empty field leaves it where it is.
        let at = at.unwrap_or(before.at);
        let said = text.get_untracked().trim().to_owned();
        let changes = changes(target, &before, at, kind.get_untracked(), said);
        if !odd.may_save(&changes) {
            return;
        }
        if !changes.is_empty() {
            page.change(changes);
        }
        kept.done();
        page.back_to_composer();
    };
    let (line, lines) = (NodeRef::new(), NodeRef::new());
    focus_on_arrival(line, lines);
    let field = match is_milestone {
        true => view! { <Field label=copy::NOTE value=text node_ref=line/> }.into_any(),
        false => view! { <TextArea label=copy::TEXT value=text node_ref=lines/> }.into_any(),
    };
    let clear = can_clear(target).map(|milestone| {
        let clear = move || {
            page.change(vec![Change::MilestoneSet {
                milestone,
                at: None,
                note: None,
            }]);
            kept.done();
            page.back_to_composer();
        };
        view! { <button class="button" type="button" on:click=click(clear)>{copy::CLEAR}</button> }.into_any()
    });
    view! {
        <form class="card row-editor stack tight" aria-label=copy::EDIT on:submit=submit(save) on:keydown=pressed>
            {kept.line()}
            <div class="line time-and-kind">
                {input.view(copy::TIME, "")}
                {kind_menu}
            </div>
            {field}
            {odd.line()}
            <div class="line">
                {odd.button("button primary", copy::SAVE, copy_odd::SAVE_ALL_THE_SAME)}
                <button class="button" type="button" on:click=click(leave)>{copy::CANCEL}</button>
                {clear}
            </div>
        </form>
    }
}

fn kind_menu(kind: AnySignal<EntryKind>) -> AnyView {
    let names: Vec<_> = EntryKind::ALL.map(|kind| kinds::entry_kind(kind).to_owned()).into();
    let chosen = Signal::derive(move || place(&EntryKind::ALL, kind.get()));
    let choose = move |place: usize| {
        if let Some(chosen) = EntryKind::ALL.get(place) {
            kind.set(*chosen);
        }
    };
    view! { <Choice label=copy::KIND names chosen on_choose=Callback::new(choose)/> }.into_any()
}
