//! A field to type a time in.

use std::sync::Arc;

use leptos::{html, prelude::*};

use super::{Field, click, copy_time as copy, derived, dynamic, effect, text, typed};
use crate::{
    app::{AnyMemo, Clockwork},
    incident::{Precision, When},
    time::{Doubt, FieldError, TypedTime, Utc, Zone, copy as words, show, write},
};

/// A time that is typed, in the composer's grammar. It is read when it is typed and not again: `-5m` means five minutes
/// before that, as is shown below it, however long the rest of the form takes. Copied freely within the form.
#[derive(Clone, Copy)]
pub struct TimeInput {
    clockwork: Clockwork,
    /// What is typed.
    pub text: RwSignal<String>,
    /// What is on record.
    recorded: Option<When>,
    /// How that reads; the text may say less than is recorded, and is it all the same while nobody touches it.
    start: RwSignal<String>,
    read: AnyMemo<Result<Option<TypedTime>, FieldError>>,
    /// The zone that is shown, by its name.
    zone: AnyMemo<String>,
    node: NodeRef<html::Input>,
}

impl TimeInput {
    /// A field that shows what is recorded; empty where nothing is.
    pub fn new(clockwork: Clockwork, recorded: Option<When>) -> Self {
        let start = recorded.map(|when| clockwork.write(when)).unwrap_or_default();
        Self::over(clockwork, RwSignal::new(start), recorded)
    }

    /// The same over a text that shows that already.
    pub fn over(clockwork: Clockwork, text: RwSignal<String>, recorded: Option<When>) -> Self {
        let start = RwSignal::new(text.get_untracked());
        let zone = AnyMemo::new(move || clockwork.zone_name());
        let read = AnyMemo::new(move || {
            let untouched = recorded.filter(|_| text.with(|text| start.with(|start| text == start)));
            match untouched {
                Some(when) => Ok(Some(TypedTime { when, doubt: None })),
                None => text.with(|text| clockwork.read_typed(text)),
            }
        });
        let input = Self {
            clockwork,
            text,
            recorded,
            start,
            read,
            zone,
            node: NodeRef::new(),
        };
        let shown = StoredValue::new(zone.get_untracked());
        effect(move || {
            let now = zone.get();
            if shown.try_update_value(|shown| std::mem::replace(shown, now.clone()) != now) == Some(true) {
                input.follow_zone();
            }
        });
        input
    }

    /// Another zone is shown: the text keeps its meaning, not its digits.
    fn follow_zone(self) {
        // The text is still that of the zone before, and so is its reading.
        let Ok(Some(typed)) = self.read.get_untracked() else {
            return;
        };
        let text = self.clockwork.write(typed.when);
        if self.is_untouched() {
            self.start.set(text.clone());
        }
        self.text.set(text);
    }

    fn is_untouched(self) -> bool {
        let start = self.start.get_untracked();
        self.recorded.is_some() && self.text.with_untracked(|text| *text == start)
    }

    /// What it says: nothing where it is empty; what is recorded, exactly, where it was not touched.
    ///
    /// # Errors
    /// It is no time, which stands under the field; the focus goes there.
    pub fn read(self) -> Result<Option<When>, FieldError> {
        let read = self.read.get_untracked();
        if let (Err(_), Some(field)) = (&read, self.node.get_untracked()) {
            let _ = field.focus();
        }
        Ok(read?.map(|typed| typed.when))
    }

    /// What a draft keeps of it: a text that means the same in every zone and at any time. Empty where it says what is
    /// recorded.
    pub fn kept(self) -> String {
        match self.read.get() {
            Ok(Some(typed)) if !self.is_untouched() => stated(typed.when),
            Err(_) => self.text.get(),
            Ok(_) => String::new(),
        }
    }

    /// Shows what a draft kept.
    pub fn restore(self, kept: &str) {
        let text = match self.clockwork.read_typed(kept) {
            Ok(Some(typed)) => self.clockwork.write(typed.when),
            Ok(None) => self.start.get_untracked(),
            Err(_) => kept.to_owned(),
        };
        self.text.set(text);
    }

    /// The field with its label, and below it how the text is understood, with other ways to understand it.
    pub fn view(self, label: &'static str, hint: &'static str) -> AnyView {
        let clockwork = self.clockwork;
        let error = derived(Arc::new(move || {
            let error = self.read.get().err()?;
            Some(clockwork.error(&error))
        }));
        let reading = derived(Arc::new(move || {
            self.zone.read();
            let typed = self.read.get().ok().flatten()?;
            Some(clockwork.show(typed.when))
        }));
        let doubt = text(move || {
            let doubt = self
                .read
                .get()
                .ok()
                .flatten()
                .and_then(|typed| Some((typed.doubt?, typed.when)));
            let zone = clockwork.zone();
            doubt.map_or_else(String::new, |(doubt, when)| {
                words::doubt(&doubt, when.at, zone.as_ref())
            })
        });
        let below = dynamic(move || self.alternatives());
        view! {
            <Field label value=self.text hint error reading doubt below beside=self.picker(label) node_ref=self.node/>
        }
        .into_any()
    }

    /// What else the text can mean, as buttons.
    fn alternatives(self) -> AnyView {
        self.zone.read();
        let doubt = match self.read.get() {
            Ok(typed) => typed.and_then(|typed| typed.doubt),
            Err(FieldError::Refused(doubt)) => Some(doubt),
            Err(FieldError::NotATime) => None,
        };
        let others = doubt.as_ref().map(Doubt::alternatives).unwrap_or_default();
        if others.is_empty() {
            return ().into_any();
        }
        let zone = self.clockwork.zone();
        let buttons = others.into_iter().map(|other| {
            let offset = show::utc_offset_label(zone.offset_seconds(other.at));
            let name = copy::use_reading(
                &show::day(other.at, zone.as_ref()),
                &show::clock_of(other, zone.as_ref()),
                &offset,
            );
            let text = self.clockwork.write(other);
            let take = move || {
                self.text.set(text.clone());
                // The button is gone.
                if let Some(field) = self.node.get_untracked() {
                    let _ = field.focus();
                }
            };
            view! { <button class="button small" type="button" on:click=click(take)>{name}</button> }.into_any()
        });
        view! { <div class="line readings">{buttons.collect::<Vec<_>>()}</div> }.into_any()
    }

    /// The browser's own calendar and clock, for fingers. What it says is the time of the shown zone, as typed.
    fn picker(self, label: &str) -> AnyView {
        let value = text(move || {
            self.zone.read();
            let Some(typed) = self.read.get().ok().flatten() else {
                return String::new();
            };
            let (zone, at) = (self.clockwork.zone(), typed.when.at);
            [show::iso_date(at, zone.as_ref()), show::clock(at, zone.as_ref())].join("T")
        });
        let pick = move |picked: String| {
            if !picked.is_empty() {
                self.text.set(picked.replace('T', " "));
            }
        };
        view! {
            <span class="pick button quiet small">
                <span aria-hidden="true">{copy::PICK}</span>
                <input
                    type="datetime-local"
                    aria-label=copy::pick(label)
                    prop:value=value
                    on:input=typed(pick)
                />
            </span>
        }
        .into_any()
    }
}

/// A time with its zone.
fn stated(when: When) -> String {
    let utc = |when: When| [&write(when, &Utc), " UTC"].concat();
    match when.precision {
        Precision::Until(until) => [utc(when.at.into()), utc(until.into())].join(".."),
        _ => utc(when),
    }
}
