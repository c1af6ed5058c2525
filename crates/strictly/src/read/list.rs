//! Lists.

use super::{Items, drain_items, held};
use crate::report::Mark;
use crate::shape::Kind;
use crate::{At, Wire};

/// Reads the items of a list. Those beyond the greatest length allowed are counted, not read, and
/// then nothing inside the list is reported: the list is too long, and that is all.
pub(crate) fn read_list<'de, T, I>(mut list: I, mut at: At<'_>) -> Result<Option<Vec<T>>, I::Error>
where
    T: Wire,
    I: Items<'de>,
{
    let Kind::List { member, sparse, unique_items } = at.shape().kind else {
        return drain_items(list, &at).map(|()| None);
    };
    let most = at.most();
    let mark = at.report.open_container();
    let keep = at.report.keep;
    at.report.keep |= unique_items;
    let (mut items, mut count) = (Vec::new(), 0);
    while count < most {
        let place = at.place.item(count, member);
        let mut at = at.inside(&place);
        let Some(item) = list.next(at.same())? else {
            break;
        };
        items.extend(held(item, at, sparse));
        count += 1;
    }
    at.report.keep = keep;
    let complete = items.len() as u64 == count;
    if !end_list(&mut list, &mut at, &mark, count)? || !complete {
        return Ok(None);
    }
    at.unique_items(&items);
    Ok(Some(items))
}

/// Counts the items beyond the first `count`, which have been read, and judges the length; false if
/// there are too many.
fn end_list<'de, I: Items<'de>>(
    list: &mut I,
    at: &mut At<'_>,
    mark: &Mark,
    mut count: u64,
) -> Result<bool, I::Error> {
    let most = at.most();
    if count == most {
        let depth = at.place.depth() + 1;
        while list.skip(depth)?.is_some() {
            count += 1;
        }
    }
    if count > most {
        at.report.discard(mark);
        at.length(count);
        return Ok(false);
    }
    at.report.close_container(mark);
    at.length(count);
    Ok(true)
}
