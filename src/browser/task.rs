//! What goes on while the page waits for the browser.

use std::pin::Pin;

/// Runs a task beside everything else. All tasks share one type: what runs them would be built anew for each.
pub fn spawn(task: impl Future<Output = ()> + 'static) {
    let task: Pin<Box<dyn Future<Output = ()>>> = Box::pin(task);
    wasm_bindgen_futures::spawn_local(task);
}
