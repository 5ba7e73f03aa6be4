//! The timeline as a table.

use crate::{
    incident::{
        Audience, Decision, Entry, Item, Milestone, Row, Turn, TurnKind, Update, When, copy as words, timeline,
    },
    time::{Utc, show},
};

use super::{
    copy,
    document::{Block, Inline, Table},
    record::{Record, clock},
    typed,
};

/// The table: UTC, the incident's own zone beside it, the time from T+0, and what happened. With a date column where
/// the incident has several days.
pub fn table(record: &Record<'_>) -> Block {
    let rows = timeline(record.incident);
    let local = record.has_local_time().then(|| Local::new(record, &rows));
    let mut head = Vec::new();
    if record.many_days {
        head.push(copy::DATE_COLUMN.to_owned());
    }
    head.push(copy::TIME_COLUMN.to_owned());
    head.extend(local.as_ref().map(Local::head));
    head.push(copy::OFFSET_COLUMN.to_owned());
    head.push(copy::EVENT_COLUMN.to_owned());
    let rows = rows
        .iter()
        .map(|row| {
            let mut cells = Vec::new();
            if record.many_days {
                cells.push(show::iso_date(row.when.at, &Utc));
            }
            cells.push(clock(row.when, &Utc));
            cells.extend(local.as_ref().map(|local| local.cell(row.when)));
            cells.push(record.offset(row.when.at));
            let mut cells: Vec<_> = cells.into_iter().map(|text| vec![Inline::Text(text)]).collect();
            cells.push(event(record, &row.item));
            cells
        })
        .collect();
    Block::Table(Table { head, rows })
}

/// The column of the incident's own zone.
struct Local<'a> {
    record: &'a Record<'a>,
    /// The offset from UTC, in seconds, where all rows share one; else each says its own.
    offset: Option<i32>,
}

impl<'a> Local<'a> {
    fn new(record: &'a Record<'a>, rows: &[Row<'_>]) -> Self {
        let mut offsets = rows.iter().map(|row| record.options.zone.offset_seconds(row.when.at));
        let first = offsets.next();
        Self {
            record,
            offset: first.filter(|first| offsets.all(|offset| offset == *first)),
        }
    }

    fn head(&self) -> String {
        let zone = self.record.options.zone.name();
        match self.offset {
            Some(offset) => copy::local_column(zone, &show::utc_offset_label(offset)),
            None => copy::local_column_varying(zone),
        }
    }

    fn cell(&self, when: When) -> String {
        let (at, zone) = (when.at, self.record.options.zone);
        let mut time = clock(when, zone);
        let date = show::iso_date(at, zone);
        if date != show::iso_date(at, &Utc) {
            time = copy::date_and_time(&date, &time);
        }
        if self.offset.is_none() {
            time = copy::time_and_offset(&time, &show::utc_offset_label(zone.offset_seconds(at)));
        }
        time
    }
}

fn event(record: &Record<'_>, item: &Item<'_>) -> Vec<Inline> {
    match item {
        Item::Milestone(milestone, note) => reached(record, *milestone, note),
        Item::Undone(_, milestone) => {
            vec![
                Inline::strong(words::milestone(*milestone)),
                Inline::text(copy::TAKEN_BACK),
            ]
        }
        Item::Entry(_, entry) => logged(record, entry),
        Item::Decision(_, number, decision) => decided(record, *number, decision),
        Item::Update(_, update) => posted(record, update),
        Item::Turn(_, turn) => turned(record, turn),
    }
}

fn reached(record: &Record<'_>, milestone: Milestone, note: &str) -> Vec<Inline> {
    let mut out = vec![Inline::strong(words::milestone(milestone))];
    if milestone == Milestone::Detected {
        out.push(Inline::text(copy::detected_how(record.incident.detected_by.value())));
    }
    if milestone == Milestone::Declared {
        let severity = words::severity(record.incident.declared_as.value(), record.options.severity_names);
        out.push(Inline::text(copy::declared_as(&severity)));
    }
    let note = record.inlines(note);
    if !note.is_empty() {
        out.push(Inline::text(copy::BEFORE_NOTE));
        out.extend(note);
    }
    out
}

fn logged(record: &Record<'_>, entry: &Entry) -> Vec<Inline> {
    said(
        words::entry_kind(entry.kind.value()),
        record.inlines(words::text_or_erased(&entry.text)),
    )
}

fn decided(record: &Record<'_>, number: usize, decision: &Decision) -> Vec<Inline> {
    let mut out = said(
        &copy::decision(number),
        record.inlines(words::text_or_erased(&decision.question)),
    );
    if let Some(option) = decision.chosen_option() {
        out.push(Inline::text(copy::chosen(ended(&out))));
        out.extend(record.inlines(&option.label));
    }
    out
}

fn posted(record: &Record<'_>, update: &Update) -> Vec<Inline> {
    let label = match update.audience.value() {
        Audience::Internal => copy::INTERNAL_UPDATE,
        Audience::Customers => copy::CUSTOMER_UPDATE,
    };
    let mut out = said(label, record.inlines(words::text_or_erased(&update.text)));
    if let Some(next_by) = update.next_by.get() {
        out.push(Inline::text(copy::next_update(ended(&out), &record.time(*next_by))));
    }
    out
}

fn turned(record: &Record<'_>, turn: &Turn) -> Vec<Inline> {
    match &turn.what {
        TurnKind::Severity(severity) => {
            let text = words::severity(*severity, record.options.severity_names);
            said(copy::SEVERITY, vec![Inline::Text(text)])
        }
        TurnKind::Progress(progress) => said(copy::STATUS, vec![Inline::text(words::progress(*progress))]),
        TurnKind::Role(role, person) => {
            let person = record.people(person);
            let shown = match person.trim() {
                "" => copy::ROLE_OPEN,
                // With roles in place of names, "Commander: the commander" would tell nothing.
                same if same == copy::the(copy::role_word(*role)) => copy::ROLE_TAKEN,
                person => person,
            };
            said(words::role(*role), typed::inlines(shown))
        }
        TurnKind::Reopened(_) => vec![Inline::strong(copy::REOPENED)],
    }
}

/// What kind of thing it is, and what was said.
fn said(label: &str, text: Vec<Inline>) -> Vec<Inline> {
    let mut out = vec![Inline::strong(copy::label(label)), Inline::text(" ")];
    out.extend(text);
    out
}

/// What has to come before another sentence: nothing more than a space where the text ends one, else a full stop.
fn ended(text: &[Inline]) -> &'static str {
    match text.last() {
        Some(Inline::Text(text)) if text.ends_with(['.', '?', '!', ':', ' ']) => copy::NEXT_SENTENCE,
        _ => copy::END_SENTENCE,
    }
}
