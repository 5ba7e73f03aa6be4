//! What a test does with a page.

use crate::driver::Driver;
use crate::health::Health;
use crate::role::Role;
use crate::server::Server;
use fantoccini::Locator as By;
use fantoccini::error::CmdError;
use serde_json::{Value as Json, json};
use std::cell::{RefCell, RefMut};
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

/// How long a test waits for what should happen at once. Generous: it only costs time when the test fails anyway.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// One tab with the site in it.
pub struct Page {
    driver: Driver,
    server: Server,
    scripting: bool,
    health: RefCell<Health>,
    clock: RefCell<Option<String>>,
}

impl Page {
    pub(crate) fn new(driver: Driver, server: Server, scripting: bool) -> Self {
        Self {
            driver,
            server,
            scripting,
            health: RefCell::default(),
            clock: RefCell::default(),
        }
    }

    /// Goes to the site; `fragment` is what follows its address (`""`, `"#/new"`). The document is parsed then.
    #[track_caller]
    pub fn open(&self, fragment: &str) {
        self.collect_problems();
        let address = format!("{}{fragment}", self.server.url());
        self.expect("open the page", self.driver.wait(self.driver.client.goto(&address)));
    }

    /// Loads the document again, as the browser's own button does.
    #[track_caller]
    pub fn reload(&self) {
        self.collect_problems();
        self.expect("reload", self.driver.wait(self.driver.client.refresh()));
    }

    /// The title of the tab.
    #[track_caller]
    pub fn title(&self) -> String {
        self.expect("read the title", self.driver.wait(self.driver.client.title()))
    }

    /// The address after the site's own, such as `#/new`.
    #[track_caller]
    pub fn fragment(&self) -> String {
        let address = self.expect("read the address", self.driver.wait(self.driver.client.current_url()));
        let address = address.as_str();
        address
            .strip_prefix(self.server.url().as_str())
            .unwrap_or(address)
            .to_owned()
    }

    /// All visible text. Not by WebDriver's own command, which takes `<noscript>` for invisible even without scripting.
    #[track_caller]
    pub fn text(&self) -> String {
        let text = self.execute("return document.body?.innerText", json!([]));
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the page shows `text`.
    #[track_caller]
    pub fn shows(&self, text: &str) {
        self.wait_until(&format!("the page shows \"{text}\""), |page| page.text().contains(text));
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
        let body = json!({ "script": script, "args": arguments });
        self.expect("run a script in the page", self.driver.post("execute/sync", body))
    }

    /// Runs a script that ends by calling its argument, and returns what it called it with.
    #[track_caller]
    pub fn execute_async(&self, script: &str) -> Json {
        let body = json!({ "script": script, "args": [] });
        self.expect("run a script in the page", self.driver.post("execute/async", body))
    }

    /// The text on the clipboard.
    #[track_caller]
    pub fn clipboard(&self) -> String {
        let allowed = self.driver.engine.allow_clipboard(&self.driver, &self.server.origin());
        self.expect("get leave to read the clipboard", allowed);
        let script = "const done = arguments[0];
            navigator.clipboard.readText().then(text => done({ text }), error => done({ error: String(error) }))";
        let read = self.execute_async(script);
        match read["text"].as_str() {
            Some(text) => text.to_owned(),
            None => panic!("could not read the clipboard: {}", read["error"]),
        }
    }

    /// Waits for a finished download of exactly this file name, and reads it.
    #[track_caller]
    pub fn downloaded(&self, name: &str) -> Vec<u8> {
        let folder = self.driver.scratch.downloads();
        // Unfinished downloads have another name until their last byte is there.
        self.wait_until(&format!("{name} is downloaded (there is {:?})", files(&folder)), |_| {
            folder.join(name).is_file()
        });
        match fs::read(folder.join(name)) {
            Ok(bytes) => bytes,
            Err(error) => panic!("could not read the download {name}: {error}"),
        }
    }

    /// Writes a picture of the viewport to `target/screens/<name>.png`.
    #[track_caller]
    pub fn screenshot(&self, name: &str) -> PathBuf {
        let picture = self.expect("take a picture", self.driver.wait(self.driver.client.screenshot()));
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
        let mut lines = String::new();
        for role in Role::ALL {
            let by = By::Css(role.candidates());
            for element in self.driver.wait(self.driver.client.find_all(by)).unwrap_or_default() {
                let computed = self.driver.computed_role(&element).unwrap_or_default();
                if computed == role.name() {
                    let name = self.driver.computed_name(&element).unwrap_or_default();
                    lines += &format!("  {role} \"{name}\"\n");
                }
            }
        }
        lines
    }

    pub(crate) fn driver(&self) -> &Driver {
        &self.driver
    }

    pub(crate) fn scripting(&self) -> bool {
        self.scripting
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
