//! T+, an incident notebook that lives in a browser tab.

pub mod export;
pub mod incident;
pub mod session;
pub mod store;
pub mod time;
