//! The only room that touches the browser's own interfaces. Everything here can fail or be missing, and says so by its
//! return value; nothing panics.

pub mod channel;
pub mod clipboard;
pub mod clock;
pub mod download;
pub mod durable;
pub mod file_copy;
pub mod local;
pub mod locks;
pub mod page;
pub mod persist;
pub mod scroll;
pub mod seal;
pub mod share_sheet;
pub mod size;
pub mod upload;
pub mod zone;

mod reflect;
mod refusal;
mod task;
