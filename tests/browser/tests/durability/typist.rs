//! Somebody who types faster than WebDriver can, through the same fields and keys as a person.

use browser_tests::Page;
use serde_json::json;

/// What types a line and presses Enter. A field that takes what is typed is empty afterwards.
const TYPIST: &str = "
    window.typeLine = line => {
      const field = document.querySelector('textarea[aria-label=\"Log an entry\"]');
      field.value = line;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    };
    // Messages, unlike timers, come at once in a window that is behind another.
    window.typeOn = (prefix, count, millis) => {
      let number = 0;
      const next = new MessageChannel();
      const again = () => millis ? setTimeout(() => next.port2.postMessage(0), millis) : next.port2.postMessage(0);
      next.port1.onmessage = () => {
        typeLine(`${prefix} ${number += 1}.`);
        if (number < count) again();
      };
      again();
    };";

/// Begins to log `count` lines \"`prefix` 1.\" and so on, one every `millis` milliseconds or as fast as it goes.
#[track_caller]
pub fn type_on(page: &Page, prefix: &str, count: u32, millis: u32) {
    page.execute(TYPIST, json!([]));
    page.execute("typeOn(...arguments)", json!([prefix, count, millis]));
}

/// The lines of the timeline that [`type_on`] typed; with `saved` only those that show no sign of not being saved yet.
#[track_caller]
pub fn lines(page: &Page, prefix: &str, saved: bool) -> Vec<String> {
    let lines = page.execute(
        "const [prefix, saved] = arguments;
         const rows = [...document.querySelectorAll('ol[aria-label=\"Timeline\"] > li')].map(row => row.textContent);
         return rows.filter(row => !(saved && /saving|not saved/.test(row)))
                    .map(row => row.match(/(life|left|right) [^.]*\\./)?.[0])
                    .filter(line => line?.startsWith(prefix))",
        json!([prefix, saved]),
    );
    let lines = lines.as_array().cloned().unwrap_or_default();
    lines
        .iter()
        .filter_map(|line| Some(line.as_str()?.to_owned()))
        .collect()
}
