use crate::text::letters::Letter;
/// The publisher's page, scrolled to the words: an address with a text fragment (`#:~:text=`).
/// None where the address is not one a browser opens from here.
pub fn at_publisher(url: &str, words: &str) -> Option<String> {
    let url = url.trim();
    if !is_web(url) {
        return None;
    }
    let base = url.split('#').next().unwrap_or(url);
    let words: Vec<&str> = words.split_whitespace().collect();
    if words.is_empty() {
        return Some(base.to_owned());
    }
    // A long passage is named by its first and last words, as the standard provides.
    let text = match words.as_slice() {
        [first @ .., _, _, _, _] if first.len() >= 12 => {
            [encode(&words[..4].join(" ")), encode(&words[words.len() - 4..].join(" "))].join(",")
        }
        all => encode(&all.join(" ")),
    };
    Some([base, "#:~:text=", &text].concat())
}

/// Whether an address is one we would ever make a link of.
pub fn is_web(url: &str) -> bool {
    let lower = url.trim().to_ascii_lowercase();
    let host = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"));
    host.is_some_and(|host| host.starts_with(|c: char| c.is_wordy()) && !host.contains(char::is_whitespace))
}

/// Percent-encoding for a text fragment, where `-`, `,` and `&` have a meaning of their own.
fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 3);
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            _ => {
                out.push('%');
                out.extend([byte >> 4, byte & 15].map(|digit| char::from(b"0123456789ABCDEF"[usize::from(digit)])));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_passage_stands_whole_and_a_long_one_by_its_ends() {
        assert_eq!(
            at_publisher("https://harbour.example/story#top", "at least 23 dead, police said").as_deref(),
            Some("https://harbour.example/story#:~:text=at%20least%2023%20dead%2C%20police%20said")
        );
        let long = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen";
        assert_eq!(
            at_publisher("http://h.example", long).as_deref(),
            Some("http://h.example#:~:text=one%20two%20three%20four,thirteen%20fourteen%20fifteen%20sixteen")
        );
    }

    #[test]
    fn only_the_web_is_linked() {
        for url in ["javascript:alert(1)", "data:text/html,x", "ftp://x.example", "//x.example", "https://", "https://a b", ""] {
            assert_eq!(at_publisher(url, "x"), None, "{url}");
        }
    }
}
