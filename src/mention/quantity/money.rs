//! Money: the sign, code or word that says whose, before the number or after it.

use super::figure::Figure;
use super::numeral::{Form, Numeral};
use crate::lexicon::among;
use crate::lexicon::any;
use crate::lexicon::closed::Class;
use crate::lexicon::money::Word;
use crate::lexicon::numbers;
use crate::measure::Decimal;
use crate::measure::currency::{currencies, of_code, shared};
use crate::text::letters::Cased;
use crate::text::table::has;
use crate::token::{Case, Kind, Words};

/// A currency before the number: its name, and the place where it starts.
pub fn before(words: &Words, numeral: &Numeral) -> Option<(&'static str, usize)> {
    let at = numeral.first.checked_sub(1)?;
    let token = words.get(at)?;
    let glued = words.glued(numeral.first);
    match token.kind {
        Kind::Mark => sign_before(words, at, glued),
        Kind::Word => letters_before(words, at, glued),
        Kind::Number => None,
    }
}

/// "$", "US$", "HK $", "£", "Y=", "Rs."
fn sign_before(words: &Words, at: usize, glued: bool) -> Option<(&'static str, usize)> {
    let mark = words.of(at);
    if among!(mark, "=" | ".") {
        let before = at.checked_sub(1)?;
        return match (mark, words.of(before)) {
            ("=", "Y") if glued && words.glued(at) => Some(("JPY", before)),
            (".", "Rs") if words.glued(at) => Some(("INR", before)),
            _ => None,
        };
    }
    if mark == "$" {
        if let Some(before) = at.checked_sub(1)
            && words.is_word(before)
            && words.of(before).len() <= 5
            && (words.glued(at) || words.of(before).len() > 1)
            && let Some(code) = of_sign(&format!("{}$", words.of(before).replace('.', ""))).or_else(|| {
                of_sign(&format!("{}$", words.of(before).to_ascii_uppercase()))
                    .filter(|_| words.glued(at) || words.of(before).len() == 1 && !words.is(before, "a"))
            })
        {
            return Some((code, before));
        }
        // "E$300": a letter that no table has says whose dollar it is.
        let whose = at.checked_sub(1).filter(|&before| words.glued(at) && words.is_capital(before) && words.of(before).len() < 3);
        return Some(("dollar", whose.unwrap_or(at)));
    }
    of_sign(mark).map(|code| (code, at))
}

/// "USD 40", "RM3.06", "$US40", "PS2.7m".
fn letters_before(words: &Words, at: usize, glued: bool) -> Option<(&'static str, usize)> {
    let word = words.of(at);
    if let Some(before) = at.checked_sub(1).filter(|&before| words.is(before, "$") && (words.glued(at) || glued))
        && let Some(code) = of_sign(&format!("${word}"))
    {
        return Some((code, before));
    }
    // "euro22 billion", as wires without the sign write it
    if word == "euro" && glued && !words.glued(at) {
        return Some(("EUR", at));
    }
    if words.get(at)?.case == Case::Lower || words.glued(at) && !matches!(words.before(at), "(" | "/" | "“" | "\"") {
        return None;
    }
    // "COP28", "Server R2": letters set against a small bare number name something.
    let digits = words.of(at + 1);
    let scaled = words.entry(at + 2).is_some_and(|entry| entry.number.is_some()) || words.glued(at + 2) && words.is_word(at + 2);
    let small = glued && digits.bytes().all(|byte| byte.is_ascii_digit()) && digits.len() < 3 && !scaled;
    if small && !among!(word, "USD" | "EUR" | "GBP" | "RM" | "Rs" | "INR" | "AUD" | "CAD") && (word.len() == 3 || digits.len() < 2) {
        return None;
    }
    letters(word, glued).map(|code| (code, at))
}

/// Whether letters before digits name a currency.
pub fn is_letters(word: &str, glued: bool) -> bool {
    letters(word, glued).is_some()
}

fn letters(word: &str, glued: bool) -> Option<&'static str> {
    if word.len() == 3
        && word.bytes().all(|byte| byte.is_ascii_uppercase())
        && let Some(code) = of_code(word)
    {
        return Some(code);
    }
    if let Some(code) = in_millions(word) {
        return Some(code);
    }
    match word {
        // Some wire feeds that lost their pound sign print PS for it.
        "PS" if glued => Some("GBP"),
        // One letter names money only where the digits are set against it: R100 is rand, "Model R 100" is not.
        _ if word.len() == 1 && !glued => None,
        _ => of_sign(word),
    }
}

/// The currency of "MEUR" and "MSEK", as company reports write millions of it.
pub fn in_millions(word: &str) -> Option<&'static str> {
    let code = word.strip_prefix('M').filter(|code| code.len() == 3)?;
    of_code(code)
}

/// In bytes, as "GH₵" has.
const LONGEST_SIGN: usize = 5;

fn of_sign(sign: &str) -> Option<&'static str> {
    // Stops, brackets and quotation marks begin none, and no sign is long.
    if sign.len() > LONGEST_SIGN || matches!(sign.as_bytes(), [b'!'..=b'#' | b'%'..=b'@', ..] | [0xe2, 0x80, ..]) {
        return None;
    }
    currencies().iter().find(|currency| has(currency.signs, sign)).map(|currency| currency.code)
}

/// A currency after the number: its name, and the place past it.
pub fn after(words: &Words, numeral: &Numeral, at: usize) -> Option<(&'static str, usize)> {
    let glued = words.glued(at);
    let token = words.get(at)?;
    if token.kind == Kind::Mark {
        let sign = words.of(at);
        // A sign that starts the next sum is that sum's: "10 $ 30".
        let next = words.glued(at + 1) && words.is_number(at + 1);
        let sign = if sign == "$" { Some("dollar") } else { of_sign(sign) };
        return sign.filter(|_| !next && (glued || !words.is_number(at + 1))).map(|name| (name, at + 1));
    }
    match words.of(at) {
        "p" if glued && numeral.is_digits() => return Some(("penny", at + 1)),
        "p" if numeral.is_digits() && (!words.is_word(at + 1) || words.is_any(at + 1, any!["at", "to", "a", "per", "on", "and"])) => {
            return Some(("penny", at + 1));
        }
        "c" | "¢" if glued && numeral.is_digits() => return Some(("cent", at + 1)),
        "sen" => return Some(("sen", at + 1)),
        _ => (),
    }
    if let Some((code, past)) = nation(words, at)
        && let Some(Word::Shared(place)) = money(words, past)
    {
        let shared = shared().nth(place)?;
        let name = if has(shared.codes, code) { code } else { shared.name };
        return Some((name, past + 1));
    }
    if let Some((code, past)) = nation(words, at)
        && let Some(Word::Own(own)) = money(words, past)
        && (own == code || own == "CNY" || own == "GBP")
    {
        return Some((own, past + 1));
    }
    if let Some(code) = in_millions(words.of(at)) {
        return Some((code, at + 1));
    }
    // "3 million Aurelian dollars": a nation of which no table knows.
    if words.is_capital(at)
        && token.entry.is_none()
        && words.get(at + 1).is_some_and(|next| next.case == Case::Lower)
        && let Some(Word::Shared(place)) = money(words, at + 1)
    {
        return shared().nth(place).map(|shared| (shared.name, at + 2));
    }
    match money(words, at)? {
        Word::Own(code) => {
            let verb = among!(words.of(at), "won" | "real" | "sol" | "dong" | "rand") && numeral.scale == Decimal::ONE;
            (!verb).then_some((code, at + 1))
        }
        Word::Shared(place) => shared().nth(place).map(|shared| (shared.name, at + 1)),
        Word::Code(code) if token.case == Case::Upper => Some((code, at + 1)),
        _ => pounds(words, numeral, at),
    }
}

/// "From 402 million", "a profit of 165 million, against 48 million": a large number that counts nothing, which is money
/// where money was told of just before.
pub fn is_bare(words: &Words, figure: &Figure) -> bool {
    let past = figure.past;
    let million = Decimal::from(1_000_000);
    let large = figure.unit.is_none() && (figure.numeral.scale >= million || figure.until.is_some_and(|until| until >= million));
    let open = !words.is_word(past)
        || words.class(past, Class::PREPOSITION) && !words.is(past, "of")
        || words.class(past, Class::CONJUNCTION)
        || words.is_any(past, any!["a", "annually", "yearly"])
        || words.is_any(past, any!["more", "less"]) && words.is(past + 1, "than");
    // "The number of unemployed rose to 12.2 million"
    let people = || {
        (words.start..figure.first).any(|at| {
            words.entry(at).is_some_and(|entry| entry.befalls)
                || words.is_any(at, any!["number", "numbers", "people", "population", "workers", "users", "customers", "voters", "jobs"])
        })
    };
    large && open && !people() && !words.is_hyphen(past) && matches!(figure.numeral.form, Form::Digits | Form::Words)
}

/// "Pounds" are money after a scale or beside a word of paying, and a weight elsewhere.
pub fn pounds(words: &Words, numeral: &Numeral, at: usize) -> Option<(&'static str, usize)> {
    if !words.is_any(at, any!["pound", "pounds"]) {
        return None;
    }
    if words.is(at + 1, "sterling") {
        return Some(("GBP", at + 2));
    }
    let paid = numeral.first.checked_sub(1).is_some_and(|before| {
        let from = before.saturating_sub(4).max(words.start);
        (from..=before).any(|place| {
            words.is_any(
                place,
                any![
                    "cost",
                    "costs",
                    "costing",
                    "paid",
                    "pay",
                    "pays",
                    "paying",
                    "fined",
                    "fine",
                    "worth",
                    "price",
                    "priced",
                    "raised",
                    "spent",
                    "spend",
                    "owed",
                    "earned",
                    "stole",
                    "sold",
                    "bought",
                    "debt",
                    "debts",
                    "budget",
                    "salary",
                    "wages",
                    "rent",
                    "donated",
                    "earning",
                    "earn",
                    "earns",
                    "income",
                    "incomes",
                    "tax",
                    "fee",
                    "fees",
                    "bill",
                    "grant",
                    "loan",
                    "cash",
                    "reward",
                    "prize",
                    "bonus",
                    "pension",
                    "savings",
                    "charged",
                    "charge",
                    "valued",
                    "compensation",
                    "damages",
                    "invested",
                    "borrowed",
                ],
            )
        })
    });
    let scaled = numeral.scale >= Decimal::from(1_000_000);
    (scaled || paid && !words.is(at + 1, "of")).then_some(("GBP", at + 1))
}

/// A nationality of one or two words: its code and the place past it.
fn nation(words: &Words, at: usize) -> Option<(&'static str, usize)> {
    if let Some(Word::Nation(place)) = money(words, at) {
        return currencies().get(place).map(|currency| (currency.code, at + 1));
    }
    if words.is_any(at, any!["U.S.", "U.S", "US"]) {
        return Some(("USD", at + 1));
    }
    if !words.is_capital(at) || !words.is_capital(at + 1) {
        return None;
    }
    let two = format!("{} {}", words.of(at), words.of(at + 1)).in_small();
    currencies().iter().find(|currency| currency.nations.split(',').any(|nation| nation == two)).map(|currency| (currency.code, at + 2))
}

fn money(words: &Words, at: usize) -> Option<Word> {
    words.entry(at).and_then(|entry| entry.money)
}

/// "$75 US", "$31.20 U.S.": whose dollar, said after the number.
pub fn whose(words: &Words, at: usize) -> Option<(&'static str, usize)> {
    let end = !words.is_word(at + 1) || words.is_any(at + 1, any!["per", "a", "an", "in", "and", "to", "for"]);
    match words.of(at) {
        "US" | "U.S." | "U.S" if end => Some(("USD", at + 1)),
        "AUD" | "CAD" | "NZD" | "USD" | "HKD" | "SGD" => of_code(words.of(at)).map(|code| (code, at + 1)),
        _ => None,
    }
}

/// Whether a word right after the number multiplies it although a currency comes between: "75 USD million".
pub fn late_scale(words: &Words, at: usize) -> Option<Decimal> {
    match words.entry(at)?.number? {
        numbers::Word::Scale(exponent) => Some(super::numeral::power(exponent)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_is_found() {
        for currency in currencies() {
            for sign in currency.signs.split_ascii_whitespace() {
                assert!(of_sign(sign).is_some(), "{sign}");
            }
            assert_eq!(letters(currency.code, false), Some(currency.code));
        }
        assert!(["”", ",", "%", "the"].iter().all(|word| of_sign(word).is_none()));
    }
}
