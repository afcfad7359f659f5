//! Nouns in their dictionary form.

use super::Words;
use super::{List, any};
use std::borrow::Cow;
use std::sync::OnceLock;

/// Plurals that the endings do not tell, each with its singular behind it.
const IRREGULAR: &str = "people person men man women woman children child feet foot teeth tooth geese goose mice mouse lives life wives wife \
     knives knife wolves wolf thieves thief leaves leaf loaves loaf halves half shelves shelf calves calf elves elf crises \
     crisis analyses analysis theses thesis criteria criterion phenomena phenomenon oxen ox dice die buses bus gases gas \
     heroes hero potatoes potato tomatoes tomato volcanoes volcano tornadoes tornado torpedoes torpedo mosquitoes mosquito \
     echoes echo embargoes embargo vetoes veto cargoes cargo movies movie cookies cookie zombies zombie calories calorie \
     axes axe caches cache headaches headache avalanches avalanche niches niche sizes size prizes prize breezes breeze \
     bulldozes bulldoze";

/// Nouns that look the same for one and for many, or that end in s and are one.
const SAME: &str = "series species headquarters means news troops crossroads barracks gas lens its was has yes as texas dallas \
     vegas las los angeles kansas politics physics economics athletics pancreas canvas atlas chaos cosmos always \
     perhaps besides afterwards towards christmas overseas upstairs downstairs indoors outdoors sometimes nowadays \
     does goes says whereas hers ours yours theirs alias bias jeans trousers plainclothes hamas";

/// Words in -is that are one thing; others are peoples ("Israelis") and things ("taxis").
const IN_IS: &str = "crisis basis analysis tennis paris axis oasis thesis synopsis diagnosis hypothesis emphasis iris pelvis chassis \
     debris this is his arthritis hepatitis bronchitis catharsis genesis nemesis paralysis penis sepsis trellis \
     tunis dennis louis lewis davis harris morris metropolis annapolis minneapolis indianapolis";

/// Words in -uses that drop only their s.
const USES: &List = any!["uses", "abuses", "excuses", "fuses", "muses", "refuses", "accuses", "misuses", "ruses", "reuses"];

/// Plurals and collectives that a number above one goes with although they carry no s.
const BARE_PLURALS: &str = "aircraft spacecraft sheep deer fish cattle police staff crew personnel infantry youth series species \
     headquarters offspring swine bison salmon trout cod livestock poultry clergy folk";

/// What the lists say of one word.
#[derive(Clone, Copy, Default)]
struct Listed {
    /// The singular of a plural that is not made by adding an s.
    one: Option<&'static str>,
    bare: bool,
    same: bool,
    in_is: bool,
}

/// Every list is asked at once.
fn listed(word: &str) -> Listed {
    static LISTS: OnceLock<Words<Listed>> = OnceLock::new();
    let build = || {
        let mut lists: Words<Listed> = Words::default();
        let mut irregular = IRREGULAR.split(' ');
        while let (Some(many), Some(one)) = (irregular.next(), irregular.next()) {
            lists.at(many).one.get_or_insert(one);
        }
        BARE_PLURALS.split(' ').for_each(|word| lists.at(word).bare = true);
        SAME.split(' ').for_each(|word| lists.at(word).same = true);
        IN_IS.split(' ').for_each(|word| lists.at(word).in_is = true);
        lists
    };
    LISTS.get_or_init(build).get(word.as_bytes()).copied().unwrap_or_default()
}

/// Whether a lower-case word reads as a plural noun.
pub fn is_plural(word: &str) -> bool {
    let listed = listed(word);
    if listed.bare || listed.one.is_some() {
        return true;
    }
    if !word.ends_with(['s', 'n', 'e']) {
        return false;
    }
    word.ends_with("men") && word.len() > 4 && !word.ends_with("ymen") && word != "specimen" && word != "regimen"
        || word.ends_with("children")
        || word.ends_with("people")
        || (word.len() > 2
            && word.ends_with('s')
            && !word.ends_with("ss")
            && !word.ends_with("'s")
            && !word.ends_with("’s")
            && !word.ends_with("ous")
            && (!word.ends_with("us") || matches!(word, "menus" | "gurus" | "emus"))
            && !listed.in_is
            && !listed.same)
}

/// A noun in the singular. Words it does not know as plurals come back as they are.
pub fn singular(word: &str) -> Cow<'_, str> {
    let listed = listed(word);
    if let Some(one) = listed.one {
        return Cow::Borrowed(one);
    }
    if listed.same || word.len() < 3 {
        return Cow::Borrowed(word);
    }
    let ends = |end: &str| word.strip_suffix(end);
    match () {
        () if let Some(stem) = ends("children") => Cow::Owned(format!("{stem}child")),
        () if let Some(stem) = ends("people") => Cow::Owned(format!("{stem}person")),
        () if let Some(stem) = ends("men").filter(|stem| stem.len() > 1 && !matches!(word, "specimen" | "regimen" | "acumen")) => {
            Cow::Owned(format!("{stem}man"))
        }
        () if let Some(stem) = ends("ies").filter(|stem| stem.len() > 1) => Cow::Owned(format!("{stem}y")),
        // "caucuses", "viruses", but "houses", "causes", "uses"
        () if let Some(stem) = ends("es").filter(|stem| {
            stem.len() > 3 && stem.ends_with("us") && !stem.ends_with("ous") && !stem.ends_with("aus") && !USES.has(word)
        }) =>
        {
            Cow::Borrowed(stem)
        }
        () if let Some(stem) = ends("es").filter(|stem| any!["ss", "x", "z", "ch", "sh"].ends(stem)) => Cow::Borrowed(stem),
        () if ends("ss").is_some() || ends("us").is_some() || ends("'s").is_some() || listed.in_is => Cow::Borrowed(word),
        () if let Some(stem) = ends("s") => Cow::Borrowed(stem),
        () => Cow::Borrowed(word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_are_made_singular() {
        for (many, one) in [
            ("drones", "drone"),
            ("people", "person"),
            ("policemen", "policeman"),
            ("grandchildren", "grandchild"),
            ("cities", "city"),
            ("boxes", "box"),
            ("losses", "loss"),
            ("houses", "house"),
            ("aircraft", "aircraft"),
            ("viruses", "virus"),
            ("gas", "gas"),
            ("churches", "church"),
            ("crises", "crisis"),
            ("buses", "bus"),
            ("series", "series"),
            ("ages", "age"),
            ("lives", "life"),
        ] {
            assert_eq!(singular(many), one, "{many}");
        }
    }

    #[test]
    fn plurals_are_told_from_words_in_s() {
        for word in ["drones", "people", "firefighters", "crew", "buses", "species"] {
            assert!(is_plural(word), "{word}");
        }
        for word in ["bus", "previous", "boss", "harbour", "crisis", "town's", "this"] {
            assert!(!is_plural(word), "{word}");
        }
    }
}
