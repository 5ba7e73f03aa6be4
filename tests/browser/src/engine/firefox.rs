//! Firefox, through geckodriver, WebDriver BiDi and preferences.

use super::programs::{Programs, program};
use crate::device::{ColourScheme, Device, Viewport};
use crate::driver::Driver;
use crate::scratch::Scratch;
use fantoccini::error::{CmdError, ErrorStatus, WebDriver};
use serde_json::{Value as Json, json};
use std::process::Command;

/// The events that [`logged_problems`] and [`requested`] read.
pub const EVENTS: [&str; 4] = [LOGGED, REQUESTED, ANSWERED, NOT_ANSWERED];
const LOGGED: &str = "log.entryAdded";
const REQUESTED: &str = "network.beforeRequestSent";
const ANSWERED: &str = "network.responseCompleted";
const NOT_ANSWERED: &str = "network.fetchError";

pub fn programs() -> Result<Programs, String> {
    let hint = "On Debian: apt-get install firefox-esr. The driver: cargo install geckodriver. \
                Or name them in FIREFOX and GECKODRIVER.";
    Ok(Programs {
        browser: program("FIREFOX", &["firefox-esr", "firefox"], hint)?,
        driver: program("GECKODRIVER", &["geckodriver"], hint)?,
    })
}

pub fn driver(programs: &Programs, scratch: &Scratch) -> Command {
    let mut driver = Command::new(&programs.driver);
    driver.args(["--port=0", "--websocket-port=0"]);
    // It refuses to run as root in the home of somebody else, and leaves caches there.
    driver.env("HOME", scratch.path());
    driver
}

pub fn capabilities(programs: &Programs, scratch: &Scratch, device: &Device) -> Json {
    json!({
        // As for Chromium.
        "pageLoadStrategy": "eager",
        "timeouts": { "pageLoad": 30_000, "script": 30_000 },
        "webSocketUrl": true,
        "moz:firefoxOptions": {
            "binary": programs.browser,
            "args": ["-headless", "-profile", scratch.profile()],
            "prefs": preferences(scratch, device),
        },
    })
}

/// On top of those that geckodriver sets: no first-run pages, no updates, no reports, no session restored.
fn preferences(scratch: &Scratch, device: &Device) -> Json {
    // 1 is coarse; 2 fine and 4 able to hover.
    let pointer = if device.viewport.phone { 1 } else { 6 };
    let scheme = match device.scheme {
        ColourScheme::Dark => 0,
        ColourScheme::Light => 1,
    };
    json!({
        "browser.aboutwelcome.enabled": false,
        "browser.download.always_ask_before_handling_new_types": false,
        "browser.download.dir": scratch.downloads(),
        "browser.download.folderList": 2,
        "dom.events.testing.asyncClipboard": true,
        // Tabs of one site have processes of their own, as when it is not the only site with many tabs.
        "dom.ipc.processCount.webIsolated": 8,
        "dom.w3c_touch_events.enabled": i32::from(device.viewport.phone),
        "javascript.enabled": device.scripting,
        "layout.css.prefers-color-scheme.content-override": scheme,
        // Nothing but this machine can be reached: all else goes to a proxy that is not there.
        "network.proxy.type": 1,
        "network.proxy.http": "127.0.0.1",
        "network.proxy.http_port": 9,
        "network.proxy.ssl": "127.0.0.1",
        "network.proxy.ssl_port": 9,
        "ui.allPointerCapabilities": pointer,
        "ui.primaryPointerCapabilities": pointer,
    })
}

pub fn prepare_tab(driver: &Driver) -> Result<(), CmdError> {
    let context = context(driver)?;
    let Viewport { width, height, .. } = driver.device.viewport;
    let viewport = json!({ "width": width, "height": height });
    let size = json!({ "context": context, "viewport": viewport, "devicePixelRatio": 1 });
    driver.bidi("browsingContext.setViewport", size).map(drop)
}

pub fn on_new_document(driver: &Driver, script: &str) -> Result<String, CmdError> {
    let function = format!("() => {{ {script}\n}}");
    let parameters = json!({ "functionDeclaration": function, "contexts": [context(driver)?] });
    let answer = driver.bidi("script.addPreloadScript", parameters)?;
    Ok(answer["script"].as_str().unwrap_or_default().to_owned())
}

pub fn forget(driver: &Driver, script: &str) -> Result<(), CmdError> {
    driver
        .bidi("script.removePreloadScript", json!({ "script": script }))
        .map(drop)
}

/// By way of JSON in both directions, as BiDi has notations of its own.
pub fn execute(driver: &Driver, script: &str, arguments: Json) -> Result<Json, CmdError> {
    if !driver.device.scripting {
        // The sandbox of WebDriver's command is not the page's, so it runs.
        return driver.post("execute/sync", json!({ "script": script, "args": arguments }));
    }
    let function = format!(
        "async given => {{
           const result = await (function() {{ {script}\n}}).apply(null, JSON.parse(given));
           return JSON.stringify(result ?? null);
         }}"
    );
    let parameters = json!({
        "functionDeclaration": function,
        "arguments": [{ "type": "string", "value": arguments.to_string() }],
        "awaitPromise": true,
        "target": { "context": context(driver)? },
    });
    let answer = driver.bidi("script.callFunction", parameters)?;
    if answer["type"] == "success" {
        let result = answer["result"]["value"].as_str().unwrap_or("null");
        serde_json::from_str(result).map_err(CmdError::Json)
    } else {
        let text = answer["exceptionDetails"]["text"].as_str().unwrap_or_default();
        let error = WebDriver::new(ErrorStatus::JavascriptError, text.to_owned());
        Err(CmdError::Standard(error))
    }
}

pub fn logged_problems(driver: &Driver) -> Result<Vec<String>, CmdError> {
    let logged = driver.events(LOGGED)?;
    let logged = logged.iter().filter_map(|entry| {
        let text = entry["text"].as_str().unwrap_or_default();
        let kind = entry["type"].as_str().unwrap_or_default();
        let is_problem = entry["level"] == "error" || text.contains("Content-Security-Policy");
        is_problem.then(|| format!("browser log, {kind}: {text}"))
    });
    let answered = driver.events(ANSWERED)?;
    let answered = answered.iter().filter_map(|event| {
        let status = event["response"]["status"].as_u64()?;
        (status >= 400).then(|| format!("browser log, network: {} {status}", address(event)))
    });
    let not_answered = driver.events(NOT_ANSWERED)?;
    let not_answered = not_answered.iter().filter_map(|event| {
        let error = event["errorText"].as_str().unwrap_or_default();
        // What a page no longer waits for because it is left.
        (error != "NS_BINDING_ABORTED").then(|| format!("browser log, network: {} {error}", address(event)))
    });
    Ok(logged.chain(answered).chain(not_answered).collect())
}

pub fn requested(driver: &Driver) -> Result<Vec<String>, CmdError> {
    Ok(driver.events(REQUESTED)?.iter().map(address).collect())
}

fn address(event: &Json) -> String {
    event["request"]["url"].as_str().unwrap_or_default().to_owned()
}

/// BiDi's name of the current tab, which is WebDriver's.
fn context(driver: &Driver) -> Result<String, CmdError> {
    driver.wait(driver.client.window()).map(String::from)
}
