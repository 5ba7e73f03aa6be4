//! Editing a row in its place: when it happened, what it is, what it says.

use leptos::prelude::*;

use super::{Page, copy, row_data::Target};
use crate::{
    components::{Choice, Field, TextArea, TimeField, click, focus_on_arrival, place, submit},
    incident::{Change, EntryFields, EntryKind, Incident, Milestone, Timestamp, UpdateFields, copy as kinds},
};

/// What can be edited of a row, as it stands.
struct Before {
    at: Timestamp,
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

fn changes(target: Target, before: &Before, at: Timestamp, kind: EntryKind, text: String) -> Vec<Change> {
    let moved = (at != before.at).then_some(at);
    let reworded = (text != before.text).then_some(text);
    match target {
        Target::Entry(entry) => {
            let kind = (before.kind != Some(kind)).then_some(kind);
            let fields = EntryFields {
                at: moved,
                kind,
                text: reworded,
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

/// The form in the place of a row. Enter saves, Escape leaves everything as it was.
#[component]
pub fn RowEditor(target: Target) -> impl IntoView {
    let page = expect_context::<Page>();
    let start = page.peek(|incident| before(incident, target));
    let before = start.unwrap_or(Before {
        at: Timestamp::default(),
        kind: None,
        text: String::new(),
    });
    let wall = page.clockwork.write(before.at);
    let time = RwSignal::new(wall.clone());
    let kind = RwSignal::new(before.kind.unwrap_or_default());
    let text = RwSignal::new(before.text.clone());
    let kind_menu = before.kind.map(|_| kind_menu(kind));
    let is_milestone = matches!(target, Target::Milestone(_));
    let save = move || {
        let typed = time.get_untracked();
        let at = if typed == wall {
            Ok(Some(before.at))
        } else {
            page.clockwork.read(&typed)
        };
        // What is wrong stands under the field already.
        let Ok(Some(at)) = at else { return };
        let said = text.get_untracked().trim().to_owned();
        let changes = changes(target, &before, at, kind.get_untracked(), said);
        if !changes.is_empty() {
            page.change(changes);
        }
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
            page.back_to_composer();
        };
        view! { <button class="button" type="button" on:click=click(clear)>{copy::CLEAR}</button> }.into_any()
    });
    view! {
        <form class="card row-editor stack tight" aria-label=copy::EDIT on:submit=submit(save) on:keydown=page.escapes()>
            <div class="line top">
                <TimeField label=copy::TIME text=time clockwork=page.clockwork/>
                {kind_menu}
            </div>
            {field}
            <div class="line">
                <button class="button primary" type="submit">{copy::SAVE}</button>
                <button class="button" type="button" on:click=click(move || page.back_to_composer())>{copy::CANCEL}</button>
                {clear}
            </div>
        </form>
    }
}

fn kind_menu(kind: RwSignal<EntryKind>) -> AnyView {
    let names: Vec<_> = EntryKind::ALL.map(|kind| kinds::entry_kind(kind).to_owned()).into();
    let chosen = Signal::derive(move || place(&EntryKind::ALL, kind.get()));
    let choose = move |place: usize| {
        if let Some(chosen) = EntryKind::ALL.get(place) {
            kind.set(*chosen);
        }
    };
    view! { <Choice label=copy::KIND names chosen on_choose=Callback::new(choose)/> }.into_any()
}
