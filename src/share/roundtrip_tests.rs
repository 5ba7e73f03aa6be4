//! Arbitrary incidents, in any script, as links and back.

use proptest::prelude::*;

use super::{Choices, Code, read, snapshot, write};
use crate::{
    export::Parts,
    incident::{
        IncidentId,
        laws::make::{histories, log, some_records},
    },
};

fn choices() -> impl Strategy<Value = Choices> {
    any::<[bool; 4]>().prop_map(|[timeline, postmortem, leave_out_names, leave_out_internal]| Choices {
        parts: Parts { timeline, postmortem },
        leave_out_names,
        leave_out_internal,
        masked: Vec::new(),
    })
}

proptest! {
    #[test]
    fn what_is_shared_comes_back(history in histories(), choices in choices()) {
        let shared = snapshot(&log(&history), IncidentId::from_random(7), &choices);
        let code = write(&shared).expect("it fits");
        prop_assert_eq!(read(&code), Ok(Code::Open(shared)));
    }

    #[test]
    fn records_that_lack_something_come_back(records in some_records()) {
        let shared = snapshot(&log(&records), IncidentId::from_random(7), &Choices::default());
        let code = write(&shared).expect("it fits");
        prop_assert_eq!(read(&code), Ok(Code::Open(shared)));
    }
}
