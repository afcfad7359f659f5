//! Tables that are one text each, a row a line: shorter than one of places and lengths.

/// The fields of a row, parted by bars.
pub fn fields<const N: usize>(row: &str) -> [&str; N] {
    let mut fields = row.split('|');
    [(); N].map(|()| fields.next().unwrap_or_default())
}

/// Whether a field has a word.
#[inline(never)]
pub fn has(field: &str, word: &str) -> bool {
    field.split_ascii_whitespace().any(|one| one == word)
}

/// The second field of the row whose first one this is.
#[inline(never)]
pub fn second<'a>(rows: &'a str, first: &str) -> Option<&'a str> {
    rows.lines().find_map(|row| row.strip_prefix(first)?.strip_prefix('|'))
}
