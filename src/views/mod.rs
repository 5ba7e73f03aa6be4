//! One file a route, and the shell around them.

pub mod copy;
mod copy_keep;
mod copy_list;
mod copy_postmortem;
mod copy_restore;
mod first_run;
mod incident;
mod incident_row;
mod keep;
mod list;
mod list_notes;
mod new_incident;
mod not_found;
mod parts;
mod postmortem;
mod restore;
mod settings;
mod shell;
mod snapshot;
mod storage_bars;

pub use shell::Shell;
