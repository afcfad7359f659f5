//! How alike two spellings of a name are: "Vedrina" and "Vedriha", "Korvely" and "Korvelyy", or a letter slipped.

use crate::text::letters::Letter;
/// How two spellings stand to each other.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Likeness {
    Equal,
    /// Two ways to write one name in Latin letters.
    Variant,
    /// One letter more, less, other or swapped: a slip of the pen, or another name.
    Slip,
    Other,
}

/// Compares two names in small letters.
pub fn likeness(a: &str, b: &str) -> Likeness {
    if a == b {
        return Likeness::Equal;
    }
    let (folded_a, folded_b) = (fold(a), fold(b));
    if folded_a == folded_b {
        return Likeness::Variant;
    }
    let (a, b): (Vec<char>, Vec<char>) = (plain(a).collect(), plain(b).collect());
    if a.len().min(b.len()) >= 5 && a.first() == b.first() && one_edit(&a, &b) { Likeness::Slip } else { Likeness::Other }
}

/// Keys of which two names that are anything but `Other` to each other share one: the name as transliterations have it in
/// common, and the name without each of its letters.
pub fn keys(name: &str) -> Vec<String> {
    let letters: Vec<char> = plain(name).take(24).collect();
    let mut keys = vec![format!("={}", fold(name)), letters.iter().collect()];
    if letters.len() >= 5 {
        for left_out in 0..letters.len() {
            keys.push(letters.iter().enumerate().filter(|(at, _)| *at != left_out).map(|(_, c)| *c).collect());
        }
    }
    keys
}

/// Small letters without accents.
fn plain(name: &str) -> impl Iterator<Item = char> {
    name.chars().map(Letter::small).map(|c| match c {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ā' | 'ą' => 'a',
        'é' | 'è' | 'ê' | 'ë' | 'ě' | 'ę' => 'e',
        'í' | 'ì' | 'î' | 'ï' | 'ı' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' | 'ő' => 'o',
        'ú' | 'ù' | 'û' | 'ü' | 'ű' => 'u',
        'ç' | 'ć' | 'č' => 'c',
        'ñ' | 'ń' => 'n',
        'ş' | 'š' | 'ś' => 's',
        'ž' | 'ź' | 'ż' => 'z',
        'ğ' => 'g',
        'ł' => 'l',
        'ř' => 'r',
        'ý' => 'y',
        other => other,
    })
}

/// A name with what transliterations write differently made one: doubled letters once; i, y, j and ii; g and h; k, q, kh
/// and gh; v, w, f and ph; ou and u; e and ye.
fn fold(name: &str) -> String {
    let letters: Vec<char> = plain(name).filter(|c| c.is_letter()).collect();
    let mut out = String::new();
    let mut at = 0;
    while let Some(&c) = letters.get(at) {
        let next = letters.get(at + 1).copied();
        let (to, len) = match (c, next) {
            ('p', Some('h')) => ("f", 2),
            ('k' | 'g' | 'q' | 'c', Some('h')) if c != 'c' => ("k", 2),
            ('d' | 't', Some('h')) => (if c == 'd' { "d" } else { "t" }, 2),
            ('c', Some('k')) => ("k", 2),
            ('s' | 'c', Some('h')) => ("s", 2),
            ('o', Some('u')) => ("u", 2),
            ('y' | 'i' | 'j', Some('e')) if at > 0 => ("e", 2),
            ('y' | 'i' | 'j', _) => ("i", 1),
            ('g' | 'h' | 'q' | 'k' | 'c', _) => ("k", 1),
            ('v' | 'w' | 'f', _) => ("f", 1),
            ('z' | 's', _) => ("s", 1),
            ('o' | 'u', _) => ("u", 1),
            ('\'' | '`', _) => ("", 1),
            _ => ("", 0),
        };
        if len == 0 {
            if !out.ends_with(c) {
                out.push(c);
            }
            at += 1;
        } else {
            if !to.is_empty() && !out.ends_with(to) {
                out.push_str(to);
            }
            at += len;
        }
    }
    out
}

/// Whether one letter more, less or other, or two neighbours swapped, makes one of the other.
fn one_edit(a: &[char], b: &[char]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let head = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let tail = short[head..].iter().rev().zip(long.iter().rev()).take_while(|(a, b)| a == b).count();
    let (left, right) = (short.len() - head - tail, long.len() - head - tail);
    match (left, right) {
        (0 | 1, 1) => true,
        (2, 2) => short[head] == long[head + 1] && short[head + 1] == long[head],
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share_a_key(a: &str, b: &str) -> bool {
        keys(a).iter().any(|key| keys(b).contains(key))
    }

    #[test]
    fn spellings_of_one_name_are_told_from_two_names() {
        for (a, b) in
            [("koval'skyi", "kovalskyy"), ("hrytsenko", "grytsenko"), ("qasim", "kasim"), ("dimitriou", "dimitriu"), ("yusupov", "yusupow")]
        {
            assert_eq!(likeness(a, b), Likeness::Variant, "{a} {b}");
            assert!(share_a_key(a, b), "{a} {b}");
        }
        for (a, b) in [("marlowe", "marlwoe"), ("stanton", "stantom"), ("bergman", "bergmann1")] {
            assert_ne!(likeness(a, b), Likeness::Equal, "{a} {b}");
            assert!(likeness(a, b) == Likeness::Other || share_a_key(a, b), "{a} {b}");
        }
        for (a, b) in [("baker", "barker1"), ("reed", "reid1"), ("holt", "hale"), ("moreno", "merino")] {
            assert_eq!(likeness(a, b), Likeness::Other, "{a} {b}");
        }
    }
}
