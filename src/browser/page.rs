//! The page itself: its address, its title, its focus, and what happens when the app dies.

use js_sys::Function;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Document, Event, HtmlElement, HtmlTextAreaElement, Window};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// The part of the address after `#`, with it; empty where there is none.
pub fn fragment() -> String {
    window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}

/// The address without the part after `#`, and without that character.
pub fn address() -> String {
    let whole = window().and_then(|window| window.location().href().ok());
    let whole = whole.unwrap_or_default();
    whole
        .split_once('#')
        .map_or(whole.clone(), |(address, _)| address.to_owned())
}

/// Goes to another place in the app.
pub fn go(fragment: &str) {
    if let Some(window) = window() {
        let _ = window.location().set_hash(fragment);
    }
}

/// Calls `changed` whenever the part after `#` changes, for as long as the page lives.
pub fn on_fragment(changed: impl FnMut() + 'static) {
    let Some(window) = window() else { return };
    let changed = Closure::<dyn FnMut()>::new(changed).into_js_value();
    let _ = window.add_event_listener_with_callback("hashchange", changed.unchecked_ref());
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

thread_local! {
    static ASKS_BEFORE_LEAVING: Function = Closure::<dyn FnMut(Event)>::new(|event: Event| event.prevent_default())
        .into_js_value()
        .unchecked_into();
}

/// From now on, whether the browser asks the person before the page is left or closed. It asks in its own words, and
/// only those who have done something on the page.
pub fn ask_before_leaving(asks: bool) {
    const EVENT: &str = "beforeunload";
    let Some(window) = window() else { return };
    let _ = ASKS_BEFORE_LEAVING.with(|listener| {
        if asks {
            window.add_event_listener_with_callback(EVENT, listener)
        } else {
            window.remove_event_listener_with_callback(EVENT, listener)
        }
    });
}

/// Sets the title of the tab.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

fn find(selector: &str) -> Option<HtmlElement> {
    document()?.query_selector(selector).ok()??.dyn_into().ok()
}

/// Moves the focus to the first element that matches. False where none does.
pub fn focus(selector: &str) -> bool {
    find(selector).is_some_and(|element| element.focus().is_ok())
}

/// Whether a key belongs to what has the focus or lies over the page: a field, or a dialog.
pub fn is_busy() -> bool {
    find("input:focus:not([type=radio], [type=checkbox]), textarea:focus, select:focus, dialog[open]").is_some()
}

/// Whether the field that is typed into has its caret before the first character, and nothing selected.
pub fn caret_is_at_start() -> bool {
    let field = find("textarea:focus").and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok());
    field.is_some_and(|field| field.selection_end().ok().flatten() == Some(0))
}

/// Moves the focus to where one types, else to where one reads.
pub fn focus_content() {
    if !focus("[data-focus-first]") {
        focus("#main h1");
    }
}

/// Scrolls to the top of the page.
pub fn scroll_to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Scrolls an element so that one within it stands at its top, with a little of what is above; to its beginning where it
/// has no such part. The page itself stays where it is.
pub fn scroll_within(selector: &str, part: &str) {
    const ABOVE: i32 = 24;
    let Some(element) = find(selector) else { return };
    let part = element
        .query_selector(part)
        .ok()
        .flatten()
        .and_then(|part| part.dyn_into::<HtmlElement>().ok());
    element.set_scroll_top(part.map_or(0, |part| part.offset_top() - ABOVE));
}

/// Scrolls to the end of an element; where it does not scroll by itself, to the end of the page.
pub fn scroll_to_end(selector: &str) {
    let Some(element) = find(selector) else { return };
    if element.scroll_height() > element.client_height() {
        element.set_scroll_top(element.scroll_height());
    } else if let (Some(window), Some(body)) = (window(), document().and_then(|document| document.body())) {
        window.scroll_to_with_x_and_y(0.0, f64::from(body.scroll_height()));
    }
}

/// Opens the browser's print dialog, where the browser has one.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Removes what `index.html` shows until the app is there.
pub fn remove_shell() {
    if let Some(shell) = find("#shell") {
        shell.remove();
    }
}

/// Where a panic leaves nothing but a dead tab, shows the recovery page that stands ready in `index.html`: what
/// happened, and the stored data to download. The page and its script need nothing of the app.
pub fn show_recovery_on_panic() {
    std::panic::set_hook(Box::new(|panic| {
        if let Some(root) = document().and_then(|document| document.document_element()) {
            let _ = root.set_attribute("data-boot", "crashed");
        }
        if let Some(detail) = find("#boot-error-detail") {
            detail.set_text_content(Some(&panic.to_string()));
        }
        if let Some(recovery) = find("#recovery") {
            recovery.set_hidden(false);
            focus("#recovery h1");
        }
    }));
}
