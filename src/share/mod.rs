//! A comparison as a link, one module a version.
