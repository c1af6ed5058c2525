//! Every position that values of a shape lead to.

use std::collections::{HashMap, VecDeque};

use proptest::test_runner::Reason;
use strictly_contract::{Member, Presence, ShapeId, ShapeKind};

use crate::breach::Step;
use crate::generate::{Generator, Place};

/// A position, what the contract asks there, and the way.
#[derive(Clone, Debug)]
pub(crate) struct Spot<'a> {
    /// Member names, and `*` for items and values, `*key` for keys; empty for the value itself.
    pub(crate) path: String,
    /// The member that describes it, or the shape if the value stands alone.
    pub(crate) id: ShapeId,
    pub(crate) place: Place<'a>,
    pub(crate) holder: Holder<'a>,
    pub(crate) steps: Vec<Step>,
    /// No shorter way leads to this member.
    pub(crate) home: bool,
    /// What stands here must differ from what stands beside it, or is the key of a map.
    pub(crate) exclusive: bool,
}

/// What holds the value at a position.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Holder<'a> {
    /// Nothing does.
    Root,
    /// A structure, which may lack it or not.
    Structure(&'a Presence),
    Union,
    List,
    MapKey,
    MapValue,
}

/// The positions found.
pub(crate) struct Spots<'a> {
    /// Shortest ways first.
    pub(crate) found: Vec<Spot<'a>>,
    /// How many more ways there are to members already found, one step beyond those listed.
    pub(crate) beyond: usize,
}

/// The positions that values of the shape `id` lead to: for each member the shortest `ways` ways, so
/// that recursion ends and every member is reached.
pub(crate) fn spots<'a>(
    generator: &'a Generator,
    id: &ShapeId,
    root: Place<'a>,
    ways: usize,
) -> Result<Spots<'a>, Reason> {
    let first = Spot {
        path: String::new(),
        id: id.clone(),
        place: root,
        holder: Holder::Root,
        steps: Vec::new(),
        home: true,
        exclusive: false,
    };
    let mut walk = Walk {
        generator,
        ways,
        visits: HashMap::new(),
        open: VecDeque::from([first]),
        spots: Spots { found: Vec::new(), beyond: 0 },
    };
    while let Some(spot) = walk.open.pop_front() {
        walk.enter(&spot)?;
        walk.spots.found.push(spot);
    }
    Ok(walk.spots)
}

struct Walk<'a> {
    generator: &'a Generator,
    ways: usize,
    visits: HashMap<ShapeId, usize>,
    open: VecDeque<Spot<'a>>,
    spots: Spots<'a>,
}

impl<'a> Walk<'a> {
    fn enter(&mut self, spot: &Spot<'a>) -> Result<(), Reason> {
        match &spot.place.shape.kind {
            ShapeKind::List { member, .. } => self.add(spot, member, Step::Item, Holder::List, "*"),
            ShapeKind::Map { key, value, .. } => {
                self.add(spot, key, Step::Key, Holder::MapKey, "*key")?;
                self.add(spot, value, Step::Value, Holder::MapValue, "*")
            }
            ShapeKind::Structure { members, .. } => {
                members.iter().enumerate().try_for_each(|(index, member)| {
                    let holder = Holder::Structure(&member.presence);
                    self.add(spot, member, Step::Member(index), holder, &member.name)
                })
            }
            ShapeKind::Union { members } => {
                members.iter().enumerate().try_for_each(|(index, member)| {
                    self.add(spot, member, Step::Member(index), Holder::Union, &member.name)
                })
            }
            _ => Ok(()),
        }
    }

    fn add(
        &mut self,
        outer: &Spot<'a>,
        member: &'a Member,
        step: Step,
        holder: Holder<'a>,
        name: &str,
    ) -> Result<(), Reason> {
        let id = outer.place.shape.id.with_member(member.name.as_str());
        let visits = self.visits.entry(id.clone()).or_default();
        if *visits == self.ways {
            self.spots.beyond += 1;
            return Ok(());
        }
        *visits += 1;
        let home = *visits == 1;
        let place = self.generator.place(member)?;
        let path = format!("{}/{name}", outer.path);
        let steps = outer.steps.iter().copied().chain([step]).collect();
        let unique = matches!(outer.place.shape.kind, ShapeKind::List { unique_items: true, .. });
        let exclusive = outer.exclusive || unique || matches!(holder, Holder::MapKey);
        self.open.push_back(Spot { path, id, place, holder, steps, home, exclusive });
        Ok(())
    }
}
