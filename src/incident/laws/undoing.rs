//! Undo gives back what was there, and undoing that gives back the change.

use super::*;

fn writer() -> WriterId {
    WriterId::from_random(99)
}

/// Writes a change after everything else.
fn write(log: &mut Log, number: u32, change: Change) -> EventId {
    let id = EventId {
        writer: writer(),
        number,
    };
    log.add(Event {
        id,
        incident: IncidentId::from_random(7),
        stamp: Stamp(1_000, number),
        logged_at: Timestamp(1),
        change,
        foreign: None,
    });
    id
}

/// What the event may have had to do with, as everybody sees it.
fn seen(incident: &Incident, change: &Change) -> String {
    match change {
        Change::EntryCorrected { entry, .. } => {
            let entry = incident.entries.get(entry);
            format!(
                "{:?}",
                entry.map(|it| (it.at.value(), it.kind.value(), it.text.text(), it.internal.value()))
            )
        }
        Change::DecisionCorrected { decision, .. } => {
            let decision = incident.decisions.get(decision);
            format!(
                "{:?}",
                decision.map(|it| (it.question.text(), it.standing_options().collect::<Vec<_>>()))
            )
        }
        Change::UpdateCorrected { update, .. } => {
            let update = incident.updates.get(update);
            format!(
                "{:?}",
                update.map(|it| (it.at.value(), it.text.text(), it.internal.value()))
            )
        }
        Change::ActionCorrected { action, .. } => {
            let action = incident.actions.get(action);
            format!(
                "{:?}",
                action.map(|it| (it.what.text(), it.owner.text(), it.done.value()))
            )
        }
        Change::KeptApart { one, other } => format!("{:?}", incident.are_kept_apart(*one, *other)),
        Change::MilestoneSet { milestone, .. } => format!("{:?}", incident.milestone(*milestone)),
        Change::Withdrawn { what, .. } => format!("{:?}", incident.is_withdrawn(*what)),
        Change::FactSet { fact, .. } => incident.fact(*fact).to_owned(),
        Change::SectionWritten { section, .. } => incident.section(*section).to_owned(),
        Change::DetectedBySet { .. } => format!("{:?}", incident.detected_by.value()),
        _ => turned(incident),
    }
}

/// Everything that turns have to do with.
fn turned(incident: &Incident) -> String {
    let roles = Role::ALL.map(|role| incident.role(role));
    let milestones = Milestone::ALL.map(|milestone| incident.milestone(milestone));
    let rows: Vec<_> = timeline(incident)
        .into_iter()
        .map(|row| format!("{:?}", row.item))
        .collect();
    let (severity, progress) = (incident.severity(), incident.progress());
    format!(
        "{severity:?} {progress:?} {:?} {roles:?} {milestones:?} {rows:?}",
        incident.state()
    )
}

proptest! {
    #[test]
    fn undo_gives_back_what_was_there(records in some_records(), place in any::<Index>()) {
        if records.is_empty() {
            return Ok(());
        }
        let mut log = log(&records);
        let target = place.get(&records).id;
        let change = log.get(target).expect("nothing is disputed").change.clone();
        let Some(undoing) = undo(&log, target, &[]) else { return Ok(()) };
        let (before, without) = (log.fold(), log.fold_without(&[target]));
        let undone = write(&mut log, 1, undoing);
        let after = log.fold();
        // An entry that is withdrawn is more than one that never was: later corrections of it remain.
        let is_new = matches!(
            change,
            Change::EntryLogged(_) | Change::DecisionMade(_) | Change::UpdatePosted(_) | Change::ActionAdded(_)
        );
        match is_new {
            true => prop_assert!(after.is_withdrawn(target)),
            false => prop_assert_eq!(seen(&after, &change), seen(&without, &change)),
        }
        let again = undo(&log, undone, &[]).expect("nothing was written since");
        write(&mut log, 2, again);
        prop_assert_eq!(seen(&log.fold(), &change), seen(&before, &change));
    }

    #[test]
    fn undo_leaves_alone_what_was_written_later(records in some_records(), place in any::<Index>(), text in "[a-c]{1,3}") {
        if records.is_empty() {
            return Ok(());
        }
        let mut log = log(&records);
        let target = place.get(&records).clone();
        let (section, fields) = (Section::ALL[0], EntryFields { text: Some(text.clone()), ..EntryFields::default() });
        let later = match &target.change {
            Change::EntryCorrected { entry, .. } => Change::EntryCorrected { entry: *entry, fields },
            _ => Change::SectionWritten { section, text: Some(text), autosave: false },
        };
        write(&mut log, 1, later.clone());
        let Some(undoing) = undo(&log, target.id, &[]) else { return Ok(()) };
        let before = seen(&log.fold(), &later);
        write(&mut log, 2, undoing);
        let text = |incident: &Incident| match &later {
            Change::EntryCorrected { entry, .. } => incident.entries.get(entry).map(|entry| entry.text.text().to_owned()),
            _ => Some(incident.section(section).to_owned()),
        };
        let written = match &later {
            Change::EntryCorrected { fields, .. } => fields.text.clone(),
            _ => Some(before),
        };
        prop_assert_eq!(text(&log.fold()), written);
    }
}

#[test]
fn a_reopening_taken_back_leaves_the_incident_resolved_and_the_timeline_clean() {
    let at = Timestamp(10);
    let mut log = Log::default();
    let resolved = Change::MilestoneSet {
        milestone: Milestone::Resolved,
        at: Some(at.into()),
        note: None,
    };
    let resolving = write(&mut log, 1, resolved);
    let cleared = vec![(Milestone::Resolved, at.into())];
    let reopening = write(
        &mut log,
        2,
        Change::Reopened {
            at: Timestamp(20).into(),
            cleared,
        },
    );
    assert_eq!((log.fold().resolved(), timeline(&log.fold()).len()), (None, 2));

    assert_eq!(undo(&log, resolving, &[]), None, "the reopening has done so");

    let undoing = undo(&log, reopening, &[]).expect("it stands");
    let undone = write(&mut log, 3, undoing);
    assert_eq!((log.fold().resolved(), timeline(&log.fold()).len()), (Some(at), 1));
    assert_eq!(undo(&log, reopening, &[]), None);

    let again = undo(&log, undone, &[]).expect("nothing was written since");
    write(&mut log, 4, again);
    assert_eq!((log.fold().resolved(), timeline(&log.fold()).len()), (None, 2));

    let at = Some(Timestamp(70));
    write(
        &mut log,
        5,
        Change::MilestoneSet {
            milestone: Milestone::Resolved,
            at: at.map(When::exact),
            note: None,
        },
    );
    assert_eq!(
        log.fold().resolved(),
        at,
        "a reopening says nothing of what comes after it"
    );
}

#[test]
fn an_opening_and_a_name_are_not_undone() {
    let mut log = Log::default();
    let opening = write(&mut log, 1, Change::Opened(Opened::default()));
    let name = "Robin".to_owned();
    let naming = write(
        &mut log,
        2,
        Change::WriterNamed {
            name,
            device: String::new(),
        },
    );
    assert_eq!((undo(&log, opening, &[]), undo(&log, naming, &[])), (None, None));
}
