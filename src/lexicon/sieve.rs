//! A quick no for words that stand in no list: most words of a text stand in none.

/// Which lengths, first, second and last letters the words of a list have together.
#[derive(Clone, Copy)]
pub struct Sieve([u64; PARTS]);

/// So many that a list of three hundred words leaves most places empty.
const PARTS: usize = 32;

impl Sieve {
    /// The sieve of a list.
    pub const fn of(words: &[&str]) -> Sieve {
        let (mut sieve, mut at) = (Sieve([0; PARTS]), 0);
        while at < words.len() {
            sieve = sieve.with(words[at]);
            at += 1;
        }
        sieve
    }

    /// The sieve of one word more.
    pub const fn with(mut self, word: &str) -> Sieve {
        let (part, bit) = Sieve::place(word);
        self.0[part] |= 1 << bit;
        self
    }

    /// The sieve of the words of both.
    pub const fn and(mut self, other: Sieve) -> Sieve {
        let mut at = 0;
        while at < self.0.len() {
            self.0[at] |= other.0[at];
            at += 1;
        }
        self
    }

    /// False where the word is in no list of the sieve; true where a look at the lists must tell.
    pub const fn may_have(&self, word: &str) -> bool {
        let (part, bit) = Sieve::place(word);
        self.0[part] >> bit & 1 == 1
    }

    const fn place(word: &str) -> (usize, u32) {
        let bytes = word.as_bytes();
        match bytes {
            [first, second, .., last] => {
                let part = bytes.len() ^ (*last as usize) << 1 ^ (*second as usize) << 2;
                (part & (PARTS - 1), (*first as u32 ^ (*last as u32) << 3 ^ (*second as u32) << 1) & 63)
            }
            _ => (0, 0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_listed_is_never_sieved_out() {
        const WORDS: &[&str] = &["oxen", "a", "", "café", "teeth", "geese"];
        let sieve = Sieve::of(WORDS);
        assert!(WORDS.iter().all(|word| sieve.may_have(word)));
        assert!(sieve.and(Sieve::of(&["mice"])).may_have("mice"));
        assert!(!["drones", "harbour", "said"].iter().any(|word| sieve.may_have(word)));
    }
}
