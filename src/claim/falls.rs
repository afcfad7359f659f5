//! A share below nothing is the size of a fall: "Velm Steel: -6.4 %" lost 6.4 percent.

use crate::measure::{Bound, Decimal};
use crate::mention::quantity::{Change, Kind, Quantity};

/// The quantities with every negative share told as a fall; what those were as printed.
pub fn told(quantities: &mut [Quantity]) -> Vec<Quantity> {
    let mut printed = Vec::new();
    for quantity in quantities.iter_mut().filter(|quantity| quantity.kind == Kind::Share) {
        if let Some(value) = quantity.stated.filter(|value| *value < Decimal::ZERO) {
            printed.push(quantity.clone());
            quantity.stated = Some(value.abs());
            quantity.bound = Bound::exactly(value.abs());
            quantity.change = Some(Change::Down);
        }
    }
    printed
}
