//! Words that tell where something is, and where not.

/// Whether a word is in a list of words.
pub fn is_one(words: &str, word: &str) -> bool {
    words.split(' ').any(|known| known == word)
}

/// What a place is before it has its name.
pub const SPOTS: &str = "city town village hamlet capital port province region district state county suburb area island neighborhood \
    neighbourhood borough municipality outskirts centre center heart parts part north south east west coast shore edge \
    settlement enclave valley territory republic resort middle country zone";

/// What tells which part of a place, or how it lies.
pub const ASPECTS: &str = "neighbouring neighboring nearby central northern southern eastern western northeastern northwestern southeastern \
    southwestern north south east west downtown rural suburban greater inner occupied mainland coastal";

/// What a name of a place begins with and one of a person does not: "East Velm".
pub const SIDES: &str = "north south east west northern southern eastern western new upper";

/// What has a number and no name: "in Room 12", "at Gate 19".
pub const NUMBERED: &str = "week page age building chapter game round day phase level grade section article room gate unit";

/// Organisations that are houses as well.
pub const HOUSES: &str = "hospital university college school church center centre clinic court courthouse prison jail hotel mall store park \
    stadium arena base headquarters plant museum theatre theater mosque airport station house houses yard playground \
    office offices institute camp hall library club apartments";

/// Countries and towns that are called by their letters.
pub const NATIONS: &str = "us u.s. u.s usa uk u.k. u.k uae eu d.c. d.c dc nyc l.a.";

/// What is done to or by those whom "to" leads to a place: "taken to Velm", and not "offered to Velm".
pub const MOVES: &str = "taken took take rushed brought bring sent send flown flew fly airlifted transported moved fled travelled traveled went \
    go gone drove driven returned came delivered deployed evacuated transferred shipped exported headed flight flights \
    called responded admitted";
