//! How large something on the page is.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{HtmlElement, ResizeObserver};

use super::clock;

/// Tells how wide the inside of the first element that matches is, in pixels, soon and whenever that changes, for as
/// long as the element is on the page. Where it is not shown nothing is told.
pub fn follow_width(selector: &str, told: impl Fn(i32) + Copy + 'static) {
    let document = web_sys::window().and_then(|window| window.document());
    let found = document.and_then(|document| document.query_selector(selector).ok().flatten());
    let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    let seen = element.clone();
    let changed = Closure::<dyn FnMut()>::new(move || {
        let width = seen.client_width();
        if width > 0 {
            // Not in here, where the browser reports an error if what follows changes a size again.
            clock::after(0, move || told(width));
        }
    });
    // The browser drops the observer with the element, and the closure with the observer.
    if let Ok(observer) = ResizeObserver::new(changed.into_js_value().unchecked_ref()) {
        observer.observe(&element);
    }
}
