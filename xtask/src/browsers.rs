//! The browsers that the tests drive, each with its WebDriver.

use crate::Result;
use crate::command::{command, read, which};
use crate::version::Version;
use crate::{debian, tools};
use std::env;
use std::path::{Path, PathBuf};

const NO_CHROMIUM: &str = "\
The browser tests need Chromium and the ChromeDriver of the same version. Install them:
  Debian   apt-get install chromium chromium-driver   (xtask does this itself when it runs as root)
  Fedora   dnf install chromium chromedriver
  Arch     pacman -S chromium
  macOS    brew install --cask google-chrome chromedriver
or set CHROMIUM and CHROMEDRIVER to the paths of the two programs.";

const NO_FIREFOX: &str = "\
The browser tests need Firefox. Install it:
  Debian   apt-get install firefox-esr   (xtask does this itself when it runs as root)
  Fedora   dnf install firefox
  Arch     pacman -S firefox
  macOS    brew install --cask firefox
or set FIREFOX to the path of the program.";

/// A browser and the driver that speaks WebDriver for it.
pub struct Browser {
    pub browser: PathBuf,
    pub driver: PathBuf,
}

/// Finds Chromium and its driver; as root on Debian, installs them when they are missing.
///
/// # Errors
/// When they are missing and cannot be installed, or are of different versions.
pub fn chromium() -> Result<Browser> {
    let found = found_or_installed(find_chromium, &["chromium", "chromium-driver"], NO_CHROMIUM)?;
    let (browser, driver) = (major(&found.browser)?, major(&found.driver)?);
    if browser != driver {
        return Err(format!(
            "{} is version {browser} but {} is version {driver}; WebDriver needs the same of both.",
            found.browser.display(),
            found.driver.display()
        ));
    }
    Ok(found)
}

/// Finds Firefox, or as root on Debian installs it; and its driver, which no distribution need have: cargo builds it.
///
/// # Errors
/// When one of them is missing and cannot be installed.
pub fn firefox() -> Result<Browser> {
    let browser = found_or_installed(find_firefox, &["firefox-esr"], NO_FIREFOX)?;
    // One that is there and does not run would fail every test with a worse message. Any version will do.
    said(&browser)?;
    let driver = match named_by("GECKODRIVER")? {
        Some(path) => path,
        None => tools::geckodriver()?,
    };
    Ok(Browser { browser, driver })
}

fn found_or_installed<T>(find: impl Fn() -> Result<Option<T>>, packages: &[&str], missing: &str) -> Result<T> {
    if let Some(found) = find()? {
        return Ok(found);
    }
    if debian::is_debian_root() {
        debian::install(packages)?;
    }
    find()?.ok_or_else(|| missing.to_owned())
}

fn find_chromium() -> Result<Option<Browser>> {
    const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    let mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    let browser = find("CHROMIUM", &NAMES, mac)?;
    let driver = match named_by("CHROMEDRIVER")? {
        Some(path) => Some(path),
        None => which("chromedriver"),
    };
    Ok(browser.zip(driver).map(|(browser, driver)| Browser { browser, driver }))
}

fn find_firefox() -> Result<Option<PathBuf>> {
    let mac = "/Applications/Firefox.app/Contents/MacOS/firefox";
    find("FIREFOX", &["firefox-esr", "firefox"], mac)
}

/// The browser that the variable names, or the first of these on PATH, or where a Mac has it.
fn find(variable: &str, names: &[&str], mac: &str) -> Result<Option<PathBuf>> {
    if let Some(named) = named_by(variable)? {
        return Ok(Some(named));
    }
    let mac = Path::new(mac);
    let on_path = names.iter().find_map(|name| which(name));
    Ok(on_path.or_else(|| mac.is_file().then(|| mac.to_owned())))
}

fn named_by(variable: &str) -> Result<Option<PathBuf>> {
    match env::var_os(variable).map(PathBuf::from) {
        Some(path) if !path.is_file() => Err(format!("{variable} names {}, which is no file", path.display())),
        path => Ok(path),
    }
}

fn major(program: &Path) -> Result<u32> {
    let said = said(program)?;
    let version = Version::printed(&said).ok_or_else(|| format!("{} says \"{said}\"", program.display()))?;
    Ok(version.0)
}

/// What a program answers when it is asked for its version.
fn said(program: &Path) -> Result<String> {
    let mut ask = command(program);
    ask.arg("--version");
    read(ask).ok_or_else(|| format!("{} does not say its version", program.display()))
}
