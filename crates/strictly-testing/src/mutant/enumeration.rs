//! Sets of values with one too few, one too many, or open.

use strictly_contract::{Direction, EnumMember, IntEnumMember, ShapeKind};

use super::{Change, Drafts, Edit, Fate, put};
use crate::breach::Breach;
use crate::constraint::{ConstraintKind, End};
use crate::generate::satisfies;
use crate::probe::strangers;

impl Drafts<'_> {
    pub(super) fn enumeration(&mut self, members: &[EnumMember]) {
        if self.generator.direction == Direction::Output {
            return;
        }
        for (index, member) in members.iter().enumerate() {
            let edit = Edit::new(self.shape(), Change::Drop(index));
            self.about(
                format!("`{}` is missing", member.name),
                edit,
                vec![put(member.value.as_str())],
            );
        }
        let constraints = self.spot.place.constraints;
        let near = strangers(members).into_iter().map(|(text, _)| text);
        let near: Vec<String> = near.filter(|text| satisfies(constraints, text)).collect();
        for text in near.iter().take(2) {
            let member = EnumMember {
                name: "STRANGER".to_owned(),
                value: text.clone(),
                documentation: None,
                internal: true,
                deprecated: None,
            };
            let edit = Edit::new(self.shape(), Change::Insert(members.len(), member));
            self.about("there is one value more".to_owned(), edit, vec![put(text.as_str())]);
        }
        let edit = Edit::new(self.shape(), Change::Kind(ShapeKind::String));
        let witnesses = near.iter().take(1).map(|text| put(text.as_str())).collect();
        self.about("any text is a value".to_owned(), edit, witnesses);
        self.lifts(End::Only);
    }

    pub(super) fn int_enum(&mut self, members: &[IntEnumMember]) {
        if self.generator.direction == Direction::Output {
            return;
        }
        for (index, member) in members.iter().enumerate() {
            let edit = Edit::new(self.shape(), Change::Drop(index));
            self.about(format!("`{}` is missing", member.name), edit, vec![put(member.value)]);
        }
        let known = |number: &i32| members.iter().any(|member| member.value == *number);
        let near = members
            .iter()
            .flat_map(|member| [member.value.saturating_add(1), member.value.saturating_sub(1)]);
        let near: Vec<i32> =
            near.chain([0, -1, i32::MAX]).filter(|number| !known(number)).collect();
        for value in near.iter().take(1) {
            let member = IntEnumMember {
                name: "STRANGER".to_owned(),
                value: *value,
                documentation: None,
                internal: true,
                deprecated: None,
            };
            let edit = Edit::new(self.shape(), Change::InsertNumber(members.len(), member));
            self.about("there is one value more".to_owned(), edit, vec![put(*value)]);
        }
        let edit = Edit::new(self.shape(), Change::Kind(ShapeKind::Integer));
        let witnesses = near.iter().map(|number| put(*number)).collect();
        self.about("any integer is a value".to_owned(), edit, witnesses);
        self.lifts(End::Only);
    }

    fn about(&mut self, change: String, edit: Edit, witnesses: Vec<Breach>) {
        let why = "no such value satisfies the other constraints".to_owned();
        self.push(ConstraintKind::Enum, change, edit, witnesses, Fate::Unreachable(why));
    }
}
