//! Values that are nearly valid, for readers that are lenient.

use serde_json::{Value, json};
use strictly_contract::Member;

use super::{Intent, Probes};
use crate::case::Class;
use crate::draws::Draws;
use crate::generate::satisfies;

/// The longest text that is used.
const LONGEST: usize = 4096;

/// The most digits of a number that is used.
const DIGITS: usize = 15;

impl Probes<'_> {
    /// What is not trimmed, not folded and not converted on the way.
    pub(super) fn lenient(&mut self) {
        let mut texts = Vec::new();
        for numbers in [vec![], vec![u32::MAX; 60]] {
            let value = self.generator.valid_at(self.spot.place, &mut Draws::replay(numbers));
            let text = value.ok().and_then(|value| value.as_str().map(str::to_owned));
            texts.extend(text.filter(|text| text.len() <= LONGEST));
        }
        texts.dedup();
        for text in &texts {
            for (note, text) in [
                ("a blank before it", format!(" {text}")),
                ("a blank behind it", format!("{text} ")),
                ("an accent without a letter behind it", format!("{text}\u{301}")),
                ("a blank without width behind it", format!("{text}\u{200b}")),
                ("in letters of full width", text.chars().map(full_width).collect()),
                ("in Arabic digits", text.chars().map(arabic).collect()),
            ] {
                self.push(Class::Pattern, note, text.into(), Intent::Several);
            }
        }
        for (note, text) in [("empty", ""), ("blank", " ")] {
            self.push(Class::Length, note, text.into(), Intent::Several);
        }
        let digits = (1..=DIGITS).map(|count| "1".repeat(count));
        let valid = digits.into_iter().find(|text| satisfies(self.spot.place.constraints, text));
        if let Some(number) = valid.and_then(|text| text.parse::<u64>().ok()) {
            let note = "a number, whose digits were valid";
            self.push(Class::Type, note, Value::from(number), Intent::Malformed);
        }
    }

    /// A valid item with a wrong one behind it, and one that stands alone without its list.
    pub(super) fn items_are_all_read(&mut self, member: &Member) {
        let Some(item) = self.simplest(member) else { return };
        self.push(Class::Type, "an item without its list", item.clone(), Intent::Several);
        let note = "a wrong item behind one that is valid";
        self.with_contents(Class::Type, note, Intent::Several, |items| {
            *items = vec![item, json!({ "wrong": [0] })];
        });
    }

    /// The same in a map.
    pub(super) fn values_are_all_read(&mut self, value: &Member, key: &str) {
        let Some(held) = self.simplest(value) else { return };
        let max = self.spot.place.constraints.length.and_then(|length| length.max);
        let Ok(Value::Object(mut entries)) = self.generator.counted(self.spot.place, 2) else {
            return;
        };
        let last = entries.keys().next_back().filter(|last| *last != key).cloned();
        if let Some(last) = last.filter(|_| max.is_none_or(|max| max >= 2)) {
            entries.insert(key.to_owned(), held);
            entries.insert(last, json!({ "wrong": [0] }));
            let note = "a wrong value behind one that is valid";
            self.push(Class::Type, note, Value::Object(entries), Intent::Several);
        }
    }

    fn simplest(&self, member: &Member) -> Option<Value> {
        let place = self.generator.place(member).ok()?;
        self.generator.valid_at(place, &mut Draws::replay(Vec::new())).ok()
    }
}

fn full_width(c: char) -> char {
    let wide = c.is_ascii_graphic().then(|| char::from_u32(u32::from(c) + 0xfee0));
    wide.flatten().unwrap_or(c)
}

fn arabic(c: char) -> char {
    c.to_digit(10).and_then(|digit| char::from_u32(0x660 + digit)).unwrap_or(c)
}
