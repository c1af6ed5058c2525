//! Values worth trying at one position, class by class.

mod aggregate;
mod blob;
mod collection;
mod enumeration;
mod lenient;
mod number;
mod spelling;
mod syntax;
mod text;
mod timestamp;
mod wrong_type;

pub(crate) use self::enumeration::strangers;
pub(crate) use self::syntax::no_json;
pub(crate) use self::text::Language;

use serde_json::Value;
use strictly_contract::{Direction, Presence, ShapeKind};

use crate::breach::Breach;
use crate::case::Class;
use crate::casebook::Shared;
use crate::constraint::ConstraintKind;
use crate::draws::Draws;
use crate::generate::Generator;
use crate::spot::{Holder, Spot};

/// A value to try at one position.
#[derive(Debug)]
pub(crate) struct Probe {
    pub(crate) class: Class,
    /// What is special about it.
    pub(crate) note: String,
    pub(crate) put: Put,
    pub(crate) intent: Intent,
}

/// What is put at the position.
#[derive(Debug)]
pub(crate) enum Put {
    Breach(Breach),
    /// This JSON text, letter by letter.
    Text(String),
}

/// What is to come of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Intent {
    Valid,
    /// It violates one constraint, of this kind.
    Invalid(ConstraintKind),
    Malformed,
    /// Whatever the contract says, as long as it says one thing.
    Any,
    /// Whatever the contract says, even if it says several things.
    Several,
}

/// The probes for one position, and what could not be made.
pub(crate) struct Probes<'a> {
    pub(crate) generator: &'a Generator,
    pub(crate) shared: &'a Shared,
    pub(crate) spot: &'a Spot<'a>,
    pub(crate) list: Vec<Probe>,
    /// What is missing, and why.
    pub(crate) missing: Vec<(Class, String, String)>,
}

impl<'a> Probes<'a> {
    /// Everything worth trying at `spot`.
    pub(crate) fn of(shared: &'a Shared, generator: &'a Generator, spot: &'a Spot<'a>) -> Self {
        let (list, missing) = (Vec::new(), Vec::new());
        let mut probes = Self { generator, shared, spot, list, missing };
        probes.plain();
        probes.presence();
        match &spot.place.shape.kind {
            ShapeKind::String => {
                probes.text();
                probes.lenient();
            }
            ShapeKind::Enum(members) => probes.enumeration(members),
            ShapeKind::IntEnum(members) => probes.int_enum(members),
            ShapeKind::Blob => probes.blob(),
            ShapeKind::Boolean => {
                probes.try_all(Class::Plain, "either of two", [true, false].map(Value::from));
            }
            ShapeKind::Timestamp => probes.timestamp(),
            ShapeKind::List { member, sparse, unique_items } => {
                probes.list(member, *sparse, *unique_items);
            }
            ShapeKind::Map { value, sparse, .. } => probes.map(value, *sparse),
            ShapeKind::Structure { members, .. } => probes.structure(members),
            ShapeKind::Union { members } => probes.union(members),
            ShapeKind::Document => {}
            _ => probes.number(),
        }
        probes.spellings();
        probes.wrong_types();
        probes
    }

    /// The simplest value, and another.
    fn plain(&mut self) {
        for (note, numbers) in [("the simplest", vec![]), ("another", vec![u32::MAX; 60])] {
            match self.generator.valid_at(self.spot.place, &mut Draws::replay(numbers)) {
                Ok(value) => self.push(Class::Plain, note, value, Intent::Valid),
                Err(reason) => self.miss(Class::Plain, note, reason.message()),
            }
        }
    }

    fn presence(&mut self) {
        let Holder::Structure(presence) = self.spot.holder else { return };
        let intent = match presence {
            Presence::Required => Intent::Invalid(ConstraintKind::Required),
            Presence::Default(_) | Presence::Optional => Intent::Valid,
        };
        let absent = Put::Breach(Breach::Missing);
        self.list.push(Probe {
            class: Class::Presence,
            note: "absent".to_owned(),
            put: absent,
            intent,
        });
        self.push(Class::Presence, "null", Value::Null, intent);
    }

    pub(crate) fn is_input(&self) -> bool {
        self.generator.direction == Direction::Input
    }

    pub(crate) fn push(
        &mut self,
        class: Class,
        note: impl Into<String>,
        value: Value,
        intent: Intent,
    ) {
        let put = Put::Breach(Breach::Choice(vec![value]));
        self.list.push(Probe { class, note: note.into(), put, intent });
    }

    /// Values of which the contract may say what it will.
    pub(crate) fn try_all(
        &mut self,
        class: Class,
        note: &str,
        values: impl IntoIterator<Item = Value>,
    ) {
        for value in values {
            self.push(class, note, value, Intent::Any);
        }
    }

    pub(crate) fn miss(&mut self, class: Class, note: impl Into<String>, why: impl Into<String>) {
        self.missing.push((class, note.into(), why.into()));
    }
}
