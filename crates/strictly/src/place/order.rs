//! The order of a report.

use std::cmp::Ordering;

use super::way::{Steps, Way};

/// How much of a map's key takes part in sorting; a longer common beginning keeps the sender's order.
const KEY_LIMIT: usize = 256;

/// A place as reports are sorted by it: members in declaration order, items by index, entries by
/// key, each container before what is in it.
///
/// Steps are small numbers nearly always, and few; `others` begin where one is not, or has no room.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Order {
    first: Steps,
    others: Vec<Step>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Number(u64),
    Key(Box<str>, Side),
}

/// Of an entry: what is said about its key comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    Key,
    Value,
}

impl Order {
    /// A step to a member or an item with this number.
    pub(super) fn push_number(&mut self, number: u64) {
        if !self.others.is_empty() || !self.first.push(number) {
            self.others.push(Step::Number(number));
        }
    }

    /// A step to the entry with this key.
    pub(super) fn push_key(&mut self, key: &str, side: Side) {
        self.others.push(Step::Key(beginning(key).into(), side));
    }
}

/// Of a place that its way leads to.
impl From<Way> for Order {
    #[inline]
    fn from(way: Way) -> Self {
        Self { first: way.steps, others: Vec::new() }
    }
}

impl Ord for Order {
    #[inline]
    fn cmp(&self, other: &Self) -> Ordering {
        self.first.cmp(&other.first).then_with(|| self.others.cmp(&other.others))
    }
}

impl PartialOrd for Order {
    #[inline]
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The part of a key that takes part in sorting.
fn beginning(key: &str) -> &str {
    if key.len() <= KEY_LIMIT {
        return key;
    }
    let end = (0..=KEY_LIMIT).rev().find(|end| key.is_char_boundary(*end)).unwrap_or(0);
    key.get(..end).unwrap_or(key)
}

#[cfg(test)]
mod tests {
    use super::{KEY_LIMIT, Order, Side};

    fn order(numbers: &[u64], key: Option<&str>, more: &[u64]) -> Order {
        let mut order = Order::default();
        for number in numbers {
            order.push_number(*number);
        }
        if let Some(key) = key {
            order.push_key(key, Side::Value);
        }
        for number in more {
            order.push_number(*number);
        }
        order
    }

    #[test]
    fn containers_first_then_numbers_then_keys() {
        let numbers = [0, 1, 2, 65_533, 65_534, 65_535, 65_536, 1 << 40];
        let ways = [&[][..], &[3], &[3; 3], &[3; 4], &[65_535; 5]];
        for way in ways {
            let container = order(way, None, &[]);
            let items: Vec<_> = numbers.iter().map(|last| order(way, None, &[*last])).collect();
            assert!(items.is_sorted_by(|a, b| a < b), "{way:?}");
            assert!(items.iter().all(|item| container < *item), "{way:?}");
            for pair in items.windows(2) {
                let mut inside = pair[0].clone();
                inside.push_number(7);
                assert!(pair[0] < inside && inside < pair[1], "{way:?}");
            }
            let (a, b) = (order(way, Some("a"), &[9]), order(way, Some("b"), &[]));
            let mut key = container.clone();
            key.push_key("a", Side::Key);
            assert!(container < key && key < a && a < b, "{way:?}");
        }
    }

    #[test]
    fn keys_with_a_long_beginning_in_common_are_in_one_place() {
        let key = "k".repeat(KEY_LIMIT);
        let [a, b] = ["a", "b"].map(|end| order(&[], Some(&format!("{key}{end}")), &[]));
        assert_eq!(a, b);
        assert!(order(&[], Some(&key[1..]), &[]) < a);
    }
}
