//! How long things took, each with the definition that it follows.

use crate::{
    incident::{Length, Measure, Milestone, Span, copy as words},
    time::duration_between,
};

use super::{
    copy,
    document::{Block, Inline, Table},
    record::Record,
};

/// The table of durations.
pub fn durations(record: &Record<'_>) -> Block {
    let rows = Measure::ALL
        .into_iter()
        .map(|measure| {
            let length = match measure.of(record.incident, record.options.now) {
                // An alert may well come before anybody is affected; nothing else comes before its cause.
                Length::Known(span) if span.most < 0 && measure == Measure::Detect => {
                    copy::before_impact(&length_of(span.reversed()))
                }
                Length::Known(span) if span.most < 0 => copy::wrong_way_round(&length_of(span)),
                Length::Known(span) => length_of(span),
                Length::SoFar(span) => copy::so_far(&length_of(span)),
                Length::Missing(milestone) => copy::unknown(words::milestone_within(milestone)),
            };
            let cells = [words::measure(measure).to_owned(), length, definition(record, measure)];
            cells.map(|text| vec![Inline::Text(text)]).into()
        })
        .collect();
    Block::Table(Table {
        head: copy::duration_head(),
        rows,
    })
}

/// A length, as exactly as it is known.
pub fn length_of(span: Span) -> String {
    duration_between(span.least, span.most, span.vague)
}

/// "detected (14:17) − impact began (14:11)".
fn definition(record: &Record<'_>, measure: Measure) -> String {
    let (from, to) = measure.ends();
    let end = |milestone: Milestone| {
        let name = words::milestone_within(milestone);
        let Some(at) = record.incident.reached(milestone) else {
            return name.to_owned();
        };
        let time = record.time(at);
        if milestone == Milestone::ImpactEnded && record.incident.milestone(milestone).is_none() {
            copy::as_mitigated(name, &time)
        } else {
            copy::in_brackets(name, &time)
        }
    };
    copy::difference(&end(to), &end(from))
}
