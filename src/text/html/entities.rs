use std::borrow::Cow;

/// The names that news pages use; those of the HTML standard without a use in text are left as they are written.
const NAMES: &[(&str, char)] = &[
    ("AElig", 'Æ'),
    ("Aacute", 'Á'),
    ("Agrave", 'À'),
    ("Aring", 'Å'),
    ("Auml", 'Ä'),
    ("Ccedil", 'Ç'),
    ("Eacute", 'É'),
    ("Iacute", 'Í'),
    ("Ntilde", 'Ñ'),
    ("Oacute", 'Ó'),
    ("Oslash", 'Ø'),
    ("Ouml", 'Ö'),
    ("Uacute", 'Ú'),
    ("Uuml", 'Ü'),
    ("aacute", 'á'),
    ("acirc", 'â'),
    ("aelig", 'æ'),
    ("agrave", 'à'),
    ("amp", '&'),
    ("apos", '\''),
    ("aring", 'å'),
    ("atilde", 'ã'),
    ("auml", 'ä'),
    ("bdquo", '„'),
    ("bull", '•'),
    ("ccedil", 'ç'),
    ("cent", '¢'),
    ("copy", '©'),
    ("deg", '°'),
    ("eacute", 'é'),
    ("ecirc", 'ê'),
    ("egrave", 'è'),
    ("emsp", '\u{2003}'),
    ("ensp", '\u{2002}'),
    ("euml", 'ë'),
    ("euro", '€'),
    ("frac12", '½'),
    ("frac14", '¼'),
    ("frac34", '¾'),
    ("gt", '>'),
    ("hellip", '…'),
    ("iacute", 'í'),
    ("icirc", 'î'),
    ("iexcl", '¡'),
    ("iquest", '¿'),
    ("iuml", 'ï'),
    ("laquo", '«'),
    ("ldquo", '“'),
    ("lsquo", '‘'),
    ("lt", '<'),
    ("mdash", '—'),
    ("micro", 'µ'),
    ("middot", '·'),
    ("minus", '−'),
    ("nbsp", '\u{a0}'),
    ("ndash", '–'),
    ("ntilde", 'ñ'),
    ("oacute", 'ó'),
    ("ocirc", 'ô'),
    ("oelig", 'œ'),
    ("ograve", 'ò'),
    ("oslash", 'ø'),
    ("otilde", 'õ'),
    ("ouml", 'ö'),
    ("plusmn", '±'),
    ("pound", '£'),
    ("prime", '′'),
    ("quot", '"'),
    ("raquo", '»'),
    ("rdquo", '”'),
    ("reg", '®'),
    ("rsquo", '’'),
    ("sbquo", '‚'),
    ("sect", '§'),
    ("shy", '\u{ad}'),
    ("sup2", '²'),
    ("sup3", '³'),
    ("szlig", 'ß'),
    ("thinsp", '\u{2009}'),
    ("times", '×'),
    ("trade", '™'),
    ("uacute", 'ú'),
    ("ucirc", 'û'),
    ("ugrave", 'ù'),
    ("uuml", 'ü'),
    ("yen", '¥'),
    ("zwj", '\u{200d}'),
    ("zwnj", '\u{200c}'),
];

/// What the numbers from 128 to 159 mean on pages that were written in Windows' own letters.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–',
    '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Writes out the entities of a text. What is none stays as it is.
pub fn decode(text: &str) -> Cow<'_, str> {
    let Some(first) = text.find('&') else { return Cow::Borrowed(text) };
    let (start, mut rest) = text.split_at(first);
    let mut out = start.to_owned();
    while let Some(after) = rest.strip_prefix('&') {
        let (c, len) = entity(after).unwrap_or(('&', 0));
        out.push(c);
        let after = after.get(len..).unwrap_or("");
        let (plain, next) = after.split_at(after.find('&').unwrap_or(after.len()));
        out.push_str(plain);
        rest = next;
    }
    Cow::Owned(out)
}

/// The character that the text after a `&` stands for, and how many bytes name it.
fn entity(text: &str) -> Option<(char, usize)> {
    let name = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '#').map_or(text, |end| text.get(..end).unwrap_or(""));
    let name = name.get(..name.len().min(12))?;
    let len = name.len() + usize::from(text.get(name.len()..).is_some_and(|rest| rest.starts_with(';')));
    let Some(number) = name.strip_prefix('#') else {
        let at = NAMES.binary_search_by(|(known, _)| known.cmp(&name)).ok()?;
        // A name without its semicolon may be part of an address.
        return NAMES.get(at).filter(|_| len > name.len()).map(|&(_, c)| (c, len));
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    let windows = code.checked_sub(128).and_then(|at| WINDOWS.get(at as usize)).copied();
    windows.or_else(|| char::from_u32(code)).map(|c| (c, len))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_are_written_out() {
        assert!(NAMES.is_sorted_by_key(|(name, _)| *name));
        assert_eq!(
            decode("a &amp; b &lt;c&gt; &#8220;d&#x201D; &#146;e &nosuch; &amp &#99999999; & f"),
            "a & b <c> “d” ’e &nosuch; &amp &#99999999; & f"
        );
        assert_eq!(decode("&pound;3 &frac12;"), "£3 ½");
    }
}
