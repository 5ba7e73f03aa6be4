//! `cargo xtask build`: the release, for any static host.

use crate::Result;
use crate::command::{root, run};
use crate::size::{self, File};
use crate::tools::Tools;
use std::fs;
use std::path::PathBuf;

/// The folder that goes to the host.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Builds the release into `dist/` and prints the size of each file.
///
/// # Errors
/// When a tool cannot be installed or the build fails.
pub fn release() -> Result<Vec<File>> {
    let tools = Tools::ensure()?;
    let mut trunk = tools.trunk();
    trunk.args(["build", "--release", "--dist"]).arg(dist());
    run(trunk)?;
    // Trunk leaves its lock behind, which is nothing to deploy.
    let _ = fs::remove_file(dist().join(".trunk-lock"));
    let files = size::measure(&dist())?;
    println!("\n{}", size::table(&files));
    Ok(files)
}
