use std::any::Any;
use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;
use web_sys::{Element, Event, Node};

pub type Text = Cow<'static, str>;
pub type Handler = Rc<dyn Fn(&Event)>;

/// One node of the tree.
pub enum V {
    /// Keeps the place of something that is not there now, so that what follows keeps its own.
    Nothing,
    Text(Text, Option<Node>),
    El(El),
    Later(Later),
}

/// An element: its name, what it carries, and what stands in it.
pub struct El(pub(super) Box<Inner>);

pub(super) struct Inner {
    pub tag: &'static str,
    /// Tells apart elements whose places among their kind change. 0: the place tells.
    pub key: u64,
    pub marks: Vec<Mark>,
    pub on: Vec<(&'static str, Handler)>,
    pub kids: Vec<V>,
    /// Done once, when the element stands in the document.
    pub made: Option<fn(&Element)>,
    pub stamp: Option<Stamp>,
    pub node: Option<Element>,
    /// Where its handlers are kept.
    pub slot: Option<usize>,
}

#[derive(PartialEq)]
pub(super) struct Mark {
    pub kind: Kind,
    pub name: &'static str,
    pub value: Value,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Kind {
    Attribute,
    /// What a reader can change, and is set only when we want another value than before.
    Property,
    /// A style of the element's own. The policy forbids these as attributes.
    Style,
}

#[derive(PartialEq)]
pub enum Value {
    Text(Text),
    Flag(bool),
}

/// What an element was drawn from: while both are the same it is not drawn again.
pub(super) struct Stamp {
    pub of: Arc<dyn Any + Send + Sync>,
    pub with: u64,
}

impl Stamp {
    pub fn is(&self, other: &Stamp) -> bool {
        self.with == other.with && Arc::ptr_eq(&self.of, &other.of)
    }
}

/// An element that is drawn only if it was not drawn before from the same things.
pub struct Later {
    pub(super) tag: &'static str,
    pub(super) key: u64,
    pub(super) stamp: Stamp,
    pub(super) draw: Box<dyn FnOnce() -> El>,
}

pub fn el(tag: &'static str) -> El {
    El(Box::new(Inner {
        tag,
        key: 0,
        marks: Vec::new(),
        on: Vec::new(),
        kids: Vec::new(),
        made: None,
        stamp: None,
        node: None,
        slot: None,
    }))
}

/// An element under a key, drawn from `of` and what `with` stands for, or left as it is where both are as before.
pub fn later(tag: &'static str, key: u64, of: Arc<dyn Any + Send + Sync>, with: u64, draw: Box<dyn FnOnce() -> El>) -> V {
    V::Later(Later { tag, key, stamp: Stamp { of, with }, draw })
}

/// A key out of words.
pub fn key_of(words: &str) -> u64 {
    words.bytes().fold(0xcbf2_9ce4_8422_2325, |key, byte| (key ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

impl El {
    pub fn key(mut self, key: u64) -> El {
        self.0.key = key;
        self
    }

    pub fn class(self, name: impl Into<Text>) -> El {
        self.attr("class", name)
    }

    /// Adds a class where something holds. Stands after `class`.
    pub fn class_if(mut self, name: &'static str, on: bool) -> El {
        if on {
            self.add_class(name);
        }
        self
    }

    pub fn attr(mut self, name: &'static str, value: impl Into<Text>) -> El {
        self.mark(Kind::Attribute, name, Value::Text(value.into()));
        self
    }

    /// An attribute that says "true" or "false".
    pub fn says(self, name: &'static str, on: bool) -> El {
        self.attr(name, if on { "true" } else { "false" })
    }

    /// What a screen reader calls it.
    pub fn name(self, name: impl Into<Text>) -> El {
        self.attr("aria-label", name)
    }

    pub fn prop(mut self, name: &'static str, value: impl Into<Value>) -> El {
        self.mark(Kind::Property, name, value.into());
        self
    }

    pub fn style(mut self, name: &'static str, value: String) -> El {
        self.mark(Kind::Style, name, Value::Text(value.into()));
        self
    }

    pub fn on(mut self, event: &'static str, act: impl Fn(&Event) + 'static) -> El {
        self.0.on.push((event, Rc::new(act)));
        self
    }

    pub fn press(self, act: impl Fn() + 'static) -> El {
        self.on("click", move |_| act())
    }

    pub fn made(mut self, act: fn(&Element)) -> El {
        self.0.made = Some(act);
        self
    }

    pub fn kid(mut self, kid: impl Into<V>) -> El {
        self.0.kids.push(kid.into());
        self
    }

    pub fn kids(mut self, kids: Vec<V>) -> El {
        self.0.kids.extend(kids);
        self
    }

    fn mark(&mut self, kind: Kind, name: &'static str, value: Value) {
        self.0.marks.push(Mark { kind, name, value });
    }

    fn add_class(&mut self, name: &str) {
        match self.0.marks.iter_mut().find(|mark| mark.name == "class") {
            Some(Mark { value: Value::Text(text), .. }) => {
                let text = text.to_mut();
                text.push(' ');
                text.push_str(name);
            }
            _ => self.mark(Kind::Attribute, "class", Value::Text(name.to_owned().into())),
        }
    }
}

impl V {
    pub(super) fn node(&self) -> Option<&Node> {
        match self {
            V::Text(_, node) => node.as_ref(),
            V::El(el) => el.0.node.as_deref(),
            V::Nothing | V::Later(_) => None,
        }
    }

    pub(super) fn key(&self) -> u64 {
        match self {
            V::El(el) => el.0.key,
            V::Later(later) => later.key,
            V::Nothing | V::Text(..) => 0,
        }
    }

    /// Whether one can be made into the other.
    pub(super) fn is_like(&self, other: &V) -> bool {
        self.kind() == other.kind() && self.key() == other.key()
    }

    pub(super) fn kind(&self) -> &'static str {
        match self {
            V::Nothing => "",
            V::Text(..) => "#",
            V::El(el) => el.0.tag,
            V::Later(later) => later.tag,
        }
    }
}

impl From<El> for V {
    fn from(el: El) -> V {
        V::El(el)
    }
}

impl From<&'static str> for V {
    fn from(text: &'static str) -> V {
        V::Text(text.into(), None)
    }
}

impl From<String> for V {
    fn from(text: String) -> V {
        V::Text(text.into(), None)
    }
}

impl From<Option<El>> for V {
    fn from(el: Option<El>) -> V {
        el.map_or(V::Nothing, V::El)
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Value {
        Value::Flag(flag)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::Text(text.into())
    }
}

impl From<&'static str> for Value {
    fn from(text: &'static str) -> Value {
        Value::Text(text.into())
    }
}
