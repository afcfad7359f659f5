//! What a character looks like to a reader: digits of other scripts, letters of other alphabets that Latin ones cannot
//! be told from, letters with their accents written apart.

/// The digit, letter or mark that a character is another form of, whatever stands around it: "３" and "٣" are 3.
pub fn form_of(c: char) -> Option<char> {
    let code = c as u32;
    match code {
        0x66a => Some('%'),
        0x66b => Some('.'),
        0x66c => Some(','),
        // The full-width forms of ASCII stand in its order.
        0xff01..=0xff5e => char::from_u32(code - 0xfee0),
        // Bold, slanted, double-struck: thirteen alphabets, then five rows of digits.
        0x1d400..=0x1d6a3 => Some(char::from(match (code - 0x1d400) % 52 {
            letter @ 0..26 => b'A' + letter as u8,
            letter => b'a' + letter as u8 - 26,
        })),
        0x1d7ce..=0x1d7ff => Some(char::from(b'0' + ((code - 0x1d7ce) % 10) as u8)),
        _ => {
            let zero = DIGITS[..DIGITS.partition_point(|&zero| zero <= code)].last()?;
            (code - zero < 10).then(|| char::from(b'0' + (code - zero) as u8))
        }
    }
}

/// The zeros of the scripts whose digits stand in a row of ten (`Nd`), sorted.
const DIGITS: [u32; 59] = [
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20, 0x1040, 0x1090, 0x17e0,
    0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0,
    0x104a0, 0x10d30, 0x11066, 0x110f0, 0x11136, 0x111d0, 0x112f0, 0x11450, 0x114d0, 0x11650, 0x116c0, 0x11730, 0x118e0, 0x11950, 0x11c50,
    0x11d50, 0x11da0, 0x16a60, 0x16ac0, 0x16b50, 0x1e140, 0x1e2f0, 0x1e950, 0x1fbf0,
];

/// The Latin letter that a letter of another alphabet looks like in most typefaces. Letters that science uses by
/// themselves, such as α and μ, are what they are.
pub fn latin(c: char) -> Option<char> {
    let at = ALIKE.binary_search_by_key(&c, |pair| pair.0).ok()?;
    Some(ALIKE[at].1)
}

/// Greek, Cyrillic and Armenian letters with the Latin ones they look like, sorted.
const ALIKE: [(char, char); 60] = [
    ('Ϳ', 'J'),
    ('Α', 'A'),
    ('Β', 'B'),
    ('Ε', 'E'),
    ('Ζ', 'Z'),
    ('Η', 'H'),
    ('Ι', 'I'),
    ('Κ', 'K'),
    ('Μ', 'M'),
    ('Ν', 'N'),
    ('Ο', 'O'),
    ('Ρ', 'P'),
    ('Τ', 'T'),
    ('Υ', 'Y'),
    ('Χ', 'X'),
    ('ο', 'o'),
    ('ϲ', 'c'),
    ('ϳ', 'j'),
    ('Ѕ', 'S'),
    ('І', 'I'),
    ('Ј', 'J'),
    ('А', 'A'),
    ('В', 'B'),
    ('Е', 'E'),
    ('К', 'K'),
    ('М', 'M'),
    ('Н', 'H'),
    ('О', 'O'),
    ('Р', 'P'),
    ('С', 'C'),
    ('Т', 'T'),
    ('У', 'Y'),
    ('Х', 'X'),
    ('а', 'a'),
    ('е', 'e'),
    ('о', 'o'),
    ('р', 'p'),
    ('с', 'c'),
    ('у', 'y'),
    ('х', 'x'),
    ('ѕ', 's'),
    ('і', 'i'),
    ('ј', 'j'),
    ('Ѵ', 'V'),
    ('ѵ', 'v'),
    ('Ү', 'Y'),
    ('Һ', 'H'),
    ('һ', 'h'),
    ('Ӏ', 'I'),
    ('ӏ', 'l'),
    ('ԁ', 'd'),
    ('Ԍ', 'G'),
    ('Ԛ', 'Q'),
    ('ԛ', 'q'),
    ('Ԝ', 'W'),
    ('ԝ', 'w'),
    ('հ', 'h'),
    ('ո', 'n'),
    ('ս', 'u'),
    ('օ', 'o'),
];

/// A letter and the accent written after it, as one letter: "e" and U+0301 are "é".
pub fn composed(letter: char, accent: char) -> Option<char> {
    let at = ACCENTS.binary_search_by_key(&accent, |row| row.0).ok()?;
    let mut pairs = ACCENTS[at].1.chars();
    while let (Some(plain), Some(accented)) = (pairs.next(), pairs.next()) {
        if plain == letter {
            return Some(accented);
        }
    }
    None
}

/// Each accent with the letters it may stand on, each followed by the two as one (Unicode NFC, Latin up to U+024F).
const ACCENTS: [(char, &str); 14] = [
    ('\u{300}', "AÀEÈIÌNǸOÒUÙaàeèiìnǹoòuù"),
    ('\u{301}', "AÁCĆEÉGǴIÍLĹNŃOÓRŔSŚUÚYÝZŹaácćeégǵiílĺnńoórŕsśuúyýzź"),
    ('\u{302}', "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷ"),
    ('\u{303}', "AÃIĨNÑOÕUŨaãiĩnñoõuũ"),
    ('\u{304}', "AĀEĒIĪOŌUŪYȲaāeēiīoōuūyȳ"),
    ('\u{306}', "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭ"),
    ('\u{307}', "AȦCĊEĖGĠIİOȮZŻaȧcċeėgġoȯzż"),
    ('\u{308}', "AÄEËIÏOÖUÜYŸaäeëiïoöuüyÿ"),
    ('\u{30a}', "AÅUŮaåuů"),
    ('\u{30b}', "OŐUŰoőuű"),
    ('\u{30c}', "AǍCČDĎEĚGǦHȞIǏKǨLĽNŇOǑRŘSŠTŤUǓZŽaǎcčdďeěgǧhȟiǐjǰkǩlľnňoǒrřsštťuǔzž"),
    ('\u{326}', "SȘTȚsștț"),
    ('\u{327}', "CÇEȨGĢKĶLĻNŅRŖSŞTŢcçeȩgģkķlļnņrŗsştţ"),
    ('\u{328}', "AĄEĘIĮOǪUŲaąeęiįoǫuų"),
];

/// A mark that is drawn over, under or through the letter before it.
pub fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20f0}' | '\u{fe20}'..='\u{fe2f}')
        && c != KEYCAP
}

/// Makes a key of the digit before it: an emoji, and no mark on a letter.
pub const KEYCAP: char = '\u{20e3}';

/// A mark that strikes a letter out or rings it, which no alphabet does.
pub fn strikes(c: char) -> bool {
    matches!(c, '\u{334}'..='\u{338}' | '\u{488}'..='\u{489}' | '\u{20d2}'..='\u{20d3}' | '\u{20d8}'..='\u{20e0}' | '\u{20e4}'..='\u{20e6}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::letters::Letter;

    #[test]
    fn tables_are_sorted() {
        assert!(DIGITS.is_sorted() && ALIKE.is_sorted() && ACCENTS.is_sorted());
        assert!(ALIKE.iter().all(|(foreign, latin)| foreign.is_letter() && !foreign.is_ascii() && latin.is_ascii_alphabetic()));
        assert!(ALIKE.iter().all(|(foreign, latin)| foreign.is_large() == latin.is_large()));
    }

    #[test]
    fn digits_of_every_script_are_digits() {
        let read = |text: &str| text.chars().map(|c| form_of(c).unwrap_or(c)).collect::<String>();
        assert_eq!(read("１２３ ٣٤٫٥٪ ۷ ९ 𝟏𝟘𝟿 𝐁𝐨𝐦𝐛 ％"), "123 34.5% 7 9 109 Bomb %");
        assert_eq!(read("12½²③ Ⅷ"), "12½²③ Ⅷ");
    }

    #[test]
    fn letters_that_look_alike() {
        let read = |text: &str| text.chars().map(|c| latin(c).unwrap_or(c)).collect::<String>();
        assert_eq!(read("Росе Ѕоса Ηοmе"), "Poce Soca Home");
        assert_eq!(read("жизнь αβμ Ω"), "жизнь αβμ Ω");
    }

    #[test]
    fn accents_find_their_letter() {
        assert_eq!(composed('e', '\u{301}'), Some('é'));
        assert_eq!(composed('Z', '\u{30c}'), Some('Ž'));
        assert_eq!(composed('b', '\u{301}'), None);
    }
}
