//! Times as people type, read and change them.

mod editing;
mod every_zone;
mod typing;
mod zones;

use browser_tests::Page;
use browser_tests::steps::declare;

/// What the incident of these tests is called.
const TITLE: &str = "Search is slow";

/// An incident that was detected at 14:17 UTC, thirteen minutes ago.
#[track_caller]
fn open_incident(page: &Page) {
    page.freeze_now("2026-03-24T14:30:00Z");
    declare(page, TITLE, "14:17");
}
