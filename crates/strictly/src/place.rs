//! Where in a value the reader stands.

mod order;
mod way;

pub(crate) use self::order::Order;
pub(crate) use self::way::Way;

use self::order::Side;
use self::way::{Steps, USUAL};
use crate::Pointer;
use crate::pointer::{push_item, push_key, push_member, push_sensitive_key};
use crate::shape::Shape;

/// Lists and objects may be nested this deep, the outermost counted.
pub(crate) const DEPTH_LIMIT: usize = 128;

/// A place in a value, and the shape of what stands there: the way to it from the root, one step
/// for each container. Steps live on the stack of the reader, so that nothing is spent on paths
/// until one is needed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place<'p> {
    parent: Option<&'p Place<'p>>,
    shape: &'static Shape,
    step: Step<'p>,
    depth: usize,
}

#[derive(Clone, Copy, Debug)]
enum Step<'p> {
    Root,
    Member(usize),
    Item(u64),
    /// The value of an entry.
    Entry(EntryKey<'p>),
    /// The key of an entry; findings name the map.
    Key(EntryKey<'p>),
    /// Further into a document, where the model has no names.
    Part,
}

#[derive(Clone, Copy, Debug)]
struct EntryKey<'p> {
    text: &'p str,
    sensitive: bool,
}

impl<'p> Place<'p> {
    pub(crate) fn root(shape: &'static Shape) -> Self {
        Self { parent: None, shape, step: Step::Root, depth: 0 }
    }

    /// The member with this number, and the shape of its values.
    #[inline]
    pub(crate) fn member(&'p self, index: usize, shape: &'static Shape) -> Self {
        self.child(shape, Step::Member(index))
    }

    /// An item of a list.
    #[inline]
    pub(crate) fn item(&'p self, index: u64, shape: &'static Shape) -> Self {
        self.child(shape, Step::Item(index))
    }

    /// The key of an entry.
    #[inline]
    pub(crate) fn key(&'p self, text: &'p str, shape: &'static Shape) -> Self {
        self.child(shape, Step::Key(EntryKey { text, sensitive: shape.sensitive }))
    }

    /// The value of the entry whose key stands here.
    #[inline]
    pub(crate) fn entry(&self, shape: &'static Shape) -> Self {
        let step = match self.step {
            Step::Key(key) => Step::Entry(key),
            step => step,
        };
        Self { shape, step, ..*self }
    }

    /// A place inside the document that stands here; its pointer is that of the document.
    pub(crate) fn part(&'p self) -> Self {
        self.child(self.shape, Step::Part)
    }

    /// What is expected to stand here.
    #[inline]
    pub(crate) fn shape(&self) -> &'static Shape {
        self.shape
    }

    /// True inside a document.
    pub(crate) fn is_part(&self) -> bool {
        matches!(self.step, Step::Part)
    }

    /// How many containers hold the value at this place.
    #[inline]
    pub(crate) fn depth(&self) -> usize {
        self.depth
    }

    /// The way to this place, if its steps are few and small, and no keys.
    #[inline]
    pub(crate) fn way(&self) -> Option<Way> {
        let (mut place, mut steps) = (self, Steps::default());
        loop {
            match place.step {
                Step::Root | Step::Part => {}
                Step::Member(index) => steps = steps.after(index as u64)?,
                Step::Item(index) => steps = steps.after(index)?,
                Step::Key(_) | Step::Entry(_) => return None,
            }
            let Some(parent) = place.parent else {
                return Some(Way::new(place.shape, steps));
            };
            place = parent;
        }
    }

    /// The path that a finding at this place names, that of the map for one of its keys, and what
    /// reports are sorted by; wherever the place is.
    pub(crate) fn trail(&self) -> (Pointer, Order) {
        let (mut text, mut order) = (String::with_capacity(USUAL), Order::default());
        self.write(&mut text, &mut order);
        (Pointer::of(text), order)
    }

    fn write(&self, text: &mut String, order: &mut Order) {
        if let Some(parent) = self.parent {
            parent.write(text, order);
        }
        match self.step {
            Step::Root | Step::Part => {}
            Step::Member(index) => {
                push_member(text, self.member_name(index));
                order.push_number(index as u64);
            }
            Step::Item(index) => {
                push_item(text, index);
                order.push_number(index);
            }
            Step::Key(key) => order.push_key(key.text, Side::Key),
            Step::Entry(key) => {
                order.push_key(key.text, Side::Value);
                if key.sensitive {
                    push_sensitive_key(text);
                } else {
                    push_key(text, key.text);
                }
            }
        }
    }

    /// The name of the member of the parent with this number.
    fn member_name(&self, index: usize) -> &'static str {
        let members = self.parent.map_or(&[][..], |parent| parent.shape.members());
        members.get(index).map_or("", |member| member.name)
    }

    #[inline]
    fn child(&'p self, shape: &'static Shape, step: Step<'p>) -> Self {
        Self { parent: Some(self), shape, step, depth: self.depth + 1 }
    }
}
