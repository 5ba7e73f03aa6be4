//! What an incident is: events, fold, merge, and the rules that follow from them. Plain data, no clock, no browser.

pub mod timestamp;

pub use timestamp::Timestamp;
