//! What a person set on this device, for all incidents.

use serde::Serialize;

use crate::incident::{FromJson, Json, copy::SeverityNames};

/// The key they are stored under. Not a record: losing it loses no incident.
pub const KEY: &str = "tplus/preferences";

/// The preferences.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Preferences {
    /// Who logs here; empty where nobody said.
    pub name: String,
    /// What this device is called; empty where nobody said.
    pub device: String,
    /// Whether the question for the name was answered, if only with *not now*.
    pub asked_name: bool,
    /// Whether severities are called Sev 1 to 4 rather than P1 to P4.
    pub sev: bool,
}

impl FromJson for Preferences {
    fn from_json(json: &Json) -> Option<Self> {
        Some(Self {
            name: json.or_default("name")?,
            device: json.or_default("device")?,
            asked_name: json.or_default("asked_name")?,
            sev: json.or_default("sev")?,
        })
    }
}

impl Preferences {
    /// How severities are called.
    pub fn severity_names(&self) -> SeverityNames {
        if self.sev { SeverityNames::Sev } else { SeverityNames::P }
    }
}
