//! What no test may leave behind: errors, violations of the content security policy, requests to other origins.

use crate::page::Page;
use serde_json::json;

/// Collects from the first script of each document on, in every engine.
pub const COLLECTOR: &str = "(() => {
  const problems = [];
  Object.defineProperty(globalThis, '__problems', { value: problems });
  const where = event => `${event.sourceFile ?? event.filename}:${event.lineNumber ?? event.lineno}`;
  addEventListener('securitypolicyviolation', event =>
    problems.push(`policy violation: ${event.effectiveDirective} blocked ${event.blockedURI}, ${where(event)}`), true);
  addEventListener('error', event =>
    problems.push(event.message ? `exception: ${event.message}, ${where(event)}`
                                : `not loaded: ${event.target?.src ?? event.target?.href}`), true);
  addEventListener('unhandledrejection', event => problems.push(`unhandled rejection: ${event.reason}`));
  const error = console.error;
  console.error = (...words) => { problems.push(`console.error: ${words.join(' ')}`); error.apply(console, words); };
})();";

/// What was found, and what the test said it would cause.
#[derive(Default)]
pub struct Health {
    problems: Vec<String>,
    expected: Vec<String>,
}

impl Page {
    /// The test causes a problem whose text contains `part`: it must come, and is no failure.
    pub fn expect_problem(&self, part: &str) {
        self.health().expected.push(part.to_owned());
    }

    /// Every problem so far, expected or not.
    #[track_caller]
    pub fn problems(&self) -> Vec<String> {
        self.collect_problems();
        self.health().problems.clone()
    }

    /// Fails on every problem that was not expected, and on every expected one that did not come.
    /// The harness calls this at the end of each test.
    #[track_caller]
    pub fn assert_healthy(&self) {
        self.collect_problems();
        let health = self.health();
        let is_in = |problem: &String, part: &String| problem.contains(part.as_str());
        let unexpected: Vec<_> = health
            .problems
            .iter()
            .filter(|problem| !health.expected.iter().any(|part| is_in(problem, part)))
            .cloned()
            .collect();
        assert!(
            unexpected.is_empty(),
            "the page is not healthy:\n  {}",
            unexpected.join("\n  ")
        );
        let missing: Vec<_> = health
            .expected
            .iter()
            .filter(|part| !health.problems.iter().any(|problem| is_in(problem, part)))
            .cloned()
            .collect();
        assert!(
            missing.is_empty(),
            "expected problems did not come: {}",
            missing.join(", ")
        );
    }

    /// Reads the collectors out. Before a document goes away, and at the end. What a killed browser had seen is gone.
    #[track_caller]
    pub(crate) fn collect_problems(&self) {
        if !self.is_running() {
            return;
        }
        let driver = self.driver();
        let mut found = Vec::new();
        if driver.device.scripting {
            let inside = self.execute("return (globalThis.__problems ?? []).splice(0)", json!([]));
            let inside = inside.as_array().cloned().unwrap_or_default();
            found.extend(inside.iter().filter_map(|problem| Some(problem.as_str()?.to_owned())));
        }
        found.extend(self.expect("read the browser's log", driver.engine.logged_problems(&driver)));
        let requested = self.expect("read the requests", driver.engine.requested(&driver));
        let own = self.server().url();
        // Not the network: data, blobs, the browser's own pages.
        let foreign = |address: &&String| {
            let (scheme, _) = address.split_once(':').unwrap_or_default();
            matches!(scheme, "http" | "https" | "ws" | "wss" | "ftp") && !address.starts_with(&own)
        };
        found.extend(
            requested
                .iter()
                .filter(foreign)
                .map(|address| format!("request to {address}")),
        );
        self.health().problems.extend(found);
    }
}
