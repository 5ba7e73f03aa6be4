//! The processes of a browser, and their end. What a process is of is read from `/proc`, so on Linux only.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::Duration;

/// Kills every process of the browser at once, so that none can tidy up after another, and waits until they are gone.
///
/// The browser's are the process `main`, if it really is of the browser with this folder, whatever that started, and all
/// whose command line names the folder. Returns whether there were any.
pub fn kill_browser(main: Option<u32>, folder: &Path) -> bool {
    let mut killed = BTreeSet::new();
    // Again, for those that were started in the meantime.
    for _ in 0..200 {
        let of_browser = processes_of(main, folder);
        killed.extend(of_browser.iter().copied());
        let alive: Vec<String> = killed.iter().filter(|id| is_alive(**id)).map(u32::to_string).collect();
        if alive.is_empty() && of_browser.is_empty() {
            break;
        }
        // The shell has this built in; the program of that name is not on every machine.
        let _ = Command::new("sh")
            .args(["-c", "kill -KILL \"$@\" 2>/dev/null", "sh"])
            .args(alive)
            .status();
        thread::sleep(Duration::from_millis(10));
    }
    !killed.is_empty()
}

/// The ids of all living processes of the browser.
pub fn processes_of(main: Option<u32>, folder: &Path) -> BTreeSet<u32> {
    let all: Vec<Process> = all();
    let folder = folder.to_string_lossy();
    let mut found: BTreeSet<u32> = all
        .iter()
        .filter(|process| process.command_line.contains(&*folder))
        .map(|process| process.id)
        .collect();
    // A name of another process may have become free and been taken again.
    let main = main.filter(|main| found.contains(main));
    let mut parents: Vec<u32> = main.into_iter().collect();
    while let Some(parent) = parents.pop() {
        let children = all.iter().filter(|process| process.parent == parent);
        parents.extend(children.map(|process| process.id).filter(|id| found.insert(*id)));
    }
    found
}

struct Process {
    id: u32,
    parent: u32,
    command_line: String,
}

/// Every living process.
fn all() -> Vec<Process> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    let process = |name: String| {
        let id = name.parse().ok()?;
        let (_, parent) = state(id).filter(|(state, _)| !is_over(*state))?;
        let command_line = fs::read(format!("/proc/{id}/cmdline")).ok()?;
        Some(Process {
            id,
            parent,
            command_line: String::from_utf8_lossy(&command_line).into_owned(),
        })
    };
    entries
        .filter_map(|entry| process(entry.file_name().into_string().ok()?))
        .collect()
}

fn is_alive(id: u32) -> bool {
    state(id).is_some_and(|(state, _)| !is_over(state))
}

/// Dead, though its parent may not have asked yet.
fn is_over(state: char) -> bool {
    matches!(state, 'Z' | 'X')
}

/// A process's state and the id of its parent, which follow its name in brackets.
fn state(id: u32) -> Option<(char, u32)> {
    let text = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    let (_, rest) = text.rsplit_once(')')?;
    let mut words = rest.split_whitespace();
    Some((words.next()?.chars().next()?, words.next()?.parse().ok()?))
}
