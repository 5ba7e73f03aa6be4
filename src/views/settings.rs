//! What a person sets on this device, and what there is to know about where data is.

use leptos::prelude::*;

use super::{copy, copy_list};
use crate::{
    app::{App, Preferences},
    components::{Field, Switch, click, dynamic, flag, memo, unique_id},
    store::Unreadable,
};

/// The page.
#[component]
pub fn SettingsPage() -> impl IntoView {
    view! {
        <div class="page form stack">
            <h1 tabindex="-1">{copy::SETTINGS}</h1>
            <Chosen/>
            <UnreadableRecords/>
            <section class="card stack" aria-labelledby="storage">
                <h2 id="storage">{copy_list::STORAGE}</h2>
                <p>{copy_list::WHERE_STORED}</p>
                <p>{copy_list::WHAT_LOSES}</p>
                <ul class="losses">{copy_list::LOSSES.map(|loss| view! { <li>{loss}</li> })}</ul>
                <p>{copy_list::WHAT_HELPS}</p>
            </section>
            <p class="muted small">{copy_list::version(env!("CARGO_PKG_VERSION"))}</p>
        </div>
    }
}

#[component]
fn Chosen() -> impl IntoView {
    let app = expect_context::<App>();
    let now = app.preferences.get_untracked();
    let [name, device] = [now.name, now.device].map(RwSignal::new);
    let keep_name = move |typed: String| {
        let name = typed.trim().to_owned();
        app.say_text(copy_list::named(&name));
        app.prefer(Preferences {
            name,
            asked_name: true,
            ..app.preferences.get_untracked()
        });
    };
    let keep_device = move |typed: String| {
        let device = typed.trim().to_owned();
        app.say_text(copy_list::device_named(&device));
        app.prefer(Preferences {
            device,
            ..app.preferences.get_untracked()
        });
    };
    let call_sev = move |sev| {
        app.prefer(Preferences {
            sev,
            ..app.preferences.get_untracked()
        });
    };
    view! {
        <section class="card stack" aria-labelledby="preferences">
            <h2 id="preferences">{copy_list::PREFERENCES}</h2>
            <Field
                label=copy_list::YOUR_NAME
                value=name
                hint=copy_list::YOUR_NAME_HINT
                on_commit=Callback::new(keep_name)
            />
            <Field
                label=copy_list::THIS_DEVICE
                value=device
                hint=copy_list::THIS_DEVICE_HINT
                on_commit=Callback::new(keep_device)
            />
            <Switch
                label=copy_list::CALL_SEV
                on=flag(move || app.preferences.with(|now| now.sev))
                on_turn=call_sev
            />
        </section>
    }
}

/// Only where there are any.
#[component]
fn UnreadableRecords() -> impl IntoView {
    let app = expect_context::<App>();
    let records = memo(move || app.published.with(|published| published.unreadable.clone()));
    dynamic(move || {
        let records = records.get();
        if records.is_empty() {
            return ().into_any();
        }
        view! {
                <section class="card stack" aria-labelledby="unreadable">
                    <h2 id="unreadable">{copy_list::UNREADABLE}</h2>
                    <p>{copy::unreadable(records.len())}</p>
                    <ul class="records" role="list">
                        {records.into_iter().map(|record| view! { <Record record/> }).collect_view()}
                    </ul>
                </section>
        }
        .into_any()
    })
}

#[component]
fn Record(record: Unreadable) -> impl IntoView {
    let app = expect_context::<App>();
    let Unreadable { key, text, fault } = record;
    let id = unique_id();
    let file = copy_list::record_file(&key);
    view! {
        <li class="line">
            <div class="grow">
                <p class="mono small" id=id.clone()>{key}</p>
                <p class="muted">{copy_list::fault(fault)}</p>
            </div>
            <button
                class="button"
                type="button"
                aria-describedby=id
                on:click=click(move || app.download(&file, "text/plain", &text))
            >
                {copy_list::DOWNLOAD}
            </button>
        </li>
    }
}
