//! The head of the document: what the incident was, at a glance.

use crate::{
    incident::{Fact, Length, Measure, Role, copy as words, timeline},
    time::{Utc, show},
};

use super::{
    copy,
    document::{Block, Inline},
    durations::length_of,
    record::Record,
    typed,
};

/// One sentence with the durations that are known; nothing where none is.
pub fn glance(record: &Record<'_>) -> Option<Block> {
    let incident = record.incident;
    let of = |measure: Measure| measure.of(incident, record.options.now);
    let (began, ended) = Measure::Impact.ends();
    let mut parts = Vec::new();
    match (of(Measure::Impact), incident.reached(began), incident.reached(ended)) {
        (Length::Known(span), Some(began), Some(ended)) if span.most >= 0 => {
            parts.push(copy::impact(&length_of(span), &record.time(began), &record.time(ended)));
        }
        (Length::SoFar(span), Some(began), _) => {
            parts.push(copy::impact_so_far(&length_of(span), &record.time(began)));
        }
        _ => {}
    }
    if let Length::Known(span) = of(Measure::Detect) {
        parts.push(match span.most {
            0.. => copy::detected_after(&length_of(span)),
            _ => copy::detected_before(&length_of(span.reversed())),
        });
    }
    if let Length::Known(span) = of(Measure::Resolve)
        && span.most >= 0
    {
        parts.push(copy::to_resolved(incident.detected_by.value(), &length_of(span)));
    }
    (!parts.is_empty()).then(|| Block::Paragraph(vec![Inline::text(copy::sentence(&parts))]))
}

/// The facts, one a line; those that nobody gave are left out.
pub fn facts(record: &Record<'_>) -> Block {
    let incident = record.incident;
    let mut lines = Lines(Vec::new());
    lines.add(
        copy::SEVERITY,
        words::severity(incident.severity(), record.options.severity_names),
    );
    lines.add(copy::STATUS, words::state(incident.state()).to_owned());
    lines.add(copy::DATE, days(record));
    lines.add(
        copy::DETECTED_BY,
        words::detected_by(incident.detected_by.value()).to_owned(),
    );
    for fact in [Fact::Impact, Fact::Services, Fact::Reference, Fact::Runbook] {
        lines.add_typed(record, words::fact(fact), incident.fact(fact));
    }
    let roles = Role::ALL.map(|role| (words::role(role), copy::role_word(role), incident.role(role)));
    let mut people = Vec::from(roles);
    let has_postmortem = record.options.parts.postmortem;
    if has_postmortem {
        people.extend(
            [
                (Fact::PostmortemOwner, copy::POSTMORTEM_OWNER),
                (Fact::PostmortemReviewers, copy::REVIEWER),
            ]
            .map(|(fact, role)| (words::fact(fact), role, incident.fact(fact))),
        );
    }
    for (name, role, people) in people {
        // With roles in place of names, "Commander: the commander" would tell nothing.
        if record.people(people).trim() != copy::the(role) {
            lines.add_people(record, name, people);
        }
    }
    if has_postmortem {
        let due = Fact::PostmortemDue;
        lines.add_typed(record, words::fact(due), incident.fact(due));
    }
    Block::List(lines.0)
}

/// The day, or the first and the last.
fn days(record: &Record<'_>) -> String {
    let rows = timeline(record.incident);
    let day = |at| show::day(at, &Utc);
    match (rows.first(), rows.last()) {
        (Some(first), Some(last)) if record.many_days => copy::days(&day(first.when.at), &day(last.when.at)),
        (Some(first), _) => day(first.when.at),
        _ => String::new(),
    }
}

/// Lines of a name in bold and what it stands for.
pub struct Lines(pub Vec<Vec<Inline>>);

impl Lines {
    /// Adds a line unless there is nothing to say.
    pub fn add(&mut self, name: &str, text: String) {
        if !text.is_empty() {
            self.0.push(vec![
                Inline::strong(copy::label(name)),
                Inline::text(copy::after_label(&text)),
            ]);
        }
    }

    /// Adds what somebody typed, unless they typed nothing.
    pub fn add_typed(&mut self, record: &Record<'_>, name: &str, typed: &str) {
        self.add_inlines(name, record.inlines(typed));
    }

    /// Adds people, unless nobody is there.
    pub fn add_people(&mut self, record: &Record<'_>, name: &str, people: &str) {
        self.add_inlines(name, typed::inlines(&record.people(people)));
    }

    fn add_inlines(&mut self, name: &str, text: Vec<Inline>) {
        if !text.is_empty() {
            let mut line = vec![Inline::strong(copy::label(name)), Inline::text(" ")];
            line.extend(text);
            self.0.push(line);
        }
    }
}
