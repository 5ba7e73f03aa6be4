//! The postmortem as a document tree, and its renderers.
