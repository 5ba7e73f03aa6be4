//! The built site as a plain static host serves it: under a sub-path, with the usual types, and nothing clever.

use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// Where the site lives on its host. Deep, so that a path that starts at the root does not work by accident.
pub const SUB_PATH: &str = "/some/where/tplus/";

/// A way in which a host fails on some files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The answer does not come until the fault is lifted.
    Hold,
    /// 404.
    Missing,
    /// 200 and the right type, but not the bytes of the file.
    Corrupt,
}

/// One request that reached the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// As asked for, without the query.
    pub path: String,
    /// The HTTP status of the answer.
    pub status: u16,
}

/// A running server on a free port of this machine. Stops when dropped.
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    accepting: Mutex<Option<JoinHandle<()>>>,
}

struct Shared {
    site: PathBuf,
    stopped: AtomicBool,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    requests: Vec<Request>,
    faults: Vec<(String, Fault)>,
    connections: Vec<TcpStream>,
}

struct Answer {
    status: &'static str,
    kind: &'static str,
    location: Option<String>,
    body: Vec<u8>,
}

impl Server {
    /// Serves the folder `site` under [`SUB_PATH`].
    ///
    /// # Errors
    /// When no port can be opened.
    pub fn start(site: &Path) -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            site: site.to_owned(),
            stopped: AtomicBool::new(false),
            state: Mutex::default(),
            changed: Condvar::new(),
        });
        let for_accepting = Arc::clone(&shared);
        let accepting = thread::spawn(move || accept(&listener, &for_accepting));
        Ok(Self {
            address,
            shared,
            accepting: Mutex::new(Some(accepting)),
        })
    }

    /// Scheme, host and port, without a slash at the end.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The address of the site, with a slash at the end.
    pub fn url(&self) -> String {
        format!("{}{SUB_PATH}", self.origin())
    }

    /// From now on, files whose name ends in `ending` fail like this.
    pub fn fail(&self, ending: &str, fault: Fault) {
        self.shared.state().faults.push((ending.to_owned(), fault));
    }

    /// Lifts all faults; what was held is answered now.
    pub fn heal(&self) {
        self.shared.state().faults.clear();
        self.shared.changed.notify_all();
    }

    /// Every request answered so far, in the order of the answers.
    pub fn requests(&self) -> Vec<Request> {
        self.shared.state().requests.clone()
    }

    /// Stops for good: open connections are cut, new ones refused.
    pub fn stop(&self) {
        self.shared.stopped.store(true, Ordering::SeqCst);
        self.shared.changed.notify_all();
        for connection in self.shared.state().connections.drain(..) {
            // Already closed is as good.
            let _ = connection.shutdown(std::net::Shutdown::Both);
        }
        let accepting = lock(&self.accepting).take();
        if let Some(accepting) = accepting {
            // Wakes the thread that waits for a connection, so that it sees the flag and drops the port.
            let _ = TcpStream::connect(self.address);
            let _ = accepting.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }

    fn stopped(&self) -> bool {
        self.stopped.load(Ordering::SeqCst)
    }

    /// The fault of this path, once it is not to be held (any longer).
    fn fault(&self, path: &str) -> Option<Fault> {
        let mut state = self.state();
        loop {
            let fault = state.faults.iter().rev().find(|(end, _)| path.ends_with(end.as_str()));
            match fault.map(|(_, fault)| *fault) {
                Some(Fault::Hold) if !self.stopped() => {
                    state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
                }
                fault => return fault,
            }
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for connection in listener.incoming() {
        if shared.stopped() {
            return;
        }
        let Ok(connection) = connection else { continue };
        if let Ok(copy) = connection.try_clone() {
            shared.state().connections.push(copy);
        }
        let shared = Arc::clone(shared);
        // A browser that goes away in the middle of an answer is no fault of the server.
        thread::spawn(move || answer(connection, &shared).unwrap_or_default());
    }
}

/// Reads one request, answers it and closes.
fn answer(mut connection: TcpStream, shared: &Shared) -> io::Result<()> {
    connection.set_read_timeout(Some(Duration::from_secs(60)))?;
    let mut lines = BufReader::new(connection.try_clone()?).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}

    let mut words = first.split(' ');
    let (Some(method), Some(target)) = (words.next(), words.next()) else {
        return Ok(()); // Browsers open connections ahead and close them unused.
    };
    let path = target.split('?').next().unwrap_or_default();
    let fault = shared.fault(path);
    if shared.stopped() {
        return Ok(());
    }
    let answer = match (method, fault) {
        ("GET" | "HEAD", Some(Fault::Missing)) => Answer::not_found(),
        ("GET" | "HEAD", Some(Fault::Corrupt)) => Answer {
            body: b"not the bytes of this file".to_vec(),
            ..Answer::of(&shared.site, path)
        },
        ("GET" | "HEAD", _) => Answer::of(&shared.site, path),
        _ => Answer::plain("405 Method Not Allowed"),
    };
    let head = answer.head();
    shared.state().requests.push(Request {
        path: path.to_owned(),
        status: answer
            .status
            .get(..3)
            .and_then(|digits| digits.parse().ok())
            .unwrap_or(0),
    });
    connection.write_all(head.as_bytes())?;
    if method != "HEAD" {
        connection.write_all(&answer.body)?;
    }
    connection.flush()
}

impl Answer {
    fn of(site: &Path, path: &str) -> Self {
        if path == SUB_PATH.trim_end_matches('/') {
            return Self {
                location: Some(SUB_PATH.to_owned()),
                ..Self::plain("301 Moved Permanently")
            };
        }
        let Some(inside) = path.strip_prefix(SUB_PATH) else {
            return Self::not_found();
        };
        let name = if inside.is_empty() || inside.ends_with('/') {
            format!("{inside}index.html")
        } else {
            inside.to_owned()
        };
        let plain = Path::new(&name)
            .components()
            .all(|part| matches!(part, Component::Normal(_)));
        match fs::read(site.join(&name)) {
            Ok(body) if plain => Self {
                status: "200 OK",
                kind: mime_type(&name),
                location: None,
                body,
            },
            _ => Self::not_found(),
        }
    }

    fn not_found() -> Self {
        Self::plain("404 Not Found")
    }

    fn plain(status: &'static str) -> Self {
        Self {
            status,
            kind: "text/plain; charset=utf-8",
            location: None,
            body: status.as_bytes().to_vec(),
        }
    }

    fn head(&self) -> String {
        let length = self.body.len();
        let location = match &self.location {
            Some(location) => format!("Location: {location}\r\n"),
            None => String::new(),
        };
        format!(
            "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {length}\r\n{location}Connection: close\r\n\r\n",
            self.status, self.kind
        )
    }
}

fn mime_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("json" | "map") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
