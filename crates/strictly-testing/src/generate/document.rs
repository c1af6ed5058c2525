//! Documents: any JSON.

use serde_json::{Map, Value, json};

use super::Making;
use crate::draws::Draws;

impl Making<'_, '_> {
    pub(super) fn document(&mut self, levels: u32) -> Value {
        any_json(self.draws, levels)
    }
}

/// Small JSON of at most so many levels.
pub(crate) fn any_json(draws: &mut Draws, levels: u32) -> Value {
    let scalars = [
        json!(false),
        json!(true),
        json!(0),
        json!(""),
        json!("text"),
        json!(-1),
        json!(1.5),
        json!(u64::MAX),
        json!("🦀\u{0}"),
        json!(1e300),
        Value::Null,
    ];
    if levels == 0 || !draws.one_in(3) {
        return draws.pick(&scalars).cloned().unwrap_or_default();
    }
    let count = draws.below(3);
    if draws.one_in(2) {
        (0..count).map(|_| any_json(draws, levels - 1)).collect()
    } else {
        let entries = (0..count).map(|index| (format!("key{index}"), any_json(draws, levels - 1)));
        Value::Object(entries.collect::<Map<_, _>>())
    }
}
