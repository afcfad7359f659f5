//! The page's state and its changes as plain functions.
