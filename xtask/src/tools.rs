//! Trunk, the wasm-bindgen CLI and wasm-opt: found, or installed under `target/tools`.
//!
//! What a tool answers to `--version` decides whether it is there, so an interrupted install is simply repeated.

use crate::Result;
use crate::command::{command, read, root, run, which};
use crate::version::{Need, Version, locked};
use crate::{debian, toolchain};
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The Trunk that the build is written for.
const TRUNK: Version = Version(0, 22, 1);
/// Older ones do not know what current Rust emits.
const OLDEST_WASM_OPT: Version = Version(129, 0, 0);
/// The driver of Firefox; older ones do not know what current Firefox wants.
const GECKODRIVER: Version = Version(0, 37, 1);
/// What drives the fuzzer.
const CARGO_FUZZ: Version = Version(0, 13, 2);
/// The npm package that carries wasm-opt, and its version.
const BINARYEN: &str = "binaryen@132.0.0";

/// The tools that build the app.
pub struct Tools {
    trunk: PathBuf,
    /// `PATH` for Trunk, so that it finds the other two.
    path: OsString,
    /// No wasm-opt could be had: Trunk shall download its own.
    trunk_brings_wasm_opt: bool,
}

impl Tools {
    /// Finds the tools, and installs those that are missing or of another version.
    ///
    /// # Errors
    /// When one cannot be installed, or does not run once it is.
    pub fn ensure() -> Result<Tools> {
        toolchain::ensure()?;
        let trunk = crate_tool("trunk", "trunk", TRUNK, Need::Compatible(TRUNK))?;
        let version = wasm_bindgen_version()?;
        let wasm_bindgen = crate_tool("wasm-bindgen", "wasm-bindgen-cli", version, Need::Exactly(version))?;
        let wasm_opt = wasm_opt()?;
        tidy();
        Ok(Tools {
            trunk,
            trunk_brings_wasm_opt: wasm_opt.is_none(),
            path: path_with([Some(wasm_bindgen), wasm_opt])?,
        })
    }

    /// Trunk, ready for its subcommand.
    pub fn trunk(&self) -> Command {
        let mut trunk = command(&self.trunk);
        trunk.env("PATH", &self.path);
        trunk.env("RUSTUP_TOOLCHAIN", toolchain::TOOLCHAIN);
        trunk.env("TRUNK_SKIP_VERSION_CHECK", "true");
        // With RUST_BACKTRACE set, Trunk would bury the compiler's message under its own call stack.
        trunk.env("RUST_LIB_BACKTRACE", "0");
        if self.trunk_brings_wasm_opt {
            // Naming a version keeps Trunk from taking one on PATH that is too old.
            trunk.env("TRUNK_TOOLS_WASM_OPT", "version_131");
        }
        trunk
    }

    /// Turns a library that cargo built for the browser into a module and its glue in `folder`, as Trunk does.
    ///
    /// # Errors
    /// When one of the tools fails.
    pub fn bind(&self, library: &Path, folder: &Path, wasm_opt_options: &[String]) -> Result<()> {
        let mut bind = command("wasm-bindgen");
        bind.env("PATH", &self.path);
        bind.args(["--target", "web", "--no-typescript", "--out-dir"]);
        bind.arg(folder).arg(library);
        run(bind)?;
        let name = library.file_stem().unwrap_or_default().to_string_lossy();
        let module = folder.join(format!("{name}_bg.wasm"));
        let mut optimise = command("wasm-opt");
        optimise.env("PATH", &self.path);
        optimise.args(wasm_opt_options).arg("-o").arg(&module).arg(&module);
        run(optimise)
    }
}

/// Finds cargo-fuzz, or installs it.
///
/// # Errors
/// When it cannot be installed, or does not run once it is.
pub fn cargo_fuzz() -> Result<PathBuf> {
    let found = crate_tool("cargo-fuzz", "cargo-fuzz", CARGO_FUZZ, Need::Compatible(CARGO_FUZZ))?;
    tidy();
    Ok(found)
}

/// Finds geckodriver, the WebDriver of Firefox, or installs it. It serves every Firefox of its time.
///
/// # Errors
/// When it cannot be installed, or does not run once it is.
pub fn geckodriver() -> Result<PathBuf> {
    let need = Need::AtLeast(GECKODRIVER);
    let found = crate_tool("geckodriver", "geckodriver", GECKODRIVER, need)?;
    tidy();
    // The tests do not look on PATH themselves.
    match found.is_absolute() {
        true => Ok(found),
        false => Ok(which("geckodriver").unwrap_or(found)),
    }
}

/// Hundreds of megabytes, kept only so that an interrupted install goes on where it was.
fn tidy() {
    let _ = fs::remove_dir_all(cargo_build_folder());
}

fn folder() -> PathBuf {
    root().join("target").join("tools")
}

fn cargo_build_folder() -> PathBuf {
    folder().join("build")
}

fn npm_modules() -> PathBuf {
    folder().join("node_modules")
}

/// `PATH`, preceded by the folders of those tools that are not found on it.
fn path_with(tools: [Option<PathBuf>; 2]) -> Result<OsString> {
    let local = tools
        .iter()
        .flatten()
        .filter(|tool| tool.is_absolute())
        .filter_map(|tool| tool.parent());
    let path = env::var_os("PATH").unwrap_or_default();
    env::join_paths(local.map(Path::to_owned).chain(env::split_paths(&path))).map_err(|reason| reason.to_string())
}

/// The tool under `target/tools` as an absolute path, or else the one on `PATH` as a bare name, if its version serves.
fn find(name: &str, local: &Path, need: Need) -> Option<PathBuf> {
    let local = local.join(format!("{name}{}", env::consts::EXE_SUFFIX));
    [local, PathBuf::from(name)].into_iter().find(|tool| {
        let mut ask = command(tool);
        ask.arg("--version");
        read(ask)
            .and_then(|output| Version::printed(&output))
            .is_some_and(|found| need.accepts(found))
    })
}

fn installed(name: &str, local: &Path, need: Need) -> Result<PathBuf> {
    find(name, local, need).ok_or_else(|| format!("{name} was installed into {} but does not run", local.display()))
}

fn crate_tool(name: &str, package: &str, version: Version, need: Need) -> Result<PathBuf> {
    let bin = folder().join("bin");
    if let Some(found) = find(name, &bin, need) {
        return Ok(found);
    }
    println!("==> Installing {package} {version} into target/tools (once, some minutes)");
    let mut install = toolchain::cargo();
    // --force: cargo would take its own record of an earlier install for the tool itself.
    install.args([
        "install",
        package,
        "--bin",
        name,
        "--force",
        "--version",
        &version.to_string(),
    ]);
    install
        .arg("--root")
        .arg(folder())
        .arg("--target-dir")
        .arg(cargo_build_folder());
    if package != "wasm-bindgen-cli" {
        // Its lock file can name releases that are withdrawn.
        install.arg("--locked");
    }
    // Their own release profiles spend a long time to save a little when they run.
    install.env("CARGO_PROFILE_RELEASE_LTO", "off");
    install.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    install.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
    install.env("CARGO_PROFILE_RELEASE_DEBUG", "0");
    run(install)?;
    installed(name, &bin, need)
}

/// The CLI must be of the very version of the library that the app links.
fn wasm_bindgen_version() -> Result<Version> {
    let path = root().join("Cargo.lock");
    let lock = fs::read_to_string(&path).map_err(|reason| format!("cannot read {}: {reason}", path.display()))?;
    locked(&lock, "wasm-bindgen").ok_or_else(|| "Cargo.lock names no released version of wasm-bindgen".to_owned())
}

/// wasm-opt, or nothing where only Trunk can fetch it.
fn wasm_opt() -> Result<Option<PathBuf>> {
    let need = Need::AtLeast(OLDEST_WASM_OPT);
    let bin = npm_modules().join(".bin");
    if let Some(found) = find("wasm-opt", &bin, need) {
        return Ok(Some(found));
    }
    if !has_npm() {
        if !debian::can_install() {
            println!(
                "==> No wasm-opt of version {} or later and no npm: Trunk will download wasm-opt",
                OLDEST_WASM_OPT.0
            );
            return Ok(None);
        }
        debian::install(&["nodejs", "npm"])?;
    }
    println!("==> Installing wasm-opt ({BINARYEN}) into target/tools");
    // npm takes a half-unpacked folder for a package.
    let _ = fs::remove_dir_all(npm_modules());
    let mut install = command("npm");
    install
        .args(["install", "--no-audit", "--no-fund", "--prefix"])
        .arg(folder())
        .arg(BINARYEN);
    run(install)?;
    installed("wasm-opt", &bin, need).map(Some)
}

fn has_npm() -> bool {
    let mut npm = command("npm");
    npm.arg("--version");
    read(npm).is_some()
}
