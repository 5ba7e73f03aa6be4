//! Windows, leaving, quitting, killing, starting again.

use crate::{desktop, in_each_engine};
use browser_tests::{Engine, Page, Scope};
use serde_json::{Value as Json, json};

/// Puts a key into IndexedDB, and comes back when it is on the disk.
const PUT: &str = "const [key] = arguments;
    return new Promise((done, fail) => {
      const open = indexedDB.open('layer');
      open.onupgradeneeded = () => open.result.createObjectStore('keys');
      open.onerror = () => fail(open.error);
      open.onsuccess = () => {
        const writing = open.result.transaction('keys', 'readwrite', { durability: 'strict' });
        writing.objectStore('keys').put(1, key);
        writing.oncomplete = () => { open.result.close(); done(); };
      };
    })";

const KEYS: &str = "return new Promise((done, fail) => {
    const open = indexedDB.open('layer');
    open.onerror = () => fail(open.error);
    open.onsuccess = () => {
      const reading = open.result.transaction('keys').objectStore('keys').getAllKeys();
      reading.onsuccess = () => { open.result.close(); done(reading.result); };
    };
  })";

fn locks(page: &Page) -> Json {
    page.execute(
        "return navigator.locks.query().then(all => all.held.map(lock => lock.name))",
        json!([]),
    )
}

/// Several times, as each life may leave something that is in the way of the next.
#[test]
fn a_killed_browser_starts_again_with_what_was_on_its_disk() {
    in_each_engine(|page| {
        page.open("");
        for life in 1..=4 {
            page.textbox("Title").fill("typed");
            page.execute(PUT, json!([life]));
            page.kill();
            page.start_again();
            page.open("");
            let keys: Vec<u32> = (1..=life).collect();
            assert_eq!(page.execute(KEYS, json!([])), json!(keys));
        }
        // It is prepared like the first one.
        assert_eq!(
            page.execute("return [innerWidth, innerHeight]", json!([])),
            json!([1280, 800])
        );
        page.set_now("2026-03-24T14:08:00Z");
        page.reload();
        page.shows("Started at 2026-03-24T14:08:");
        page.button("Download").press();
        assert_eq!(page.downloaded("2026-03-24 notes.md"), "# Café\n".as_bytes());
        page.execute("console.error('seen')", json!([]));
        page.expect_problem("seen");
        page.problems();
        // A test may end with this; what was seen before still counts.
        page.kill();
    });
}

#[test]
fn a_browser_that_quits_writes_down_its_local_storage() {
    in_each_engine(|page| {
        page.open("");
        page.execute("localStorage.setItem('kept', 'until the end')", json!([]));
        page.quit();
        page.start_again();
        page.open("");
        let kept = page.execute("return localStorage.getItem('kept')", json!([]));
        assert_eq!(kept, json!("until the end"));
    });
}

/// One window is busy until it is killed; the other still answers, so it is another process.
#[test]
fn windows_share_storage_and_no_process() {
    let busy = "addEventListener('storage', () => {
          const telling = new XMLHttpRequest();
          telling.open('GET', 'busy.txt', false);
          telling.send();
          const end = performance.now() + 25000;
          while (performance.now() < end);
          localStorage.setItem('busy', 'no longer');
        })";
    for engine in Engine::ALL {
        desktop().on(engine).run(|page| {
            page.open("");
            page.execute(busy, json!([]));
            page.open_window();
            page.open("");
            page.execute("localStorage.setItem('be', 'busy')", json!([]));
            page.wait_until("the first window is busy", |page| {
                let requests = page.server().requests();
                requests.iter().any(|request| request.path.ends_with("busy.txt"))
            });
            page.textbox("Title").fill("typed meanwhile");
            assert_eq!(page.textbox("Title").value(), "typed meanwhile");
            let busy = page.execute("return localStorage.getItem('busy')", json!([]));
            assert_eq!(busy, Json::Null, "the second window had to wait for the first");
            page.kill();
        });
    }
}

#[test]
fn a_tab_can_die_alone() {
    desktop().on(Engine::Chromium).run(|page| {
        page.open("");
        page.execute(
            "addEventListener('pagehide', () => localStorage.setItem('said', 'goodbye'));
             navigator.locks.request('of the first tab', () => new Promise(() => {}))",
            json!([]),
        );
        page.wait_until("the lock is held", |page| locks(page) == json!(["of the first tab"]));
        page.crash_tab();
        page.open("");
        page.wait_until("the lock is free", |page| locks(page) == json!([]));
        let said = page.execute("return localStorage.getItem('said')", json!([]));
        assert_eq!(said, Json::Null);
    });
}

#[test]
fn a_page_that_asks_before_it_is_left_can_be_left() {
    in_each_engine(|page| {
        page.open("");
        assert!(!page.asks_before_leaving());
        for asks in [
            "onbeforeunload = event => event.preventDefault()",
            "onbeforeunload = event => { event.returnValue = 'Stay'; }",
            "onbeforeunload = () => 'Stay'",
        ] {
            page.execute(asks, json!([]));
            assert!(page.asks_before_leaving(), "{asks}");
            page.textbox("Title").fill("typed");
            page.reload();
            assert!(!page.asks_before_leaving());
            assert_eq!(page.textbox("Title").value(), "");
        }
        page.execute("onbeforeunload = event => event.preventDefault()", json!([]));
        page.textbox("Title").fill("typed");
        page.quit();
        page.start_again();
        page.open("");
    });
}
