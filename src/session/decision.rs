//! The decision form.

use crate::incident::{Agreement, Decision, DecisionFields, DecisionOption, DecisionOptions, When};

/// What the form holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DecisionForm {
    pub question: String,
    pub options: Vec<OptionForm>,
    /// The place of the chosen option.
    pub chosen: Option<usize>,
    pub why: String,
    pub decided_by: String,
    pub agreed_by: String,
    /// *Nobody, I decided*: an answer, unlike an empty field.
    pub nobody: bool,
    pub risk: String,
    pub outcome: String,
    /// When it was decided, as typed; empty where nobody said.
    pub time: String,
}

/// The plain texts of the form, by the names that its draft keeps them under.
const TEXTS: [&str; 7] = ["question", "why", "decided-by", "agreed-by", "risk", "outcome", "time"];

/// The texts of an option, likewise.
const OPTION_TEXTS: [&str; 3] = ["label", "pros", "cons"];

/// As many options as a decision has places for.
const MOST_OPTIONS: usize = 256;

/// One option of the form.
pub type OptionForm = DecisionOption;

/// What a decision cannot do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    Question,
    Choice,
}

impl DecisionForm {
    /// An empty form: room for two options, since a decision is between at least two.
    pub fn new(question: &str) -> Self {
        Self {
            question: question.to_owned(),
            options: vec![OptionForm::default(); 2],
            ..Self::default()
        }
    }

    /// The form filled in with a decision on record.
    pub fn of(decision: &Decision) -> Self {
        let last = decision
            .standing_options()
            .map(|(place, _)| usize::from(place))
            .max()
            .map_or(0, |place| place + 1);
        let mut options = vec![OptionForm::default(); last.max(2)];
        for (place, option) in decision.standing_options() {
            if let Some(slot) = options.get_mut(usize::from(place)) {
                *slot = option.clone();
            }
        }
        Self {
            question: decision.question.text().to_owned(),
            options,
            chosen: decision.chosen.get().map(|place| usize::from(*place)),
            why: decision.why.text().to_owned(),
            decided_by: decision.decided_by.text().to_owned(),
            agreed_by: match decision.agreement() {
                Agreement::By(people) => people.clone(),
                Agreement::Nobody | Agreement::Unsaid => String::new(),
            },
            nobody: *decision.agreement() == Agreement::Nobody,
            risk: decision.risk.text().to_owned(),
            outcome: decision.outcome.text().to_owned(),
            time: String::new(),
        }
    }

    /// The decision that the form describes, made at `at`.
    ///
    /// # Errors
    /// A question and a chosen option that says something are all that it takes; without them, which is missing.
    pub fn fields(&self, at: When) -> Result<DecisionFields, Missing> {
        let text = |text: &String| Some(text.trim().to_owned());
        if self.question.trim().is_empty() {
            return Err(Missing::Question);
        }
        let chosen = self
            .chosen
            .filter(|place| {
                self.options
                    .get(*place)
                    .is_some_and(|option| !option.label.trim().is_empty())
            })
            .and_then(|place| u8::try_from(place).ok())
            .ok_or(Missing::Choice)?;
        let options = self.options.iter().map(|option| DecisionOption {
            label: option.label.trim().to_owned(),
            pros: option.pros.trim().to_owned(),
            cons: option.cons.trim().to_owned(),
        });
        Ok(DecisionFields {
            at: Some(at),
            question: text(&self.question),
            options: Some(DecisionOptions::new(options)),
            chosen: Some(chosen),
            why: text(&self.why),
            decided_by: text(&self.decided_by),
            agreed_by: Some(match self.agreed_by.trim() {
                _ if self.nobody => Agreement::Nobody,
                "" => Agreement::Unsaid,
                people => Agreement::By(people.to_owned()),
            }),
            risk: text(&self.risk),
            outcome: text(&self.outcome),
            pinned: None,
            internal: None,
        })
    }

    /// What is typed and chosen, as its draft keeps it: names and texts, what is empty left out.
    pub fn texts(&self) -> Vec<(String, String)> {
        let texts = [
            &self.question,
            &self.why,
            &self.decided_by,
            &self.agreed_by,
            &self.risk,
            &self.outcome,
            &self.time,
        ];
        let named = |(name, text): (&str, &String)| (name.to_owned(), text.clone());
        let mut all: Vec<_> = TEXTS.into_iter().zip(texts).map(named).collect();
        for (place, option) in (0..).zip(&self.options) {
            let texts = [&option.label, &option.pros, &option.cons];
            all.extend(
                OPTION_TEXTS
                    .into_iter()
                    .zip(texts)
                    .map(|(name, text)| (option_name(place, name), text.clone())),
            );
        }
        all.retain(|(_, text)| !text.is_empty());
        if let Some(place) = self.chosen {
            all.push(("chosen".to_owned(), place.to_string()));
        }
        if self.nobody {
            all.push(("nobody".to_owned(), "nobody".to_owned()));
        }
        all
    }

    /// The form that a draft keeps. What it does not name is empty; there is room for two options at least.
    pub fn from_texts(texts: &[(String, String)]) -> Self {
        let mut form = Self::new("");
        for (name, text) in texts {
            form.set(name, text);
        }
        form
    }

    fn set(&mut self, name: &str, text: &str) {
        let slot = match name {
            "question" => &mut self.question,
            "why" => &mut self.why,
            "decided-by" => &mut self.decided_by,
            "agreed-by" => &mut self.agreed_by,
            "risk" => &mut self.risk,
            "outcome" => &mut self.outcome,
            "time" => &mut self.time,
            "chosen" => return self.chosen = text.parse().ok(),
            "nobody" => return self.nobody = true,
            _ => {
                let mut parts = name.split('/').skip(1);
                let place = parts.next().and_then(|place| place.parse::<usize>().ok());
                let Some(place) = place.filter(|place| *place < MOST_OPTIONS) else {
                    return;
                };
                if self.options.len() <= place {
                    self.options.resize(place + 1, OptionForm::default());
                }
                let Some(option) = self.options.get_mut(place) else {
                    return;
                };
                match parts.next() {
                    Some("label") => &mut option.label,
                    Some("pros") => &mut option.pros,
                    Some("cons") => &mut option.cons,
                    _ => return,
                }
            }
        };
        text.clone_into(slot);
    }

    /// Whether to say that rolling back first is usually safer: options are there, and none of them is to roll back.
    pub fn lacks_rollback(&self) -> bool {
        let labels: Vec<_> = self
            .options
            .iter()
            .map(|option| option.label.to_lowercase())
            .filter(|label| !label.trim().is_empty())
            .collect();
        let rolls_back = |label: &String| {
            ["roll back", "rollback", "roll-back", "rolling back", "revert"]
                .iter()
                .any(|word| label.contains(word))
        };
        !labels.is_empty() && !labels.iter().any(rolls_back)
    }
}

/// "option/0/pros".
fn option_name(place: usize, name: &str) -> String {
    ["option/", &place.to_string(), "/", name].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::incident::Timestamp;

    fn form(labels: &[&str], chosen: Option<usize>) -> DecisionForm {
        let option = |label: &&str| OptionForm {
            label: (*label).to_owned(),
            ..OptionForm::default()
        };
        DecisionForm {
            options: labels.iter().map(option).collect(),
            chosen,
            ..DecisionForm::new("How?")
        }
    }

    #[test]
    fn a_question_and_a_named_choice_are_all_it_takes() {
        let at = Timestamp(5);
        let made = form(&["Roll back", ""], Some(0)).fields(at.into()).expect("complete");
        assert_eq!((made.at, made.chosen), (Some(at.into()), Some(0)));
        assert_eq!(made.agreed_by, Some(Agreement::Unsaid));
        assert_eq!(form(&["Roll back"], None).fields(at.into()), Err(Missing::Choice));
        assert_eq!(
            form(&["Roll back", " "], Some(1)).fields(at.into()),
            Err(Missing::Choice)
        );
        assert_eq!(form(&["Roll back"], Some(7)).fields(at.into()), Err(Missing::Choice));
        let unasked = DecisionForm {
            question: "  ".to_owned(),
            ..form(&["Roll back"], Some(0))
        };
        assert_eq!(unasked.fields(at.into()), Err(Missing::Question));
    }

    #[test]
    fn nobody_is_an_answer_and_wins_over_a_name() {
        let alone = DecisionForm {
            nobody: true,
            agreed_by: "Kim".to_owned(),
            ..form(&["Roll back"], Some(0))
        };
        let made = alone.fields(Timestamp(5).into()).expect("complete");
        assert_eq!(made.agreed_by, Some(Agreement::Nobody));
    }

    #[test]
    fn an_edit_writes_just_what_it_changed() {
        let before = form(&["Roll back", "Wait", "Scale"], Some(0));
        let mut after = before.clone();
        after.options.truncate(2);
        after.options[1].pros = "Safe".to_owned();
        let was = before.fields(Timestamp(5).into()).expect("complete");
        let changed = after.fields(Timestamp(5).into()).expect("complete").changed_from(&was);
        assert_eq!((changed.question, changed.chosen, changed.at), (None, None, None));
        let options = changed.options.expect("two places changed").0;
        assert_eq!(options.first(), Some(&None));
        assert_eq!(options[1].as_ref().map(|option| option.pros.as_str()), Some("Safe"));
        assert!(
            options[2].as_ref().is_some_and(DecisionOption::is_blank),
            "what is gone is written blank"
        );
    }

    #[test]
    fn a_draft_gives_the_form_back_as_it_was() {
        let option = |label: &str, pros: &str, cons: &str| OptionForm {
            label: label.to_owned(),
            pros: pros.to_owned(),
            cons: cons.to_owned(),
        };
        let form = DecisionForm {
            options: vec![
                option("Roll back", "fast", ""),
                option("", "", ""),
                option("Wait\n/2/", "", "slow"),
            ],
            chosen: Some(2),
            why: "because\nof it".to_owned(),
            decided_by: "Kim".to_owned(),
            agreed_by: "Alex".to_owned(),
            nobody: true,
            risk: " none ".to_owned(),
            outcome: "worked".to_owned(),
            time: "-5m".to_owned(),
            ..DecisionForm::new("How?")
        };
        assert_eq!(DecisionForm::from_texts(&form.texts()), form);
        assert_eq!(DecisionForm::new("").texts(), [], "an empty form is not worth keeping");
        assert_eq!(DecisionForm::from_texts(&[]), DecisionForm::new(""));
    }

    #[test]
    fn a_draft_of_who_knows_what_neither_grows_the_form_nor_breaks_it() {
        let texts = [
            "option/4000000000/label",
            "option/-1/label",
            "option/0/what",
            "option",
            "else",
            "chosen",
        ];
        let texts = texts.map(|name| (name.to_owned(), "x".to_owned()));
        assert_eq!(DecisionForm::from_texts(&texts), DecisionForm::new(""));
    }

    #[test]
    fn rolling_back_is_suggested_only_where_it_is_missing() {
        for (labels, lacks) in [
            (&["", ""][..], false),
            (&["Scale out", "Wait"], true),
            (&["Scale out", "Roll back the release"], false),
            (&["Revert #4811"], false),
            (&["ROLLBACK"], false),
        ] {
            assert_eq!(form(labels, None).lacks_rollback(), lacks, "{labels:?}");
        }
    }
}
