//! The top of the page: what it is, how bad, where it stands, and for how long.

use leptos::prelude::*;

use super::{Page, copy, facts::focus_soon, row_data, share::share_button, zone::zone_menu};
use crate::{
    app::AnyMemo,
    components::{
        Choice, Field, Icon, click, dynamic, focus_on_arrival, keys, memo, place, severity_class, submit, text, when,
    },
    incident::{Change, Fact, Progress, Severity, State, Subject, copy as kinds},
    time::{running_clock, show},
};

/// Two lines: title and clock, severity and state.
#[component]
pub fn Strip() -> impl IntoView {
    let page = expect_context::<Page>();
    let renaming = RwSignal::new(false);
    let title = dynamic(move || match renaming.get() {
        true => view! { <TitleForm renaming/> }.into_any(),
        false => view! { <Title renaming/> }.into_any(),
    });
    let facts = text(move || page.get(|incident| facts(page, incident)));
    view! {
        <section class="strip">
            <div class="strip-title">{title}</div>
            <Clock/>
            <div class="strip-facts line">
                <fieldset class="bare" disabled=page.locked>
                    <SeverityMenu/>
                    <StateMenu/>
                </fieldset>
                <span class="strip-more muted">{facts}</span>
                {zone_menu(page)}
                {share_button(page.app, page.id, || ())}
            </div>
        </section>
    }
}

fn facts(page: Page, incident: &crate::incident::Incident) -> String {
    let zone = page.app.zone(incident);
    let zero = incident.zero().unwrap_or_default();
    let day = show::day(zero, zone.as_ref());
    let detected = kinds::detected_by(incident.detected_by.value()).to_lowercase();
    let facts = [
        &detected,
        incident.fact(Fact::Services),
        incident.fact(Fact::Reference),
        &day,
    ];
    facts
        .into_iter()
        .filter(|fact| !fact.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

#[component]
fn Title(renaming: RwSignal<bool>) -> impl IntoView {
    let page = expect_context::<Page>();
    let example = when(
        move || page.get(|incident| incident.example.value()),
        || view! { <span class="chip example">{copy::EXAMPLE}</span> }.into_any(),
    );
    view! {
        <h1 tabindex="-1">{text(move || page.get(row_data::title))}</h1>
        {example}
        <button
            class="button quiet small"
            type="button"
            aria-label=copy::EDIT_TITLE
            disabled=page.locked
            on:click=click(move || renaming.set(true))
        >
            <Icon name="edit"/>
        </button>
        {page.history.button(Subject::Fact(Fact::Title), copy::TITLE.to_owned())}
    }
}

#[component]
fn TitleForm(renaming: RwSignal<bool>) -> impl IntoView {
    let page = expect_context::<Page>();
    let title = RwSignal::new(page.peek(|incident| incident.fact(Fact::Title).to_owned()));
    let node = NodeRef::new();
    focus_on_arrival(node, NodeRef::new());
    let close = move || {
        renaming.set(false);
        focus_soon(".strip-title > button".to_owned());
    };
    let save = move || {
        let text = title.get_untracked().trim().to_owned();
        if !text.is_empty() && text != page.peek(|incident| incident.fact(Fact::Title).to_owned()) {
            page.change(vec![Change::FactSet {
                fact: Fact::Title,
                text: Some(text),
            }]);
        }
        close();
    };
    let cancel = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            close();
        }
    };
    view! {
        // The page keeps its heading while its text is being changed.
        <h1 class="visually-hidden" tabindex="-1">{text(move || page.get(row_data::title))}</h1>
        <form class="line title-form" on:submit=submit(save) on:keydown=keys(cancel)>
            <Field label=copy::TITLE value=title node_ref=node/>
            <button class="button" type="submit">{copy::SAVE}</button>
        </form>
    }
}

/// T+, running until the incident is resolved.
#[component]
fn Clock() -> impl IntoView {
    let page = expect_context::<Page>();
    let clock = text(move || {
        let now = page.app.now.get();
        page.get(|incident| {
            incident
                .zero()
                .map(|zero| running_clock(incident.resolved().unwrap_or(now), zero))
                .unwrap_or_default()
        })
    });
    let due = AnyMemo::new(move || {
        let now = page.app.now.get();
        page.get(|incident| incident.next_update_due().map(|due| due.since(now)))
    });
    let class = text(move || match due.get() {
        Some(seconds) if seconds < 0 => "small warn".to_owned(),
        _ => "small muted".to_owned(),
    });
    view! {
        <div class="strip-clock">
            // A clock that ticks would be read out without end.
            <span class="visually-hidden">{copy::CLOCK}</span>
            <span class="clock-face mono">{clock}</span>
            <span class=class>{text(move || due.get().map(copy::update_due).unwrap_or_default())}</span>
        </div>
    }
}

#[component]
fn SeverityMenu() -> impl IntoView {
    let page = expect_context::<Page>();
    let severity = AnyMemo::new(move || page.get(|incident| incident.severity()));
    let choose = move |place: usize| {
        if let Some(severity) = Severity::ALL.get(place).copied() {
            page.change(vec![Change::SeveritySet {
                severity,
                at: page.app.now().into(),
            }]);
        }
    };
    // Built anew when the preference for names changes.
    let menu = dynamic(move || {
        let names = page.app.severity_names();
        let names: Vec<_> = Severity::ALL.map(|severity| kinds::severity(severity, names)).into();
        let chosen = Signal::derive(move || place(&Severity::ALL, severity.get()));
        view! { <Choice label=copy::SEVERITY names chosen on_choose=Callback::new(choose) class="bare"/> }.into_any()
    });
    let icon = text(move || severity_class(severity.get()).to_owned());
    view! { <span class=text(move || format!("severity {}", icon.get()))><Icon name=icon/>{menu}</span> }
}

#[component]
fn StateMenu() -> impl IntoView {
    let page = expect_context::<Page>();
    let chosen = Signal::derive(move || place(&Progress::ALL, page.get(|incident| incident.progress())));
    let choose = move |place: usize| {
        if let Some(progress) = Progress::ALL.get(place).copied() {
            page.change(vec![Change::ProgressSet {
                progress,
                at: page.app.now().into(),
            }]);
        }
    };
    let open = memo(move || page.get(|incident| incident.is_open()));
    dynamic(move || {
        if open.get() {
            let names: Vec<_> = Progress::ALL
                .map(|progress| kinds::progress(progress).to_owned())
                .into();
            view! { <Choice label=copy::STATE names chosen on_choose=Callback::new(choose)/> }.into_any()
        } else {
            view! { <strong class="ok">{kinds::state(State::Resolved)}</strong> }.into_any()
        }
    })
}
