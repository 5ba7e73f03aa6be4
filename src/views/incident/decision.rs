//! The decision form.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::{Opening, Page, copy};
use crate::{
    app::AnySignal,
    components::{
        Field, Kept, TextArea, TimeInput, click, dynamic, flag, focus_on_arrival, keys, submit, text, ticked, when,
    },
    incident::{Change, DecisionFields, EventId},
    session::{DecisionForm, Missing, missing},
};

/// What the draft of a new decision is kept under.
pub const DRAFT: &str = "decision";
/// What that of one which is put right is kept under, before its id.
pub const DRAFT_OF: &str = "decision/";

/// The fields of one option.
#[derive(Clone, Copy)]
struct OptionFields {
    label: RwSignal<String>,
    pros: RwSignal<String>,
    cons: RwSignal<String>,
}

/// The fields of the form.
#[derive(Clone, Copy)]
struct Fields {
    question: RwSignal<String>,
    options: AnySignal<Vec<OptionFields>>,
    chosen: AnySignal<Option<usize>>,
    why: RwSignal<String>,
    decided_by: RwSignal<String>,
    agreed_by: RwSignal<String>,
    nobody: RwSignal<bool>,
    risk: RwSignal<String>,
    outcome: RwSignal<String>,
    time: RwSignal<String>,
}

impl OptionFields {
    fn new(option: &crate::session::OptionForm) -> Self {
        Self {
            label: RwSignal::new(option.label.clone()),
            pros: RwSignal::new(option.pros.clone()),
            cons: RwSignal::new(option.cons.clone()),
        }
    }
}

impl Fields {
    fn new(form: &DecisionForm) -> Self {
        Self {
            question: RwSignal::new(form.question.clone()),
            options: AnySignal::new(form.options.iter().map(OptionFields::new).collect()),
            chosen: AnySignal::new(form.chosen),
            why: RwSignal::new(form.why.clone()),
            decided_by: RwSignal::new(form.decided_by.clone()),
            agreed_by: RwSignal::new(form.agreed_by.clone()),
            nobody: RwSignal::new(form.nobody),
            risk: RwSignal::new(form.risk.clone()),
            outcome: RwSignal::new(form.outcome.clone()),
            time: RwSignal::new(form.time.clone()),
        }
    }

    fn fill(self, form: DecisionForm) {
        self.options.set(form.options.iter().map(OptionFields::new).collect());
        self.question.set(form.question);
        self.chosen.set(form.chosen);
        self.why.set(form.why);
        self.decided_by.set(form.decided_by);
        self.agreed_by.set(form.agreed_by);
        self.nobody.set(form.nobody);
        self.risk.set(form.risk);
        self.outcome.set(form.outcome);
    }

    fn form(self) -> DecisionForm {
        let option = |fields: &OptionFields| crate::session::OptionForm {
            label: fields.label.get(),
            pros: fields.pros.get(),
            cons: fields.cons.get(),
        };
        DecisionForm {
            question: self.question.get(),
            options: self.options.with(|options| options.iter().map(option).collect()),
            chosen: self.chosen.get(),
            why: self.why.get(),
            decided_by: self.decided_by.get(),
            agreed_by: self.agreed_by.get(),
            nobody: self.nobody.get(),
            risk: self.risk.get(),
            outcome: self.outcome.get(),
            time: self.time.get(),
        }
    }
}

/// The form above the composer: a new decision, or one on record that is being put right.
#[component]
pub fn DecisionPanel(of: Option<EventId>, opening: Opening) -> impl IntoView {
    let page = expect_context::<Page>();
    let known = page.peek(|incident| {
        let (number, _, decision) = incident
            .numbered_decisions()
            .into_iter()
            .find(|(_, id, _)| Some(*id) == of)?;
        let at = decision.at.value();
        let form = DecisionForm {
            time: page.clockwork.write(at),
            ..DecisionForm::of(decision)
        };
        Some((number, at, form))
    });
    let number = known.as_ref().map(|(number, ..)| *number);
    let made_at = known.as_ref().map(|(_, at, _)| *at);
    let start = known.map_or_else(|| DecisionForm::new(""), |(.., form)| form);
    let fields = Fields::new(&start);
    let clockwork = made_at.map_or(page.clockwork, |at| page.clockwork.near(at.at));
    let input = TimeInput::over(clockwork, fields.time, made_at);
    let draft = of.map_or_else(|| DRAFT.to_owned(), |id| [DRAFT_OF, &id.to_string()].concat());
    let kept = Kept::new(
        page.app,
        page.id,
        draft,
        move || {
            let time = input.kept();
            DecisionForm { time, ..fields.form() }.texts()
        },
        move |texts| {
            let form = DecisionForm::from_texts(texts);
            input.restore(&form.time);
            fields.fill(form);
        },
    );
    let problem = AnySignal::new(None::<Missing>);
    let question_node = NodeRef::new();
    if opening != Opening::Itself {
        focus_on_arrival(question_node, NodeRef::new());
    }
    let leave = move || {
        kept.put_aside();
        page.back_to_composer();
    };
    // What stands in a form that was left alone is what to compare with: only what the person changed is written.
    let before = StoredValue::new(start.fields(made_at.unwrap_or_default()).ok());
    let log = move || {
        let now = page.app.now();
        let Ok(typed) = input.read() else { return };
        let at = typed.or(made_at).unwrap_or(now.into());
        match untrack(|| fields.form()).fields(at) {
            Ok(made) => {
                let changes = match of {
                    None => vec![Change::DecisionMade(DecisionFields { outcome: None, ..made })],
                    Some(decision) => {
                        let fields = before.with_value(|before| match before {
                            Some(before) => made.clone().changed_from(before),
                            None => made.clone(),
                        });
                        if fields.is_empty() {
                            Vec::new()
                        } else {
                            vec![Change::DecisionCorrected { decision, fields }]
                        }
                    }
                };
                if !changes.is_empty() {
                    page.change(changes);
                }
                kept.done();
                page.back_to_composer();
            }
            Err(lacks) => {
                problem.set(Some(lacks));
                if lacks == Missing::Question
                    && let Some(field) = question_node.get_untracked()
                {
                    let _ = field.focus();
                }
            }
        }
    };
    let pressed = move |event: KeyboardEvent| match event.key().as_str() {
        "Escape" => leave(),
        "Enter" if event.ctrl_key() || event.meta_key() => log(),
        _ => {}
    };
    let heading = number.map_or_else(|| copy::NEW_DECISION.to_owned(), copy::edit_decision);
    let name = heading.clone();
    let log_name = if of.is_some() {
        copy::SAVE_DECISION
    } else {
        copy::LOG_DECISION
    };
    let time_hint = if made_at.is_some() { "" } else { copy::EMPTY_IS_NOW };
    let hint = when(
        move || fields.form().lacks_rollback(),
        || view! { <p class="hint-line">{copy::ROLL_BACK_HINT}</p> }.into_any(),
    );
    let outcome = of.map(|_| view! { <TextArea label=copy::OUTCOME value=fields.outcome/> }.into_any());
    view! {
        <form class="card panel" aria-label=name on:submit=submit(log) on:keydown=keys(pressed)>
            <div class="panel-body stack">
                <h2>{heading}</h2>
                {(opening != Opening::Line).then(|| kept.line())}
                <Field label=copy::QUESTION value=fields.question node_ref=question_node/>
                <Options fields/>
                {hint}
                <TextArea label=copy::WHY value=fields.why/>
                <div class="pair">
                    <Field label=copy::DECIDED_BY value=fields.decided_by/>
                    <AgreedBy fields/>
                </div>
                <TextArea label=copy::RISK value=fields.risk/>
                {outcome}
                {input.view(copy::DECIDED_AT, time_hint)}
            </div>
            <div class="line panel-foot">
                <button class="button primary" type="submit">{log_name}</button>
                <button class="button" type="button" on:click=click(leave)>
                    {copy::CANCEL}
                </button>
                <p class="field-error" role="alert">
                    {text(move || problem.get().map(missing).unwrap_or_default().to_owned())}
                </p>
            </div>
        </form>
    }
}

#[component]
fn AgreedBy(fields: Fields) -> impl IntoView {
    view! {
        <div class="field">
            <Field label=copy::AGREED_BY value=fields.agreed_by/>
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=flag(move || fields.nobody.get())
                    on:change=ticked(move |nobody| fields.nobody.set(nobody))
                />
                " "{copy::NOBODY}
            </label>
        </div>
    }
}

#[component]
fn Options(fields: Fields) -> impl IntoView {
    let add = move || {
        fields
            .options
            .update(|options| options.push(OptionFields::new(&Default::default())));
    };
    let options = dynamic(move || {
        let options = fields.options.get();
        options
            .into_iter()
            .enumerate()
            .map(|(place, option)| option_form(fields, place, option))
            .collect_view()
            .into_any()
    });
    view! {
        <div class="option-forms">{options}</div>
        <button class="button small" type="button" on:click=click(add)>{copy::MORE_OPTION}</button>
    }
}

fn option_form(fields: Fields, place: usize, option: OptionFields) -> AnyView {
    let number = place + 1;
    view! {
        <fieldset class="option-form stack tight">
            <legend class="visually-hidden">{copy::option(number)}</legend>
            <div class="option-head">
                <input
                    type="radio"
                    name="chosen-option"
                    aria-label=copy::choose_option(number)
                    prop:checked=flag(move || fields.chosen.get() == Some(place))
                    on:change=ticked(move |_| fields.chosen.set(Some(place)))
                />
                <Field label=copy::option(number) value=option.label/>
            </div>
            <Field label=copy::pros(number) value=option.pros/>
            <Field label=copy::cons(number) value=option.cons/>
        </fieldset>
    }
    .into_any()
}
