//! What no test may leave behind, and what the harness makes of it.

use crate::{desktop, message};
use browser_tests::{Engine, Scope};
use serde_json::json;
use std::panic::catch_unwind;

/// Each of these alone would fail the test if it were not expected.
#[test]
fn sees_every_kind_of_problem() {
    let seen_by_the_page = [
        "console.error: told",
        "unhandled rejection: Error: rejected",
        "policy violation: script-src-attr",
        "not loaded: http",
    ];
    let logged = |engine| match engine {
        Engine::Chromium => [
            "exception: Uncaught Error: thrown",
            "browser log, network: ",
            "browser log, console-api: ",
            "browser log, javascript: ",
            "browser log, security: ",
        ],
        Engine::Firefox => [
            "exception: Error: thrown",
            "browser log, network: ",
            "browser log, console: told",
            "browser log, javascript: Error: ",
            "browser log, javascript: Content-Security-Policy: ",
        ],
    };
    let outside = "request to http://elsewhere.example/tracker";
    for engine in Engine::ALL {
        desktop().on(engine).run(|page| {
            page.open("");
            page.button("Break").press();
            for part in seen_by_the_page.into_iter().chain(logged(engine)) {
                page.expect_problem(part);
                page.wait_until(part, |page| {
                    page.problems().iter().any(|problem| problem.contains(part))
                });
            }
            page.button("Leave").press();
            page.expect_problem(outside);
            page.wait_until(outside, |page| page.problems().iter().any(|problem| problem == outside));
        });
    }
}

#[test]
fn a_problem_that_nobody_expects_fails_the_test() {
    for engine in Engine::ALL {
        let failure = catch_unwind(|| {
            desktop().on(engine).run(|page| {
                page.open("");
                page.execute("console.error('nobody expects this')", json!([]));
                // What a document left behind is not lost with it.
                page.reload();
            });
        });
        assert!(message(failure.unwrap_err()).contains("nobody expects this"));
    }
}

/// In a tab as well as in the first one.
#[test]
fn a_problem_in_another_tab_fails_the_test() {
    for engine in Engine::ALL {
        let failure = catch_unwind(|| {
            desktop().on(engine).run(|page| {
                page.open("");
                let first = page.tab();
                page.open_tab();
                page.open("");
                page.execute("console.error('nobody expects this')", json!([]));
                page.switch_to(&first);
            });
        });
        assert!(message(failure.unwrap_err()).contains("console.error: nobody expects this"));
    }
}

#[test]
fn an_expected_problem_that_does_not_come_fails_the_test() {
    let failure = catch_unwind(|| {
        desktop().run(|page| {
            page.open("");
            page.expect_problem("something else");
        });
    });
    assert!(message(failure.unwrap_err()).contains("something else"));
}
