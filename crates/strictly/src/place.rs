//! Where in a value the reader stands.

use crate::Pointer;

/// Lists and objects may be nested this deep, the outermost counted.
pub(crate) const DEPTH_LIMIT: usize = 128;

/// How much of a map's key takes part in sorting; a longer common beginning keeps the sender's order.
const KEY_ORDER_LIMIT: usize = 256;

/// A place in a value: the way to it from the root, one step for each container. Steps live on the
/// stack of the reader, so that nothing is spent on paths until one is needed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place<'p> {
    parent: Option<&'p Place<'p>>,
    step: Step<'p>,
    depth: usize,
}

#[derive(Clone, Copy, Debug)]
enum Step<'p> {
    Root,
    Member(usize, &'static str),
    Item(u64),
    Key { key: &'p str, sensitive: bool },
}

/// A step as reports are sorted by: members in declaration order, items by index, entries by key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Order {
    Member(usize),
    Item(u64),
    Key(Box<str>),
}

impl<'p> Place<'p> {
    pub(crate) const ROOT: Place<'static> = Place { parent: None, step: Step::Root, depth: 0 };

    pub(crate) fn member(&'p self, index: usize, name: &'static str) -> Self {
        self.child(Step::Member(index, name))
    }

    pub(crate) fn item(&'p self, index: u64) -> Self {
        self.child(Step::Item(index))
    }

    pub(crate) fn key(&'p self, key: &'p str, sensitive: bool) -> Self {
        self.child(Step::Key { key, sensitive })
    }

    /// How many containers hold the value at this place.
    pub(crate) fn depth(&self) -> usize {
        self.depth
    }

    pub(crate) fn parent(&self) -> &Place<'p> {
        self.parent.unwrap_or(self)
    }

    pub(crate) fn pointer(&self) -> Pointer {
        let mut pointer = self.parent.map(Place::pointer).unwrap_or_default();
        match self.step {
            Step::Root => {}
            Step::Member(_, name) => pointer.push_member(name),
            Step::Item(index) => pointer.push_item(index),
            Step::Key { sensitive: true, .. } => pointer.push_sensitive_key(),
            Step::Key { key, .. } => pointer.push_key(key),
        }
        pointer
    }

    pub(crate) fn order(&self) -> Vec<Order> {
        let mut order = self.parent.map(Place::order).unwrap_or_default();
        match self.step {
            Step::Root => {}
            Step::Member(index, _) => order.push(Order::Member(index)),
            Step::Item(index) => order.push(Order::Item(index)),
            Step::Key { key, .. } => order.push(Order::Key(beginning(key).into())),
        }
        order
    }

    fn child(&'p self, step: Step<'p>) -> Self {
        Self { parent: Some(self), step, depth: self.depth + 1 }
    }
}

/// The part of a key that takes part in sorting.
fn beginning(key: &str) -> &str {
    let end = (0..=KEY_ORDER_LIMIT).rev().find(|end| key.is_char_boundary(*end)).unwrap_or(0);
    if key.len() <= KEY_ORDER_LIMIT { key } else { key.get(..end).unwrap_or(key) }
}
