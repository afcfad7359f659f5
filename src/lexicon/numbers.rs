//! Number words: what each is worth, and how it joins with its neighbours.

use super::Table;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Word {
    /// 0 to 19
    Unit(u8),
    /// 20, 30, … 90
    Tens(u8),
    Hundred,
    /// A power of ten that multiplies all before it.
    Scale(u8),
    Dozen,
    /// Plurals that stand for themselves: "dozens", "hundreds", "scores": at least so many, fewer than so many, ten to
    /// the power given.
    Plural {
        low: u32,
        high: u32,
        power: u8,
        scale: u32,
    },
    /// "several", "many": a number is meant and none given; at least so many, at most so many where English agrees on one.
    Loose {
        low: Option<u8>,
        high: Option<u8>,
    },
    Half,
    Quarter,
    /// The bottom of a fraction, "thirds"; as a singular also an ordinal.
    Part(u64),
    /// "first", "twenty-second": never a count.
    Ordinal,
    /// "twenties": years of age or of a century.
    Decade(u8),
    /// "sixfold" as one word, "doubled".
    Times(u8),
    /// "a", "an", which stand for one before a scale.
    Article,
}

/// Adds the table.
pub fn add(table: &mut Table) {
    for (value, words) in UNITS.iter().enumerate() {
        for &word in *words {
            table.at(word).number = Some(Word::Unit(value as u8));
        }
    }
    for &(word, meaning) in WORDS {
        table.at(word).number = Some(meaning);
    }
}

const UNITS: &[&[&str]] = &[
    &["zero", "nought", "naught", "nil"],
    &["one"],
    &["two"],
    &["three"],
    &["four"],
    &["five"],
    &["six"],
    &["seven"],
    &["eight"],
    &["nine"],
    &["ten"],
    &["eleven"],
    &["twelve"],
    &["thirteen"],
    &["fourteen"],
    &["fifteen"],
    &["sixteen"],
    &["seventeen"],
    &["eighteen"],
    &["nineteen"],
];

const fn many(low: u32, high: u32, power: u8, scale: u32) -> Word {
    Word::Plural { low, high, power, scale }
}

const WORDS: &[(&str, Word)] = &[
    ("a", Word::Article),
    ("an", Word::Article),
    ("twenty", Word::Tens(20)),
    ("thirty", Word::Tens(30)),
    ("forty", Word::Tens(40)),
    ("fourty", Word::Tens(40)),
    ("fifty", Word::Tens(50)),
    ("sixty", Word::Tens(60)),
    ("seventy", Word::Tens(70)),
    ("eighty", Word::Tens(80)),
    ("ninety", Word::Tens(90)),
    ("hundred", Word::Hundred),
    ("thousand", Word::Scale(3)),
    ("lakh", Word::Scale(5)),
    ("lakhs", Word::Scale(5)),
    ("lac", Word::Scale(5)),
    ("lacs", Word::Scale(5)),
    ("cr", Word::Scale(7)),
    ("million", Word::Scale(6)),
    ("mn", Word::Scale(6)),
    ("mln", Word::Scale(6)),
    ("mil", Word::Scale(6)),
    ("mio", Word::Scale(6)),
    ("crore", Word::Scale(7)),
    ("crores", Word::Scale(7)),
    ("billion", Word::Scale(9)),
    ("bn", Word::Scale(9)),
    ("bln", Word::Scale(9)),
    ("trillion", Word::Scale(12)),
    ("tn", Word::Scale(12)),
    ("trn", Word::Scale(12)),
    ("tln", Word::Scale(12)),
    ("quadrillion", Word::Scale(15)),
    ("dozen", Word::Dozen),
    ("doz", Word::Dozen),
    ("dozs", Word::Dozen),
    // "dozens" is two dozen at least, and fewer than a hundred, which has a word of its own.
    ("dozens", many(24, 100, 0, 12)),
    ("scores", many(40, 200, 0, 20)),
    ("tens", many(10, 100, 0, 10)),
    ("hundreds", many(2, 10, 2, 100)),
    ("thousands", many(2, 10, 3, 1000)),
    ("millions", many(2, 10, 6, 1_000_000)),
    ("billions", many(2, 10, 9, 1_000_000_000)),
    ("trillions", many(2, 10, 12, 0)),
    ("several", Word::Loose { low: Some(3), high: None }),
    ("numerous", Word::Loose { low: Some(3), high: None }),
    ("many", Word::Loose { low: None, high: None }),
    ("few", Word::Loose { low: None, high: None }),
    ("half", Word::Half),
    ("halves", Word::Part(2)),
    ("quarter", Word::Quarter),
    ("quarters", Word::Part(4)),
    ("third", Word::Part(3)),
    ("thirds", Word::Part(3)),
    ("fourth", Word::Part(4)),
    ("fourths", Word::Part(4)),
    ("fifth", Word::Part(5)),
    ("fifths", Word::Part(5)),
    ("sixth", Word::Part(6)),
    ("sixths", Word::Part(6)),
    ("seventh", Word::Part(7)),
    ("sevenths", Word::Part(7)),
    ("eighth", Word::Part(8)),
    ("eighths", Word::Part(8)),
    ("ninth", Word::Part(9)),
    ("ninths", Word::Part(9)),
    ("tenth", Word::Part(10)),
    ("tenths", Word::Part(10)),
    ("twelfth", Word::Part(12)),
    ("twelfths", Word::Part(12)),
    ("sixteenth", Word::Part(16)),
    ("sixteenths", Word::Part(16)),
    ("twentieth", Word::Part(20)),
    ("twentieths", Word::Part(20)),
    ("hundredth", Word::Part(100)),
    ("hundredths", Word::Part(100)),
    ("thousandth", Word::Part(1000)),
    ("thousandths", Word::Part(1000)),
    ("millionth", Word::Part(1_000_000)),
    ("millionths", Word::Part(1_000_000)),
    ("billionth", Word::Part(1_000_000_000)),
    ("billionths", Word::Part(1_000_000_000)),
    ("trillionth", Word::Part(1_000_000_000_000)),
    ("trillionths", Word::Part(1_000_000_000_000)),
    ("first", Word::Ordinal),
    ("second", Word::Ordinal),
    ("eleventh", Word::Ordinal),
    ("thirteenth", Word::Ordinal),
    ("fourteenth", Word::Ordinal),
    ("fifteenth", Word::Ordinal),
    ("seventeenth", Word::Ordinal),
    ("eighteenth", Word::Ordinal),
    ("nineteenth", Word::Ordinal),
    ("thirtieth", Word::Ordinal),
    ("fortieth", Word::Ordinal),
    ("fiftieth", Word::Ordinal),
    ("sixtieth", Word::Ordinal),
    ("seventieth", Word::Ordinal),
    ("eightieth", Word::Ordinal),
    ("ninetieth", Word::Ordinal),
    ("twenties", Word::Decade(20)),
    ("thirties", Word::Decade(30)),
    ("forties", Word::Decade(40)),
    ("fifties", Word::Decade(50)),
    ("sixties", Word::Decade(60)),
    ("seventies", Word::Decade(70)),
    ("eighties", Word::Decade(80)),
    ("nineties", Word::Decade(90)),
    ("twofold", Word::Times(2)),
    ("threefold", Word::Times(3)),
    ("fourfold", Word::Times(4)),
    ("fivefold", Word::Times(5)),
    ("sixfold", Word::Times(6)),
    ("sevenfold", Word::Times(7)),
    ("eightfold", Word::Times(8)),
    ("ninefold", Word::Times(9)),
    ("tenfold", Word::Times(10)),
    ("doubled", Word::Times(2)),
    ("tripled", Word::Times(3)),
    ("trebled", Word::Times(3)),
    ("quadrupled", Word::Times(4)),
    ("quintupled", Word::Times(5)),
];
