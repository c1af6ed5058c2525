//! Reading: what a [`Source`] holds in, checked values out.

mod aggregate;
mod foreign;
mod list;
mod map;
mod source;

pub(crate) use self::aggregate::{
    Assemble, Members, Outcome, Slots, SlotsOf, read_aggregate, read_members, read_next,
    read_structure, read_union,
};
pub(crate) use self::foreign::Foreign;
pub(crate) use self::list::read_list;
pub(crate) use self::map::{Entries, Seen, read_map};
pub(crate) use self::source::Numbered;
pub use self::source::{Items, Name, Object, Skipped, Source};
pub(crate) use self::source::{drain_items, drain_object, held};
