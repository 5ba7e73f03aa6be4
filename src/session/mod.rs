//! What the app does, without a browser: messages in, effects out. The one gateway through which a record changes.

mod browse;
mod composer;
mod copy;
mod decision;
mod drafts;
pub mod example;
mod message;
mod press;
mod put_back;
mod route;
mod state;
mod update;

pub use browse::{Due, Filter, Group, Listed, Writing, browse, day_words, due, facts, follow_up, group as group_name};
pub use composer::{Command, Composed, compose};
pub use copy::*;
pub use decision::{DecisionForm, Missing, OptionForm};
pub use drafts::{Commit, Drafts, Row as ActionRow, is_date, recorded};
pub use message::{Effect, Env, Message, Notice};
pub use press::{reach, reopen, resolve};
pub use put_back::put_back;
pub use route::{Prefill, Route};
pub use state::{Found, Held, Missing as MissingRecords, Offer, Session, Standing, Unsaved, unborn};
pub use update::{Typed as TypedUpdate, UpdateForm, ahead};

#[cfg(test)]
mod tests;
