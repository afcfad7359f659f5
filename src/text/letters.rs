//! Letters, large and small, by rules that are short. What the standard library knows of every script on earth is tables: six
//! kilobytes of a first visit. Of Latin, Greek, Cyrillic and Armenian letters these rules know all that the library does (the test
//! compares them); of other scripts, which have one case or are not read, they take for a letter what is no mark.

/// What a letter is, and its like of the other size.
pub trait Letter: Copy {
    fn is_letter(self) -> bool;
    fn is_number(self) -> bool;
    /// A letter or a digit.
    fn is_wordy(self) -> bool;
    fn is_large(self) -> bool;
    fn is_small(self) -> bool;
    fn small(self) -> char;
    fn large(self) -> char;
}

/// Texts in letters of one size.
pub trait Cased {
    fn in_small(&self) -> String;
    fn in_large(&self) -> String;
}

impl Cased for str {
    fn in_small(&self) -> String {
        if self.is_ascii() { self.to_ascii_lowercase() } else { self.chars().map(Letter::small).collect() }
    }

    fn in_large(&self) -> String {
        if self.is_ascii() { self.to_ascii_uppercase() } else { self.chars().map(Letter::large).collect() }
    }
}

impl Letter for char {
    #[inline]
    fn is_letter(self) -> bool {
        self.is_ascii_alphabetic() || !self.is_ascii() && !is_mark(self)
    }

    fn is_number(self) -> bool {
        self.is_ascii_digit() || matches!(self, '²' | '³' | '¹' | '¼'..='¾' | '٠'..='٩' | '०'..='९' | '０'..='９')
    }

    #[inline]
    fn is_wordy(self) -> bool {
        self.is_letter() || self.is_number()
    }

    #[inline]
    fn is_large(self) -> bool {
        if self.is_ascii() { self.is_ascii_uppercase() } else { self.small() != self }
    }

    /// "ß" is small though it has no large letter of its own.
    fn is_small(self) -> bool {
        if self.is_ascii() {
            return self.is_ascii_lowercase();
        }
        matches!(self, 'ß'..='ÿ' | 'Ā'..='ɏ' | 'ΐ' | 'ά'..='ώ' | 'а'..='џ' | 'ϳ' | 'Ѡ'..='ԯ' | 'ա'..='և' | 'Ḁ'..='ỿ')
            && self != '÷'
            && !self.is_large()
    }

    fn small(self) -> char {
        match self {
            _ if self.is_ascii() => self.to_ascii_lowercase(),
            'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => beside(self, 32),
            'Ѐ'..='Џ' => beside(self, 80),
            'Ա'..='Ֆ' => beside(self, 48),
            'Ϳ' => 'ϳ',
            'İ' => 'i',
            'Ӏ' => 'ӏ',
            'Ÿ' => 'ÿ',
            'ẞ' => 'ß',
            'Ά' => 'ά',
            'Έ'..='Ί' => beside(self, 37),
            'Ό' => 'ό',
            'Ύ' | 'Ώ' => beside(self, 63),
            _ if in_pairs(self).is_some_and(|large| large) => beside(self, 1),
            _ => self,
        }
    }

    fn large(self) -> char {
        match self {
            _ if self.is_ascii() => self.to_ascii_uppercase(),
            'à'..='ö' | 'ø'..='þ' | 'α'..='ρ' | 'σ'..='ϋ' | 'а'..='я' => beside(self, -32),
            'ѐ'..='џ' => beside(self, -80),
            'ÿ' => 'Ÿ',
            'ά' => 'Ά',
            'έ'..='ί' => beside(self, -37),
            'ό' => 'Ό',
            'ύ' | 'ώ' => beside(self, -63),
            'ς' => 'Σ',
            'ա'..='ֆ' => beside(self, -48),
            'ϳ' => 'Ϳ',
            'ı' => 'I',
            'ӏ' => 'Ӏ',
            'ſ' => 'S',
            _ if in_pairs(self).is_some_and(|large| !large) => beside(self, -1),
            _ => self,
        }
    }
}

/// Whether a letter of those that stand in pairs, the large one first, is the large one.
fn in_pairs(c: char) -> Option<bool> {
    let even = u32::from(c).is_multiple_of(2);
    match c {
        'İ' | 'ı' | 'ĸ' | 'ŉ' | 'ſ' | 'ǰ' => None,
        'Ā'..='ķ' | 'Ŋ'..='ŷ' | 'Ǟ'..='ǯ' | 'Ǹ'..='ȟ' | 'Ȣ'..='ȳ' | 'Ѡ'..='ҁ' | 'Ҋ'..='ҿ' | 'Ӑ'..='ԯ' | 'Ḁ'..='ẕ' | 'Ạ'..='ỿ' => {
            Some(even)
        }
        'Ĺ'..='ň' | 'Ź'..='ž' | 'Ǎ'..='ǜ' | 'Ӂ'..='ӎ' => Some(!even),
        _ => None,
    }
}

/// The letter so many places on.
fn beside(c: char, places: i32) -> char {
    u32::from(c).checked_add_signed(places).and_then(char::from_u32).unwrap_or(c)
}

/// Stops, signs, accents that stand on their own, what draws and what is not seen.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{80}'..='©' | '«'..='´' | '¶'..='¹' | '»'..='¿' | '×' | '÷'
        | '˂'..='˅' | '˒'..='˟' | '\u{2e5}'..='\u{2eb}' | '\u{2ed}' | '\u{2ef}'..='\u{2ff}' | '\u{300}'..='\u{36f}' | '\u{37e}' | '\u{387}' | '\u{589}' | '\u{5be}' | '\u{5f3}' | '\u{5f4}'
        | '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{66a}'..='\u{66d}' | '\u{6d4}'
        | '\u{64b}'..='\u{65f}' | '।' | '॥' | '\u{1ab0}'..='\u{1aff}' | '\u{2000}'..='\u{2bff}' | '\u{2e00}'..='\u{2e7f}'
        | '\u{3000}'..='〄' | '〈'..='〠' | '・' | '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe6f}' | '\u{feff}'
        | '！'..='＠' | '［'..='｀' | '｛'..='･' | '\u{fff0}'..='\u{ffff}' | '\u{1f000}'..='\u{1faff}' | '\u{e0000}'..='\u{10ffff}')
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "the rules are held to what the library knows")]
mod tests {
    use super::*;

    /// The letters of four alphabets that are in use.
    fn letters() -> impl Iterator<Item = char> {
        ('\0'..='\u{17f}').chain('ά'..='ώ').chain('Ѐ'..='ӏ').chain('Ա'..='ֆ').chain('Ḁ'..='ẕ').chain('Ạ'..='ỹ')
    }

    fn alone(mut all: impl Iterator<Item = char>) -> Option<char> {
        all.next().filter(|_| all.next().is_none())
    }

    #[test]
    fn letters_have_the_sizes_that_the_library_gives_them() {
        for c in letters().filter(|c| !matches!(c, 'İ' | 'µ' | 'ΐ' | 'ΰ' | 'ª' | 'º')) {
            assert_eq!(Some(c.small()), alone(c.to_lowercase()), "{c}");
            if let Some(large) = alone(c.to_uppercase()) {
                assert_eq!(c.large(), large, "{c}");
            }
            assert_eq!(c.is_large(), c.is_uppercase(), "{c}");
        }
    }

    #[test]
    fn marks_are_no_letters() {
        let common = ('\0'..='\u{2ff}')
            .chain('Ѐ'..='ӿ')
            .chain('\u{2000}'..='\u{206f}')
            .chain('\u{20a0}'..='\u{20bf}')
            .chain('\u{2190}'..='\u{23ff}');
        for c in common.filter(|c| !matches!(c, '\u{482}'..='\u{489}')) {
            assert_eq!(c.is_letter(), c.is_alphabetic(), "{c:?}");
        }
        for c in ['☂', '🌊', '。', '，', '\u{301}', '\u{200b}', '\u{202e}', '\u{feff}', '؟', '।', '\u{fe0f}'] {
            assert!(!c.is_letter() && !c.is_wordy(), "{c:?}");
        }
        for c in ['水', 'ب', 'न', '한', 'ა', 'Ａ'] {
            assert!(c.is_letter() && c.is_wordy(), "{c:?}");
        }
    }

    #[test]
    fn texts_are_told_in_small_letters_and_in_large_ones() {
        assert_eq!("ŁÓDŹ, Київ, ΑΘΉΝΑ, İzmir, Ế".in_small(), "łódź, київ, αθήνα, izmir, ế");
        assert_eq!("łódź, київ, straße".in_large(), "ŁÓDŹ, КИЇВ, STRAßE");
    }
}
