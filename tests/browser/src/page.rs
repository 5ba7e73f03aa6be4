//! What a test does with a page.

use crate::device::Device;
use crate::driver::Driver;
use crate::engine::Engine;
use crate::health::{COLLECTOR, Health};
use crate::role::Role;
use crate::scratch::Scratch;
use crate::server::Server;
use fantoccini::Locator as By;
use fantoccini::error::CmdError;
use serde_json::{Value as Json, json};
use std::cell::{Ref, RefCell, RefMut};
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::thread;
use std::time::{Duration, Instant};

/// How long a test waits for what should happen at once. Generous: it only costs time when the test fails anyway.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// The person's browser with the site in a tab of it.
pub struct Page {
    engine: Engine,
    device: Device,
    /// None while the browser does not run.
    driver: RefCell<Option<Driver>>,
    scratch: Rc<Scratch>,
    server: Server,
    health: RefCell<Health>,
    clock: RefCell<Option<String>>,
}

impl Page {
    /// A browser with a fresh profile and an empty page.
    ///
    /// # Errors
    /// A sentence that says what is missing or what the driver reported.
    pub(crate) fn start(engine: Engine, device: Device, server: Server) -> Result<Self, String> {
        let scratch = Scratch::new().map_err(|error| format!("No folder for the browser: {error}"))?;
        let page = Self {
            engine,
            device,
            driver: RefCell::default(),
            scratch: Rc::new(scratch),
            server,
            health: RefCell::default(),
            clock: RefCell::default(),
        };
        page.start_browser()?;
        Ok(page)
    }

    /// A browser with the page's profile, whatever is in it.
    ///
    /// # Errors
    /// As for [`Self::start`].
    pub(crate) fn start_browser(&self) -> Result<(), String> {
        let driver = Driver::start(self.engine, &self.device, Rc::clone(&self.scratch))?;
        self.driver.replace(Some(driver));
        self.prepare_tab()
            .map_err(|error| format!("The browser could not be prepared: {error}"))
    }

    /// Gives the current tab its device, and watches it.
    pub(crate) fn prepare_tab(&self) -> Result<(), CmdError> {
        let driver = self.driver();
        driver.engine.prepare_tab(&driver)?;
        driver.engine.on_new_document(&driver, COLLECTOR).map(drop)
    }

    /// Goes to the site; `fragment` is what follows its address (`""`, `"#/new"`). The document is parsed then.
    #[track_caller]
    pub fn open(&self, fragment: &str) {
        self.collect_problems();
        let address = format!("{}{fragment}", self.server.url());
        self.expect("open the page", self.driver().wait(self.driver().client.goto(&address)));
    }

    /// Loads the document again, as the browser's own button does.
    #[track_caller]
    pub fn reload(&self) {
        self.collect_problems();
        self.expect("reload", self.driver().wait(self.driver().client.refresh()));
    }

    /// The title of the tab.
    #[track_caller]
    pub fn title(&self) -> String {
        self.expect("read the title", self.driver().wait(self.driver().client.title()))
    }

    /// The address after the site's own, such as `#/new`.
    #[track_caller]
    pub fn fragment(&self) -> String {
        let address = self.expect(
            "read the address",
            self.driver().wait(self.driver().client.current_url()),
        );
        let address = address.as_str();
        address
            .strip_prefix(self.server.url().as_str())
            .unwrap_or(address)
            .to_owned()
    }

    /// All visible text. Not by WebDriver's own command, which takes `<noscript>` for invisible even without scripting.
    #[track_caller]
    pub fn text(&self) -> String {
        self.expect("read the page", self.try_text())
    }

    fn try_text(&self) -> Result<String, CmdError> {
        let text = self.try_execute("return document.body?.innerText", json!([]))?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until the page shows `text`.
    #[track_caller]
    pub fn shows(&self, text: &str) {
        // Between two documents there is nothing to read.
        self.wait_until(&format!("the page shows \"{text}\""), |page| {
            page.try_text().is_ok_and(|all| all.contains(text))
        });
    }

    /// Waits a bounded time for a condition; `what` names it in the failure.
    #[track_caller]
    pub fn wait_until(&self, what: &str, condition: impl Fn(&Self) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !condition(self) {
            assert!(Instant::now() < deadline, "waited in vain until {what}");
            pause();
        }
    }

    /// Runs the body of a function in the page; `arguments` is an array.
    #[track_caller]
    pub fn execute(&self, script: &str, arguments: Json) -> Json {
        self.expect("run a script in the page", self.try_execute(script, arguments))
    }

    fn try_execute(&self, script: &str, arguments: Json) -> Result<Json, CmdError> {
        let driver = self.driver();
        driver.engine.execute(&driver, script, arguments)
    }

    /// Runs a script that ends by calling its argument, and returns what it called it with.
    #[track_caller]
    pub fn execute_async(&self, script: &str) -> Json {
        let promise = format!("return new Promise(done => (function() {{ {script}\n}})(done))");
        self.execute(&promise, json!([]))
    }

    /// The text on the clipboard.
    #[track_caller]
    pub fn clipboard(&self) -> String {
        let allowed = self.engine.allow_clipboard(&self.driver(), &self.server.origin());
        self.expect("get leave to read the clipboard", allowed);
        let script = "const done = arguments[0];
            navigator.clipboard.readText().then(text => done({ text }), error => done({ error: String(error) }))";
        let read = self.execute_async(script);
        match read["text"].as_str() {
            Some(text) => text.to_owned(),
            None => panic!("could not read the clipboard: {}", read["error"]),
        }
    }

    /// Runs `script` before the first script of every document from now on, in this tab.
    #[track_caller]
    pub fn before_load(&self, script: &str) {
        let driver = self.driver();
        self.expect("set a script", driver.engine.on_new_document(&driver, script).map(drop));
    }

    /// Waits for a finished download whose file name begins and ends so, and reads it; of several the last by name.
    #[track_caller]
    pub fn downloaded_like(&self, begin: &str, end: &str) -> Vec<u8> {
        let folder = self.scratch.downloads();
        let find = || {
            let names = files(&folder);
            names
                .into_iter()
                .filter(|name| name.starts_with(begin) && name.ends_with(end))
                .max()
        };
        self.wait_until(&format!("a file {begin}*{end} is downloaded"), |_| find().is_some());
        self.downloaded(&find().unwrap_or_default())
    }

    /// Writes a file and gives it to a file input, which may be hidden behind a button.
    #[track_caller]
    pub fn upload(&self, name: &str, content: &[u8], selector: &str) {
        let file = self.scratch.path().join(name);
        if let Err(error) = fs::write(&file, content) {
            panic!("could not write {}: {error}", file.display());
        }
        let (driver, path) = (self.driver(), file.to_string_lossy().into_owned());
        // The page may replace the element between finding and using it.
        self.wait_until("the page takes a file", |_| {
            let input = driver.wait(driver.client.find(By::Css(selector)));
            input.is_ok_and(|input| driver.wait(input.send_keys(&path)).is_ok())
        });
    }

    /// Waits for a finished download of exactly this file name, and reads it.
    #[track_caller]
    pub fn downloaded(&self, name: &str) -> Vec<u8> {
        let folder = self.scratch.downloads();
        // While a download runs, its bytes are in a file of another name; an empty one may hold its place already.
        let is_there = || {
            let size = fs::metadata(folder.join(name)).map_or(0, |file| file.len());
            let unfinished = self.engine.unfinished();
            size > 0 && !files(&folder).iter().any(|name| name.ends_with(unfinished))
        };
        let deadline = Instant::now() + PATIENCE;
        while !is_there() {
            let there = files(&folder);
            assert!(
                Instant::now() < deadline,
                "{name} was not downloaded; there is {there:?}"
            );
            pause();
        }
        match fs::read(folder.join(name)) {
            Ok(bytes) => bytes,
            Err(error) => panic!("could not read the download {name}: {error}"),
        }
    }

    /// Writes a picture of the viewport to `target/screens/<name>.png`.
    #[track_caller]
    pub fn screenshot(&self, name: &str) -> PathBuf {
        let picture = self.expect("take a picture", self.driver().wait(self.driver().client.screenshot()));
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/screens");
        let file = folder.join(format!("{name}.png"));
        let written = fs::create_dir_all(&folder).and_then(|()| fs::write(&file, picture));
        if let Err(error) = written {
            panic!("could not write {}: {error}", file.display());
        }
        file
    }

    /// The host that serves the site.
    pub fn server(&self) -> &Server {
        &self.server
    }

    /// One line for every element with a role and what it is called: what a failed test needs to be understood.
    pub(crate) fn outline(&self) -> String {
        let driver = self.driver();
        let mut lines = String::new();
        for role in Role::ALL {
            let by = By::Css(role.candidates());
            for element in driver.wait(driver.client.find_all(by)).unwrap_or_default() {
                let computed = driver.computed_role(&element).unwrap_or_default();
                if computed == role.name() {
                    let name = driver.computed_name(&element).unwrap_or_default();
                    lines += &format!("  {role} \"{name}\"\n");
                }
            }
        }
        lines
    }

    /// The way to the running browser.
    #[track_caller]
    pub(crate) fn driver(&self) -> Ref<'_, Driver> {
        let running = Ref::filter_map(self.driver.borrow(), Option::as_ref);
        running.unwrap_or_else(|_| panic!("the browser has ended and was not started again"))
    }

    pub(crate) fn engine(&self) -> Engine {
        self.engine
    }

    pub(crate) fn is_running(&self) -> bool {
        self.driver.borrow().is_some()
    }

    /// The running browser, no longer this page's.
    #[track_caller]
    pub(crate) fn take_driver(&self) -> Driver {
        let running = self.driver.take();
        running.unwrap_or_else(|| panic!("the browser has ended already"))
    }

    pub(crate) fn health(&self) -> RefMut<'_, Health> {
        self.health.borrow_mut()
    }

    pub(crate) fn clock(&self) -> RefMut<'_, Option<String>> {
        self.clock.borrow_mut()
    }

    /// The result of a command that has no reason to fail.
    #[track_caller]
    pub(crate) fn expect<T>(&self, what: &str, result: Result<T, CmdError>) -> T {
        match result {
            Ok(value) => value,
            Err(error) => panic!("could not {what}: {error}"),
        }
    }
}

/// Between two looks at the page.
pub fn pause() {
    thread::sleep(Duration::from_millis(30));
}

fn files(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect()
}
