//! Keys, and moving the focus with them: enough to use the app without a pointer.

use crate::page::Page;
use crate::role::Role;
use crate::{Key, Scope};
use serde_json::{Value as Json, json};

/// More stops than any page has from one end to the other.
const ENOUGH: usize = 150;

impl Page {
    /// Presses and releases one key, wherever the focus is.
    #[track_caller]
    pub fn press_key(&self, key: Key) {
        self.press_characters(std::iter::once(char::from(key)));
    }

    /// Types a text, one key after the other, wherever the focus is. A line break is the Enter key.
    #[track_caller]
    pub fn type_keys(&self, text: &str) {
        let enter = char::from(Key::Enter);
        self.press_characters(text.chars().map(|typed| if typed == '\n' { enter } else { typed }));
    }

    /// Empties the focused field with the keyboard.
    #[track_caller]
    pub fn clear_field(&self) {
        let (control, delete) = (char::from(Key::Control), char::from(Key::Delete));
        self.perform(vec![
            key_action("keyDown", control),
            key_action("keyDown", 'a'),
            key_action("keyUp", 'a'),
            key_action("keyUp", control),
            key_action("keyDown", delete),
            key_action("keyUp", delete),
        ]);
    }

    /// Presses Tab until the focus is on the element of this role and name, once that is on the page.
    ///
    /// A group of radios is one stop: the radio that is on, or the first. See [`Page::arrow_to`].
    #[track_caller]
    pub fn tab_to(&self, role: Role, name: &str) {
        self.move_to(Key::Tab, role, name);
    }

    /// Presses the down arrow until the focus is on the element of this role and name: in a group of radios, a menu,
    /// a list box.
    #[track_caller]
    pub fn arrow_to(&self, role: Role, name: &str) {
        self.move_to(Key::Down, role, name);
    }

    /// Role and accessible name of the element that has the focus.
    #[track_caller]
    pub fn focused(&self) -> (String, String) {
        let driver = self.driver();
        let read = || {
            let element = driver.wait(driver.client.active_element())?;
            Ok((driver.computed_role(&element)?, driver.computed_name(&element)?))
        };
        self.expect("read what has the focus", read())
    }

    #[track_caller]
    fn move_to(&self, key: Key, role: Role, name: &str) {
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
            self.press_key(key);
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

fn key_action(kind: &str, key: char) -> Json {
    json!({ "type": kind, "value": key.to_string() })
}
