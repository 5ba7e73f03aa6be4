//! Further tabs of the same browser, which share its storage.

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

    /// Opens an empty tab in the same window and goes there. A tab that another hides has slower timers.
    #[track_caller]
    pub fn open_tab(&self) -> Tab {
        self.open_beside(true)
    }

    /// Opens an empty window and goes there. Like a tab, it has a renderer process of its own in every engine.
    #[track_caller]
    pub fn open_window(&self) -> Tab {
        self.open_beside(false)
    }

    #[track_caller]
    fn open_beside(&self, as_tab: bool) -> Tab {
        assert!(self.clock().is_none(), "a clock is set for one tab only");
        let opened = self.driver().wait(self.driver().client.new_window(as_tab));
        let tab = Tab(self.expect("open a tab", opened).handle);
        self.switch_to(&tab);
        self.expect("prepare the tab", self.prepare_tab());
        tab
    }

    /// Goes to a tab.
    #[track_caller]
    pub fn switch_to(&self, tab: &Tab) {
        self.collect_problems();
        let driver = self.driver();
        let switched = driver.wait(driver.client.switch_to_window(tab.0.clone()));
        self.expect("switch to the tab", switched);
    }

    /// Kills the process of the tab that the test is in, as the system does when memory is short, and goes to a new
    /// empty tab. In Chromium only.
    #[track_caller]
    pub fn crash_tab(&self) -> Tab {
        let Tab(crashed) = self.tab();
        let next = self.open_tab();
        let crashed = self.engine().crash_tab(&self.driver(), &String::from(crashed));
        self.expect("crash the tab", crashed);
        next
    }
}
