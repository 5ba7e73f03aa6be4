//! The decision form.

use crate::incident::{Agreement, Decision, DecisionFields, DecisionOption, DecisionOptions, Timestamp};

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
}

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
        }
    }

    /// The decision that the form describes, made at `at`.
    ///
    /// # Errors
    /// A question and a chosen option that says something are all that it takes; without them, which is missing.
    pub fn fields(&self, at: Timestamp) -> Result<DecisionFields, Missing> {
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
        })
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

#[cfg(test)]
mod tests {
    use super::*;

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
        let made = form(&["Roll back", ""], Some(0)).fields(at).expect("complete");
        assert_eq!((made.at, made.chosen), (Some(at), Some(0)));
        assert_eq!(made.agreed_by, Some(Agreement::Unsaid));
        assert_eq!(form(&["Roll back"], None).fields(at), Err(Missing::Choice));
        assert_eq!(form(&["Roll back", " "], Some(1)).fields(at), Err(Missing::Choice));
        assert_eq!(form(&["Roll back"], Some(7)).fields(at), Err(Missing::Choice));
        let unasked = DecisionForm {
            question: "  ".to_owned(),
            ..form(&["Roll back"], Some(0))
        };
        assert_eq!(unasked.fields(at), Err(Missing::Question));
    }

    #[test]
    fn nobody_is_an_answer_and_wins_over_a_name() {
        let alone = DecisionForm {
            nobody: true,
            agreed_by: "Kim".to_owned(),
            ..form(&["Roll back"], Some(0))
        };
        let made = alone.fields(Timestamp(5)).expect("complete");
        assert_eq!(made.agreed_by, Some(Agreement::Nobody));
    }

    #[test]
    fn an_edit_writes_just_what_it_changed() {
        let before = form(&["Roll back", "Wait", "Scale"], Some(0));
        let mut after = before.clone();
        after.options.truncate(2);
        after.options[1].pros = "Safe".to_owned();
        let was = before.fields(Timestamp(5)).expect("complete");
        let changed = after.fields(Timestamp(5)).expect("complete").changed_from(&was);
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
