//! Words that set one side before or behind another: the points that follow them by "by" are a margin.

const LEADS: [&str; 10] = ["ahead", "behind", "lead", "leading", "leads", "led", "trail", "trailed", "trailing", "trails"];

/// Whether a word, in small letters, is one of them.
pub fn is_lead(word: &str) -> bool {
    LEADS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measure(text: &str) -> Option<&'static str> {
        let text = crosscheck::text::Article { text: text.to_owned(), ..Default::default() };
        crosscheck::claim::read(&text).claims.first().and_then(|claim| claim.measure)
    }

    #[test]
    fn who_leads_by_points_has_a_margin() {
        for lead in LEADS {
            assert_eq!(measure(&format!("Orlo {lead} Venn by six points.")), Some("margin"), "{lead}");
        }
        assert_eq!(measure("Orlo's index fell by six points."), None, "near miss");
    }
}
