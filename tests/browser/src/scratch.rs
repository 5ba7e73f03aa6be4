//! The folder of one browser: its profile, its downloads, its driver's log.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use std::{fs, io, process, thread};

static NEXT: AtomicU32 = AtomicU32::new(0);

/// A folder that goes away with this value.
pub struct Scratch(PathBuf);

impl Scratch {
    /// Makes an empty folder that no other browser uses.
    pub fn new() -> io::Result<Self> {
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("tplus-browser-{}-{number}", process::id());
        let root = std::env::temp_dir().join(name);
        fs::create_dir_all(&root)?;
        let scratch = Self(root);
        fs::create_dir_all(scratch.profile())?;
        fs::create_dir_all(scratch.downloads())?;
        Ok(scratch)
    }

    pub fn profile(&self) -> PathBuf {
        self.0.join("profile")
    }

    pub fn downloads(&self) -> PathBuf {
        self.0.join("downloads")
    }

    pub fn driver_log(&self) -> PathBuf {
        self.0.join("driver.log")
    }

    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // A browser that was just killed may still be writing: its last files come and go.
        for _ in 0..20 {
            if fs::remove_dir_all(&self.0).is_ok() || !self.0.exists() {
                return;
            }
            thread::sleep(Duration::from_millis(50));
        }
    }
}
