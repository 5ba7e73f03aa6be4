//! The fields of each change, in an order that is part of the format.

use super::{
    fields as f,
    io::{Fault, Flag, Io},
    moment::{by_minute, when},
};
use crate::incident::{
    ActionFields, ActionKind, Agreement, Audience, Change, DecisionFields, DecisionOption, DecisionOptions, DetectedBy,
    EntryFields, EntryKind, EventId, Fact, Milestone, Opened, Progress, Role, Section, Severity, Timestamp,
    UpdateFields, When, WriterId,
};

/// Options of a decision.
const MOST_OPTIONS: usize = 256;

/// The changes, blank. Their places are part of the format.
pub const CHANGES: [fn() -> Change; 20] = [
    || Change::EntryLogged(EntryFields::default()),
    || Change::ActionAdded(ActionFields::default()),
    || Change::SectionWritten {
        section: Section::Summary,
        text: None,
        autosave: false,
    },
    || Change::MilestoneSet {
        milestone: Milestone::Acknowledged,
        at: None,
        note: None,
    },
    || Change::DecisionMade(DecisionFields::default()),
    || Change::UpdatePosted(UpdateFields::default()),
    || Change::WriterNamed {
        name: String::new(),
        device: String::new(),
    },
    || Change::EntryCorrected {
        entry: NOBODY,
        fields: EntryFields::default(),
    },
    || Change::ProgressSet {
        progress: Progress::Investigating,
        at: When::default(),
    },
    || Change::SeveritySet {
        severity: Severity::P2,
        at: When::default(),
    },
    || Change::RoleTaken {
        role: Role::Commander,
        person: String::new(),
        at: When::default(),
    },
    || Change::Withdrawn {
        what: NOBODY,
        withdrawn: true,
    },
    || Change::FactSet {
        fact: Fact::Title,
        text: None,
    },
    || Change::DecisionCorrected {
        decision: NOBODY,
        fields: DecisionFields::default(),
    },
    || Change::Opened(Opened::default()),
    || Change::ActionCorrected {
        action: NOBODY,
        fields: ActionFields::default(),
    },
    || Change::UpdateCorrected {
        update: NOBODY,
        fields: UpdateFields::default(),
    },
    || Change::Reopened {
        at: When::default(),
        cleared: Vec::new(),
    },
    || Change::DetectedBySet { by: DetectedBy::Alert },
    || Change::KeptApart {
        one: NOBODY,
        other: NOBODY,
    },
];

const NOBODY: EventId = EventId {
    writer: WriterId::from_random(0),
    number: 1,
};

/// The fields of a change. `base` is when it was logged; what it is about goes through `entity`.
pub fn change(
    io: &mut Io<'_>,
    change: &mut Change,
    base: Timestamp,
    entity: &mut dyn FnMut(&mut Io<'_>, &mut EventId),
) {
    match change {
        Change::Opened(fields) => opened(io, fields, base),
        Change::FactSet { fact, text } => {
            io.choice(f::FACT, &FACTS, fact);
            given(io, f::TEXT_GIVEN, text, |io, text| io.text(text));
        }
        Change::DetectedBySet { by } => io.choice(f::SMALL, &DetectedBy::ALL, by),
        Change::SeveritySet { severity, at } => {
            io.choice(f::SEVERITY, &Severity::ALL, severity);
            when(io, base, at);
        }
        Change::ProgressSet { progress, at } => {
            io.choice(f::SMALL, &Progress::ALL, progress);
            when(io, base, at);
        }
        Change::MilestoneSet { milestone, at, note } => {
            io.choice(f::MILESTONE, &Milestone::ALL, milestone);
            given(io, f::MILESTONE_GIVEN, at, |io, at| when(io, base, at));
            given(io, f::NOTE_GIVEN, note, |io, note| io.text(note));
        }
        Change::Reopened { at, cleared } => {
            when(io, base, at);
            let mut count = cleared.len();
            io.count(f::OPTIONS, Milestone::ALL.len() * 8, &mut count);
            cleared.resize(count, (Milestone::Resolved, When::default()));
            for (milestone, at) in cleared {
                io.choice(f::MILESTONE, &Milestone::ALL, milestone);
                when(io, base, at);
            }
        }
        Change::EntryLogged(fields) => entry(io, fields, base, 0),
        Change::EntryCorrected { entry: id, fields } => {
            entity(io, id);
            entry(io, fields, base, 1);
        }
        Change::DecisionMade(fields) => decision(io, fields, base, 0),
        Change::DecisionCorrected { decision: id, fields } => {
            entity(io, id);
            decision(io, fields, base, 1);
        }
        Change::UpdatePosted(fields) => update(io, fields, base, 0),
        Change::UpdateCorrected { update: id, fields } => {
            entity(io, id);
            update(io, fields, base, 1);
        }
        Change::Withdrawn { what, withdrawn } => {
            entity(io, what);
            io.flag(f::WITHDRAWN, withdrawn);
        }
        Change::RoleTaken { role, person, at } => {
            io.choice(f::SMALL, &Role::ALL, role);
            io.text(person);
            when(io, base, at);
        }
        Change::ActionAdded(fields) => action(io, fields, 0),
        Change::ActionCorrected { action: id, fields } => {
            entity(io, id);
            action(io, fields, 1);
        }
        Change::SectionWritten {
            section,
            text,
            autosave,
        } => {
            io.choice(f::SECTION, &Section::ALL, section);
            given(io, f::TEXT_GIVEN, text, |io, text| io.text(text));
            io.flag(f::AUTOSAVE, autosave);
        }
        Change::WriterNamed { name, device } => {
            io.text(name);
            filled(io, f::DEVICE_GIVEN, device);
        }
        Change::KeptApart { one, other } => {
            entity(io, one);
            entity(io, other);
        }
        // There is no place for it among the changes.
        Change::Unknown => io.fail(Fault::Broken),
    }
}

const FACTS: [Fact; 9] = [
    Fact::Title,
    Fact::Impact,
    Fact::Reference,
    Fact::Services,
    Fact::Runbook,
    Fact::Zone,
    Fact::PostmortemOwner,
    Fact::PostmortemReviewers,
    Fact::PostmortemDue,
];

fn opened(io: &mut Io<'_>, opened: &mut Opened, base: Timestamp) {
    when(io, base, &mut opened.at);
    when(io, base, &mut opened.detected);
    given(io, f::IMPACT_BEGAN_GIVEN, &mut opened.impact_began, |io, at| {
        when(io, base, at)
    });
    io.choice(f::SEVERITY, &Severity::ALL, &mut opened.severity);
    io.choice(f::SMALL, &DetectedBy::ALL, &mut opened.detected_by);
    io.text(&mut opened.title);
    filled(io, f::IMPACT_GIVEN, &mut opened.impact);
    filled(io, f::SERVICES_GIVEN, &mut opened.services);
    filled(io, f::REFERENCE_GIVEN, &mut opened.reference);
    filled(io, f::RUNBOOK_GIVEN, &mut opened.runbook);
    filled(io, f::ZONE_GIVEN, &mut opened.zone);
    io.flag(f::IS_EXAMPLE, &mut opened.example);
}

/// `of` is 0 where it is logged, 1 where it is corrected: then most fields are not given.
fn entry(io: &mut Io<'_>, fields: &mut EntryFields, base: Timestamp, of: usize) {
    given(io, f::AT_GIVEN[of], &mut fields.at, |io, at| when(io, base, at));
    given(io, f::ENTRY_KIND_GIVEN[of], &mut fields.kind, |io, kind| {
        io.choice(f::ENTRY_KIND, &EntryKind::ALL, kind);
    });
    given(io, f::ENTRY_TEXT_GIVEN[of], &mut fields.text, |io, text| io.text(text));
    marks(io, &mut fields.pinned, &mut fields.internal, of);
}

fn marks(io: &mut Io<'_>, pinned: &mut Option<bool>, internal: &mut Option<bool>, of: usize) {
    given(io, f::PINNED_GIVEN[of], pinned, |io, set| io.flag(f::SET, set));
    given(io, f::INTERNAL_GIVEN[of], internal, |io, set| io.flag(f::SET, set));
}

fn decision(io: &mut Io<'_>, fields: &mut DecisionFields, base: Timestamp, of: usize) {
    given(io, f::AT_GIVEN[of], &mut fields.at, |io, at| when(io, base, at));
    let text = |io: &mut Io<'_>, flag: [Flag; 2], text: &mut Option<String>| {
        given(io, flag[of], text, |io, text| filled(io, f::IS_FILLED, text));
    };
    text(io, f::QUESTION_GIVEN, &mut fields.question);
    given(io, f::OPTIONS_GIVEN[of], &mut fields.options, options);
    given(io, f::CHOSEN_GIVEN[of], &mut fields.chosen, |io, chosen| {
        let mut place = u64::from(*chosen);
        io.number(f::CHOSEN, &mut place);
        match u8::try_from(place) {
            Ok(place) => *chosen = place,
            Err(_) => io.fail(Fault::Broken),
        }
    });
    text(io, f::WHY_GIVEN, &mut fields.why);
    text(io, f::DECIDED_BY_GIVEN, &mut fields.decided_by);
    given(io, f::AGREED_BY_GIVEN[of], &mut fields.agreed_by, agreement);
    text(io, f::RISK_GIVEN, &mut fields.risk);
    text(io, f::OUTCOME_GIVEN, &mut fields.outcome);
    marks(io, &mut fields.pinned, &mut fields.internal, of);
}

fn options(io: &mut Io<'_>, options: &mut DecisionOptions) {
    let mut count = options.0.len();
    io.count(f::OPTIONS, MOST_OPTIONS, &mut count);
    options.0.resize(count, None);
    for option in &mut options.0 {
        given(io, f::OPTION_GIVEN, option, |io, option: &mut DecisionOption| {
            io.text(&mut option.label);
            filled(io, f::PROS_GIVEN, &mut option.pros);
            filled(io, f::CONS_GIVEN, &mut option.cons);
        });
    }
}

fn agreement(io: &mut Io<'_>, agreement: &mut Agreement) {
    let mut is_somebody = matches!(agreement, Agreement::By(_));
    io.flag(f::AGREED_BY_SOMEBODY, &mut is_somebody);
    if is_somebody {
        let mut people = match agreement {
            Agreement::By(people) => std::mem::take(people),
            _ => String::new(),
        };
        io.text(&mut people);
        *agreement = Agreement::By(people);
    } else {
        let mut is_nobody = *agreement == Agreement::Nobody;
        io.flag(f::NOBODY_ASKED, &mut is_nobody);
        *agreement = if is_nobody {
            Agreement::Nobody
        } else {
            Agreement::Unsaid
        };
    }
}

fn update(io: &mut Io<'_>, fields: &mut UpdateFields, base: Timestamp, of: usize) {
    given(io, f::AT_GIVEN[of], &mut fields.at, |io, at| when(io, base, at));
    given(io, f::AUDIENCE_GIVEN[of], &mut fields.audience, |io, audience| {
        io.choice(f::SMALL, &Audience::ALL, audience);
    });
    given(io, f::UPDATE_TEXT_GIVEN[of], &mut fields.text, |io, text| io.text(text));
    given(io, f::NEXT_BY_GIVEN[of], &mut fields.next_by, |io, at| {
        by_minute(io, f::UNTIL_WHOLE_MINUTE, [f::NEXT_MINUTES, f::SECONDS_LONG], base, at);
    });
    marks(io, &mut fields.pinned, &mut fields.internal, of);
}

fn action(io: &mut Io<'_>, fields: &mut ActionFields, of: usize) {
    given(io, f::WHAT_GIVEN[of], &mut fields.what, |io, text| io.text(text));
    given(io, f::ACTION_KIND_GIVEN[of], &mut fields.kind, |io, kind| {
        io.choice(f::ACTION_KIND, &ActionKind::ALL, kind);
    });
    given(io, f::OWNER_GIVEN[of], &mut fields.owner, |io, text| io.text(text));
    given(io, f::DUE_GIVEN[of], &mut fields.due, |io, text| io.text(text));
    given(io, f::DONE_GIVEN[of], &mut fields.done, |io, done| {
        io.flag(f::SET, done)
    });
}

/// Something that may be absent.
fn given<T: Default>(io: &mut Io<'_>, flag: Flag, value: &mut Option<T>, inner: impl FnOnce(&mut Io<'_>, &mut T)) {
    let mut is_given = value.is_some();
    io.flag(flag, &mut is_given);
    if is_given {
        inner(io, value.get_or_insert_default());
    }
}

/// A text that may be empty.
fn filled(io: &mut Io<'_>, flag: Flag, text: &mut String) {
    let mut is_filled = !text.is_empty();
    io.flag(flag, &mut is_filled);
    if is_filled {
        io.text(text);
    }
}
