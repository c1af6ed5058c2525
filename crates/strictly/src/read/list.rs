//! Lists.

use serde::de::SeqAccess;

use super::Seed;
use super::skip::Skip;
use crate::place::Place;
use crate::shape::Kind;
use crate::wire::Read;
use crate::{At, JsonType, Wire};

/// Reads the items of a list. Those beyond the greatest length allowed are counted, not read, and
/// then nothing inside the list is reported: the list is too long, and that is all.
pub(crate) fn read_list<'de, T, A>(mut list: A, mut at: At<'_>) -> Result<Option<Vec<T>>, A::Error>
where
    T: Wire,
    A: SeqAccess<'de>,
{
    let most = at.most();
    let mark = at.report.open_container();
    let keep = at.report.keep;
    at.report.keep |= matches!(at.shape.kind, Kind::List { unique_items: true, .. });
    let (mut items, mut count) = (Vec::new(), 0);
    while count < most {
        let place = at.place.item(count);
        let Some(item) = read_item(&mut list, &mut at, &place)? else {
            break;
        };
        if let Read::Value(item) = item {
            items.push(item);
        }
        count += 1;
    }
    at.report.keep = keep;
    if count == most {
        while list.next_element_seed(Skip::inside(&at))?.is_some() {
            count += 1;
        }
    }
    if count > most {
        at.report.discard(&mark);
        at.length(count);
        return Ok(None);
    }
    let complete = items.len() as u64 == count;
    let comparable = complete && !at.report.mismatched_since(&mark);
    at.report.close_container(&mark);
    at.length(count);
    if comparable {
        at.unique_items(&items);
    }
    Ok(complete.then_some(items))
}

/// Reads one item, if there is one more.
fn read_item<'de, T, A>(
    list: &mut A,
    at: &mut At<'_>,
    place: &Place<'_>,
) -> Result<Option<Read<T>>, A::Error>
where
    T: Wire,
    A: SeqAccess<'de>,
{
    let Kind::List { member, sparse, .. } = at.shape.kind else {
        return Ok(None);
    };
    let read = list.next_element_seed(Seed::new(at.inside(member, place)))?;
    Ok(read.map(|read| match read {
        Read::Null if sparse || matches!(member.kind, Kind::Document) => T::null().into(),
        Read::Null => {
            at.inside(member, place).unexpected(JsonType::Null);
            Read::Refused
        }
        read => read,
    }))
}
