//! What a row of the timeline shows, as plain data: two equal ones look the same.

use super::words;
use crate::{
    incident::{
        Agreement, Created, Decision, EventId, Fact, Incident, IncidentId, Item, Milestone, Row, Subject, Timestamp,
        copy::{self, SeverityNames},
        timeline,
    },
    session::Unsaved,
    time::{Zone, show, t_plus, t_plus_spoken},
};

/// What the tools of a row act on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    Entry(EventId),
    Decision(EventId),
    Update(EventId),
    Milestone(Milestone),
    /// A turn of the incident: it happened, and is not edited.
    Turn(EventId, Option<Milestone>),
}

/// A row of the timeline.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RowData {
    pub target: Target,
    /// The name of its icon, and its class.
    pub icon: &'static str,
    /// What it is: "Observation", "Status update · customers".
    pub label: String,
    /// Who logged it, whether it was edited, whether it is being saved; each with its separator.
    pub about: String,
    /// Whether the browser would not save it.
    pub refused: bool,
    /// The day, above the first row of each where there are several.
    pub day: Option<String>,
    pub clock: String,
    pub datetime: String,
    pub offset: String,
    pub offset_spoken: String,
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
    pub pros: String,
    pub cons: String,
    pub chosen: bool,
}

/// All rows of an incident, oldest first.
pub fn rows(
    id: IncidentId,
    incident: &Incident,
    unsaved: &[Unsaved],
    zone: &dyn Zone,
    names: SeverityNames,
) -> Vec<RowData> {
    let zero = incident.zero();
    let unsaved: Vec<_> = unsaved
        .iter()
        .filter(|unsaved| unsaved.incident == id)
        .copied()
        .collect();
    let lines = timeline(incident);
    let days: Vec<_> = lines.iter().map(|row| show::day(row.at, zone)).collect();
    let several = days.first() != days.last();
    let mut shown = None;
    let mut rows = Vec::with_capacity(lines.len());
    for (row, day) in lines.iter().zip(&days) {
        let mut data = row_data(row, incident, &unsaved, zone, zero, names);
        data.day = (several && shown != Some(day)).then(|| day.clone());
        shown = Some(day);
        rows.push(data);
    }
    rows
}

fn row_data(
    row: &Row,
    incident: &Incident,
    unsaved: &[Unsaved],
    zone: &dyn Zone,
    zero: Option<Timestamp>,
    names: SeverityNames,
) -> RowData {
    let is_late = |created: Option<Created>, keys: &[Option<crate::incident::WriteKey>]| {
        let made = created.map(|created| created.key);
        keys.iter().any(|key| *key != made && key.is_some())
    };
    let mut data = RowData {
        target: Target::Milestone(Milestone::Declared),
        icon: "note",
        label: String::new(),
        about: String::new(),
        refused: false,
        day: None,
        clock: show::clock(row.at, zone),
        datetime: show::rfc3339(row.at),
        offset: zero.map(|zero| t_plus(row.at, zero)).unwrap_or_default(),
        offset_spoken: zero.map(|zero| t_plus_spoken(row.at, zero)).unwrap_or_default(),
        text: String::new(),
        decision: None,
    };
    let (mut event, mut edited) = (None, false);
    match &row.item {
        Item::Milestone(milestone, note) => {
            data.target = Target::Milestone(*milestone);
            data.icon = "milestone";
            data.label = copy::milestone(*milestone).to_owned();
            data.text = words::milestone(*milestone, note, incident, names);
            let key = incident.milestones.get(milestone).and_then(|moment| moment.at.key());
            event = key.map(|key| key.event);
        }
        Item::Undone(id, milestone) => {
            data.target = Target::Turn(*id, Some(*milestone));
            data.icon = "milestone";
            data.label = copy::milestone(*milestone).to_owned();
            data.text = words::UNDONE.to_owned();
        }
        Item::Entry(id, entry) => {
            let kind = entry.kind.value();
            data.target = Target::Entry(*id);
            data.icon = words::entry_icon(kind);
            data.label = copy::entry_kind(kind).to_owned();
            data.text = copy::text_or_erased(&entry.text).to_owned();
            event = Some(*id);
            edited = is_late(entry.created, &[entry.at.key(), entry.kind.key(), entry.text.key()]);
        }
        Item::Update(id, update) => {
            data.target = Target::Update(*id);
            data.icon = "update";
            data.label = words::update(update.audience.value());
            data.text = words::update_text(update, zone);
            event = Some(*id);
            edited = is_late(update.created, &[update.at.key(), update.text.key()]);
        }
        Item::Decision(id, number, decision) => {
            data.target = Target::Decision(*id);
            data.icon = "decision";
            data.label = words::decision(*number, decision.decided_by.text(), decision.agreement());
            data.text = copy::text_or_erased(&decision.question).to_owned();
            event = Some(*id);
            data.decision = Some(decision_data(decision));
        }
        Item::Turn(id, turn) => {
            data.target = Target::Turn(*id, None);
            data.icon = "turn";
            (data.label, data.text) = words::turn(&turn.what, names);
            event = Some(*id);
        }
    }
    let by = event.map_or("", |event| incident.writer_name(event.writer));
    let unsaved = unsaved.iter().find(|unsaved| Some(unsaved.event) == event);
    let refused = unsaved.map(|unsaved| unsaved.refused);
    data.about = words::about(by, edited, refused == Some(false));
    data.refused = refused == Some(true);
    data
}

fn decision_data(decision: &Decision) -> DecisionData {
    let chosen = decision.chosen.get().copied();
    DecisionData {
        options: decision
            .standing_options()
            .map(|(place, option)| OptionData {
                label: option.label.clone(),
                pros: option.pros.clone(),
                cons: option.cons.clone(),
                chosen: chosen == Some(place),
            })
            .collect(),
        notes: [
            words::why(decision.why.text()),
            words::risk(decision.risk.text()),
            words::outcome(decision.outcome.text()),
        ]
        .into_iter()
        .filter(|note| !note.is_empty())
        .collect(),
    }
}

impl RowData {
    /// The row as plain text, to paste into a chat.
    pub fn plain_text(&self, zone: &str) -> String {
        let mut lines = vec![words::copied_row(
            &self.clock,
            zone,
            &self.offset,
            &self.label,
            &self.text,
        )];
        if let Some(decision) = &self.decision {
            lines.extend(
                decision
                    .options
                    .iter()
                    .map(|option| words::copied_option(&option.label, option.chosen)),
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
}

/// Who agreed, as a part of a decision's label.
pub fn agreed(agreement: &Agreement) -> Option<String> {
    match agreement {
        Agreement::Unsaid => None,
        Agreement::Nobody => Some(words::DECIDED_ALONE.to_owned()),
        Agreement::By(people) => Some(words::agreed_by(people)),
    }
}

/// The title of an incident, for the text of its page.
pub fn title(incident: &Incident) -> String {
    crate::views::copy::title(incident.fact(Fact::Title))
}
