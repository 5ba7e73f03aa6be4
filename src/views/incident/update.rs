//! The status update form.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::{Opening, Page, copy};
use crate::{
    app::{AnyMemo, AnySignal},
    components::{Field, Kept, aria_flag, click, flag, focus_on_arrival, keys, submit, text as words, ticked, typed},
    incident::{Audience, Change, copy as kinds},
    session::{TypedUpdate as Typed, UpdateForm, ahead},
    time::show,
};

/// What its draft is kept under.
pub const DRAFT: &str = "update";

/// The form above the composer.
#[component]
pub fn UpdatePanel(opening: Opening) -> impl IntoView {
    let page = expect_context::<Page>();
    let audience = AnySignal::new(Audience::default());
    let text = RwSignal::new(String::new());
    // The rhythm of the severity, as a start; emptied, nothing is promised. After the end nothing is to come.
    let rhythm = page.peek(|incident| incident.severity().update_minutes().filter(|_| incident.is_open()));
    let suggested = rhythm.map(|minutes| page.app.now.get_untracked().plus(60 * minutes));
    let suggested = suggested
        .map(|by| show::clock(by, page.clockwork.zone().as_ref()))
        .unwrap_or_default();
    let next_by = RwSignal::new(suggested.clone());
    let form = move || Typed {
        audience: audience.get(),
        text: text.get(),
        next_by: next_by.get(),
    };
    let suggested_too = suggested.clone();
    let kept = Kept::new(
        page.app,
        page.id,
        DRAFT.to_owned(),
        move || form().texts(&suggested),
        move |texts| {
            let typed = Typed::from_texts(texts, &suggested_too);
            audience.set(typed.audience);
            text.set(typed.text);
            next_by.set(typed.next_by);
        },
    );
    let next = AnyMemo::new(move || {
        let read = next_by.with(|text| page.clockwork.read(text));
        read.map(|when| when.map(|when| ahead(when.latest(), page.app.now.get_untracked())))
    });
    let empty = RwSignal::new(false);
    let node = NodeRef::new();
    if opening != Opening::Itself {
        focus_on_arrival(NodeRef::new(), node);
    }
    let leave = move || {
        kept.put_aside();
        page.back_to_composer();
    };
    let log =
        move |copies: bool| {
            let at = page.app.now();
            let Ok(next_by) = next.get_untracked() else { return };
            let form = UpdateForm {
                audience: audience.get_untracked(),
                text: text.get_untracked(),
                next_by,
            };
            let Some(fields) = form.fields(at) else {
                empty.set(true);
                if let Some(field) = node.get_untracked() {
                    let _ = field.focus();
                }
                return;
            };
            if copies {
                page.app.copy(page.peek(|incident| {
                    form.plain_text(incident, page.clockwork.zone().as_ref(), page.app.severity_names())
                }));
            }
            page.change(vec![Change::UpdatePosted(fields)]);
            kept.done();
            page.back_to_composer();
        };
    let pressed = move |event: KeyboardEvent| match event.key().as_str() {
        "Escape" => leave(),
        "Enter" if event.ctrl_key() || event.meta_key() => log(true),
        _ => {}
    };
    let reading = Signal::derive(move || next.get().ok().flatten().map(|at| page.clockwork.show(at.into())));
    let error = Signal::derive(move || next.get().err());
    let audiences = Audience::ALL.map(|one| {
        view! {
            <label class="check">
                <input
                    type="radio"
                    name="audience"
                    prop:checked=flag(move || audience.get() == one)
                    on:change=ticked(move |_| audience.set(one))
                />
                " "{kinds::audience(one)}
            </label>
        }
        .into_any()
    });
    let invalid = aria_flag(move || empty.get());
    let problem = words(move || {
        if empty.get() {
            copy::UPDATE_EMPTY.to_owned()
        } else {
            String::new()
        }
    });
    view! {
        <form
            class="card panel"
            aria-label=copy::STATUS_UPDATE
            on:submit=submit(move || log(true))
            on:keydown=keys(pressed)
        >
            <div class="panel-body stack">
                <h2>{copy::STATUS_UPDATE}</h2>
                {(opening != Opening::Line).then(|| kept.line())}
                <div class="line" role="radiogroup" aria-label=copy::AUDIENCE>{Vec::from(audiences)}</div>
                <div class="field">
                    <label for="update-text">{copy::UPDATE}</label>
                    <span class="field-hint" id="update-hint">{copy::UPDATE_HINT}</span>
                    <textarea
                        class="input"
                        id="update-text"
                        rows="3"
                        aria-describedby="update-hint update-error"
                        aria-invalid=invalid
                        prop:value=text
                        on:input=typed(move |now_typed| {
                            text.set(now_typed);
                            empty.set(false);
                        })
                        node_ref=node
                    ></textarea>
                    <span class="field-error" id="update-error">{problem}</span>
                </div>
                <Field label=copy::NEXT_UPDATE_BY value=next_by reading error/>
                <p class="small muted">{copy::NOT_SENT}</p>
            </div>
            <div class="line panel-foot">
                <button class="button primary" type="submit">{copy::LOG_AND_COPY}</button>
                <button class="button" type="button" on:click=click(move || log(false))>{copy::LOG_ONLY}</button>
                <button class="button quiet" type="button" on:click=click(leave)>
                    {copy::CANCEL}
                </button>
            </div>
        </form>
    }
}
