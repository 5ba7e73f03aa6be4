//! How a page's life ends, and begins again.

use crate::page::Page;
use serde_json::json;

impl Page {
    /// Whether the page would ask the person before it is left, as it does while something would be lost.
    ///
    /// WebDriver answers that question by itself, so it is not put: the page is asked what it would say.
    #[track_caller]
    pub fn asks_before_leaving(&self) -> bool {
        let script = "const leaving = document.createEvent('BeforeUnloadEvent');
            leaving.initEvent('beforeunload', false, true);
            return !dispatchEvent(leaving) || leaving.returnValue !== ''";
        self.execute(script, json!([])) == true
    }

    /// Kills every process of the browser at once with SIGKILL, in the middle of what it does.
    ///
    /// The profile stays as it is and the server goes on, so that [`Self::start_again`] finds the same origin. What the
    /// page did wrong and was not looked at yet is forgotten: see [`Self::problems`].
    #[track_caller]
    pub fn kill(&self) {
        if let Err(why) = self.take_driver().kill() {
            panic!("could not kill the browser: {why}");
        }
    }

    /// Closes the browser as a person does, so that it writes down what it has in mind.
    #[track_caller]
    pub fn quit(&self) {
        self.collect_problems();
        drop(self.take_driver());
    }

    /// Starts the browser that was killed or quit again, on the same profile and with an empty page. A clock that was
    /// set is the machine's again.
    #[track_caller]
    pub fn start_again(&self) {
        assert!(!self.is_running(), "the browser still runs");
        self.clock().take();
        if let Err(why) = self.start_browser() {
            panic!("{why}");
        }
    }
}
