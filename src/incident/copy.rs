//! What the fixed choices of an incident are called.

pub use super::history::copy::*;
use super::{
    ActionKind, Audience, DetectedBy, EntryKind, Fact, Measure, Milestone, Progress, Register, Role, Section, Severity,
    State,
};

/// How severities are called, a preference: many teams say "Sev 2" where others say "P2".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SeverityNames {
    /// P1 to P4.
    #[default]
    P,
    /// Sev 1 to Sev 4.
    Sev,
}

/// "P2" or "Sev 2".
pub fn severity_code(severity: Severity, names: SeverityNames) -> &'static str {
    match (names, severity) {
        (SeverityNames::P, Severity::P1) => "P1",
        (SeverityNames::P, Severity::P2) => "P2",
        (SeverityNames::P, Severity::P3) => "P3",
        (SeverityNames::P, Severity::P4) => "P4",
        (SeverityNames::Sev, Severity::P1) => "Sev 1",
        (SeverityNames::Sev, Severity::P2) => "Sev 2",
        (SeverityNames::Sev, Severity::P3) => "Sev 3",
        (SeverityNames::Sev, Severity::P4) => "Sev 4",
    }
}

/// "High".
pub fn severity_word(severity: Severity) -> &'static str {
    match severity {
        Severity::P1 => "Critical",
        Severity::P2 => "High",
        Severity::P3 => "Medium",
        Severity::P4 => "Low",
    }
}

/// "P2 High" or "Sev 2 High".
pub fn severity(severity: Severity, names: SeverityNames) -> String {
    [severity_code(severity, names), severity_word(severity)].join(" ")
}

/// What a severity means, for choosing one.
pub fn severity_meaning(severity: Severity) -> &'static str {
    match severity {
        Severity::P1 => "Down for all or most users, revenue is hit, every minute counts",
        Severity::P2 => "A significant feature is broken or badly slow, also when it fails for a portion of users",
        Severity::P3 => "A subset of users or a non-critical feature; business hours",
        Severity::P4 => "Minor, cosmetic or a single-user edge case; fixed as a normal ticket",
    }
}

/// "Monitoring alert".
pub fn detected_by(by: DetectedBy) -> &'static str {
    match by {
        DetectedBy::Alert => "Monitoring alert",
        DetectedBy::Report => "User or customer report",
        DetectedBy::Noticed => "Someone noticed",
    }
}

/// "Investigating".
pub fn progress(progress: Progress) -> &'static str {
    match progress {
        Progress::Investigating => "Investigating",
        Progress::Identified => "Identified",
        Progress::Monitoring => "Monitoring",
    }
}

/// "Investigating" to "Resolved".
pub fn state(state: State) -> &'static str {
    match state {
        State::Open(open) => progress(open),
        State::Resolved => milestone(Milestone::Resolved),
    }
}

/// "Impact began".
pub fn milestone(milestone: Milestone) -> &'static str {
    match milestone {
        Milestone::ImpactBegan => "Impact began",
        Milestone::Detected => "Detected",
        Milestone::Declared => "Declared",
        Milestone::Acknowledged => "Acknowledged",
        Milestone::Mitigated => "Mitigated",
        Milestone::ImpactEnded => "Impact ended",
        Milestone::Resolved => "Resolved",
    }
}

/// "impact began", inside a sentence.
pub fn milestone_within(milestone: Milestone) -> &'static str {
    match milestone {
        Milestone::ImpactBegan => "impact began",
        Milestone::Detected => "detected",
        Milestone::Declared => "declared",
        Milestone::Acknowledged => "acknowledged",
        Milestone::Mitigated => "mitigated",
        Milestone::ImpactEnded => "impact ended",
        Milestone::Resolved => "resolved",
    }
}

/// "Observation".
pub fn entry_kind(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Observation => "Observation",
        EntryKind::Change => "Change",
        EntryKind::Action => "Action",
        EntryKind::Communication => "Communication",
        EntryKind::Escalation => "Escalation",
        EntryKind::Note => "Note",
    }
}

/// "Commander".
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Commander => "Commander",
        Role::Scribe => "Scribe",
        Role::Communications => "Communications",
    }
}

/// "Internal".
pub fn audience(audience: Audience) -> &'static str {
    match audience {
        Audience::Internal => "Internal",
        Audience::Customers => "Customers",
    }
}

/// "Prevent".
pub fn action_kind(kind: ActionKind) -> &'static str {
    match kind {
        ActionKind::Prevent => "Prevent",
        ActionKind::Detect => "Detect",
        ActionKind::Mitigate => "Mitigate",
        ActionKind::Process => "Process",
    }
}

/// "Services".
pub fn fact(fact: Fact) -> &'static str {
    match fact {
        Fact::Title => "Title",
        Fact::Impact => "Impact",
        Fact::Reference => "Reference",
        Fact::Services => "Services",
        Fact::Runbook => "Runbook",
        Fact::Zone => "Time zone",
        Fact::PostmortemOwner => "Postmortem owner",
        Fact::PostmortemReviewers => "Reviewers",
        Fact::PostmortemDue => "Postmortem due",
    }
}

/// "Root cause".
pub fn section(section: Section) -> &'static str {
    match section {
        Section::Summary => "Summary",
        Section::Impact => "Impact",
        Section::Trigger => "Trigger",
        Section::Detection => "Detection",
        Section::Resolution => "Resolution",
        Section::RootCause => "Root cause",
        Section::ContributingFactors => "Contributing factors",
        Section::WentWell => "What went well",
        Section::WentWrong => "What went wrong",
        Section::GotLucky => "Where we got lucky",
    }
}

/// "To detect".
pub fn measure(measure: Measure) -> &'static str {
    match measure {
        Measure::Detect => "To detect",
        Measure::Acknowledge => "To acknowledge",
        Measure::Mitigate => "To mitigate",
        Measure::Resolve => "To resolve",
        Measure::Impact => "Impact",
    }
}

/// "detected − impact began".
pub fn measure_definition(measure: Measure) -> String {
    let (from, to) = measure.ends();
    [milestone_within(to), milestone_within(from)].join(" \u{2212} ")
}

/// Stands where a text was erased.
pub const TEXT_ERASED: &str = "(text erased)";

/// The text of something that was logged with one, or that it was erased.
pub fn text_or_erased(text: &Register<String>) -> &str {
    text.get().map_or(TEXT_ERASED, String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_severity_reads_in_either_habit() {
        assert_eq!(severity(Severity::P2, SeverityNames::P), "P2 High");
        assert_eq!(severity(Severity::P4, SeverityNames::Sev), "Sev 4 Low");
    }

    #[test]
    fn every_measure_says_what_it_is_counted_between() {
        assert_eq!(measure_definition(Measure::Detect), "detected \u{2212} impact began");
        assert_eq!(
            measure_definition(Measure::Impact),
            "impact ended \u{2212} impact began"
        );
    }
}
