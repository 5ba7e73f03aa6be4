//! The cards beside the timeline: facts and roles, status updates, follow-ups.

use leptos::prelude::*;

use super::{Page, copy};
use crate::{
    app::AnyMemo,
    browser::{clock, page::focus as page_focus},
    components::{Choice, Field, Kept, click, dynamic, effect, memo, place, submit, text, ticked, when},
    incident::{ActionFields, Change, DetectedBy, EventId, Fact, Incident, Role, Subject, copy as kinds},
};

const HEADING: &str = "facts-heading";
/// What the draft of a follow-up is kept under.
const DRAFT: &str = "follow-up";
const FACTS: [Fact; 4] = [Fact::Impact, Fact::Services, Fact::Runbook, Fact::Reference];

/// What is known of the incident, and who does what.
#[component]
pub fn FactsCard() -> impl IntoView {
    let page = expect_context::<Page>();
    let editing = RwSignal::new(false);
    let body = dynamic(move || match editing.get() {
        true => form(page, editing),
        false => dynamic(move || pairs(page.get(fact_lines))),
    });
    view! {
        <section class="card stack tight" aria-labelledby=HEADING>
            {card_head(page, HEADING, copy::FACTS, copy::EDIT_FACTS, editing)}
            {body}
        </section>
    }
}

/// The facts of an incident, how it was detected, and its roles: names and values, empty where nobody gave one.
pub fn fact_lines(incident: &Incident) -> Vec<(&'static str, String)> {
    let facts = FACTS.map(|fact| (kinds::fact(fact), incident.fact(fact).to_owned()));
    let roles = Role::ALL.map(|role| (kinds::role(role), incident.role(role).to_owned()));
    let detected = (
        copy::DETECTED_BY,
        kinds::detected_by(incident.detected_by.value()).to_owned(),
    );
    facts.into_iter().chain([detected]).chain(roles).collect()
}

fn form(page: Page, editing: RwSignal<bool>) -> AnyView {
    let fact_fields = FACTS.map(|fact| {
        let recorded = memo(move || page.get(|incident| incident.fact(fact).to_owned()));
        let field = field(kinds::fact(fact), recorded, move |text| {
            let text = Some(text);
            page.change(vec![Change::FactSet { fact, text }])
        });
        let history = page
            .history
            .marked_button(Subject::Fact(fact), kinds::fact(fact).to_owned());
        view! { <div class="with-history">{field}{history}</div> }.into_any()
    });
    let role_fields = Role::ALL.map(|role| {
        let recorded = memo(move || page.get(|incident| incident.role(role).to_owned()));
        field(kinds::role(role), recorded, move |person| {
            page.change(vec![Change::RoleTaken {
                role,
                person,
                at: page.app.now().into(),
            }]);
        })
    });
    let fields: Vec<_> = fact_fields
        .into_iter()
        .chain([detected_by(page)])
        .chain(role_fields)
        .collect();
    view! {
        <form class="stack tight" on:submit=submit(move || close(HEADING, editing))>
            {fields}
            <div><button class="button small" type="submit">{copy::DONE}</button></div>
        </form>
    }
    .into_any()
}

fn detected_by(page: Page) -> AnyView {
    let names: Vec<_> = DetectedBy::ALL.map(|by| kinds::detected_by(by).to_owned()).into();
    let chosen = Signal::derive(move || place(&DetectedBy::ALL, page.get(|incident| incident.detected_by.value())));
    let choose = move |place: usize| {
        if let Some(by) = DetectedBy::ALL.get(place).copied() {
            page.change(vec![Change::DetectedBySet { by }]);
        }
    };
    view! {
        <div class="field">
            <span class="legend" aria-hidden="true">{copy::DETECTED_BY}</span>
            <Choice label=copy::DETECTED_BY names chosen on_choose=Callback::new(choose)/>
        </div>
    }
    .into_any()
}

/// A field whose text is logged when it is left. It follows what is recorded until something else is typed.
fn field(label: &'static str, recorded: Memo<String>, commit: impl Fn(String) + Send + Sync + 'static) -> AnyView {
    let value = RwSignal::new(recorded.get_untracked());
    let shown = StoredValue::new(recorded.get_untracked());
    effect(move || {
        let now = recorded.get();
        if value.with_untracked(|value| shown.with_value(|shown| value == shown)) {
            value.set(now.clone());
        }
        shown.set_value(now);
    });
    let on_commit = Callback::new(move |text: String| commit(text.trim().to_owned()));
    view! { <Field label value on_commit/> }.into_any()
}

/// Closes the form of a card, and goes back to the button that opened it.
pub fn close(id: &'static str, editing: RwSignal<bool>) {
    editing.set(false);
    focus_soon(format!("[aria-labelledby={id}] button"));
}

/// Moves the focus to what is about to be in the page.
pub fn focus_soon(selector: String) {
    clock::after(0, move || {
        page_focus(&selector);
    });
}

/// Names and values, one pair a line.
pub fn pairs(pairs: Vec<(&'static str, String)>) -> AnyView {
    let lines = pairs.into_iter().map(|(name, value)| {
        let value = if value.is_empty() {
            copy::UNKNOWN.to_owned()
        } else {
            value
        };
        view! { <div><dt>{name}</dt><dd>{linked(value)}</dd></div> }.into_any()
    });
    view! { <dl class="facts">{lines.collect::<Vec<_>>()}</dl> }.into_any()
}

/// A text that is an address opens it; anything else is text.
fn linked(text: String) -> AnyView {
    let is_link = (text.starts_with("https://") || text.starts_with("http://")) && !text.contains(char::is_whitespace);
    if is_link {
        let href = text.clone();
        view! { <a href=href target="_blank" rel="noopener noreferrer nofollow">{text}</a> }.into_any()
    } else {
        view! { <bdi>{text}</bdi> }.into_any()
    }
}

/// The heading of a card, with the button that opens its form.
pub fn card_head(
    page: Page,
    id: &'static str,
    heading: &'static str,
    edit: &'static str,
    editing: RwSignal<bool>,
) -> AnyView {
    let button = when(
        move || !editing.get(),
        move || {
            let open = click(move || {
                editing.set(true);
                focus_soon(format!("[aria-labelledby={id}] input[type=text]"));
            });
            view! {
                <button class="button quiet small" type="button" aria-label=edit disabled=page.locked on:click=open>
                    {copy::EDIT}
                </button>
            }
            .into_any()
        },
    );
    view! { <div class="line"><h2 class="eyebrow grow" id=id>{heading}</h2>{button}</div> }.into_any()
}

/// When people last heard, and when they hear next.
#[component]
pub fn UpdatesCard() -> impl IntoView {
    let page = expect_context::<Page>();
    let words = text(move || {
        let now = page.app.now.get();
        page.get(|incident| {
            let severity = incident.severity();
            let ago = incident.last_update().map(|last| now.since(last.at.value().at));
            copy::last_update(ago, severity, kinds::severity_code(severity, page.app.severity_names()))
        })
    });
    when(
        move || page.get(|incident| incident.is_open()),
        move || {
            view! {
                <section class="card stack tight" aria-labelledby="updates-heading">
                    <h2 class="eyebrow" id="updates-heading">{copy::STATUS_UPDATES}</h2>
                    <p>{words}</p>
                </section>
            }
            .into_any()
        },
    )
}

/// What is left to do afterwards: the action items of the postmortem, as they come up.
#[component]
pub fn FollowUpsCard() -> impl IntoView {
    let page = expect_context::<Page>();
    let items = AnyMemo::new(move || {
        page.get(|incident| {
            let item = |(id, action): (EventId, &crate::incident::Action)| {
                let about = copy::owner_and_due(action.owner.text(), action.due.text());
                (id, action.what.text().to_owned(), about, action.done.value())
            };
            incident.standing_actions().into_iter().map(item).collect::<Vec<_>>()
        })
    });
    let what = RwSignal::new(String::new());
    Kept::new(
        page.app,
        page.id,
        DRAFT.to_owned(),
        move || vec![(String::new(), what.get())],
        move |texts| what.set(texts.first().map(|(_, text)| text.clone()).unwrap_or_default()),
    );
    let add = move || {
        let text = what.get_untracked().trim().to_owned();
        if !text.is_empty() {
            page.change(vec![Change::ActionAdded(ActionFields {
                what: Some(text),
                ..ActionFields::default()
            })]);
            what.set(String::new());
        }
    };
    let list = dynamic(move || {
        items
            .get()
            .into_iter()
            .map(|item| follow_up(page, item))
            .collect::<Vec<_>>()
            .into_any()
    });
    let empty = when(
        move || items.with(Vec::is_empty),
        || view! { <p class="small muted">{copy::FOLLOW_UPS_EMPTY}</p> }.into_any(),
    );
    view! {
        <section class="card stack tight" aria-labelledby="follow-ups-heading">
            <h2 class="eyebrow" id="follow-ups-heading">{text(move || copy::follow_ups(items.with(Vec::len)))}</h2>
            <fieldset class="bare" disabled=page.locked>
                <ul role="list" class="stack tight">{list}</ul>
                {empty}
                <form on:submit=submit(add)><Field label=copy::ADD_FOLLOW_UP value=what/></form>
            </fieldset>
        </section>
    }
}

fn follow_up(page: Page, (action, what, about, done): (EventId, String, String, bool)) -> AnyView {
    let set_done = move |done| {
        let fields = ActionFields {
            done: Some(done),
            ..ActionFields::default()
        };
        page.change(vec![Change::ActionCorrected { action, fields }]);
    };
    view! {
        <li>
            <label class="check">
                <input type="checkbox" prop:checked=done on:change=ticked(set_done)/>
                " "<span>{what}<span class="small muted about">{about}</span></span>
            </label>
        </li>
    }
    .into_any()
}
