//! Parts of the browser that `web-sys` does not have, or that may be missing: looked up by name when asked for.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A property; nothing where there is none, or where what should have it is nothing itself.
pub fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(of, &name.into()).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

/// A part of `navigator`, such as `locks`; nothing where this browser or this page does not have it.
pub fn of_navigator(name: &str) -> Option<JsValue> {
    get(&get(&js_sys::global(), "navigator")?, name)
}

/// Calls a method. An error is what it threw, or that there is no such method.
pub fn call(of: &JsValue, method: &str, arguments: &Array) -> Result<JsValue, JsValue> {
    let method: Function = Reflect::get(of, &method.into())?.dyn_into()?;
    method.apply(of, arguments)
}

/// Calls a method that answers by a promise, and waits for it.
pub async fn ask(of: &JsValue, method: &str, arguments: &Array) -> Result<JsValue, JsValue> {
    let answer = call(of, method, arguments)?;
    JsFuture::from(Promise::resolve(&answer)).await
}
