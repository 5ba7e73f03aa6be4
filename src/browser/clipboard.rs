//! The clipboard.

use wasm_bindgen_futures::JsFuture;

use super::task::spawn;

/// Puts a text on the clipboard, and calls `then` with whether it is there. The browser may refuse without a recent key
/// press or click.
pub fn write(text: String, then: impl FnOnce(bool) + 'static) {
    spawn(async move { then(is_written(&text).await) });
}

async fn is_written(text: &str) -> bool {
    // Outside a secure context (plain http on another machine) there is no clipboard, and asking for it would throw.
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else {
        return false;
    };
    let present = js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object());
    present && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
