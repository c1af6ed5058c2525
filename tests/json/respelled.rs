//! A value is judged the same however it is spelled: with white space or without, escaped or not,
//! in whatever order its members stand.

use std::fmt::Write as _;
use std::iter::Cycle;
use std::sync::Arc;
use std::vec::IntoIter;

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;
use strictly::Aggregate;
use strictly_contract::{Direction, ShapeId};

use crate::contract::{WEATHER, contract};
use crate::doors::verdict;
use crate::random::{cases, run};
use crate::weather::{City, GetCityInput, NoSuchCity, Report, Throttled};

#[test]
fn the_interpreter_agrees_on_every_spelling() {
    respelled::<Report>("Report", Direction::Input);
    respelled::<GetCityInput>("GetCityInput", Direction::Input);
    respelled::<City>("City", Direction::Output);
    respelled::<NoSuchCity>("NoSuchCity", Direction::Output);
    respelled::<Throttled>("Throttled", Direction::Output);
}

fn respelled<T: Aggregate>(name: &'static str, direction: Direction) {
    let contract = Arc::new(contract(WEATHER));
    let id = ShapeId::new(contract.service.id.namespace(), name);
    let values = prop_oneof![
        strictly_testing::arbitrary_json(&contract, &id),
        strictly_testing::valid(&contract, &id, direction).unwrap(),
    ];
    let choices = vec(any::<u8>(), 1..64);
    run(name, cases() * 2, &(values, choices), |(value, choices)| {
        let mut text = String::new();
        Speller { text: &mut text, choices: choices.into_iter().cycle() }.value(&value);
        let expected = contract.check(&id, direction, &value).unwrap();
        prop_assert_eq!(verdict::<T>(text.as_bytes()), expected, "spelled {}", text);
        Ok(())
    });
}

/// Writes a value in the spelling that the choices make.
struct Speller<'a> {
    text: &'a mut String,
    choices: Cycle<IntoIter<u8>>,
}

impl Speller<'_> {
    fn choose(&mut self, of: u8) -> u8 {
        self.choices.next().unwrap_or(0) % of
    }

    fn value(&mut self, value: &Value) {
        self.space();
        match value {
            Value::String(text) => self.string(text),
            Value::Array(items) => {
                self.text.push('[');
                for (index, item) in items.iter().enumerate() {
                    self.comma(index);
                    self.value(item);
                }
                self.text.push(']');
            }
            Value::Object(entries) => {
                self.text.push('{');
                let mut entries: Vec<_> = entries.iter().collect();
                if !entries.is_empty() {
                    let first = usize::from(self.choose(8)) % entries.len();
                    entries.rotate_left(first);
                }
                for (index, (name, value)) in entries.into_iter().enumerate() {
                    self.comma(index);
                    self.space();
                    self.string(name);
                    self.space();
                    self.text.push(':');
                    self.value(value);
                }
                self.text.push('}');
            }
            // A number's spelling is part of it: `1.0` is no integer.
            other => self.text.push_str(&other.to_string()),
        }
        self.space();
    }

    fn comma(&mut self, index: usize) {
        if index > 0 {
            self.text.push(',');
        }
    }

    fn space(&mut self) {
        let space = ["", "", "", " ", "\n", "\t\r\n  "][usize::from(self.choose(6))];
        self.text.push_str(space);
    }

    fn string(&mut self, text: &str) {
        self.text.push('"');
        for c in text.chars() {
            if self.choose(4) == 0 {
                let mut units = [0; 2];
                for unit in c.encode_utf16(&mut units) {
                    write!(self.text, "\\u{unit:04x}").unwrap();
                }
            } else {
                let quoted = Value::from(c.to_string()).to_string();
                self.text.push_str(quoted.trim_start_matches('"').trim_end_matches('"'));
                if c == '"' {
                    self.text.push('"');
                }
            }
        }
        self.text.push('"');
    }
}
