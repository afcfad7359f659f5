//! Closed classes: the small words that hold a sentence together, and the verbs that news puts after a noun.
//! They tell where a noun phrase ends.

use super::{Table, every};

/// A set of classes. One word may be several things ("that" is a determiner and a pronoun).
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Class(u16);

impl Class {
    pub const DETERMINER: Class = Class(1);
    pub const PREPOSITION: Class = Class(1 << 1);
    pub const CONJUNCTION: Class = Class(1 << 2);
    pub const PRONOUN: Class = Class(1 << 3);
    /// Forms of be, have and do.
    pub const AUXILIARY: Class = Class(1 << 4);
    /// "can", "would"
    pub const MODAL: Class = Class(1 << 5);
    /// Adverbs that never stand inside a noun phrase.
    pub const ADVERB: Class = Class(1 << 6);
    /// Forms that are verbs wherever news prints them after a noun ("fell", "took").
    pub const VERB: Class = Class(1 << 7);
    /// "other", "more", "additional": they narrow nothing.
    pub const FILLER: Class = Class(1 << 8);
    /// Common nouns that a number after them labels ("flight 12", "page 3").
    pub const LABEL: Class = Class(1 << 9);
    /// What holds an English sentence together.
    pub const FUNCTION: Class =
        Class(Self::DETERMINER.0 | Self::PREPOSITION.0 | Self::CONJUNCTION.0 | Self::PRONOUN.0 | Self::AUXILIARY.0 | Self::MODAL.0);
    /// What ends a noun phrase.
    pub const STOP: Class = Class(
        Self::DETERMINER.0
            | Self::PREPOSITION.0
            | Self::CONJUNCTION.0
            | Self::PRONOUN.0
            | Self::AUXILIARY.0
            | Self::MODAL.0
            | Self::ADVERB.0
            | Self::VERB.0,
    );

    pub fn any(self, other: Class) -> bool {
        self.0 & other.0 != 0
    }
}

/// Adds the table.
pub fn add(table: &mut Table) {
    for &(class, words) in CLASSES {
        every(table, words, &|entry| entry.class = Class(entry.class.0 | class.0));
    }
}

const CLASSES: &[(Class, &str)] = &[
    (
        Class::DETERMINER,
        "the a an this that these those my your his her its our their whose each every some any no another both either neither all such \
         what which",
    ),
    (
        Class::PREPOSITION,
        "of in on at by for from with to into onto over under above below between among amid against during before after since until \
         till through throughout across along around near off out up down within without per via toward towards upon inside outside \
         behind beside besides beyond about like unlike than as despite except including versus vs past following \
         beneath underneath atop aboard alongside amongst amidst",
    ),
    (Class::CONJUNCTION, "and or plus but nor so yet if because while when where whereas although though unless that whether once"),
    (
        Class::PRONOUN,
        "i you he she it we they me him us them who whom which what himself herself itself themselves ourselves myself yourself \
         everyone someone anyone everybody somebody anybody nobody something anything nothing everything mine yours hers ours theirs \
         there whoever whatever i've i'm i'd i'll you've you're you'd you'll he's he'd he'll she's she'd she'll it's it'd it'll we've \
         we're we'd we'll they've they're they'd they'll there's there've that's what's who's here's let's",
    ),
    (
        Class::AUXILIARY,
        "be is are was were been being am have has had having do does did done isn't aren't wasn't weren't hasn't haven't hadn't don't \
         doesn't didn't",
    ),
    (Class::MODAL, "can could will would shall should may might must cannot can't couldn't won't wouldn't shouldn't"),
    (
        Class::ADVERB,
        "not also only just already still even ever never now then here today yesterday tomorrow tonight again ago later earlier soon \
         recently currently reportedly allegedly apparently together apart away back how why when too very much once twice instead \
         however meanwhile apiece elsewhere overall alone worldwide nationwide abroad overnight immediately",
    ),
    (
        Class::VERB,
        "said says say told tells took takes take taken went goes go gone came comes come made makes make got gets get gave gives give \
         given fell fallen rose risen grew grown won wins win lost loses lose hit hits struck strikes broke broken began begins began \
         became becomes become ran runs run kept keeps keep left leaves held holds hold brought brings bring sent sends send spent \
         spends spend built builds met meets paid pays pay sold sells bought buys stood stands sat sits led leads lead found finds \
         felt feels thought thinks knew knows know saw sees see seen heard hears wore wears flew flies drove drives driven rode swam \
         sank sunk spoke speaks spoken wrote writes written threw throws thrown caught catches fought fights taught teaches hurt cut \
         put set let quit shut cost spread burst died dies die fled flee flees escaped survived remain remains remained became suffered \
         suffers voted votes attended attend gathered gather marched march opened opens closed closes killed kills injured wounded \
         collapsed crashed exploded want wants wanted need needs needed live lives lived work works worked believe believes wrote \
         stayed arrived arrive visited watched participated tested turned showed shows show including include includes included \
         received receive lie lay lain reached reach appeared appear seem seems joined join returned return moved move began landed \
         drew drawn fed hid lent sought shook stole swept swore dug froze chose forgot slept spun stuck swung tore woke wound bore bound bred laid slid \
         sped strode strove withdrew withstood overcame overtook underwent understood burned happened occurred occur cast face faces expect expects allow allows expected signed sign backed oppose opposed support supported say agree agreed passed pass belong belongs belonged \
         compare compares",
    ),
    (Class::FILLER, "other more most further additional extra new-found remaining fewer less"),
    (
        Class::LABEL,
        "flight route page chapter section article number no nos room gate platform channel level phase stage type category grade class \
         unit group exit bus line version episode season week day game lap round act scene part volume issue highway interstate motorway \
         terminal pier caption apartment apt suite floor box lot model mark series bill proposition amendment resolution protocol title form \
         zip code extension ext verse psalm rank ranked nos. step figure table item case district ward precinct zone sector area \
         junction grades track world war formula top bottom windows agenda marker paragraph junctions \
         sections articles chapters pages gates platforms routes channels phases flights highways paragraphs figures tables districts wards \
         precincts zones verses exits image photo slide picture gallery fm building squadron battalion hangar network tram station reactor carriage lane",
    ),
];
