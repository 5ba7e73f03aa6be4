//! The decisions of the response, as they were made.

use crate::incident::{Agreement, Decision, copy::text_or_erased};

use super::{
    copy,
    document::{Block, Inline, Table},
    facts::Lines,
    record::Record,
};

/// Appends every decision: its question, the options with the chosen one marked, and what belongs to it.
pub fn decisions(record: &Record<'_>, blocks: &mut Vec<Block>) {
    let decisions = record.incident.numbered_decisions();
    if decisions.is_empty() {
        blocks.push(Block::Paragraph(vec![Inline::text(copy::NO_DECISIONS)]));
    }
    for (number, _, decision) in decisions {
        let mut heading = vec![Inline::text(copy::decision_title(number))];
        heading.extend(record.inlines(text_or_erased(&decision.question)));
        blocks.push(Block::Heading(3, heading));
        if let Some(when) = decision.at.get() {
            let made = copy::made_at(&record.time(*when), &record.offset(when.at));
            blocks.push(Block::Paragraph(vec![Inline::Text(made)]));
        }
        if let Some(options) = options(record, decision) {
            blocks.push(options);
        }
        let lines = lines(record, decision);
        if !lines.is_empty() {
            blocks.push(Block::List(lines));
        }
    }
}

fn options(record: &Record<'_>, decision: &Decision) -> Option<Block> {
    let rows: Vec<_> = decision
        .standing_options()
        .map(|(place, option)| {
            let label = record.inlines(&option.label);
            let label = if decision.chosen.get() == Some(&place) {
                chosen(label)
            } else {
                label
            };
            vec![label, record.inlines(&option.pros), record.inlines(&option.cons)]
        })
        .collect();
    (!rows.is_empty()).then(|| {
        Block::Table(Table {
            head: copy::option_head(),
            rows,
        })
    })
}

/// Marked in words as well as in bold, since bold alone may not reach everybody.
fn chosen(label: Vec<Inline>) -> Vec<Inline> {
    let bold = |inline| match inline {
        Inline::Text(text) => Inline::Strong(text.trim().to_owned()),
        other => other,
    };
    let mut out: Vec<_> = match label.len() {
        1 => label.into_iter().map(bold).collect(),
        _ => label,
    };
    out.push(Inline::text(copy::CHOSEN_MARK));
    out
}

fn lines(record: &Record<'_>, decision: &Decision) -> Vec<Vec<Inline>> {
    let mut lines = Lines(Vec::new());
    lines.add_typed(record, copy::WHY, decision.why.text());
    lines.add_people(record, copy::DECIDED_BY, decision.decided_by.text());
    match decision.agreement() {
        Agreement::Unsaid => {}
        Agreement::Nobody => lines.add(copy::AGREED_BY, copy::DECIDED_ALONE.to_owned()),
        Agreement::By(people) => lines.add_people(record, copy::AGREED_BY, people),
    }
    lines.add_typed(record, copy::RISK, decision.risk.text());
    lines.add_typed(record, copy::OUTCOME, decision.outcome.text());
    lines.0
}
