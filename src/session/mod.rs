//! What the app does, without a browser: messages in, effects out. The one gateway through which a record changes.

mod browse;
mod clock_watch;
mod composer;
mod copied;
mod copy;
mod copy_snapshots;
mod copy_time;
mod decision;
mod drafts;
pub mod example;
mod kinship;
pub mod lines;
mod message;
mod out_of_order;
mod press;
mod put_back;
mod route;
mod state;
mod update;
mod zone_names;

pub use browse::{Due, Filter, Group, Listed, Writing, browse, day_words, due, facts, follow_up, group as group_name};
pub use clock_watch::{ClockJump, ClockWatch};
pub use composer::{Command, Composed, Marks, as_text, compose, with_time};
pub use copied::shown as shown_copy;
pub use copy::*;
pub use copy_time::{clock_went_back, clock_went_forward};
pub use decision::{DecisionForm, Missing, OptionForm};
pub use drafts::{Commit, Drafts, Row as ActionRow, is_date, recorded};
pub use kinship::{Here, Kinship, News};
pub use message::{Effect, Env, Message, Notice, TakeIn};
pub use out_of_order::out_of_order;
pub use press::{reach, reopen, resolve};
pub use put_back::put_back;
pub use route::{Prefill, Route};
pub use state::{Found, Held, Missing as MissingRecords, Offer, Session, Standing, Unsaved, unborn};
pub use update::{Typed as TypedUpdate, UpdateForm, ahead};
pub use zone_names::{NoZone, find_zone};

#[cfg(test)]
mod tests;
