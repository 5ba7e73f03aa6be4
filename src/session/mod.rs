//! What the app does, without a browser: messages in, effects out. The one gateway through which a record changes.

mod composer;
mod copy;
mod decision;
pub mod example;
mod message;
mod press;
mod route;
mod shelf;
mod update;

pub use composer::{Command, Composed, compose};
pub use copy::*;
pub use decision::{DecisionForm, Missing, OptionForm};
pub use message::{Effect, Env, Message, Notice};
pub use press::{Resolution, reach, reopen, resolve};
pub use route::{Prefill, Route};
pub use shelf::{Held, Session, Standing};
pub use update::UpdateForm;

#[cfg(test)]
mod tests;
