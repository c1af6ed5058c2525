//! Structures and unions.

use serde_json::{Map, Value, json};
use strictly_contract::{Member, Presence};

use super::{Intent, Probes};
use crate::case::Class;
use crate::constraint::ConstraintKind;
use crate::draws::Draws;

/// The most members of one structure that are misspelled.
const MEMBERS: usize = 24;

impl Probes<'_> {
    pub(super) fn structure(&mut self, members: &[Member]) {
        let place = self.spot.place;
        let Ok(Value::Object(base)) =
            self.generator.valid_at(place, &mut Draws::replay(Vec::new()))
        else {
            return self.miss(Class::Unknown, "an unknown member", "no value was found");
        };
        // The first choice of a structure is how many of its members it has.
        let all = self.generator.valid_at(place, &mut Draws::replay(vec![1 << 30]));
        if let Ok(value) = all {
            self.push(Class::Presence, "every member", value, Intent::Valid);
        }
        for value in [Value::Null, json!(1), json!({ "deep": [[{}]] })] {
            let with = with(&base, "memberOfANewerVersion", value);
            self.push(Class::Unknown, "an unknown member", with, Intent::Valid);
        }
        let in_order = members.iter().map(|member| base.get(&member.json_name).cloned());
        let in_order: Vec<Value> = in_order.map(Option::unwrap_or_default).collect();
        self.push(Class::Type, "its members in an array", in_order.into(), Intent::Malformed);
        self.push(
            Class::Unknown,
            "the name of its type",
            with(&base, "__type", json!("x#Y")),
            Intent::Any,
        );
        self.misspelled(members, &base);
    }

    /// Required members under almost their name.
    fn misspelled(&mut self, members: &[Member], base: &Map<String, Value>) {
        let required = members.iter().filter(|member| member.presence == Presence::Required);
        for member in required.take(MEMBERS) {
            let name = &member.json_name;
            let Some(held) = base.get(name) else { continue };
            let upper = name.to_uppercase();
            let other = if upper == *name { name.to_lowercase() } else { upper };
            for (note, near) in
                [("in another case", other), ("with a NUL behind it", format!("{name}\0"))]
            {
                if near != *name && members.iter().all(|member| member.json_name != near) {
                    let mut object = base.clone();
                    object.remove(name);
                    object.insert(near, held.clone());
                    let note = format!("the name of `{}` {note}", member.name);
                    let intent = Intent::Invalid(ConstraintKind::Required);
                    self.push(Class::Presence, note, Value::Object(object), intent);
                }
            }
        }
    }

    pub(super) fn union(&mut self, members: &[Member]) {
        let generator = self.generator;
        let one = |member: &Member| {
            let place = generator.place(member).ok()?;
            let value = generator.valid_at(place, &mut Draws::replay(Vec::new())).ok()?;
            Some((member.json_name.clone(), value))
        };
        let first: Vec<_> =
            members.iter().filter_map(one).filter(|(_, v)| !v.is_null()).take(2).collect();
        self.push(Class::Union, "no member", json!({}), Intent::Malformed);
        let Some((name, held)) = first.first() else { return };
        let single = Map::from_iter([(name.clone(), held.clone())]);
        let null = Map::from_iter([(name.clone(), Value::Null)]);
        self.push(Class::Union, "a member that is null", Value::Object(null), Intent::Malformed);
        let unknown = "memberOfANewerVersion";
        let both = with(&single, unknown, json!(1));
        self.push(Class::Union, "a member and an unknown one", both, Intent::Malformed);
        let unset = with(&single, unknown, Value::Null);
        self.push(Class::Union, "a member, and an unknown one that is null", unset, Intent::Valid);
        self.push(Class::Union, "an unknown member alone", json!({ unknown: 1 }), Intent::Any);
        if let [(name, held), (other, also)] = &first[..] {
            let two = Map::from_iter([(name.clone(), held.clone()), (other.clone(), also.clone())]);
            self.push(Class::Union, "two members", Value::Object(two), Intent::Malformed);
            let beside = with(&single, other, Value::Null);
            self.push(Class::Union, "a member, and another that is null", beside, Intent::Valid);
        }
        let typed = with(&single, "__type", json!("x#Y"));
        self.push(Class::Union, "a member and the name of its type", typed, Intent::Valid);
    }
}

fn with(object: &Map<String, Value>, name: &str, value: Value) -> Value {
    let mut object = object.clone();
    object.insert(name.to_owned(), value);
    Value::Object(object)
}
