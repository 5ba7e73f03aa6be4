//! Files that the person keeps.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::clock;

/// Offers `text` as a file. False where the browser cannot.
pub fn text(file_name: &str, mime: &str, text: &str) -> bool {
    offer(file_name, mime, text).is_ok()
}

fn offer(file_name: &str, mime: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&url);
    link.set_download(file_name);
    link.click();
    // The browser reads the file some time after the click; a minute is plenty.
    clock::after(60_000, move || {
        let _ = Url::revoke_object_url(&url);
    });
    Ok(())
}
