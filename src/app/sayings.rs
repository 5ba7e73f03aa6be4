//! What is handed to the person: sentences, texts, files.

use leptos::prelude::*;

use super::{App, copy};
use crate::{
    browser::{clipboard, clock, download},
    session::Notice,
};

/// How long a notice stays, in milliseconds: long enough to reach its *Undo*.
const NOTICE_MILLIS: i32 = 10_000;

impl App {
    /// Says what just happened, for a while.
    pub fn say(self, notice: Notice) {
        let Some(number) = self.notices.try_update_value(|number| {
            *number = number.wrapping_add(1);
            *number
        }) else {
            return;
        };
        self.notice.set(notice);
        clock::after(NOTICE_MILLIS, move || {
            if self.notices.try_get_value() == Some(number) {
                self.notice.set(Notice::default());
            }
        });
    }

    /// Says a sentence.
    pub fn say_text(self, text: String) {
        self.say(Notice {
            text,
            ..Notice::default()
        });
    }

    /// Copies a text, and says whether that worked.
    pub fn copy(self, text: String) {
        clipboard::write(text, move |copied| {
            self.say_text(if copied { copy::copied() } else { copy::not_copied() });
        });
    }

    /// Offers a file; says so where that failed, and gives back whether it did not.
    pub fn download(self, file_name: &str, mime: &str, text: &str) -> bool {
        let offered = download::text(file_name, mime, text);
        if !offered {
            self.say_text(copy::not_downloaded());
        }
        offered
    }
}
