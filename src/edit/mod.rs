//! The reader's own changes to a comparison.
