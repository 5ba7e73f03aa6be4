//! Golden files, and what a test is compared with them by.

use std::{fs, path::PathBuf};

/// Compares a text with the golden file of that name; writes the file anew where `UPDATE_GOLDEN` is set.
pub fn compare(name: &str, text: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, text).expect("the golden file is written");
    }
    let golden = fs::read_to_string(&path).expect("the golden file is there");
    assert_eq!(text, golden, "{name} differs");
}
