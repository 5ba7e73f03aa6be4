//! What is learnt apart: each flag and number of the layout has a number of its own here. The numbers are part of the
//! format: add at the end, never change.

use super::io::{Flag, Number};

// How often in 256 the answer is yes, as far as one can say before the first.

pub const HAS_TIMELINE: Flag = Flag(0, 240);
pub const HAS_POSTMORTEM: Flag = Flag(1, 200);
pub const WITHOUT_NAMES: Flag = Flag(2, 30);
pub const WITHOUT_INTERNAL: Flag = Flag(3, 30);
pub const WITHOUT_MASKED: Flag = Flag(4, 30);
pub const SAME_WRITER: Flag = Flag(5, 220);
pub const LOGGED_BY_STAMP: Flag = Flag(7, 252);
pub const SAME_CHANGE: Flag = Flag(8, 128);
pub const IS_EXACT: Flag = Flag(10, 248);
pub const IS_ABOUT: Flag = Flag(11, 128);
pub const IS_RANGE: Flag = Flag(12, 160);
pub const AT_LOGGED: Flag = Flag(13, 128);
pub const AT_WHOLE_MINUTE: Flag = Flag(14, 230);
pub const UNTIL_WHOLE_MINUTE: Flag = Flag(15, 250);
pub const IS_EXAMPLE: Flag = Flag(16, 4);
pub const IMPACT_BEGAN_GIVEN: Flag = Flag(17, 160);
pub const IMPACT_GIVEN: Flag = Flag(18, 160);
pub const REFERENCE_GIVEN: Flag = Flag(19, 100);
pub const SERVICES_GIVEN: Flag = Flag(20, 140);
pub const RUNBOOK_GIVEN: Flag = Flag(21, 80);
pub const ZONE_GIVEN: Flag = Flag(22, 140);
pub const MILESTONE_GIVEN: Flag = Flag(23, 250);
pub const NOTE_GIVEN: Flag = Flag(24, 40);
pub const DEVICE_GIVEN: Flag = Flag(25, 60);
pub const TEXT_GIVEN: Flag = Flag(26, 252);
pub const AUTOSAVE: Flag = Flag(27, 30);
pub const WITHDRAWN: Flag = Flag(28, 250);
pub const KNOWN_ENTITY: Flag = Flag(29, 254);
/// The fields of what is on the timeline, when it is created and when it is corrected.
pub const AT_GIVEN: [Flag; 2] = [Flag(30, 252), Flag(31, 80)];
pub const PINNED_GIVEN: [Flag; 2] = [Flag(32, 6), Flag(33, 50)];
pub const INTERNAL_GIVEN: [Flag; 2] = [Flag(34, 6), Flag(35, 50)];
pub const SET: Flag = Flag(36, 250);
pub const ENTRY_KIND_GIVEN: [Flag; 2] = [Flag(37, 252), Flag(38, 50)];
pub const ENTRY_TEXT_GIVEN: [Flag; 2] = [Flag(39, 250), Flag(40, 200)];
pub const QUESTION_GIVEN: [Flag; 2] = [Flag(41, 250), Flag(42, 50)];
pub const OPTIONS_GIVEN: [Flag; 2] = [Flag(43, 250), Flag(44, 50)];
pub const OPTION_GIVEN: Flag = Flag(45, 240);
pub const PROS_GIVEN: Flag = Flag(46, 150);
pub const CONS_GIVEN: Flag = Flag(47, 150);
pub const CHOSEN_GIVEN: [Flag; 2] = [Flag(48, 250), Flag(49, 50)];
pub const WHY_GIVEN: [Flag; 2] = [Flag(50, 220), Flag(51, 50)];
pub const DECIDED_BY_GIVEN: [Flag; 2] = [Flag(52, 200), Flag(53, 50)];
pub const AGREED_BY_GIVEN: [Flag; 2] = [Flag(54, 220), Flag(55, 50)];
pub const RISK_GIVEN: [Flag; 2] = [Flag(56, 180), Flag(57, 50)];
pub const OUTCOME_GIVEN: [Flag; 2] = [Flag(58, 40), Flag(59, 200)];
pub const AGREED_BY_SOMEBODY: Flag = Flag(60, 220);
pub const NOBODY_ASKED: Flag = Flag(61, 128);
pub const AUDIENCE_GIVEN: [Flag; 2] = [Flag(62, 252), Flag(63, 50)];
pub const UPDATE_TEXT_GIVEN: [Flag; 2] = [Flag(64, 252), Flag(65, 200)];
pub const NEXT_BY_GIVEN: [Flag; 2] = [Flag(66, 200), Flag(67, 80)];
pub const WHAT_GIVEN: [Flag; 2] = [Flag(68, 252), Flag(69, 50)];
pub const ACTION_KIND_GIVEN: [Flag; 2] = [Flag(70, 230), Flag(71, 80)];
pub const OWNER_GIVEN: [Flag; 2] = [Flag(72, 180), Flag(73, 100)];
pub const DUE_GIVEN: [Flag; 2] = [Flag(74, 180), Flag(75, 100)];
pub const DONE_GIVEN: [Flag; 2] = [Flag(76, 20), Flag(77, 160)];
/// Whether a field of a person, a text of either kind, says anything.
pub const IS_FILLED: Flag = Flag(78, 200);

// How many bits the number usually takes.

pub const WRITERS: Number = Number(0, 1);
pub const EVENTS: Number = Number(1, 6);
pub const WRITER: Number = Number(2, 1);
pub const GAP: Number = Number(3, 0);
pub const MILLIS: Number = Number(4, 16);
pub const STEP: Number = Number(5, 1);
pub const COUNTER: Number = Number(6, 0);
pub const SECONDS: Number = Number(7, 7);
pub const CHANGE: Number = Number(8, 2);
pub const MINUTES: Number = Number(9, 3);
pub const OFFSET: Number = Number(10, 6);
pub const MINUTES_LONG: Number = Number(11, 3);
pub const SECONDS_LONG: Number = Number(12, 9);
pub const SEVERITY: Number = Number(13, 1);
pub const SMALL: Number = Number(14, 1);
pub const MILESTONE: Number = Number(15, 2);
pub const ENTRY_KIND: Number = Number(16, 1);
pub const ENTITY: Number = Number(17, 2);
pub const OPTIONS: Number = Number(18, 2);
pub const CHOSEN: Number = Number(19, 1);
pub const SECTION: Number = Number(20, 2);
pub const ACTION_KIND: Number = Number(21, 1);
pub const FACT: Number = Number(22, 2);
pub const NEXT_MINUTES: Number = Number(23, 5);
