//! `cargo xtask bench share`: the length of links against what others would make of the same incidents, and the time
//! that takes.

use crate::Result;
use crate::browsers;
use crate::command::{root, run};
use crate::toolchain::{self, WASM, cargo};
use crate::tools::Tools;
use std::fs;

/// Prints the table, and what coding costs on this machine.
///
/// # Errors
/// When it does not build, or a sample does not fit into a link.
pub fn share() -> Result<()> {
    toolchain::ensure()?;
    let mut bench = cargo();
    bench.args(["run", "--release", "--package", "benches"]);
    run(bench)
}

/// Prints what coding costs in Chromium, built as the release is.
///
/// # Errors
/// When it does not build, or the browser does not run it.
pub fn share_in_browser() -> Result<()> {
    let tools = Tools::ensure()?;
    let mut build = cargo();
    build.args(["build", "--release", "--target", WASM, "--package", "bench-web"]);
    build.arg("--target-dir").arg(root().join("target"));
    run(build)?;
    let site = root().join("target").join("bench-web");
    let cannot = |reason: std::io::Error| format!("cannot prepare {}: {reason}", site.display());
    fs::create_dir_all(&site).map_err(cannot)?;
    for file in ["index.html", "page.js"] {
        fs::copy(root().join("benches").join("web").join(file), site.join(file)).map_err(cannot)?;
    }
    let built = root().join("target").join(WASM).join("release").join("bench_web.wasm");
    tools.bind(&built, &site, &wasm_opt_options()?)?;
    let chromium = browsers::chromium()?;
    let mut test = cargo();
    test.args([
        "test",
        "--package",
        "browser-tests",
        "--test",
        "bench_share",
        "--",
        "--ignored",
        "--nocapture",
    ]);
    test.env("BENCH_SITE", &site);
    test.env("CHROMIUM", chromium.browser)
        .env("CHROMEDRIVER", chromium.driver);
    run(test)
}

/// What the release passes to wasm-opt, as `index.html` says it.
fn wasm_opt_options() -> Result<Vec<String>> {
    let page = fs::read_to_string(root().join("index.html")).map_err(|reason| format!("no index.html: {reason}"))?;
    let options = page
        .split_once("data-wasm-opt-params=\"")
        .and_then(|(_, rest)| rest.split_once('"'));
    let (options, _) = options.ok_or("index.html names no options of wasm-opt")?;
    Ok(options.split_whitespace().map(str::to_owned).collect())
}
