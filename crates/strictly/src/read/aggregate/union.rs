//! Unions.

use super::{Assemble, Outcome, SlotsOf, fill_next};
use crate::read::{Numbered, Object};
use crate::shape::Member;
use crate::{At, MismatchKind};

/// Reads a union. Unless exactly one member is set, what is inside does not matter.
pub(crate) fn read_union<'de, T, O>(mut object: O, mut at: At<'_>) -> Result<Option<T>, O::Error>
where
    T: Assemble,
    O: Object<'de>,
{
    let members = at.shape().members();
    let mark = at.report.open_container();
    let mut draft = T::Draft::default();
    let (mut found, mut set, mut deep) = (0, Outcome::Null, false);
    let mut unknown = None;
    let depth = at.place.depth() + 1;
    while let Some(name) = object.key()? {
        if let Some(member) = member_of_union(members, &name) {
            let outcome = fill_next(&mut SlotsOf::<T>(&mut draft), member, &mut object, &mut at)?;
            if outcome != Outcome::Null {
                found += 1;
                set = outcome;
            }
        } else {
            let skipped = object.skip(depth)?;
            deep |= skipped.deep;
            if !skipped.null && name != TYPE {
                found += 1;
                unknown = Some(name);
            }
        }
    }
    if found != 1 {
        at.report.discard(&mark);
        at.mismatch(MismatchKind::UnionMembers { found });
        return Ok(None);
    }
    at.report.close_container(&mark);
    if set == Outcome::Null && !at.report.open && !at.report.structural {
        at.mismatch(MismatchKind::UnknownUnionMember);
        return Ok(None);
    }
    if deep {
        at.too_deep();
    }
    Ok(match set {
        Outcome::Value => T::finish(draft, at.shape()),
        Outcome::Refused => None,
        Outcome::Null => unknown.and_then(|name| T::unknown(&name)),
    })
}

/// What protocols put beside the member of a union to say which type it is.
const TYPE: &str = "__type";

fn member_of_union(members: &'static [Member], name: &str) -> Option<Numbered> {
    members.iter().enumerate().find(|(_, member)| member.json_name == name && name != TYPE)
}
