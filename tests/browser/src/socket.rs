//! Commands and events as JSON over a web socket: WebDriver BiDi, and Chromium's DevTools protocol.

use fantoccini::error::{CmdError, ErrorStatus, WebDriver};
use serde_json::{Value as Json, json};
use std::fmt::Display;
use std::io::{Error, ErrorKind};
use std::net::TcpStream;
use std::time::Duration;
use tungstenite::{Message, WebSocket};

/// Longer than anything a test waits for: then the browser hangs.
const HANGS: Duration = Duration::from_secs(90);

/// One socket. It is read while a command waits for its answer; events that come before it are kept.
pub struct Socket {
    stream: WebSocket<TcpStream>,
    commands: u64,
    events: Vec<Json>,
}

impl Socket {
    /// Connects to a `ws:` address.
    ///
    /// # Errors
    /// A sentence that says what failed.
    pub fn connect(address: &str) -> Result<Self, String> {
        let bad = |error: &dyn Display| format!("No connection to {address}: {error}");
        let url = url::Url::parse(address).map_err(|error| bad(&error))?;
        let sockets = url.socket_addrs(|| None).map_err(|error| bad(&error))?;
        let stream = TcpStream::connect(sockets.as_slice()).map_err(|error| bad(&error))?;
        let timeout = stream.set_read_timeout(Some(HANGS));
        timeout.map_err(|error| bad(&error))?;
        let (stream, _) = tungstenite::client(address, stream).map_err(|error| bad(&error))?;
        Ok(Self {
            stream,
            commands: 0,
            events: Vec::new(),
        })
    }

    /// Sends a command and waits for its result.
    ///
    /// # Errors
    /// What the browser answers, or that it is gone.
    pub fn command(&mut self, method: &str, parameters: Json) -> Result<Json, CmdError> {
        let number = self.send(method, parameters)?;
        loop {
            let mut message = self.read()?;
            if message["id"] == number {
                return match message.get("error") {
                    None => Ok(message["result"].take()),
                    Some(error) => Err(refused(error, &message)),
                };
            }
            self.events.push(message);
        }
    }

    /// Takes the parameters of the events of this name that came before the last answer.
    pub fn take(&mut self, name: &str) -> Vec<Json> {
        self.events
            .extract_if(.., |event| event["method"] == name)
            .map(|mut event| event["params"].take())
            .collect()
    }

    /// Sends a command that is not answered, and waits for an event of this name.
    ///
    /// # Errors
    /// That the browser is gone, or silent.
    pub fn provoke(&mut self, method: &str, event: &str) -> Result<(), CmdError> {
        self.send(method, json!({}))?;
        while self.read()?["method"] != event {}
        Ok(())
    }

    /// Returns the number of the command.
    fn send(&mut self, method: &str, parameters: Json) -> Result<u64, CmdError> {
        self.commands += 1;
        let command = json!({ "id": self.commands, "method": method, "params": parameters });
        self.stream.send(Message::text(command.to_string())).map_err(lost)?;
        Ok(self.commands)
    }

    /// The next answer or event.
    fn read(&mut self) -> Result<Json, CmdError> {
        loop {
            if let Message::Text(text) = self.stream.read().map_err(lost)? {
                return serde_json::from_str(text.as_str()).map_err(CmdError::Json);
            }
        }
    }
}

fn lost(error: tungstenite::Error) -> CmdError {
    CmdError::Lost(Error::new(ErrorKind::ConnectionAborted, error))
}

/// BiDi has the message beside the error, DevTools in it.
fn refused(error: &Json, message: &Json) -> CmdError {
    let why = format!("{error}: {}", message["message"].as_str().unwrap_or_default());
    CmdError::Standard(WebDriver::new(ErrorStatus::UnknownError, why))
}
