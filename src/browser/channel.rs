//! What tabs tell each other.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{BroadcastChannel, MessageEvent, StorageEvent};

use crate::store::key::PREFIX;

const NAME: &str = "tplus";

/// The other tabs of this browser that have this program open.
pub struct Channel {
    /// Nothing where the browser has none. Then others hear of what is put into local storage, and of nothing else.
    channel: Option<BroadcastChannel>,
}

impl Channel {
    /// Calls `arrived` with the key of whatever another tab stored, and its text or nothing where it removed it, for as
    /// long as the page lives. Each call is a turn of its own.
    pub fn open(arrived: impl FnMut(String, Option<String>) + 'static) -> Self {
        let channel = BroadcastChannel::new(NAME).ok();
        match &channel {
            Some(channel) => listen(channel, arrived),
            None => listen_to_storage(arrived),
        }
        Self { channel }
    }

    /// Tells the other tabs what now stands under a key. Nothing depends on their hearing it.
    pub fn post(&self, key: &str, text: Option<&str>) {
        if let Some(channel) = &self.channel {
            let text = text.map_or(JsValue::NULL, JsValue::from_str);
            let _ = channel.post_message(&Array::of2(&key.into(), &text));
        }
    }
}

fn listen(channel: &BroadcastChannel, mut arrived: impl FnMut(String, Option<String>) + 'static) {
    let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        if let Some((key, text)) = read(event.data()) {
            arrived(key, text);
        }
    });
    channel.set_onmessage(Some(listener.into_js_value().unchecked_ref()));
}

/// Reads a message: an array of a key, and a text or null. Any other comes from somebody else.
fn read(message: JsValue) -> Option<(String, Option<String>)> {
    let message: Array = message.dyn_into().ok()?;
    let text = message.get(1);
    if message.length() != 2 || !(text.is_null() || text.is_string()) {
        return None;
    }
    Some((message.get(0).as_string()?, text.as_string()))
}

fn listen_to_storage(mut arrived: impl FnMut(String, Option<String>) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let listener = Closure::<dyn FnMut(StorageEvent)>::new(move |event: StorageEvent| {
        if let Some(key) = event.key()
            && key.starts_with(PREFIX)
        {
            arrived(key, event.new_value());
        }
    });
    let _ = window.add_event_listener_with_callback("storage", listener.into_js_value().unchecked_ref());
}
