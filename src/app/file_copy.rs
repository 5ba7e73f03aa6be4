//! A copy of everything in a file that the person chose, written after each change.

use leptos::prelude::*;

use super::{App, copy};
use crate::{
    browser::{
        clock,
        file_copy::{FileCopy, Resumed},
    },
    incident::Timestamp,
    session::{Message, Standing},
};

/// How long changes are gathered before the file is written, in milliseconds.
const GATHER_MILLIS: i32 = 1_000;

/// The file that a copy is kept in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum KeptFile {
    /// There is none.
    #[default]
    None,
    /// It is left as it is: the browser wants the person to allow it anew, or records are missing here that it may
    /// still have.
    Paused(String),
    /// It follows every change.
    Kept {
        /// What it is called.
        name: String,
        /// When it was last written by this page.
        written: Option<Timestamp>,
        /// Whether the last attempt failed.
        failed: bool,
    },
}

/// What is to be written, and when.
#[derive(Default)]
pub(super) struct Job {
    file: FileCopy,
    /// Whether something has changed that is not in the file.
    pub(super) due: bool,
    /// Whether a time is set to write it.
    is_set: bool,
    /// Whether the person wants it written though records are missing.
    forced: bool,
}

impl App {
    /// Lets the person choose a file, and keeps a copy in it from now on.
    pub fn keep_in_file(self) {
        let suggested = copy::KEPT_FILE;
        let chosen = move |name: Option<String>| {
            if let Some(name) = name {
                self.keep_in(name);
            }
        };
        self.job.with_value(|job| job.file.choose(suggested, chosen));
    }

    /// Goes on with the file that is paused.
    pub fn continue_file(self) {
        let KeptFile::Paused(name) = self.file.get_untracked() else {
            return;
        };
        let answered = move |allowed| {
            if allowed {
                self.keep_in(name);
            }
        };
        self.job.with_value(|job| job.file.ask_leave(answered));
    }

    /// Tries to write the file again.
    pub fn write_file_again(self) {
        self.job.update_value(|job| job.due = true);
        self.write_file();
    }

    /// Leaves the file as it is from now on.
    pub fn stop_file(self) {
        self.job.with_value(|job| job.file.forget());
        self.file.set(KeptFile::None);
    }

    /// Finds the file of an earlier visit.
    pub(super) fn resume_file(self) {
        let found = move |resumed| match resumed {
            Resumed::None => {}
            Resumed::Ready(name) => {
                self.file.set(kept(name));
                self.follow_with_file();
            }
            Resumed::NeedsLeave(name) => self.file.set(KeptFile::Paused(name)),
        };
        self.job.with_value(|job| job.file.resume(found));
    }

    fn keep_in(self, name: String) {
        self.job.update_value(|job| {
            job.due = true;
            job.forced = true;
        });
        self.file.set(kept(name));
        self.write_file();
    }

    /// Sets a time to write the file, where it lags behind.
    pub(super) fn follow_with_file(self) {
        let is_kept = self.file.with_untracked(|file| matches!(file, KeptFile::Kept { .. }));
        let is_settled = self.is_settled();
        let sets = self.job.try_update_value(|job| {
            let sets = job.due && !job.is_set && is_kept && is_settled;
            job.is_set |= sets;
            sets
        });
        if sets == Some(true) {
            clock::after(GATHER_MILLIS, move || {
                self.job.update_value(|job| job.is_set = false);
                self.write_file();
            });
        }
    }

    /// Whether nothing is under way: what was refused is worth having in the file all the more.
    fn is_settled(self) -> bool {
        self.published
            .with_untracked(|published| published.loaded && published.standing != Standing::Saving)
    }

    fn write_file(self) {
        let KeptFile::Kept { name, .. } = self.file.get_untracked() else {
            return;
        };
        let (is_due, forced) = self.job.with_value(|job| (job.due, job.forced));
        let (is_empty, is_short) = self.published.with_untracked(|published| {
            let is_empty = published.incidents.is_empty() && published.unreadable.is_empty();
            (is_empty, !published.missing.is_empty())
        });
        // With nothing here, what the file holds can only be better.
        if !is_due || is_empty || !self.is_settled() {
            return;
        }
        if is_short && !forced {
            self.file.set(KeptFile::Paused(name));
            return;
        }
        let text = self.backup(None);
        let now = self.now();
        let written = move |done: bool| {
            self.file.update(|file| {
                // It may have been let go of meanwhile.
                if let KeptFile::Kept { written, failed, .. } = file {
                    *failed = !done;
                    if done {
                        *written = Some(now);
                    }
                }
            });
            if done {
                self.send(Message::BackedUp(now.0));
            }
        };
        self.job.update_value(|job| {
            job.due = false;
            job.file.write(text, written);
        });
    }
}

fn kept(name: String) -> KeptFile {
    KeptFile::Kept {
        name,
        written: None,
        failed: false,
    }
}
