//! The fixed choices of an incident, in the words of the field. Their serialised names are part of the stored format.

use serde::{Serialize, Serializer};

use super::{FromJson, Json};

/// How bad it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Critical: down for all or most.
    P1,
    /// High: a significant feature broken or badly slow.
    #[default]
    P2,
    /// Medium: a subset of users, or a feature that can wait for business hours.
    P3,
    /// Low: minor or cosmetic.
    P4,
}

impl Severity {
    /// Worst first.
    pub const ALL: [Self; 4] = [Self::P1, Self::P2, Self::P3, Self::P4];

    /// 1 (worst) to 4.
    pub fn number(self) -> u8 {
        self as u8 + 1
    }

    /// Minutes after which the next status update is due; none where nobody waits for one.
    pub fn update_minutes(self) -> Option<i64> {
        match self {
            Self::P1 => Some(20),
            Self::P2 => Some(30),
            Self::P3 => Some(60),
            Self::P4 => None,
        }
    }

    /// Whether an incident of this severity asks for a postmortem unprompted.
    pub fn wants_postmortem(self) -> bool {
        self <= Self::P2
    }
}

/// How it came to our attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DetectedBy {
    /// A monitoring alert.
    #[default]
    Alert,
    /// A user or a customer reported it.
    Report,
    /// Someone noticed.
    Noticed,
}

impl DetectedBy {
    /// In the order of the form.
    pub const ALL: [Self; 3] = [Self::Alert, Self::Report, Self::Noticed];
}

/// Where the response stands, as status pages name it. *Resolved* is not here: it is the milestone of that name, so
/// that the two can never disagree.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Progress {
    /// The cause is not known yet.
    #[default]
    Investigating,
    /// The cause is known.
    Identified,
    /// A fix is in and being watched.
    Monitoring,
}

impl Progress {
    /// In the order of a response.
    pub const ALL: [Self; 3] = [Self::Investigating, Self::Identified, Self::Monitoring];
}

/// A moment that durations are counted from or to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Milestone {
    /// Users began to notice.
    ImpactBegan,
    /// We came to know: T+0.
    Detected,
    /// It was called an incident.
    Declared,
    /// Somebody took it on.
    Acknowledged,
    /// Users are no longer affected, by whatever means.
    Mitigated,
    /// Users stopped noticing; as *mitigated* unless set.
    ImpactEnded,
    /// The response is over.
    Resolved,
}

impl Milestone {
    /// Whether it can be taken away again. The incident hangs on the others: they can only be moved.
    pub fn is_removable(self) -> bool {
        !matches!(self, Self::Detected | Self::Declared)
    }

    /// In their usual order.
    pub const ALL: [Self; 7] = [
        Self::ImpactBegan,
        Self::Detected,
        Self::Declared,
        Self::Acknowledged,
        Self::Mitigated,
        Self::ImpactEnded,
        Self::Resolved,
    ];
}

/// What an entry of the timeline is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum EntryKind {
    /// Something seen.
    #[default]
    Observation,
    /// A deploy or a configuration change.
    Change,
    /// Something done.
    Action,
    /// Something said to people.
    Communication,
    /// Who was paged next.
    Escalation,
    /// Anything else worth keeping.
    Note,
}

impl EntryKind {
    /// In the order of the menu.
    pub const ALL: [Self; 6] = [
        Self::Observation,
        Self::Change,
        Self::Action,
        Self::Communication,
        Self::Escalation,
        Self::Note,
    ];
}

/// Who does what during the response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Leads the response.
    Commander,
    /// Keeps the record.
    Scribe,
    /// Speaks to customers and colleagues.
    Communications,
}

impl Role {
    /// In the order they are usually filled.
    pub const ALL: [Self; 3] = [Self::Commander, Self::Scribe, Self::Communications];
}

/// Whom a status update is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Audience {
    /// Colleagues.
    #[default]
    Internal,
    /// Customers.
    Customers,
}

impl Audience {
    /// In the order of the form.
    pub const ALL: [Self; 2] = [Self::Internal, Self::Customers];
}

/// What an action item is meant to change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ActionKind {
    /// Makes it not happen again.
    #[default]
    Prevent,
    /// Makes us notice sooner.
    Detect,
    /// Makes it hurt less or end sooner.
    Mitigate,
    /// Changes how people work together.
    Process,
}

impl ActionKind {
    /// In the order of the menu.
    pub const ALL: [Self; 4] = [Self::Prevent, Self::Detect, Self::Mitigate, Self::Process];
}

/// A plain text about the incident as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fact {
    /// What it is called.
    Title,
    /// What users see, in a line.
    Impact,
    /// A ticket, or whatever else it is known as elsewhere.
    Reference,
    /// The services affected.
    Services,
    /// Where the runbook is.
    Runbook,
    /// The IANA name of the time zone that its times are shown in.
    Zone,
    /// Who writes the postmortem.
    PostmortemOwner,
    /// Who reads it before it is published.
    PostmortemReviewers,
    /// When it should be done, as typed.
    PostmortemDue,
}

/// A part of the postmortem that is written by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// What happened, in a few sentences.
    Summary,
    /// Who was affected, how, and how much.
    Impact,
    /// What set it off.
    Trigger,
    /// How we came to know.
    Detection,
    /// What ended it.
    Resolution,
    /// Why the failure was possible.
    RootCause,
    /// What made it worse, longer or harder to see.
    ContributingFactors,
    /// What went well.
    WentWell,
    /// What went wrong.
    WentWrong,
    /// Where we got lucky.
    GotLucky,
}

impl Section {
    /// In the order of the document.
    pub const ALL: [Self; 10] = [
        Self::Summary,
        Self::Impact,
        Self::Trigger,
        Self::Detection,
        Self::Resolution,
        Self::RootCause,
        Self::ContributingFactors,
        Self::WentWell,
        Self::WentWrong,
        Self::GotLucky,
    ];
}

/// How the choices are called in what is stored. Written out here rather than derived: the derived code is a kilobyte
/// of download a type, and here the stored names stand in one place.
macro_rules! stored_as {
    ($($type:ident { $($variant:ident = $name:literal,)* })*) => {$(
        impl $type {
            /// Its name in what is stored.
            pub fn stored_name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }

            /// The one of that name.
            pub fn from_stored_name(name: &str) -> Option<Self> {
                const NAMES: &[(&str, $type)] = &[$(($name, $type::$variant)),*];
                NAMES.iter().find(|(held, _)| *held == name).map(|(_, found)| *found)
            }
        }

        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.stored_name())
            }
        }

        impl FromJson for $type {
            fn from_json(json: &Json) -> Option<Self> {
                Self::from_stored_name(json.text()?)
            }
        }
    )*};
}

stored_as! {
    Severity {
        P1 = "p1",
        P2 = "p2",
        P3 = "p3",
        P4 = "p4",
    }
    DetectedBy {
        Alert = "alert",
        Report = "report",
        Noticed = "noticed",
    }
    Progress {
        Investigating = "investigating",
        Identified = "identified",
        Monitoring = "monitoring",
    }
    Milestone {
        ImpactBegan = "impact-began",
        Detected = "detected",
        Declared = "declared",
        Acknowledged = "acknowledged",
        Mitigated = "mitigated",
        ImpactEnded = "impact-ended",
        Resolved = "resolved",
    }
    EntryKind {
        Observation = "observation",
        Change = "change",
        Action = "action",
        Communication = "communication",
        Escalation = "escalation",
        Note = "note",
    }
    Role {
        Commander = "commander",
        Scribe = "scribe",
        Communications = "communications",
    }
    Audience {
        Internal = "internal",
        Customers = "customers",
    }
    ActionKind {
        Prevent = "prevent",
        Detect = "detect",
        Mitigate = "mitigate",
        Process = "process",
    }
    Fact {
        Title = "title",
        Impact = "impact",
        Reference = "reference",
        Services = "services",
        Runbook = "runbook",
        Zone = "zone",
        PostmortemOwner = "postmortem-owner",
        PostmortemReviewers = "postmortem-reviewers",
        PostmortemDue = "postmortem-due",
    }
    Section {
        Summary = "summary",
        Impact = "impact",
        Trigger = "trigger",
        Detection = "detection",
        Resolution = "resolution",
        RootCause = "root-cause",
        ContributingFactors = "contributing-factors",
        WentWell = "went-well",
        WentWrong = "went-wrong",
        GotLucky = "got-lucky",
    }
}
