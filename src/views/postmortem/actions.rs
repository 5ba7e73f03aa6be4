//! The table of action items.

use leptos::prelude::*;

use super::{super::copy_postmortem as copy, desk::Desk, editor::date_note, part::Part};
use crate::{
    browser::{clock, page},
    components::{Choice, DraftField, Icon, place, unique_id},
    incident::{ActionFields, ActionKind, copy as words},
    session::ActionRow as Row,
};

/// The table, and the button that adds to it. The roles are written out, as the layout takes them from the elements in
/// some browsers.
#[component]
pub fn Actions(desk: Desk) -> impl IntoView {
    let rows = desk.rows();
    let add = move |_| {
        desk.add_row();
        // It is in the page once the effects of this turn have run.
        clock::after(0, || {
            page::focus(".action-items tbody > :last-child textarea");
        });
    };
    let columns = [
        copy::NUMBER,
        copy::ACTION,
        copy::KIND,
        copy::OWNER,
        copy::DUE,
        copy::DONE,
        copy::DELETE,
    ];
    view! {
        <div class="line">
            <h2 class="grow" id=Part::Actions.id() tabindex="-1">{Part::Actions.name()}</h2>
            <button class="button small" id=ADD_ID type="button" on:click=add>
                <Icon name="add"/>
                {copy::ADD_ACTION}
            </button>
        </div>
        <p class="field-hint">{copy::ACTIONS_PROMPT}</p>
        <table class="action-items" role="table" aria-label=Part::Actions.name()>
            <thead class="visually-hidden" role="rowgroup">
                <tr role="row">
                    {columns.map(|name| view! { <th role="columnheader" scope="col">{name}</th> }).collect_view()}
                </tr>
            </thead>
            <tbody role="rowgroup">
                <For each=move || rows.get() key=|row| *row let:row>
                    <ActionRow desk rows row/>
                </For>
            </tbody>
        </table>
    }
}

const ADD_ID: &str = "add-action";

#[component]
fn ActionRow(desk: Desk, rows: Memo<Vec<Row>>, row: Row) -> impl IntoView {
    let action = desk.action(row);
    let own_place = Memo::new(move |_| rows.with(|rows| rows.iter().position(|other| *other == row).unwrap_or_default()));
    let number = move || own_place.get() + 1;
    let head = unique_id();
    let text = move |field: fn(&ActionFields) -> &Option<String>| {
        Signal::derive(move || action.with(|action| field(action).clone().unwrap_or_default()))
    };
    let kind = Signal::derive(move || place(&ActionKind::ALL, action.with(|action| action.kind.unwrap_or_default())));
    let kinds: Vec<_> = ActionKind::ALL.map(|kind| words::action_kind(kind).to_owned()).into();
    let draft = move |draft: fn(&mut ActionFields, String)| {
        Callback::new(move |text| desk.draft_action(row, |fields| draft(fields, text)))
    };
    let commit = Callback::new(move |()| desk.commit());
    let choose_kind = move |place: usize| {
        desk.draft_action(row, |fields| fields.kind = ActionKind::ALL.get(place).copied());
        desk.commit();
    };
    let set_done = move |done: bool| {
        desk.draft_action(row, |fields| fields.done = Some(done));
        desk.commit();
    };
    let delete = move |_| {
        let place = own_place.get_untracked();
        desk.delete_row(row);
        // The focus goes to the row that has moved up, else to where a new one is added.
        clock::after(0, move || {
            let moved_up = format!(".action-items tbody > :nth-child({}) textarea", place + 1);
            if !page::focus(&moved_up) {
                page::focus(&format!("#{ADD_ID}"));
            }
        });
    };
    let due = text(|fields| &fields.due);
    view! {
        <tr role="row">
            <th class="number" role="rowheader" scope="row" id=head.clone()>
                <span class="visually-hidden">{move || copy::action_item(number())}</span>
                <span aria-hidden="true">{number}</span>
            </th>
            <td class="whole" role="cell">
                <DraftField
                    label=copy::ACTION
                    text=text(|fields| &fields.what)
                    on_draft=draft(|fields, text| fields.what = Some(text))
                    on_commit=commit
                    context=head.clone()
                    wraps=true
                />
            </td>
            <td role="cell">
                <div class="field">
                    <span class="name" aria-hidden="true">{copy::KIND}</span>
                    <Choice
                        label=copy::KIND
                        names=kinds
                        chosen=kind
                        on_choose=Callback::new(choose_kind)
                    />
                </div>
            </td>
            <td class="wide" role="cell">
                <DraftField
                    label=copy::OWNER
                    text=text(|fields| &fields.owner)
                    on_draft=draft(|fields, text| fields.owner = Some(text))
                    on_commit=commit
                    context=head.clone()
                />
            </td>
            <td class="due" role="cell">
                <DraftField
                    label=copy::DUE
                    text=due
                    on_draft=draft(|fields, text| fields.due = Some(text))
                    on_commit=commit
                    context=head.clone()
                    placeholder=copy::DATE_SHAPE
                    note=date_note(due)
                />
            </td>
            <td class="tick" role="cell">
                <label class="field">
                    <span class="name">{copy::DONE}</span>
                    <input
                        type="checkbox"
                        aria-describedby=head
                        prop:checked=move || action.with(|action| action.done == Some(true))
                        on:change:target=move |event| set_done(event.target().checked())
                    />
                </label>
            </td>
            <td class="tick" role="cell">
                <button
                    class="button quiet"
                    type="button"
                    aria-label=move || copy::delete_action(number())
                    title=move || copy::delete_action(number())
                    on:click=delete
                >
                    <Icon name="delete"/>
                </button>
            </td>
        </tr>
    }
}
