//! What the buttons say once something odd was said.

pub const RESOLVE_ALL_THE_SAME: &str = "Resolve all the same";
pub const SAVE_ALL_THE_SAME: &str = "Save all the same";
