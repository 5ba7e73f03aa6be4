//! Watches whether the device's clock jumps.

use super::App;
use crate::{
    browser::clock,
    session::{ClockJump, ClockWatch, Route, clock_went_back, clock_went_forward},
    time::duration,
};

/// How often the clocks are compared, in milliseconds.
const EVERY_MILLIS: i32 = 1000;

/// From now on, says when the device's clock jumps while an open incident is on screen. Nothing is changed by that: what
/// is logged is ordered by stamps that never go back.
pub fn watch(app: App) {
    let mut watch = ClockWatch::default();
    let mut look = move || {
        let Some(steady) = clock::steady_millis() else { return };
        if let Some(jump) = watch.look(clock::now_millis(), steady)
            && app.is_at_open_incident()
        {
            app.say_text(match jump {
                ClockJump::Back(seconds) => clock_went_back(&duration(seconds)),
                ClockJump::Forward(seconds) => clock_went_forward(&duration(seconds)),
            });
        }
    };
    look();
    clock::every(EVERY_MILLIS, look);
}

impl App {
    fn is_at_open_incident(self) -> bool {
        let id = self.route.with_untracked(|route| match route {
            Route::Incident(id) => Some(*id),
            _ => None,
        });
        let published = self.published.read_untracked();
        id.and_then(|id| published.incidents.get(&id))
            .is_some_and(|incident| incident.is_open())
    }
}
