//! What a table of ours says of words, found by a quick hash of their ends. The tables are fixed, so nobody can choose
//! words that collide.

/// Values by words.
#[derive(Debug)]
pub struct Words<T> {
    index: Index,
    values: Vec<T>,
}

impl<T> Words<T> {
    /// A table that need not grow before it has so many words.
    pub fn with_room(words: usize) -> Words<T> {
        Words { index: Index::with_room(words), values: Vec::with_capacity(words) }
    }

    /// What the table says of a word.
    pub fn get(&self, word: &[u8]) -> Option<&T> {
        self.index.place(word).ok().map(|place| &self.values[place])
    }

    /// What the table says of a word of eight letters at most, which are the bytes of a number from the lowest on.
    pub fn of_letters(&self, letters: u64) -> Option<&T> {
        self.index.find(Ends::short(letters), b"").ok().map(|place| &self.values[place])
    }

    /// What the table says of a word, to add to.
    pub fn at(&mut self, word: &'static str) -> &mut T
    where
        T: Default,
    {
        let place = self.index.add(word);
        if place == self.values.len() {
            self.values.push(T::default());
        }
        &mut self.values[place]
    }

    /// Every value, to change.
    pub fn all(&mut self) -> impl Iterator<Item = &mut T> {
        self.values.iter_mut()
    }
}

impl<T> Default for Words<T> {
    fn default() -> Words<T> {
        Words { index: Index::default(), values: Vec::new() }
    }
}

/// Of a word that comes twice the last is kept.
impl<T> FromIterator<(&'static str, T)> for Words<T> {
    fn from_iter<I: IntoIterator<Item = (&'static str, T)>>(pairs: I) -> Words<T> {
        let mut words = Words::default();
        for (word, value) in pairs {
            let place = words.index.add(word);
            if place == words.values.len() {
                words.values.push(value);
            } else {
                words.values[place] = value;
            }
        }
        words
    }
}

/// The place of each word, counted as they came.
#[derive(Default, Debug)]
struct Index {
    /// The words themselves, which only those of more than eight letters are asked for.
    words: Vec<&'static str>,
    /// By the hash of a word, or the next that is free. A power of two of them, half of them free.
    slots: Vec<Slot>,
}

/// A word of eight letters at most is all here, so that looking it up reads one place in memory.
#[derive(Clone, Copy, Default, Debug)]
struct Slot {
    head: u64,
    /// In the low half the place of the word, counted from 1; 0 where the slot is free. In the high half what tells longer
    /// words apart that begin alike: part of a hash of their end, and 0 of a short one.
    place: u32,
}

impl Index {
    fn with_room(words: usize) -> Index {
        Index { words: Vec::with_capacity(words), slots: vec![Slot::default(); (2 * words).next_power_of_two()] }
    }

    /// The place of a word; a new one where it has none.
    fn add(&mut self, word: &'static str) -> usize {
        if self.slots.len() <= 2 * self.words.len() {
            self.slots = vec![Slot::default(); (4 * self.words.len()).next_power_of_two().max(1 << 8)];
            for (place, word) in self.words.iter().enumerate() {
                let ends = Ends::of(word.as_bytes());
                if let Err(slot) = self.find(ends, word.as_bytes()) {
                    self.slots[slot] = ends.slot(place);
                }
            }
        }
        let ends = Ends::of(word.as_bytes());
        self.find(ends, word.as_bytes()).unwrap_or_else(|slot| {
            let place = self.words.len();
            self.words.push(word);
            self.slots[slot] = ends.slot(place);
            place
        })
    }

    /// The place of a word, or else the slot that it would have.
    fn place(&self, word: &[u8]) -> Result<usize, usize> {
        self.find(Ends::of(word), word)
    }

    /// The same by the ends of the word, which of a short one are all.
    fn find(&self, ends: Ends, word: &[u8]) -> Result<usize, usize> {
        let mut at = ends.hash() as usize & self.slots.len().wrapping_sub(1);
        while let Some(&Slot { head, place }) = self.slots.get(at) {
            if place == 0 {
                break;
            }
            let known = (place & 0xffff) as usize - 1;
            if head == ends.head && place >> 16 == ends.rest && (ends.rest == 0 || self.words[known].as_bytes() == word) {
                return Ok(known);
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
        Err(at)
    }
}

/// The first eight letters of a word, and of a longer one 16 bits of a hash of its last eight and its length, never 0.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Ends {
    head: u64,
    rest: u32,
}

impl Ends {
    fn of(word: &[u8]) -> Ends {
        let len = word.len();
        if let (Some(head), Some(tail)) = (word.first_chunk(), word.last_chunk()) {
            let tail = (u64::from_le_bytes(*tail) ^ len as u64).wrapping_mul(MIX) >> 48;
            Ends { head: u64::from_le_bytes(*head), rest: if len > 8 { tail as u32 | 1 } else { 0 } }
        } else if let (Some(head), Some(tail)) = (word.first_chunk(), word.last_chunk()) {
            // What overlaps is the same in both.
            Ends::short(u64::from(u32::from_le_bytes(*head)) | u64::from(u32::from_le_bytes(*tail)) << (8 * (len - 4)))
        } else {
            Ends::short(word.iter().rev().fold(0, |head, &letter| head << 8 | u64::from(letter)))
        }
    }

    fn short(head: u64) -> Ends {
        Ends { head, rest: 0 }
    }

    fn hash(self) -> u64 {
        (self.head ^ u64::from(self.rest) << 20).wrapping_mul(MIX) >> 40
    }

    fn slot(self, place: usize) -> Slot {
        Slot { head: self.head, place: self.rest << 16 | (place + 1) as u32 }
    }
}

const MIX: u64 = 0x9e37_79b9_7f4a_7c15;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_finds_its_value_and_no_other() {
        let words = ["", "a", "to", "oxen", "oxeo", "teeth", "a long word of ours", "a long wXrd of ours", "café", "counterintelligence"];
        let table: Words<usize> = words.into_iter().enumerate().map(|(at, word)| (word, at)).chain([("to", 7)]).collect();
        for (at, word) in words.iter().enumerate() {
            assert_eq!(table.get(word.as_bytes()), Some(if *word == "to" { &7 } else { &at }), "{word}");
        }
        for word in ["b", "ox", "oxen ", "tooth", "counterintelligencf", "a long wYrd of ours"] {
            assert_eq!(table.get(word.as_bytes()), None, "{word}");
        }
        assert_eq!(table.of_letters(u64::from_le_bytes(*b"oxen\0\0\0\0")), Some(&3));
        assert_eq!(Words::<usize>::default().get(b"to"), None);
    }
}
