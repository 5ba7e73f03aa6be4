//! Everything that differs between browsers. Another engine is another variant, and a file beside the others.
//!
//! What WebDriver has no command for comes from elsewhere:
//!
//! | | Chromium | Firefox |
//! |---|---|---|
//! | script before a document's first | DevTools protocol | WebDriver BiDi |
//! | size, touch, colours | DevTools protocol | BiDi for the size, preferences for the rest |
//! | no scripting | DevTools protocol | a preference |
//! | what was asked for, what was logged | ChromeDriver's logs | BiDi events |
//! | death of one tab | DevTools protocol | cannot: under geckodriver all of Firefox ends with any of its processes |
//! | script in the page | WebDriver | BiDi: WebDriver's command runs it in a sandbox with globals of its own |
//!
//! Not the same in both: the wording of what the browser logs, see [`Page::expect_problem`](crate::Page::expect_problem).
//! Not checked in Firefox: a phone's treatment of `<meta name="viewport">`, and the death of one tab.

mod chromium;
mod firefox;
mod programs;

pub use programs::Programs;

use crate::device::Device;
use crate::driver::Driver;
use crate::scratch::Scratch;
use fantoccini::error::CmdError;
use serde_json::{Map, Value as Json};
use std::fs;
use std::process::Command;

/// A browser engine that the tests can drive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
}

impl Engine {
    /// Every engine, for a test that must hold in each.
    pub const ALL: [Self; 2] = [Self::Chromium, Self::Firefox];

    /// Finds the engine's programs.
    ///
    /// # Errors
    /// A sentence that says what is missing and what to do.
    pub(crate) fn programs(self) -> Result<Programs, String> {
        match self {
            Self::Chromium => chromium::programs(),
            Self::Firefox => firefox::programs(),
        }
    }

    /// The driver on a free port, and whatever else in its environment.
    pub(crate) fn driver(self, programs: &Programs, scratch: &Scratch) -> Command {
        match self {
            Self::Chromium => chromium::driver(programs, scratch),
            Self::Firefox => firefox::driver(programs, scratch),
        }
    }

    /// The driver's port, if it announces it in this line.
    pub(crate) fn announced_port(self, line: &str) -> Option<u16> {
        let before = match self {
            Self::Chromium => "started successfully on port ",
            Self::Firefox => "Listening on 127.0.0.1:",
        };
        let (_, rest) = line.split_once(before)?;
        rest.trim_end_matches('.').parse().ok()
    }

    /// What to ask of a new session.
    pub(crate) fn capabilities(self, programs: &Programs, scratch: &Scratch, device: &Device) -> Map<String, Json> {
        let capabilities = match self {
            Self::Chromium => chromium::capabilities(programs, scratch),
            Self::Firefox => firefox::capabilities(programs, scratch, device),
        };
        match capabilities {
            Json::Object(map) => map,
            _ => Map::new(),
        }
    }

    /// The BiDi events that the engine needs.
    pub(crate) fn events(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &[],
            Self::Firefox => &firefox::EVENTS,
        }
    }

    /// The browser's process id, where the driver tells it.
    pub(crate) fn process_id(self, capabilities: &Map<String, Json>) -> Option<u32> {
        let name = match self {
            Self::Chromium => "goog:processID",
            Self::Firefox => "moz:processID",
        };
        capabilities.get(name)?.as_u64()?.try_into().ok()
    }

    /// Removes what a browser that could not say goodbye leaves in its profile to say that it runs, and where.
    pub(crate) fn unlock_profile(self, scratch: &Scratch) {
        let marks: &[&str] = match self {
            Self::Chromium => &[
                "SingletonLock",
                "SingletonCookie",
                "SingletonSocket",
                "DevToolsActivePort",
            ],
            Self::Firefox => &[
                "lock",
                ".parentlock",
                "MarionetteActivePort",
                "WebDriverBiDiServer.json",
            ],
        };
        for mark in marks {
            // One that is not there is as good.
            let _ = fs::remove_file(scratch.profile().join(mark));
        }
    }

    /// Gives the current tab what the device asks for.
    pub(crate) fn prepare_tab(self, driver: &Driver) -> Result<(), CmdError> {
        match self {
            Self::Chromium => chromium::prepare_tab(driver),
            Self::Firefox => firefox::prepare_tab(driver),
        }
    }

    /// Runs `script` before the first script of every further document of the current tab. Returns what
    /// [`Self::forget`] takes.
    pub(crate) fn on_new_document(self, driver: &Driver, script: &str) -> Result<String, CmdError> {
        match self {
            Self::Chromium => chromium::on_new_document(driver, script),
            Self::Firefox => firefox::on_new_document(driver, script),
        }
    }

    /// Takes back a script of [`Self::on_new_document`].
    pub(crate) fn forget(self, driver: &Driver, script: &str) -> Result<(), CmdError> {
        match self {
            Self::Chromium => chromium::forget(driver, script),
            Self::Firefox => firefox::forget(driver, script),
        }
    }

    /// Runs the body of a function among the page's own scripts; `arguments` is an array. A promise is waited for.
    pub(crate) fn execute(self, driver: &Driver, script: &str, arguments: Json) -> Result<Json, CmdError> {
        match self {
            Self::Chromium => chromium::execute(driver, script, arguments),
            Self::Firefox => firefox::execute(driver, script, arguments),
        }
    }

    /// Kills the process of another tab than the current one.
    pub(crate) fn crash_tab(self, driver: &Driver, tab: &str) -> Result<(), CmdError> {
        match self {
            Self::Chromium => chromium::crash_tab(driver, tab),
            Self::Firefox => Err(CmdError::NotJson("Firefox cannot lose one tab alone here".to_owned())),
        }
    }

    /// Lets pages of `origin` read the clipboard without asking.
    pub(crate) fn allow_clipboard(self, driver: &Driver, origin: &str) -> Result<(), CmdError> {
        match self {
            Self::Chromium => chromium::allow_clipboard(driver, origin),
            Self::Firefox => Ok(()), // By preference.
        }
    }

    /// How the name of a file ends while it is downloaded.
    pub(crate) fn unfinished(self) -> &'static str {
        match self {
            Self::Chromium => ".crdownload",
            Self::Firefox => ".part",
        }
    }

    /// Errors and policy violations that the browser logged since the last call.
    pub(crate) fn logged_problems(self, driver: &Driver) -> Result<Vec<String>, CmdError> {
        match self {
            Self::Chromium => chromium::logged_problems(driver),
            Self::Firefox => firefox::logged_problems(driver),
        }
    }

    /// The address of everything that pages asked for since the last call, whether or not it was answered.
    pub(crate) fn requested(self, driver: &Driver) -> Result<Vec<String>, CmdError> {
        match self {
            Self::Chromium => chromium::requested(driver),
            Self::Firefox => firefox::requested(driver),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Engine;

    #[test]
    fn finds_the_port_in_what_the_drivers_print() {
        let chromium = "ChromeDriver was started successfully on port 40123.";
        assert_eq!(Engine::Chromium.announced_port(chromium), Some(40123));
        let firefox = "1795525963490\tgeckodriver\tINFO\tListening on 127.0.0.1:34153";
        assert_eq!(Engine::Firefox.announced_port(firefox), Some(34153));
        assert_eq!(Engine::Firefox.announced_port("1795525963490\tgeckodriver\tINFO"), None);
    }
}
