//! Nothing of a browser outlives its test, whatever happened to the driver.

use super::*;
use crate::engine::Engine;
use std::path::PathBuf;
use std::process::ExitStatus;

/// The ids of all processes whose command line mentions this folder.
fn processes_of(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    let mentions = |process: &PathBuf| {
        let command_line = fs::read(process.join("cmdline")).unwrap_or_default();
        String::from_utf8_lossy(&command_line).contains(folder)
    };
    entries.map(|entry| entry.path()).filter(mentions).collect()
}

fn is_gone(folder: &str) -> bool {
    // The helpers of a killed browser take a moment to notice.
    (0..100).any(|_| {
        thread::sleep(Duration::from_millis(50));
        processes_of(folder).is_empty() && !std::path::Path::new(folder).exists()
    })
}

#[test]
#[cfg_attr(not(target_os = "linux"), ignore = "reads /proc")]
fn ends_with_its_value() {
    let driver = Driver::start(Engine::Chromium, "UTC").unwrap();
    let folder = driver.scratch.path().to_string_lossy().into_owned();
    assert!(!processes_of(&folder).is_empty());
    drop(driver);
    assert!(is_gone(&folder));
}

#[test]
#[cfg_attr(not(target_os = "linux"), ignore = "reads /proc")]
fn ends_also_when_the_driver_died_first() {
    let mut driver = Driver::start(Engine::Chromium, "UTC").unwrap();
    let folder = driver.scratch.path().to_string_lossy().into_owned();
    driver.process.0.kill().unwrap();
    let ended: ExitStatus = driver.process.0.wait().unwrap();
    assert!(!ended.success());
    assert!(!processes_of(&folder).is_empty());
    drop(driver);
    assert!(is_gone(&folder));
}
