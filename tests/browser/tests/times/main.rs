//! Times as people type, read and change them.

mod editing;
mod every_zone;
mod typing;
mod zones;
