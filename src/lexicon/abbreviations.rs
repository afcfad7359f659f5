//! Abbreviations that end in a stop, and the words that open a sentence: together they tell a stop that ends
//! a sentence from one that does not.

/// What may follow an abbreviation in the same sentence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Abbreviation {
    /// A name: "Sgt. Lane".
    Title,
    /// A number: "No. 4". Otherwise it is a word at the end of its sentence: "He said no. They left."
    Numbered,
    /// A number: "Jan. 4"; or the sentence goes on in small letters.
    Month,
    /// Anything; only a word that opens sentences shows that one ended: "Springfield, Ill. The town".
    Anything,
    /// Anything; the sentence never ends: "Lane vs. Stone".
    Never,
    /// Small letters, a day or a time zone: "at 5 p.m. Tuesday". A large letter otherwise opens a sentence.
    Clock,
}

/// A class of abbreviations, in small letters without the last stop, with texts that show it; `|` stands where
/// a sentence ends.
pub struct Class {
    pub means: Abbreviation,
    /// Read only where the word starts with a large letter: "Ill." is a state, "ill." the end of a sentence.
    pub capital: bool,
    pub words: &'static str,
    #[cfg(test)]
    pub examples: &'static [&'static str],
}

pub const CLASSES: &[Class] = &[
    Class {
        means: Abbreviation::Title,
        capital: true,
        words: "adm ald asst atty brig capt cdr cmdr col comdr cpl cpt det dr drs fr ft gen gov hon insp jdg lt maj messrs mlle mme mr mrs ms \
            msgr mt mx ofc pfc pres prof pte pvt rep reps rev rt sec sen sens sgt spc sr st ste supt tech treas",
        #[cfg(test)]
        examples: &["Lt. Col. Ada Lane met Mr. Stone near St. Olave.", "The shop is on Mill St.| The street was closed."],
    },
    Class {
        means: Abbreviation::Numbered,
        capital: false,
        words: "art ch chap fig figs no nos nr op p para pp pt rs sect v vol vols",
        #[cfg(test)]
        examples: &["Engine No. 4 failed.", "She said no.| They left."],
    },
    Class {
        means: Abbreviation::Month,
        capital: true,
        words: "jan feb mar apr jun jul aug sep sept oct nov dec",
        #[cfg(test)]
        examples: &["It closed on Jan. 4 and opened in Dec.| The crew had left."],
    },
    Class {
        means: Abbreviation::Anything,
        capital: true,
        words: "ala ariz ark ave blvd bldg bros calif co colo conn corp cos del dept dist div esq fla ga hwy ill inc ind intl jr kan kans ky \
            la ltd mass md mfg mich minn miss mo mont natl neb nev okla ont ore pa pkwy plc prov que rd sask sq tenn tex univ va vt wash \
            wis wyo",
        #[cfg(test)]
        examples: &[
            "Lane of Ames, Ill. — The firm is Lane Bros. Freight of Ames, Ill.| The owner left.",
            "The dog fell ill.| Neighbours called a vet.",
        ],
    },
    Class {
        means: Abbreviation::Anything,
        capital: false,
        words: "etc al u.s u.k u.n e.u d.c u.s.a u.a.e n.y n.j n.c s.c n.d s.d n.h n.m b.c r.i w.va l.a n.s p.e.i ph.d m.d b.a m.a j.d hrs \
            mins secs lbs oz cu kg km cm mm sq ext",
        #[cfg(test)]
        examples: &["It sailed for the U.S. Navy yard in the U.S.| The crew slept."],
    },
    Class {
        means: Abbreviation::Never,
        capital: false,
        words: "vs e.g i.e approx cf ca incl est viz",
        #[cfg(test)]
        examples: &["Lane vs. Stone drew approx. 400 people."],
    },
    Class {
        means: Abbreviation::Clock,
        capital: false,
        words: "a.m p.m",
        #[cfg(test)]
        examples: &["It left at 5 p.m. Tuesday and sank at 9 p.m.| Divers found it."],
    },
];

/// Words that, with a large letter after a stop, open a sentence rather than go on with a name.
pub const OPENERS: &str = "a about according after all also although among amid an and another any as at because before both but by despite during each earlier \
    every even few following for from he her here his how however i if in instead is it its just last later many meanwhile moreover more \
    most mr mrs ms my neither no nobody none nor not nothing now of on once only or our over perhaps she since so some soon still such \
    that the their then there these they this those though through to two under unlike until we what when where whether which while who \
    why with within without yet you your";
