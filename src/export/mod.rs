//! The postmortem as a document tree, and its renderers.
//!
//! [`postmortem`] turns an incident into a [`Document`]; [`markdown`], [`html`] and the preview on screen all render
//! that very tree. What people typed stands in the tree as they typed it: each renderer escapes for its own target.

pub mod copy;
mod decisions;
mod document;
mod durations;
mod escape;
mod facts;
mod file_name;
mod html;
mod markdown;
mod names;
mod people;
pub mod picture;
mod postmortem;
mod record;
mod timeline;
mod typed;
mod visible;

pub use document::{Block, Document, Inline, Table};
pub use file_name::{copy_file_name, file_name, html_file_name, picture_file_name};
pub use html::html;
pub use markdown::markdown;
pub use people::People;
pub use postmortem::postmortem;
pub use record::{Options, Parts};
pub use typed::inlines;
pub use visible::visible;

#[cfg(test)]
mod tests;
