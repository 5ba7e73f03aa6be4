//! What is on or off, in a way that survives a copy that goes back in time.

/// A mark that is set and taken away again, stored as the count of those changes: odd is on. Of two copies the greater
/// count is the later one. A mark that was removed instead would come back with a copy that lost its last minute.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Switch(u32);

impl Switch {
    /// Reads what stands under its key: `3 on`, `4 off`. What says both or neither is damaged and counts as never set:
    /// much is removed on the word of a mark. A bare `1` is on, for the first time.
    pub fn read(text: &str) -> Self {
        if text == "1" {
            return Self(1);
        }
        let read = text.split_once(' ').and_then(|(count, word)| {
            let switch = Self(count.parse().ok()?);
            (word == switch.word()).then_some(switch)
        });
        read.unwrap_or_default()
    }

    /// Whether it is on.
    pub fn is_on(self) -> bool {
        self.0 % 2 == 1
    }

    /// As it is to be from now on.
    pub fn set(self, on: bool) -> Self {
        if self.is_on() == on {
            self
        } else {
            Self(self.0.checked_add(1).unwrap_or(u32::from(on)))
        }
    }

    /// As it is stored; nothing where it never was on.
    pub fn text(self) -> Option<String> {
        (self.0 > 0).then(|| format!("{} {}", self.0, self.word()))
    }

    fn word(self) -> &'static str {
        if self.is_on() { "on" } else { "off" }
    }
}
