//! Lists, maps, structures and unions.

use proptest::test_runner::Reason;
use serde_json::{Map, Value};
use strictly_contract::strictly::Pointer;
use strictly_contract::{Direction, Member, Presence};

use super::{Making, Place, length};
use crate::breach::{Breach, Step, Trail};

/// How often an item or a key is made anew before no further different one is expected.
const TRIES: u32 = 32;

/// How many items a list has more than it must, usually.
const USUAL: u64 = 3;

impl<'g> Making<'g, '_> {
    pub(super) fn list(
        &mut self,
        place: Place<'g>,
        member: &'g Member,
        sparse: bool,
        unique_items: bool,
        trail: Option<Trail<'_>>,
    ) -> Result<Value, Reason> {
        let item = self.generator.place(member)?;
        let count = self.count(place, item, trail.is_some())?;
        let least = least(place);
        let broken = match trail.and_then(Trail::next) {
            Some((_, rest)) => {
                // Of unique items there may turn out to be no more than there must be.
                let at = self.draws.below(if unique_items { least.max(1) } else { count });
                self.pointer = std::mem::take(&mut self.pointer).item(at);
                Some((at, self.below(item, Some(rest))?))
            }
            None => None,
        };
        let others = count.saturating_sub(u64::from(broken.is_some()));
        let taken: Vec<Value> = broken.iter().map(|(_, value)| value.clone()).collect();
        let mut items = self.items(member, others, sparse, unique_items, &taken)?;
        if let Some((at, value)) = broken {
            items.insert(usize::try_from(at).unwrap_or(0).min(items.len()), value);
        }
        if (items.len() as u64) < least {
            return Err("there are fewer different items than there must be".into());
        }
        Ok(Value::Array(items))
    }

    /// `count` items. If they must be unique, they differ from each other and from those `taken`, and
    /// there are fewer if no more are found.
    pub(crate) fn items(
        &mut self,
        member: &'g Member,
        count: u64,
        sparse: bool,
        unique: bool,
        taken: &[Value],
    ) -> Result<Vec<Value>, Reason> {
        let place = self.generator.place(member)?;
        let contract = &self.generator.contract;
        let mut items = Vec::new();
        for _ in 0..count {
            if !unique {
                let null = sparse && self.draws.one_in(6);
                items.push(if null { Value::Null } else { self.below(place, None)? });
                continue;
            }
            let is_new = |new: &Value| {
                let mut old = taken.iter().chain(&items);
                old.all(|old| !contract.are_equal(&member.target, old, new))
            };
            let found = self.retry(TRIES, |making| making.below(place, None).ok().filter(is_new));
            let Some(item) = found else { break };
            items.push(item);
        }
        Ok(items)
    }

    pub(super) fn map(
        &mut self,
        place: Place<'g>,
        key_member: &'g Member,
        value_member: &'g Member,
        sparse: bool,
        trail: Option<Trail<'_>>,
    ) -> Result<Value, Reason> {
        let value_place = self.generator.place(value_member)?;
        let count = self.count(place, value_place, trail.is_some())?;
        let mut entries = Map::new();
        match trail.and_then(Trail::next) {
            Some((Step::Key, rest)) => {
                let key = self.key(key_member, Some(rest))?;
                let value = self.below(value_place, None)?;
                entries.insert(key, value);
            }
            Some((_, rest)) => {
                let key = self.key(key_member, None)?;
                let hidden = self.generator.place(key_member)?.shape.sensitive;
                let pointer = std::mem::take(&mut self.pointer);
                self.pointer = if hidden { pointer.sensitive_key() } else { pointer.key(&key) };
                let value = self.below(value_place, Some(rest))?;
                entries.insert(key, value);
            }
            None => {}
        }
        self.entries(key_member, value_member, sparse, count, &mut entries)?;
        if (entries.len() as u64) < least(place) {
            return Err("there are fewer different keys than there must be".into());
        }
        Ok(Value::Object(entries))
    }

    /// Adds entries until there are `count`, or no more keys are found.
    pub(crate) fn entries(
        &mut self,
        key_member: &'g Member,
        value_member: &'g Member,
        sparse: bool,
        count: u64,
        entries: &mut Map<String, Value>,
    ) -> Result<(), Reason> {
        let place = self.generator.place(value_member)?;
        while (entries.len() as u64) < count {
            let found = self.retry(TRIES, |making| {
                making.key(key_member, None).ok().filter(|key| !entries.contains_key(key))
            });
            let Some(key) = found else { break };
            let null = sparse && self.draws.one_in(6);
            let value = if null { Value::Null } else { self.below(place, None)? };
            entries.insert(key, value);
        }
        Ok(())
    }

    pub(super) fn structure(
        &mut self,
        members: &'g [Member],
        trail: Option<Trail<'_>>,
    ) -> Result<Value, Reason> {
        let forced = trail.and_then(Trail::next);
        // Nothing optional, everything, or some of it.
        let mode = self.draws.below(4);
        let mut object = Map::new();
        for (index, member) in members.iter().enumerate() {
            let place = self.generator.place(member)?;
            let here =
                forced.filter(|(step, _)| *step == Step::Member(index)).map(|(_, rest)| rest);
            if here.is_some() {
                self.pointer = std::mem::take(&mut self.pointer).member(&member.name);
            }
            let value = match here {
                Some(Trail { steps: [], breach: Breach::Missing }) => self.nothing(),
                Some(rest) => Some(self.below(place, Some(rest))?),
                None if self.is_present(member, place, mode) => Some(self.present(place)?),
                None => self.nothing(),
            };
            if let Some(value) = value {
                object.insert(member.json_name.clone(), value);
            }
        }
        Ok(Value::Object(object))
    }

    pub(super) fn union(
        &mut self,
        members: &'g [Member],
        trail: Option<Trail<'_>>,
    ) -> Result<Value, Reason> {
        let mut object = Map::new();
        if self.draws.one_in(16) {
            object.insert("__type".to_owned(), "union".into());
        }
        if let Some((Step::Member(index), rest)) = trail.and_then(Trail::next) {
            let member = members.get(index).ok_or("the union has no such member")?;
            let place = self.generator.place(member)?;
            self.pointer = std::mem::take(&mut self.pointer).member(&member.name);
            object.insert(member.json_name.clone(), self.below(place, Some(rest))?);
            return Ok(Value::Object(object));
        }
        if self.generator.direction == Direction::Output && self.draws.one_in(16) {
            object.insert("memberOfANewerVersion".to_owned(), not_null(self.document(1)));
            return Ok(Value::Object(object));
        }
        let member = self.union_member(members)?;
        let place = self.generator.place(member)?;
        object.insert(member.json_name.clone(), self.present(place)?);
        Ok(Value::Object(object))
    }

    /// A value that is not null: in a structure or union that would be none.
    fn present(&mut self, place: Place<'g>) -> Result<Value, Reason> {
        self.below(place, None).map(not_null)
    }

    /// One that there is room for, or else one of the least height.
    fn union_member(&mut self, members: &'g [Member]) -> Result<&'g Member, Reason> {
        let mut possible = Vec::new();
        for member in members {
            let place = self.generator.place(member)?;
            if let Some(height) = self.generator.height(place) {
                possible.push((height, self.has_room_for(place), member));
            }
        }
        let least = possible.iter().map(|(height, ..)| *height).min();
        let any_room = possible.iter().any(|(_, room, _)| *room);
        possible.retain(|(height, room, _)| if any_room { *room } else { Some(*height) == least });
        let chosen = self.draws.pick(&possible).map(|(.., member)| *member);
        chosen.ok_or_else(|| "no member of the union has a valid value".into())
    }

    /// The number of items or entries; at least one if something inside is asked for.
    fn count(
        &mut self,
        place: Place<'g>,
        contents: Place<'g>,
        forced: bool,
    ) -> Result<u64, Reason> {
        let chosen = length::choose(self.draws, place.constraints.length, USUAL)
            .ok_or("the least length is more than is ever made")?;
        let least = least(place);
        let most = place.constraints.length.and_then(|length| length.max);
        let count = if self.has_room_for(contents) { chosen } else { least };
        match (forced, most) {
            (true, Some(0)) => Err("nothing may stand inside".into()),
            (true, _) => Ok(count.max(1)),
            (false, _) => Ok(count),
        }
    }

    fn key(&mut self, member: &'g Member, trail: Option<Trail<'_>>) -> Result<String, Reason> {
        let place = self.generator.place(member)?;
        match self.value(place, trail)? {
            Value::String(key) => Ok(key),
            _ => Err("the key of a map is text".into()),
        }
    }

    fn is_present(&mut self, member: &Member, place: Place<'_>, mode: u64) -> bool {
        member.presence == Presence::Required
            || self.has_room_for(place)
                && match mode {
                    0 => false,
                    1 => true,
                    _ => self.draws.one_in(2),
                }
    }

    /// Absence, one way or the other.
    fn nothing(&mut self) -> Option<Value> {
        self.draws.one_in(8).then_some(Value::Null)
    }

    /// [`Draws::retry`](crate::draws::Draws::retry) for a value in the making, off the trail.
    pub(crate) fn retry<T>(
        &mut self,
        times: u32,
        mut attempt: impl FnMut(&mut Making<'g, '_>) -> Option<T>,
    ) -> Option<T> {
        let Making { generator, levels, values, .. } = *self;
        self.draws.retry(times, |draws| {
            attempt(&mut Making {
                generator,
                draws,
                pointer: Pointer::root(),
                length: 0,
                levels,
                values,
            })
        })
    }
}

/// The least number of items or entries.
fn least(place: Place<'_>) -> u64 {
    place.constraints.length.and_then(|length| length.min).unwrap_or(0)
}

/// Null becomes another document: nothing but documents may be null.
fn not_null(value: Value) -> Value {
    if value.is_null() { Value::from("") } else { value }
}
