//! What stands below the picture.

pub const DOWNLOAD: &str = "Download picture";
/// In the place of "now" where what is known of an open incident is older than that.
pub const THEN: &str = "then";
