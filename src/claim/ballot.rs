//! Votes and polls: what a figure of them is of, at which stage it is told, and which of the voters it leaves out.

use super::context::{self, Word};
use super::view::View;
use super::{Claim, Reading, Side, Status};
use crate::lexicon::{among, any};
use crate::mention::name::{Kind as Named, Name};
use crate::mention::quantity::{Kind, Quantity};
use std::ops::Range;

/// How far the counting is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Stage {
    /// What polls and pollsters say before the vote.
    Forecast,
    Exit,
    /// "With 60 percent of ballots counted".
    Count,
    Result,
}

/// What is handed out by a vote.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Of {
    Seats,
    Votes,
    Lead,
    Turnout,
    Support,
    Opposition,
}

/// What a figure says of a vote.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Ballot {
    pub of: Of,
    pub stage: Option<Stage>,
    /// Whether its own sentence or the one before it tells the stage, and not the article's first sentences.
    pub told: bool,
    /// The word that leaves some voters out: "among women", "strongly oppose", "at 7 p.m.".
    pub narrow: Option<Word>,
}

/// What an article about a vote says of the stage at its top; `None` for every other article.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    stage: Option<Stage>,
    /// What the sentence read last said, and its paragraph.
    last: Option<(u32, Stage)>,
}

/// So many sentences set the frame.
const TOP: usize = 4;

/// Reads the frame of an article.
pub fn frame(text: &str, reading: &Reading) -> Option<Frame> {
    let shares = |quantity: &Quantity| {
        quantity.kind == Kind::Share || quantity.counted.as_ref().is_some_and(|counted| among!(&*counted.head, "seat" | "point"))
    };
    reading.quantities.iter().any(shares).then_some(())?;
    let votes = |token: &crate::token::Token| {
        matches!(token.first, b'e' | b'v' | b'b' | b't')
            && any!["election", "elections", "Election", "voters", "ballots", "turnout", "Turnout"].has(token.span.of(text))
    };
    reading.cut.tokens.iter().any(votes).then_some(())?;
    let stage = reading.cut.sentences.iter().take(TOP).find_map(|sentence| {
        let view = View::new(text, &reading.cut.tokens, sentence.tokens.clone());
        (0..view.len()).filter_map(|at| cue(&view, at)).max_by_key(|stage| rank(*stage))
    });
    Some(Frame { stage, last: None })
}

/// Which of two stages that one clause names holds: "exit polls showed that Orlo won 27 seats", "with half of the votes
/// counted Orlo is projected to win".
fn rank(stage: Stage) -> u8 {
    match stage {
        Stage::Result => 0,
        Stage::Forecast => 1,
        Stage::Exit => 2,
        Stage::Count => 3,
    }
}

/// What a word says of the stage. "Head to the polls", "when the polls closed": those are places.
fn cue(view: &View, at: usize) -> Option<Stage> {
    match view.word(at) {
        "poll" | "polls" | "polling" if view.reads(at.wrapping_sub(1), "exit") => Some(Stage::Exit),
        "poll" | "polls" => {
            let place = among!(view, at + 1, "close" | "closed" | "open" | "opened" | "being")
                || at > 1 && view.reads(at - 1, "the") && among!(view, at - 2, "to" | "at");
            (!place).then_some(Stage::Forecast)
        }
        word if among!(word, "survey" | "forecast" | "predict" | "predicts" | "predicted" | "projected" | "projection" | "projections") => {
            Some(Stage::Forecast)
        }
        // "With all the ballots counted" is the result.
        "counted" | "reporting" if (at.saturating_sub(5)..at).any(|at| view.reads(at, "all")) => Some(Stage::Result),
        "counted" | "reporting" | "tally" => Some(Stage::Count),
        word => among!(word, "won" | "took" | "polled" | "scored" | "secured" | "captured" | "complete" | "final").then_some(Stage::Result),
    }
}

/// Whether another thought begins: "exit polls gave Orlo 27, but it won 30".
fn turns(view: &View, at: usize) -> bool {
    view.stops(at) || among!(view, at, "but" | "while" | "whereas" | "though" | "although" | "against" | "than")
}

impl Frame {
    /// The stage of a figure, and whether it is told near.
    fn stage(&mut self, view: &View, here: &Range<usize>, paragraph: u32) -> (Option<Stage>, bool) {
        let best = |stages: &mut dyn Iterator<Item = Stage>| stages.max_by_key(|stage| rank(*stage));
        let start = (0..here.start).rev().find(|&at| turns(view, at)).map_or(0, |at| at + 1);
        let end = (here.end..view.len()).find(|&at| turns(view, at) || view.reads(at, ",")).unwrap_or(view.len());
        let own = best(&mut (start..end).filter_map(|at| cue(view, at))).or_else(|| best(&mut (0..start).filter_map(|at| cue(view, at))));
        let before = self.last.filter(|(last, _)| *last == paragraph).map(|(_, stage)| stage);
        let near = own.or(before);
        // What an article about exit polls calls won or projected is so by them.
        let told = match (near, self.stage) {
            // "When exit polls came in … one poll had Orlo at 28."
            (Some(Stage::Forecast), _) if before == Some(Stage::Exit) => Some(Stage::Exit),
            (Some(Stage::Result | Stage::Forecast), Some(Stage::Exit)) => Some(Stage::Exit),
            // With most votes counted, what is won or forecast is so by the count.
            (Some(Stage::Result | Stage::Forecast), Some(Stage::Count)) => Some(Stage::Count),
            (near, _) => near,
        };
        self.last = own.map(|stage| (paragraph, stage)).or(self.last);
        (told.or(self.stage), near.is_some() || self.stage == Some(Stage::Exit))
    }

    /// What a figure says of a vote, if it does.
    pub fn read(&mut self, view: &View, here: &Range<usize>, quantity: &Quantity, claim: &Claim, paragraph: u32) -> Option<Ballot> {
        let (stage, told) = self.stage(view, here, paragraph);
        let share = quantity.kind == Kind::Share && quantity.unit.as_deref().is_none_or(|unit| unit == "%");
        // "17 short of the 101 needed", "8.8 % in 2031"
        let other = among!(view, here.end, "short" | "needed" | "more" | "fewer")
            || view.reads(here.end, "in") && view.kind(here.end + 1) == Some(crate::token::Kind::Number);
        // "The 200-seat chamber", "27 of the chamber's 200 seats"
        let chamber = here.clone().any(|at| view.reads(at, "-")) && !any!["lead", "majority"].has(view.word(here.end))
            || (here.start.saturating_sub(4)..here.start).any(|at| view.reads(at, "of") && view.counts(at.wrapping_sub(1)));
        // "With 52 % of ballots counted"
        let counted = (here.end..here.end + 4).any(|at| among!(view, at, "counted" | "reporting"));
        if other || share && counted || chamber && claim.class == "seat" {
            return None;
        }
        let bare = claim.status != Status::Before && matches!(claim.side, Side::None | Side::To) && quantity.change.is_none();
        let of = match claim.class.as_str() {
            "seat" => Of::Seats,
            "point" | "" if claim.measure == Some("margin") && quantity.unit.as_deref() != Some("%") => Of::Lead,
            _ if !share || !bare => return None,
            _ => share_of(view, here, claim)?,
        };
        Some(Ballot { of, stage, told, narrow: narrow(view, here, of, claim.place.is_some(), &claim.owner) })
    }
}

/// Whether the name before a margin is that of whoever is behind: "beat Venn by three points", "leads Venn by six points".
pub fn is_beaten(view: &View, here: &Range<usize>) -> bool {
    let large = |at: usize| view.tokens.get(at).is_some_and(|token| token.case != crate::token::Case::Lower);
    let beats = |at: usize| {
        among!(view, at, "beat" | "beats" | "beating" | "beaten" | "defeated" | "defeating" | "over")
            || among!(view, at, "lead" | "leads" | "led" | "leading") && large(at + 1)
    };
    view.reads(here.start.wrapping_sub(1), "by") && (here.start.saturating_sub(7)..here.start).any(beats)
}

fn share_of(view: &View, here: &Range<usize>, claim: &Claim) -> Option<Of> {
    let near = (here.start.saturating_sub(4)..here.start).map(|at| (here.start - at, at));
    let near = near.chain((here.end..(here.end + 6).min(view.len())).map(|at| (at + 1 - here.end, at)));
    let said = near.filter_map(|(far, at)| {
        let of = match view.word(at) {
            "ballots" | "turnout" => Of::Turnout,
            word if among!(word, "oppose" | "opposed" | "opposes" | "opposing") => Of::Opposition,
            word if among!(word, "support" | "supported" | "supports" | "supporting") => Of::Support,
            _ => return None,
        };
        Some((far, of))
    });
    if claim.measure == Some("turnout") {
        return Some(Of::Turnout);
    }
    if let Some((_, of)) = said.min() {
        return Some(of);
    }
    let before = here.start.wrapping_sub(1);
    let led =
        among!(
            view,
            before,
            "on" | "with"
                | "at"
                | "has"
                | "have"
                | "had"
                | "won"
                | "win"
                | "take"
                | "takes"
                | "took"
                | "get"
                | "gets"
                | "got"
                | "polled"
                | "scored"
                | "received"
                | "just"
        ) || view.tokens.get(before).is_some_and(|token| token.case != crate::token::Case::Lower && token.kind == crate::token::Kind::Word)
            || among!(view, here.end, "of") && view.word(here.end + 2) == "vote"
            || among!(view, here.end - 1, "vote" | "votes")
            || view.reads(here.end, "voted")
            || ends_pair(view, before)
            || view.reads(before, "of") && among!(view, before.wrapping_sub(1), "score" | "share" | "result");
    let bar = (here.end..here.end + 2).any(|at| among!(view, at, "threshold" | "barrier" | "hurdle"));
    ((led || claim.side == Side::To) && !bar && matches!(claim.measure, None | Some("poll" | "vote")) && !claim.owner.is_empty())
        .then_some(Of::Votes)
}

/// Whether the word before a share ties it to one that a name stands before: "leads Orlo 49 percent to 43", "trails Orlo 43-49".
fn ends_pair(view: &View, tie: usize) -> bool {
    let unit = among!(view, tie.wrapping_sub(1), "percent" | "%");
    let first = tie.wrapping_sub(1 + usize::from(unit));
    let name = view.tokens.get(first.wrapping_sub(1));
    among!(view, tie, "to" | "-") && view.counts(first) && name.is_some_and(|name| name.case != crate::token::Case::Lower)
}

/// The word that leaves some voters out of a figure. `placed`: whether its sentence names a place with it.
fn narrow(view: &View, here: &Range<usize>, of: Of, placed: bool, owner: &[Word]) -> Option<Word> {
    let ends = |at: &usize| turns(view, *at) && !among!(view, *at, "“" | "”" | "\"");
    // "Nationally Orlo won 28.6 per cent" sets a new frame; a turnout that is set against the nation's is a place's.
    let wide = |at: usize| among!(view, at, "national" | "nationally" | "nationwide" | "overall");
    if (here.start.saturating_sub(5)..here.start).any(wide) {
        return None;
    }
    let before = (here.start.saturating_sub(14)..here.start).rev().take_while(|at| !ends(at));
    let after = (here.end..(here.end + 9).min(view.len())).take_while(|at| !ends(at) && view.word(*at) != ",");
    let owns = |at: &usize| owner.contains(&context::of(context::stem(view.word(*at))));
    let leaves = |at: &usize| {
        let prior = at.wrapping_sub(1);
        match view.word(*at) {
            // "Among the 46 percent who support it": those are the 46 percent.
            "among" => of != Of::Seats && !(at + 3 > here.start && *at < here.start),
            "democrats" | "republicans" | "independent" => of == Of::Votes && !owns(at),
            word if among!(word, "women" | "men" | "independents" | "blacks" | "female" | "male" | "under") => of != Of::Seats,
            "strongly" | "somewhat" => matches!(of, Of::Support | Of::Opposition),
            word if among!(word, "city" | "district" | "county" | "constituency" | "capital") => {
                among!(view, prior, "the" | "this" | "that") && among!(view, at.wrapping_sub(2), "in" | "across")
            }
            word if among!(word, "p.m" | "a.m" | "p.m." | "a.m." | "pm" | "noon" | "hours") => of == Of::Turnout,
            word => of == Of::Turnout && placed && word == "in" && (here.end..view.len()).any(wide),
        }
    };
    let at = before.chain(after).find(leaves)?;
    Some(context::of(view.word(if among!(view, at, "among" | "in") { at + 1 } else { at })))
}

/// Who leads which party, as the words of both: "Ada Venn's Reform List", "the Reform List of former mayor Ada Venn", "Ada Venn
/// and her Reform List".
pub fn parties(text: &str, reading: &Reading) -> Vec<(Word, Vec<Word>)> {
    let mut found = Vec::new();
    for pair in reading.names.windows(2) {
        let (Some(one), Some(other)) = (pair.first(), pair.get(1)) else { continue };
        let Some(between) = text.get(one.span.end()..other.span.start()).filter(|between| between.len() < 40 && !between.contains('\n'))
        else {
            continue;
        };
        let between = between.replace('’', "'").replace("Mr.", "Mr").replace("Ms.", "Ms").replace("Mrs.", "Mrs");
        let plain = !between.contains(['.', ',', ';']) || between.starts_with("'s");
        let has = between.starts_with("'s ") || between.starts_with(" and his ") || between.starts_with(" and her ");
        let of = other.span.of(text).starts_with("of ")
            || between.starts_with(" of ")
            || between.contains(" led by ")
            || between.starts_with(" leader ");
        let (leader, party) = match (one.kind == Named::Person, other.kind == Named::Person) {
            (true, false) if has && plain && between.split(' ').count() < 5 => (one, other),
            (false, true) if of && plain => (other, one),
            _ => continue,
        };
        // By either name: another paper may write the other with an accent.
        found.extend(words(text, leader).into_iter().map(|name| (name, words(text, party))));
    }
    found
}

/// The words of a name as numbers, in its order, without what many parties are called.
pub fn words(text: &str, name: &Name) -> Vec<Word> {
    let small = |word: &str| super::view::lower(word).into_owned();
    let words = name.span.of(text).split(|c: char| c.is_whitespace()).map(small);
    words.map(|word| context::of(context::stem(&word))).collect()
}

/// Whether a word belongs to no party alone.
pub fn common(word: Word) -> bool {
    ["party", "parti", "the", "list", "coalition"].iter().any(|known| context::of(known) == word)
}
