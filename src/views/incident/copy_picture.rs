//! What stands below the picture.

pub const DOWNLOAD: &str = "Download picture";
