//! The built site as a plain static host serves it: under a sub-path, with the usual types, and nothing clever.

mod answer;

use answer::Answer;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, Weak};
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
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    stopped: bool,
    requests: Vec<Request>,
    faults: Vec<(String, Fault)>,
    /// Those still being answered can be cut.
    connections: Vec<Weak<TcpStream>>,
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
        let connections = {
            let mut state = self.shared.state();
            state.stopped = true;
            std::mem::take(&mut state.connections)
        };
        self.shared.changed.notify_all();
        for connection in connections.iter().filter_map(Weak::upgrade) {
            // Already closed is as good.
            let _ = connection.shutdown(Shutdown::Both);
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
        self.state().stopped
    }

    /// The fault of this path, once it is not to be held (any longer).
    fn fault(&self, path: &str) -> Option<Fault> {
        let mut state = self.state();
        loop {
            let fault = state.faults.iter().rev().find(|(end, _)| path.ends_with(end.as_str()));
            match fault.map(|(_, fault)| *fault) {
                Some(Fault::Hold) if !state.stopped => {
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
        let Ok(connection) = connection.map(Arc::new) else {
            continue;
        };
        let mut state = shared.state();
        if state.stopped {
            return;
        }
        state.connections.retain(|open| open.strong_count() > 0);
        state.connections.push(Arc::downgrade(&connection));
        drop(state);
        let shared = Arc::clone(shared);
        // A browser that goes away in the middle of an answer is no fault of the server.
        thread::spawn(move || answer(&connection, &shared).unwrap_or_default());
    }
}

/// Reads one request, answers it and closes.
fn answer(mut connection: &TcpStream, shared: &Shared) -> io::Result<()> {
    connection.set_read_timeout(Some(Duration::from_secs(60)))?;
    let mut lines = BufReader::new(connection).lines();
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
        ("GET" | "HEAD", Some(Fault::Corrupt)) => Answer::of(&shared.site, path).corrupted(),
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

#[cfg(test)]
mod tests;
