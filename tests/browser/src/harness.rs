//! How a test starts its browser, and what is checked when it ends.

use crate::device::{ColourScheme, Device, Viewport};
use crate::engine::Engine;
use crate::page::Page;
use crate::server::Server;
use std::env;
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::thread;

/// The browser that a test wants. Each test has its own, with a fresh profile, and its own server.
///
/// ```no_run
/// use browser_tests::{Scope, Setup};
///
/// Setup::desktop().run(|page| {
///     page.open("#/new");
///     page.textbox("Title").fill("Checkout fails");
///     page.button("Create incident").press();
///     page.heading(1, "Checkout fails").appears();
/// });
/// ```
#[derive(Clone, Debug)]
pub struct Setup {
    engine: Engine,
    device: Device,
    site: Option<PathBuf>,
}

impl Setup {
    /// A laptop: 1280 by 800, light, in UTC, with Chromium.
    pub fn desktop() -> Self {
        Self::with(Viewport::DESKTOP)
    }

    /// A phone: 390 by 844, light, in UTC, with Chromium.
    pub fn phone() -> Self {
        Self::with(Viewport::PHONE)
    }

    fn with(viewport: Viewport) -> Self {
        Self {
            engine: Engine::Chromium,
            device: Device {
                viewport,
                scheme: ColourScheme::Light,
                time_zone: "UTC".to_owned(),
                scripting: true,
            },
            site: None,
        }
    }

    /// With this engine.
    pub fn on(mut self, engine: Engine) -> Self {
        self.engine = engine;
        self
    }

    /// The person prefers dark colours.
    pub fn dark(mut self) -> Self {
        self.device.scheme = ColourScheme::Dark;
        self
    }

    /// The browser is in this zone (an IANA name).
    pub fn time_zone(mut self, name: &str) -> Self {
        name.clone_into(&mut self.device.time_zone);
        self
    }

    /// The person has turned scripting off.
    pub fn without_scripting(mut self) -> Self {
        self.device.scripting = false;
        self
    }

    /// Serves this folder in place of the built app.
    pub fn site(mut self, folder: impl Into<PathBuf>) -> Self {
        self.site = Some(folder.into());
        self
    }

    /// Runs `test` in this browser, and fails if it leaves the page unhealthy (see [`Page::assert_healthy`]).
    ///
    /// A test that fails leaves a picture in `target/screens` and what was on the page in its output.
    #[track_caller]
    pub fn run(&self, test: impl FnOnce(&Page)) {
        let page = match self.start() {
            Ok(page) => page,
            Err(why) => panic!("{why}"),
        };
        let outcome = panic::catch_unwind(AssertUnwindSafe(|| {
            test(&page);
            page.assert_healthy();
        }));
        if let Err(failure) = outcome {
            let aftermath = panic::catch_unwind(AssertUnwindSafe(|| report(&page)));
            if aftermath.is_err() {
                eprintln!("The page could no longer be looked at.");
            }
            panic::resume_unwind(failure);
        }
    }

    fn start(&self) -> Result<Page, String> {
        let site = match &self.site {
            Some(site) => site.clone(),
            None => built_app()?,
        };
        let server = Server::start(&site).map_err(|error| format!("No server: {error}"))?;
        Page::start(self.engine, self.device.clone(), server)
    }
}

/// The folder of the built app.
fn built_app() -> Result<PathBuf, String> {
    let default = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist");
    with_an_app(env::var_os("TPLUS_DIST").map_or(default, PathBuf::from))
}

fn with_an_app(folder: PathBuf) -> Result<PathBuf, String> {
    if folder.join("index.html").is_file() {
        return Ok(folder);
    }
    Err(format!(
        "There is no built app in {}. Run `cargo xtask build` first, or name its folder in TPLUS_DIST.",
        folder.display()
    ))
}

fn report(page: &Page) {
    let test = thread::current().name().unwrap_or("test").replace("::", "-");
    eprintln!(
        "In {:?}, on the page {}:\n{}",
        page.engine(),
        page.fragment(),
        page.outline()
    );
    eprintln!("Picture: {}", page.screenshot(&format!("failed-{test}")).display());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_app_is_named_with_what_to_do() {
        let error = with_an_app(PathBuf::from("no-such-folder")).unwrap_err();
        assert!(
            error.contains("no-such-folder. Run `cargo xtask build` first"),
            "{error}"
        );
    }
}
