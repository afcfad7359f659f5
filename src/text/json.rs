//! JSON, small: what is read becomes a tree whatever it says, and what is written is told mark by mark. The page
//! reads and writes its own few files with this, so that no reader is built for every type that stands in one.

/// A JSON value. Numbers keep the digits they were written in.
#[derive(Clone, PartialEq, Debug)]
pub enum Json {
    Null,
    Bool(bool),
    Number(String),
    Text(String),
    List(Vec<Json>),
    Fields(Vec<(String, Json)>),
}

/// Deeper than any file of ours; a deeper one is refused before it fills the stack.
const DEPTH: usize = 100;

impl Json {
    /// Reads a whole text. Where it is no JSON, says at which byte that shows.
    pub fn read(text: &str) -> Result<Json, String> {
        let mut reader = Reader { text, at: 0 };
        let value = reader.value(DEPTH);
        reader.space();
        match value {
            Some(value) if reader.at == text.len() => Ok(value),
            _ => Err(format!("it is no JSON from its byte {} on", reader.at)),
        }
    }

    /// A field's value; `None` where there is none, or it is null.
    pub fn get(&self, name: &str) -> Option<&Json> {
        let Json::Fields(fields) = self else { return None };
        fields.iter().find(|(known, _)| known == name).map(|(_, value)| value).filter(|value| **value != Json::Null)
    }

    pub fn text(&self) -> Option<&str> {
        if let Json::Text(text) = self { Some(text) } else { None }
    }

    /// The text of a field.
    pub fn text_of(&self, name: &str) -> Option<String> {
        self.get(name)?.text().map(str::to_owned)
    }

    /// A field that counts something.
    pub fn count_of(&self, name: &str) -> Option<u32> {
        self.get(name)?.count()
    }

    pub fn count(&self) -> Option<u32> {
        if let Json::Number(digits) = self { digits.parse().ok() } else { None }
    }

    /// The items of a list; nothing else has any.
    pub fn items(&self) -> &[Json] {
        if let Json::List(items) = self { items } else { &[] }
    }

    /// The items of a field that is a list.
    pub fn items_of(&self, name: &str) -> Option<&[Json]> {
        if let Json::List(items) = self.get(name)? { Some(items) } else { None }
    }
}

/// What items are read as, and the places of those that cannot be, counted from one.
pub fn each<T>(items: &[Json], read: impl Fn(&Json) -> Option<T>) -> (Vec<T>, Vec<usize>) {
    let (mut found, mut unread) = (Vec::new(), Vec::new());
    for (item, place) in items.iter().zip(1..) {
        match read(item) {
            Some(item) => found.push(item),
            None => unread.push(place),
        }
    }
    (found, unread)
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    /// Takes this mark, if it comes next.
    fn takes(&mut self, mark: &str) -> bool {
        let here = self.text.as_bytes()[self.at..].starts_with(mark.as_bytes());
        self.at += if here { mark.len() } else { 0 };
        here
    }

    fn value(&mut self, depth: usize) -> Option<Json> {
        self.space();
        match self.peek()? {
            b'{' if depth > 0 => {
                let mut fields = Vec::new();
                self.list(b'}', |reader| {
                    let name = reader.string()?;
                    reader.space();
                    let colon = reader.takes(":");
                    fields.push((name, reader.value(depth - 1).filter(|_| colon)?));
                    Some(())
                })?;
                Some(Json::Fields(fields))
            }
            b'[' if depth > 0 => {
                let mut items = Vec::new();
                self.list(b']', |reader| {
                    items.push(reader.value(depth - 1)?);
                    Some(())
                })?;
                Some(Json::List(items))
            }
            b'"' => self.string().map(Json::Text),
            b'-' | b'0'..=b'9' => self.number(),
            _ if self.takes("null") => Some(Json::Null),
            _ if self.takes("true") => Some(Json::Bool(true)),
            _ if self.takes("false") => Some(Json::Bool(false)),
            _ => None,
        }
    }

    /// What stands between two brackets, with commas between.
    fn list(&mut self, end: u8, mut item: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.at += 1;
        self.space();
        if self.peek()? == end {
            self.at += 1;
            return Some(());
        }
        loop {
            self.space();
            item(self)?;
            self.space();
            let mark = self.peek()?;
            if mark != b',' && mark != end {
                return None;
            }
            self.at += 1;
            if mark == end {
                return Some(());
            }
        }
    }

    fn number(&mut self) -> Option<Json> {
        let from = self.at;
        self.takes("-");
        if !self.takes("0") {
            self.digits()?;
        }
        if self.takes(".") {
            self.digits()?;
        }
        if self.takes("e") || self.takes("E") {
            let _ = self.takes("-") || self.takes("+");
            self.digits()?;
        }
        Some(Json::Number(self.text[from..self.at].to_owned()))
    }

    /// One digit at least.
    fn digits(&mut self) -> Option<()> {
        let from = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        (self.at > from).then_some(())
    }

    fn string(&mut self) -> Option<String> {
        if !self.takes("\"") {
            return None;
        }
        let mut text = String::new();
        loop {
            let rest = &self.text[self.at..];
            let plain = rest.bytes().position(|byte| byte == b'"' || byte == b'\\' || byte < b' ')?;
            text.push_str(&rest[..plain]);
            self.at += plain;
            match self.peek()? {
                b'"' => {
                    self.at += 1;
                    return Some(text);
                }
                b'\\' => text.push(self.escaped()?),
                _ => return None,
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        let mark = *self.text.as_bytes().get(self.at + 1)?;
        if mark == b'u' {
            let first = self.unit()?;
            // Characters past the first 65,536 are written as two.
            let second = if (0xD800..0xDC00).contains(&first) { Some(self.unit()?) } else { None };
            return char::decode_utf16([first].into_iter().chain(second)).next()?.ok();
        }
        self.at += 2;
        Some(match mark {
            b'n' => '\n',
            b't' => '\t',
            b'r' => '\r',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'"' | b'\\' | b'/' => char::from(mark),
            _ => {
                self.at -= 2;
                return None;
            }
        })
    }

    /// `\u12ab`
    fn unit(&mut self) -> Option<u16> {
        let digits = self.text.get(self.at..self.at + 6)?.strip_prefix("\\u")?;
        let unit = digits.bytes().all(|byte| byte.is_ascii_hexdigit()).then(|| u16::from_str_radix(digits, 16).ok())??;
        self.at += 6;
        Some(unit)
    }
}

/// Writes JSON on one line. Commas come by themselves.
#[derive(Default)]
pub struct Writer {
    out: String,
}

impl Writer {
    /// With room for what is likely to be written.
    pub fn sized(bytes: usize) -> Writer {
        Writer { out: String::with_capacity(bytes) }
    }

    /// Opens `{` or `[`.
    pub fn open(&mut self, mark: char) {
        self.comma();
        self.out.push(mark);
    }

    /// Closes what is open, with `}` or `]`.
    pub fn close(&mut self, mark: char) {
        self.out.push(mark);
    }

    /// A field's name, which has nothing to escape; its value comes next.
    pub fn name(&mut self, name: &'static str) -> &mut Writer {
        self.comma();
        self.out.push('"');
        self.out.push_str(name);
        self.out.push_str("\":");
        self
    }

    /// A field's name, whatever it is.
    pub fn key(&mut self, name: &str) -> &mut Writer {
        self.text(name);
        self.out.push(':');
        self
    }

    pub fn text(&mut self, text: &str) {
        self.comma();
        self.out.push('"');
        let mut from = 0;
        let escaped = |byte: u8| byte < b' ' || byte == b'"' || byte == b'\\';
        // Most texts have nothing to escape: that is seen many bytes at a time.
        let (words, rest) = text.as_bytes().as_chunks();
        let some = words.iter().any(|word| has_escaped(u64::from_le_bytes(*word))) || rest.iter().any(|&byte| escaped(byte));
        for (at, byte) in text.bytes().enumerate().filter(|&(_, byte)| some && escaped(byte)) {
            self.out.push_str(&text[from..at]);
            from = at + 1;
            self.out.push('\\');
            let short = [(b'"', '"'), (b'\\', '\\'), (b'\n', 'n'), (b'\r', 'r'), (b'\t', 't'), (8, 'b'), (12, 'f')];
            match short.into_iter().find(|(known, _)| *known == byte) {
                Some((_, letter)) => self.out.push(letter),
                None => {
                    self.out.push_str("u00");
                    self.out.extend([byte >> 4, byte & 15].map(|digit| char::from(b"0123456789abcdef"[usize::from(digit)])));
                }
            }
        }
        self.out.push_str(&text[from..]);
        self.out.push('"');
    }

    /// A text, or null.
    pub fn maybe(&mut self, text: Option<&str>) {
        match text {
            Some(text) => self.text(text),
            None => self.plain("null"),
        }
    }

    pub fn count(&mut self, count: usize) {
        let mut digits = [0; 20];
        let (mut left, mut at) = (count, digits.len());
        loop {
            at -= 1;
            digits[at] = b'0' + (left % 10) as u8;
            left /= 10;
            if left == 0 {
                break;
            }
        }
        self.comma();
        self.out.push_str(std::str::from_utf8(&digits[at..]).unwrap_or_default());
    }

    pub fn bool(&mut self, is: bool) {
        self.plain(if is { "true" } else { "false" });
    }

    /// What is JSON already.
    pub fn plain(&mut self, json: &str) {
        self.comma();
        self.out.push_str(json);
    }

    pub fn finish(self) -> String {
        self.out
    }

    fn comma(&mut self) {
        if !matches!(self.out.as_bytes().last(), None | Some(b'{' | b'[' | b':' | b',')) {
            self.out.push(',');
        }
    }
}

/// Whether one of eight bytes is a control character, a quotation mark or a backslash.
fn has_escaped(word: u64) -> bool {
    const ONES: u64 = u64::MAX / 255;
    // The high bit of a byte that is smaller than another; right for the lowest such byte, which is enough.
    let below = |word: u64, limit: u64| word.wrapping_sub(ONES * limit) & !word;
    let either = below(word, 0x20) | below(word ^ (ONES * 0x22), 1) | below(word ^ (ONES * 0x5c), 1);
    either & ONES << 7 != 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    fn same(ours: &Json, theirs: &Value) -> bool {
        match (ours, theirs) {
            (Json::Null, Value::Null) => true,
            (Json::Bool(ours), Value::Bool(theirs)) => ours == theirs,
            (Json::Number(ours), Value::Number(theirs)) => ours.parse::<f64>().ok() == theirs.as_f64(),
            (Json::Text(ours), Value::String(theirs)) => ours == theirs,
            (Json::List(ours), Value::Array(theirs)) => ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(a, b)| same(a, b)),
            (Json::Fields(ours), Value::Object(theirs)) => ours.iter().all(|(name, value)| {
                theirs.get(name).is_some_and(|other| ours.iter().filter(|(n, _)| n == name).count() > 1 || same(value, other))
            }),
            _ => false,
        }
    }

    #[test]
    fn reads_what_is_json_and_refuses_what_is_not() {
        for text in [
            "null",
            " [ ] ",
            "{}",
            "[1, -2.5e3, true]",
            r#"{"a": {"b": ["\u00e9\n\"\\\/", "\ud83d\ude00"]}}"#,
            "\"\"",
            "0",
            "[1,]",
            "{\"a\"}",
            "{\"a\":}",
            "[1 2]",
            "\"\n\"",
            r#""\ud83d""#,
            r#""\x""#,
            "nul",
            "1.",
            "--1",
            "{} {}",
            "",
            "[",
            "\"\\u12",
            "{,}",
            "é",
        ] {
            let (ours, theirs) = (Json::read(text), serde_json::from_str::<Value>(text));
            assert_eq!(ours.is_ok(), theirs.is_ok(), "{text}: {ours:?} {theirs:?}");
            if let (Ok(ours), Ok(theirs)) = (ours, theirs) {
                assert!(same(&ours, &theirs), "{text}");
            }
        }
        assert!(Json::read(&"[".repeat(1_000_000)).is_err());
    }

    #[test]
    fn fields_are_found_by_name() {
        let json = Json::read(r#"{"name": "a", "count": 3, "list": [1], "none": null}"#).unwrap();
        assert_eq!((json.text_of("name").as_deref(), json.count_of("count")), (Some("a"), Some(3)));
        assert_eq!(json.items_of("list").map(<[Json]>::len), Some(1));
        assert!(json.get("none").is_none() && json.items_of("name").is_none() && json.count_of("name").is_none());
    }

    proptest! {
        #[test]
        fn strings_are_written_as_everyone_writes_them(text in any::<String>()) {
            let mut to = Writer::default();
            to.open('[');
            to.text(&text);
            to.maybe(None);
            to.open('{');
            to.name("n").count(7);
            to.key(&text).bool(true);
            to.close('}');
            to.close(']');
            let written = to.finish();
            let quoted = serde_json::to_string(&text).unwrap();
            prop_assert_eq!(&written, &format!("[{quoted},null,{{\"n\":7,{quoted}:true}}]"));
            prop_assert!(same(&Json::read(&written).unwrap(), &serde_json::from_str::<Value>(&written).unwrap()));
        }

        #[test]
        fn no_text_makes_it_panic(text in "[\\[\\]{}:,\"\\\\u0-9a-f. é-]{0,40}") {
            let theirs = serde_json::from_str::<Value>(&text);
            if let Ok(ours) = Json::read(&text) {
                prop_assert!(theirs.is_err() || same(&ours, &theirs.unwrap()));
            }
        }
    }
}
