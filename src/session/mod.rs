//! What the app does, without a browser: messages in, effects out. The one gateway through which a record changes.

mod browse;
mod composer;
mod copy;
mod decision;
mod drafts;
pub mod example;
mod message;
mod press;
mod route;
mod shelf;
mod update;

pub use browse::{Due, Filter, Group, Listed, Writing, browse, day_words, due, facts, follow_up, group as group_name};
pub use composer::{Command, Composed, compose};
pub use copy::*;
pub use decision::{DecisionForm, Missing, OptionForm};
pub use drafts::{Drafts, Row as ActionRow, is_date};
pub use message::{Effect, Env, Message, Notice};
pub use press::{reach, reopen, resolve};
pub use route::{Prefill, Route};
pub use shelf::{Held, Session, Standing, Unsaved};
pub use update::{UpdateForm, ahead};

#[cfg(test)]
mod tests;
