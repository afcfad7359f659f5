//! Chance that is the same at every run: numbers (xorshift), and inputs changed by them.

pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Chance {
        Chance(0x9E37_79B9_7F4A_7C15 ^ seed)
    }

    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }

    pub fn byte(&mut self) -> u8 {
        self.below(256) as u8
    }

    /// One of the seeds with one to six changes: bits, bytes, pieces of itself and of other seeds, and some of the
    /// `words` that mean something to what will read it.
    #[allow(dead_code)]
    pub fn changed(&mut self, seeds: &[Vec<u8>], words: &[&[u8]]) -> Vec<u8> {
        let mut bytes = seeds[self.below(seeds.len())].clone();
        for _ in 0..=self.below(6) {
            let at = self.below(bytes.len());
            let end = (at + 1 + self.below(24)).min(bytes.len());
            match self.below(8) {
                0 if !bytes.is_empty() => bytes[at] ^= 1 << self.below(8),
                1 => drop(bytes.drain(at..end)),
                2 if !words.is_empty() => drop(bytes.splice(at..at, words[self.below(words.len())].iter().copied())),
                3 => {
                    let piece = bytes[at..end].to_vec();
                    let to = self.below(bytes.len());
                    bytes.splice(to..to, piece);
                }
                4 => {
                    let other = &seeds[self.below(seeds.len())];
                    let from = self.below(other.len());
                    let to = (from + 1 + self.below(200)).min(other.len());
                    bytes.splice(at..end, other[from..to].iter().copied());
                }
                5 => bytes.truncate(at),
                6 if !bytes.is_empty() => bytes[at] = self.byte(),
                _ => bytes.insert(at, self.byte()),
            }
        }
        bytes
    }
}
