//! Lists.

use serde::ser::{SerializeSeq, Serializer};

use super::{Read, Wire};
use crate::At;
use crate::read::{Items, Source, read_list};
use crate::shape::{Kind, Shape};
use crate::write::Written;

impl<T: Wire> Wire for Vec<T> {
    #[inline]
    fn read<'de, S: Source<'de>>(source: S, at: At<'_>) -> Result<Read<Self>, S::Error> {
        source.list(at)
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }

    fn from_list<'de, I: Items<'de>>(list: I, at: At<'_>) -> Result<Option<Self>, I::Error> {
        read_list(list, at)
    }

    fn check(&self, mut at: At<'_>) {
        let Kind::List { member, .. } = at.shape().kind else {
            return;
        };
        if !at.length_to_look_into(self.len() as u64) {
            return;
        }
        at.unique_items(self);
        for (index, item) in (0..).zip(self) {
            let place = at.place.item(index, member);
            item.check(at.inside(&place));
        }
    }

    fn write<S: Serializer>(
        &self,
        shape: &'static Shape,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let Kind::List { member, .. } = shape.kind else {
            return serializer.serialize_none();
        };
        let mut list = serializer.serialize_seq(Some(self.len()))?;
        for value in self {
            list.serialize_element(&Written { value, shape: member })?;
        }
        list.end()
    }
}
