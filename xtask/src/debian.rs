//! Installing packages where xtask may: as root on Debian or Ubuntu.

use crate::Result;
use crate::command::{command, read, run};
use std::fs;

/// Whether this is Debian, where the distribution packages Chromium and its driver as plain programs, and we are root.
pub fn is_debian_root() -> bool {
    distribution().as_deref() == Some("debian") && is_root()
}

/// Whether `install` can work here.
pub fn can_install() -> bool {
    matches!(distribution().as_deref(), Some("debian" | "ubuntu")) && is_root()
}

fn distribution() -> Option<String> {
    id(&fs::read_to_string("/etc/os-release").ok()?)
}

fn id(os_release: &str) -> Option<String> {
    let value = os_release.lines().find_map(|line| line.strip_prefix("ID="))?;
    Some(value.trim_matches(['"', '\'']).to_owned())
}

fn is_root() -> bool {
    let mut id = command("id");
    id.arg("-u");
    read(id).is_some_and(|uid| uid.trim() == "0")
}

/// Installs Debian packages.
///
/// # Errors
/// When apt-get fails.
pub fn install(packages: &[&str]) -> Result<()> {
    println!("==> Installing the packages {}", packages.join(" "));
    run(apt_get(&["update"]))?;
    let mut install = apt_get(&["install", "--yes", "--no-install-recommends"]);
    install.args(packages);
    run(install)
}

fn apt_get(args: &[&str]) -> std::process::Command {
    let mut apt_get = command("apt-get");
    // On a machine that has just started, the system's own update may still hold the lock.
    apt_get
        .args([
            "-qq",
            "--option",
            "Dpkg::Use-Pty=0",
            "--option",
            "DPkg::Lock::Timeout=120",
        ])
        .args(args);
    apt_get.env("DEBIAN_FRONTEND", "noninteractive");
    apt_get
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_distribution_with_and_without_quotes() {
        assert_eq!(
            id("NAME=\"Debian GNU/Linux\"\nVERSION_ID=\"12\"\nID=debian\n").as_deref(),
            Some("debian")
        );
        assert_eq!(id("ID=\"ubuntu\"\nID_LIKE=debian\n").as_deref(), Some("ubuntu"));
        assert_eq!(id("ID_LIKE=debian\n"), None);
    }
}
