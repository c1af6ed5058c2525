//! Lists.

use super::{Items, drain_items};
use crate::shape::Kind;
use crate::wire::Read;
use crate::{At, JsonType, Wire};

/// Reads the items of a list. Those beyond the greatest length allowed are counted, not read, and
/// then nothing inside the list is reported: the list is too long, and that is all.
pub(crate) fn read_list<'de, T, I>(mut list: I, mut at: At<'_>) -> Result<Option<Vec<T>>, I::Error>
where
    T: Wire,
    I: Items<'de>,
{
    let most = at.most();
    let mark = at.report.open_container();
    let keep = at.report.keep;
    let Kind::List { member, sparse, unique_items } = at.shape().kind else {
        return drain_items(list, &at).map(|()| None);
    };
    at.report.keep |= unique_items;
    let (mut items, mut count) = (Vec::new(), 0);
    while count < most {
        let place = at.place.item(count, member);
        let Some(item) = read_item(&mut list, at.inside(&place), sparse)? else {
            break;
        };
        if let Read::Value(item) = item {
            items.push(item);
        }
        count += 1;
    }
    at.report.keep = keep;
    if count == most {
        let depth = at.place.depth() + 1;
        while list.skip(depth)?.is_some() {
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
fn read_item<'de, T, I>(
    list: &mut I,
    mut at: At<'_>,
    sparse: bool,
) -> Result<Option<Read<T>>, I::Error>
where
    T: Wire,
    I: Items<'de>,
{
    let read = list.next(at.same())?;
    Ok(read.map(|read| match read {
        Read::Null if sparse || matches!(at.shape().kind, Kind::Document) => T::null().into(),
        Read::Null => {
            at.unexpected(JsonType::Null);
            Read::Refused
        }
        read => read,
    }))
}
