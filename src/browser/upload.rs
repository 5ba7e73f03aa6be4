//! Files that the person opens here.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, File, HtmlInputElement};

use super::{reflect::ask, task::spawn};

/// In bytes. Everything that local storage can hold fits in a fraction of it.
const MOST_BYTES: f64 = 64.0 * 1024.0 * 1024.0;

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It has more than 64 MiB.
    TooLarge,
    /// The browser could not read it: it is gone, or may not be read.
    Failed,
}

/// Reads the file that was chosen in a file input, given its `change` event, and calls `then` with its name and text.
/// Bytes that are no UTF-8 come as U+FFFD. Where no file was chosen, nothing is called.
pub fn read_text(event: &Event, then: impl FnOnce(Result<(String, String), Unread>) + 'static) {
    let input = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else { return };
    let Some(file) = input.files().and_then(|files| files.get(0)) else {
        return;
    };
    // Else choosing the same file again would be no change.
    input.set_value("");
    spawn(async move { then(text_of(&file).await) });
}

async fn text_of(file: &File) -> Result<(String, String), Unread> {
    if file.size() > MOST_BYTES {
        return Err(Unread::TooLarge);
    }
    let text = ask(file, "text", &Array::new()).await.unwrap_or(JsValue::NULL);
    let text = text.as_string().ok_or(Unread::Failed)?;
    Ok((file.name(), text))
}
