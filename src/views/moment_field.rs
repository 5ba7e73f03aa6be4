//! A time that is typed into a form and used when the whole form is done.

use std::{rc::Rc, sync::Arc};

use leptos::prelude::*;

use super::copy_list;
use crate::{
    app::{AnyMemo, App, Clockwork},
    browser::zone::BrowserZone,
    components::derived,
    incident::When,
    time::{duration, grammar::TOLERANCE_SECONDS, show},
};

/// A typed time. It is read when it is typed and not again: `-5m` means five minutes before that, as is shown beside
/// it, however long the rest of the form takes.
#[derive(Clone, Copy)]
pub struct MomentField {
    app: App,
    zone: StoredValue<Rc<BrowserZone>, LocalStorage>,
    /// What is typed.
    pub text: RwSignal<String>,
    /// What it means: nothing where it is empty, an error in words where it is no time.
    pub read: AnyMemo<Result<Option<When>, String>>,
}

impl MomentField {
    /// A field that holds `text` to begin with.
    pub fn new(app: App, text: String) -> Self {
        let text = RwSignal::new(text);
        let clockwork = Clockwork::of_device(app);
        Self {
            app,
            zone: StoredValue::new_local(clockwork.zone()),
            text,
            read: AnyMemo::new(move || text.with(|text| clockwork.read(text))),
        }
    }

    /// What is wrong with it.
    pub fn error(self) -> Signal<Option<String>> {
        derived(Arc::new(move || self.read.get().err()))
    }

    /// How it is understood.
    pub fn reading(self) -> Option<String> {
        let when = self.read.get().ok().flatten()?;
        let moment = self.zone.with_value(|zone| {
            let zone = zone.as_ref();
            copy_list::moment(
                &show::day(when.at, zone),
                &show::clock_of(when, zone),
                &show::zone_label(zone, when.at),
            )
        });
        let ahead = when.latest().since(self.app.now.get());
        Some(if ahead > TOLERANCE_SECONDS {
            copy_list::in_the_future(&moment, &duration(ahead))
        } else {
            moment
        })
    }

    /// The present, where the field is empty: for a field that means now when it says nothing.
    pub fn now_if_empty(self) -> Option<String> {
        let empty = self.read.with(|read| *read == Ok(None));
        let now = self.app.now.get();
        empty.then(|| {
            self.zone.with_value(|zone| {
                copy_list::now_is(&show::clock(now, zone.as_ref()), &show::zone_label(zone.as_ref(), now))
            })
        })
    }
}
