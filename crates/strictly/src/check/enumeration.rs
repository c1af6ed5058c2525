//! The value sets of enums and intEnums.

use std::borrow::Cow;

use crate::shape::Kind;
use crate::{At, Constraint};

impl At<'_> {
    /// Checks that the text is in the set, if the shape is an enum.
    #[inline]
    pub(crate) fn enumeration(&mut self, text: &str) -> bool {
        let Kind::Enum { values, internal } = self.shape().kind else {
            return true;
        };
        self.report.structural
            || self.report.open
            || values.contains(&text)
            || self.enumeration_violated(values, internal)
    }

    #[cold]
    fn enumeration_violated(&mut self, values: &[&'static str], internal: &[&str]) -> bool {
        let listed = values.iter().filter(|value| !internal.contains(value));
        self.violation(Constraint::Enum {
            values: listed.map(|value| Cow::Borrowed(*value)).collect(),
        });
        self.report.keep
    }

    /// Checks that the number is in the set, if the shape is an intEnum.
    pub(crate) fn int_enumeration(&mut self, number: i64) -> bool {
        let Kind::IntEnum { values, internal } = self.shape().kind else {
            return true;
        };
        if self.report.structural
            || self.report.open
            || values.iter().any(|value| i64::from(*value) == number)
        {
            return true;
        }
        let listed = values.iter().filter(|value| !internal.contains(value));
        self.violation(Constraint::Enum {
            values: listed.map(|value| Cow::Owned(value.to_string())).collect(),
        });
        self.report.keep
    }

    /// Says that a value holds a union member that the model does not know.
    pub(crate) fn unknown_union_member(&mut self) {
        if !self.report.structural && !self.report.open {
            let names = self.shape().members().iter().map(|member| Cow::Borrowed(member.name));
            self.violation(Constraint::Enum { values: names.collect() });
        }
    }
}
