//! Tests of the document as a whole.

mod document;
mod escaping;
mod fixture;
mod reader;
mod times;
