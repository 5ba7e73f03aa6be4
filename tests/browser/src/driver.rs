//! One WebDriver process with one session in one browser. All three end with this value, also when a test panics.

use crate::device::Device;
use crate::engine::Engine;
use crate::processes::kill_browser;
use crate::scratch::Scratch;
use crate::socket::Socket;
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value as Json, json};
use std::cell::RefCell;
use std::fs::{self, File};
use std::future::Future;
use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};
use std::rc::Rc;
use std::thread;
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};

/// How long the browser may take to close by itself before it is killed.
const GOODBYE: Duration = Duration::from_secs(5);

/// The one way to a browser.
pub struct Driver {
    pub engine: Engine,
    pub device: Device,
    pub client: Client,
    scratch: Rc<Scratch>,
    process: Process,
    browser: Option<u32>,
    /// Where the engine has it.
    bidi: Option<RefCell<Socket>>,
    runtime: Runtime,
}

/// The driver's process. Killed when dropped, so that a session that could not start leaves nothing behind.
struct Process(Child);

impl Driver {
    /// Starts the engine's driver on a free port, and a browser with the profile in the scratch folder.
    ///
    /// # Errors
    /// A sentence that says what is missing or what the driver reported.
    pub fn start(engine: Engine, device: &Device, scratch: Rc<Scratch>) -> Result<Self, String> {
        let programs = engine.programs()?;
        engine.unlock_profile(&scratch);
        let log = File::create(scratch.driver_log()).map_err(|error| error.to_string())?;
        let mut child = engine
            .driver(&programs, &scratch)
            .env("TZ", &device.time_zone)
            // The browser leaves things in the temporary folder, more so when it is killed.
            .env("TMPDIR", scratch.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .map_err(|error| format!("Could not start {}: {error}", programs.driver.display()))?;
        let output = child.stdout.take();
        let process = Process(child);
        let with_log = |what: String| {
            let log = fs::read_to_string(scratch.driver_log()).unwrap_or_default();
            format!("{what}\n{log}")
        };
        let port = output
            .and_then(|output| announced_port(engine, output))
            .ok_or_else(|| with_log(format!("{} did not start.", programs.driver.display())))?;

        let runtime = Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| error.to_string())?;
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(engine.capabilities(&programs, &scratch, device));
        let address = format!("http://127.0.0.1:{port}");
        let client = runtime
            .block_on(async { builder.connect(&address).await })
            .map_err(|error| with_log(format!("Could not start {}: {error}", programs.browser.display())))?;
        let capabilities = client.capabilities();
        let socket = capabilities.and_then(|all| all.get("webSocketUrl")?.as_str());
        let socket = socket.map(str::to_owned);
        let mut driver = Self {
            engine,
            device: device.clone(),
            browser: capabilities.and_then(|all| engine.process_id(all)),
            client,
            scratch,
            process,
            bidi: None,
            runtime,
        };
        // The driver has to be there already: it ends the browser if this fails.
        if let Some(address) = socket {
            driver.bidi = Some(RefCell::new(Socket::connect(&address)?));
            driver
                .bidi("session.subscribe", json!({ "events": engine.events() }))
                .map_err(|error| format!("The browser tells no events: {error}"))?;
        }
        Ok(driver)
    }

    /// Kills every process of the browser at once while it is in use, then ends the driver.
    ///
    /// # Errors
    /// When there was no process to be found.
    pub fn kill(mut self) -> Result<(), String> {
        let killed = kill_browser(self.browser, self.scratch.path());
        // Otherwise it would be asked to say goodbye to a browser that is gone.
        self.process.end();
        match killed {
            true => Ok(()),
            false => Err("the browser's processes could not be found (in /proc, which only Linux has)".to_owned()),
        }
    }

    /// Waits for a command of [`Self::client`].
    pub fn wait<T>(&self, command: impl Future<Output = T>) -> T {
        self.runtime.block_on(command)
    }

    /// Sends a command that `fantoccini` does not know; `path` is relative to the session.
    pub fn post(&self, path: &str, body: Json) -> Result<Json, CmdError> {
        self.send(Method::POST, path, Some(body.to_string()))
    }

    /// Sends a command of WebDriver BiDi.
    pub fn bidi(&self, method: &str, parameters: Json) -> Result<Json, CmdError> {
        match &self.bidi {
            Some(bidi) => bidi.borrow_mut().command(method, parameters),
            None => Err(CmdError::NotJson(format!("{method}: the session has no BiDi"))),
        }
    }

    /// The parameters of BiDi's events of this name since the last call.
    pub fn events(&self, name: &str) -> Result<Vec<Json>, CmdError> {
        // What has happened was told before this is answered.
        self.bidi("session.status", json!({}))?;
        let bidi = self.bidi.as_ref();
        Ok(bidi.map_or_else(Vec::new, |bidi| bidi.borrow_mut().take(name)))
    }

    /// The role of an element as the browser computes it for assistive technology.
    pub fn computed_role(&self, element: &Element) -> Result<String, CmdError> {
        self.computed(element, "computedrole")
    }

    /// The accessible name of an element as the browser computes it, with runs of white space as one space.
    pub fn computed_name(&self, element: &Element) -> Result<String, CmdError> {
        let name = self.computed(element, "computedlabel")?;
        Ok(name.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    fn computed(&self, element: &Element, what: &str) -> Result<String, CmdError> {
        let path = format!("element/{}/{what}", element.element_id());
        let answer = self.send(Method::GET, &path, None)?;
        Ok(answer.as_str().unwrap_or_default().to_owned())
    }

    fn send(&self, method: Method, path: &str, body: Option<String>) -> Result<Json, CmdError> {
        self.wait(self.client.issue_cmd(SessionCommand {
            method,
            path: path.to_owned(),
            body,
        }))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let client = self.client.clone();
        let goodbye = async { tokio::time::timeout(GOODBYE, client.close()).await };
        // Whether the browser closed or not, it is looked for below.
        let _ = self.runtime.block_on(goodbye);
        self.process.end();
        kill_browser(self.browser, self.scratch.path());
    }
}

impl Process {
    fn end(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.end();
    }
}

/// Reads the driver's output up to the line that names its port, and keeps draining it, so that it never blocks.
fn announced_port(engine: Engine, output: impl std::io::Read + Send + 'static) -> Option<u16> {
    let mut lines = BufReader::new(output).lines().map_while(Result::ok);
    let port = lines.find_map(|line| engine.announced_port(&line))?;
    thread::spawn(move || lines.for_each(drop));
    Some(port)
}

#[derive(Debug)]
struct SessionCommand {
    method: Method,
    path: String,
    body: Option<String>,
}

impl WebDriverCompatibleCommand for SessionCommand {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (Method, Option<String>) {
        (self.method.clone(), self.body.clone())
    }
}

#[cfg(test)]
mod tests;
