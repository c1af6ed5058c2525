//! Members of structures and unions.

use super::Shape;

/// A member of a structure or union.
#[derive(Clone, Copy, Debug)]
pub struct Member {
    pub(crate) name: &'static str,
    pub(crate) json_name: &'static str,
    pub(crate) shape: &'static Shape,
    pub(crate) required: bool,
    pub(crate) default: Option<&'static str>,
}

impl Member {
    /// A member with values of the shape `shape`.
    pub const fn new(name: &'static str, shape: &'static Shape) -> Self {
        Self { name, json_name: name, shape, required: false, default: None }
    }

    /// `@required`: absence is a violation.
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// `@default`: absence means this value, given as JSON.
    pub const fn default(mut self, json: &'static str) -> Self {
        self.default = Some(json);
        self
    }

    /// `@jsonName`: what the member is called in JSON. Paths go on using its name.
    pub const fn json_name(mut self, name: &'static str) -> Self {
        self.json_name = name;
        self
    }
}
