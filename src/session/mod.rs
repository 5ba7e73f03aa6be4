//! What the app does, without a browser.

pub mod example;
