//! The form that declares an incident.

use std::sync::Arc;

use leptos::{html, prelude::*};

use super::{copy, copy_list};
use crate::{
    app::{AnyMemo, AnySignal, App, Clockwork},
    browser::{clock, page, zone},
    components::{
        Field, Kept, Radio, RadioGroup, SeverityBadge, Texts, TimeInput, derived, effect, flag, offers, submit,
    },
    incident::{
        DetectedBy, Fact, Milestone, Opened, Severity, When,
        copy::{detected_by, fact, milestone, severity_meaning, severity_word},
    },
    session::{Message, Offer, Prefill, unborn},
    store::checksum,
};

/// What the draft of the form is kept under, of an incident that is none.
const DRAFT: &str = "new";

/// Declares an incident here and now. Detected at the same moment unless `detected` says otherwise.
pub fn declare(app: App, opened: Opened, detected: Option<When>) {
    app.tick();
    let now = app.now.get_untracked();
    app.send(Message::Create(Opened {
        at: now.into(),
        detected: detected.unwrap_or(now.into()),
        zone: zone::local_name(),
        ..opened
    }));
}

/// Moves the focus to the first field that is not right, once the effects of this turn have marked it.
pub fn focus_first_error() {
    clock::after(0, || {
        page::focus("#main [aria-invalid=true]");
    });
}

/// What is typed and chosen.
#[derive(Clone, Copy)]
struct Form {
    title: RwSignal<String>,
    severity: AnySignal<Severity>,
    detected_by: AnySignal<DetectedBy>,
    detected: TimeInput,
    began: TimeInput,
    impact: RwSignal<String>,
    services: RwSignal<String>,
    reference: RwSignal<String>,
    runbook: RwSignal<String>,
    /// Whether somebody tried to create it.
    tried: RwSignal<bool>,
}

impl Form {
    fn new(app: App, prefill: Prefill) -> Self {
        let empty = || RwSignal::new(String::new());
        let time = |text| TimeInput::over(Clockwork::of_device(app), RwSignal::new(text), None);
        Self {
            title: RwSignal::new(prefill.title),
            severity: AnySignal::new(prefill.severity.unwrap_or_default()),
            detected_by: AnySignal::new(DetectedBy::default()),
            detected: time(prefill.detected),
            began: time(String::new()),
            impact: empty(),
            services: empty(),
            reference: RwSignal::new(prefill.reference),
            runbook: empty(),
            tried: RwSignal::new(false),
        }
    }

    fn title_error(self) -> Option<String> {
        let missing = self.tried.get() && self.title.with(|title| title.trim().is_empty());
        missing.then(|| copy_list::TITLE_MISSING.to_owned())
    }

    /// The plain texts, by the names that the draft keeps them under.
    fn fields(self) -> [(&'static str, RwSignal<String>); 5] {
        [
            ("title", self.title),
            ("impact", self.impact),
            ("services", self.services),
            ("reference", self.reference),
            ("runbook", self.runbook),
        ]
    }

    /// The times, which a draft keeps so that they mean the same whenever it is read.
    fn times(self) -> [(&'static str, TimeInput); 2] {
        [("detected", self.detected), ("began", self.began)]
    }

    fn texts(self) -> Texts {
        let choices = [
            (SEVERITY, severity_word(self.severity.get())),
            (DETECTED_BY, detected_by(self.detected_by.get())),
        ];
        let choices = choices.map(|(name, word)| (name.to_owned(), word.to_owned()));
        let fields = self.fields().map(|(name, field)| (name.to_owned(), field.get()));
        let times = self.times().map(|(name, time)| (name.to_owned(), time.kept()));
        fields.into_iter().chain(times).chain(choices).collect()
    }

    fn fill(self, texts: &[(String, String)]) {
        for (name, text) in texts {
            if name == SEVERITY {
                let named = |one: &Severity| severity_word(*one) == text;
                self.severity
                    .set(Severity::ALL.into_iter().find(named).unwrap_or_default());
            } else if name == DETECTED_BY {
                let named = |one: &DetectedBy| detected_by(*one) == text;
                self.detected_by
                    .set(DetectedBy::ALL.into_iter().find(named).unwrap_or_default());
            } else if let Some((_, time)) = self.times().into_iter().find(|(time, _)| time == name) {
                time.restore(text);
            } else if let Some((_, field)) = self.fields().into_iter().find(|(field, _)| field == name) {
                field.set(text.clone());
            }
        }
    }

    fn create(self, app: App, kept: Kept) {
        self.tried.set(true);
        let title_is_right = untrack(|| self.title_error().is_none());
        let (Ok(detected), Ok(impact_began), true) = (self.detected.read(), self.began.read(), title_is_right) else {
            focus_first_error();
            return;
        };
        let text = |signal: RwSignal<String>| signal.with_untracked(|text| text.trim().to_owned());
        let opened = Opened {
            title: text(self.title),
            severity: self.severity.get_untracked(),
            detected_by: self.detected_by.get_untracked(),
            impact_began,
            impact: text(self.impact),
            services: text(self.services),
            reference: text(self.reference),
            runbook: text(self.runbook),
            ..Opened::default()
        };
        declare(app, opened, detected);
        kept.done();
    }
}

/// What the choices are kept under.
const SEVERITY: &str = "severity";
/// See [`SEVERITY`].
const DETECTED_BY: &str = "detected-by";

/// The page. `prefill` comes from a link, and creates nothing by itself.
#[component]
pub fn NewIncidentPage(prefill: Prefill) -> impl IntoView {
    let app = expect_context::<App>();
    // What a link fills in is a form of its own, and does not take the place of what was typed in another.
    let draft = match prefill == Prefill::default() {
        true => DRAFT.to_owned(),
        false => [DRAFT, "/", &checksum(&prefill.title), &checksum(&prefill.reference)].concat(),
    };
    let form = Form::new(app, prefill);
    let kept = Kept::new(
        app,
        unborn(),
        draft,
        move || form.texts(),
        move |texts| form.fill(texts),
    );
    let use_it = move |offer: &Offer| {
        form.fill(&offer.draft.texts);
    };
    view! {
        <div class="page narrow stack">
            <h1 tabindex="-1">{copy::NEW_INCIDENT}</h1>
            {offers(app, unborn(), |field| field == DRAFT, "", use_it)}
            {kept.line()}
            <form class="new-incident" novalidate=true on:submit=submit(move || form.create(app, kept))>
                <Essentials form/>
                <Details form/>
                <p><button class="button primary" type="submit">{copy_list::CREATE}</button></p>
            </form>
        </div>
    }
}

/// What every incident has.
#[component]
fn Essentials(form: Form) -> impl IntoView {
    let field = NodeRef::<html::Input>::new();
    // One types here at once. A page that is arrived at gives the focus to its heading a moment from now; this comes
    // just after.
    effect(move || {
        if let Some(field) = field.get() {
            clock::after(0, move || {
                let _ = field.focus();
            });
        }
    });
    let severity = move |one| {
        view! {
            <Radio
                group="severity"
                checked=flag(move || form.severity.get() == one)
                on_pick=move |()| form.severity.set(one)
                about=severity_meaning(one)
            >
                <SeverityBadge severity=AnyMemo::new(move || one)/>
            </Radio>
        }
    };
    let by = move |one| {
        view! {
            <Radio
                group="detected-by"
                checked=flag(move || form.detected_by.get() == one)
                on_pick=move |()| form.detected_by.set(one)
            >
                {detected_by(one)}
            </Radio>
        }
    };
    view! {
        <div class="stack">
            <Field
                label=fact(Fact::Title)
                value=form.title
                hint=copy_list::TITLE_HINT
                error=derived(Arc::new(move || form.title_error()))
                required=true
                focus_first=true
                node_ref=field
            />
            <RadioGroup legend=copy_list::SEVERITY hint=copy_list::SEVERITY_HINT>
                {Severity::ALL.map(severity)}
            </RadioGroup>
            <RadioGroup legend=copy_list::DETECTED_BY>{DetectedBy::ALL.map(by)}</RadioGroup>
        </div>
    }
}

/// What may be known by now.
#[component]
fn Details(form: Form) -> impl IntoView {
    let Form { detected, began, .. } = form;
    view! {
        <div class="card stack details">
            <h2>{copy_list::DETAILS}</h2>
            <Field label=fact(Fact::Impact) value=form.impact hint=copy_list::IMPACT_HINT/>
            {detected.view(copy_list::DETECTED_AT, copy_list::DETECTED_HINT)}
            {began.view(milestone(Milestone::ImpactBegan), copy_list::BEGAN_HINT)}
            <Field label=fact(Fact::Services) value=form.services/>
            <Field label=fact(Fact::Reference) value=form.reference hint=copy_list::REFERENCE_HINT/>
            <Field label=fact(Fact::Runbook) value=form.runbook/>
        </div>
    }
}
