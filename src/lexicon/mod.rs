//! What words mean to us. Each file of this folder is one table; `lookup` joins them into one entry a word,
//! built once. A word is looked up in lower case, with a straight apostrophe.

use std::collections::HashMap;
use std::sync::OnceLock;

/// What the tables say of one word.
#[derive(Clone, Debug, Default)]
pub struct Entry {}

/// The entry of a word, if any table knows it.
pub fn lookup(lower: &str) -> Option<&'static Entry> {
    static ENTRIES: OnceLock<HashMap<&'static str, Entry>> = OnceLock::new();
    ENTRIES.get_or_init(build).get(lower)
}

fn build() -> HashMap<&'static str, Entry> {
    HashMap::new()
}
