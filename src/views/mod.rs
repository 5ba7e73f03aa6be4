//! One file a route, and the shell around them.

pub mod copy;
mod copy_list;
mod copy_postmortem;
mod first_run;
mod incident;
mod incident_row;
mod list;
mod moment_field;
mod new_incident;
mod not_found;
mod postmortem;
mod settings;
mod shell;

pub use shell::Shell;
