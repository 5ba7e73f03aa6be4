//! Events to records and back.
