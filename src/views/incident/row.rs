//! One line of the timeline: a row, or what stands between rows.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    Page, copy_timeline,
    row_edit::RowEditor,
    row_shown::{day, gap, jump, paragraph, row as shown, said},
    row_tools::{editor_of, tools},
    same::same,
};
use crate::{
    components::{click, dynamic, memo},
    incident::Precision,
    session::lines::{Line, RowData, Saving},
    time::show,
};

/// Draws a line.
pub fn line(page: Page, line: Line) -> AnyView {
    match line {
        Line::Day(words) => day(words),
        Line::Gap(_, seconds) => gap(seconds),
        Line::Jump(told) => jump(&told),
        Line::Same(told) => same(page, told),
        Line::Row(data, saving) => row(page, data, saving),
    }
}

/// A row, or the form that edits it.
fn row(page: Page, data: Arc<RowData>, saving: Saving) -> AnyView {
    let target = data.target;
    let editing = memo(move || page.editing.get() == Some(target));
    let zone = page.clockwork.zone();
    let clock = show::clock_of(data.when, zone.as_ref());
    let what = {
        let data = data.clone();
        dynamic(move || match editing.get() {
            true => view! { <RowEditor target/> }.into_any(),
            false => content(page, &data, saving, &clock),
        })
    };
    shown(&data, zone.as_ref(), what)
}

fn content(page: Page, data: &Arc<RowData>, saving: Saving, clock: &str) -> AnyView {
    let saving = match saving {
        Saving::Done => None,
        Saving::UnderWay => Some(view! { <span class="muted">{copy_timeline::SAVING}</span> }.into_any()),
        Saving::Refused => Some(view! { <span class="bad">{copy_timeline::NOT_SAVED}</span> }.into_any()),
    };
    let unread = (data.when.precision == Precision::Unread).then(|| match editor_of(page, data.target) {
        Some(edit) => {
            view! {
                <p>
                    <button class="button small unread" type="button" on:click=click(edit)>{copy_timeline::SET_TIME}</button>
                </p>
            }
            .into_any()
        }
        None => paragraph("small warn", copy_timeline::UNREAD.to_owned()),
    });
    view! {
        {said(data, saving)}
        {unread}
        {tools(page, data.clone(), clock.to_owned())}
    }
    .into_any()
}
