//! Where a page that scrolls stands, and how to get to a part of it.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Document, Element, Event, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::clock;

/// How far from the end one may be to be at it, in pixels: browsers scroll by fractions, fingers by more.
const SLACK: i32 = 24;

/// While it is held, something is told when the page or a part of it scrolls or changes its size.
pub struct Follower(Closure<dyn FnMut(Event)>);

const EVENTS: [&str; 2] = ["scroll", "resize"];

impl Follower {
    /// Tells `moved` whether it was the window that changed its size.
    pub fn new(mut moved: impl FnMut(bool) + 'static) -> Self {
        let follower = Self(Closure::new(move |event: Event| moved(event.type_() == "resize")));
        if let Some(window) = web_sys::window() {
            for event in EVENTS {
                // On the way down: scrolling does not bubble.
                let _ = window.add_event_listener_with_callback_and_bool(event, follower.function(), true);
            }
        }
        follower
    }

    fn function(&self) -> &js_sys::Function {
        self.0.as_ref().unchecked_ref()
    }
}

impl Drop for Follower {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            for event in EVENTS {
                let _ = window.remove_event_listener_with_callback_and_bool(event, self.function(), true);
            }
        }
    }
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Where an element stands: how far it is scrolled, in pixels, and whether its end is in sight. Where it does not scroll
/// by itself, that of the page.
pub fn place(selector: &str) -> (i32, bool) {
    let place = || {
        let document = document()?;
        let element = document.query_selector(selector).ok()??;
        let scroller = if element.scroll_height() > element.client_height() {
            element
        } else {
            document.document_element()?
        };
        let top = scroller.scroll_top();
        let below = scroller.scroll_height() - scroller.client_height() - top;
        Some((top, below <= SLACK))
    };
    place().unwrap_or((0, true))
}

fn of_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Whether the page has an element of that id.
pub fn has(id: &str) -> bool {
    of_id(id).is_some()
}

/// Brings an element to the middle of what is seen, moves the focus to it, and marks it for a while: in that time it
/// has the attribute `data-marked`.
pub fn reveal(id: &str, mark_millis: i32) {
    const MARKED: &str = "data-marked";
    let Some(element) = of_id(id) else { return };
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    let _ = element.set_attribute(MARKED, "");
    focus(&element);
    clock::after(mark_millis, move || {
        let _ = element.remove_attribute(MARKED);
    });
}

/// Moves the focus to the first element that matches, whatever it is.
pub fn focus_any(selector: &str) {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = found {
        focus(&element);
    }
}

/// Moves the focus to what is no control, to read on from there.
fn focus(element: &Element) {
    let _ = element.set_attribute("tabindex", "-1");
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
}
