//! `cargo xtask serve`: the app on this machine, rebuilt on each change.

use crate::Result;
use crate::command::{command, root};
use crate::tools::Tools;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::Command;
use std::thread::sleep;
use std::time::Duration;
use std::{env, ops::Range};

/// Tried in turn, so that a second checkout can serve beside the first.
const PORTS: Range<u16> = 8080..8180;
/// The argument with which xtask starts itself to say when the app is up.
pub const ANNOUNCE: &str = "announce";

/// Hands over to `trunk serve`. Its builds are debug builds and stay out of `dist/`.
///
/// # Errors
/// When a tool cannot be installed, no port is free, or Trunk does not start.
pub fn run() -> Result<()> {
    let tools = Tools::ensure()?;
    let port = free_port()?;
    let this = env::current_exe().map_err(|reason| format!("cannot find xtask itself: {reason}"))?;
    let mut announcer = command(this);
    announcer.args([ANNOUNCE, &port.to_string()]);
    announcer
        .spawn()
        .map_err(|reason| format!("cannot start xtask again: {reason}"))?;

    let mut trunk = tools.trunk();
    trunk.args(["serve", "--address", "127.0.0.1", "--port", &port.to_string(), "--dist"]);
    trunk.arg(root().join("target").join("serve"));
    // Other names of this machine, which the server would not answer to, are no help.
    trunk.env("TRUNK_SERVE_DISABLE_ADDRESS_LOOKUP", "true");
    become_process(trunk)
}

fn free_port() -> Result<u16> {
    PORTS
        .into_iter()
        .find(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok())
        .ok_or_else(|| format!("no free port from {} to {}", PORTS.start, PORTS.end - 1))
}

/// Takes the place of this process, so that whoever ends xtask ends Trunk.
#[cfg(unix)]
fn become_process(mut command: Command) -> Result<()> {
    let reason = std::os::unix::process::CommandExt::exec(&mut command);
    Err(crate::command::not_started(&command, &reason))
}

#[cfg(not(unix))]
fn become_process(command: Command) -> Result<()> {
    crate::command::run(command)
}

/// Waits until the app answers on a port, then prints its address. Stops when the server does.
///
/// # Errors
/// When the port is not a number.
pub fn announce(port: &str) -> Result<()> {
    let port: u16 = port.parse().map_err(|_| format!("not a port: {port}"))?;
    let server = parent();
    while parent() == server {
        if answers(port).is_ok_and(|ok| ok) {
            println!("\n==> T+ is at http://127.0.0.1:{port}/ (Ctrl-C ends it)\n");
            break;
        }
        sleep(Duration::from_millis(200));
    }
    Ok(())
}

#[cfg(unix)]
fn parent() -> u32 {
    std::os::unix::process::parent_id()
}

#[cfg(not(unix))]
fn parent() -> u32 {
    0
}

/// Whether the page is there: Trunk listens even when the first build has failed.
fn answers(port: u16) -> std::io::Result<bool> {
    let mut server = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    server.set_read_timeout(Some(Duration::from_secs(5)))?;
    server.write_all(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
    let mut status = String::new();
    BufReader::new(server).read_line(&mut status)?;
    Ok(status.starts_with("HTTP/1.1 200"))
}
