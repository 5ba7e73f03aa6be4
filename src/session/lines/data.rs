//! What a row of the timeline shows, as plain data: two equal ones look the same.
//!
//! Times are held as numbers and put into words where the row is drawn: with each entry logged the rows of the whole
//! timeline are made anew to find those that differ, and only these are drawn.

use std::sync::Arc;

use super::{Show, copy};
use crate::{
    incident::{
        Agreement, Created, Decision, EventId, Incident, Item, Milestone, Row, Subject, Timestamp, When, WriteKey,
        copy::{self as kinds, SeverityNames},
        timeline,
    },
    time::{Day, Utc, Wall, Zone, show},
};

/// What the tools of a row act on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    Entry(EventId),
    Decision(EventId),
    Update(EventId),
    Milestone(Milestone),
    /// A turn of the incident, or a milestone that it took away: it happened, and is not edited.
    Turn(EventId, Option<Milestone>),
}

/// A row of the timeline.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RowData {
    pub target: Target,
    /// The event that brought it; nothing for what a later one took away.
    pub event: Option<EventId>,
    /// What narrows the list down to it; [`Show::Everything`] where nothing does.
    pub among: Show,
    /// The name of its icon, and its class.
    pub icon: &'static str,
    /// What it is: "Observation", "Status update · customers".
    pub label: String,
    /// Who logged it, how long after it happened, whether it was edited; each with its separator.
    pub about: String,
    /// Whether it is pinned; nothing where it cannot be.
    pub pinned: Option<bool>,
    /// Whether it is marked internal; nothing where it cannot be.
    pub internal: Option<bool>,
    /// When it happened.
    pub when: When,
    /// The seconds that the shown zone is ahead of UTC then.
    pub utc_offset: i32,
    /// Whether the row says so, since it is not the same for all rows.
    pub says_utc_offset: bool,
    /// The day of the shown zone.
    pub day: Day,
    /// T+0; nothing where it is not known.
    pub zero: Option<Timestamp>,
    pub text: String,
    pub decision: Option<DecisionData>,
}

/// A decision, as its row shows it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct DecisionData {
    pub options: Vec<OptionData>,
    /// Why, risk, outcome: what there is of them.
    pub notes: Vec<String>,
}

/// One option of a decision.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OptionData {
    pub label: String,
    /// What speaks for it, and against it; empty where nothing does.
    pub pros: String,
    pub cons: String,
    pub chosen: bool,
}

/// All rows of an incident, oldest first, as shown in `zone`.
pub fn rows(incident: &Incident, zone: &dyn Zone, names: SeverityNames) -> Vec<Arc<RowData>> {
    let zero = incident.zero();
    let mut rows: Vec<_> = timeline(incident)
        .iter()
        .map(|row| row_data(row, incident, zone, zero, names))
        .collect();
    let first = rows.first().map(|row| row.utc_offset);
    if rows.iter().any(|row| Some(row.utc_offset) != first) {
        rows.iter_mut().for_each(|row| row.says_utc_offset = true);
    }
    rows.into_iter().map(Arc::new).collect()
}

fn row_data(row: &Row, incident: &Incident, zone: &dyn Zone, zero: Option<Timestamp>, names: SeverityNames) -> RowData {
    let utc_offset = zone.offset_seconds(row.when.at);
    let mut data = RowData {
        target: Target::Milestone(Milestone::Declared),
        event: None,
        among: Show::Everything,
        icon: "note",
        label: String::new(),
        about: String::new(),
        pinned: None,
        internal: None,
        when: row.when,
        utc_offset,
        says_utc_offset: false,
        day: Wall::at(on_the_wall(row.when.at, utc_offset), &Utc).day(),
        zero,
        text: String::new(),
        decision: None,
    };
    let mut edited = false;
    match &row.item {
        Item::Milestone(milestone, note) => {
            data.target = Target::Milestone(*milestone);
            data.among = Show::Milestones;
            data.icon = "milestone";
            data.label = kinds::milestone(*milestone).to_owned();
            data.text = copy::milestone(*milestone, note, incident, names);
            let key = incident.milestones.get(milestone).and_then(|moment| moment.at.key());
            data.event = key.map(|key| key.event);
        }
        Item::Undone(id, milestone) => {
            data.target = Target::Turn(*id, Some(*milestone));
            data.among = Show::Milestones;
            data.icon = "milestone";
            data.label = kinds::milestone(*milestone).to_owned();
            data.text = copy::UNDONE.to_owned();
        }
        Item::Entry(id, entry) => {
            let kind = entry.kind.value();
            data.target = Target::Entry(*id);
            data.among = Show::Entries(kind);
            data.icon = copy::entry_icon(kind);
            data.label = kinds::entry_kind(kind).to_owned();
            data.text = kinds::text_or_erased(&entry.text).to_owned();
            data.event = Some(*id);
            data.pinned = Some(entry.pinned.value());
            data.internal = Some(entry.internal.value());
            edited = was_edited(entry.created, &[entry.at.key(), entry.kind.key(), entry.text.key()]);
        }
        Item::Update(id, update) => {
            data.target = Target::Update(*id);
            data.among = Show::Updates;
            data.icon = "update";
            data.label = copy::update(update.audience.value());
            data.text = copy::update_text(update, zone);
            data.event = Some(*id);
            data.pinned = Some(update.pinned.value());
            data.internal = Some(update.internal.value());
            edited = was_edited(update.created, &[update.at.key(), update.text.key()]);
        }
        Item::Decision(id, number, decision) => {
            data.target = Target::Decision(*id);
            data.among = Show::Decisions;
            data.icon = "decision";
            data.label = copy::decision(*number, decision.decided_by.text(), decision.agreement());
            data.text = kinds::text_or_erased(&decision.question).to_owned();
            data.event = Some(*id);
            data.pinned = Some(decision.pinned.value());
            data.internal = Some(decision.internal.value());
            data.decision = Some(decision_data(decision));
        }
        Item::Turn(id, turn) => {
            data.target = Target::Turn(*id, None);
            data.icon = "turn";
            (data.label, data.text) = copy::turn(&turn.what, names);
            data.event = Some(*id);
        }
    }
    let by = data.event.map_or("", |event| incident.writer_name(event.writer));
    // When a milestone that was taken away had been logged is not known: what is, is when it was taken away.
    let lag = data.event.map_or(0, |_| lag_seconds(row.logged_at, row.when));
    data.about = copy::about(by, lag, edited);
    data
}

/// The moment at which UTC shows what the shown zone shows at `at`. To ask the zone again would cost more.
fn on_the_wall(at: Timestamp, utc_offset: i32) -> Timestamp {
    at.plus(utc_offset.into())
}

/// Whether one of these fields was written after the thing itself was. A mark is no edit.
fn was_edited(created: Option<Created>, keys: &[Option<WriteKey>]) -> bool {
    let made = created.map(|created| created.key);
    keys.iter().any(|key| *key != made && key.is_some())
}

/// How many seconds after it happened it was logged, negative where before, counted from the nearer end of a range; 0
/// where that is not worth a word.
fn lag_seconds(logged_at: Timestamp, when: When) -> i64 {
    const AT_ONCE_SECONDS: u64 = 120;
    let lag = logged_at.since(logged_at.clamp(when.at, when.latest().max(when.at)));
    if lag.unsigned_abs() > AT_ONCE_SECONDS { lag } else { 0 }
}

fn decision_data(decision: &Decision) -> DecisionData {
    let chosen = decision.chosen.get().copied();
    DecisionData {
        options: decision
            .standing_options()
            .map(|(place, option)| OptionData {
                label: option.label.clone(),
                pros: copy::pros(&option.pros),
                cons: copy::cons(&option.cons),
                chosen: chosen == Some(place),
            })
            .collect(),
        notes: [
            copy::why(decision.why.text()),
            copy::risk(decision.risk.text()),
            copy::outcome(decision.outcome.text()),
        ]
        .into_iter()
        .filter(|note| !note.is_empty())
        .collect(),
    }
}

impl RowData {
    /// What a clock showed then: "14:17".
    pub(super) fn clock(&self) -> String {
        show::clock(on_the_wall(self.when.at, self.utc_offset), &Utc)
    }

    /// Its day in words.
    pub(super) fn day_words(&self) -> String {
        show::day(on_the_wall(self.when.at, self.utc_offset), &Utc)
    }

    /// The row as plain text, to paste into a chat. `clock`, `zone` and `offset` say when it happened: "14:17", "UTC",
    /// "T+0".
    pub fn plain_text(&self, clock: &str, zone: &str, offset: &str) -> String {
        let mut lines = vec![copy::copied_row(clock, zone, offset, &self.label, &self.text)];
        if let Some(decision) = &self.decision {
            lines.extend(
                decision
                    .options
                    .iter()
                    .map(|option| copy::copied_option(&option.label, option.chosen)),
            );
            lines.extend(decision.notes.iter().cloned());
        }
        lines.join("\n")
    }
}

impl Target {
    /// What its history is about.
    pub fn subject(self) -> Subject {
        match self {
            Self::Entry(id) | Self::Decision(id) | Self::Update(id) | Self::Turn(id, _) => Subject::Item(id),
            Self::Milestone(milestone) => Subject::Milestone(milestone),
        }
    }

    /// The id of its row in the page: the same as long as the row is there, and no other row's.
    pub fn element_id(self) -> String {
        let row = row_id(self.subject());
        match self {
            Self::Turn(_, Some(milestone)) => [&row, "-", milestone.stored_name()].concat(),
            _ => row,
        }
    }
}

/// The id in the page of the row that something has on the timeline.
pub fn row_id(subject: Subject) -> String {
    match subject {
        Subject::Item(id) => format!("row-{id}"),
        Subject::Milestone(milestone) => ["row-", milestone.stored_name()].concat(),
        // These have none.
        Subject::Section(_) | Subject::Fact(_) => String::new(),
    }
}

/// Who agreed, as a part of a decision's label.
pub(super) fn agreed(agreement: &Agreement) -> Option<String> {
    match agreement {
        Agreement::Unsaid => None,
        Agreement::Nobody => Some(copy::DECIDED_ALONE.to_owned()),
        Agreement::By(people) => Some(copy::agreed_by(people)),
    }
}
