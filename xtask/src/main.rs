//! The project's commands: `cargo xtask help` lists them.
//!
//! Each does its own set-up, so that a fresh machine needs nothing but rustup and a C compiler.

mod bench;
mod browsers;
mod build;
mod command;
mod debian;
mod fuzz;
mod serve;
mod size;
mod test;
mod toolchain;
mod tools;
mod version;

use std::process::ExitCode;

/// What went wrong, in words for the person at the terminal.
type Result<T> = std::result::Result<T, String>;

const HELP: &str = "\
Usage: cargo xtask <command>

  serve   Build the app, serve it on this machine and rebuild on each change
  build   Build the release into dist/ and print the size of each file
  test    Check formatting and lints, then run the host and the browser tests
  bench share [--browser]
          Print how long links are against other encodings, and what coding costs here, or in Chromium
  fuzz [seconds]
          Give the decoder of links arbitrary input for a minute, or for so many seconds
  help    Print this

Each installs what it needs first: the Rust toolchain through rustup, the other tools under target/tools.
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let outcome = match args.as_slice() {
        ["serve"] => serve::run(),
        [serve::ANNOUNCE, port] => serve::announce(port),
        ["build"] => build::release().map(drop),
        ["test"] => test::run_all(),
        ["bench", "share"] => bench::share(),
        ["bench", "share", "--browser"] => bench::share_in_browser(),
        ["fuzz"] => fuzz::run_for(None),
        ["fuzz", seconds] => fuzz::run_for(Some(seconds)),
        ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            Ok(())
        }
        [] => Err(format!("which command?\n\n{HELP}")),
        _ => Err(format!("no such command: {}\n\n{HELP}", args.join(" "))),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("\nxtask: {reason}");
            ExitCode::FAILURE
        }
    }
}
