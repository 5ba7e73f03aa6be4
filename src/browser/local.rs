//! Local storage as a medium, and the place of the preferences.

use gloo_storage::{LocalStorage, Storage as _};
use js_sys::{JsString, Reflect};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::Storage;

use super::refusal::refusal;
use crate::{
    incident::{FromJson, from_json_text},
    store::{Medium, Outcome, Refusal, key::PREFIX},
};

/// How many units may be added before what others added is looked at again. Counting everything takes a while where
/// there is much.
const RECOUNT_AFTER: usize = 64 * 1024;

#[wasm_bindgen]
extern "C" {
    /// Local storage, giving out texts that stay on the browser's side: what is only counted need not be copied, and a
    /// key that is no valid Unicode still finds its text.
    type Texts;

    #[wasm_bindgen(method, catch, js_name = getItem)]
    fn get_item(this: &Texts, key: &JsString) -> Result<Option<JsString>, JsValue>;
}

/// The browser's local storage, or its absence. Answers at once.
pub struct LocalMedium {
    storage: Option<Storage>,
    outcomes: Vec<Outcome>,
    room: Room,
}

/// What is known of the room that is taken, in UTF-16 units.
#[derive(Default)]
struct Room {
    /// As last counted.
    counted: usize,
    /// The same, with what this page did since.
    taken: usize,
    /// Whether the figure is known to be wrong.
    doubted: bool,
}

impl LocalMedium {
    /// Finds out whether this page may use local storage, and how full it is.
    pub fn open() -> Self {
        let mut medium = Self {
            storage: storage(),
            outcomes: Vec::new(),
            room: Room::default(),
        };
        medium.count();
        medium
    }

    fn count(&mut self) {
        // A storage that cannot be read has no figure that is worth more than the last one.
        if let Some(Ok(units)) = self.storage.as_ref().map(count) {
            self.room = Room {
                counted: units,
                taken: units,
                doubted: false,
            };
        }
    }

    fn write(&mut self, key: &str, text: Option<&str>) -> Result<(), Refusal> {
        let storage = self.storage.as_ref().ok_or(Refusal::Blocked)?;
        let units = |text: Option<JsString>| text.map_or(0, |text| text.length() as usize + key.encode_utf16().count());
        let before = units(
            storage
                .unchecked_ref::<Texts>()
                .get_item(&key.into())
                .map_err(|error| refusal(&error))?,
        );
        let done = match text {
            Some(text) => storage.set_item(key, text),
            None => storage.remove_item(key),
        };
        done.map_err(|error| refusal(&error))?;
        let after = text.map_or(0, |text| (key.encode_utf16().chain(text.encode_utf16())).count());
        self.room.taken = (self.room.taken + after).saturating_sub(before);
        Ok(())
    }
}

impl Medium for LocalMedium {
    fn read_all(&mut self) {
        let read = match &self.storage {
            Some(storage) => read(storage).map_err(|error| refusal(&error)),
            None => Err(Refusal::Blocked),
        };
        // Others may have made room, or taken it.
        self.room.doubted = true;
        self.outcomes.push(Outcome::Read(read));
    }

    fn submit(&mut self, key: &str, text: Option<&str>) {
        let result = self.write(key, text);
        // More is taken than was thought.
        self.room.doubted |= result == Err(Refusal::Full);
        self.outcomes.push(Outcome::Written {
            key: key.to_owned(),
            result,
        });
    }

    fn outcomes(&mut self) -> Vec<Outcome> {
        std::mem::take(&mut self.outcomes)
    }

    fn used_units(&mut self) -> Option<usize> {
        self.storage.as_ref()?;
        if self.room.doubted || self.room.taken.abs_diff(self.room.counted) > RECOUNT_AFTER {
            self.count();
        }
        Some(self.room.taken)
    }
}

/// Local storage, where this page may use it. `raw` panics where it may not, so that is found out first.
fn storage() -> Option<Storage> {
    let allowed = web_sys::window()?.local_storage().ok().flatten().is_some();
    allowed.then(LocalStorage::raw)
}

/// Reads a value that is not a record, such as the preferences. Nothing where it is missing or does not read.
pub fn setting<T: FromJson>(key: &str) -> Option<T> {
    let text = storage()?.get_item(key).ok()??;
    from_json_text(&text)
}

/// Writes such a value. It is a convenience: a refusal costs nothing but that it is asked again.
pub fn set_setting(key: &str, value: &impl serde::Serialize) {
    if let (Some(storage), Ok(text)) = (storage(), serde_json::to_string(value)) {
        let _ = storage.set_item(key, &text);
    }
}

/// Calls `each` with every key and its text. One that cannot be read fails the whole: what was read of it would look
/// like all there is.
fn for_each(storage: &Storage, mut each: impl FnMut(&JsString, &JsString)) -> Result<(), JsValue> {
    let texts = storage.unchecked_ref::<Texts>();
    // All keys at once: Firefox takes longer for each one that `key(index)` is asked for, 5 s in all for 20,000. A
    // handful of names, such as `length`, are not among them; none of ours.
    for key in Reflect::own_keys(storage)? {
        let key: JsString = key.unchecked_into();
        if let Some(text) = texts.get_item(&key)? {
            each(&key, &text);
        }
    }
    Ok(())
}

fn read(storage: &Storage) -> Result<Vec<(String, String)>, JsValue> {
    let mut records = Vec::new();
    for_each(storage, |key, text| {
        if key.starts_with(PREFIX, 0) {
            records.push((String::from(key), String::from(text)));
        }
    })?;
    Ok(records)
}

fn count(storage: &Storage) -> Result<usize, JsValue> {
    let mut units = 0;
    for_each(storage, |key, text| {
        units += key.length() as usize + text.length() as usize
    })?;
    Ok(units)
}
