//! Chromium, through ChromeDriver and what that passes on of the DevTools protocol.

use super::programs::{Programs, program};
use crate::device::{ColourScheme, Viewport};
use crate::driver::Driver;
use crate::scratch::Scratch;
use crate::socket::Socket;
use fantoccini::error::CmdError;
use serde_json::{Value as Json, json};
use std::process::Command;

pub fn programs() -> Result<Programs, String> {
    let hint = "On Debian: apt-get install chromium chromium-driver. \
                Elsewhere install Chromium and the ChromeDriver of the same version, \
                or name them in CHROMIUM and CHROMEDRIVER.";
    let names = ["chromium", "chromium-browser", "google-chrome"];
    Ok(Programs {
        browser: program("CHROMIUM", &names, hint)?,
        driver: program("CHROMEDRIVER", &["chromedriver"], hint)?,
    })
}

pub fn driver(programs: &Programs, _: &Scratch) -> Command {
    let mut driver = Command::new(&programs.driver);
    driver.arg("--port=0");
    driver
}

pub fn capabilities(programs: &Programs, scratch: &Scratch) -> Json {
    let profile = scratch.profile();
    json!({
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
                "--hide-crash-restore-bubble",
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
    })
}

pub fn prepare_tab(driver: &Driver) -> Result<(), CmdError> {
    let Viewport { width, height, phone } = driver.device.viewport;
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": phone });
    devtools(driver, "Emulation.setDeviceMetricsOverride", size)?;
    let touch = json!({ "enabled": phone });
    devtools(driver, "Emulation.setTouchEmulationEnabled", touch)?;
    let value = match driver.device.scheme {
        ColourScheme::Light => "light",
        ColourScheme::Dark => "dark",
    };
    let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": value }] });
    devtools(driver, "Emulation.setEmulatedMedia", features)?;
    let no_scripting = json!({ "value": !driver.device.scripting });
    devtools(driver, "Emulation.setScriptExecutionDisabled", no_scripting).map(drop)
}

pub fn on_new_document(driver: &Driver, script: &str) -> Result<String, CmdError> {
    let command = "Page.addScriptToEvaluateOnNewDocument";
    let answer = devtools(driver, command, json!({ "source": script }))?;
    Ok(answer["identifier"].as_str().unwrap_or_default().to_owned())
}

pub fn forget(driver: &Driver, script: &str) -> Result<(), CmdError> {
    let command = "Page.removeScriptToEvaluateOnNewDocument";
    devtools(driver, command, json!({ "identifier": script })).map(drop)
}

pub fn execute(driver: &Driver, script: &str, arguments: Json) -> Result<Json, CmdError> {
    driver.post("execute/sync", json!({ "script": script, "args": arguments }))
}

/// Past ChromeDriver, which gives up the whole session when the tab that it talks to crashes.
pub fn crash_tab(driver: &Driver, tab: &str) -> Result<(), CmdError> {
    let options = driver
        .client
        .capabilities()
        .and_then(|all| all.get("goog:chromeOptions"));
    let address = options.and_then(|options| options["debuggerAddress"].as_str());
    let page = format!("ws://{}/devtools/page/{tab}", address.unwrap_or_default());
    let mut socket = Socket::connect(&page).map_err(CmdError::NotJson)?;
    socket.command("Inspector.enable", json!({}))?;
    socket.provoke("Page.crash", "Inspector.targetCrashed")
}

pub fn allow_clipboard(driver: &Driver, origin: &str) -> Result<(), CmdError> {
    let permissions = ["clipboardReadWrite", "clipboardSanitizedWrite"];
    let grant = json!({ "origin": origin, "permissions": permissions });
    devtools(driver, "Browser.grantPermissions", grant).map(drop)
}

pub fn logged_problems(driver: &Driver) -> Result<Vec<String>, CmdError> {
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

pub fn requested(driver: &Driver) -> Result<Vec<String>, CmdError> {
    let address = |entry: &Json| {
        let event: Json = serde_json::from_str(entry["message"].as_str()?).ok()?;
        let event = &event["message"];
        let is_request = event["method"] == "Network.requestWillBeSent";
        let address = event["params"]["request"]["url"].as_str()?;
        is_request.then(|| address.to_owned())
    };
    Ok(log(driver, "performance")?.iter().filter_map(address).collect())
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
