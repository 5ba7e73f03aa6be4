//! What a person sets on this device.

use leptos::prelude::*;

use crate::{
    app::{App, Preferences},
    components::{Field, Switch, flag},
    views::copy_list,
};

/// Name, device, how severities are called.
pub fn preferences(app: App) -> AnyView {
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
    }
    .into_any()
}
