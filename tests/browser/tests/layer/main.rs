//! The layer itself, on a small page of its own.

mod endings;
mod finding;
mod health;
mod playing;

use browser_tests::{Engine, Page, Setup};
use std::any::Any;
use std::path::Path;

fn desktop() -> Setup {
    with_site(Setup::desktop())
}

fn with_site(setup: Setup) -> Setup {
    setup.site(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/layer"))
}

fn in_each_engine(test: impl Fn(&Page)) {
    for engine in Engine::ALL {
        desktop().on(engine).run(&test);
    }
}

fn message(failure: Box<dyn Any + Send>) -> String {
    failure.downcast_ref::<String>().cloned().unwrap_or_default()
}
