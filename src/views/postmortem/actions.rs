//! The table of action items.

use leptos::prelude::*;

use super::{super::copy_postmortem as copy, desk::Desk, editor::date_note, part::Part};
use crate::{
    app::AnyMemo,
    browser::{clock, page},
    components::{Choice, DraftField, Icon, click, dynamic, flag, keyed, place, text, ticked, unique_id},
    incident::{ActionFields, ActionKind, Subject, copy as words},
    session::ActionRow as Row,
};

/// The table, and the button that adds to it. The roles are written out, as the layout takes them from the elements in
/// some browsers.
pub fn actions(desk: Desk) -> AnyView {
    let rows = desk.rows();
    let add = move || {
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
    let columns = columns.map(|name| view! { <th role="columnheader" scope="col">{name}</th> }.into_any());
    view! {
        <div class="line">
            <h2 class="grow" id=Part::Actions.id() tabindex="-1">{Part::Actions.name()}</h2>
            <button class="button small" id=ADD_ID type="button" disabled=desk.locked on:click=click(add)>
                <Icon name="add"/>
                {copy::ADD_ACTION}
            </button>
        </div>
        <p class="field-hint">{copy::ACTIONS_PROMPT}</p>
        <fieldset class="bare" disabled=desk.locked>
        <table class="action-items" role="table" aria-label=Part::Actions.name()>
            <thead class="visually-hidden" role="rowgroup">
                <tr role="row">{Vec::from(columns)}</tr>
            </thead>
            <tbody role="rowgroup">
                {keyed(move || rows.get(), move |row| action_row(desk, rows, row))}
            </tbody>
        </table>
        </fieldset>
    }
    .into_any()
}

const ADD_ID: &str = "add-action";

fn action_row(desk: Desk, rows: AnyMemo<Vec<Row>>, row: Row) -> AnyView {
    let own_place = move || place(&rows.read(), row);
    let number = move |words: fn(usize) -> String| text(move || words(own_place() + 1));
    let head = unique_id();
    let kind = Signal::derive(move || place(&ActionKind::ALL, desk.action(row).kind.unwrap_or_default()));
    let kinds: Vec<_> = ActionKind::ALL.map(|kind| words::action_kind(kind).to_owned()).into();
    let choose_kind = move |place: usize| {
        desk.draft_action(row, |fields| fields.kind = ActionKind::ALL.get(place).copied());
        desk.commit();
    };
    let set_done = move |done: bool| {
        desk.draft_action(row, |fields| fields.done = Some(done));
        desk.commit();
    };
    let delete = move || {
        let place = place(&rows.read_untracked(), row);
        desk.delete_row(row);
        // The focus goes to the row that has moved up, else to where a new one is added.
        clock::after(0, move || {
            let place = (place + 1).to_string();
            let moved_up = [".action-items tbody > :nth-child(", &place, ") textarea"].concat();
            if !page::focus(&moved_up) {
                page::focus(&["#", ADD_ID].concat());
            }
        });
    };
    let field = |label, of: Field| {
        let draft = move |text| desk.draft_action(row, |fields| *of(fields) = Some(text));
        let shown = text(move || of(&mut desk.action(row)).take().unwrap_or_default());
        DraftField {
            context: head.clone(),
            ..DraftField::new(label, shown, draft, move || desk.commit())
        }
    };
    // A row has a history once it is recorded.
    let event = AnyMemo::new(move || desk.event(row));
    let history = dynamic(move || match event.get() {
        Some(event) => desk
            .history
            .button(Subject::Item(event), copy::action_item(own_place() + 1).to_lowercase()),
        None => ().into_any(),
    });
    let what = DraftField {
        wraps: true,
        beside: Some(history),
        ..field(copy::ACTION, |fields| &mut fields.what)
    };
    let owner = field(copy::OWNER, |fields| &mut fields.owner);
    let due = field(copy::DUE, |fields| &mut fields.due);
    let due = DraftField {
        placeholder: copy::DATE_SHAPE,
        note: date_note(due.text),
        ..due
    };
    view! {
        <tr role="row">
            <th class="number" role="rowheader" scope="row" id=head.clone()>
                <span class="visually-hidden">{number(copy::action_item)}</span>
                <span aria-hidden="true">{number(|number| number.to_string())}</span>
            </th>
            <td class="whole" role="cell">{what.view()}</td>
            <td role="cell">
                <div class="field">
                    <span class="name" aria-hidden="true">{copy::KIND}</span>
                    <Choice label=copy::KIND names=kinds chosen=kind on_choose=Callback::new(choose_kind)/>
                </div>
            </td>
            <td class="wide" role="cell">{owner.view()}</td>
            <td class="due" role="cell">{due.view()}</td>
            <td class="tick" role="cell">
                <label class="field">
                    <span class="name">{copy::DONE}</span>
                    <input
                        type="checkbox"
                        aria-describedby=head
                        prop:checked=flag(move || desk.action(row).done == Some(true))
                        on:change=ticked(set_done)
                    />
                </label>
            </td>
            <td class="tick" role="cell">
                <button
                    class="button quiet"
                    type="button"
                    aria-label=number(copy::delete_action)
                    title=number(copy::delete_action)
                    on:click=click(delete)
                >
                    <Icon name="delete"/>
                </button>
            </td>
        </tr>
    }
    .into_any()
}

/// A text of an action item.
type Field = fn(&mut ActionFields) -> &mut Option<String>;
