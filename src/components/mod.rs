//! Pieces used by several views, one a file.

mod field;
mod icon;
mod severity;
mod time_field;

pub use field::{Field, TextArea, unique_id};
pub use icon::Icon;
pub use severity::{SeverityBadge, severity_class};
pub use time_field::TimeField;
