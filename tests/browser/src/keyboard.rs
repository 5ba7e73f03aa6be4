//! Keys, and moving the focus with them: enough to use the app without a pointer.

use crate::page::{PATIENCE, Page, pause};
use crate::role::Role;
use crate::{Key, Scope};
use serde_json::{Value as Json, json};
use std::time::Instant;

/// More stops than any page has from one end to the other.
const ENOUGH: usize = 150;

/// How the focus is moved.
#[derive(Clone, Copy)]
enum Step {
    Key(Key),
    Back,
}

impl Page {
    /// Presses and releases one key, wherever the focus is.
    #[track_caller]
    pub fn press_key(&self, key: Key) {
        self.press_characters(std::iter::once(char::from(key)));
    }

    /// Presses a key while another is held.
    #[track_caller]
    pub fn press_with(&self, held: Key, key: char) {
        let held = char::from(held);
        self.perform(vec![
            key_action("keyDown", held),
            key_action("keyDown", key),
            key_action("keyUp", key),
            key_action("keyUp", held),
        ]);
    }

    /// Types a text, one key after the other, wherever the focus is. A line break is the Enter key.
    #[track_caller]
    pub fn type_keys(&self, text: &str) {
        self.press_characters(with_enter(text).chars());
    }

    /// Empties the focused field with the keyboard.
    #[track_caller]
    pub fn clear_field(&self) {
        self.press_with(Key::Control, 'a');
        self.press_key(Key::Delete);
    }

    /// Presses Tab until the focus is on the element of this role and name, once that is on the page.
    ///
    /// A group of radios is one stop: the radio that is on, or the first. See [`Page::arrow_to`].
    #[track_caller]
    pub fn tab_to(&self, role: Role, name: &str) {
        self.move_to(Step::Key(Key::Tab), role, name);
    }

    /// Presses Shift and Tab until the focus is on the element of this role and name: the short way from the end of a
    /// page.
    #[track_caller]
    pub fn back_to(&self, role: Role, name: &str) {
        self.move_to(Step::Back, role, name);
    }

    /// Presses the down arrow until the focus is on the element of this role and name: in a group of radios, a menu,
    /// a list box.
    #[track_caller]
    pub fn arrow_to(&self, role: Role, name: &str) {
        self.move_to(Step::Key(Key::Down), role, name);
    }

    /// Role and accessible name of the element that has the focus.
    #[track_caller]
    pub fn focused(&self) -> (String, String) {
        let driver = self.driver();
        let read = || {
            let element = driver.wait(driver.client.active_element())?;
            Ok((driver.computed_role(&element)?, driver.computed_name(&element)?))
        };
        // The page may replace the element between the questions: then it is looked for again, as a locator does.
        let deadline = Instant::now() + PATIENCE;
        loop {
            match read() {
                Err(_) if Instant::now() < deadline => pause(),
                done => return self.expect("read what has the focus", done),
            }
        }
    }

    /// Waits until the element of this role and name has the focus.
    #[track_caller]
    pub fn has_focus(&self, role: Role, name: &str) {
        let wanted = (role.name().to_owned(), name.to_owned());
        self.wait_until(&format!("the focus is on {role} \"{name}\""), |page| {
            page.focused() == wanted
        });
    }

    #[track_caller]
    fn move_to(&self, step: Step, role: Role, name: &str) {
        let target = self.named(role, name);
        target.appears();
        let there = (role.name().to_owned(), name.to_owned());
        let mut stops = Vec::new();
        for _ in 0..ENOUGH {
            let focused = self.focused();
            if focused == there {
                return;
            }
            let (role, name) = focused;
            let stop = format!("{role} \"{name}\"");
            if !stops.contains(&stop) {
                stops.push(stop);
            }
            match step {
                Step::Key(key) => self.press_key(key),
                Step::Back => self.press_with(Key::Shift, char::from(Key::Tab)),
            }
        }
        panic!(
            "the keyboard does not reach {target}; the focus went through {}",
            stops.join(", ")
        );
    }

    #[track_caller]
    fn press_characters(&self, characters: impl Iterator<Item = char>) {
        self.perform(
            characters
                .flat_map(|key| [key_action("keyDown", key), key_action("keyUp", key)])
                .collect(),
        );
    }

    #[track_caller]
    fn perform(&self, actions: Vec<Json>) {
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": actions });
        let pressed = self.driver().post("actions", json!({ "actions": [keyboard] }));
        self.expect("press keys", pressed.map(drop));
    }
}

/// The text with the Enter key for its line breaks: drivers do not agree on what these are.
pub fn with_enter(text: &str) -> String {
    text.replace('\n', char::from(Key::Enter).encode_utf8(&mut [0; 4]))
}

fn key_action(kind: &str, key: char) -> Json {
    json!({ "type": kind, "value": key.to_string() })
}
