use std::ops::BitOr;

/// What a word can be, for the reading of speech and names: a set, because "call" is a verb of speech and
/// "May" a month, a name and an auxiliary.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Senses(u32);

impl Senses {
    /// A finite verb of speech that takes a quotation of any length ("said", "tweeted").
    pub const SAY: Senses = Senses(1);
    /// Its participle ("adding", "asserting").
    pub const SAYING: Senses = Senses(1 << 1);
    /// A verb that governs a marked word or two ("called the plan “reckless”").
    pub const CALL: Senses = Senses(1 << 2);
    pub const CALLING: Senses = Senses(1 << 3);
    /// What is said or written, and can introduce its words ("statement", "letter", "tweet").
    pub const SAYING_NOUN: Senses = Senses(1 << 4);
    /// A work that has a title in marks ("film", "album", "programme").
    pub const WORK: Senses = Senses(1 << 5);
    /// Says that the marked words are a name or a term ("dubbed", "titled", "known").
    pub const NAMING: Senses = Senses(1 << 6);
    /// Stands before a person's name ("Mr", "President", "Sgt").
    pub const TITLE: Senses = Senses(1 << 7);
    /// What a person is ("spokesman", "resident", "lawyer").
    pub const ROLE: Senses = Senses(1 << 8);
    pub const FIRST_NAME: Senses = Senses(1 << 9);
    /// Makes a name an organisation's ("Ministry", "University", "Corp").
    pub const ORGANISATION: Senses = Senses(1 << 10);
    /// Makes a name a place's ("River", "County").
    pub const PLACE: Senses = Senses(1 << 11);
    pub const FEMALE: Senses = Senses(1 << 12);
    pub const MALE: Senses = Senses(1 << 13);
    /// A personal pronoun that can speak ("he", "they").
    pub const PRONOUN: Senses = Senses(1 << 14);
    pub const DETERMINER: Senses = Senses(1 << 15);
    pub const PREPOSITION: Senses = Senses(1 << 16);
    pub const CONJUNCTION: Senses = Senses(1 << 17);
    pub const AUXILIARY: Senses = Senses(1 << 18);
    /// An adverb without "-ly" ("also", "later").
    pub const ADVERB: Senses = Senses(1 << 19);
    /// A small word inside a family name ("van", "de", "al").
    pub const PARTICLE: Senses = Senses(1 << 20);
    /// Weekdays, months and the like: written large and nobody's name.
    pub const CALENDAR: Senses = Senses(1 << 21);
    /// "who", "which", "that".
    pub const RELATIVE: Senses = Senses(1 << 22);
    /// A people or creed ("French", "Muslim"): written large and nobody's name.
    pub const PEOPLE: Senses = Senses(1 << 23);
    /// A plain word that sentences begin with ("Meanwhile", "There").
    pub const OPENER: Senses = Senses(1 << 24);

    /// A personal pronoun that cannot be a subject ("him", "themselves").
    pub const OBJECT: Senses = Senses(1 << 25);

    /// Begins a phrase of page furniture.
    pub const CUE: Senses = Senses(1 << 26);

    /// Has an entry among the number words, or in the calendar: figures and moments begin with them.
    pub const NUMBER: Senses = Senses(1 << 27);
    pub const TIME: Senses = Senses(1 << 28);

    /// Letters that each have a stop ("U.S.", "a.m."), as the token is written.
    pub const DOTTED: Senses = Senses(1 << 29);

    /// Small words that carry no weight of their own.
    pub const FUNCTION: Senses = Senses(
        Self::PRONOUN.0
            | Self::DETERMINER.0
            | Self::PREPOSITION.0
            | Self::CONJUNCTION.0
            | Self::AUXILIARY.0
            | Self::ADVERB.0
            | Self::RELATIVE.0
            | Self::OBJECT.0,
    );
    /// Words that are never a name by themselves.
    pub const GRAMMAR: Senses = Senses(Self::FUNCTION.0 | Self::OPENER.0);

    /// Both sets, as a constant.
    pub const fn or(self, other: Senses) -> Senses {
        Senses(self.0 | other.0)
    }

    /// Whether the word has at least one of `wanted`.
    pub fn any(self, wanted: Senses) -> bool {
        self.0 & wanted.0 != 0
    }
}

impl BitOr for Senses {
    type Output = Senses;
    fn bitor(self, other: Senses) -> Senses {
        Senses(self.0 | other.0)
    }
}
