//! A history shows every write, as its reader wants it.

use super::*;
use crate::incident::{DecisionFields, DecisionOption, DecisionOptions, EntryFields, IncidentId, Stamp, WriterId};

/// A log whose events are numbered and stamped as they come; those of the other writer come first in every tie.
#[derive(Default)]
struct Notes(Log, u32);

impl Notes {
    fn write(&mut self, change: Change) -> EventId {
        let stamp = Stamp(u64::from(self.1) + 1, 0);
        self.write_at(stamp, 1, change)
    }

    fn write_at(&mut self, stamp: Stamp, writer: u64, change: Change) -> EventId {
        self.1 += 1;
        let id = EventId {
            writer: WriterId::from_random(writer),
            number: self.1,
        };
        self.0.add(Event {
            id,
            incident: IncidentId::from_random(1),
            stamp,
            logged_at: Timestamp(i64::from(self.1)),
            change,
            foreign: None,
        });
        id
    }

    /// Each version as a line: who, what was done, the values.
    fn history(&self, subject: Subject) -> Vec<String> {
        let versions = history(&self.0, &self.0.fold(), subject);
        versions.iter().map(line).collect()
    }
}

fn line(version: &Version) -> String {
    let mut line = format!("{} {}", version.writer_name, words::version_kind(version.kind));
    for value in &version.values {
        let what = match &value.what {
            Shown::Text(text, _) => text.clone(),
            Shown::At(at) => at.at.0.to_string(),
            Shown::Word(word) => word.clone(),
            Shown::Erased => "erased".to_owned(),
            Shown::Compacted => "compacted".to_owned(),
        };
        line += &format!(" {}={what}", value.label);
    }
    line
}

fn entry(text: &str) -> EntryFields {
    EntryFields {
        text: Some(text.to_owned()),
        ..EntryFields::default()
    }
}

fn written(text: &str, autosave: bool) -> Change {
    Change::SectionWritten {
        section: Section::Summary,
        text: Some(text.to_owned()),
        autosave,
    }
}

#[test]
fn an_entry_shows_who_changed_what_and_what_happened_after_it_was_deleted() {
    let mut notes = Notes::default();
    let name = "Ana".to_owned();
    let device = "laptop".to_owned();
    notes.write(Change::WriterNamed { name, device });
    let fields = EntryFields {
        at: Some(Timestamp(5).into()),
        ..entry("hunter2")
    };
    let id = notes.write(Change::EntryLogged(fields));
    let withdrawn = true;
    notes.write(Change::Withdrawn { what: id, withdrawn });
    assert!(!notes.0.fold().edited_since_withdrawn(id));
    let fields = entry("a password");
    notes.write_at(Stamp(9, 0), 2, Change::EntryCorrected { entry: id, fields });
    let fields = EntryFields {
        text: None,
        at: Some(Timestamp(6).into()),
        ..entry("")
    };
    notes.write_at(Stamp(0, 1), 2, Change::EntryCorrected { entry: id, fields });
    assert_eq!(
        notes.history(Subject::Item(id)),
        [
            " Changed Time=6",
            "Ana Logged Time=5 Text=hunter2",
            "Ana Deleted",
            " Changed Text=a password",
        ]
    );
    assert!(notes.0.fold().edited_since_withdrawn(id));

    notes.0.erase(id, TextField::Text);
    assert_eq!(notes.history(Subject::Item(id))[1], "Ana Logged Time=5 Text=erased");
    let versions = history(&notes.0, &notes.0.fold(), Subject::Item(id));
    assert_eq!(versions[1].device, "laptop");
}

#[test]
fn a_section_tells_what_was_erased_from_what_saved_itself() {
    let mut notes = Notes::default();
    let draft = notes.write(written("The", true));
    let first = notes.write(written("The password", false));
    notes.write(written("The pass", false));
    notes.0.compact(draft);
    notes.0.erase(first, TextField::Text);
    assert_eq!(
        notes.history(Subject::Section(Section::Summary)),
        [
            " Changed Text=compacted",
            " Changed Text=erased",
            " Changed Text=The pass"
        ]
    );
    assert!(notes.history(Subject::Section(Section::Impact)).is_empty());
}

#[test]
fn a_decision_names_the_place_of_its_choice() {
    let mut notes = Notes::default();
    let option = |label: &str, pros: &str| DecisionOption {
        label: label.to_owned(),
        pros: pros.to_owned(),
        ..DecisionOption::default()
    };
    let text = |text: &str| Some(text.to_owned());
    let made = DecisionFields {
        question: text("How?"),
        options: Some(DecisionOptions::new([option("Wait", ""), option("Roll back", "Fast")])),
        chosen: Some(1),
        why: text(""),
        decided_by: text("Ana"),
        agreed_by: Some(Default::default()),
        risk: text("Low"),
        ..DecisionFields::default()
    };
    let id = notes.write(Change::DecisionMade(made));
    let told = " Logged Question=How? Option 1=Wait Option 2=Roll back\nFast Chosen=Option 2 Decided by=Ana \
                Risk and undo=Low";
    assert_eq!(notes.history(Subject::Item(id)), [told]);
    // One option can be erased, and the other stays.
    notes.0.erase(id, TextField::Option(1));
    let incident = notes.0.fold();
    let decision = incident.decisions.get(&id).expect("it was made");
    let labels: Vec<_> = decision.standing_options().map(|(_, option)| &*option.label).collect();
    assert_eq!(labels, ["Wait"]);
    assert!(notes.history(Subject::Item(id))[0].contains("Option 2=erased"));
}

#[test]
fn a_milestone_shows_that_a_reopening_took_it_away_and_that_it_is_back() {
    let mut notes = Notes::default();
    let (milestone, at) = (Milestone::Resolved, Timestamp(50));
    let note = None;
    notes.write(Change::MilestoneSet {
        milestone,
        at: Some(at.into()),
        note,
    });
    let reopening = notes.write(Change::Reopened {
        at: Timestamp(60).into(),
        cleared: vec![(milestone, at.into())],
    });
    notes.write(Change::Withdrawn {
        what: reopening,
        withdrawn: true,
    });
    assert_eq!(
        notes.history(Subject::Milestone(milestone)),
        [
            " Changed Time=50",
            " Changed Time=Not set any more: the incident was reopened",
            " Changed Reopened=Undone"
        ]
    );
}
