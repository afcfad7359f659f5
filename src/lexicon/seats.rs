//! Seats of government that stand for their country in the news: "Moscow said" is Russia's word.

use crate::text::table::second;

/// A seat and its country.
const SEATS: &str = "\
ankara|turkey
athens|greece
baghdad|iraq
beijing|china
belgrade|serbia
berlin|germany
brussels|eu
budapest|hungary
cairo|egypt
canberra|australia
damascus|syria
delhi|india
islamabad|pakistan
jakarta|indonesia
jerusalem|israel
kabul|afghanistan
kiev|ukraine
kremlin|russia
kyiv|ukraine
london|britain
madrid|spain
moscow|russia
ottawa|canada
paris|france
pyongyang|north korea
riyadh|saudi arabia
rome|italy
seoul|south korea
tehran|iran
tokyo|japan
uk|britain
warsaw|poland
washington|us";

/// The country that a seat of government, in small letters, stands for.
pub fn seat_of(seat: &str) -> Option<&'static str> {
    second(SEATS, seat)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seat_stands_for_its_country() {
        assert_eq!(seat_of("moscow"), Some("russia"));
        assert_eq!(seat_of("madison"), None);
    }
}
