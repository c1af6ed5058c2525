//! Sets of values.

use std::collections::HashSet;

use serde_json::Value;
use strictly_contract::{EnumMember, IntEnumMember};

use super::{Intent, Probes};
use crate::case::Class;
use crate::constraint::ConstraintKind;
use crate::generate::satisfies;

/// For how many values of a set all near misses are tried: the first ones.
const MISTAKEN: usize = 6;

impl Probes<'_> {
    pub(super) fn enumeration(&mut self, members: &[EnumMember]) {
        for EnumMember { name, value, .. } in members {
            self.push(
                Class::Enum,
                format!("the value of `{name}`"),
                value.as_str().into(),
                Intent::Any,
            );
        }
        let intent =
            if self.is_input() { Intent::Invalid(ConstraintKind::Enum) } else { Intent::Valid };
        for (text, note) in strangers(members) {
            if satisfies(self.spot.place.constraints, &text) {
                self.push(Class::Enum, note, text.into(), intent);
            }
        }
    }

    pub(super) fn int_enum(&mut self, members: &[IntEnumMember]) {
        for IntEnumMember { name, value, .. } in members {
            self.push(Class::Enum, format!("the value of `{name}`"), (*value).into(), Intent::Any);
        }
        let near = members
            .iter()
            .flat_map(|member| [i64::from(member.value) + 1, i64::from(member.value) - 1]);
        let known = |value: &i64| members.iter().any(|member| i64::from(member.value) == *value);
        let mut seen = HashSet::new();
        let all = near.chain([0, 1, -1, i64::from(i32::MAX), i64::from(i32::MIN), 1 << 32]);
        let strangers: Vec<i64> =
            all.filter(|value| !known(value) && seen.insert(*value)).collect();
        self.try_all(Class::Enum, "no value of the set", strangers.into_iter().map(Value::from));
        let names = members.iter().take(MISTAKEN);
        let texts: Vec<Value> = names
            .flat_map(|member| [member.name.clone(), member.value.to_string()])
            .map(Value::from)
            .collect();
        self.try_all(Class::Enum, "a name or text instead of the number", texts);
    }
}

/// Texts that are not in the set, near to those that are.
pub(crate) fn strangers(members: &[EnumMember]) -> Vec<(String, String)> {
    let mistaken = members.iter().take(MISTAKEN).chain(members.last());
    let edits = mistaken.flat_map(|EnumMember { name, value, .. }| {
        let shorter = value.char_indices().last().and_then(|(end, _)| value.get(..end));
        let mut chars = value.chars();
        let capital: String =
            chars.next().iter().flat_map(|c| c.to_uppercase()).chain(chars).collect();
        [
            (name.clone(), format!("the name of `{name}` instead of its value")),
            (value.to_lowercase(), format!("`{name}` in lower case")),
            (value.to_uppercase(), format!("`{name}` in upper case")),
            (capital, format!("`{name}` with a capital")),
            (format!("{value} "), format!("`{name}` with a space behind it")),
            (format!(" {value}"), format!("`{name}` with a space before it")),
            (format!("{value}\n"), format!("`{name}` with a line feed behind it")),
            (format!("{value}{value}"), format!("`{name}` twice")),
            (shorter.unwrap_or_default().to_owned(), format!("`{name}` cut short")),
        ]
    });
    let others =
        ["", "a", "0", "UNKNOWN", "null"].map(|text| (text.to_owned(), "another text".to_owned()));
    let known: HashSet<&str> = members.iter().map(|member| member.value.as_str()).collect();
    let mut seen = HashSet::new();
    let new =
        |(text, _): &(String, String)| !known.contains(text.as_str()) && seen.insert(text.clone());
    edits.chain(others).filter(new).collect()
}
