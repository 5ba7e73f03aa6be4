//! The zone that times are shown in: its name, and the dialog that sets another.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Page, copy, copy_zone};
use crate::{
    app::{AnyMemo, AnySignal},
    browser::zone::{self, UTC, named},
    components::{Field, aria_flag, click, derived, dialog, dynamic, submit, text, when},
    incident::{Change, Fact, Incident, Timestamp, timeline},
    session::{NoZone, find_zone},
    time::{Utc, Zone, show},
};

const HEADING: &str = "zone-heading";
/// The id of the zones that are offered.
const NAMES: &str = "zone-names";

/// The name of the zone, which opens the dialog.
pub fn zone_menu(page: Page) -> AnyView {
    let open = RwSignal::new(false);
    let label = text(move || page.get(|incident| label(page, incident)));
    let button = dynamic(move || {
        if page.locked.get() {
            return view! { <span class="muted">{label}</span> }.into_any();
        }
        view! {
            <button
                class="button quiet small zone"
                type="button"
                aria-haspopup="dialog"
                on:click=click(move || open.set(true))
            >
                <span class="visually-hidden">{copy_zone::TIME_ZONE}": "</span>{label}
            </button>
        }
        .into_any()
    });
    let unknown = text(move || page.get(|incident| unknown(page, incident)));
    let warning = when(
        move || unknown.with(|name| !name.is_empty()),
        move || view! { <span class="warn small"><bdi>{unknown}</bdi>{copy_zone::IS_NOT_KNOWN}</span> }.into_any(),
    );
    let closed = move || open.set(false);
    view! {
        {button}
        {warning}
        {dialog(open.into(), HEADING, closed, move || form(page, open))}
    }
    .into_any()
}

/// "Europe/Berlin, UTC+1 and UTC+2", with the offsets of all that is on the timeline, and of now where it goes on.
fn label(page: Page, incident: &Incident) -> String {
    let now = page.app.now.get_untracked();
    let rows = timeline(incident);
    let first = rows.first().map_or(now, |row| row.when.at);
    let last = rows.last().map_or(now, |row| row.when.latest());
    let last = if incident.is_open() { last.max(now) } else { last };
    show::zone_labels(page.app.zone(incident).as_ref(), first, last)
}

/// The name on record, where this browser does not know it.
fn unknown(page: Page, incident: &Incident) -> String {
    let (name, zone) = (incident.fact(Fact::Zone), page.app.zone(incident));
    if name.is_empty() || name == zone.name() {
        String::new()
    } else {
        name.to_owned()
    }
}

fn form(page: Page, open: RwSignal<bool>) -> AnyView {
    let (shown, zero) = page.peek(|incident| (page.app.zone(incident).name().to_owned(), incident.zero()));
    let sample = zero.unwrap_or(page.app.now.get_untracked());
    let typed = RwSignal::new(shown);
    let names = Arc::new(zone::all_names());
    let options: Vec<_> = names
        .iter()
        .map(|name| view! { <option value=name.clone()></option> }.into_any())
        .collect();
    let found = AnyMemo::new(move || typed.with(|typed| find_zone(typed, &names, &zone::knows)));
    // The text that was to be used and is no zone; while one types there is nothing wrong yet.
    let refused = AnySignal::new(None::<String>);
    let error = derived(Arc::new(move || match found.get() {
        Err(NoZone::Several(names)) => Some(copy_zone::several(&names)),
        Err(NoZone::Unknown) if refused.with(|refused| typed.with(|typed| refused.as_ref() == Some(typed))) => {
            Some(copy_zone::NO_SUCH_ZONE.to_owned())
        }
        _ => None,
    }));
    let reading = derived(Arc::new(move || found.get().ok().map(|name| there(&name, sample))));
    let node = NodeRef::<leptos::html::Input>::new();
    let save = move || {
        let Ok(name) = found.get_untracked() else {
            refused.set(Some(typed.get_untracked()));
            if let Some(field) = node.get_untracked() {
                let _ = field.focus();
            }
            return;
        };
        let is_new = page.peek(|incident| {
            let stored = incident.fact(Fact::Zone);
            name != if stored.is_empty() { UTC } else { stored }
        });
        open.set(false);
        if is_new {
            page.change(vec![Change::FactSet {
                fact: Fact::Zone,
                text: Some(name),
            }]);
        }
    };
    let choice = move |name: String, label: String| {
        let pressed = {
            let name = name.clone();
            aria_flag(move || found.with(|found| found.as_ref() == Ok(&name)))
        };
        let press = click(move || typed.set(name.clone()));
        view! { <button class="chip" type="button" aria-pressed=pressed on:click=press>{label}</button> }.into_any()
    };
    let local = zone::local_name();
    let local = (local != UTC).then(|| choice(local.clone(), copy_zone::local(&local)));
    view! {
        <form class="stack zone-form" on:submit=submit(save)>
            <h2 id=HEADING tabindex="-1" data-first="">{copy_zone::TIME_ZONE}</h2>
            <p class="muted">{copy_zone::WHAT_IT_DOES}</p>
            <div class="line">{choice(UTC.to_owned(), copy_zone::UTC.to_owned())}{local}</div>
            <Field
                label=copy_zone::TIME_ZONE
                value=typed
                hint=copy_zone::HOW_TO_WRITE
                list=NAMES
                error
                reading
                node_ref=node
            />
            <datalist id=NAMES>{options}</datalist>
            <div class="line">
                <button class="button primary" type="submit">{copy_zone::USE_ZONE}</button>
                <button class="button" type="button" on:click=click(move || open.set(false))>{copy::CANCEL}</button>
            </div>
        </form>
    }
    .into_any()
}

/// What becomes of a time in a zone.
fn there(name: &str, at: Timestamp) -> String {
    let zone = named(name);
    let zone = zone.as_ref();
    let label = show::zone_label(zone, at);
    if name == UTC {
        return label;
    }
    let clock = show::clock(at, zone);
    let there = if show::iso_date(at, zone) == show::iso_date(at, &Utc) {
        clock
    } else {
        copy_zone::on_day(&clock, &show::day(at, zone))
    };
    copy_zone::sample(&label, &show::clock(at, &Utc), &there)
}
