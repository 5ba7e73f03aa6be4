//! Child processes, free of what cargo and rustup told xtask about itself.

use crate::Result;
use std::ffi::OsString;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, iter};

/// The workspace's root folder.
pub fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// A command that runs in the workspace's root and reads no standard input.
pub fn command(program: impl Into<OsString>) -> Command {
    let mut command = Command::new(program.into());
    command.current_dir(root()).stdin(Stdio::null());
    // `cargo run` describes xtask and its own toolchain in these. A child would build with that toolchain.
    for (name, _) in env::vars_os().filter(|(name, _)| name.to_str().is_some_and(describes_xtask)) {
        command.env_remove(name);
    }
    if let Some(paths) = env::var_os("LD_LIBRARY_PATH") {
        match without_cargo_libraries(&paths) {
            Some(rest) => command.env("LD_LIBRARY_PATH", rest),
            None => command.env_remove("LD_LIBRARY_PATH"),
        };
    }
    command
}

fn describes_xtask(variable: &str) -> bool {
    const NAMES: [&str; 5] = [
        "CARGO",
        "CARGO_MANIFEST_DIR",
        "CARGO_MANIFEST_PATH",
        "RUSTUP_TOOLCHAIN",
        "RUSTUP_TOOLCHAIN_SOURCE",
    ];
    NAMES.contains(&variable) || variable.starts_with("CARGO_PKG_")
}

/// Drops the folders that `cargo run` put before the person's own: the build's and the toolchain's.
fn without_cargo_libraries(paths: &OsString) -> Option<OsString> {
    let build = env::current_exe().ok().and_then(|exe| exe.parent().map(Path::to_owned));
    let toolchains = env::var_os("RUSTUP_HOME").map(|home| Path::new(&home).join("toolchains"));
    let foreign: Vec<PathBuf> = build.into_iter().chain(toolchains).collect();
    let rest: Vec<PathBuf> = env::split_paths(paths)
        .filter(|path| !foreign.iter().any(|folder| path.starts_with(folder)))
        .collect();
    if rest.is_empty() {
        None
    } else {
        env::join_paths(rest).ok()
    }
}

/// Runs a command to its end.
///
/// # Errors
/// When it does not start or does not succeed.
pub fn run(mut command: Command) -> Result<()> {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{}` failed ({status})", shown(&command))),
        Err(reason) => Err(not_started(&command, &reason)),
    }
}

/// What a command printed on standard output; nothing when it does not start or does not succeed.
pub fn read(mut command: Command) -> Option<String> {
    let output = command
        .stderr(Stdio::null())
        .output()
        .ok()
        .filter(|output| output.status.success())?;
    String::from_utf8(output.stdout).ok()
}

/// Why a command could not even start.
pub fn not_started(command: &Command, reason: &std::io::Error) -> String {
    match reason.kind() {
        ErrorKind::NotFound => format!("`{}` is not installed", command.get_program().to_string_lossy()),
        _ => format!("`{}` did not start: {reason}", shown(command)),
    }
}

fn shown(command: &Command) -> String {
    let words: Vec<_> = iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect();
    words.join(" ")
}

/// Where on `PATH` a program stands.
pub fn which(program: &str) -> Option<PathBuf> {
    let file = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(&file))
        .find(|path| path.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_persons_own_cargo_settings_reach_the_children() {
        for own in [
            "CARGO_HOME",
            "CARGO_TARGET_DIR",
            "CARGO_NET_OFFLINE",
            "CARGO_TERM_COLOR",
            "RUSTFLAGS",
        ] {
            assert!(!describes_xtask(own), "{own}");
        }
        for leak in ["CARGO", "CARGO_MANIFEST_DIR", "CARGO_PKG_VERSION", "RUSTUP_TOOLCHAIN"] {
            assert!(describes_xtask(leak), "{leak}");
        }
    }

    #[test]
    fn a_persons_own_library_folders_reach_the_children() {
        let exe = env::current_exe().unwrap();
        let build = exe.parent().unwrap().join("deps");
        let own = PathBuf::from("/opt/lib");
        let mixed = env::join_paths([&build, &own]).unwrap();
        assert_eq!(without_cargo_libraries(&mixed), Some(own.into_os_string()));
        assert_eq!(without_cargo_libraries(&build.into_os_string()), None);
    }
}
