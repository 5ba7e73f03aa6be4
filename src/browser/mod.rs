//! The only room that touches the browser's own interfaces. Everything here can fail or be missing, and says so by its
//! return value; nothing panics.

pub mod clipboard;
pub mod clock;
pub mod download;
pub mod page;
pub mod storage;
pub mod zone;
