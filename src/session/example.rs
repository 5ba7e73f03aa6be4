//! The incident of the built-in example.
