//! The clipboard.

use wasm_bindgen_futures::JsFuture;

/// Puts a text on the clipboard. False where the browser refuses, as it may without a recent key press or click.
pub async fn write(text: &str) -> bool {
    // Outside a secure context (plain http on another machine) there is no clipboard, and asking for it would throw.
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else {
        return false;
    };
    let present = js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object());
    present && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
