//! Locks that tell whether another tab lives: the browser frees them when it is gone, however it went.

use std::{cell::Cell, rc::Rc};

use js_sys::{Array, Promise};
use wasm_bindgen::{JsValue, closure::Closure};

use super::{
    reflect::{ask, of_navigator},
    task::spawn,
};

/// Takes a lock for as long as the page lives. Does nothing where the browser has no locks.
pub fn hold(name: &str) {
    // The lock is kept until what is returned here settles, which is never.
    let granted = Closure::once_into_js(|| JsValue::from(Promise::new(&mut |_, _| {})));
    request(name, granted, || {});
}

/// Calls `then` once nobody holds the lock, and holds it only for that long. Where the browser has no locks, or refuses
/// them to this page, nobody holds one.
pub fn when_free(name: &str, then: impl FnOnce() + 'static) {
    let then = Rc::new(Cell::new(Some(then)));
    let run = move || {
        if let Some(then) = then.take() {
            then();
        }
    };
    request(name, Closure::once_into_js(run.clone()), run);
}

/// Asks for a lock; `granted` is called with it. Calls `refused` where there is none to be had.
fn request(name: &str, granted: JsValue, refused: impl FnOnce() + 'static) {
    let arguments = Array::of2(&name.into(), &granted);
    spawn(async move {
        let locks = of_navigator("locks").unwrap_or_default();
        if ask(&locks, "request", &arguments).await.is_err() {
            refused();
        }
    });
}
