//! The device's own way to hand something to another program: on a phone, the sheet with its apps.

use js_sys::{Array, Object, Reflect};

use super::{
    reflect::{ask, of_navigator},
    task::spawn,
};

/// Whether this browser has one.
pub fn is_there() -> bool {
    of_navigator("share").is_some()
}

/// Opens it with a link. What becomes of it is the person's business, who may have closed it again.
pub fn open(title: &str, url: &str) {
    let what = Object::new();
    let set = |name: &str, value: &str| Reflect::set(&what, &name.into(), &value.into()).is_ok();
    if !set("title", title) || !set("url", url) {
        return;
    }
    if let Some(navigator) = web_sys::window().map(|window| window.navigator()) {
        spawn(async move {
            let _ = ask(&navigator, "share", &Array::of1(&what)).await;
        });
    }
}
