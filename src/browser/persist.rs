//! Whether the browser may throw away what is stored when the disk gets full.

use js_sys::Array;

use super::{
    reflect::{ask, of_navigator},
    task::spawn,
};

/// Asks the browser to keep what is stored, and calls `then` with whether it will. Some browsers ask the person first,
/// who may never answer.
pub fn ask_to_persist(then: impl FnOnce(bool) + 'static) {
    to_storage("persist", Box::new(then));
}

/// Calls `then` with whether the browser has said that it will keep what is stored.
pub fn is_persistent(then: impl FnOnce(bool) + 'static) {
    to_storage("persisted", Box::new(then));
}

fn to_storage(method: &'static str, then: Box<dyn FnOnce(bool)>) {
    spawn(async move {
        let storage = of_navigator("storage").unwrap_or_default();
        let answer = ask(&storage, method, &Array::new()).await;
        then(answer.is_ok_and(|answer| answer.is_truthy()));
    });
}
