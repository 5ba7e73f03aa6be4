//! The status update form.

use super::copy;
use crate::{
    incident::{
        Audience, Incident, Timestamp, UpdateFields,
        copy::{self as incident_copy, SeverityNames},
    },
    time::{Zone, show},
};

/// What the form holds, its times read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UpdateForm {
    pub audience: Audience,
    pub text: String,
    pub next_by: Option<Timestamp>,
}

impl UpdateForm {
    /// The update as logged; nothing where it says nothing.
    pub fn fields(&self, at: Timestamp) -> Option<UpdateFields> {
        let text = self.text.trim();
        (!text.is_empty()).then(|| UpdateFields {
            at: Some(at.into()),
            audience: Some(self.audience),
            text: Some(text.to_owned()),
            next_by: self.next_by,
            pinned: None,
            internal: None,
        })
    }

    /// The update as plain text to paste where people read it.
    pub fn plain_text(&self, incident: &Incident, zone: &dyn Zone, names: SeverityNames) -> String {
        let next = self
            .next_by
            .map(|by| copy::next_update_by(&show::clock(by, zone), &show::zone_label(zone, by)));
        copy::update_text(incident, names, self.audience, self.text.trim(), next.as_deref())
    }
}

/// What stands in the form, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    pub audience: Audience,
    pub text: String,
    /// When the next one is to come.
    pub next_by: String,
}

impl Typed {
    /// What is typed and chosen, as its draft keeps it: names and texts, what is as suggested left out. `suggested`: the
    /// time that the form suggests for the next update, which would be out of date when the draft is read.
    pub fn texts(&self, suggested: &str) -> Vec<(String, String)> {
        let mut texts = Vec::new();
        let mut add = |name: &str, text: &str| texts.push((name.to_owned(), text.to_owned()));
        if !self.text.is_empty() {
            add("text", &self.text);
        }
        if self.audience != Audience::default() {
            add("audience", incident_copy::audience(self.audience));
        }
        if self.next_by != suggested {
            add("next", &self.next_by);
        }
        texts
    }

    /// The form that a draft keeps. What it does not name is as suggested.
    pub fn from_texts(texts: &[(String, String)], suggested: &str) -> Self {
        let mut typed = Self {
            next_by: suggested.to_owned(),
            ..Self::default()
        };
        for (name, text) in texts {
            match name.as_str() {
                "text" => typed.text.clone_from(text),
                "next" => typed.next_by.clone_from(text),
                "audience" => {
                    let named = |audience: &Audience| incident_copy::audience(*audience) == text;
                    typed.audience = Audience::ALL.into_iter().find(named).unwrap_or_default();
                }
                _ => {}
            }
        }
        typed
    }
}

/// A time that is still to come, from one that was read as past: `15:00` typed at 14:30 means today's, though the
/// nearest past one is yesterday's. One that is further back than a day was written with its date, and stays.
pub fn ahead(at: Timestamp, now: Timestamp) -> Timestamp {
    const DAY: i64 = 24 * 60 * 60;
    if at < now && now.since(at) < DAY {
        at.plus(DAY)
    } else {
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        incident::{Fact, Register, Stamp, WriteKey, WriterId},
        time::Utc,
    };

    fn incident() -> Incident {
        let event = crate::incident::EventId {
            writer: WriterId::from_random(1),
            number: 1,
        };
        let mut title = Register::default();
        title.write(
            WriteKey {
                stamp: Stamp(1, 0),
                event,
            },
            "Checkout failing".to_owned(),
        );
        Incident {
            facts: [(Fact::Title, title)].into_iter().collect(),
            ..Incident::default()
        }
    }

    #[test]
    fn customers_are_told_no_severity_and_colleagues_are() {
        let mut form = UpdateForm {
            text: " A fix is going out. ".to_owned(),
            ..UpdateForm::default()
        };
        form.next_by = Some(Timestamp(15 * 3600));
        let text = form.plain_text(&incident(), &Utc, SeverityNames::Sev);
        assert_eq!(
            text,
            "[Sev 2 High] Checkout failing: Investigating\nA fix is going out.\nNext update by 15:00 UTC."
        );
        form.audience = Audience::Customers;
        form.next_by = None;
        let text = form.plain_text(&incident(), &Utc, SeverityNames::P);
        assert_eq!(text, "Checkout failing: Investigating\nA fix is going out.");
    }

    #[test]
    fn an_update_that_says_nothing_is_none() {
        let form = UpdateForm {
            text: " \n".to_owned(),
            ..UpdateForm::default()
        };
        assert_eq!(form.fields(Timestamp(1)), None);
    }

    #[test]
    fn a_draft_gives_the_form_back_with_what_would_be_suggested_now() {
        let typed = Typed {
            audience: Audience::Customers,
            text: "We are looking into it.\n".to_owned(),
            next_by: "14:50".to_owned(),
        };
        let as_suggested = typed.texts("14:50");
        assert_eq!(
            Typed::from_texts(&as_suggested, "15:20"),
            Typed {
                next_by: "15:20".to_owned(),
                ..typed.clone()
            }
        );
        assert_eq!(Typed::from_texts(&typed.texts("14:40"), "15:20"), typed);
        let promises_nothing = Typed::default();
        assert_eq!(
            Typed::from_texts(&promises_nothing.texts("14:50"), "15:20"),
            promises_nothing
        );
        assert_eq!(promises_nothing.texts(""), [], "an empty form is not worth keeping");
    }

    #[test]
    fn a_promise_lies_ahead() {
        let (now, hour) = (Timestamp(1_000_000), 3600);
        assert_eq!(
            ahead(now.plus(-23 * hour), now),
            now.plus(hour),
            "15:00 typed at 14:00 is today's"
        );
        assert_eq!(ahead(now.plus(60), now), now.plus(60));
        assert_eq!(
            ahead(now.plus(-25 * hour), now),
            now.plus(-25 * hour),
            "a date that was typed is meant"
        );
    }
}
