//! The wall clock that the page sees. Timers and `performance.now` keep to real time.

use crate::page::Page;
use serde_json::json;
use std::time::{SystemTime, UNIX_EPOCH};

/// Replaces `Date` by one whose present is the expression `now` (milliseconds; `real()` is the true present).
fn script(now: &str) -> String {
    format!(
        "(() => {{
          const RealDate = globalThis.__RealDate ?? Date;
          Object.defineProperty(globalThis, '__RealDate', {{ value: RealDate, configurable: true }});
          const real = () => RealDate.now();
          const now = () => {now};
          globalThis.Date = new Proxy(RealDate, {{
            construct: (target, given, created) =>
              Reflect.construct(target, given.length ? given : [now()], created),
            apply: target => new target(now()).toString(),
            get: (target, key, receiver) => key === 'now' ? now : Reflect.get(target, key, receiver),
          }});
        }})();"
    )
}

impl Page {
    /// From here on it is `instant` (RFC 3339), and time goes on; it does so across reloads.
    #[track_caller]
    pub fn set_now(&self, instant: &str) {
        let offset = self.milliseconds(instant) - real_now();
        self.install_clock(&format!("real() + {offset}"));
    }

    /// From here on it is `instant` (RFC 3339) and stays so; it does so across reloads.
    #[track_caller]
    pub fn freeze_now(&self, instant: &str) {
        let stopped = self.milliseconds(instant);
        self.install_clock(&stopped.to_string());
    }

    /// In this document, and from the first script of every further one.
    #[track_caller]
    fn install_clock(&self, now: &str) {
        let script = script(now);
        let driver = self.driver();
        if let Some(earlier) = self.clock().take() {
            self.expect("take back the earlier clock", driver.engine.forget(&driver, &earlier));
        }
        let installed = driver.engine.on_new_document(&driver, &script);
        self.clock()
            .replace(self.expect("set the clock of new documents", installed));
        self.execute(&script, json!([]));
    }

    #[track_caller]
    fn milliseconds(&self, instant: &str) -> i64 {
        let parsed = self.execute("return Date.parse(arguments[0])", json!([instant]));
        parsed
            .as_i64()
            .unwrap_or_else(|| panic!("{instant} is no instant that the browser can read"))
    }
}

/// Milliseconds since 1970 on this machine, whose clock the browser shares.
fn real_now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}
