//! The incident of a copy that came by a link, as it is shown.

use crate::{
    export::visible,
    incident::{Fact, Incident, Register, fold},
    share::{Snapshot, each_text},
};

/// What the copy adds up to, with its times in `zone`, or in its own where that is nothing. What the copy's texts would
/// hide stands there to be seen, since whoever reads it has not written it.
pub fn shown(snapshot: &Snapshot, zone: Option<&str>) -> Incident {
    let mut events = snapshot.events.clone();
    for event in &mut events {
        each_text(&mut event.change, &mut |_, text| *text = visible(text));
    }
    let mut incident = fold(&events);
    if let (Some(zone), Some((key, _))) = (zone, incident.latest) {
        let mut register = Register::default();
        register.write(key, zone.to_owned());
        incident.facts.insert(Fact::Zone, register);
    }
    incident
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        export::Parts,
        incident::{Change, EntryFields, Event, EventId, IncidentId, Opened, Stamp, Timestamp, WriterId},
        share::LeftOut,
    };

    fn snapshot(changes: Vec<Change>) -> Snapshot {
        let incident = IncidentId::from_random(1);
        let event = |(number, change): (u32, Change)| Event {
            id: EventId {
                writer: WriterId::from_random(1),
                number,
            },
            incident,
            stamp: Stamp(u64::from(number), 0),
            logged_at: Timestamp(i64::from(number)),
            change,
            foreign: None,
        };
        Snapshot {
            incident,
            parts: Parts::default(),
            left_out: LeftOut::default(),
            events: (1..).zip(changes).map(event).collect(),
        }
    }

    #[test]
    fn what_a_text_hides_is_seen() {
        let copy = snapshot(vec![
            Change::Opened(Opened {
                title: "safe\u{202e}gpj.exe".to_owned(),
                zone: "Europe/Berlin".to_owned(),
                ..Opened::default()
            }),
            Change::EntryLogged(EntryFields {
                text: Some("pay\u{200b}ment".to_owned()),
                ..EntryFields::default()
            }),
        ]);
        let incident = shown(&copy, None);
        assert_eq!(incident.fact(Fact::Title), "safe[U+202E]gpj.exe");
        let (.., entry) = incident.standing_entries().next().unwrap();
        assert_eq!(entry.text.text(), "payment");
        assert_eq!(incident.fact(Fact::Zone), "Europe/Berlin");
        // The copy itself stays what it is, to be merged.
        assert_eq!(copy.fold().fact(Fact::Title), "safe\u{202e}gpj.exe");
    }

    #[test]
    fn another_zone_changes_nothing_else() {
        let copy = snapshot(vec![Change::Opened(Opened {
            title: "Search is slow".to_owned(),
            zone: "Europe/Berlin".to_owned(),
            ..Opened::default()
        })]);
        let mut elsewhere = shown(&copy, Some("UTC"));
        assert_eq!(elsewhere.fact(Fact::Zone), "UTC");
        let own = shown(&copy, None);
        elsewhere.facts = own.facts.clone();
        assert_eq!(elsewhere, own);
    }
}
