//! One file a route, and the shell around them.

pub mod copy;
mod incident;
mod list;
mod new_incident;
mod not_found;
mod postmortem;
mod settings;
mod shell;

pub use shell::Shell;
