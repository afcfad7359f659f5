use super::{Case, Kind, Token};
use crate::lexicon::Senses;

/// Tokens of the longest headline.
const LONGEST: usize = 60;

/// Whether tokens are written as a headline: all words of weight large ("Ferry Owners Are Asking for a Strike"), so that
/// largeness tells no name there. "Mayor Anna Weller met Hugo Brandt." is none, for its verb is small.
pub fn is_headline(tokens: &[Token]) -> bool {
    if tokens.len() > LONGEST {
        return false;
    }
    let (mut large, mut small) = (0, 0);
    for token in tokens.iter().filter(|token| token.kind == Kind::Word && token.span.len() > 1) {
        if token.case != Case::Lower {
            large += usize::from(token.span.len() > 3);
        } else if !token.senses().any(Senses::FUNCTION) {
            small += 1;
            if small * 8 > tokens.len() {
                return false;
            }
        }
    }
    large >= 4 && small * 8 <= large
}
