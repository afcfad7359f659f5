//! Number words: what each is worth, and how it joins with its neighbours.

use super::{Table, every};

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

/// The word that is worth a number.
type Meaning = fn(u64) -> Word;

/// Adds the table.
pub fn add(table: &mut Table) {
    for (value, words) in UNITS.lines().enumerate() {
        every(table, words, &|entry| entry.number = Some(Word::Unit(value as u8)));
    }
    for (meaning, words) in WORDS {
        every(table, words, &|entry| entry.number = Some(*meaning));
    }
    let kinds: [(&str, Meaning); 5] = [
        (TENS, |value| Word::Tens(value as u8)),
        (SCALE, |value| Word::Scale(value as u8)),
        (PART, Word::Part),
        (DECADE, |value| Word::Decade(value as u8)),
        (TIMES, |value| Word::Times(value as u8)),
    ];
    for (rows, meaning) in kinds {
        for row in rows.lines() {
            let (value, words) = row.split_once(' ').unwrap_or_default();
            let number = value.parse().ok().map(meaning);
            every(table, words, &|entry| entry.number = number);
        }
    }
}

const UNITS: &str = "\
zero nought naught nil
one
two
three
four
five
six
seven
eight
nine
ten
eleven
twelve
thirteen
fourteen
fifteen
sixteen
seventeen
eighteen
nineteen";

const fn many(low: u32, high: u32, power: u8, scale: u32) -> Word {
    Word::Plural { low, high, power, scale }
}

const WORDS: &[(Word, &str)] = &[
    (Word::Article, "a an"),
    (Word::Hundred, "hundred"),
    (Word::Dozen, "dozen doz dozs"),
    // "dozens" is two dozen at least, and fewer than a hundred, which has a word of its own.
    (many(24, 100, 0, 12), "dozens"),
    (many(40, 200, 0, 20), "scores"),
    (many(10, 100, 0, 10), "tens"),
    (many(2, 10, 2, 100), "hundreds"),
    (many(2, 10, 3, 1000), "thousands"),
    (many(2, 10, 6, 1_000_000), "millions"),
    (many(2, 10, 9, 1_000_000_000), "billions"),
    (many(2, 10, 12, 0), "trillions"),
    (Word::Loose { low: Some(3), high: None }, "several numerous"),
    (Word::Loose { low: None, high: None }, "many few"),
    (Word::Half, "half"),
    (Word::Quarter, "quarter"),
    (
        Word::Ordinal,
        "first second eleventh thirteenth fourteenth fifteenth seventeenth eighteenth nineteenth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth",
    ),
];

/// Words that are worth a number: the number, and the words.
const TENS: &str = "\
20 twenty
30 thirty
40 forty fourty
50 fifty
60 sixty
70 seventy
80 eighty
90 ninety";

const SCALE: &str = "\
3 thousand
5 lakh lakhs lac lacs
7 cr crore crores
6 million mn mln mil mio
9 billion bn bln
12 trillion tn trn tln
15 quadrillion";

const PART: &str = "\
2 halves
4 quarters fourth fourths
3 third thirds
5 fifth fifths
6 sixth sixths
7 seventh sevenths
8 eighth eighths
9 ninth ninths
10 tenth tenths
12 twelfth twelfths
16 sixteenth sixteenths
20 twentieth twentieths
100 hundredth hundredths
1000 thousandth thousandths
1000000 millionth millionths
1000000000 billionth billionths
1000000000000 trillionth trillionths";

const DECADE: &str = "\
20 twenties
30 thirties
40 forties
50 fifties
60 sixties
70 seventies
80 eighties
90 nineties";

const TIMES: &str = "\
2 twofold doubled
3 threefold tripled trebled
4 fourfold quadrupled
5 fivefold quintupled
6 sixfold
7 sevenfold
8 eightfold
9 ninefold
10 tenfold";
