//! What the page asks of an incident as a whole.

pub use crate::session::lines::Target;
use crate::{
    incident::{Fact, Incident},
    views,
};

/// The title of an incident, for the text of its page.
pub fn title(incident: &Incident) -> String {
    views::copy::title(incident.fact(Fact::Title))
}
