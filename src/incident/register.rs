//! The smallest thing that can conflict: one field of an incident or of an entry, decision, action item.

use super::WriteKey;

/// One field and the write that it holds. Of all writes the one with the greatest key stays, so the order in which
/// they arrive does not matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register<T>(Option<(WriteKey, T)>);

impl<T> Default for Register<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> Register<T> {
    /// Takes `value` if no later write is here already.
    pub fn write(&mut self, key: WriteKey, value: T) {
        if self.0.as_ref().is_none_or(|(held, _)| key > *held) {
            self.0 = Some((key, value));
        }
    }

    /// As [`write`](Self::write), where a correction leaves some fields alone.
    pub fn write_some(&mut self, key: WriteKey, value: Option<T>) {
        if let Some(value) = value {
            self.write(key, value);
        }
    }

    /// The value, or nothing if nobody wrote one.
    pub fn get(&self) -> Option<&T> {
        self.0.as_ref().map(|(_, value)| value)
    }

    /// The write that the value comes from.
    pub fn key(&self) -> Option<WriteKey> {
        self.0.as_ref().map(|(key, _)| *key)
    }
}

impl Register<String> {
    /// The text, empty if nobody wrote one.
    pub fn text(&self) -> &str {
        self.get().map_or("", String::as_str)
    }
}

impl<T: Copy + Default> Register<T> {
    /// The value, or its type's default if nobody wrote one.
    pub fn value(&self) -> T {
        self.get().copied().unwrap_or_default()
    }
}
