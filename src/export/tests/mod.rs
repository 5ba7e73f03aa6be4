//! Tests of the document as a whole.

mod document;
mod escaping;
pub mod fixture;
mod reader;
mod times;
