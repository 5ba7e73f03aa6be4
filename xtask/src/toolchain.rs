//! The Rust toolchain that builds the project, whatever the machine's default is.
//!
//! There is no `rust-toolchain.toml`: where rustup does not install toolchains by itself, that file would stop
//! `cargo xtask` before it could install the one it names.

use crate::Result;
use crate::command::{command, read, run};
use std::process::Command;

/// The toolchain that the project is built, checked and tested with.
pub const TOOLCHAIN: &str = "1.99.1";
/// The target of the app.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Installs the toolchain with its components and the wasm target, unless they are there.
///
/// # Errors
/// When rustup is missing or cannot install it.
pub fn ensure() -> Result<()> {
    let mut list = command("rustup");
    list.args(["component", "list", "--installed", "--toolchain", TOOLCHAIN]);
    if read(list).is_some_and(|installed| is_complete(&installed)) {
        return Ok(());
    }
    println!("==> Installing Rust {TOOLCHAIN}");
    let mut install = command("rustup");
    install.args([
        "toolchain",
        "install",
        TOOLCHAIN,
        "--profile",
        "minimal",
        "--no-self-update",
    ]);
    install.args(["--component", "clippy", "--component", "rustfmt", "--target", WASM]);
    run(install).map_err(|reason| format!("{reason}\nRust {TOOLCHAIN} comes through rustup, which must be on PATH."))
}

fn is_complete(installed: &str) -> bool {
    let has = |name: &str| installed.lines().any(|line| line.starts_with(name));
    has("cargo-") && has("clippy-") && has("rustfmt-") && has(&format!("rust-std-{WASM}"))
}

/// Cargo of that toolchain, through the rustup proxy.
pub fn cargo() -> Command {
    let mut cargo = command("cargo");
    cargo.env("RUSTUP_TOOLCHAIN", TOOLCHAIN);
    cargo
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_toolchain_without_the_wasm_target_is_not_complete() {
        let host = "cargo-x86_64-unknown-linux-gnu\nclippy-x86_64-unknown-linux-gnu\nrust-std-x86_64-unknown-linux-gnu\n\
                    rustc-x86_64-unknown-linux-gnu\nrustfmt-x86_64-unknown-linux-gnu\n";
        assert!(!is_complete(host));
        assert!(is_complete(&format!("{host}rust-std-wasm32-unknown-unknown\n")));
    }
}
