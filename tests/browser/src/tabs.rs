//! Further tabs of the same browser, which share its storage.

use crate::health::COLLECTOR;
use crate::page::Page;
use fantoccini::wd::WindowHandle;

/// A tab, to come back to.
pub struct Tab(WindowHandle);

impl Page {
    /// The tab that the test is in.
    #[track_caller]
    pub fn tab(&self) -> Tab {
        Tab(self.expect("tell the tab", self.driver().wait(self.driver().client.window())))
    }

    /// Opens an empty tab and goes there. It has the time of the machine, and the size and colours of a plain browser.
    #[track_caller]
    pub fn open_tab(&self) -> Tab {
        assert!(self.clock().is_none(), "a clock is set for one tab only");
        let driver = self.driver();
        let opened = self.expect("open a tab", driver.wait(driver.client.new_window(true)));
        let tab = Tab(opened.handle);
        self.switch_to(&tab);
        let watched = driver.engine.on_new_document(driver, COLLECTOR);
        self.expect("watch the tab", watched.map(drop));
        tab
    }

    /// Goes to a tab.
    #[track_caller]
    pub fn switch_to(&self, tab: &Tab) {
        self.collect_problems();
        let switched = self.driver().client.switch_to_window(tab.0.clone());
        self.expect("switch to the tab", self.driver().wait(switched));
    }
}
