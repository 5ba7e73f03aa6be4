//! The values of a history, each with its label.

use crate::incident::{
    ActionFields, Agreement, DecisionFields, EntryFields, TextField, UpdateFields, When, copy, texts::option_text,
};

/// One value that an event wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// What it is: "Time", "Option 2".
    pub label: String,
    /// The value.
    pub what: Shown,
}

/// A value as it can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// What somebody typed, and under which name it can be erased. Empty where it was made empty.
    Text(String, TextField),
    /// A time.
    At(When),
    /// A choice, in words.
    Word(String),
    /// It was erased.
    Erased,
    /// It was saved by itself and left out when the same person had written on.
    Compacted,
}

/// The values of one event, as they are gathered. `whole`: whether the event is the one that created the item, which
/// gives every text, so that one that is missing was erased, and an empty one tells nothing.
#[derive(Default)]
pub(super) struct Values(pub(super) Vec<Value>);

impl Values {
    fn push(&mut self, label: &str, what: Shown) {
        self.0.push(Value {
            label: label.to_owned(),
            what,
        });
    }

    pub(super) fn at(&mut self, label: &str, at: Option<When>) {
        if let Some(at) = at {
            self.push(label, Shown::At(at));
        }
    }

    pub(super) fn word(&mut self, label: &str, word: &str) {
        self.push(label, Shown::Word(word.to_owned()));
    }

    pub(super) fn text(&mut self, field: TextField, text: &str) {
        self.push(&copy::text_field(field), Shown::Text(text.to_owned(), field));
    }

    pub(super) fn erased(&mut self, field: TextField) {
        self.push(&copy::text_field(field), Shown::Erased);
    }

    pub(super) fn compacted(&mut self) {
        self.push(&copy::text_field(TextField::Text), Shown::Compacted);
    }

    pub(super) fn text_or_erased(&mut self, field: TextField, text: Option<&str>) {
        match text {
            Some(text) => self.text(field, text),
            None => self.erased(field),
        }
    }

    pub(super) fn text_if_given(&mut self, field: TextField, text: Option<&str>) {
        if let Some(text) = text {
            self.text(field, text);
        }
    }

    fn marks(&mut self, pinned: Option<bool>, internal: Option<bool>) {
        for (label, mark) in [(copy::PINNED, pinned), (copy::INTERNAL, internal)] {
            if let Some(mark) = mark {
                self.word(label, copy::yes(mark));
            }
        }
    }

    fn field(&mut self, field: TextField, text: Option<&str>, whole: bool) {
        match text {
            None if whole => self.erased(field),
            Some("") if whole => {}
            text => self.text_if_given(field, text),
        }
    }

    pub(super) fn entry(&mut self, fields: &EntryFields, whole: bool) {
        self.at(copy::TIME, fields.at);
        if let Some(kind) = fields.kind {
            self.word(copy::KIND, copy::entry_kind(kind));
        }
        self.field(TextField::Text, fields.text.as_deref(), whole);
        self.marks(fields.pinned, fields.internal);
    }

    pub(super) fn update(&mut self, fields: &UpdateFields, whole: bool) {
        self.at(copy::TIME, fields.at);
        if let Some(audience) = fields.audience {
            self.word(copy::AUDIENCE, copy::audience(audience));
        }
        self.field(TextField::Text, fields.text.as_deref(), whole);
        self.at(copy::NEXT_UPDATE, fields.next_by.map(When::exact));
        self.marks(fields.pinned, fields.internal);
    }

    pub(super) fn action(&mut self, fields: &ActionFields, whole: bool) {
        self.field(TextField::What, fields.what.as_deref(), whole);
        if let Some(kind) = fields.kind {
            self.word(copy::KIND, copy::action_kind(kind));
        }
        // Actions are added without these.
        self.field(TextField::Owner, fields.owner.as_deref(), false);
        self.field(TextField::Due, fields.due.as_deref(), false);
        if let Some(done) = fields.done {
            self.word(copy::DONE, copy::yes(done));
        }
    }

    pub(super) fn decision(&mut self, fields: &DecisionFields, whole: bool) {
        self.at(copy::TIME, fields.at);
        self.field(TextField::Question, fields.question.as_deref(), whole);
        for (place, option) in (0..=u8::MAX).zip(fields.options.iter().flat_map(|options| &options.0)) {
            let text = option.as_ref().map(option_text);
            self.field(TextField::Option(place), text.as_deref(), whole);
        }
        if let Some(chosen) = fields.chosen {
            self.word(copy::CHOSEN, &copy::text_field(TextField::Option(chosen)));
        }
        self.field(TextField::Why, fields.why.as_deref(), whole);
        self.field(TextField::DecidedBy, fields.decided_by.as_deref(), whole);
        match &fields.agreed_by {
            Some(Agreement::By(people)) => self.text(TextField::AgreedBy, people),
            Some(Agreement::Nobody) => self.word(&copy::text_field(TextField::AgreedBy), copy::NOBODY),
            Some(Agreement::Unsaid) if whole => {}
            Some(Agreement::Unsaid) => self.word(&copy::text_field(TextField::AgreedBy), copy::NOT_SET),
            None => self.field(TextField::AgreedBy, None, whole),
        }
        self.field(TextField::Risk, fields.risk.as_deref(), whole);
        // Known later.
        self.field(TextField::Outcome, fields.outcome.as_deref(), false);
        self.marks(fields.pinned, fields.internal);
    }
}
