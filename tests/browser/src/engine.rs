//! Everything that differs between browsers. Another engine is another variant and an arm in each function here.

use crate::driver::Driver;
use crate::scratch::Scratch;
use fantoccini::error::CmdError;
use serde_json::{Map, Value as Json, json};
use std::env;
use std::ffi::OsStr;
use std::path::PathBuf;

/// A browser engine that the tests can drive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
}

/// Size of the page's viewport in CSS pixels, and whether it is a phone's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Viewport {
    pub width: u32,
    pub height: u32,
    /// A touch screen and a phone's treatment of `<meta name="viewport">`.
    pub phone: bool,
}

impl Viewport {
    pub const DESKTOP: Self = Self {
        width: 1280,
        height: 800,
        phone: false,
    };
    pub const PHONE: Self = Self {
        width: 390,
        height: 844,
        phone: true,
    };
}

/// What the page learns of the person's preferred colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColourScheme {
    Light,
    Dark,
}

/// The two programs of an engine.
pub struct Programs {
    pub browser: PathBuf,
    pub driver: PathBuf,
}

impl Engine {
    /// Finds the engine's programs.
    ///
    /// # Errors
    /// A sentence that says what is missing and what to do.
    pub fn programs(self) -> Result<Programs, String> {
        match self {
            Self::Chromium => {
                let hint = "On Debian: apt-get install chromium chromium-driver. \
                            Elsewhere install Chromium and the ChromeDriver of the same version, \
                            or name them in CHROMIUM and CHROMEDRIVER.";
                let names = ["chromium", "chromium-browser", "google-chrome"];
                Ok(Programs {
                    browser: program("CHROMIUM", &names, hint)?,
                    driver: program("CHROMEDRIVER", &["chromedriver"], hint)?,
                })
            }
        }
    }

    /// What to ask of a new session.
    pub fn capabilities(self, programs: &Programs, scratch: &Scratch) -> Map<String, Json> {
        let Self::Chromium = self;
        let profile = scratch.profile();
        let capabilities = json!({
            // Until the document is parsed and its scripts have run. The load event would also wait for whatever
            // is preloaded, so that a page could not be looked at before its wasm is there.
            "pageLoadStrategy": "eager",
            "timeouts": { "pageLoad": 30_000, "script": 30_000 },
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
            "goog:chromeOptions": {
                "binary": programs.browser,
                "args": [
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-dev-shm-usage",
                    "--disable-sync",
                    "--no-first-run",
                    "--window-size=1280,800",
                    // Nothing but this machine can be reached, whatever a page or the browser itself tries.
                    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                    format!("--user-data-dir={}", profile.display()),
                ],
                "prefs": {
                    "download.default_directory": scratch.downloads(),
                    "download.prompt_for_download": false,
                    // Not the new tab page, which is an app of its own.
                    "session.restore_on_startup": 4,
                    "session.startup_urls": ["about:blank"],
                },
            },
        });
        match capabilities {
            Json::Object(map) => map,
            _ => Map::new(),
        }
    }

    /// The browser's process id, where the driver tells it.
    pub fn process_id(self, capabilities: &Map<String, Json>) -> Option<u64> {
        let Self::Chromium = self;
        capabilities.get("goog:processID")?.as_u64()
    }

    /// Runs `script` before the first script of every document from now on. Returns what [`Self::forget`] takes.
    pub fn on_new_document(self, driver: &Driver, script: &str) -> Result<String, CmdError> {
        let Self::Chromium = self;
        let command = "Page.addScriptToEvaluateOnNewDocument";
        let answer = devtools(driver, command, json!({ "source": script }))?;
        Ok(answer["identifier"].as_str().unwrap_or_default().to_owned())
    }

    /// Takes back a script of [`Self::on_new_document`].
    pub fn forget(self, driver: &Driver, script: &str) -> Result<(), CmdError> {
        let Self::Chromium = self;
        let command = "Page.removeScriptToEvaluateOnNewDocument";
        devtools(driver, command, json!({ "identifier": script })).map(drop)
    }

    pub fn set_viewport(self, driver: &Driver, viewport: Viewport) -> Result<(), CmdError> {
        let Self::Chromium = self;
        let Viewport { width, height, phone } = viewport;
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": phone });
        devtools(driver, "Emulation.setDeviceMetricsOverride", size)?;
        let touch = json!({ "enabled": phone });
        devtools(driver, "Emulation.setTouchEmulationEnabled", touch).map(drop)
    }

    pub fn set_colour_scheme(self, driver: &Driver, scheme: ColourScheme) -> Result<(), CmdError> {
        let Self::Chromium = self;
        let value = match scheme {
            ColourScheme::Light => "light",
            ColourScheme::Dark => "dark",
        };
        let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": value }] });
        devtools(driver, "Emulation.setEmulatedMedia", features).map(drop)
    }

    /// Pages that are opened from now on run no script.
    pub fn turn_scripting_off(self, driver: &Driver) -> Result<(), CmdError> {
        let Self::Chromium = self;
        let command = "Emulation.setScriptExecutionDisabled";
        devtools(driver, command, json!({ "value": true })).map(drop)
    }

    /// Lets pages of `origin` read the clipboard without asking.
    pub fn allow_clipboard(self, driver: &Driver, origin: &str) -> Result<(), CmdError> {
        let Self::Chromium = self;
        let permissions = ["clipboardReadWrite", "clipboardSanitizedWrite"];
        let grant = json!({ "origin": origin, "permissions": permissions });
        devtools(driver, "Browser.grantPermissions", grant).map(drop)
    }

    /// Errors and policy violations that the browser logged since the last call.
    pub fn logged_problems(self, driver: &Driver) -> Result<Vec<String>, CmdError> {
        let Self::Chromium = self;
        let is_problem = |entry: &&Json| {
            let text = entry["message"].as_str().unwrap_or_default();
            entry["level"] == "SEVERE" || text.contains("Content Security Policy")
        };
        let text = |entry: &Json| {
            let source = entry["source"].as_str().unwrap_or_default();
            let message = entry["message"].as_str().unwrap_or_default();
            format!("browser log, {source}: {message}")
        };
        Ok(log(driver, "browser")?.iter().filter(is_problem).map(text).collect())
    }

    /// The address of everything that pages asked for since the last call, whether or not it was answered.
    pub fn requested(self, driver: &Driver) -> Result<Vec<String>, CmdError> {
        let Self::Chromium = self;
        let address = |entry: &Json| {
            let event: Json = serde_json::from_str(entry["message"].as_str()?).ok()?;
            let event = &event["message"];
            let is_request = event["method"] == "Network.requestWillBeSent";
            let address = event["params"]["request"]["url"].as_str()?;
            is_request.then(|| address.to_owned())
        };
        Ok(log(driver, "performance")?.iter().filter_map(address).collect())
    }
}

/// Sends a command of the Chrome DevTools Protocol.
fn devtools(driver: &Driver, command: &str, parameters: Json) -> Result<Json, CmdError> {
    driver.post("goog/cdp/execute", json!({ "cmd": command, "params": parameters }))
}

/// The entries that one of ChromeDriver's logs gained since the last call.
fn log(driver: &Driver, kind: &str) -> Result<Vec<Json>, CmdError> {
    let answer = driver.post("se/log", json!({ "type": kind }))?;
    Ok(answer.as_array().cloned().unwrap_or_default())
}

/// The program that the variable names, or the first of `names` on PATH.
fn program(variable: &str, names: &[&str], hint: &str) -> Result<PathBuf, String> {
    let folders = env::var_os("PATH").unwrap_or_default();
    match env::var_os(variable).filter(|named| !named.is_empty()) {
        Some(named) => named_program(variable, PathBuf::from(named)),
        None => found_program(&folders, names, hint),
    }
}

fn named_program(variable: &str, path: PathBuf) -> Result<PathBuf, String> {
    if path.is_file() {
        Ok(path)
    } else {
        Err(format!("{variable} names {}, which is no file.", path.display()))
    }
}

fn found_program(folders: &OsStr, names: &[&str], hint: &str) -> Result<PathBuf, String> {
    env::split_paths(folders)
        .flat_map(|folder| names.iter().map(move |name| folder.join(name)))
        .find(|path| path.is_file())
        .ok_or_else(|| format!("The browser tests found no {} on PATH. {hint}", names.join(" or ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_program_is_named_with_what_to_do() {
        let empty = env::temp_dir().join("tplus-no-such-folder");
        let error = found_program(empty.as_os_str(), &["chromium", "google-chrome"], "Install it.").unwrap_err();
        assert_eq!(
            error,
            "The browser tests found no chromium or google-chrome on PATH. Install it."
        );
        let error = named_program("CHROMIUM", empty).unwrap_err();
        assert!(
            error.starts_with("CHROMIUM names ") && error.ends_with(", which is no file."),
            "{error}"
        );
    }
}
