//! What befalls people: words that let a bare number stand for people ("26 injured", "killing one").

use super::{Table, among, every};

/// Adds the table.
pub fn add(table: &mut Table) {
    every(table, BEFALLS, &|entry| entry.befalls = true);
}

const BEFALLS: &str = "dead died dies die dying killed kills kill killing injured injures injure injuring wounded wounds wound wounding hurt hurting missing \
    unaccounted hospitalized hospitalised arrested arrests arresting detained detaining displaced displacing homeless trapped trapping \
    stranded stranding evacuated evacuating rescued rescuing abducted kidnapped kidnapping jailed convicted acquitted executed murdered \
    shot stabbed drowned drowning perished infected infecting sickened sickening unemployed jobless fatally critically seriously severely \
    slightly lightly buried burying maimed maiming slain beheaded captured capturing deported tested vaccinated quarantined survived \
    nicked charged sentenced freed electrocuted suffocated slaughtered remanded marooned unhurt";

/// Whether it names those who speak to reporters without a name: "police said", "Organisers: 110,000".
pub fn speaks(word: &str) -> bool {
    among!(
        word,
        "officials"
            | "police"
            | "authorities"
            | "military"
            | "ministry"
            | "government"
            | "army"
            | "force"
            | "doctors"
            | "medics"
            | "witnesses"
            | "residents"
            | "company"
            | "scientists"
            | "researchers"
            | "investigators"
            | "prosecutors"
            | "rescuers"
            | "organisers"
            | "organizers"
            | "union"
            | "unions"
            | "campaigners"
    )
}
