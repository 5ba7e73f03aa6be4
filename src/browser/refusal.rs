//! What a storage error of the browser means.

use wasm_bindgen::JsValue;

use super::reflect::get;
use crate::store::Refusal;

/// Reads an exception. Engines disagree about the class and the code of these, and agree about their names.
pub fn refusal(error: &JsValue) -> Refusal {
    match get(error, "name").and_then(|name| name.as_string()).as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => Refusal::Full,
        Some("SecurityError") => Refusal::Blocked,
        _ => Refusal::Failed,
    }
}
