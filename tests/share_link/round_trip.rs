//! What goes into a link comes out of it.

use tplus::{
    export::Parts,
    share::{self, Choices, LeftOut, Snapshot},
};

use crate::{opened, payload, samples, snapshot};

#[test]
fn every_sample_comes_back_as_it_was() {
    for (name, events) in samples::all() {
        for choices in all_choices() {
            let shared = snapshot(&events, &choices);
            let code = share::write(&shared).expect("it fits");
            assert_eq!(opened(&code), Ok(shared), "{name}, {choices:?}");
        }
    }
}

fn all_choices() -> [Choices; 3] {
    let timeline_alone = Choices {
        parts: Parts {
            timeline: true,
            postmortem: false,
        },
        ..Choices::default()
    };
    let for_strangers = Choices {
        leave_out_names: true,
        leave_out_internal: true,
        masked: vec!["INC-2291".into(), "Deniz".into()],
        ..Choices::default()
    };
    [Choices::default(), timeline_alone, for_strangers]
}

#[test]
fn the_same_log_and_choices_give_the_same_link_in_whatever_order_they_arrived() {
    for (name, events) in samples::all().into_iter().take(2) {
        let mut reversed = events.clone();
        reversed.reverse();
        for choices in all_choices() {
            let (one, other) = (snapshot(&events, &choices), snapshot(&reversed, &choices));
            assert_eq!(share::write(&one), share::write(&other), "{name}");
        }
    }
}

#[test]
fn an_incident_without_events_comes_back() {
    let nothing = Snapshot {
        events: Vec::new(),
        left_out: LeftOut::default(),
        ..snapshot(&samples::all()[0].1, &Choices::default())
    };
    let code = share::write(&nothing).expect("it fits");
    assert_eq!(opened(&code), Ok(nothing));
}

#[test]
fn the_frame_is_as_documented() {
    for (name, events) in samples::all().into_iter().take(2) {
        let code = share::write(&snapshot(&events, &Choices::default())).expect("it fits");
        assert_eq!(payload::framed(&payload::content(&code)), code, "{name}");
    }
}
