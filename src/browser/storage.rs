//! Local storage as a medium for records.

use gloo_storage::{LocalStorage, Storage};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

use crate::store::{Medium, Outcome, Refusal};

/// The browser's local storage, or its absence.
pub struct LocalMedium {
    /// Whether this page may use local storage at all. `gloo-storage` panics where it may not, so this is found out
    /// first, once.
    allowed: bool,
    ended: Vec<Outcome>,
}

impl LocalMedium {
    /// Probes the storage.
    pub fn open() -> Self {
        let allowed = web_sys::window()
            .and_then(|window| window.local_storage().ok().flatten())
            .is_some();
        Self {
            allowed,
            ended: Vec::new(),
        }
    }

    /// Whether anything can be stored.
    pub fn is_allowed(&self) -> bool {
        self.allowed
    }

    /// Reads a value that is not a record, such as the preferences. Nothing where it is missing or does not read.
    pub fn setting<T: serde::de::DeserializeOwned>(&self, key: &str) -> Option<T> {
        self.allowed.then(|| LocalStorage::get(key).ok()).flatten()
    }

    /// Writes such a value. It is a convenience: a refusal costs nothing but that it is asked again.
    pub fn set_setting(&self, key: &str, value: &impl serde::Serialize) {
        if self.allowed {
            let _ = LocalStorage::set(key, value);
        }
    }
}

impl Medium for LocalMedium {
    fn read_all(&mut self, prefix: &str) -> Vec<(String, String)> {
        if !self.allowed {
            return Vec::new();
        }
        let storage = LocalStorage::raw();
        (0..storage.length().unwrap_or(0))
            .filter_map(|index| storage.key(index).ok().flatten())
            .filter(|key| key.starts_with(prefix))
            .filter_map(|key| storage.get_item(&key).ok().flatten().map(|text| (key, text)))
            .collect()
    }

    fn submit(&mut self, key: &str, text: &str) {
        let result = if self.allowed {
            LocalStorage::raw().set_item(key, text).map_err(|error| refusal(&error))
        } else {
            Err(Refusal::Blocked)
        };
        self.ended.push(Outcome {
            key: key.to_owned(),
            result,
        });
    }

    fn outcomes(&mut self) -> Vec<Outcome> {
        std::mem::take(&mut self.ended)
    }
}

fn refusal(error: &JsValue) -> Refusal {
    // Engines disagree about the class and the code of this error, and agree about its name.
    let name = js_sys::Reflect::get(error, &JsValue::from_str("name"))
        .ok()
        .and_then(|name| name.as_string());
    match name.as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => Refusal::Full,
        Some("SecurityError") => Refusal::Blocked,
        _ => Refusal::Failed,
    }
}

/// Calls `arrived` with the key and text of whatever another tab stores, for as long as the page lives.
pub fn on_arrival(mut arrived: impl FnMut(String, String) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let listener = Closure::<dyn FnMut(_)>::new(move |event: web_sys::StorageEvent| {
        if let (Some(key), Some(text)) = (event.key(), event.new_value()) {
            arrived(key, text);
        }
    });
    let _ = window.add_event_listener_with_callback("storage", listener.into_js_value().unchecked_ref());
}
