//! The postmortem, from its title to its last line.

use crate::incident::{Fact, Incident, Milestone, Section, copy as words};

use super::{
    copy,
    decisions::decisions,
    document::{Block, Document, Inline, Table},
    durations::durations,
    facts::{facts, glance},
    record::{Options, Record},
    timeline, typed,
};

/// The postmortem of `incident`. Sections that nobody wrote say so. Without the part of that name it is a record of the
/// incident: what happened, without what was written about it afterwards.
pub fn postmortem(incident: &Incident, options: &Options<'_>) -> Document {
    let record = Record::new(incident, options);
    let mut blocks = vec![title(&record)];
    blocks.extend(glance(&record));
    blocks.push(facts(&record));
    heading(&mut blocks, copy::DURATIONS);
    blocks.push(durations(&record));
    let has_postmortem = options.parts.postmortem;
    for part in Section::ALL {
        if part == Section::RootCause {
            heading(&mut blocks, copy::TIMELINE);
            blocks.push(if options.parts.timeline {
                timeline::table(&record)
            } else {
                Block::Paragraph(vec![Inline::text(copy::NO_TIMELINE)])
            });
        }
        if has_postmortem {
            section(&record, &mut blocks, part);
        }
    }
    if has_postmortem {
        heading(&mut blocks, copy::ACTION_ITEMS);
        blocks.push(action_items(&record));
    }
    heading(&mut blocks, copy::DECISIONS);
    decisions(&record, &mut blocks);
    blocks.push(footer(&record));
    Document(blocks)
}

fn title(record: &Record<'_>) -> Block {
    let mut title = vec![Inline::text(if record.options.parts.postmortem {
        copy::TITLE
    } else {
        copy::RECORD_TITLE
    })];
    title.extend(or(record.inlines(record.incident.fact(Fact::Title)), copy::NO_TITLE));
    Block::Heading(1, title)
}

/// The text, or what stands in its place where nobody typed any.
fn or(text: Vec<Inline>, none: &str) -> Vec<Inline> {
    if text.is_empty() {
        vec![Inline::text(none)]
    } else {
        text
    }
}

fn heading(blocks: &mut Vec<Block>, text: &str) {
    blocks.push(Block::Heading(2, vec![Inline::text(text)]));
}

fn section(record: &Record<'_>, blocks: &mut Vec<Block>, section: Section) {
    heading(blocks, words::section(section));
    let text = record.text(record.incident.section(section));
    let written = match section {
        Section::Summary | Section::Impact | Section::Trigger | Section::Detection | Section::Resolution => {
            typed::prose(&text)
        }
        Section::RootCause
        | Section::ContributingFactors
        | Section::WentWell
        | Section::WentWrong
        | Section::GotLucky => typed::points(&text),
    };
    if written.is_empty() {
        blocks.push(Block::Paragraph(vec![Inline::text(copy::NOT_WRITTEN)]));
    }
    blocks.extend(written);
}

/// In the order in which they were added.
fn action_items(record: &Record<'_>) -> Block {
    let actions = record.incident.standing_actions();
    if actions.is_empty() {
        return Block::Paragraph(vec![Inline::text(copy::NO_ACTION_ITEMS)]);
    }
    let rows = actions
        .into_iter()
        .map(|(_, action)| {
            vec![
                record.inlines(action.what.text()),
                vec![Inline::text(words::action_kind(action.kind.value()))],
                // As typed even where names give way to roles: an action item without its owner is a wish.
                or(typed::inlines(action.owner.text()), copy::NO_OWNER),
                or(record.inlines(action.due.text()), copy::NO_DUE_DATE),
                vec![Inline::text(copy::done(action.done.value()))],
            ]
        })
        .collect();
    Block::Table(Table {
        head: copy::action_head(),
        rows,
    })
}

fn footer(record: &Record<'_>) -> Block {
    let incident = record.incident;
    let has_local_time = record.options.parts.timeline && record.has_local_time();
    let mut text = copy::times(has_local_time.then(|| record.options.zone.name()));
    if let Some(zero) = [Milestone::Detected, Milestone::Declared]
        .into_iter()
        .find(|milestone| incident.milestone(*milestone).is_some())
    {
        text.push_str(&copy::zero(words::milestone_within(zero)));
    }
    if incident.is_open() {
        text.push_str(&copy::as_of(&record.date_and_time(record.options.now)));
    }
    Block::Paragraph(vec![Inline::Text(text)])
}
