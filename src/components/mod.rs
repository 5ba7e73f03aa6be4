//! Pieces used by several views, one a file.

mod boxed;
mod chip;
mod choice;
mod copy;
mod copy_time;
mod dialog;
mod document_view;
mod draft_field;
mod field;
mod history;
mod icon;
mod kept;
mod keyed;
mod offers;
mod radio_group;
mod section_field;
mod severity;
mod switch;
mod time_field;

pub use boxed::*;
pub use chip::chip;
pub use choice::{Choice, place};
pub use dialog::dialog;
pub use document_view::document_view;
pub use draft_field::DraftField;
pub use field::{Field, TextArea, unique_id};
pub use history::History;
pub use icon::{Icon, still_icon};
pub use kept::{Kept, Texts, put_into, was_open};
pub use keyed::keyed;
pub use offers::offers;
pub use radio_group::{Radio, RadioGroup};
pub use section_field::SectionField;
pub use severity::{SeverityBadge, severity_class};
pub use switch::Switch;
pub use time_field::TimeInput;
