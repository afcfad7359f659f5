/// A tag as it stands in the page.
#[derive(Clone, Copy, Debug)]
pub struct Tag<'a> {
    pub name: &'a str,
    /// What stands between the name and the closing bracket.
    attributes: &'a str,
}

impl<'a> Tag<'a> {
    pub fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// The value of an attribute, as it is written, without its quotation marks.
    pub fn attribute(&self, wanted: &str) -> Option<&'a str> {
        let mut rest = self.attributes;
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
            let end = rest.find(|c: char| c.is_whitespace() || c == '=')?;
            let name = rest.get(..end)?;
            rest = rest.get(end..)?.trim_start();
            let Some(value) = rest.strip_prefix('=') else { continue };
            let value = value.trim_start();
            let quote = value.chars().next()?;
            let (value, after) = if matches!(quote, '"' | '\'') {
                value.get(1..)?.split_once(quote).unwrap_or((value.get(1..)?, ""))
            } else {
                value.split_at(value.find(char::is_whitespace).unwrap_or(value.len()))
            };
            if name.eq_ignore_ascii_case(wanted) {
                return Some(value);
            }
            rest = after;
        }
    }
}

pub enum Piece<'a> {
    Text(&'a str),
    Open(Tag<'a>),
    Close(&'a str),
    /// An element whose content holds no tags: a script, a style sheet, the title.
    Raw(Tag<'a>, &'a str),
}

/// Cuts a page into text and tags. Comments are left out.
pub fn pieces(page: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut scanner = Scanner { page, at: 0, broken: [false; 2], open: true };
    std::iter::from_fn(move || scanner.next())
}

struct Scanner<'a> {
    page: &'a str,
    at: usize,
    /// Whether a quotation mark (`"`, `'`) was seen that is never closed: from then on it quotes nothing, so that
    /// the rest of the page is not searched again for each tag.
    broken: [bool; 2],
    /// False once no tag can follow.
    open: bool,
}

impl<'a> Scanner<'a> {
    fn next(&mut self) -> Option<Piece<'a>> {
        loop {
            let rest = self.page.get(self.at..).filter(|rest| !rest.is_empty())?;
            let start = if self.open { tag_start(rest) } else { rest.len() };
            if start > 0 {
                self.at += start;
                return rest.get(..start).map(Piece::Text);
            }
            if let Some(comment) = rest.strip_prefix("<!--") {
                self.at = comment.find("-->").map_or(self.page.len(), |end| self.at + 4 + end + 3);
                continue;
            }
            let Some(end) = self.tag_end(rest) else {
                self.open = false;
                continue;
            };
            self.at += end + 1;
            let inner = rest.get(1..end).unwrap_or("");
            if let Some(name) = inner.strip_prefix('/') {
                return Some(Piece::Close(name.trim()));
            }
            if inner.starts_with(['!', '?']) {
                continue;
            }
            let (name, attributes) = inner.split_at(inner.find(|c: char| c.is_whitespace() || c == '/').unwrap_or(inner.len()));
            let tag = Tag { name, attributes };
            if !["script", "style", "title", "textarea", "noscript", "template"].iter().any(|raw| tag.is(raw)) {
                return Some(Piece::Open(tag));
            }
            let content = self.page.get(self.at..).unwrap_or("");
            let end = closing(content, name).unwrap_or(content.len());
            self.at += end;
            return Some(Piece::Raw(tag, content.get(..end).unwrap_or("")));
        }
    }

    /// Where the tag at the start of `rest` ends: the first `>` outside quotation marks.
    fn tag_end(&mut self, rest: &str) -> Option<usize> {
        let mut quote = None;
        let mut first = None;
        for (at, byte) in rest.bytes().enumerate() {
            match (quote, byte) {
                (None, b'>') => return Some(at),
                (None, b'"') if !self.broken[0] => quote = Some(b'"'),
                (None, b'\'') if !self.broken[1] => quote = Some(b'\''),
                (Some(open), _) if open == byte => quote = None,
                (Some(_), b'>') => first = first.or(Some(at)),
                _ => {}
            }
        }
        match quote {
            Some(open) => {
                self.broken[usize::from(open == b'\'')] = true;
                first
            }
            None => first,
        }
    }
}

/// The first `<` that a tag, a comment or a declaration follows.
fn tag_start(text: &str) -> usize {
    let opens =
        |at: &usize| text.as_bytes().get(at + 1).is_some_and(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'/' | b'!' | b'?'));
    text.match_indices('<').map(|(at, _)| at).find(opens).unwrap_or(text.len())
}

/// Where the closing tag of a raw element starts.
fn closing(content: &str, name: &str) -> Option<usize> {
    let bytes = content.as_bytes();
    content
        .match_indices("</")
        .map(|(at, _)| at)
        .find(|at| bytes.get(at + 2..at + 2 + name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes())))
}
