//! The device's clock, its randomness, and timers.

use js_sys::Array;
use wasm_bindgen::{JsCast, closure::Closure};

use super::reflect::{call, get};

/// What the clock reads, in milliseconds since 1970.
pub fn now_millis() -> i64 {
    js_sys::Date::now() as i64
}

/// What a clock reads that nobody sets, in milliseconds since about when the page was opened; whether it runs on while
/// the device sleeps is up to the browser. Nothing where there is none.
pub fn steady_millis() -> Option<i64> {
    let performance = get(&js_sys::global(), "performance")?;
    let now = call(&performance, "now", &Array::new()).ok()?;
    Some(now.as_f64()? as i64)
}

/// 64 random bits.
pub fn random() -> u64 {
    let mut bytes = [0; 8];
    let filled = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if filled {
        u64::from_le_bytes(bytes)
    } else {
        // Every browser that runs this app has crypto; should one not, ids must differ between tabs all the same.
        (js_sys::Math::random() * 2f64.powi(53)) as u64 ^ (now_millis() as u64) << 32
    }
}

/// Calls `tick` about every `millis` milliseconds, for as long as the page lives.
pub fn every(millis: i32, tick: impl FnMut() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let tick = Closure::<dyn FnMut()>::new(tick).into_js_value();
    // Nothing depends on the tick: without it the clock on screen stands still until something is typed.
    let _ = window.set_interval_with_callback_and_timeout_and_arguments_0(tick.unchecked_ref(), millis);
}

/// Calls `then` once, about `millis` milliseconds from now.
pub fn after(millis: i32, then: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let then = Closure::once_into_js(then);
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(then.unchecked_ref(), millis);
}
