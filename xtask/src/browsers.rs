//! The browsers that the tests drive, each with its WebDriver.

use crate::Result;
use crate::command::{command, read, which};
use crate::debian;
use crate::version::Version;
use std::env;
use std::path::{Path, PathBuf};

const NO_CHROMIUM: &str = "\
The browser tests need Chromium and the ChromeDriver of the same version. Install them:
  Debian   apt-get install chromium chromium-driver   (xtask does this itself when it runs as root)
  Fedora   dnf install chromium chromedriver
  Arch     pacman -S chromium
  macOS    brew install --cask google-chrome chromedriver
or set CHROMIUM and CHROMEDRIVER to the paths of the two programs.";

/// A browser and the driver that speaks WebDriver for it.
pub struct Chromium {
    pub browser: PathBuf,
    pub driver: PathBuf,
}

impl Chromium {
    /// Finds Chromium and its driver; as root on Debian, installs them when they are missing.
    ///
    /// # Errors
    /// When they are missing and cannot be installed, or are of different versions.
    pub fn ensure() -> Result<Chromium> {
        let found = match Chromium::find()? {
            Some(found) => found,
            None if debian::is_debian_root() => {
                debian::install(&["chromium", "chromium-driver"])?;
                Chromium::find()?.ok_or(NO_CHROMIUM)?
            }
            None => return Err(NO_CHROMIUM.to_owned()),
        };
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

    fn find() -> Result<Option<Chromium>> {
        const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
        let browser = match named_by("CHROMIUM")? {
            Some(path) => Some(path),
            None => BROWSERS.iter().find_map(|name| which(name)).or_else(mac_chrome),
        };
        let driver = match named_by("CHROMEDRIVER")? {
            Some(path) => Some(path),
            None => which("chromedriver"),
        };
        Ok(browser
            .zip(driver)
            .map(|(browser, driver)| Chromium { browser, driver }))
    }
}

fn named_by(variable: &str) -> Result<Option<PathBuf>> {
    match env::var_os(variable).map(PathBuf::from) {
        Some(path) if !path.is_file() => Err(format!("{variable} names {}, which is no file", path.display())),
        path => Ok(path),
    }
}

fn mac_chrome() -> Option<PathBuf> {
    let path = Path::new("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    path.is_file().then(|| path.to_owned())
}

fn major(program: &Path) -> Result<u32> {
    let mut ask = command(program);
    ask.arg("--version");
    let version = read(ask).and_then(|output| Version::printed(&output));
    Ok(version
        .ok_or_else(|| format!("{} does not say its version", program.display()))?
        .0)
}
