//! T+, an incident notebook that lives in a browser tab. One static page, no server, no account.
//!
//! The rooms, and the way the arrows run: `views, components -> app -> session -> share -> store, export, time -> incident`.
//! Those up to the blank line know no browser: they build and test on the host, and the crates that do know one are
//! dependencies of the browser's target alone, so that the compiler keeps it that way.

pub mod export;
pub mod incident;
pub mod session;
pub mod share;
pub mod store;
pub mod time;

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod components;
#[cfg(target_arch = "wasm32")]
pub mod views;
