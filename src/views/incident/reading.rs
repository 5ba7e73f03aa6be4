//! How somebody reads the timeline: what is looked for in it, and whether the end is in sight.

use leptos::prelude::*;

use super::Page;
use crate::{
    app::{AnyMemo, AnySignal},
    browser::{
        clock, page as browser,
        scroll::{self, Follower},
    },
    components::{click, effect, text, when},
    incident::Subject,
    session::lines::{Filter, Line, Lines, Show, Target, row_id},
    views::incident::copy_timeline as copy,
};

/// The part of the page that scrolls, where the page does not.
const SCROLLER: &str = "#timeline";
const NEWEST: &str = "#timeline > ol > :last-child";
/// How long a row that was asked for is marked.
const MARK_MILLIS: i32 = 2_000;

/// What the parts of the timeline share.
#[derive(Clone, Copy)]
pub struct Reading {
    /// What the list is narrowed down to,
    pub show: AnySignal<Show>,
    /// and what is looked for in that.
    pub find: RwSignal<String>,
    /// Whether the end was in sight when the page scrolled last. Rows that are added there keep it in sight.
    at_end: RwSignal<bool>,
    /// The rows that have been in sight.
    seen: AnySignal<Vec<Target>>,
    /// How many were added at the end since it went out of sight.
    below: RwSignal<usize>,
}

impl Reading {
    /// Everything is shown, from its end.
    pub fn new() -> Self {
        Self {
            show: AnySignal::default(),
            find: RwSignal::default(),
            at_end: RwSignal::new(true),
            seen: AnySignal::default(),
            below: RwSignal::default(),
        }
    }

    pub fn filter(self) -> Filter {
        self.find.with(|find| Filter::new(self.show.get(), find))
    }

    /// Shows everything.
    pub fn show_all(self) {
        self.show.set(Show::Everything);
        self.find.set(String::new());
    }

    /// Whether the end is in sight now.
    fn look(self, shown: AnyMemo<Lines>) {
        let (_, at_end) = scroll::place(SCROLLER);
        self.stand(at_end, shown);
    }

    fn stand(self, at_end: bool, shown: AnyMemo<Lines>) {
        if self.at_end.try_set(at_end).is_none() && at_end {
            self.see(shown);
        }
    }

    fn see(self, shown: AnyMemo<Lines>) {
        if let Some(shown) = shown.try_read_untracked() {
            // What a filter hides was in sight before.
            let mut seen = match shown.hidden {
                0 => Vec::new(),
                _ => self.seen.get_untracked(),
            };
            seen.extend(targets(&shown));
            self.seen.set(seen);
            if self.below.get_untracked() > 0 {
                self.below.set(0);
            }
        }
    }

    /// Keeps the end in sight for whoever is there, and nobody else from where they read. `shown` follows the filter,
    /// which leaves one where one is; `rows` do not.
    pub(super) fn follow<T: Send + Sync + 'static>(self, page: Page, rows: AnyMemo<T>, shown: AnyMemo<Lines>) {
        effect(move || {
            rows.read();
            let is_editing = page.editing.read_untracked().is_some();
            if self.at_end.get_untracked() && !is_editing {
                self.see(shown);
                // The row is in the page once this turn is over.
                clock::after(0, || browser::scroll_to_end(SCROLLER));
            } else {
                let seen = self.seen.read_untracked();
                let below = shown.with_untracked(|shown| {
                    let from_the_end = targets(shown).rev();
                    from_the_end.take_while(|target| !seen.contains(target)).count()
                });
                self.below.set(below);
                clock::after(0, move || self.look(shown));
            }
        });
        effect(move || {
            self.filter();
            clock::after(0, move || self.look(shown));
        });
        let mut last = 0;
        StoredValue::new_local(Follower::new(move |resized| {
            // As when the keyboard of a phone comes up.
            if resized && self.at_end.get_untracked() {
                browser::scroll_to_end(SCROLLER);
            }
            let (top, at_end) = scroll::place(SCROLLER);
            // The end goes out of sight for who goes up, not where a form below takes more room.
            if at_end || top < last {
                self.stand(at_end, shown);
            }
            last = top;
        }));
    }

    /// The way to what was added below, while one reads above.
    pub fn below(self) -> AnyView {
        let go = || {
            scroll::focus_any(NEWEST);
            browser::scroll_to_end(SCROLLER);
        };
        when(
            move || self.below.get() > 0,
            move || {
                view! {
                    <button class="button small below" type="button" on:click=click(go)>
                        {text(move || copy::below(self.below.get()))}
                    </button>
                }
                .into_any()
            },
        )
    }
}

fn targets(shown: &Lines) -> impl DoubleEndedIterator<Item = Target> {
    shown.lines.iter().filter_map(|line| match line {
        Line::Row(row, _) => Some(row.target),
        _ => None,
    })
}

/// Goes to the row of something, which a filter may hide.
pub fn show(page: Page, subject: Subject) {
    let id = row_id(subject);
    if !scroll::has(&id) {
        page.reading.show_all();
    }
    // What is hidden is in the page once this turn is over.
    clock::after(0, move || scroll::reveal(&id, MARK_MILLIS));
}
