//! Where one is, and going elsewhere.

use leptos::prelude::*;

use super::{App, copy};
use crate::{
    browser::{clock, page},
    incident::{Fact, IncidentId},
    session::{Message, Notice, Route, page_title},
};

impl App {
    /// Goes to a place in the app.
    pub fn go(self, route: &Route) {
        page::go(&route.href());
    }

    /// The address has changed: shows the place it names, and tells so once.
    pub fn arrive(self) {
        let route = Route::parse(&page::fragment());
        if route == self.route.get_untracked() {
            return;
        }
        if !matches!(route, Route::View(_)) {
            self.settle_down();
        }
        self.route.set(route);
        let opened = self.type_at_once.get_value();
        if !opened {
            // What happened elsewhere is not news here.
            self.notice.set(Notice::default());
        }
        let title = self.page_title();
        page::set_title(&copy::tab_title(&title));
        // A form is there to be typed into.
        let is_form = self.route.with_untracked(|route| matches!(route, Route::New(_)));
        let type_at_once = self.type_at_once.try_update_value(std::mem::take).unwrap_or_default() || is_form;
        // The new view is in the page once the effects of this turn have run.
        clock::after(0, move || {
            page::scroll_to_top();
            if !type_at_once || !page::focus("[data-focus-first]") {
                page::focus("#main h1");
            }
            // What just happened is said already, where that is what led here.
            if self.notice.with_untracked(|notice| notice.text.is_empty()) {
                self.arrival.set(title);
            }
        });
    }

    /// Removes an incident from this browser, and goes to the list.
    pub fn remove(self, incident: IncidentId) {
        self.go(&Route::List);
        // Here and now: else its page would say that there is no such incident, and what is said next be wiped away.
        self.arrive();
        self.send(Message::Remove(incident));
    }

    pub(super) fn page_title(self) -> String {
        let route = self.route.get_untracked();
        let shown = match route {
            Route::Incident(id) | Route::Postmortem(id) => self
                .published
                .with_untracked(|published| published.incidents.get(&id).cloned()),
            _ => None,
        };
        page_title(&route, shown.as_deref().map(|incident| incident.fact(Fact::Title)))
    }
}
