//! A comparison written out, one file a format.

pub mod json;
