//! Reading a change. The names are those that `change` writes.

use super::{Agreement, Change, DecisionOption, DecisionOptions, FromJson, Json, Opened};

impl FromJson for Change {
    /// Nothing where this build does not know the change.
    fn from_json(json: &Json) -> Option<Self> {
        let (kind, of) = json.only_field()?;
        Some(match kind {
            "opened" => Self::Opened(FromJson::from_json(of)?),
            "fact-set" => Self::FactSet {
                fact: of.needed("fact")?,
                text: of.given("text")?,
            },
            "detected-by-set" => Self::DetectedBySet { by: of.needed("by")? },
            "severity-set" => Self::SeveritySet {
                severity: of.needed("severity")?,
                at: of.needed("at")?,
            },
            "progress-set" => Self::ProgressSet {
                progress: of.needed("progress")?,
                at: of.needed("at")?,
            },
            "milestone-set" => Self::MilestoneSet {
                milestone: of.needed("milestone")?,
                at: of.given("at")?,
                note: of.given("note")?,
            },
            "reopened" => Self::Reopened {
                at: of.needed("at")?,
                cleared: of.needed("cleared")?,
            },
            "entry-logged" => Self::EntryLogged(FromJson::from_json(of)?),
            "entry-corrected" => Self::EntryCorrected {
                entry: of.needed("entry")?,
                fields: of.needed("fields")?,
            },
            "decision-made" => Self::DecisionMade(FromJson::from_json(of)?),
            "decision-corrected" => Self::DecisionCorrected {
                decision: of.needed("decision")?,
                fields: of.needed("fields")?,
            },
            "update-posted" => Self::UpdatePosted(FromJson::from_json(of)?),
            "update-corrected" => Self::UpdateCorrected {
                update: of.needed("update")?,
                fields: of.needed("fields")?,
            },
            "withdrawn" => Self::Withdrawn {
                what: of.needed("what")?,
                withdrawn: of.needed("withdrawn")?,
            },
            "kept-apart" => Self::KeptApart {
                one: of.needed("one")?,
                other: of.needed("other")?,
            },
            "role-taken" => Self::RoleTaken {
                role: of.needed("role")?,
                person: of.needed("person")?,
                at: of.needed("at")?,
            },
            "action-added" => Self::ActionAdded(FromJson::from_json(of)?),
            "action-corrected" => Self::ActionCorrected {
                action: of.needed("action")?,
                fields: of.needed("fields")?,
            },
            "section-written" => Self::SectionWritten {
                section: of.needed("section")?,
                text: of.given("text")?,
                autosave: of.or_default("autosave")?,
            },
            "writer-named" => Self::WriterNamed {
                name: of.needed("name")?,
                device: of.or_default("device")?,
            },
            _ => return None,
        })
    }
}

impl FromJson for Opened {
    fn from_json(json: &Json) -> Option<Self> {
        Some(Self {
            at: json.needed("at")?,
            title: json.needed("title")?,
            severity: json.needed("severity")?,
            detected_by: json.needed("detected_by")?,
            detected: json.needed("detected")?,
            impact_began: json.given("impact_began")?,
            impact: json.or_default("impact")?,
            reference: json.or_default("reference")?,
            services: json.or_default("services")?,
            runbook: json.or_default("runbook")?,
            zone: json.or_default("zone")?,
            example: json.or_default("example")?,
        })
    }
}

impl FromJson for DecisionOption {
    fn from_json(json: &Json) -> Option<Self> {
        Some(Self {
            label: json.needed("label")?,
            pros: json.or_default("pros")?,
            cons: json.or_default("cons")?,
        })
    }
}

impl FromJson for DecisionOptions {
    fn from_json(json: &Json) -> Option<Self> {
        FromJson::from_json(json).map(Self)
    }
}

impl FromJson for Agreement {
    fn from_json(json: &Json) -> Option<Self> {
        match json.text() {
            Some("unsaid") => Some(Self::Unsaid),
            Some("nobody") => Some(Self::Nobody),
            _ => match json.only_field()? {
                ("by", people) => String::from_json(people).map(Self::By),
                _ => None,
            },
        }
    }
}
