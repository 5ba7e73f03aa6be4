//! What coding a link costs in Chromium. `cargo xtask bench share --browser` builds what this measures, and runs it.

use browser_tests::Setup;
use serde_json::json;
use std::{
    env, thread,
    time::{Duration, Instant},
};

/// Hundreds of links on a slow machine.
const PATIENCE: Duration = Duration::from_secs(300);

#[test]
#[ignore = "a measurement: cargo xtask bench share --browser"]
fn coding_in_chromium() {
    let site = env::var_os("BENCH_SITE").expect("BENCH_SITE names the folder of the built page");
    Setup::desktop().site(site).run(|page| {
        page.open("");
        let deadline = Instant::now() + PATIENCE;
        while page.execute("return window.measured === undefined", json!([])) == json!(true) {
            assert!(Instant::now() < deadline, "it takes too long");
            thread::sleep(Duration::from_millis(200));
        }
        let measured = page.execute("return window.measured", json!([]));
        println!("Milliseconds in Chromium at the release's settings, median of 9 runs (and the shortest):");
        for sample in measured["samples"].as_array().into_iter().flatten() {
            let millis = |of: &str| {
                let part = |of: &serde_json::Value| of.as_f64().unwrap_or_default();
                format!("{:.1} ({:.1})", part(&sample[of]["median"]), part(&sample[of]["best"]))
            };
            let name = sample["name"].as_str().unwrap_or_default();
            println!(
                "  {name:<44} {:>6} characters, encoding {}, decoding {}",
                sample["characters"],
                millis("write"),
                millis("read")
            );
        }
        println!("Memory grew by {} bytes.", measured["grown"]);
    });
}
