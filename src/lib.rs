//! T+, an incident notebook that lives in a browser tab.

pub mod incident;
pub mod time;
