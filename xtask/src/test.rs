//! `cargo xtask test`: everything that must hold before a change goes in.

use crate::Result;
use crate::browsers;
use crate::build::{dist, release};
use crate::command::run;
use crate::size::{BUDGET, grouped, total};
use crate::toolchain::{self, WASM, cargo};

/// Runs the steps in order and stops at the first that fails.
///
/// # Errors
/// Names the step and what failed in it.
pub fn run_all() -> Result<()> {
    toolchain::ensure()?;
    step("Formatting", || cargo_run(&["fmt", "--all", "--check"]))?;
    step("Lints, this machine", || {
        cargo_run(&["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"])
    })?;
    step("Lints, browser", || {
        // Not --all-targets: the host tests' own dependencies do not compile for the browser.
        let target = ["--target", WASM, "--lib", "--bins"];
        cargo_run(
            &[
                &["clippy", "--package", "tplus"],
                &target[..],
                &["--", "--deny", "warnings"],
            ]
            .concat(),
        )
    })?;
    step("Host tests", || {
        cargo_run(&["test", "--package", "tplus", "--package", "xtask"])
    })?;
    step("Release build", release_within_budget)?;
    step("Browser tests", browser_tests)?;
    println!("\n==> All of it passed");
    Ok(())
}

fn step(title: &str, work: impl FnOnce() -> Result<()>) -> Result<()> {
    println!("\n==> {title}");
    work().map_err(|reason| format!("{title}: {reason}"))
}

fn cargo_run(args: &[&str]) -> Result<()> {
    let mut cargo = cargo();
    cargo.args(args);
    run(cargo)
}

fn release_within_budget() -> Result<()> {
    let total = total(&release()?);
    if total > BUDGET {
        return Err(format!(
            "dist/ is {} bytes after Brotli, more than {}",
            grouped(total),
            grouped(BUDGET)
        ));
    }
    Ok(())
}

fn browser_tests() -> Result<()> {
    let chromium = browsers::chromium()?;
    let firefox = browsers::firefox()?;
    let mut cargo = cargo();
    // --tests leaves out the documentation tests, of which there are none: cargo would end on "0 passed".
    // --no-fail-fast: one run shows everything that is broken.
    cargo.args(["test", "--package", "browser-tests", "--tests", "--no-fail-fast"]);
    cargo
        .env("TPLUS_DIST", dist())
        .env("CHROMIUM", chromium.browser)
        .env("CHROMEDRIVER", chromium.driver)
        .env("FIREFOX", firefox.browser)
        .env("GECKODRIVER", firefox.driver);
    run(cargo)
}
