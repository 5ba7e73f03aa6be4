//! Browser tests over WebDriver, through one small layer.
//!
//! | module | what it knows |
//! |---|---|
//! | `harness` | how a test starts its browser and what is checked when it ends |
//! | `server` | the built site on a plain static host, under a sub-path, and how such a host fails |
//! | `device` | the device and the wishes of the person |
//! | `engine` | everything that differs between browsers |
//! | `driver` | the WebDriver process and session, and their end |
//! | `socket` | what goes beside WebDriver: BiDi, DevTools |
//! | `processes` | the processes of a browser, to kill them |
//! | `scratch` | the folder of one browser: profile, downloads, log |
//! | `page` | what a test does with a page |
//! | `locator`, `scope`, `role` | finding things as assistive technology does: by role and accessible name |
//! | `keyboard` | keys, and moving the focus with them |
//! | `tabs` | further tabs of the same browser |
//! | `endings` | leaving a page, quitting and killing the browser, and starting it again |
//! | `clock` | the wall clock that the page sees |
//! | `steps` | what many tests do in the app, as a person would |
//! | `health` | what no test may leave behind: errors, policy violations, foreign requests |
//!
//! The tests are synchronous, so that a failure points at the line of the test.

mod clock;
mod device;
mod driver;
mod endings;
mod engine;
mod harness;
mod health;
mod keyboard;
mod locator;
mod page;
mod processes;
mod role;
mod scope;
mod scratch;
mod server;
mod socket;
pub mod steps;
pub mod steps_share;
mod tabs;

pub use device::{ColourScheme, Viewport};
pub use engine::Engine;
pub use fantoccini::key::Key;
pub use harness::Setup;
pub use locator::Locator;
pub use page::Page;
pub use role::Role;
pub use scope::Scope;
pub use server::{Fault, Request, SUB_PATH, Server};
pub use tabs::Tab;
