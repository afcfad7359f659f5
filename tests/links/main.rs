//! Links: what was shared comes back, what is damaged is refused in words, and what was cut off opens as far as it goes.

#![expect(clippy::disallowed_methods, reason = "what weighs nothing in the page may ask the library")]

mod damage;
mod golden;
mod limits;
mod round_trip;
mod sample;
