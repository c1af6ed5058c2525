//! Structures and unions.

use serde::ser::Serializer;

use super::{Read, Wire};
use crate::aggregate::{Aggregate, Checker, Fill};
use crate::read::{Assemble, Object, Source, read_structure, read_union};
use crate::shape::{Kind, Shape};
use crate::{At, write};

impl<T: Aggregate> Wire for T {
    #[inline]
    fn read<'de, S: Source<'de>>(source: S, at: At<'_>) -> Result<Read<Self>, S::Error> {
        source.object(at)
    }

    /// A structure with its required members corrected in turn; a union of an unknown member.
    fn absent() -> Option<Self> {
        if const { is_union(T::SHAPE) } { T::unknown("") } else { T::finish(T::Draft::default()) }
    }

    fn from_object<'de, O: Object<'de>>(object: O, at: At<'_>) -> Result<Option<Self>, O::Error> {
        // Each type is compiled for what it is alone.
        if const { is_union(T::SHAPE) } {
            read_union(object, at)
        } else {
            read_structure(object, at)
        }
    }

    fn check(&self, mut at: At<'_>) {
        let Ok(()) = self.visit(&mut Checker { at: &mut at });
    }

    fn write<S: Serializer>(
        &self,
        shape: &'static Shape,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        write::aggregate(self, shape, serializer)
    }
}

impl<T: Aggregate> Assemble for T {
    type Draft = T::Draft;

    fn fill<F: Fill>(draft: &mut Self::Draft, member: usize, from: F) -> Result<(), F::Error> {
        T::fill(draft, member, from)
    }

    fn finish(draft: Self::Draft, _: &'static Shape) -> Option<Self> {
        T::finish(draft)
    }

    fn unknown(name: &str) -> Option<Self> {
        T::unknown(name)
    }
}

const fn is_union(shape: &Shape) -> bool {
    matches!(shape.kind, Kind::Union { .. })
}
